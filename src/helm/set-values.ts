import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { Findings } from './findings.ts';
import { resolveWord } from './go-yaml/scalar.ts';
import { block, insertBelowKey, insertIntoMap } from './insert-value.ts';
import { fillPlaceholders, hasPlaceholder, type PlaceholderValues, type ValueSetting } from './value-path.ts';

/** What values.yaml is changed by. */
export interface SetRequest {
  readonly settings: readonly ValueSetting[];
  readonly values: PlaceholderValues;
  /** Name of the file in findings. */
  readonly file: string;
  readonly findings: Findings;
}

/**
 * Sets values in the text of values.yaml. A value that is there is replaced in its place, nothing else of the file
 * changes; a key that is not there is added, with a warning, for it may be misspelt. Comments and order stay.
 */
export function setValues(text: string, { settings, values, file, findings }: SetRequest): string {
  let current = text;
  for (const setting of settings) {
    const result = setOne(current, setting, renderer(setting, fillPlaceholders(setting, values)));
    if ('problem' in result) findings.error({ file }, `${setting.written}: ${result.problem}`);
    else current = result.text;
    if ('added' in result) {
      findings.warn({ file }, `${setting.written}: there was no ${shown(setting.path)}, the key is added`);
    }
  }
  return current;
}

type Result =
  | { readonly text: string }
  | { readonly text: string; readonly added: true }
  | { readonly problem: string };

/** A value as YAML: text is always quoted, so that `1.10` or `12e4567` stays text for every reader. */
type Render = (before?: Node | null) => string;

function renderer(setting: ValueSetting, filled: string): Render {
  const quoted = JSON.stringify(filled);
  if (setting.quoted || hasPlaceholder(setting) || filled === '') return () => quoted;
  const isWord = ['bool', 'int', 'float', 'null'].includes(resolveWord(filled).type);
  return before => (isWord && !isText(before) ? filled : quoted);
}

function isText(node: Node | null | undefined): boolean {
  return isScalar(node) && (node.type !== 'PLAIN' || resolveWord(node.source ?? '').type === 'text');
}

function setOne(text: string, { path }: ValueSetting, render: Render): Result {
  const parsed = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false });
  const documents = 'empty' in parsed ? [] : (parsed as Document.Parsed[]);
  if (documents.some(({ errors }) => errors.length > 0)) return { text }; // Found when the chart was loaded.
  const [document, second] = documents;
  if (second) return { problem: 'the file has several documents, of which helm 3 reads the first alone' };
  if (!document || isNothing(document.contents)) return appended(text, path, render);
  return walk(text, { path, render, root: document.contents });
}

function walk(
  text: string,
  {
    path,
    render,
    root,
  }: { readonly path: ValueSetting['path']; readonly render: Render; readonly root: Node | null },
): Result {
  let node = root;
  let key: Node | undefined;
  for (const [depth, part] of path.entries()) {
    const here = shown(path.slice(0, depth)) || 'the file';
    const missing = keysOnly(path.slice(depth));
    if (isAlias(node)) return { problem: `${here} is an alias; set the value that it names` };
    if (isNothing(node) && key && missing) {
      return { text: insertBelowKey(text, { key, nothing: node }, missing, render()), added: true };
    }
    if (typeof part === 'number') {
      const item = isSeq<Node>(node) ? node.items[part] : undefined;
      if (item === undefined) return { problem: `${here} has no item ${part}` };
      node = item;
      continue;
    }
    if (!isMap<Node, Node | null>(node)) return { problem: `${here} holds no keys` };
    const pair = node.items.findLast(entry => isScalar(entry.key) && entry.key.value === part);
    if (pair === undefined) {
      if (!missing) return { problem: `${here} has no ${part}, so there are no items in it` };
      return { text: insertIntoMap(text, node, missing, render()), added: true };
    }
    key = pair.key;
    node = pair.value;
  }
  return replaced(text, node, { path, render });
}

function replaced(
  text: string,
  node: Node | null,
  { path, render }: { readonly path: ValueSetting['path']; readonly render: Render },
): Result {
  if (!node?.range) return { problem: `${shown(path)} cannot be found in the text` };
  const isEmptyHolder = (isMap(node) || isSeq(node)) && node.items.length === 0;
  if (!isScalar(node) && !isAlias(node) && !isEmptyHolder) {
    return { problem: `${shown(path)} holds further values; set one of them` };
  }
  const [start, end] = node.range;
  const before = text.slice(0, start);
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  const gap = /[:-]$/.test(before) ? ' ' : '';
  return { text: `${before}${gap}${render(node)}${isBlock ? '\n' : ''}${text.slice(end)}` };
}

/** A file without values gets its first ones; its comments stay above them. */
function appended(text: string, path: ValueSetting['path'], render: Render): Result {
  const keys = keysOnly(path);
  if (!keys) return { problem: 'values.yaml is empty, so there are no items in it' };
  const kept = text.replace(/(^|\n)(?:~|null|Null|NULL)[ \t]*(?=\n|$)/, '$1');
  const start = kept === '' || kept.endsWith('\n') ? kept : `${kept}\n`;
  return { text: `${start}${block(keys, render(), 0)}\n`, added: true };
}

function keysOnly(path: ValueSetting['path']): readonly string[] | undefined {
  return path.every(part => typeof part === 'string') ? path : undefined;
}

function isNothing(node: Node | null): boolean {
  if (node === null) return true;
  return isScalar(node) && node.type === 'PLAIN' && resolveWord(node.source ?? '').type === 'null';
}

function shown(path: ValueSetting['path']): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}
