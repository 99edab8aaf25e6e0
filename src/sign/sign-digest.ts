import { inMemory } from '../oci/artifact.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import type { Attachable, Attached } from './attached.ts';
import { attest } from './attest.ts';
import { BUNDLE_TYPE } from './bundle.ts';
import { findSignature } from './find.ts';
import { SIMPLE_SIGNING, signatureLayer, withLayer } from './legacy.ts';
import { simpleSigning } from './payload.ts';
import type { Signer } from './signer.ts';
import { SIGNATURE } from './statement.ts';

/** `bundle`: what cosign 3 writes; `legacy`: the tag `sha256-<hex>.sig` for older consumers. */
export type SignatureFormat = 'bundle' | 'legacy' | 'both';

export interface SigningRequest extends Attachable {
  readonly repository: Repository;
  /** What is signed; it has to be stored. */
  readonly subject: Descriptor;
  readonly signer: Signer;
  readonly format: SignatureFormat;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface SigningResult {
  readonly attached: readonly Attached[];
  readonly warnings: readonly string[];
}

/**
 * Signs one digest, unless it carries a valid signature by the same key or identity in the format asked for. Nothing
 * is named. Throws what the signer or the registry throw; what was attached before stays and is found by the next run.
 */
export async function signDigest(request: SigningRequest): Promise<SigningResult> {
  const { format, subject } = request;
  const attached: Attached[] = [];
  if (format !== 'legacy') {
    attached.push(await attest({ ...request, kind: 'signature', predicate: SIGNATURE }));
  }
  if (format !== 'bundle') attached.push(await signLegacy(request));
  const hidden = format === 'legacy' && (await hasBundle(request));
  const warning =
    `${fullName(request.repository)}@${subject.digest} carries a sigstore bundle (an attestation, say): ` +
    'cosign 2.6.3 and later then look at bundles only and do not see the legacy signature; use sign-format: both';
  return { attached, warnings: hidden ? [warning] : [] };
}

async function signLegacy(request: SigningRequest): Promise<Attached> {
  const { content, referrers, subject, signer, repository } = request;
  const { digest } = subject;
  const standing = { kind: 'signature', subject: digest, mediaType: SIMPLE_SIGNING } as const;
  const { found } = await findSignature({ content, referrers, digest, trust: signer.trust }, ['legacy']);
  if (found !== undefined) return { ...standing, digest: found.digest, outcome: 'kept' };
  const payload = simpleSigning(digest, fullName(repository));
  const signed = await signer.sign(payload);
  await content.putBlob(inMemory(SIMPLE_SIGNING, payload.payload));
  const layer = signatureLayer(payload.payload, signed);
  let manifest = digest;
  await referrers.amendCompanion(digest, 'sig', async present => {
    const next = withLayer(present, layer);
    if (next === undefined) return undefined;
    await content.putBlob(inMemory(MEDIA_TYPE.config, next.config));
    manifest = next.manifest.digest;
    return next.manifest;
  });
  return { ...standing, digest: manifest, outcome: 'created' };
}

async function hasBundle({ referrers, subject }: SigningRequest): Promise<boolean> {
  for await (const entry of referrers.referrersOf(subject.digest, BUNDLE_TYPE)) {
    if (entry.artifactType === BUNDLE_TYPE) return true;
  }
  return false;
}
