import { type Intent, readBack } from './check-set.ts';
import type { Findings } from './findings.ts';
import { parseYaml, type SourceDocument } from './go-yaml/parse.ts';
import { positionsOf } from './go-yaml/read.ts';
import { resolveScalar, resolveWord, scalarAsText } from './go-yaml/scalar.ts';
import { type SourceNode, type SourcePair, YamlMistake } from './go-yaml/source.ts';
import { firstValues, insertBelowKey, insertIntoMap, replaceValue } from './insert-value.ts';
import { fillPlaceholders, hasPlaceholder, type PlaceholderValues, type ValueSetting } from './value-path.ts';
import { inBraces, quoted } from './value-text.ts';

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
 * changes; a key that is not there is added, with a warning, for it may be misspelt. Comments and order stay. Each
 * setting is read back: what does not do exactly what was asked is an error, and not done.
 */
export function setValues(text: string, { settings, values, file, findings }: SetRequest): string {
  let current = text;
  let document = read(text, file, findings);
  if (document === undefined) return text;
  for (const setting of settings) {
    const render = renderer(setting, fillPlaceholders(setting, values));
    const result = setOne(current, document, setting.path, render);
    const after = 'problem' in result ? result.problem : readBack(result.text, result.intent);
    if ('problem' in result || typeof after === 'string') {
      findings.error({ file }, `${setting.written}: ${after}`);
      continue;
    }
    current = result.text;
    document = after;
    if (result.intent.adds) {
      findings.warn({ file }, `${setting.written}: there was no ${shown(setting.path)}, the key is added`);
    }
  }
  return current;
}

/** Undefined for what is no YAML, which has been found when the chart was loaded. */
function read(text: string, file: string, findings: Findings): SourceDocument | undefined {
  try {
    return parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlMistake)) throw error;
    const isKnown = findings.errors.some(found => found.file === file);
    if (!isKnown) findings.error({ file, ...positionsOf(text)(error.offset) }, error.message);
    return undefined;
  }
}

type Path = ValueSetting['path'];
type Result = { readonly text: string; readonly intent: Intent } | { readonly problem: string };

/** A value as YAML: text is always quoted, so that `1.10` or `12e4567` stays text for every reader. */
type Render = (before?: SourceNode) => string;

function renderer(setting: ValueSetting, filled: string): Render {
  const asText = quoted(filled);
  if (setting.quoted || hasPlaceholder(setting) || filled === '') return () => asText;
  const value = resolveWord(filled);
  const isWord =
    value.type === 'float' ? Number.isFinite(value.value) : ['bool', 'int', 'null'].includes(value.type);
  // As with `helm --set`: `1.10`, `0123` and `on` would be other texts where nothing says that a number is wanted.
  const isSame = value.type === 'null' || scalarAsText(value) === filled.toLowerCase();
  return before => (isWord && !isText(before) && (isSame || isValue(before)) ? filled : asText);
}

/** True for a number, true or false. */
function isValue(node: SourceNode | undefined): boolean {
  return node?.kind === 'scalar' && !isText(node) && !isNothing(node);
}

function isText(node: SourceNode | undefined): boolean {
  if (node?.kind !== 'scalar') return false;
  const { text, style, tag, content } = node;
  const scalar = {
    kind: 'scalar' as const,
    text,
    plain: style === 'plain',
    at: { line: content, column: 1 },
  };
  return resolveScalar(tag === undefined ? scalar : { ...scalar, tag }).type === 'text';
}

/** Where a walk down a path has come to. */
interface Place {
  readonly node: SourceNode;
  /** What the node is the value of, and whether that stands in a block. */
  readonly pair?: SourcePair;
  readonly inBlock: boolean;
  readonly steps: readonly number[];
  readonly names: readonly (string | number)[];
}

function setOne(text: string, { root, rest }: SourceDocument, path: Path, render: Render): Result {
  if (rest !== undefined) {
    return { problem: 'the file has several documents, of which helm 3 reads the first alone' };
  }
  const keys = keysOnly(path);
  if (root === undefined || isNothing(root)) {
    if (!keys) return { problem: 'values.yaml is empty, so there are no items in it' };
    return added(firstValues(text, root, keys, render()), root, {
      keys,
      value: render(),
      steps: [],
      names: [],
    });
  }
  let place: Place = { node: root, inBlock: true, steps: [], names: [] };
  for (const [depth, part] of path.entries()) {
    const here = shown(path.slice(0, depth)) || 'the file';
    const { node } = place;
    const missing = keysOnly(path.slice(depth));
    if (node.kind === 'alias') return { problem: `${here} is an alias; set the value that it names` };
    if (isNothing(node) && missing) {
      const value = render();
      return added(insertBelowKey(text, place, node, { keys: missing, value }), root, {
        ...place,
        keys: missing,
        value,
      });
    }
    const next = typeof part === 'number' ? itemOf(place, part) : entryOf(place, part);
    if (next === undefined && typeof part === 'number') return { problem: `${here} has no item ${part}` };
    if (next !== undefined) {
      place = next;
      continue;
    }
    if (node.kind !== 'map') return { problem: `${here} holds no keys` };
    if (!missing) return { problem: `${here} has no ${part}, so there are no items in it` };
    const value = render();
    return added(insertIntoMap(text, node, missing, value), root, { ...place, keys: missing, value });
  }
  return replaced(text, root, { place, path, render });
}

function itemOf({ node, steps, names }: Place, index: number): Place | undefined {
  const item = node.kind === 'list' ? node.items[index] : undefined;
  return item && { node: item, inBlock: false, steps: [...steps, index], names: [...names, index] };
}

/** The value of a key. One that is there twice counts where it is there last. */
function entryOf({ node, steps, names }: Place, name: string): Place | undefined {
  if (node.kind !== 'map') return undefined;
  const written = node.pairs.findLastIndex(({ key }) => key.kind === 'scalar' && key.text === name);
  // A second key of one name would leave it to chance which of them counts.
  const index = written >= 0 ? written : node.pairs.findLastIndex(({ key }) => helmsNameOf(key) === name);
  const pair = node.pairs[index];
  const helmsName = pair && helmsNameOf(pair.key);
  if (pair === undefined || helmsName === undefined) return undefined;
  return {
    node: pair.value,
    pair,
    inBlock: !node.flow,
    steps: [...steps, index],
    names: [...names, helmsName],
  };
}

/** What helm calls a key: `on` is `true`, `0x10` is `16`. */
function helmsNameOf(key: SourceNode): string | undefined {
  if (key.kind !== 'scalar') return undefined;
  const { text, style } = key;
  return scalarAsText(style === 'plain' ? resolveWord(text) : { type: 'text', value: text }) ?? text;
}

function replaced(
  text: string,
  before: SourceNode,
  { place, path, render }: { readonly place: Place; readonly path: Path; readonly render: Render },
): Result {
  const { node, pair, steps, names } = place;
  const holds = node.kind === 'map' ? node.pairs.length : node.kind === 'list' ? node.items.length : 0;
  if (holds > 0) return { problem: `${shown(path)} holds further values; set one of them` };
  const value = render(node);
  const intent = { before, steps, names, there: value, value, adds: false };
  return { text: replaceValue(text, node, value, pair), intent };
}

interface Addition extends Pick<Place, 'steps' | 'names'> {
  readonly keys: readonly string[];
  readonly value: string;
}

function added(
  text: string,
  before: SourceNode | undefined,
  { keys, value, steps, names }: Addition,
): Result {
  const there = `{${inBraces(keys, value)}}`;
  return { text, intent: { before, steps, names: [...names, ...keys], there, value, adds: true } };
}

function keysOnly(path: Path): readonly string[] | undefined {
  return path.every(part => typeof part === 'string') ? path : undefined;
}

function isNothing(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && resolveWord(node.text).type === 'null';
}

function shown(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}
