import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { cosign } from '../sign/cosign.ts';
import { localSigstore, tokenWith } from '../sign/local-sigstore.ts';
import { tagsIn } from '../support/registry-state.ts';
import { jumpingClock } from '../support/test-client.ts';
import { attachedTo, type Given, said, signStage } from './sign-stage.ts';

const IDENTITY = 'https://github.com/team/app/.github/workflows/release.yml@refs/tags/v1';
const ISSUER = 'https://token.actions.githubusercontent.com';
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A sigstore of our own, a registry, and a project that signs for the identity of a workflow. */
async function keylessStage(certificateLog = true) {
  const sigstore = await localSigstore({}, certificateLog);
  const { registry } = await started();
  const stage = await signStage();
  const digest = await stage.layout();
  await stage.write('root.json', sigstore.root);
  const token = tokenWith({
    iss: ISSUER,
    aud: 'sigstore',
    sub: 'repo:team/app:ref:refs/tags/v1',
    exp: jumpingClock().now() / 1000 + 600,
    job_workflow_ref: 'team/app/.github/workflows/release.yml@refs/tags/v1',
    san: IDENTITY,
  });
  const inputs = {
    images: `${registry.host}/team/app`,
    sign: 'keyless',
    'sign-key': '',
    'fulcio-url': sigstore.url.href,
    'rekor-url': sigstore.url.href,
    'timestamp-url': new URL('/api/v1/timestamp', sigstore.url).href,
    'trusted-root': 'root.json',
  };
  const from = `${registry.host}/team/app:v1.2.3`;
  const push = (more: Given = {}) =>
    stage.push({ ...inputs, ...more }, { SIGSTORE_ID_TOKEN: token, COSIGN_PASSWORD: stage.password });
  const verify = (identity: string, issuer = ISSUER) =>
    stage.verify({
      from,
      'certificate-identity': identity,
      'certificate-oidc-issuer': issuer,
      'trusted-root': 'root.json',
    });
  return { sigstore, registry, digest, token, folder: stage.folder, write: stage.write, push, verify };
}

test('a release is signed for the job’s identity, once, and verified by it', async () => {
  const { sigstore, registry, digest, token, push, verify } = await keylessStage();
  const { end, log, report } = await push({ verify: 'true' });
  expect(end, log).toBe('done');
  expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([BUNDLE]);
  expect(log).toContain(
    `cosign verify --certificate-identity ${IDENTITY} --certificate-oidc-issuer ${ISSUER}`,
  );
  for (const text of [log, JSON.stringify(report)]) expect(text).not.toContain(token);
  const entries = sigstore.entries.length;
  const again = await push();
  expect(again.end, again.log).toBe('done');
  expect(sigstore.entries).toHaveLength(entries);
  expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([BUNDLE]);
  const checked = await verify(IDENTITY);
  expect(checked.end, said(checked)).toBe('done');
  expect((await verify('/^https://github\\.com/team/app/.+@refs/tags/v[0-9]+$/')).end).toBe('done');
  expect((await verify('/[/')).end).toBe('bad-input');
});

describe('the command that is printed for third parties is true', () => {
  const key = { sign: 'key', 'sign-key': 'key.pem', 'fulcio-url': '', 'trusted-root': '' };
  test.for<readonly [string, Given, boolean?]>([
    ['of an identity, with a log and timestamps', {}],
    ['of an identity, without a log of certificates', {}, false],
    ['of an identity, with timestamps alone', { 'rekor-url': '' }],
    ['of a key, with a log of its own', { ...key, 'timestamp-url': '' }],
    ['of a key, with a log and timestamps', key],
    ['of a key, with timestamps alone', { ...key, 'rekor-url': '' }],
    ['of a key', { ...key, 'rekor-url': '', 'timestamp-url': '' }],
  ])('%s', async ([, inputs, certificateLog], context) => {
    const tool = await cosign(context);
    const { sigstore, folder, write, push } = await keylessStage(certificateLog);
    // A sigstore without a log names none.
    const tlogs = inputs['rekor-url'] === '' ? [] : JSON.parse(sigstore.root).tlogs;
    await write('root.json', JSON.stringify({ ...JSON.parse(sigstore.root), tlogs }));
    const { end, log } = await push(inputs);
    expect(end, log).toBe('done');
    const [, words = ''] = /cosign (verify .+@sha256:[0-9a-f]{64})/.exec(log) ?? [];
    const files: Given = { 'cosign.pub': 'key.pub', 'trusted_root.json': 'root.json' };
    const args = words.split(' ').map(word => (files[word] ? join(folder, files[word]) : word));
    await expect(tool.run(...args)).resolves.toContain('The following checks were performed');
  });
});

test('another identity and another issuer are refused', async () => {
  const { push, verify } = await keylessStage();
  expect((await push()).end).toBe('done');
  const other = await verify(IDENTITY.replace('team/app', 'evil/app'));
  expect(other.end).toBe('verify-failed');
  expect(said(other)).toContain(`it is by "${IDENTITY}"`);
  const issuer = await verify(IDENTITY, 'https://gitlab.com');
  expect(issuer.end).toBe('verify-failed');
  expect(said(issuer)).toContain('vouched for by');
});

test('a log that stays out of order names nothing', { timeout: 60_000 }, async () => {
  const { sigstore, registry, push } = await keylessStage();
  sigstore.fail({ path: '/api/v1/log/entries', times: Number.POSITIVE_INFINITY, answer: 503 });
  const result = await push();
  expect(result.end, said(result)).not.toBe('done');
  expect(said(result)).toMatch(/rekor/i);
  expect(await tagsIn(registry.host, 'team/app')).toEqual({});
});
