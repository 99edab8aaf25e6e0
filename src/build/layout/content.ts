import { AppError } from '../../errors.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { algorithmOf, type Digest, digestOf, verified } from '../../oci/digest.ts';
import type { ManifestDocument } from '../../oci/manifest.ts';
import { MEDIA_TYPE } from '../../oci/media-type.ts';
import type { ContentReader } from '../../registry/capabilities.ts';
import type { LayoutFiles } from './files.ts';

/** What registries accept as a manifest; keeps a layout from filling the memory. */
const MAX_MANIFEST = 4 * 1024 * 1024;

/**
 * Reads a layout's content by digest, everything verified. Throws `layout-invalid` for what is not there and
 * `digest-mismatch` for what is not what its name says.
 */
export function contentOf(files: LayoutFiles): ContentReader {
  return {
    async manifest(digest: Digest): Promise<ManifestDocument> {
      const size = await files.sizeOfBlob(digest);
      if (size === undefined) throw missing(files, digest);
      const bytes = await readSmall(files.readBlob(digest), {
        size,
        what: `${files.path}: manifest ${digest}`,
      });
      const actual = digestOf(bytes, algorithmOf(digest));
      if (actual !== digest) {
        throw new AppError(
          'digest-mismatch',
          `${files.path}: the blob named ${digest} has the digest ${actual}`,
        );
      }
      return { mediaType: mediaTypeOf(bytes), digest, bytes };
    },
    async *blob(descriptor: Descriptor): AsyncGenerator<Uint8Array> {
      const chunks = await chunksOf(files, descriptor, digest => files.readBlob(digest));
      yield* verified(chunks, descriptor, whereIs(files, descriptor));
    },
    async *passing(descriptor: Descriptor): AsyncGenerator<Uint8Array> {
      yield* await chunksOf(files, descriptor, digest => files.passBlob(digest, descriptor.size));
    },
  };
}

/** The bytes of a blob, its size checked before the first. */
async function chunksOf(
  files: LayoutFiles,
  descriptor: Descriptor,
  open: (digest: Digest) => AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const { digest, data } = descriptor;
  const size = await files.sizeOfBlob(digest);
  // An empty config is often only embedded in its descriptor (descriptor.md, "Embedded Content").
  if (size === undefined && data !== undefined) return decoded(data);
  if (size === undefined) throw missing(files, digest);
  if (size === descriptor.size) return open(digest);
  throw new AppError(
    'digest-mismatch',
    `${whereIs(files, descriptor)}: expected ${descriptor.size} bytes, the file has ${size}`,
  );
}

function whereIs({ path }: LayoutFiles, { digest }: Descriptor): string {
  return `${path}: blob ${digest}`;
}

/** Collects a small document; throws `layout-invalid` when it is larger than any manifest may be. */
export async function readSmall(
  chunks: AsyncIterable<Uint8Array>,
  { size, what }: { readonly size: number; readonly what: string },
): Promise<Uint8Array> {
  if (size > MAX_MANIFEST) {
    throw new AppError('layout-invalid', `${what} has ${size} bytes; expected at most ${MAX_MANIFEST}`);
  }
  return Buffer.concat(await Array.fromAsync(chunks));
}

function missing(files: LayoutFiles, digest: Digest): AppError {
  return new AppError('layout-invalid', `${files.path} is incomplete: it has no blob ${digest}`);
}

async function* decoded(base64: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(base64, 'base64');
}

/** The type a document gives itself; without one, what its fields say (image-spec manifest.md: `mediaType` is only a SHOULD). */
function mediaTypeOf(bytes: Uint8Array): string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'application/octet-stream'; // Not JSON: whoever parses it says so, with the digest.
  }
  const document = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (typeof document['mediaType'] === 'string') return document['mediaType'];
  // A document that could be read as either is an attack on whoever reads it the other way (image-spec, CVE-2021-41190).
  if (document['manifests'] !== undefined && document['layers'] !== undefined)
    return 'application/octet-stream';
  return document['manifests'] === undefined ? MEDIA_TYPE.manifest : MEDIA_TYPE.index;
}
