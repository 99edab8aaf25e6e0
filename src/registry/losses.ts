import type { Digest } from '../oci/digest.ts';
import type { ContentReader } from './capabilities.ts';
import { RegistryError } from './errors.ts';

/** A reader that notes in `lost` what was asked of it and is gone. */
export function notingLosses(content: ContentReader, lost: Set<Digest>): ContentReader {
  const note = (digest: Digest, error: unknown): never => {
    if (isGone(error)) lost.add(digest);
    throw error;
  };
  async function* noting(digest: Digest, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      note(digest, error);
    }
  }
  const { passing } = content;
  return {
    manifest: digest => content.manifest(digest).catch((error: unknown) => note(digest, error)),
    blob: descriptor => noting(descriptor.digest, content.blob(descriptor)),
    ...(passing === undefined
      ? {}
      : { passing: descriptor => noting(descriptor.digest, passing.call(content, descriptor)) }),
  };
}

/** True when a registry says that something is not there. */
export function isGone(error: unknown): boolean {
  return error instanceof RegistryError && error.status === 404;
}
