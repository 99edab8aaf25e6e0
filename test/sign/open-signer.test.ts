import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SigstoreAddresses } from '../../src/sign/addresses.ts';
import { cosignVerifyCommand } from '../../src/sign/cosign-command.ts';
import { openSigner, openTrust } from '../../src/sign/open-signer.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { createHttp } from '../../src/system/http.ts';
import { jumpingClock } from '../support/test-client.ts';
import { generate, KINDS, pkcs8 } from './cosign.ts';
import { localSigstore, tokenWith } from './local-sigstore.ts';

const NONE: SigstoreAddresses = {
  fulcioUrl: '',
  rekorUrl: '',
  rekorVersion: 1,
  timestampUrl: '',
  trustedRoot: '',
};
const ISSUER = 'https://issuer.example';

async function run(env: Readonly<Record<string, string>> = {}) {
  const http = createHttp();
  const folder = await temporaryFolder('signing');
  onTestFinished(async () => {
    await http.close();
    await folder.remove();
  });
  const clock = jumpingClock();
  const claims = { iss: ISSUER, aud: 'sigstore', sub: 'me', san: 'me', exp: clock.now() / 1000 + 600 };
  return {
    http,
    clock,
    userAgent: 'test',
    log: () => {},
    mask: () => {},
    cachePath: folder.path,
    folder: folder.path,
    readFile: (path: string) => readFile(path, 'utf8'),
    env: { SIGSTORE_ID_TOKEN: tokenWith(claims), ...env },
  };
}

describe('a signer', () => {
  it('by key asks no service', async () => {
    const signer = await openSigner(
      { sign: 'key', signKey: 'env://KEY' },
      NONE,
      await run({ KEY: pkcs8(generate('P-256').privateKey) }),
    );
    expect(await signer.sign({ kind: 'payload', payload: Buffer.from('x') })).toMatchObject({
      logEntries: [],
      timestamps: [],
    });
  });

  it('keyless of a sigstore of one’s own asks its services', async () => {
    const [sigstore, deps] = [await localSigstore(), await run()];
    const trustedRoot = join(deps.folder, 'root.json');
    await writeFile(trustedRoot, sigstore.root);
    const url = sigstore.url.href;
    const addresses = { ...NONE, fulcioUrl: url, rekorUrl: url, timestampUrl: url, trustedRoot };
    const signer = await openSigner({ sign: 'keyless' }, addresses, deps);
    const signed = await signer.sign({ kind: 'payload', payload: Buffer.from('x') });
    expect([signed.by.kind, signed.logEntries.length, signed.timestamps.length]).toEqual([
      'certificate',
      1,
      1,
    ]);
  });

  it.each<readonly [string, Parameters<typeof openSigner>[0], Partial<SigstoreAddresses>, string]>([
    ['a key that is not named', { sign: 'key', signKey: '' }, {}, 'sign-key'],
    [
      'a Fulcio of one’s own without a root of trust',
      { sign: 'keyless' },
      { fulcioUrl: 'https://fulcio.example', timestampUrl: 'https://tsa.example' },
      'trusted-root',
    ],
    [
      'no log and no timestamp',
      { sign: 'keyless' },
      { fulcioUrl: 'https://fulcio.example', trustedRoot: 'x' },
      'verified time',
    ],
    [
      'a log of version 2 alone',
      { sign: 'keyless' },
      { rekorUrl: 'https://rekor.example', rekorVersion: 2 },
      'verified time',
    ],
    ['tokens in plain text', { sign: 'keyless' }, { fulcioUrl: 'http://fulcio.example' }, 'no https address'],
    ['no address', { sign: 'keyless' }, { rekorUrl: 'rekor' }, 'no https address'],
  ])('is refused: %s', async (_what, wish, addresses, why) => {
    await expect(openSigner(wish, { ...NONE, ...addresses }, await run())).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(why),
    });
  });
});

describe('a trust', () => {
  it('takes text between slashes for a pattern', async () => {
    const trust = await openTrust({ identity: '/^https:.*release/', issuer: ISSUER }, NONE, await run());
    expect(trust).toMatchObject({ identity: { pattern: /^https:.*release/ }, issuer: { exact: ISSUER } });
  });

  it.each([
    [{ identity: 'x', issuer: '' }, 'together'],
    [{ identity: '/(/', issuer: 'x' }, 'no regular expression'],
    [{ verifyKey: 'env://MISSING' }, 'not set'],
  ])('is refused: %j', async (wish, why) => {
    await expect(openTrust(wish, NONE, await run())).rejects.toThrow(why);
  });
});

describe('the command for a third party', () => {
  it.each(KINDS)('names the hash that a key of kind %s needs', kind => {
    const command = cosignVerifyCommand('r@d', {
      key: generate(kind).publicKey,
      path: 'cosign.pub',
      logged: false,
      trustedRoot: false,
    });
    const hash = {
      'P-384': ['--signature-digest-algorithm=sha384'],
      'P-521': ['--signature-digest-algorithm=sha512'],
    };
    const expected = hash[kind as 'P-384'] ?? [];
    expect(command).toEqual([
      'cosign',
      'verify',
      '--key',
      'cosign.pub',
      ...expected,
      '--insecure-ignore-tlog=true',
      'r@d',
    ]);
  });

  it('names identity and issuer', () => {
    const signer = {
      identity: 'me',
      issuer: ISSUER,
      logged: true,
      trustedRoot: true,
      timestamped: false,
      certified: true,
    };
    expect(cosignVerifyCommand('r@d', signer).join(' ')).toBe(
      `cosign verify --certificate-identity me --certificate-oidc-issuer ${ISSUER} --trusted-root trusted_root.json r@d`,
    );
  });
});
