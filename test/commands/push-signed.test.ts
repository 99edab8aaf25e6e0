import { describe, expect, test } from 'vitest';
import { spdx } from '../attach/documents.ts';
import { started } from '../embedded/started.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { need, onPath } from '../support/need.ts';
import { tagsIn } from '../support/registry-state.ts';
import { attachedTo, type Given, platformsOf, said, signStage, V1 } from './sign-stage.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SPDX = 'application/spdx+json';

describe.each([true, false])('a signed release (referrers API: %s)', referrers => {
  test('carries a signature before it has a name, and a re-run adds none', async () => {
    const { registry, log: requests } = await started({ referrers });
    const stage = await signStage();
    const digest = await stage.layout();
    const images = `${registry.host}/team/app`;
    const first = await stage.push({ images });
    expect(first.end, first.log).toBe('done');
    expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([BUNDLE]);
    expect(first.report?.attachments).toEqual([
      { kind: 'signature', subject: digest, digest: expect.any(String), mediaType: BUNDLE },
    ]);
    const puts = requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
    const named = puts.findIndex(path => /manifests\/v1\.2\.3|[?&]tag=/.test(path));
    const signed = first.report?.attachments[0]?.digest ?? '';
    expect(puts.findIndex(path => path.includes(signed))).toBeLessThan(named);
    const before = requests.length;
    const again = await stage.push({ images });
    expect(again.end, again.log).toBe('done');
    expect(again.report?.attachments).toEqual(first.report?.attachments);
    const writes = requests.slice(before).filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    expect(writes).toEqual([]);
  });

  test.each(['legacy', 'both'])('has the format asked for: %s', async format => {
    const { registry } = await started({ referrers });
    const stage = await signStage();
    const digest = await stage.layout();
    const { end, log } = await stage.push({ images: `${registry.host}/team/app`, 'sign-format': format });
    expect(end, log).toBe('done');
    const wanted = format === 'both' ? ['.sig', BUNDLE] : ['.sig'];
    expect(await attachedTo(registry.host, 'team/app', digest)).toEqual(wanted);
    const checked = await stage.verify({
      from: `${registry.host}/team/app:v1.2.3`,
      'verify-key': 'key.pub',
    });
    expect(checked.end, checked.log).toBe('done');
  });

  test('signs every platform, SBOM and statement, and copies all to the second registry', async () => {
    const [first, second] = [await started({ referrers }), await started({ referrers: !referrers })];
    const stage = await signStage();
    const digest = await stage.layout();
    await stage.write('sbom/linux-amd64.json', spdx('amd64'));
    await stage.write('sbom/linux-arm64.json', spdx('arm64'));
    const hosts = [first.registry.host, second.registry.host];
    const result = await stage.push({
      images: hosts.map(host => `${host}/team/app`).join('\n'),
      sbom: 'sbom/{platform}.json',
      'sign-recursive': 'true',
      attest: 'provenance',
      verify: 'true',
    });
    expect(result.end, result.log).toBe('done');
    for (const host of hosts) {
      expect(await attachedTo(host, 'team/app', digest)).toEqual([BUNDLE, BUNDLE]);
      for (const platform of platformsOf(result))
        expect(await attachedTo(host, 'team/app', platform)).toEqual([SPDX, BUNDLE]);
      const checked = await stage.verify({
        from: `${host}/team/app:v1.2.3`,
        'verify-key': 'key.pub',
        require: 'sbom,provenance',
        platforms: 'linux/amd64,linux/arm64',
        'same-as': 'v1.2,v1,latest',
        'git-sha': V1.revision ?? '',
        'sign-recursive': 'true',
      });
      expect(checked.end, checked.log).toBe('done');
      const kinds = checked.report?.items[0]?.checks.map(({ check }) => check) ?? [];
      expect(
        Object.fromEntries(
          Map.groupBy(kinds, kind => kind)
            .entries()
            .map(([k, all]) => [k, all.length]),
        ),
      ).toEqual({ content: 1, platform: 2, tag: 4, revision: 1, signature: 3, sbom: 2, provenance: 1 });
    }
  });
});

describe('content that this run did not build', () => {
  test('is not reused unsigned, and is when it carries the signature', async () => {
    const { registry } = await started();
    const stage = await signStage();
    await stage.write('Dockerfile', 'FROM scratch\nCOPY notes.txt /\n');
    const build = async (notes: string, more: Given = {}) => {
      await stage.write('notes.txt', notes);
      const images = `${registry.host}/team/app`;
      return stage.push({ images, 'oci-layout': '', builder: 'native', platforms: 'linux/amd64', ...more });
    };
    const unsigned = await build('first', { sign: 'none', 'sign-key': '' });
    expect(unsigned.end, unsigned.log).toBe('done');
    const digest = unsigned.report?.images[0]?.digest ?? `sha256:${'0'.repeat(64)}`;
    const refused = await build('second');
    expect(refused.end).toBe('tag-conflict');
    expect(said(refused)).toContain('no valid signature of this key');
    expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([]);
    const anew = await build('first', { 'git-ref': 'refs/tags/v1.2.4' });
    expect(anew.end, said(anew)).toBe('done');
    const resumed = await build('second', { 'git-ref': 'refs/tags/v1.2.4' });
    expect(resumed.end, said(resumed)).toBe('done');
    expect(resumed.report?.images[0]?.digest).toBe(anew.report?.images[0]?.digest);
    const stranger = await build('third', { 'git-ref': 'refs/tags/v1.2.4', 'sign-key': 'other.pem' });
    expect(stranger.end).toBe('tag-conflict');
  });
});

describe('a signature that cannot be made names nothing', () => {
  test.each([
    [
      'a wrong password',
      { COSIGN_PASSWORD: 'wrong' },
      'key.pem',
      /does not open it.*variable COSIGN_PASSWORD/s,
    ],
    ['a key that is missing', {}, 'missing.pem', /cannot be read/],
    ['a public key', {}, 'key.pub', /signing needs the private key/],
  ])('%s ends the run before the build', async (_what, env, key, words) => {
    const { registry, log: requests } = await started();
    const stage = await signStage();
    await stage.layout();
    const result = await stage.push({ images: `${registry.host}/team/app`, 'sign-key': key }, env);
    expect(result.end).toBe('bad-input');
    expect(said(result)).toMatch(words);
    expect(requests.filter(({ method }) => method === 'PUT' || method === 'POST')).toEqual([]);
  });

  test('a registry that refuses attachments', async () => {
    const { registry } = await started();
    const proxy = await startFaultyRegistry({
      upstream: registry.host,
      script: [
        {
          // Two platforms and the index are stored first.
          when: { method: 'PUT', path: /\/manifests\/sha256:/, skip: 3 },
          fault: {
            kind: 'answer',
            answer: {
              status: 400,
              body: Buffer.from('{"errors":[{"code":"MANIFEST_INVALID","message":"no artifacts here"}]}'),
            },
          },
          times: Number.POSITIVE_INFINITY,
        },
      ],
    });
    const stage = await signStage();
    await stage.layout();
    const result = await stage.push({ images: `${proxy.host}/team/app` });
    await proxy.close();
    expect(result.end, said(result)).toBe('registry-failed');
    expect(said(result)).toContain('no artifacts here');
    expect(await tagsIn(registry.host, 'team/app')).toEqual({});
  });
});

test('syft describes every stored platform, and its documents are signed', {
  timeout: 120_000,
}, async context => {
  need(context, onPath('syft'), 'syft is not on PATH');
  const { registry } = await started();
  const stage = await signStage();
  await stage.write('Dockerfile', 'FROM scratch\nCOPY notes.txt /\n');
  await stage.write('notes.txt', 'notes');
  const images = `${registry.host}/team/app`;
  const built = { images, 'oci-layout': '', builder: 'native', platforms: 'linux/amd64,linux/arm64' };
  const result = await stage.push({ ...built, 'sbom-generator': 'syft', verify: 'true' });
  expect(result.end, said(result)).toBe('done');
  for (const platform of platformsOf(result))
    expect(await attachedTo(registry.host, 'team/app', platform)).toEqual([SPDX]);
  const checked = await stage.verify({ from: `${images}:v1.2.3`, 'verify-key': 'key.pub', require: 'sbom' });
  expect(checked.end, said(checked)).toBe('done');
  const again = await stage.push({ ...built, 'sbom-generator': 'syft', verify: 'true' });
  expect(again.end, said(again)).toBe('done');
  expect(again.report?.attachments).toEqual(result.report?.attachments);
  for (const platform of platformsOf(result))
    expect(await attachedTo(registry.host, 'team/app', platform)).toEqual([SPDX]);
  // Whoever signs anew scans anew: a document of somebody else is not vouched for.
  const other = { ...built, 'sbom-generator': 'syft', 'sign-key': 'other.pem', 'if-exists': 'skip' };
  const anew = await stage.push(other);
  expect(anew.end, said(anew)).toBe('done');
  for (const platform of platformsOf(result))
    expect(await attachedTo(registry.host, 'team/app', platform)).toEqual([SPDX, SPDX]);
});

describe('what people and other tools are told', () => {
  test('a command that checks the signature, and no secret', async () => {
    const { registry } = await started();
    const stage = await signStage('P-384');
    const digest = await stage.layout();
    const env = { COSIGN_PASSWORD: stage.password, THE_KEY: stage.keyText };
    const images = `${registry.host}/team/app`;
    const inputs = {
      images,
      'sign-key': 'env://THE_KEY',
      attest: 'provenance',
      'report-file': 'report.json',
    };
    const { end, log, report } = await stage.push(inputs, env);
    expect(end, log).toBe('done');
    expect(log).toContain(
      `cosign verify --key cosign.pub --signature-digest-algorithm=sha384 --insecure-ignore-tlog=true ${images}@${digest}`,
    );
    const secret = stage.keyText.split('\n')[1] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    for (const text of [log, JSON.stringify(report), JSON.stringify(await registry.snapshot())]) {
      expect(text).not.toContain(stage.password);
      expect(text).not.toContain(secret);
    }
  });
});
