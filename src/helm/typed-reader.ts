import type { Findings } from './findings.ts';
import type { JsonValue } from './go-json.ts';
import type { Position, YamlNode } from './go-yaml/node.ts';
import { isMergeKey, resolveScalar, scalarAsText } from './go-yaml/scalar.ts';
import { textThroughJson, unwritable } from './go-yaml/through-json.ts';

/** Reads YAML values as the types of Go fields, and says where a value is not of its type. */
export class TypedReader {
  readonly #file: string;
  readonly #findings: Findings;
  readonly #texts = new WeakSet<YamlNode>();

  constructor(file: string, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  /** Text; numbers and booleans become text as in Go, with a warning where that changes what was written. */
  text(node: YamlNode | undefined, what: string): string {
    if (node === undefined) return '';
    if (node.kind !== 'scalar')
      return this.#wrong(node, `${what}: expected a text, found a ${node.kind}`, '');
    this.#texts.add(node);
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

  /** True for what has been read as text. */
  isText(node: YamlNode): boolean {
    return this.#texts.has(node);
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
      const name = known.includes(key) ? key : known.find(field => folded(field) === folded(key));
      if (name === undefined) this.warn(at, `${pathOf(what, key)}: helm does not know this key and drops it`);
      else {
        if (name !== key) this.warn(at, `${pathOf(what, key)}: is taken for ${name}; write it like that`);
        found[name] = value;
      }
    }
    return found;
  }

  /** A map with any keys and text values, as helm writes them again. */
  texts(node: YamlNode | undefined, what: string): ReadonlyMap<string, string> {
    if (node === undefined || isNull(node)) return new Map();
    const entries = this.#sorted(node, what);
    return new Map(
      entries.map(([key, { value }]) => {
        const text = this.text(value, pathOf(what, key));
        this.checkWritable(new Map([[key, text]]), value.at, pathOf(what, key));
        return [key, textThroughJson(text)];
      }),
    );
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

  /** Finds characters that helm reads, but cannot write again. */
  checkWritable(value: JsonValue, at: Position, what: string): void {
    const character = unwritable(value);
    if (character === undefined) return;
    this.error(at, `${what}: helm cannot write the control character ${character}; remove it`);
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
    const own = new Set<string>();
    for (const { key, value } of node.entries) {
      if (isMergeKey(key)) {
        // What is merged replaces keys above it, and those below replace what is merged.
        for (const [name, entry] of this.#merged(value)) found.set(name, entry);
        continue;
      }
      const name = this.#keyOf(key);
      if (name === undefined) continue;
      if (own.has(name)) this.warn(key.at, `${pathOf(what, name)}: is there twice; the last one counts`);
      own.add(name);
      found.set(name, { value, at: key.at });
    }
    return [...found].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  #merged(value: YamlNode): [string, { value: YamlNode; at: Position }][] {
    const maps = value.kind === 'list' ? [...value.items].reverse() : [value];
    return maps.flatMap(map => (map.kind === 'map' ? this.#sorted(map, '<<') : []));
  }

  /** Undefined for what is no text; `readYaml` has said so. */
  #keyOf(key: YamlNode): string | undefined {
    if (key.kind !== 'scalar') return undefined;
    const value = resolveScalar(key);
    if (value.type === 'float' && !Number.isFinite(value.value)) {
      return Number.isNaN(value.value) ? '.nan' : value.value > 0 ? '.inf' : '-.inf';
    }
    return scalarAsText(value);
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

/** A name without case, as Go's encoding/json compares: the old long s is an s to it, and the sign of Kelvin a k. */
function folded(name: string): string {
  return name.replaceAll('\u017F', 's').toLowerCase();
}

function pathOf(what: string, key: string): string {
  return what === '' ? key : `${what}.${key}`;
}
