import type { JsonValue } from '../go-json.ts';

/** Characters that Go's JSON does not escape and go-yaml does not read. */
const UNREADABLE = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
/** A line break besides, which ends a key too early. */
const UNREADABLE_KEY = /[\x7f-\x9f\ufffe\uffff]/;

/**
 * A text as it comes out where helm writes YAML: it becomes JSON, which go-yaml reads as YAML, where the character "next
 * line" (U+0085) is a line break that is folded into a blank, or into fewer of them.
 */
export function textThroughJson(text: string): string {
  return text.replace(/ *\x85[ \x85]*/g, found => '\n'.repeat(found.replaceAll(' ', '').length - 1) || ' ');
}

/** The same for every text in a value; keys cannot hold the character, see `unwritable`. */
export function throughJson(value: JsonValue): JsonValue {
  if (typeof value === 'string') return textThroughJson(value);
  if (Array.isArray(value)) return value.map(throughJson);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, throughJson(item)]));
  return value;
}

/** The first character of a value that helm cannot write, as `U+007F`. */
export function unwritable(value: JsonValue): string | undefined {
  if (typeof value === 'string') return codeOf(UNREADABLE.exec(value));
  if (Array.isArray(value)) return first(value.map(unwritable));
  if (!(value instanceof Map)) return undefined;
  return first([...value].flatMap(([key, item]) => [codeOf(UNREADABLE_KEY.exec(key)), unwritable(item)]));
}

function first(found: readonly (string | undefined)[]): string | undefined {
  return found.find(code => code !== undefined);
}

function codeOf(found: RegExpExecArray | null): string | undefined {
  const code = found?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
