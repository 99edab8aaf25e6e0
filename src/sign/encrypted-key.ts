import { scrypt } from 'node:crypto';
import { AppError } from '../errors.ts';
import { bytesOf, readJson, recordOf } from './json.ts';

/** The three strengths that cosign accepts; anything else could keep this process busy for hours. */
const STRENGTHS: readonly unknown[] = [32_768, 65_536, 131_072];
/** What to do about a key that stays closed. */
export const PASSWORD_HINT = 'give the password of the key in the environment variable COSIGN_PASSWORD';
const [BLOCK_SIZE, PARALLEL, KEY_BYTES] = [8, 1, 32];

/** A cosign key file within its PEM block (go-securesystemslib, encrypted). */
interface Sealed {
  readonly n: number;
  readonly salt: Buffer;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
}

/**
 * Opens the content of a cosign key file: scrypt and NaCl's secretbox. Gives the key in DER form.
 * Throws `bad-input` for a wrong password and for a file of another make.
 */
export async function openSealedKey(content: Uint8Array, password: string, name: string): Promise<Buffer> {
  const { n, salt, nonce, ciphertext } = parseSealed(content, name);
  // Loaded only here, for plain keys do without, and while the password is at work.
  const [secret, { default: nacl }] = await Promise.all([derive(password, salt, n), import('tweetnacl')]);
  const opened = nacl.secretbox.open(ciphertext, nonce, secret);
  if (opened !== null) return Buffer.from(opened);
  const given = password === '' ? 'no password was given' : 'the password does not open it';
  throw new AppError('bad-input', `${name} is encrypted and ${given}`, {
    hint: PASSWORD_HINT,
  });
}

/** Throws `bad-input` unless this is the content of a cosign key file; whether a password opens it is not tried. */
export function assertSealed(content: Uint8Array, name: string): void {
  parseSealed(content, name);
}

function parseSealed(content: Uint8Array, name: string): Sealed {
  const value = readJson(content);
  const kdf = recordOf(value['kdf']);
  const params = recordOf(kdf['params']);
  const cipher = recordOf(value['cipher']);
  const known =
    kdf['name'] === 'scrypt' &&
    cipher['name'] === 'nacl/secretbox' &&
    STRENGTHS.includes(params['N']) &&
    params['r'] === BLOCK_SIZE &&
    params['p'] === PARALLEL;
  const [salt, nonce, ciphertext] = [kdf['salt'], cipher['nonce'], value['ciphertext']].map(bytesOf);
  if (!known || salt?.length !== 32 || nonce?.length !== 24 || !ciphertext?.length) {
    throw new AppError('bad-input', `${name} is an encrypted key of a form that cosign does not write`);
  }
  return { n: Number(params['N']), salt, nonce, ciphertext };
}

function derive(password: string, salt: Buffer, n: number): Promise<Buffer> {
  const options = { N: n, r: BLOCK_SIZE, p: PARALLEL, maxmem: 256 * n * BLOCK_SIZE };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
