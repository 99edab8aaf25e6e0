import type { Digest } from '../oci/digest.ts';
import { readJson, recordOf } from './json.ts';
import type { Content } from './signer.ts';

const TYPE = 'cosign container image signature';

/**
 * The payload of the legacy format ("simple signing", containers/image docs/atomic-signature.md). `repository` is
 * `host/path` without a tag: cosign does not compare it, podman does.
 */
export function simpleSigning(digest: Digest, repository: string): Content & { readonly kind: 'payload' } {
  const critical = {
    identity: { 'docker-reference': repository },
    image: { 'docker-manifest-digest': digest },
    type: TYPE,
  };
  // Go escapes these in JSON; equal bytes make equal digests.
  const text = JSON.stringify({ critical, optional: null }).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { kind: 'payload', payload: Buffer.from(text) };
}

/** The digest that a payload vouches for; undefined when it is no payload of an image signature. */
export function digestInPayload(payload: Uint8Array): string | undefined {
  const critical = recordOf(readJson(payload)['critical']);
  const digest = recordOf(critical['image'])['docker-manifest-digest'];
  return critical['type'] === TYPE && typeof digest === 'string' ? digest : undefined;
}

/** The repository that a payload names, which podman compares; undefined when it names none. */
export function repositoryInPayload(payload: Uint8Array): string | undefined {
  const critical = recordOf(readJson(payload)['critical']);
  const reference = recordOf(critical['identity'])['docker-reference'];
  return typeof reference === 'string' ? reference : undefined;
}
