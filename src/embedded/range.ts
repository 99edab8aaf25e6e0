/** A part of a blob: first byte and number of bytes. */
export interface Part {
  readonly start: number;
  readonly length: number;
}

/**
 * Reads a `Range` request header (RFC 9110, 14.2) for content of `size` bytes.
 * `undefined` means the whole content: no header, another unit, several ranges, or no range at all.
 * `unsatisfiable` is answered with 416; a range that ends before it begins counts as one.
 */
export function parseRange(header: string | undefined, size: number): Part | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '');
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start >= size || end < start ? 'unsatisfiable' : { start, length: end - start + 1 };
}

/**
 * Reads the `Content-Range` of an uploaded chunk: `first-last`, both inclusive and without a unit
 * (distribution-spec, pushing a blob in chunks). Returns undefined when it is malformed.
 */
export function parseChunkRange(header: string): Part | undefined {
  const match = /^(\d+)-(\d+)$/.exec(header.trim());
  if (!match) return undefined;
  const start = Number(match[1]);
  const length = Number(match[2]) - start + 1;
  return Number.isSafeInteger(start) && Number.isSafeInteger(length) && length > 0
    ? { start, length }
    : undefined;
}
