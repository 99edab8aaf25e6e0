import { compareKeys } from './key-order.ts';
import { writeScalar } from './write-scalar.ts';

/** What can be written: JSON, with `undefined` fields left out. */
export type GoYamlValue =
  | string
  | number
  | boolean
  | null
  | readonly GoYamlValue[]
  | { readonly [key: string]: GoYamlValue | undefined };

/** Columns a level is indented by. */
const INDENT = 2;
/** A longer key is written after `?`, in bytes. */
const LONGEST_SIMPLE_KEY = 128;

/**
 * Writes YAML byte for byte as helm does (sigs.k8s.io/yaml over go-yaml 2): keys in go-yaml's order, lists not indented
 * below their key, texts of several lines as blocks, others quoted only where they would not stay text.
 */
export function writeGoYaml(value: GoYamlValue): string {
  const lines = new Lines();
  lines.value(value, { indent: 0, after: '' });
  return lines.text();
}

interface Context {
  /** Column of the map or list that a value of several lines begins. */
  readonly indent: number;
  /** What stands in the line already; a map or list begins right after it. */
  readonly after: string;
  /** The value belongs to a key: a list begins at the key's own column. */
  readonly inMap?: boolean;
}

class Lines {
  readonly #lines: string[] = [];

  text(): string {
    // A block that ends in a line break has ended its line.
    return this.#lines.map(line => (/[\n\u2028\u2029]$/.test(line) ? line : `${line}\n`)).join('');
  }

  value(value: GoYamlValue, { indent, after, inMap = false }: Context): void {
    if (typeof value !== 'object' || value === null) {
      this.#lines.push(`${after}${writeScalar(value, { indent, column: after.length, inKey: false })}`);
    } else if (isList(value)) {
      if (value.length === 0) this.#lines.push(`${after}[]`);
      else this.#list(value, { indent: inMap ? indent - INDENT : indent, after });
    } else {
      const keys = Object.keys(value).filter(key => value[key] !== undefined);
      if (keys.length === 0) this.#lines.push(`${after}{}`);
      else this.#map(value, keys, { indent, after });
    }
  }

  #map(
    value: { readonly [key: string]: GoYamlValue | undefined },
    keys: readonly string[],
    { indent, after }: Context,
  ): void {
    let start = after;
    for (const key of [...keys].sort(compareKeys)) {
      const margin = start === '' ? ' '.repeat(indent) : start;
      this.#entry(key, value[key] ?? null, { margin, indent });
      start = '';
    }
  }

  #entry(key: string, value: GoYamlValue, { margin, indent }: { margin: string; indent: number }): void {
    const below = { indent: indent + INDENT, inMap: true };
    const isSimple = Buffer.byteLength(key) <= LONGEST_SIMPLE_KEY && !/[\r\n\x85\u2028\u2029]/.test(key);
    if (isSimple) {
      const name = `${margin}${writeScalar(key, { indent, column: margin.length, inKey: true })}:`;
      if (isNested(value)) {
        this.#lines.push(name);
        this.value(value, { ...below, after: '' });
      } else this.value(value, { ...below, after: `${name} ` });
      return;
    }
    const asked = `${margin}? `;
    this.#lines.push(
      `${asked}${writeScalar(key, { indent: indent + INDENT, column: asked.length, inKey: false })}`,
    );
    this.value(value, { ...below, inMap: false, after: `${' '.repeat(indent)}: ` });
  }

  #list(items: readonly GoYamlValue[], { indent, after }: Context): void {
    let start = after;
    for (const item of items) {
      const margin = start === '' ? ' '.repeat(indent) : start;
      this.value(item, { indent: indent + INDENT, after: `${margin}- ` });
      start = '';
    }
  }
}

function isList(value: GoYamlValue): value is readonly GoYamlValue[] {
  return Array.isArray(value);
}

function isNested(value: GoYamlValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isList(value) ? value.length > 0 : Object.values(value).some(entry => entry !== undefined);
}
