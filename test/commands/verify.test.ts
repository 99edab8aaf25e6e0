import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { readPrivateKey } from '../../src/sign/key.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { cyclonedx, spdx } from '../attach/documents.ts';
import { started } from '../embedded/started.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { type Given, platformsOf, type SignStage, signStage, V1 } from './sign-stage.ts';

interface Published {
  readonly stage: SignStage;
  readonly host: string;
  readonly from: string;
  readonly digest: Digest;
  /** Verifies v1.2.3 by the key, with what is given besides. */
  check(inputs?: Given): ReturnType<SignStage['verify']>;
}

/** A signed release of v1.2.3 on a registry. */
async function published(inputs: Given = {}): Promise<Published> {
  const { registry } = await started();
  const stage = await signStage();
  const digest = await stage.layout();
  await stage.write('sbom.json', spdx('app'));
  const { end, log } = await stage.push({ images: `${registry.host}/team/app`, ...inputs });
  if (end !== 'done') throw new Error(log);
  const from = `${registry.host}/team/app:v1.2.3`;
  return {
    stage,
    host: registry.host,
    from,
    digest,
    check: more => stage.verify({ from, 'verify-key': 'key.pub', ...more }),
  };
}

/** Reads files of a folder. */
function textIn(folder: string) {
  return (file: string) => readFile(join(folder, file), 'utf8');
}

function missing(result: Awaited<ReturnType<SignStage['verify']>>): readonly string[] {
  const checks = result.report?.items.flatMap(item => item.checks) ?? [];
  return checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check}: ${detail}`);
}

describe('verify accepts', () => {
  test('what is whole, by tag and by digest, and says what it is', async () => {
    const { stage, host, digest, from } = await published({ sbom: 'sbom.json' });
    const both = `${from},${host}/team/app@${digest}`;
    const { end, report, log } = await stage.verify({
      from: both,
      'verify-key': 'key.pub',
      require: 'sbom',
    });
    expect(end, log).toBe('done');
    expect(report).toMatchObject({
      schema: 1,
      command: 'verify',
      valid: true,
      items: [
        { reference: from, digest, kind: 'image', version: 'v1.2.3', revision: V1.revision },
        { reference: `${host}/team/app@${digest}`, digest, kind: 'image' },
      ],
    });
    expect(log).toContain('signed by this key (bundle)');
    expect(log).not.toContain('MISSING');
  });

  test('content without a key, and then looks at no signature', async () => {
    const { stage, from } = await published();
    const { end, report } = await stage.verify({ from });
    expect(end).toBe('done');
    expect(report?.items[0]?.checks.map(({ check }) => check)).toEqual([
      'content',
      'platform',
      'platform',
      'tag',
    ]);
  });

  test('without loading a layer', async () => {
    const { registry, log: requests } = await started();
    const stage = await signStage();
    await stage.layout();
    await stage.push({ images: `${registry.host}/team/app` });
    const before = requests.length;
    await stage.verify({ from: `${registry.host}/team/app:v1.2.3` });
    const asked = requests.slice(before);
    const blobs = asked.filter(({ path }) => path.includes('/blobs/'));
    expect(blobs.length).toBeGreaterThanOrEqual(4);
    expect(blobs.filter(({ method }) => method !== 'HEAD')).toEqual([]);
    expect(asked.filter(({ method }) => method !== 'HEAD' && method !== 'GET')).toEqual([]);
  });
});

describe('verify refuses, and lists all of it', () => {
  test('a platform that somebody else signed', async () => {
    const { stage, host, check } = await published();
    const pushed = await stage.push({ images: `${host}/team/app` });
    const [amd64, arm64] = platformsOf(pushed);
    if (!amd64 || !arm64) throw new Error('two platforms');
    const at = testClient().client;
    const repository = repositoryOn(host);
    const { content } = at.repository(repository);
    const referrers = at.referrers(repository);
    for (const [digest, name] of [
      [amd64, 'key.pem'],
      [arm64, 'other.pem'],
    ] as const) {
      const source = { env: { COSIGN_PASSWORD: stage.password }, readFile: textIn(stage.folder) };
      const signer = keySigner(await readPrivateKey(name, source));
      const subject = descriptorOf(await content.manifest(digest));
      await signDigest({ content, referrers, repository, subject, signer, format: 'bundle', now: 0 });
    }
    const result = await check({ 'sign-recursive': 'true' });
    expect(result.end).toBe('verify-failed');
    const signatures = result.report?.items[0]?.checks.filter(one => one.check === 'signature');
    expect(signatures?.map(({ subject, ok }) => [subject, ok])).toEqual([
      [result.report?.items[0]?.digest, true],
      [amd64, true],
      [arm64, false],
    ]);
    expect(result.error?.problems.join('\n')).toContain('it is not by this key');
  });

  test('another key', async () => {
    const result = await (await published()).check({ 'verify-key': 'other.pub' });
    expect(result.end).toBe('verify-failed');
    expect(result.error?.problems.join('\n')).toContain('it is not by this key');
  });

  test('what nobody signed', async () => {
    const result = await (await published({ sign: 'none', 'sign-key': '' })).check();
    expect(result.end).toBe('verify-failed');
    expect(missing(result)).toEqual(['signature: no valid signature of this key or identity']);
  });

  test('platforms, tags, revision, SBOM and provenance that are not there', async () => {
    const at = await published();
    const result = await at.check({
      platforms: 'linux/amd64,linux/riscv64',
      'same-as': 'v9,latest',
      'git-sha': 'b2'.repeat(20),
      require: 'sbom,provenance',
      'sign-recursive': 'true',
    });
    expect(result.end).toBe('verify-failed');
    expect(missing(result)).toEqual([
      'platform: linux/riscv64 is not there',
      'tag: v9 does not exist',
      `revision: it is of commit ${V1.revision}, expected ${'b2'.repeat(20)}`,
      'signature: no valid signature of this key or identity',
      'signature: no valid signature of this key or identity',
      'sbom: no SBOM about this digest',
      'provenance: no valid provenance',
    ]);
    expect(result.error?.problems.length).toBeGreaterThanOrEqual(7);
  });

  test('a tag that names other content than the digest beside it', async () => {
    const { stage, host, digest } = await published();
    const other = await stage.layout({ ...V1, version: 'v1.2.4', content: 'other' });
    await stage.push({ images: `${host}/team/app`, 'git-ref': 'refs/tags/v1.2.4' });
    const result = await stage.verify({ from: `${host}/team/app:latest@${digest}` });
    expect(result.end).toBe('verify-failed');
    expect(missing(result)).toEqual([`tag: latest names ${other}`]);
  });

  test('a tag and a repository that do not exist', async () => {
    const { stage, host } = await published();
    const result = await stage.verify({ from: `${host}/team/app:v7\n${host}/team/none:v1` });
    expect(result.end).toBe('verify-failed');
    expect(missing(result)).toEqual(['content: tag v7 does not exist', 'content: tag v1 does not exist']);
  });

  test('an SBOM that somebody else attached', async () => {
    const { check, host, digest, stage } = await published();
    await stage.write('evil.json', cyclonedx('evil'));
    const unsigned = await stage.push({
      images: `${host}/team/app`,
      sign: 'none',
      'sign-key': '',
      sbom: 'evil.json',
    });
    expect(unsigned.end, unsigned.log).toBe('done');
    const plain = await stage.verify({ from: `${host}/team/app@${digest}`, require: 'sbom' });
    expect(plain.end).toBe('done');
    const result = await check({ require: 'sbom' });
    expect(result.end).toBe('verify-failed');
    expect(result.error?.problems.join('\n')).toMatch(/SBOM sha256:\w+ has no valid signature/);
  });

  test('an SBOM whose document is gone', async () => {
    const { check, stage, from, host } = await published({ sbom: 'sbom.json' });
    const document = digestOf(spdx('app'));
    const blob = `http://${host}/v2/team/app/blobs/${document}`;
    expect((await fetch(blob, { method: 'DELETE' })).status).toBe(202);
    for (const result of [await check({ require: 'sbom' }), await stage.verify({ from, require: 'sbom' })]) {
      expect(result.end).toBe('verify-failed');
      expect(missing(result)).toEqual(['sbom: no SBOM about this digest']);
      expect(result.error?.problems.join('\n')).toContain(`blob ${document} is not there`);
    }
  });

  test('content of which a blob, a manifest or a byte is gone', async () => {
    const { registry, folder } = await started();
    const stage = await signStage();
    const digest = await stage.layout();
    const pushed = await stage.push({ images: `${registry.host}/team/app` });
    expect(pushed.end, pushed.log).toBe('done');
    const { client } = testClient();
    const { content } = client.repository(repositoryOn(registry.host, 'team/app'));
    const index = JSON.parse(Buffer.from((await content.manifest(digest)).bytes).toString());
    const [amd64, arm64] = index.manifests.map((entry: { digest: Digest }) => entry.digest);
    const manifest = JSON.parse(Buffer.from((await content.manifest(amd64)).bytes).toString());
    const layer = manifest.layers[0].digest as Digest;
    expect(folder).not.toBe('');
    const drop = (kind: string, what: Digest) =>
      fetch(`http://${registry.host}/v2/team/app/${kind}/${what}`, { method: 'DELETE' });
    expect((await drop('blobs', layer)).status).toBe(202);
    expect((await drop('manifests', arm64)).status).toBe(202);
    const result = await stage.verify({ from: `${registry.host}/team/app:v1.2.3`, 'verify-key': 'key.pub' });
    expect(result.end).toBe('verify-failed');
    expect(result.error?.problems.join('\n')).toContain(`blob ${layer} is not there`);
    expect(result.error?.problems.join('\n')).toContain(`manifest ${arm64}: it is not there`);
  });
});

describe('verify says all at once what is wrong with its inputs', () => {
  test.each<readonly [Given, readonly string[]]>([
    [{}, ['from: is missing']],
    [
      { from: 'team/app', 'verify-key': 'k', 'certificate-identity': 'x' },
      ['is not a reference', 'either a key or an identity', 'both are needed'],
    ],
    [
      {
        from: 'h.example/a:1',
        require: 'signature,colour',
        platforms: 'x',
        'same-as': '-',
        'git-sha': 'abc',
      },
      [
        'colour is not known',
        'require: signature needs',
        'is not a platform',
        'is not a tag',
        'is no commit id',
      ],
    ],
    [{ from: 'h.example/a:1', 'verify-key': 'missing.pub' }, ['cannot be read']],
  ])('%j', async (inputs, words) => {
    const { end, error } = await (await signStage()).verify(inputs);
    expect(end).toBe('bad-input');
    const said = [error?.message, ...(error?.problems ?? [])].join('\n');
    for (const word of words) expect(said).toContain(word);
  });
});
