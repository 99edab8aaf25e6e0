import { createHash, createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { AppError, messageOf } from '../errors.ts';
import { withoutUser } from '../user-info.ts';
import { openSealedKey } from './encrypted-key.ts';
import { parsePem } from './pem.ts';
import { checkKind } from './scheme.ts';

/** Largest key file read: an RSA key of 16384 bits has 13 KiB. */
const MAX_KEY = 64 * 1024;

/** Where keys come from. */
export interface KeySource {
  /** Reads a file; its failure is explained here. */
  readonly readFile: (path: string) => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The private key that `reference` names: a path or `env://NAME`. Encrypted ones are opened with COSIGN_PASSWORD.
 * Throws `bad-input` for anything that is no private key of a kind that `checkKind` knows.
 */
export async function readPrivateKey(reference: string, source: KeySource): Promise<KeyObject> {
  const name = `sign-key ${JSON.stringify(withoutUser(reference))}`;
  const [block] = parsePem(await textOf(reference, name, source), name);
  const { label, text, der } = block;
  const password = source.env['COSIGN_PASSWORD'] ?? '';
  if (/^ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY$/.test(label)) {
    return checked(privateFromDer(await openSealedKey(der, password, name), name), name);
  }
  if (/PUBLIC KEY$|^CERTIFICATE$/.test(label)) {
    throw new AppError('bad-input', `${name} is a ${label.toLowerCase()}; signing needs the private key`, {
      hint: 'the public key belongs to `verify-key`',
    });
  }
  if (label === 'OPENSSH PRIVATE KEY') {
    throw new AppError('bad-input', `${name} is in OpenSSH's own form`, {
      hint: 'convert a copy of it with: ssh-keygen -p -N "" -m PKCS8 -f KEY',
    });
  }
  if (!/PRIVATE KEY$/.test(label))
    throw new AppError('bad-input', `${name} holds a ${label}, no private key`);
  return checked(privateFromPem(text, password, name), name);
}

/** The public key that `reference` names; a private key or a certificate gives its public part. Throws `bad-input`. */
export async function readPublicKey(reference: string, source: KeySource): Promise<KeyObject> {
  const name = `verify-key ${JSON.stringify(withoutUser(reference))}`;
  const [{ label, text }] = parsePem(await textOf(reference, name, source), name);
  if (/^ENCRYPTED/.test(label)) {
    throw new AppError('bad-input', `${name} is an encrypted private key; verifying needs the public key`, {
      hint: 'cosign writes it beside the private key as cosign.pub',
    });
  }
  try {
    const key = label === 'CERTIFICATE' ? new X509Certificate(text).publicKey : createPublicKey(text);
    return checked(key, name);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad-input', `${name} cannot be read as a key: ${messageOf(cause)}`, { cause });
  }
}

/** What a bundle says of its key: base64 of the SHA-256 of the public key in SPKI form, as cosign 3 writes it. */
export function hintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}

/** True when both are the same public key. */
export function isSameKey(a: KeyObject, b: KeyObject): boolean {
  return hintOf(a) === hintOf(b);
}

async function textOf(reference: string, name: string, { readFile, env }: KeySource): Promise<string> {
  const variable = /^env:\/\/(.*)$/.exec(reference)?.[1];
  if (variable !== undefined) {
    const text = env[variable];
    if (text === undefined || text === '') {
      throw new AppError('bad-input', `${name}: the environment variable ${variable} is not set`);
    }
    // Some CIs keep a variable in one line, with \n for the ends of its lines.
    return text.includes('\n') ? text : text.replaceAll('\\n', '\n');
  }
  const scheme = /^([a-z0-9]+):\/\//.exec(reference)?.[1];
  if (scheme !== undefined) {
    throw new AppError(
      'bad-input',
      `${name}: keys at ${scheme}:// are not supported; give a file or env://NAME`,
    );
  }
  const text = await readFile(reference).catch((cause: unknown) => {
    throw new AppError('bad-input', `${name} cannot be read: ${messageOf(cause)}`, { cause });
  });
  if (text.length > MAX_KEY) throw new AppError('bad-input', `${name} is too large for a key`);
  return text;
}

/** cosign seals PKCS#8; keys imported by old versions are SEC1 or PKCS#1. */
function privateFromDer(der: Buffer, name: string): KeyObject {
  for (const type of ['pkcs8', 'sec1', 'pkcs1'] as const) {
    try {
      return createPrivateKey({ key: der, format: 'der', type });
    } catch {
      // The next form may fit.
    }
  }
  throw new AppError('bad-input', `${name} was decrypted, but what is in it is no private key`);
}

function privateFromPem(text: string, password: string, name: string): KeyObject {
  try {
    return createPrivateKey({ key: text, passphrase: password });
  } catch (cause) {
    const encrypted = /ENCRYPTED/.test(text);
    const why = encrypted
      ? 'is encrypted and COSIGN_PASSWORD does not open it'
      : 'cannot be read as a private key';
    throw new AppError('bad-input', `${name} ${why}`, { cause });
  }
}

function checked(key: KeyObject, name: string): KeyObject {
  checkKind(key, name);
  return key;
}
