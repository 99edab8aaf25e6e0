import type { Annotations, Descriptor } from './descriptor.ts';
import { digestOf } from './digest.ts';
import { encodeManifest, type ManifestDocument } from './manifest.ts';
import { MEDIA_TYPE } from './media-type.ts';

/** The content of an empty config: `{}` (image-spec manifest.md, "guidance for an empty descriptor"). */
export const EMPTY_BYTES: Uint8Array = new TextEncoder().encode('{}');

/** Its descriptor, in the key order of the Go implementations. */
export const EMPTY_DESCRIPTOR: Descriptor = {
  mediaType: MEDIA_TYPE.empty,
  size: EMPTY_BYTES.length,
  digest: digestOf(EMPTY_BYTES),
};

/** Something attached to other content: an SBOM, a signature, an attestation. */
export interface Artifact {
  readonly artifactType: string;
  readonly layer: Descriptor;
  readonly subject: Descriptor;
  readonly annotations: Annotations;
  /** Also name the type in the config's descriptor, as cosign does. */
  readonly typedConfig?: true;
}

/**
 * The manifest of an artifact with one layer and a subject (image-spec manifest.md, "guidelines for artifact usage").
 * Keys are in the order in which cosign writes them.
 */
export function artifactManifest(artifact: Artifact): ManifestDocument {
  const { artifactType, layer, subject, annotations, typedConfig } = artifact;
  return encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: { ...EMPTY_DESCRIPTOR, ...(typedConfig ? { artifactType } : {}) },
    layers: [bare(layer, layer.annotations)],
    annotations,
    subject: bare(subject),
    artifactType,
  });
}

/** The descriptor of bytes held in memory. */
export function describeBytes(mediaType: string, bytes: Uint8Array, annotations?: Annotations): Descriptor {
  return bare({ mediaType, size: bytes.length, digest: digestOf(bytes) }, annotations);
}

/** Bytes held in memory as content to be stored (`BlobSource`). */
export function inMemory(mediaType: string, bytes: Uint8Array) {
  return {
    descriptor: describeBytes(mediaType, bytes),
    open: async function* (): AsyncGenerator<Uint8Array> {
      yield bytes;
    },
  };
}

/** A descriptor without platform and embedded content. */
function bare({ mediaType, size, digest }: Descriptor, annotations?: Annotations): Descriptor {
  return { mediaType, size, digest, ...(annotations === undefined ? {} : { annotations }) };
}
