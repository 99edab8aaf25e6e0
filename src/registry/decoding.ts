import { gunzipSync } from 'node:zlib';
import type { HttpHeaders } from '../system/http-port.ts';

/** How content in gzip begins (RFC 1952 section 2.3.1); no document of a registry does. */
const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/**
 * The content of an answer that was collected, which is what its digest is about. Nothing is asked for in a coding, and
 * caches that keep only the coded form send it all the same (RFC 9110 section 8.4); clients in Go undo that without a
 * word. Undefined where the content is longer than `limit`.
 */
export function decoded(bytes: Uint8Array, headers: HttpHeaders, limit: number): Uint8Array | undefined {
  const coding = headers.get('content-encoding')?.trim().toLowerCase();
  if ((coding !== 'gzip' && coding !== 'x-gzip') || !isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    // Damaged content stays as it came: whoever looks at its digest says so.
    return error instanceof RangeError ? undefined : bytes;
  }
}
