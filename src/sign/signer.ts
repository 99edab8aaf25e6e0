import { createPublicKey, type KeyObject } from 'node:crypto';
import { preAuthEncoding } from './dsse.ts';
import { hintOf } from './key.ts';
import { signBytes } from './scheme.ts';
import { keyTrust, type Trust } from './trust.ts';

/** What is signed: a statement in an envelope (DSSE), or the bytes of a payload as they are. */
export type Content =
  | { readonly kind: 'dsse'; readonly payloadType: string; readonly payload: Uint8Array }
  | { readonly kind: 'payload'; readonly payload: Uint8Array };

/** A signature with everything that a verifier needs besides the content. */
export interface Signed {
  readonly signature: Uint8Array;
  readonly by:
    | { readonly kind: 'key'; readonly hint: string }
    /** Leaf first, DER. */
    | { readonly kind: 'certificate'; readonly chain: readonly Uint8Array[] };
  /** Entries of a transparency log in the JSON form of sigstore's bundles. */
  readonly logEntries: readonly LogEntry[];
  /** RFC 3161 answers, DER. */
  readonly timestamps: readonly Uint8Array[];
}

/** sigstore's TransparencyLogEntry as JSON (protobuf-specs, sigstore_rekor.proto). Numbers are texts, bytes base64. */
export interface LogEntry {
  readonly logIndex: string;
  readonly logId: { readonly keyId: string };
  readonly kindVersion: { readonly kind: string; readonly version: string };
  readonly integratedTime?: string;
  readonly inclusionPromise?: { readonly signedEntryTimestamp: string };
  readonly inclusionProof?: object;
  readonly canonicalizedBody: string;
}

/** What a signature has besides itself. */
export interface Witnessed {
  /** It is entered in a log. */
  readonly logged: boolean;
  /** A timestamp authority has dated it. */
  readonly timestamped: boolean;
}

/** Signs. Whoever holds one needs no key, token or network of its own. */
export interface Signer {
  /** Finds earlier signatures of this signer. */
  readonly trust: Trust;
  /** What each of its signatures gets; one that lacks it does not spare another. */
  readonly witnessed: Witnessed;
  sign(content: Content): Promise<Signed>;
}

/** Adds a log entry or a timestamp to a signature. */
export interface Witness {
  readonly kind: keyof Witnessed;
  readonly see: (
    content: Content,
    signed: Signed,
    publicKeyPem: string,
  ) => Promise<Partial<Pick<Signed, 'logEntries' | 'timestamps'>>>;
}

/** What a signature has that all of them have seen. */
export function seenBy(witnesses: readonly Witness[]): Witnessed {
  const has = (wanted: Witness['kind']): boolean => witnesses.some(({ kind }) => kind === wanted);
  return { logged: has('logged'), timestamped: has('timestamped') };
}

/** Signs with a private key held in this process; witnesses only where they are asked for. */
export function keySigner(privateKey: KeyObject, witnesses: readonly Witness[] = []): Signer {
  const publicKey = createPublicKey(privateKey);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const by = { kind: 'key', hint: hintOf(publicKey) } as const;
  return {
    trust: keyTrust([publicKey]),
    witnessed: seenBy(witnesses),
    sign: async content => {
      const signature = signBytes(signedBytes(content), privateKey);
      return witnessed(content, { signature, by, logEntries: [], timestamps: [] }, { witnesses, pem });
    },
  };
}

/** The bytes that a signature is over. */
export function signedBytes(content: Content): Uint8Array {
  return content.kind === 'dsse' ? preAuthEncoding(content.payloadType, content.payload) : content.payload;
}

/** A signature with what the witnesses say of it. They are asked one after the other: a failure ends the rest. */
export async function witnessed(
  content: Content,
  signed: Signed,
  { witnesses, pem }: { readonly witnesses: readonly Witness[]; readonly pem: string },
): Promise<Signed> {
  let result = signed;
  for (const witness of witnesses) {
    const { logEntries = [], timestamps = [] } = await witness.see(content, signed, pem);
    result = {
      ...result,
      logEntries: [...result.logEntries, ...logEntries],
      timestamps: [...result.timestamps, ...timestamps],
    };
  }
  return result;
}
