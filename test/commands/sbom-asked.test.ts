import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { spdx } from '../attach/documents.ts';
import { started } from '../embedded/started.ts';
import { tagsIn } from '../support/registry-state.ts';
import { writeLayout } from './layout-stage.ts';
import { type Given, said, signStage } from './sign-stage.ts';

const ELSEWHERE: Digest = `sha256:${'e'.repeat(64)}`;

/** A layout of two platforms; `described` have an SBOM by BuildKit, `says` is the digest that their statements are about. */
async function publish(described: readonly string[], given: Given, says?: Digest) {
  const { registry } = await started();
  const stage = await signStage();
  await writeLayout(join(stage.folder, 'layout'), async ({ image, attestation, index }) => {
    const images = [await image('amd64'), await image('arm64')];
    const chosen = images.filter(({ platform }) => described.includes(platform?.architecture ?? ''));
    const predicate = JSON.parse(spdx('inner').toString());
    const statement = { predicateType: 'https://spdx.dev/Document', predicate };
    const about = await Promise.all(chosen.map(one => attestation(one, statement, says)));
    return index(...images, ...about);
  });
  const unsigned = { sign: 'none', 'sign-key': '' };
  const result = await stage.push({ images: `${registry.host}/team/app`, ...unsigned, ...given });
  return { result, tags: await tagsIn(registry.host, 'team/app') };
}

describe('an SBOM that is asked of BuildKit and is not there names nothing, and says what to do', () => {
  test.each<readonly [string, readonly string[], Digest | undefined, string]>([
    ['of no platform', [], undefined, 'linux/amd64, linux/arm64'],
    ['of one platform', ['amd64'], undefined, 'for linux/arm64'],
    ['about other content', ['amd64', 'arm64'], ELSEWHERE, 'linux/amd64, linux/arm64'],
  ])('%s', async (_what, described, says, names) => {
    const { result, tags } = await publish(described, { sbom: 'true' }, says);
    expect(result.end).toBe('bad-input');
    expect(said(result)).toContain('the layout has no SBOM by BuildKit');
    expect(said(result)).toContain(names);
    expect(said(result)).toMatch(/give files in `sbom`, or `sbom-generator: syft`/);
    if (says) expect(said(result)).toContain('is about other content');
    expect(tags).toEqual({});
  });

  test('not where it is there, or is not asked for', async () => {
    const whole = await publish(['amd64', 'arm64'], { sbom: 'true', verify: 'true' });
    expect(whole.result.end, said(whole.result)).toBe('done');
    expect(whole.result.report?.attachments).toHaveLength(2);
    const off = await publish([], { sbom: 'false', verify: 'true' });
    expect(off.result.end, said(off.result)).toBe('done');
    const disabled = await publish([], { sbom: 'generator=x,disabled=true', verify: 'true' });
    expect(disabled.result.end, said(disabled.result)).toBe('done');
  });

  test('nor for a release without an image', async () => {
    const { registry } = await started();
    const stage = await signStage();
    await stage.write('chart/Chart.yaml', 'apiVersion: v2\nname: chart\nversion: 1.0.0\n');
    for (const given of [{ sbom: 'true' }, { 'sbom-generator': 'syft' }] as Given[]) {
      const charts = { charts: 'chart', registry: registry.host, 'oci-layout': '' };
      const result = await stage.push({ ...charts, ...given });
      expect(result.end).toBe('bad-input');
      expect(said(result)).toContain('none is published; give the documents of charts as files');
    }
  });
});

test('`verify` looks for what was asked for, whatever was attached', async () => {
  const { result } = await publish([], { provenance: 'mode=max', verify: 'true' });
  expect(result.end).toBe('verify-failed');
  expect(said(result)).toContain('no provenance in the index');
});
