import { describe, expect, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { plan } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';
import { COMMIT, type Given, said, signStage } from './sign-stage.ts';

const IMAGES = '127.0.0.1:1/team/app';

describe('what is wrong with signing is said with everything else, and before any registry is asked', () => {
  test.each<readonly [string, Given, readonly string[]]>([
    [
      'a key and two addresses',
      {
        'sign-key': 'nope.pem',
        platforms: 'linux/amd64,foo',
        'rekor-url': 'ftp://x',
        'timestamp-url': 'tsa.example',
      },
      [
        'rekor-url: "ftp://x" is no https address',
        'timestamp-url: "tsa.example" is no https address',
        '"foo" is not a platform',
        'sign-key "nope.pem" cannot be read',
      ],
    ],
    [
      'a key alone',
      { 'sign-key': 'nope.pem', platforms: 'foo' },
      ['"foo" is not a platform', 'sign-key "nope.pem" cannot be read'],
    ],
    [
      'a root of trust that is none',
      {
        sign: 'keyless',
        'sign-key': '',
        'fulcio-url': 'https://fulcio.example.com',
        'rekor-url': 'https://rekor.example.com',
        'trusted-root': 'sbom.json',
        platforms: 'foo',
      },
      ['"foo" is not a platform', 'names no certificate authority'],
    ],
    [
      'a sigstore that cannot be verified',
      {
        sign: 'keyless',
        'sign-key': '',
        'fulcio-url': 'https://fulcio.example.com',
        platforms: 'foo',
      },
      ['"foo" is not a platform', 'need a verified time', 'trusted-root has to be given'],
    ],
  ])('%s', async (_what, inputs, wanted) => {
    const stage = await signStage();
    await stage.layout();
    await stage.write('sbom.json', '{"spdxVersion":"SPDX-2.3"}');
    const result = await stage.push({ images: IMAGES, ...inputs });
    expect(result.end).toBe('bad-input');
    for (const words of wanted) expect(said(result)).toContain(words);
    expect(result.log).not.toContain('next try');
  });

  test('also by verify', async () => {
    const stage = await signStage();
    const from = `${IMAGES}:v1`;
    const key = await stage.verify({ from, 'verify-key': 'nope.pub', platforms: 'foo', require: 'zzz' });
    expect(key.end).toBe('bad-input');
    for (const words of [
      '"foo" is not a platform',
      'zzz is not known',
      'verify-key "nope.pub" cannot be read',
    ])
      expect(said(key)).toContain(words);
    const identity = {
      'certificate-identity': '/[/',
      'certificate-oidc-issuer': '/(/',
      'trusted-root': 'nope.json',
    };
    const who = await stage.verify({ from, ...identity });
    expect(who.end).toBe('bad-input');
    for (const words of ['certificate-identity:', 'certificate-oidc-issuer:', 'nope.json cannot be read'])
      expect(said(who)).toContain(words);
  });

  test('also by plan', async () => {
    const { registry } = await started();
    const stage = await signStage();
    await stage.layout();
    const planned = (inputs: Given, env: Given = {}) =>
      plan({
        cwd: stage.folder,
        env,
        clock: jumpingClock(),
        inputs: {
          images: `${registry.host}/team/app`,
          'oci-layout': 'layout',
          'git-ref': 'refs/tags/v1.2.3',
          'git-sha': COMMIT,
          sign: 'key',
          ...inputs,
        },
      });
    expect((await planned({ 'sign-key': 'key.pem' })).end).toBe('done');
    expect((await planned({ 'sign-key': 'nope.pem' })).end).toBe('bad-input');
    expect((await planned({ 'sign-key': 'key.pub' })).end).toBe('bad-input');
    const opened = await planned({ 'sign-key': 'key.pem' }, { COSIGN_PASSWORD: stage.password });
    expect(opened.end, opened.log).toBe('done');
    expect(opened.log).not.toContain('COSIGN_PASSWORD');
    for (const password of ['wrong', '']) {
      const closed = await planned({ 'sign-key': 'key.pem' }, { COSIGN_PASSWORD: password });
      expect(closed.end, closed.log).toBe('bad-input');
      expect(said(closed)).toContain('COSIGN_PASSWORD does not open it');
    }
    const unknown = await planned({ 'sign-key': 'key.pem' });
    expect(unknown.log).toContain('COSIGN_PASSWORD is not set here');
  });
});

test('a rehearsal needs no key', async () => {
  const stage = await signStage();
  await stage.layout();
  const { end, log } = await stage.push({ images: IMAGES, 'sign-key': 'env://MISSING', push: 'false' });
  expect(end, log).toBe('done');
});

test('inputs that have no effect without a signature are named', async () => {
  const { registry } = await started();
  const stage = await signStage();
  await stage.layout();
  const { end, log } = await stage.push({
    images: `${registry.host}/team/app`,
    sign: 'none',
    'sign-key': '',
    'sign-format': 'both',
    'sign-recursive': 'true',
    'rekor-url': 'https://rekor.example.com',
  });
  expect(end, log).toBe('done');
  expect(log).toContain('sign: is none, so these have no effect: rekor-url, sign-format, sign-recursive');
});

test('a log of version 2 and the legacy format are refused together', async () => {
  const stage = await signStage();
  await stage.layout();
  for (const format of ['legacy', 'both']) {
    const result = await stage.push({
      images: IMAGES,
      'rekor-url': 'https://rekor.example.com',
      'rekor-version': '2',
      'sign-format': format,
    });
    expect(result.end).toBe('bad-input');
    expect(said(result)).toMatch(/rekor-version: .* sign-format: bundle, or a log of version 1/);
  }
});
