import type { Position, YamlNode } from './node.ts';
import { nothingAt } from './node.ts';
import { parseYaml, type SourceDocument } from './parse.ts';
import { isMergeKey, resolveScalar, tagProblem } from './scalar.ts';
import { type SourceAlias, type SourceMap, type SourceNode, YamlMistake } from './source.ts';

/** A mistake, or something that is lost, and where. */
export interface YamlProblem {
  readonly at: Position;
  readonly message: string;
}

/** What one YAML text holds, and every mistake in it. */
export interface YamlText {
  /** The first document, which is all of a text that helm reads; nothing when there is none or it cannot be read. */
  readonly root: YamlNode;
  readonly problems: readonly YamlProblem[];
  /** Where something begins that is behind the first document, so that nobody reads it. */
  readonly rest?: Position;
  /** Numbers that JSON has no word for. No mistake where text is wanted. */
  readonly notFinite: readonly YamlNode[];
}

/** A value may be named by an alias as often as this; more is an attack, not a chart. */
const MAX_ALIASES = 10_000;
/** Mistakes of grammar shown of one text. */
const MOST_MISTAKES = 10;

const START: Position = { line: 1, column: 1 };

/**
 * Reads YAML by the rules of sigs.k8s.io/yaml, helm's library: what go-yaml 2 reads, and what of it JSON can hold.
 * Values keep their position and their text as written. Scalars are left untyped: helm reads YAML 1.1 (see
 * `resolveScalar`). Keys that occur twice are kept, the last one wins.
 */
export function readYaml(text: string): YamlText {
  try {
    return readDocument(text, parseYaml(text));
  } catch (error) {
    if (!(error instanceof YamlMistake)) throw error;
    const at = positionsOf(text);
    const problems = mistakesFrom(text, error).map(({ offset, message }) => ({ at: at(offset), message }));
    return { root: nothingAt(START), problems, notFinite: [] };
  }
}

/** The same of a text that is parsed already. */
export function readDocument(text: string, { root, rest }: SourceDocument): YamlText {
  const at = positionsOf(text);
  const reader = new Reader(text, at);
  return {
    root: root ? reader.node(root) : nothingAt(START),
    problems: reader.problems,
    notFinite: reader.notFinite,
    ...(rest === undefined ? {} : { rest: at(rest) }),
  };
}

/** A line that begins a key of the outermost map: from there on a text can be read again. */
const OUTER_KEY = /^(?:[A-Za-z_][\w.-]*|"[^"\n]*"|'[^'\n]*'):(?=\s)/gm;

/** A mistake and those further on that are not its consequences. */
function mistakesFrom(text: string, first: YamlMistake): readonly YamlMistake[] {
  const found = [first];
  for (let mistake = first; found.length < MOST_MISTAKES; ) {
    OUTER_KEY.lastIndex = mistake.offset + 1;
    const start = OUTER_KEY.exec(text)?.index;
    if (start === undefined) return found;
    try {
      parseYaml(text.slice(start));
      return found;
    } catch (error) {
      if (!(error instanceof YamlMistake)) throw error;
      mistake = new YamlMistake(start + error.offset, error.message);
      found.push(mistake);
    }
  }
  return found;
}

/** Gives line and column of an offset. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|[\r\n]/g)].map(found => found.index + found[0].length)];
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

class Reader {
  readonly problems: YamlProblem[] = [];
  readonly notFinite: YamlNode[] = [];
  readonly #text: string;
  readonly #at: (offset: number) => Position;
  readonly #open = new Set<SourceNode>();
  #aliases = 0;

  constructor(text: string, at: (offset: number) => Position) {
    this.#text = text;
    this.#at = at;
  }

  node(node: SourceNode): YamlNode {
    const at = this.#at(node.content);
    if (node.kind === 'alias') return this.#alias(node, at);
    if (node.kind === 'scalar') {
      const { text, style, tag } = node;
      const scalar = {
        kind: 'scalar' as const,
        text,
        plain: style === 'plain',
        at,
        ...(tag === undefined ? {} : { tag }),
      };
      this.#check(scalar);
      return scalar;
    }
    this.#open.add(node);
    const read: YamlNode =
      node.kind === 'list'
        ? { kind: 'list', at, items: node.items.map(item => this.node(item)) }
        : { kind: 'map', at, entries: this.#entries(node) };
    this.#open.delete(node);
    return read;
  }

  #check(scalar: YamlNode & { readonly kind: 'scalar' }): void {
    const problem = tagProblem(scalar);
    if (problem !== undefined) this.#problem(scalar.at, problem);
    const value = resolveScalar(scalar);
    if (value.type === 'float' && !Number.isFinite(value.value)) this.notFinite.push(scalar);
  }

  #entries({ pairs }: SourceMap): { readonly key: YamlNode; readonly value: YamlNode }[] {
    const last = new Map(pairs.map(({ key }, index) => [nameOf(key), index]));
    return pairs.map((pair, index) => {
      const before = this.notFinite.length;
      const key = this.node(pair.key);
      this.notFinite.length = before; // A key is always text in the end.
      if (isMergeKey(key)) this.#checkMerge(pair.value);
      else {
        const problem = keyProblem(key, this.#text, pair.key.start);
        if (problem !== undefined) this.#problem(key.at, problem);
      }
      const value = this.node(pair.value);
      const isReplaced = pair.key.kind === 'scalar' && last.get(nameOf(pair.key)) !== index;
      if (isReplaced) this.notFinite.length = before; // Another value takes its place before it is JSON.
      return { key, value };
    });
  }

  #checkMerge(value: SourceNode): void {
    const isMap = (node: SourceNode): boolean =>
      (node.kind === 'alias' ? node.target?.kind : node.kind) === 'map';
    const values = value.kind === 'list' ? value.items : [value];
    for (const item of values) {
      if (!isMap(item))
        this.#problem(this.#at(item.content), '<<: merges maps; expected an alias of one, or a list of such');
    }
  }

  #alias({ name, target }: SourceAlias, at: Position): YamlNode {
    this.#aliases += 1;
    if (this.#aliases > MAX_ALIASES) {
      if (this.#aliases === MAX_ALIASES + 1)
        this.#problem(at, `more than ${MAX_ALIASES} values are named by aliases`);
      return nothingAt(at);
    }
    if (target !== undefined && !this.#open.has(target)) return this.node(target);
    this.#problem(at, `the alias *${name} ${target === undefined ? 'names nothing' : 'contains itself'}`);
    return nothingAt(at);
  }

  #problem(at: Position, message: string): void {
    this.problems.push({ at, message });
  }
}

/** What tells the keys of a map apart: the same text in quotes may be another key. */
function nameOf(key: SourceNode): string | undefined {
  return key.kind === 'scalar' ? `${key.style === 'plain'} ${key.text}` : undefined;
}

const MAX_INT = 2n ** 63n - 1n;

function keyProblem(key: YamlNode, text: string, start: number): string | undefined {
  if (key.kind !== 'scalar') {
    if (text.slice(start - 1, start + 1) === '{{' || text.startsWith('{{', start)) {
      return 'a template has no quotes here, and helm fills none in this file; write a value, or put {{ }} in quotes';
    }
    return `a ${key.kind} cannot be a key; expected a text`;
  }
  const value = resolveScalar(key);
  if (value.type === 'null') return 'a key is empty, which helm refuses; put it in quotes if it is meant';
  if (value.type === 'int' && value.value > MAX_INT)
    return `${key.text}: is too large for a key; put it in quotes`;
  return undefined;
}
