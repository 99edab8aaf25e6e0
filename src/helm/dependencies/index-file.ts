import { AppError } from '../../errors.ts';
import type { YamlNode } from '../go-yaml/node.ts';
import { readYaml } from '../go-yaml/read.ts';
import { isNull } from '../typed-reader.ts';
import { detailsOf, type EntryDetails, textIn, valueIn } from './index-entry.ts';
import { entriesInText } from './index-text.ts';

/** One version of a chart in a repository's index. */
export interface IndexEntry {
  readonly version: string;
  /** Read where it is needed: an index holds hundreds of versions. Undefined for an entry that helm passes over. */
  details(): EntryDetails | undefined;
}

/** An index in a form of its own is read as a whole; beyond this that would take too long and too much memory. */
const MAX_UNUSUAL = 16 * 1024 * 1024;

/**
 * Gives `choose` the versions of one chart in a repository's index.yaml (YAML or JSON), in the order of the file; none
 * when it does not list the chart. Only the part of the text that is about this chart is parsed, so that a large index
 * is quick; `choose` runs again with the whole index where that part was no index by itself.
 * Throws `registry-failed`, with `where`, for what is no index.
 */
export function chooseEntry<T>(
  index: Buffer,
  { name, where }: { readonly name: string; readonly where: string },
  choose: (entries: readonly IndexEntry[]) => T,
): T {
  const items = isJson(index) ? undefined : entriesInText(index, name);
  if (items !== undefined) {
    try {
      return choose(items.map(entryOf));
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
    }
  }
  return choose(fromWhole(rootOf(index, where), name, where));
}

/** A part of the text was taken for an entry and is none. */
class Misread extends Error {}

function entryOf(item: string): IndexEntry {
  const version = versionLine(item) || textIn(itemNode(item), 'version');
  return {
    version,
    details: () => {
      const node = itemNode(item);
      // What looked like the version's line was in the middle of a text.
      if (textIn(node, 'version') !== version) throw new Misread();
      return detailsOf(node);
    },
  };
}

/** The version in the line for it, which is at the column of the item's own keys. */
function versionLine(item: string): string {
  const indent = /^ *- +(?=[^ \r\n])/.exec(item)?.[0].length;
  if (indent === undefined) return '';
  const keys = `${' '.repeat(indent)}${item.slice(indent)}`;
  const line = new RegExp(`^ {${indent}}version:[^\\n]*`, 'm').exec(keys)?.[0].trim();
  if (line === undefined) return '';
  const { root, problems } = readYaml(line);
  return problems.length > 0 ? '' : textIn(root, 'version');
}

function itemNode(item: string): YamlNode | undefined {
  const { root, problems } = readYaml(item);
  if (problems.length > 0 || root.kind !== 'list' || root.items.length !== 1) throw new Misread();
  return root.items[0];
}

function fromWhole(root: YamlNode, name: string, where: string): readonly IndexEntry[] {
  const entries = valueIn(root, 'entries');
  if (entries === undefined || textIn(root, 'apiVersion') === '') {
    throw new AppError('registry-failed', `${where} is no index of a chart repository`, {
      hint: 'It has no apiVersion or no entries, and helm refuses it: look at what that address answers.',
    });
  }
  const list = valueIn(entries, name);
  const items = list?.kind === 'list' ? list.items : [];
  return items.map(item => ({ version: textIn(item, 'version'), details: () => detailsOf(item) }));
}

function rootOf(index: Buffer, where: string): YamlNode {
  if (isJson(index)) {
    const parsed = jsonRoot(index);
    if (parsed) return parsed;
  }
  if (index.length > MAX_UNUSUAL) {
    throw new AppError(
      'registry-failed',
      `${where} is no index of a chart repository as helm writes it, and with ${index.length} bytes too large to be read in another form`,
    );
  }
  const { root, problems } = readYaml(index.toString('utf8'));
  const [problem] = problems;
  if (problem) throw new AppError('registry-failed', `${where} is no sound YAML: ${problem.message}`);
  if (root.kind === 'scalar' && !isNull(root)) {
    throw new AppError('registry-failed', `${where} is no index of charts: expected keys and values`);
  }
  if (isNull(root)) throw new AppError('registry-failed', `${where} is empty`);
  return root;
}

function isJson(index: Buffer): boolean {
  return index.subarray(0, 1024).toString('utf8').trimStart()[0] === '{';
}

/** JSON is read by the parser made for it, tens of megabytes in a moment; braces may be YAML as well. */
function jsonRoot(index: Buffer): YamlNode | undefined {
  try {
    return nodeOf(JSON.parse(index.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
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
