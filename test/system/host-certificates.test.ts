import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import {
  certificateFolders,
  certificatesFor,
  readAuthority,
  readClientCertificate,
} from '../../src/system/host-certificates.ts';
import { certificateMaker, type Pair } from '../support/certificates.ts';
import { need, onPath } from '../support/need.ts';

async function maker(context: TestContext) {
  need(context, onPath('openssl'), 'openssl is not on PATH');
  return certificateMaker();
}

/** Docker's folder for a host with the given files, named as docker wants them. */
function folderFor(base: string, host: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(base, host), { recursive: true });
  for (const [name, from] of Object.entries(files)) copyFileSync(from, join(base, host, name));
}

test('docker’s and podman’s folders are looked into, the system’s first', () => {
  expect(certificateFolders('/home/me')).toEqual([
    '/etc/docker/certs.d',
    '/etc/containers/certs.d',
    '/home/me/.config/docker/certs.d',
    '/home/me/.config/containers/certs.d',
  ]);
});

test('authorities and the client certificate of a host are found, and no other host’s', async context => {
  const { path, make } = await maker(context);
  const [ca, client] = [make('ca'), make('client')];
  folderFor(path, 'r.example:5000', {
    'ca.crt': ca.certFile,
    'client.cert': client.certFile,
    'client.key': client.keyFile,
  });
  const folders = [join(path, 'missing'), path];
  expect(await certificatesFor('r.example:5000', folders)).toEqual({
    ca: [ca.cert],
    client: { cert: client.cert, key: client.key },
  });
  for (const host of ['r.example', 'r.example:500', 'x.r.example:5000', 'example:5000'])
    expect(await certificatesFor(host, folders)).toBeUndefined();
});

test('the port of https may be left out of the folder’s name or not', async context => {
  const { path, make } = await maker(context);
  folderFor(path, 'a.example', { 'ca.crt': make('ca').certFile });
  folderFor(path, 'b.example:443', { 'ca.crt': make('other').certFile });
  expect((await certificatesFor('a.example', [path]))?.ca).toHaveLength(1);
  expect((await certificatesFor('b.example', [path]))?.ca).toHaveLength(1);
});

test('several authorities count, and other files do not', async context => {
  const { path, make } = await maker(context);
  folderFor(path, 'r.example', { 'a.crt': make('a').certFile, 'b.crt': make('b').certFile });
  writeFileSync(join(path, 'r.example', 'README'), 'not a certificate');
  expect(await certificatesFor('r.example', [path])).toMatchObject({ ca: { length: 2 } });
});

const BROKEN: readonly (readonly [
  string,
  (pair: Pair, other: Pair) => { cert: string; key: string },
  RegExp,
])[] = [
  [
    'a key that is missing',
    ({ certFile }) => ({ cert: certFile, key: '/nowhere' }),
    /\/nowhere cannot be read/,
  ],
  ['a certificate that is missing', ({ keyFile }) => ({ cert: '/nowhere', key: keyFile }), /cannot be read/],
  ['a key for a certificate', ({ keyFile }) => ({ cert: keyFile, key: keyFile }), /holds no certificate/],
  ['a certificate for a key', ({ certFile }) => ({ cert: certFile, key: certFile }), /holds no private key/],
  [
    'a key of another certificate',
    (pair, other) => ({ cert: pair.certFile, key: other.keyFile }),
    /is not the key of the certificate/,
  ],
];

test.for(BROKEN)('%s is told, without any of the key', async ([, paths, words], context) => {
  const { make } = await maker(context);
  const pair = make('one');
  const failure: unknown = await readClientCertificate(paths(pair, make('two')), 'client-cert').catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 'bad-input', message: expect.stringMatching(words) });
  const secret = pair.key.split('\n')[1] ?? 'none';
  expect(String(failure)).not.toContain(secret);
});

test('a key with a passphrase is told', async context => {
  const { make } = await maker(context);
  const { certFile, keyFile } = make('locked', { passphrase: 'secret' });
  await expect(readClientCertificate({ cert: certFile, key: keyFile }, 'client-cert')).rejects.toThrowError(
    /has a passphrase/,
  );
});

test.for([
  ['text', 'hello', /holds no certificate in PEM form/],
  ['nothing', '', /holds no certificate in PEM form/],
  ['damaged content', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', /cannot be read$/],
] as const)('an authority’s file that holds %s is told', async ([, content, words], context) => {
  const { path } = await maker(context);
  const file = join(path, 'ca.pem');
  writeFileSync(file, content);
  await expect(readAuthority(file, 'ca-file')).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(words),
  });
});

test.for<readonly [string, (good: string, other: string) => string, string]>([
  [
    'the last',
    (good, other) => `${good}${other.slice(0, 90)}`,
    '1 of 2 certificates .2 × BEGIN CERTIFICATE, 1 × END',
  ],
  [
    'the first',
    (good, other) => `${other.slice(0, 90)}\n${good}`,
    '1 of 2 certificates .2 × BEGIN CERTIFICATE, 1 × END',
  ],
  ['the only one', good => good.slice(0, 90), '0 of 1 certificates .1 × BEGIN CERTIFICATE, 0 × END'],
  [
    'the beginning',
    (good, other) => `${good}${other.slice(90)}`,
    '1 of 2 certificates .1 × BEGIN CERTIFICATE, 2 × END',
  ],
  [
    'the last line',
    (good, other) => `${good}${other.trim().slice(0, -3)}\n`,
    '1 of 2 certificates .2 × BEGIN CERTIFICATE, 2 × END',
  ],
])('a file in which %s is cut off is told', async ([, content, words], context) => {
  const { path, make } = await maker(context);
  const file = join(path, 'ca.pem');
  writeFileSync(file, content(make('a').cert, make('b').cert));
  await expect(readAuthority(file, 'ca-file')).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(`^ca-file: ${file} is cut off: .*${words}`),
  });
});

test('several authorities in one file are taken, and what else is in it is left alone', async context => {
  const { path, make } = await maker(context);
  const [a, b] = [make('a'), make('b')];
  const file = join(path, 'ca.pem');
  writeFileSync(file, `# a\n${a.cert}\n${a.key}# b ----\n-----BEGIN CERTIFICATE REQUEST-----\n${b.cert}`);
  expect(await readAuthority(file, 'ca-file')).toContain(b.cert);
});

test('a folder in the place of a file is told', async context => {
  const { path } = await maker(context);
  await expect(readAuthority(path, 'ca-file')).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/^ca-file: .* cannot be read/),
  });
});
