import { createHash, type KeyObject } from 'node:crypto';

/** Names of curves as SSH has them (RFC 5656, 10.1), by those of JWK. */
const CURVES: Readonly<Record<string, string>> = {
  'P-256': 'nistp256',
  'P-384': 'nistp384',
  'P-521': 'nistp521',
};

/**
 * The name by which an envelope may call its key for cosign to look at the signature: SSH's fingerprint of the public key,
 * `SHA256:…` (go-securesystemslib). Undefined for kinds of keys that are not used here.
 */
export function keyIdOf(publicKey: KeyObject): string | undefined {
  const parts = wireParts(publicKey);
  if (parts === undefined) return undefined;
  const hash = createHash('sha256').update(Buffer.concat(parts.map(framed)));
  return `SHA256:${hash.digest('base64').replace(/=+$/, '')}`;
}

/** The public key as SSH writes it (RFC 4253, 6.6; RFC 5656, 3.1; RFC 8709, 4). */
function wireParts(publicKey: KeyObject): readonly Buffer[] | undefined {
  const { kty, crv = '', x = '', y = '', n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const name = (text: string) => Buffer.from(text);
  const from = (text: string) => Buffer.from(text, 'base64url');
  if (kty === 'RSA') return [name('ssh-rsa'), positive(from(e)), positive(from(n))];
  if (kty === 'OKP' && crv === 'Ed25519') return [name('ssh-ed25519'), from(x)];
  const curve = kty === 'EC' ? CURVES[crv] : undefined;
  if (curve === undefined) return undefined;
  return [name(`ecdsa-sha2-${curve}`), name(curve), Buffer.concat([Buffer.of(4), from(x), from(y)])];
}

/** A number whose first bit is set would be read as a negative one. */
function positive(bytes: Buffer): Buffer {
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

function framed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
