import { AppError } from '../errors.ts';
import type { Annotations, Descriptor } from './descriptor.ts';
import { type Digest, digestOf, isDigest } from './digest.ts';
import { isIndexType, isManifestType, MEDIA_TYPE } from './media-type.ts';

/** A manifest or index exactly as it is stored: the bytes are what the digest is of. */
export interface ManifestDocument {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** An image manifest (image-spec manifest.md). */
export interface ImageManifest {
  readonly schemaVersion: 2;
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Annotations;
}

/** An image index (image-spec image-index.md). */
export interface ImageIndex {
  readonly schemaVersion: 2;
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly manifests: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Annotations;
}

/** What a manifest document says, told apart by `kind`. */
export type ParsedManifest =
  | { readonly kind: 'index'; readonly index: ImageIndex }
  | { readonly kind: 'manifest'; readonly manifest: ImageManifest };

/**
 * Serialises a manifest or index and computes its digest. Key order is the caller's, so equal input gives equal bytes.
 * With `indent`, each level is indented by this text and stands on lines of its own.
 */
export function encodeManifest(document: ImageManifest | ImageIndex, indent = ''): ManifestDocument {
  const fallback = 'manifests' in document ? MEDIA_TYPE.index : MEDIA_TYPE.manifest;
  const bytes = new TextEncoder().encode(JSON.stringify(document, null, indent));
  return { mediaType: document.mediaType ?? fallback, digest: digestOf(bytes), bytes };
}

/** The text that each level of a document is indented by; empty where it stands on one line. Docker indents, other tools do not. */
export function indentOf(bytes: Uint8Array): string {
  return /^\{\n([ \t]{1,10})"/.exec(new TextDecoder().decode(bytes.subarray(0, 16)))?.[1] ?? '';
}

/** The descriptor of a stored document. */
export function describe(document: ManifestDocument): Descriptor {
  return { mediaType: document.mediaType, digest: document.digest, size: document.bytes.length };
}

/**
 * Reads a manifest or index. The document's own `mediaType` must agree with the one it was served under
 * (image-spec manifest.md, "mediaType"); throws `registry-failed` on anything malformed.
 */
export function parseManifest(document: ManifestDocument): ParsedManifest {
  const fail = (why: string): never => {
    throw new AppError('registry-failed', `manifest ${document.digest}: ${why}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document.bytes));
  } catch (cause) {
    throw new AppError('registry-failed', `manifest ${document.digest} is not JSON`, { cause });
  }
  if (!isRecord(value)) return fail('expected a JSON object');
  const own = value['mediaType'];
  if (own !== undefined && own !== document.mediaType) {
    fail(`it says mediaType ${JSON.stringify(own)} but was served as ${JSON.stringify(document.mediaType)}`);
  }
  if (isIndexType(document.mediaType)) {
    if (!isDescriptorList(value['manifests'])) fail('expected "manifests" to be a list of descriptors');
    return { kind: 'index', index: value as unknown as ImageIndex };
  }
  if (isManifestType(document.mediaType)) {
    if (!isDescriptor(value['config'])) fail('expected "config" to be a descriptor');
    // BuildKit writes "layers":null for an image without layers, as Go does for an empty list.
    const layers = value['layers'] ?? [];
    if (!isDescriptorList(layers)) return fail('expected "layers" to be a list of descriptors');
    return { kind: 'manifest', manifest: { ...(value as unknown as ImageManifest), layers } };
  }
  return fail(`media type ${JSON.stringify(document.mediaType)} is neither an image manifest nor an index`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDescriptor(value: unknown): value is Descriptor {
  if (!isRecord(value)) return false;
  const { mediaType, digest, size } = value;
  return (
    typeof mediaType === 'string' &&
    typeof digest === 'string' &&
    isDigest(digest) &&
    Number.isSafeInteger(size) &&
    (size as number) >= 0
  );
}

function isDescriptorList(value: unknown): value is Descriptor[] {
  return Array.isArray(value) && value.every(isDescriptor);
}
