import { createHash, createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { AppError, messageOf } from '../errors.ts';
import { assertSealed, openSealedKey, PASSWORD_HINT } from './encrypted-key.ts';
import { type KeySource, keyTextOf, nameOfKey } from './key-text.ts';
import { type PemBlock, parsePem } from './pem.ts';
import { checkKind } from './scheme.ts';

/**
 * The private key that `reference` names: a path or `env://NAME`. Encrypted ones are opened with COSIGN_PASSWORD.
 * Throws `bad-input` for anything that is no private key of a kind that `checkKind` knows.
 */
export async function readPrivateKey(reference: string, source: KeySource): Promise<KeyObject> {
  const { name, block, sealed } = await privateBlock(reference, source);
  const password = source.env['COSIGN_PASSWORD'] ?? '';
  const key = sealed
    ? privateFromDer(await openSealedKey(block.der, password, name), name)
    : privateFromPem(block.text, password, name);
  return checked(key, name);
}

/**
 * Throws what `readPrivateKey` does, but for a key that is encrypted: a password takes its time. Undefined: it is one, and
 * was not opened.
 */
export async function checkPrivateKey(reference: string, source: KeySource): Promise<KeyObject | undefined> {
  const { name, block, sealed } = await privateBlock(reference, source);
  if (sealed) assertSealed(block.der, name);
  const encrypted = sealed || /ENCRYPTED/.test(block.text);
  return encrypted ? undefined : checked(privateFromPem(block.text, '', name), name);
}

interface PrivateBlock {
  readonly name: string;
  readonly block: PemBlock;
  /** In cosign's own form. */
  readonly sealed: boolean;
}

async function privateBlock(reference: string, source: KeySource): Promise<PrivateBlock> {
  const name = nameOfKey('sign-key', reference);
  const blocks = parsePem(await keyTextOf(reference, name, source), name);
  // OpenSSL writes the parameters of a curve in a block of their own before the key.
  const block = blocks.find(one => one.label.endsWith('PRIVATE KEY')) ?? blocks[0];
  const { label, text } = block;
  if (label.endsWith('PRIVATE KEY')) source.mask?.(bodyOf(text));
  const sealed = /^ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY$/.test(label);
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
  return { name, block, sealed };
}

/** The public key that `reference` names; a private key or a certificate gives its public part. Throws `bad-input`. */
export async function readPublicKey(reference: string, source: KeySource): Promise<KeyObject> {
  const name = nameOfKey('verify-key', reference);
  const blocks = parsePem(await keyTextOf(reference, name, source), name);
  const { label, text } = blocks.find(one => one.label !== 'EC PARAMETERS') ?? blocks[0];
  if (label.endsWith('PRIVATE KEY')) source.mask?.(bodyOf(text));
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
    const hint = encrypted ? { hint: PASSWORD_HINT } : {};
    throw new AppError('bad-input', `${name} ${why}`, { cause, ...hint });
  }
}

/** The secret part of a PEM block: its first and last line are everybody's. */
function bodyOf(text: string): string {
  return text.replace(/^-----.*$/gm, '').trim();
}

function checked(key: KeyObject, name: string): KeyObject {
  checkKind(key, name);
  return key;
}
