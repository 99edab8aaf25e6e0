import type { Findings } from './findings.ts';
import type { JsonValue } from './go-json.ts';
import type { Position, YamlNode } from './go-yaml/node.ts';
import { resolveScalar, scalarAsText } from './go-yaml/scalar.ts';

/** Reads YAML values as the types of Go fields, and says where a value is not of its type. */
export class TypedReader {
  readonly #file: string;
  readonly #findings: Findings;

  constructor(file: string, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  /** Text; numbers and booleans become text as in Go, with a warning where that changes what was written. */
  text(node: YamlNode | undefined, what: string): string {
    if (node === undefined) return '';
    if (node.kind !== 'scalar')
      return this.#wrong(node, `${what}: expected a text, found a ${node.kind}`, '');
    const value = resolveScalar(node);
    const text = scalarAsText(value) ?? '';
    if (value.type !== 'text' && value.type !== 'null' && text !== node.text) {
      this.warn(
        node.at,
        `${what}: ${node.text} without quotes is a ${NAME[value.type] ?? 'value'}, which helm reads as ${JSON.stringify(text)}; write "${node.text}"`,
      );
    }
    return text;
  }

  boolean(node: YamlNode | undefined, what: string): boolean {
    if (node === undefined) return false;
    const value = node.kind === 'scalar' ? resolveScalar(node) : undefined;
    if (value?.type === 'bool') return value.value;
    if (value?.type === 'null') return false;
    return this.#wrong(node, `${what}: expected true or false`, false);
  }

  list<T>(node: YamlNode | undefined, what: string, read: (item: YamlNode, what: string) => T): readonly T[] {
    if (node === undefined || isNull(node)) return [];
    if (node.kind !== 'list') return this.#wrong(node, `${what}: expected a list`, []);
    return node.items.map((item, index) => read(item, `${what}[${index}]`));
  }

  /** Fields of a map by the names in `known`, which match in any case as in Go; others are warned of. */
  fields(
    node: YamlNode | undefined,
    what: string,
    known: readonly string[],
  ): Readonly<Record<string, YamlNode>> {
    const found: Record<string, YamlNode> = {};
    for (const [key, { value, at }] of this.#sorted(node, what)) {
      const name = known.includes(key) ? key : known.find(field => field.toLowerCase() === key.toLowerCase());
      if (name === undefined) this.warn(at, `${pathOf(what, key)}: helm does not know this key and drops it`);
      else {
        if (name !== key) this.warn(at, `${pathOf(what, key)}: is taken for ${name}; write it like that`);
        found[name] = value;
      }
    }
    return found;
  }

  /** A map with any keys and text values. */
  texts(node: YamlNode | undefined, what: string): ReadonlyMap<string, string> {
    if (node === undefined || isNull(node)) return new Map();
    const entries = this.#sorted(node, what);
    return new Map(entries.map(([key, { value }]) => [key, this.text(value, pathOf(what, key))]));
  }

  /** Any value, as JSON holds it. */
  any(node: YamlNode): JsonValue {
    if (node.kind === 'list') return node.items.map(item => this.any(item));
    if (node.kind === 'map') {
      return new Map(this.#sorted(node, '').map(([key, { value }]) => [key, this.any(value)]));
    }
    const value = resolveScalar(node);
    if (value.type === 'null') return null;
    if (value.type === 'merge') return '<<';
    return value.type === 'int' ? Number(value.value) : value.value;
  }

  warn(at: Position, message: string): void {
    this.#findings.warn({ file: this.#file, ...at }, message);
  }

  error(at: Position, message: string): void {
    this.#findings.error({ file: this.#file, ...at }, message);
  }

  /** Keys in byte order, as Go meets them on the way through JSON; the last of equal ones, `<<` merged in. */
  #sorted(node: YamlNode | undefined, what: string): [string, { value: YamlNode; at: Position }][] {
    if (node === undefined || isNull(node)) return [];
    if (node.kind !== 'map') return this.#wrong(node, `${what || 'it'}: expected keys and values`, []);
    const found = new Map<string, { value: YamlNode; at: Position }>();
    for (const [key, entry] of this.#merged(node)) found.set(key, entry);
    const own = new Set<string>();
    for (const { key, value } of node.entries) {
      const name = this.#keyOf(key);
      if (name === undefined) continue;
      if (own.has(name)) this.warn(key.at, `${pathOf(what, name)}: is there twice; the last one counts`);
      own.add(name);
      found.set(name, { value, at: key.at });
    }
    return [...found].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  #merged(node: YamlNode & { kind: 'map' }): [string, { value: YamlNode; at: Position }][] {
    const merges = node.entries.filter(({ key }) => isMerge(key)).map(({ value }) => value);
    const maps = merges.flatMap(value => (value.kind === 'list' ? [...value.items].reverse() : [value]));
    return maps.flatMap(value => this.#sorted(value, '<<'));
  }

  #keyOf(key: YamlNode): string | undefined {
    if (isMerge(key)) return undefined;
    if (key.kind === 'scalar')
      return scalarAsText(resolveScalar(key)) ?? this.#wrong(key, 'a key is empty', undefined);
    return this.#wrong(key, 'a key is no text', undefined);
  }

  #wrong<T>(node: YamlNode, message: string, instead: T): T {
    this.error(node.at, message);
    return instead;
  }
}

const NAME: Readonly<Record<string, string>> = { float: 'number', int: 'number', bool: 'boolean' };

/** True for `null`, `~` and nothing. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && resolveScalar(node).type === 'null';
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && resolveScalar(key).type === 'merge';
}

function pathOf(what: string, key: string): string {
  return what === '' ? key : `${what}.${key}`;
}
