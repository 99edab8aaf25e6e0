import { AppError } from '../../errors.ts';
import { Findings } from '../findings.ts';
import type { YamlNode } from '../go-yaml/node.ts';
import { readYaml } from '../go-yaml/read.ts';
import { isNull, TypedReader } from '../typed-reader.ts';
import { entriesInText } from './index-text.ts';

/** One version of a chart in a repository's index. */
export interface IndexEntry {
  readonly version: string;
  /** Read where it is needed: an index holds hundreds of versions. */
  details(): { readonly urls: readonly string[]; readonly digest: string };
}

/** An index in a form of its own is read as a whole; beyond this that would take too long and too much memory. */
const MAX_UNUSUAL = 16 * 1024 * 1024;

/**
 * The versions of one chart in a repository's index.yaml (YAML or JSON), in the order of the file; empty when it does
 * not list the chart. Only the part of the text that is about this chart is parsed, so that a large index is quick.
 * Throws `registry-failed`, with `where`, for what is no index.
 */
export function indexEntries(index: Buffer, name: string, where: string): readonly IndexEntry[] {
  const first = index.subarray(0, 1024).toString('utf8').trimStart()[0];
  if (first === '{') return fromWhole(jsonRoot(index, where), name);
  const items = entriesInText(index, name);
  if (items !== undefined) return items.map(item => entryOf(item, where));
  if (index.length > MAX_UNUSUAL) {
    throw new AppError(
      'registry-failed',
      `${where} is no chart repository: it has no "entries:" of its own line`,
    );
  }
  return fromWhole(yamlRoot(index.toString('utf8'), where), name);
}

function entryOf(item: string, where: string): IndexEntry {
  // The list item's own keys are all at one column; `version` is among them.
  const indent = /^( *- *)/.exec(item)?.[1]?.length ?? 0;
  const line = new RegExp(`^(?: {${indent}}| *- *)version:[^\\n]*`, 'm').exec(item)?.[0];
  const short = line === undefined ? undefined : yamlRoot(line.replace(/^[ -]*/, '').trimEnd(), where);
  const node = (): YamlNode | undefined => {
    const whole = yamlRoot(item, where);
    return whole.kind === 'list' ? whole.items[0] : whole;
  };
  const version = short && textIn(short, 'version');
  return { version: version || textIn(node(), 'version'), details: () => detailsOf(node()) };
}

function fromWhole(root: YamlNode, name: string): readonly IndexEntry[] {
  const list = valueIn(valueIn(root, 'entries'), name);
  const items = list?.kind === 'list' ? list.items : [];
  return items.map(item => ({ version: textIn(item, 'version'), details: () => detailsOf(item) }));
}

function detailsOf(node: YamlNode | undefined): { urls: readonly string[]; digest: string } {
  const urls = valueIn(node, 'urls');
  const texts = urls?.kind === 'list' ? urls.items.map(textOf) : [];
  return { urls: texts.filter(text => text !== ''), digest: textIn(node, 'digest') };
}

function valueIn(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.findLast(entry => entry.key.kind === 'scalar' && entry.key.text === key)?.value;
}

function textIn(node: YamlNode | undefined, key: string): string {
  const value = valueIn(node, key);
  return value === undefined ? '' : textOf(value);
}

function textOf(node: YamlNode): string {
  return new TypedReader('index.yaml', new Findings()).text(node, '');
}

function yamlRoot(text: string, where: string): YamlNode {
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem) throw new AppError('registry-failed', `${where} is no sound YAML: ${problem.message}`);
  const [root] = documents;
  if (root === undefined || isNull(root)) throw new AppError('registry-failed', `${where} is empty`);
  return root;
}

/** JSON is read by the parser made for it, tens of megabytes in a moment. */
function jsonRoot(index: Buffer, where: string): YamlNode {
  try {
    return nodeOf(JSON.parse(index.toString('utf8')));
  } catch (cause) {
    throw new AppError('registry-failed', `${where} is neither sound JSON nor YAML`, { cause });
  }
}

const NOWHERE = { line: 1, column: 1 };

function nodeOf(value: unknown): YamlNode {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOf), at: NOWHERE };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key: nodeOf(key), value: nodeOf(item) }));
    return { kind: 'map', entries, at: NOWHERE };
  }
  return {
    kind: 'scalar',
    text: value === null ? '' : String(value),
    plain: typeof value !== 'string',
    at: NOWHERE,
  };
}
