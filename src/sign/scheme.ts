import { type KeyObject, sign, verify } from 'node:crypto';
import { AppError } from '../errors.ts';

/** RSA keys shorter than this are refused, as cosign does. */
const MIN_RSA_BITS = 2048;

/** The hash a key signs with. Ed25519 takes the message itself: cosign 3.1 verifies that, and not its own Ed25519ph. */
const HASH_OF_CURVE: Readonly<Record<string, string>> = {
  prime256v1: 'sha256',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};

/**
 * Throws `bad-input` for a key of a kind that is not used for signatures here. Known are ECDSA on P-256, P-384 and
 * P-521, RSA (PKCS#1 v1.5) and Ed25519. `name` is what the key is called in the message.
 */
export function checkKind(key: KeyObject, name: string): void {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
  const fail = (found: string): never => {
    throw new AppError(
      'bad-input',
      `${name} is ${found}; expected ECDSA P-256, P-384 or P-521, RSA, or Ed25519`,
    );
  };
  if (type === 'ed25519') return;
  if (type === 'rsa') {
    const bits = details.modulusLength ?? 0;
    if (bits < MIN_RSA_BITS)
      fail(`an RSA key of ${bits} bits, which is too short (at least ${MIN_RSA_BITS})`);
    return;
  }
  if (type !== 'ec') fail(`a key of type ${type ?? 'unknown'}`);
  if (HASH_OF_CURVE[details.namedCurve ?? ''] === undefined) fail(`an ECDSA key on ${details.namedCurve}`);
}

/** Signs bytes as cosign does for this kind of key: ECDSA signatures in DER, RSA with PKCS#1 v1.5. */
export function signBytes(bytes: Uint8Array, key: KeyObject): Uint8Array {
  return sign(hashOf(key), bytes, key);
}

/**
 * True when the signature over `bytes` was made by the key's owner; on the larger curves also over SHA-256, which is
 * what `cosign verify` expects of them. Never throws for what a signature holds.
 */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  const hash = hashOf(key);
  if (verify(hash, bytes, key, signature)) return true;
  return hash !== null && hash !== 'sha256' && verify('sha256', bytes, key, signature);
}

/**
 * What `cosign verify --signature-digest-algorithm` has to say for this key: it takes sha256 for granted, though cosign
 * itself signs with P-384 over SHA-384 and with P-521 over SHA-512.
 */
export function hashNameOf(key: KeyObject): string {
  return hashOf(key) ?? 'sha256';
}

function hashOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | null {
  if (asymmetricKeyType === 'ed25519') return null;
  return HASH_OF_CURVE[asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
}
