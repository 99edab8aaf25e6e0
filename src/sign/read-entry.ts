import { AppError, messageOf } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { type ManifestDocument, type ParsedManifest, parseManifest } from '../oci/manifest.ts';
import type { ContentReader } from '../registry/capabilities.ts';

/** Statuses by which a registry says nothing about the content: who is asking, how often, and whether it works at all. */
const ABOUT_THE_REQUEST = [401, 403, 407, 408, 425, 429];

/** A thing that somebody attached, or why it cannot be read. What others left broken must not stop a release. */
export type Read<T> = { readonly value: T } | { readonly why: string };

/** A manifest that is attached. Throws what says nothing about the manifest: missing rights, limits, outages. */
export async function readManifest(content: ContentReader, digest: Digest): Promise<Read<ParsedManifest>> {
  const document = await reading(() => content.manifest(digest));
  return 'why' in document ? document : parsed(document.value);
}

/** The same for what has been fetched. */
export function parsed(document: ManifestDocument): Read<ParsedManifest> {
  try {
    return { value: parseManifest(document) };
  } catch (error) {
    return { why: messageOf(error) };
  }
}

/** A blob of it, whole. Its descriptor may lie about size and digest. */
export function readBlob(content: ContentReader, descriptor: Descriptor): Promise<Read<Uint8Array>> {
  return reading(async () => Buffer.concat(await Array.fromAsync(content.blob(descriptor))));
}

async function reading<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    if (isBroken(error)) return { why: messageOf(error) };
    throw error;
  }
}

/** True when the content is missing, or is not what its descriptor says. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  if (error.code === 'digest-mismatch') return true;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  return status !== undefined && status >= 400 && status < 500 && !ABOUT_THE_REQUEST.includes(status);
}
