import { resolveWord } from './go-yaml/scalar.ts';

/** What JSON leaves as it is and YAML takes for a line break, or does not read at all. */
const NOT_IN_YAML = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text in double quotes that every reader of YAML reads as this text. */
export function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    NOT_IN_YAML,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key, in quotes where it would not stay the text it is. */
export function writtenKey(key: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && resolveWord(key).type === 'text';
  return isPlain ? key : quoted(key);
}

/** Nested keys, one a line, the value behind the last. */
export function block(keys: readonly string[], value: string, indent: number, lineEnd: string): string {
  const lines = keys.map((key, depth) => `${' '.repeat(indent + depth * 2)}${writtenKey(key)}:`);
  return `${lines.join(lineEnd)} ${value}`;
}

/** The same in one line: `a: {b: value}`. */
export function inBraces([first = '', ...rest]: readonly string[], value: string): string {
  const nested = rest.reduceRight((inner, key) => `{${writtenKey(key)}: ${inner}}`, value);
  return `${writtenKey(first)}: ${nested}`;
}

/** The line break that a text uses. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** `text` with `inserted` between two offsets, and a blank where it would run into what is beside it. */
export function spliced(text: string, from: number, to: number, inserted: string): string {
  const before = from > 0 && !/[\s[{,]/.test(text.charAt(from - 1)) ? ' ' : '';
  const after = text.charAt(to) === '#' ? ' ' : '';
  return `${text.slice(0, from)}${before}${inserted}${after}${text.slice(to)}`;
}
