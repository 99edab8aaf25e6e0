import type { Position, YamlNode } from './node.ts';

/** Letters and signs beyond ASCII, without what somebody could take for a blank, a line's end or a mark. */
const BEYOND = String.raw`\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff`;
/** Words without quotes; nothing in them has a second meaning, whatever YAML reads before or after. */
const PLAIN = `[A-Za-z0-9_./+^~(](?:[!"$-9;-~${BEYOND}]|:(?=[!-~])| (?=[!"$-~${BEYOND}]))*`;
const VALUE = `${PLAIN}|"[ !#-[\\]-~${BEYOND}]*"|'[ -&(-~${BEYOND}]*'|\\{\\}|\\[\\]`;
const COMMENT = `#[ -~${BEYOND}]*`;
const REST = `(?: +${COMMENT}| *)$`;
const KEY = '[A-Za-z_][A-Za-z0-9_./-]{0,127}';
const NOTHING = new RegExp(`^ *(?:${COMMENT})?$`);
const INDENT = /^ */;
const DASH = /^- +(?=[^ #])/;
const ENTRY = new RegExp(`^(${KEY}):(?:( +)(${VALUE}))?${REST}`);
const ITEM = new RegExp(`^(${VALUE})${REST}`);
/** Deeper than anything people write; protects the stack from a text made for that. */
const MAX_DEPTH = 64;

/** What is left of a line, and the column that it begins in. */
interface Rest {
  readonly at: Position;
  readonly text: string;
}

/**
 * Reads YAML of keys, lists and values of one line, with or without quotes: what nearly every Chart.yaml is made of, in a
 * fraction of the time that it takes to load all of YAML. Gives exactly what `readYaml` gives, or undefined for a text
 * that has anything else in it; undefined says nothing about the text.
 */
export function readPlainYaml(text: string): YamlNode | undefined {
  const lines: Rest[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (NOTHING.test(line)) continue;
    const indent = INDENT.exec(line)?.[0].length ?? 0;
    lines.push({ at: { line: index + 1, column: indent + 1 }, text: line.slice(indent) });
  }
  const reader = new PlainReader(lines);
  const root = reader.block(0);
  return root?.kind === 'map' && reader.isAtEnd ? root : undefined;
}

/** Every method gives undefined where something is met that it does not know. */
class PlainReader {
  readonly #lines: readonly Rest[];
  #next = 0;
  /** The line under way, its beginning taken off as it is read. */
  #rest: Rest | undefined;

  constructor(lines: readonly Rest[]) {
    this.#lines = lines;
    this.#rest = lines[0];
  }

  get isAtEnd(): boolean {
    return this.#rest === undefined;
  }

  /** A map or a list that begins where the text is. */
  block(depth: number): YamlNode | undefined {
    if (this.#rest === undefined || depth > MAX_DEPTH) return undefined;
    return DASH.test(this.#rest.text) ? this.#list(depth) : this.#map(depth);
  }

  #map(depth: number): YamlNode | undefined {
    const at = this.#rest?.at;
    if (at === undefined) return undefined;
    const entries: { key: YamlNode; value: YamlNode }[] = [];
    while (this.#rest?.at.column === at.column && !DASH.test(this.#rest.text)) {
      const entry = this.#entry(this.#rest, depth);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    return { kind: 'map', at, entries };
  }

  #entry({ at, text }: Rest, depth: number): { key: YamlNode; value: YamlNode } | undefined {
    const [, name, blanks = '', written] = ENTRY.exec(text) ?? [];
    if (name === undefined) return undefined;
    const key: YamlNode = { kind: 'scalar', text: name, plain: true, at };
    this.#advance();
    const below = this.#rest?.at.column ?? 0;
    if (written !== undefined) {
      // What is further in could go on with the value.
      if (below > at.column) return undefined;
      const column = at.column + name.length + 1 + blanks.length;
      return { key, value: valueFrom(written, { line: at.line, column }) };
    }
    // A list may stand right below its key; a key with nothing below it has no value, which is rare.
    const isBelow = below > at.column || (below === at.column && DASH.test(this.#rest?.text ?? ''));
    const value = isBelow ? this.block(depth + 1) : undefined;
    return value && { key, value };
  }

  #list(depth: number): YamlNode | undefined {
    const at = this.#rest?.at;
    if (at === undefined) return undefined;
    const items: YamlNode[] = [];
    while (this.#rest?.at.column === at.column) {
      const dash = DASH.exec(this.#rest.text)?.[0].length;
      if (dash === undefined) break;
      const { line, column } = this.#rest.at;
      this.#rest = { at: { line, column: column + dash }, text: this.#rest.text.slice(dash) };
      const item = this.#item(this.#rest, { column, depth });
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: 'list', at, items };
  }

  #item(rest: Rest, list: { readonly column: number; readonly depth: number }): YamlNode | undefined {
    if (DASH.test(rest.text)) return undefined;
    if (ENTRY.test(rest.text)) return this.#map(list.depth + 1);
    const written = ITEM.exec(rest.text)?.[1];
    if (written === undefined) return undefined;
    this.#advance();
    return (this.#rest?.at.column ?? 0) > list.column ? undefined : valueFrom(written, rest.at);
  }

  #advance(): void {
    this.#next += 1;
    this.#rest = this.#lines[this.#next];
  }
}

function valueFrom(written: string, at: Position): YamlNode {
  if (written === '{}') return { kind: 'map', at, entries: [] };
  if (written === '[]') return { kind: 'list', at, items: [] };
  const quoted = written.startsWith('"') || written.startsWith("'");
  return { kind: 'scalar', text: quoted ? written.slice(1, -1) : written, plain: !quoted, at };
}
