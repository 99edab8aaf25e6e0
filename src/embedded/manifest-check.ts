import { messageOf } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { type ManifestDocument, type ParsedManifest, parseManifest } from '../oci/manifest.ts';
import { isIndexType, isManifestType, MEDIA_TYPE } from '../oci/media-type.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What must be in the repository before a manifest is. */
export interface Reference {
  readonly digest: Digest;
  readonly as: 'blob' | 'manifest' | 'either';
}

/** A manifest that is well-formed, with what it says about other content. */
export interface CheckedManifest {
  readonly references: readonly Reference[];
  readonly subject: Digest | undefined;
  /** How the manifest is listed among its subject's referrers. */
  readonly referrer: Descriptor;
}

/** Media types of layers that live elsewhere and need not be pushed (image-spec, non-distributable layers). */
const ELSEWHERE = /\.nondistributable\.|\.foreign\./;

/** Reads the media type of a push: its Content-Type without parameters, else what the document says itself. */
export function mediaTypeOf(contentType: string | undefined, bytes: Uint8Array): string {
  const stated = contentType?.split(';')[0]?.trim();
  if (stated) return stated;
  const value = jsonOf(bytes);
  const own =
    typeof value === 'object' && value !== null && 'mediaType' in value ? value.mediaType : undefined;
  return typeof own === 'string' ? own : MEDIA_TYPE.manifest;
}

/** Checks form and consistency of a pushed manifest; throws 400 MANIFEST_INVALID. */
export function checkManifest(document: ManifestDocument): CheckedManifest {
  const parsed = parse(document);
  const content = parsed.kind === 'index' ? parsed.index : parsed.manifest;
  if (content.schemaVersion !== 2) throw invalid('schemaVersion must be 2');
  const { subject, artifactType, annotations } = content;
  if (subject !== undefined && (typeof subject !== 'object' || !isDigest(String(subject?.digest)))) {
    throw invalid('subject must be a descriptor');
  }
  const type = artifactType || (parsed.kind === 'manifest' ? parsed.manifest.config.mediaType : undefined);
  return {
    references: referencesOf(parsed),
    subject: subject?.digest,
    referrer: {
      mediaType: document.mediaType,
      digest: document.digest,
      size: document.bytes.length,
      ...(type ? { artifactType: type } : {}),
      ...(annotations ? { annotations } : {}),
    },
  };
}

function referencesOf(parsed: ParsedManifest): Reference[] {
  if (parsed.kind === 'index')
    return parsed.index.manifests.map(({ digest, mediaType }) => ({ digest, as: kindOf(mediaType) }));
  const { config, layers } = parsed.manifest;
  const pushed = layers.filter(layer => !ELSEWHERE.test(layer.mediaType));
  return [config, ...pushed].map(({ digest }) => ({ digest, as: 'blob' }));
}

function kindOf(mediaType: string): Reference['as'] {
  return isIndexType(mediaType) || isManifestType(mediaType) ? 'manifest' : 'either';
}

function parse(document: ManifestDocument): ParsedManifest {
  try {
    return parseManifest(document);
  } catch (error) {
    throw invalid(messageOf(error));
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw invalid('expected JSON');
  }
}

function invalid(why: string): Refusal {
  return refuse(400, 'MANIFEST_INVALID', `manifest invalid: ${why}`);
}
