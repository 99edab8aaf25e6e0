import { createHash, type Hash } from 'node:crypto';
import { AppError } from '../errors.ts';

/** A content digest, `algorithm:hex` (image-spec, descriptor.md#digests). */
export type Digest = `${'sha256' | 'sha512'}:${string}`;

const PATTERN = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

/** True when `text` is a digest of a registered algorithm in its canonical form. */
export function isDigest(text: string): text is Digest {
  return PATTERN.test(text);
}

/** Reads a digest from outside; throws `digest-mismatch` when it is not one. `where` names its origin. */
export function parseDigest(text: string, where: string): Digest {
  if (isDigest(text)) return text;
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  throw new AppError(
    'digest-mismatch',
    `${where}: ${JSON.stringify(shown)} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`,
  );
}

/** The algorithm of a digest, as node:crypto names it. */
export function algorithmOf(digest: Digest): 'sha256' | 'sha512' {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}

/** The digest of bytes held in memory. */
export function digestOf(bytes: Uint8Array | string, algorithm: 'sha256' | 'sha512' = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** The first twelve hex digits, for people. */
export function shortDigest(digest: Digest): string {
  const hex = digest.slice(digest.indexOf(':') + 1);
  return hex.slice(0, 12);
}

/** Passes a stream on unchanged and throws `digest-mismatch` at its end when size or digest differ. */
export async function* verified(
  chunks: AsyncIterable<Uint8Array>,
  expected: { readonly digest: Digest; readonly size: number },
  where: string,
): AsyncGenerator<Uint8Array> {
  const hash: Hash = createHash(algorithmOf(expected.digest));
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > expected.size) break;
    hash.update(chunk);
    yield chunk;
  }
  const actual = `${algorithmOf(expected.digest)}:${hash.digest('hex')}`;
  if (size === expected.size && actual === expected.digest) return;
  throw new AppError(
    'digest-mismatch',
    `${where}: expected ${expected.size} bytes of ${expected.digest}, got ${size > expected.size ? 'more' : `${size} bytes of ${actual}`}`,
  );
}
