import { AppError, messageOf } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { readBundle } from './bundle.ts';
import { preAuthEncoding } from './dsse.ts';
import { hintOf } from './key.ts';
import { type LegacySignature, legacyBundle } from './legacy.ts';
import { digestInPayload } from './payload.ts';
import { isSignedBy } from './scheme.ts';
import { isAbout, readStatement } from './statement.ts';
import { objection, type Trust } from './trust.ts';

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
export interface Statement {
  readonly predicateType: string;
  readonly predicate: unknown;
}

/**
 * Judges a bundle: its signature must be by whom `trust` names, and its statement about `digest`. Nothing in it is
 * read before the signature is verified, except who claims to have signed.
 */
export async function verifyBundle(
  bytes: Uint8Array,
  digest: Digest,
  trust: Trust,
): Promise<Verdict<Statement>> {
  const bundle = readBundle(bytes);
  if (bundle === undefined) return refused('it is no bundle with one signed statement');
  const signed = preAuthEncoding(bundle.payloadType, bundle.payload);
  const judged =
    trust.kind === 'key'
      ? byKey(signed, bundle.signature, trust.keys)
      : bundle.by === 'key'
        ? refused('it is by a key, expected a certificate')
        : await byCertificate(trust, () => trust.check(bundle.json));
  if (!judged.valid) return judged;
  const statement = readStatement(bundle.payload);
  if (statement === undefined) return refused('what was signed is no in-toto statement');
  if (!isAbout(statement, digest)) return refused('it is valid, but about other content');
  const { predicateType, predicate } = statement;
  return { valid: true, by: judged.by, predicateType, predicate };
}

/** Judges one signature of the legacy format. */
export async function verifyLegacy(
  signature: LegacySignature,
  digest: Digest,
  trust: Trust,
): Promise<Verdict<object>> {
  const judged =
    trust.kind === 'key'
      ? byKey(signature.payload, signature.signature, trust.keys)
      : signature.certificate === undefined
        ? refused('it is by a key, expected a certificate')
        : await byCertificate(trust, () => trust.check(legacyBundle(signature), signature.payload));
  if (!judged.valid) return judged;
  return digestInPayload(signature.payload) === digest
    ? judged
    : refused('it is valid, but about other content');
}

function byKey(
  bytes: Uint8Array,
  signature: Uint8Array,
  keys: Extract<Trust, { kind: 'key' }>['keys'],
): Verdict<object> {
  const key = keys.find(one => isSignedBy(bytes, signature, one));
  return key === undefined ? refused('it is not by this key') : { valid: true, by: { key: hintOf(key) } };
}

async function byCertificate(
  trust: Extract<Trust, { kind: 'identity' }>,
  check: () => ReturnType<typeof trust.check>,
): Promise<Verdict<object>> {
  const who = await check().catch((error: unknown) => {
    if (error instanceof AppError) throw error; // The root of trust is missing.
    return messageOf(error);
  });
  if (typeof who === 'string') return refused(who);
  const why = objection(who, trust);
  return why === undefined ? { valid: true, by: who } : refused(why);
}

function refused(why: string): Refused {
  return { valid: false, why };
}
