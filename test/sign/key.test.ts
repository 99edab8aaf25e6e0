import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintOf, readPrivateKey, readPublicKey } from '../../src/sign/key.ts';
import { isSignedBy, signBytes } from '../../src/sign/scheme.ts';
import { cosign, generate, KINDS, pkcs8, source } from './cosign.ts';

const KEY = 'env://KEY';
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PUBLIC = p256.publicKey.export({ type: 'spki', format: 'pem' }).toString();

function from(text: string, password = ''): ReturnType<typeof source> {
  return source({ KEY: text, COSIGN_PASSWORD: password });
}

function sealed(change: (value: { kdf: { params: { N: number } }; ciphertext: string }) => void): string {
  const value = {
    kdf: { name: 'scrypt', params: { N: 32_768, r: 8, p: 1 }, salt: Buffer.alloc(32).toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: Buffer.alloc(24).toString('base64') },
    ciphertext: Buffer.alloc(64).toString('base64'),
  };
  change(value);
  const body = Buffer.from(JSON.stringify(value)).toString('base64');
  return `-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\n${body}\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n`;
}

describe('a private key', () => {
  it.each(KINDS)('of kind %s signs what its public key verifies, and nothing else', async kind => {
    const { privateKey, publicKey } = generate(kind);
    const key = await readPrivateKey(KEY, from(pkcs8(privateKey)));
    const signature = signBytes(Buffer.from('text'), key);
    expect(isSignedBy(Buffer.from('text'), signature, publicKey)).toBe(true);
    expect(isSignedBy(Buffer.from('texT'), signature, publicKey)).toBe(false);
    expect(isSignedBy(Buffer.from('text'), signature, generate(kind).publicKey)).toBe(false);
    expect(isSignedBy(Buffer.from('text'), Buffer.from('junk'), publicKey)).toBe(false);
  });

  it.each([
    ['SEC1', p256.privateKey.export({ type: 'sec1', format: 'pem' })],
    ['PKCS#1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' })],
    ['PKCS#8', p256.privateKey.export({ type: 'pkcs8', format: 'pem' })],
    [
      'encrypted PKCS#8',
      p256.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hello' }),
    ],
    ['a variable in one line', pkcs8(p256.privateKey).replaceAll('\n', '\\n')],
    ['a variable in base64', Buffer.from(pkcs8(p256.privateKey)).toString('base64')],
    [
      'what openssl ecparam -genkey writes',
      `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${p256.privateKey.export({ type: 'sec1', format: 'pem' })}`,
    ],
  ])('is read in the form %s', async (_form, text) => {
    expect((await readPrivateKey(KEY, from(String(text), 'hello'))).type).toBe('private');
  });

  it('is read from the files that cosign writes, with their password only', async context => {
    const tool = await cosign(context);
    const { key, pub } = await tool.keyPair('ours');
    const publicKey = await readPublicKey(pub, source());
    const signature = signBytes(Buffer.from('text'), await readPrivateKey(key, source()));
    expect(isSignedBy(Buffer.from('text'), signature, publicKey)).toBe(true);
    const wrong = readPrivateKey(key, source({ COSIGN_PASSWORD: 'secret-guess' }));
    await expect(wrong).rejects.toThrow('the password does not open it');
    await expect(wrong).rejects.not.toThrow('secret-guess');
    await expect(readPrivateKey(key, source({}))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('no password was given'),
      hint: expect.stringContaining('COSIGN_PASSWORD'),
    });
  });

  it.each([
    ['an empty file', '', 'is not set'],
    ['blank text', ' \n ', 'is empty'],
    ['a public key', PUBLIC, 'signing needs the private key'],
    ['text that is no key', 'hello', 'is not in PEM form'],
    ['the first lines of a key', pkcs8(p256.privateKey).split('\n').slice(0, 2).join('\n'), 'is cut off'],
    [
      'an OpenSSH key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
      'OpenSSH',
    ],
    [
      'broken content',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      'cannot be read as a private key',
    ],
    [
      'a curve that nobody verifies',
      pkcs8(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey),
      'secp256k1',
    ],
    ['a key for agreement', pkcs8(generateKeyPairSync('x25519').privateKey), 'x25519'],
    ['a short RSA key', pkcs8(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey), 'too short'],
    [
      'a strength that would keep us busy',
      sealed(value => {
        value.kdf.params.N = 2 ** 28;
      }),
      'does not write',
    ],
    [
      'no ciphertext',
      sealed(value => {
        value.ciphertext = '';
      }),
      'does not write',
    ],
    ['a ciphertext of somebody else', sealed(() => {}), 'no password was given'],
  ])('is refused when it is %s', async (_what, text, why) => {
    await expect(readPrivateKey(KEY, from(text))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(why),
    });
  });

  it.each([
    ['awskms://alias/key', 'awskms://'],
    ['env://MISSING', 'MISSING is not set'],
    [join('nowhere', 'cosign.key'), 'cannot be read'],
  ])('is refused at %s', async (reference, why) => {
    await expect(readPrivateKey(reference, source())).rejects.toThrow(why);
  });

  it.each([
    ['in PEM form', pkcs8(p256.privateKey)],
    ['in one line', pkcs8(p256.privateKey).replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(pkcs8(p256.privateKey)).toString('base64')],
    ['in DER', p256.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')],
    ['behind env://', `env://${pkcs8(p256.privateKey)}`],
  ])('that is no reference but the key itself, %s, is not repeated', async (_form, text) => {
    const secrets: string[] = [];
    const from = { ...source(), mask: (secret: string) => secrets.push(secret) };
    for (const read of [readPrivateKey, readPublicKey]) {
      const error = await read(text, from).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'bad-input', message: expect.stringContaining('the key itself') });
      expect(error).not.toHaveProperty('cause');
      expect(JSON.stringify([String(error), error])).not.toContain(text.slice(40, 60));
    }
    expect(secrets).toEqual([text, text]);
  });

  it('is masked before it is used, and so is what stands in an address', async () => {
    const secrets: string[] = [];
    await readPrivateKey(KEY, { ...from(pkcs8(p256.privateKey)), mask: one => secrets.push(one) });
    expect(secrets).toEqual([pkcs8(p256.privateKey).trim().split('\n').slice(1, -1).join('\n')]);
    const address = readPrivateKey('https://me:secret@example.com/key', source());
    await expect(address).rejects.toThrow('keys at https:// are not supported');
    await expect(address).rejects.not.toThrow('secret');
  });

  it('in any broken file is an error of ours that shows none of it', async () => {
    const inside = fc.string({ minLength: 12, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(inside, async text => {
        const body = Buffer.from(text).toString('base64');
        const pem = `-----BEGIN EC PRIVATE KEY-----\n${body}\n-----END EC PRIVATE KEY-----\n`;
        const error = await readPrivateKey(KEY, from(pem)).catch((reason: unknown) => reason);
        expect(error).toMatchObject({ code: 'bad-input' });
        expect(String(error)).not.toContain(body);
      }),
    );
  });
});

describe('a public key', () => {
  it('is told from another by its hint', () => {
    expect(hintOf(p256.publicKey)).not.toBe(hintOf(rsa.publicKey));
    expect(hintOf(p256.publicKey)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('is the public part where a private key is given', async () => {
    const key = await readPublicKey(KEY, from(pkcs8(p256.privateKey)));
    expect(hintOf(key)).toBe(hintOf(p256.publicKey));
  });

  it.each([
    ['an encrypted private key', sealed(() => {}), 'verifying needs the public key'],
    ['text', 'hello', 'is not in PEM form'],
    ['broken', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'cannot be read as a key'],
  ])('is refused when it is %s', async (_what, text, why) => {
    await expect(readPublicKey(KEY, from(text))).rejects.toThrow(why);
  });
});
