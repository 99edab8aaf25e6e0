/** JSON values; fields that are `undefined` are left out, and a `Map` is a Go map: its keys come out sorted. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>
  | { readonly [key: string]: JsonValue | undefined };

/**
 * JSON byte for byte as Go's json.Marshal writes it: no blanks, `<`, `>`, `&` and the line separators escaped. Fields of
 * an object stay in their order (that of Go's structs), keys of a map are sorted by their bytes.
 */
export function goJson(value: JsonValue): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(goJson).join(',')}]`;
  if (isMap(value))
    return object([...value].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  return object(Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, field]])));
}

function object(entries: readonly (readonly [string, JsonValue])[]): string {
  return `{${entries.map(([key, field]) => `${text(key)}:${goJson(field)}`).join(',')}}`;
}

function text(value: string): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isMap(value: object): value is ReadonlyMap<string, JsonValue> {
  return value instanceof Map;
}
