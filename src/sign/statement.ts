import { algorithmOf, type Digest } from '../oci/digest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { readJson, recordOf } from './json.ts';
import type { Content } from './signer.ts';

/** What a statement says of its subject (in-toto attestation, statement.md). */
export interface Predicate {
  readonly type: string;
  readonly content: unknown;
}

/** The predicate of an image signature, as cosign 3 writes it. */
export const SIGNATURE: Predicate = { type: 'https://sigstore.dev/cosign/sign/v1', content: {} };

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const READABLE_TYPES: readonly unknown[] = [STATEMENT_TYPE, 'https://in-toto.io/Statement/v0.1'];

/** The statement about one digest, ready to be signed; keys in cosign's order, the subject without a name. */
export function statementAbout(subject: Digest, predicate: Predicate): Content & { readonly kind: 'dsse' } {
  const algorithm = algorithmOf(subject);
  const digest = { [algorithm]: subject.slice(algorithm.length + 1) };
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [{ digest, annotations: {} }],
    predicateType: predicate.type,
    predicate: predicate.content,
  };
  return { kind: 'dsse', payloadType: MEDIA_TYPE.inToto, payload: Buffer.from(JSON.stringify(statement)) };
}

/** What a statement that somebody signed says; undefined when it is none. */
export interface ReadStatement {
  readonly subjects: readonly Readonly<Record<string, unknown>>[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

/** Reads the payload of an envelope. */
export function readStatement(payload: Uint8Array): ReadStatement | undefined {
  const value = readJson(payload);
  const { predicateType, subject, predicate } = value;
  if (!READABLE_TYPES.includes(value['_type'])) return undefined;
  if (typeof predicateType !== 'string' || !Array.isArray(subject)) return undefined;
  const subjects = subject.map((one: unknown) => recordOf(recordOf(one)['digest']));
  return { subjects, predicateType, predicate };
}

/** True when one of the statement's subjects is this digest. */
export function isAbout({ subjects }: ReadStatement, digest: Digest): boolean {
  const algorithm = algorithmOf(digest);
  const hex = digest.slice(algorithm.length + 1);
  return subjects.some(subject => Object.hasOwn(subject, algorithm) && subject[algorithm] === hex);
}

/**
 * True when a predicate type is the wanted one; a wanted text that ends in `/` is a prefix. What says nothing of itself may
 * be anything: it has to be read.
 */
export function states(predicateType: string | undefined, wanted: string): boolean {
  if (predicateType === undefined) return true;
  return wanted.endsWith('/') ? predicateType.startsWith(wanted) : predicateType === wanted;
}
