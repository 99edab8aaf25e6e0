import type { Descriptor } from './descriptor.ts';

/** Annotations by which BuildKit ties an attestation manifest to the image of the same index that it is about. */
export const REFERENCE = {
  type: 'vnd.docker.reference.type',
  digest: 'vnd.docker.reference.digest',
} as const;

/** The type of BuildKit's attestation manifests from 0.32 on, which also have a subject. */
const ARTIFACT = 'application/vnd.docker.attestation.manifest.v1+json';

/** True for an entry of an index that is no image but BuildKit's statements about one. */
export function isAttestation({ annotations, artifactType }: Descriptor): boolean {
  return annotations?.[REFERENCE.type] === 'attestation-manifest' || artifactType === ARTIFACT;
}
