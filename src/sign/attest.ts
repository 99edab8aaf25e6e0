import { AppError } from '../errors.ts';
import { EMPTY_BYTES, EMPTY_DESCRIPTOR, inMemory } from '../oci/artifact.ts';
import { attaching } from '../oci/artifact-refusal.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Attachable, Attached } from './attached.ts';
import { BUNDLE_TYPE, bundleArtifact, encodeBundle } from './bundle.ts';
import { type Found, findAttestation } from './find.ts';
import { assertFresh, lackOf } from './fresh.ts';
import type { Signer } from './signer.ts';
import { type Predicate, statementAbout } from './statement.ts';
import { verifyBundle } from './verify.ts';

/** Largest predicate that is signed: signing services and logs refuse more (actions/attest has the same limit). */
export const MAX_PREDICATE = 16 * 1024 * 1024;

export interface AttestRequest extends Attachable {
  readonly subject: Descriptor;
  readonly predicate: Predicate;
  readonly kind: Exclude<Attached['kind'], 'sbom'>;
  readonly signer: Signer;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Attaches a signed statement about a digest as a bundle, unless a valid one of the same type by the same signer is
 * there. Throws `bad-input` for a predicate too large to be signed, `signing-failed` for a signature that is not valid.
 */
export async function attest(request: AttestRequest): Promise<Attached> {
  const { content, referrers, subject, predicate, signer, kind } = request;
  const { digest } = subject;
  const standing = { kind, subject: digest, mediaType: BUNDLE_TYPE } as const;
  const lacks = (found: Found): string | undefined => lackOf(found, signer);
  const { found } = await findAttestation(
    { content, referrers, digest, trust: signer.trust, lacks },
    predicate.type,
    ['bundle'],
  );
  if (found !== undefined) return { ...standing, digest: found.digest, outcome: 'kept' };
  const statement = statementAbout(digest, predicate);
  if (statement.payload.length > MAX_PREDICATE) {
    throw new AppError(
      'bad-input',
      `a statement of ${statement.payload.length} bytes about ${digest} is too large to be signed (at most ${MAX_PREDICATE})`,
      { hint: 'attach the document as an artifact and sign that artifact’s digest instead' },
    );
  }
  const bundle = encodeBundle(statement, await signer.sign(statement));
  assertFresh(await verifyBundle(bundle, digest, signer.trust), digest);
  // Without milliseconds, as Go writes it.
  const created = new Date(request.now).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const { layer, manifest } = bundleArtifact(bundle, { subject, predicateType: predicate.type, created });
  await attaching(`${kind} of ${digest}`, async () => {
    await Promise.all([
      // No such signature was found a moment ago; one that is there all the same is only sent once more.
      content.putBlob({ ...inMemory(layer.mediaType, bundle), fresh: true }),
      content.putBlob(inMemory(EMPTY_DESCRIPTOR.mediaType, EMPTY_BYTES)),
    ]);
    await referrers.attach(manifest);
  });
  return { ...standing, digest: manifest.digest, outcome: 'created' };
}
