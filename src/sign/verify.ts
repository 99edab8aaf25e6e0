import { messageOf } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { type ReadBundle, readBundle } from './bundle.ts';
import { preAuthEncoding } from './dsse.ts';
import { hintOf } from './key.ts';
import { keyIdOf } from './key-id.ts';
import { type LegacySignature, legacyBundle } from './legacy.ts';
import { digestInPayload } from './payload.ts';
import { isSignedBy } from './scheme.ts';
import type { Witnessed } from './signer.ts';
import { isAbout, readStatement } from './statement.ts';
import { NoRoot, objection, type Trust } from './trust.ts';

/** What looking at one signature came to. */
export type Verdict<T> = ({ readonly valid: true; readonly by: Signatory } & T) | Refused;

export interface Refused {
  readonly valid: false;
  /** Why it does not count, for people. */
  readonly why: string;
}

/** Who signed, as far as it was verified. */
export type Signatory =
  /** `key`: base64 of the SHA-256 of the public key. */
  { readonly key: string } | { readonly identity: string; readonly issuer: string };

/** What a valid bundle states about the digest. */
export interface Statement extends Witnessed {
  readonly predicateType: string;
  readonly predicate: unknown;
}

/**
 * Judges a bundle: its signature must be by whom `trust` names, and its statement about `digest`. Nothing in it is
 * read before the signature is verified, except who claims to have signed. Throws only when the root of trust is missing.
 */
export async function verifyBundle(
  bytes: Uint8Array,
  digest: Digest,
  trust: Trust,
): Promise<Verdict<Statement>> {
  const bundle = readBundle(bytes);
  if (bundle === undefined) return refused('it is no bundle with one signed statement');
  // A bundle has one of several kinds: of two of them others read the other one, or none.
  if (bundle.mixed) return refused('it has two kinds of content');
  return verifyStatement(bundle, digest, trust);
}

/** Judges a signed statement of either format. */
export async function verifyStatement(
  bundle: ReadBundle,
  digest: Digest,
  trust: Trust,
): Promise<Verdict<Statement>> {
  const { payload, payloadType, signature, keyId, logged, timestamped } = bundle;
  const judged =
    trust.kind === 'key'
      ? byKey(preAuthEncoding(payloadType, payload), signature, trust.keys, keyId)
      : await byCertificate(trust, bundle.by, () => trust.check(bundle.bundle()));
  if (!judged.valid) return judged;
  // As cosign has it: whoever signs other documents with this key has said nothing about images.
  if (payloadType !== MEDIA_TYPE.inToto)
    return refused(`what was signed is ${JSON.stringify(payloadType)}, no in-toto statement`);
  const statement = readStatement(payload);
  if (statement === undefined) return refused('what was signed is no in-toto statement');
  if (!isAbout(statement, digest)) return refused('it is valid, but about other content');
  const { predicateType, predicate } = statement;
  return { valid: true, by: judged.by, logged, timestamped, predicateType, predicate };
}

/** Judges one signature of the legacy format. */
export async function verifyLegacy(
  signature: LegacySignature,
  digest: Digest,
  trust: Trust,
): Promise<Verdict<Witnessed>> {
  const { payload, logged, timestamped } = signature;
  const judged =
    trust.kind === 'key'
      ? byKey(payload, signature.signature, trust.keys)
      : await byCertificate(trust, signature.by, () => trust.check(legacyBundle(signature), payload));
  if (!judged.valid) return judged;
  return digestInPayload(payload) === digest
    ? { ...judged, logged, timestamped }
    : refused('it is valid, but about other content');
}

function byKey(
  bytes: Uint8Array,
  signature: Uint8Array,
  keys: Extract<Trust, { kind: 'key' }>['keys'],
  keyId = '',
): Verdict<object> {
  const key = keys.find(one => isSignedBy(bytes, signature, one));
  if (key === undefined) return refused('it is not by this key');
  // cosign does not even try it; it must not pass for one that third parties accept.
  if (keyId !== '' && keyId !== keyIdOf(key))
    return refused(`it is by this key, but its envelope calls the key ${JSON.stringify(keyId)}`);
  return { valid: true, by: { key: hintOf(key) } };
}

async function byCertificate(
  trust: Extract<Trust, { kind: 'identity' }>,
  by: 'certificate' | 'key',
  check: () => ReturnType<typeof trust.check>,
): Promise<Verdict<object>> {
  if (by === 'key') return refused('it is by a key, expected a certificate');
  try {
    const who = await check();
    const why = objection(who, trust);
    return why === undefined ? { valid: true, by: who } : refused(why);
  } catch (error) {
    if (error instanceof NoRoot) throw error;
    return refused(messageOf(error));
  }
}

function refused(why: string): Refused {
  return { valid: false, why };
}
