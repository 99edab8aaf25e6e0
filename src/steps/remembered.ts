import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { ContentReader, ReferrersReader } from '../registry/capabilities.ts';
import { RegistryError } from '../registry/errors.ts';

/** Manifests kept in memory, in bytes: those of real releases take some KiB each. */
const MAX_KEPT = 32 * 1024 * 1024;

/** Reads every manifest once, however often it is asked for: reports, copies and names look at the same few. */
export function rememberManifests(content: ContentReader): ContentReader {
  const kept = new Map<Digest, Promise<ManifestDocument>>();
  let bytes = 0;
  const read = async (digest: Digest): Promise<ManifestDocument> => {
    const document = await content.manifest(digest);
    bytes += document.bytes.length;
    if (bytes > MAX_KEPT) kept.delete(digest);
    return document;
  };
  return {
    manifest: digest => {
      const document = kept.get(digest) ?? read(digest);
      kept.set(digest, document);
      return document;
    },
    blob: descriptor => content.blob(descriptor),
    ...passingOf(content, chunks => chunks),
  };
}

/** The way of content to a registry, which checks it itself, where the reader has one: each look at a digest costs. */
function passingOf(
  content: ContentReader,
  wrap: (chunks: AsyncIterable<Uint8Array>, descriptor: Descriptor) => AsyncIterable<Uint8Array>,
): Pick<ContentReader, 'passing'> {
  const { passing } = content;
  if (passing === undefined) return {};
  return { passing: descriptor => wrap(passing.call(content, descriptor), descriptor) };
}

/** Asks once what is attached to each subject, however many destinations it is carried to. */
export function rememberReferrers(reader: ReferrersReader): ReferrersReader {
  const lists = new Map<string, Promise<readonly Descriptor[]>>();
  const companions = new Map<string, Promise<ManifestDocument | undefined>>();
  return {
    async *referrersOf(subject, artifactType) {
      const key = `${subject} ${artifactType ?? ''}`;
      const list = lists.get(key) ?? Array.fromAsync(reader.referrersOf(subject, artifactType));
      lists.set(key, list);
      yield* await list;
    },
    companionOf: (subject, kind) => {
      const key = `${subject} ${kind}`;
      const companion = companions.get(key) ?? reader.companionOf(subject, kind);
      companions.set(key, companion);
      return companion;
    },
  };
}

/** Says of what is missing that `name` is not complete: the registry's own 404 does not say whose part it was. */
export function assertingComplete(content: ContentReader, name: string): ContentReader {
  const told = (error: unknown, what: string): unknown =>
    error instanceof RegistryError && error.status === 404
      ? new AppError('registry-failed', `${name} is not complete: ${what} is not there (${error.message})`, {
          cause: error,
          hint: 'publish it again where it comes from; nothing was named',
        })
      : error;
  async function* telling(chunks: AsyncIterable<Uint8Array>, { digest }: Descriptor) {
    try {
      yield* chunks;
    } catch (error) {
      throw told(error, `blob ${digest}`);
    }
  }
  return {
    manifest: async digest => {
      try {
        return await content.manifest(digest);
      } catch (error) {
        throw told(error, `manifest ${digest}`);
      }
    },
    blob: descriptor => telling(content.blob(descriptor), descriptor),
    ...passingOf(content, telling),
  };
}
