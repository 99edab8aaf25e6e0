import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { spdx } from '../attach/documents.ts';
import { started } from '../embedded/started.ts';
import { cosign } from '../sign/cosign.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { writeLayout } from './layout-stage.ts';
import { attachedTo, platformsOf, said, signStage } from './sign-stage.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SPDX = 'application/spdx+json';

/** index[index[amd64 with BuildKit's SBOM], arm64]. */
async function nested(folder: string) {
  let parts: { inner: Descriptor; amd64: Descriptor; arm64: Descriptor } | undefined;
  const root = await writeLayout(join(folder, 'layout'), async ({ image, attestation, index }) => {
    const [amd64, arm64] = [await image('amd64'), await image('arm64')];
    const predicate = JSON.parse(spdx('inner').toString());
    const about = await attestation(amd64, { predicateType: 'https://spdx.dev/Document', predicate });
    const inner = await index(amd64, about);
    parts = { inner, amd64, arm64 };
    return index(inner, arm64);
  });
  if (!parts) throw new Error('the layout is written');
  return { root, ...parts };
}

test('the platforms of an index in an index are found, described, signed and verified', async () => {
  const { registry } = await started();
  const stage = await signStage();
  const { root, inner, amd64, arm64 } = await nested(stage.folder);
  await stage.write('linux-amd64.json', spdx('amd64'));
  await stage.write('linux-arm64.json', spdx('arm64'));
  const images = `${registry.host}/team/app`;
  const result = await stage.push({
    images,
    'sign-recursive': 'true',
    sbom: '{platform}.json',
    verify: 'true',
  });
  expect(result.end, said(result)).toBe('done');
  expect(platformsOf(result).toSorted()).toEqual([amd64.digest, arm64.digest].toSorted());
  for (const { digest } of [amd64, arm64])
    expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([SPDX, BUNDLE]);
  for (const { digest } of [root, inner])
    expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([BUNDLE]);
  const checked = await stage.verify({
    from: `${images}:v1.2.3`,
    'verify-key': 'key.pub',
    platforms: 'linux/amd64,linux/arm64',
    require: 'sbom',
    'sign-recursive': 'true',
  });
  expect(checked.end, said(checked)).toBe('done');
});

test("BuildKit's statements in an index in an index count", async () => {
  const { registry } = await started();
  const stage = await signStage();
  await nested(stage.folder);
  await stage.write('arm64.json', spdx('arm64'));
  const from = `${registry.host}/team/app`;
  await stage.push({ images: from, sbom: 'linux/arm64=arm64.json' });
  const checked = await stage.verify({ from: `${from}:v1.2.3`, require: 'sbom' });
  expect(checked.end, said(checked)).toBe('done');
  expect(checked.report?.items[0]?.checks.filter(({ check }) => check === 'sbom')).toHaveLength(2);
});

test('cosign finds the signature of every platform of a nested index', { timeout: 60_000 }, async context => {
  need(context, onPath('docker-registry'), 'docker-registry is not on PATH');
  const tool = await cosign(context);
  const { key, pub } = await tool.keyPair('nested');
  const registry = await startDockerRegistry();
  onTestFinished(() => registry.close());
  const stage = await signStage();
  const { root, inner, amd64, arm64 } = await nested(stage.folder);
  const images = `${registry.host}/team/app`;
  const given = { images, 'sign-key': key, 'sign-recursive': 'true', verify: 'true' };
  const result = await stage.push(given, { COSIGN_PASSWORD: 'hello' });
  expect(result.end, said(result)).toBe('done');
  for (const { digest } of [root, inner, amd64, arm64]) {
    const words = ['verify', '--key', pub, '--insecure-ignore-tlog=true', `${images}@${digest}`];
    expect(await tool.run(...words)).toContain('claims were validated');
  }
});
