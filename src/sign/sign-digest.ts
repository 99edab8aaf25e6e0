import { inMemory } from '../oci/artifact.ts';
import { attaching } from '../oci/artifact-refusal.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import type { Attachable, Attached } from './attached.ts';
import { attest } from './attest.ts';
import { BUNDLE_TYPE } from './bundle.ts';
import { bundleLayer, type Found, findSignature } from './find.ts';
import { assertFresh, lackOf } from './fresh.ts';
import { legacySignature, SIMPLE_SIGNING, signatureLayer, withLayer } from './legacy.ts';
import { simpleSigning } from './payload.ts';
import { readManifest } from './read-entry.ts';
import type { Signer } from './signer.ts';
import { SIGNATURE } from './statement.ts';
import { verifyLegacy } from './verify.ts';

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

/** What the legacy format needs to know: of its subject no more than the digest. */
export type LegacyRequest = Pick<SigningRequest, 'content' | 'referrers' | 'repository' | 'signer'> & {
  readonly subject: Pick<Descriptor, 'digest'>;
};

/**
 * The same in the legacy format alone, for this repository: podman compares the name that is in the payload. A valid
 * signature for another repository, copied here, does not spare this one.
 */
export async function signLegacy(request: LegacyRequest): Promise<Attached> {
  const { content, referrers, subject, signer } = request;
  const { digest } = subject;
  const standing = { kind: 'signature', subject: digest, mediaType: SIMPLE_SIGNING } as const;
  const repository = fullName(request.repository);
  const lacks = (found: Found): string | undefined =>
    lackOf(found, signer) ?? (found.repository === repository ? undefined : 'it is for another repository');
  const search = { content, referrers, digest, trust: signer.trust, lacks };
  const { found } = await findSignature(search, ['legacy']);
  if (found !== undefined) return { ...standing, digest: found.digest, outcome: 'kept' };
  const payload = simpleSigning(digest, repository);
  const layer = signatureLayer(payload.payload, await signer.sign(payload));
  assertFresh(await verifyLegacy(legacySignature(layer, payload.payload), digest, signer.trust), digest);
  const manifest = await attaching(`signature of ${digest}`, () => addLayer(request, payload.payload, layer));
  return { ...standing, digest: manifest, outcome: 'created' };
}

async function addLayer(
  { content, referrers, subject }: LegacyRequest,
  payload: Uint8Array,
  layer: Descriptor,
): Promise<Digest> {
  await content.putBlob(inMemory(SIMPLE_SIGNING, payload));
  let manifest = subject.digest;
  await referrers.amendCompanion(subject.digest, 'sig', async present => {
    const next = withLayer(present, layer);
    if (next === undefined) return undefined;
    await content.putBlob(inMemory(MEDIA_TYPE.config, next.config));
    manifest = next.manifest.digest;
    return next.manifest;
  });
  return manifest;
}

/** cosign looks at the manifests: in its own lists by tag the type of an entry says nothing (cosign#4641). */
async function hasBundle({ content, referrers, subject }: SigningRequest): Promise<boolean> {
  for await (const entry of referrers.referrersOf(subject.digest, BUNDLE_TYPE)) {
    if (entry.artifactType === BUNDLE_TYPE) return true;
    const read = await readManifest(content, entry.digest);
    if ('value' in read && bundleLayer(read.value) !== undefined) return true;
  }
  return false;
}
