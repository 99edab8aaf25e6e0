import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cyclonedx, spdx } from '../attach/documents.ts';
import { started } from '../embedded/started.ts';
import { plan } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';
import { attachedTo, platformsOf, type SignStage, said, signStage } from './sign-stage.ts';

const SPDX = 'application/spdx+json';
const UNSIGNED = { sign: 'none', 'sign-key': '' };

async function project(): Promise<SignStage> {
  const stage = await signStage();
  await stage.write('Dockerfile', 'FROM scratch\nCOPY notes.txt /\n');
  await stage.write('notes.txt', 'notes');
  await stage.write('linux-amd64.json', spdx('amd64'));
  await stage.write('all.json', cyclonedx('all'));
  await stage.write('no.json', '{}');
  return stage;
}

const native = (host: string) => ({
  ...UNSIGNED,
  images: `${host}/team/app`,
  'oci-layout': '',
  builder: 'native',
  platforms: 'linux/amd64',
});

describe('an image of one platform', () => {
  test.each(['{platform}.json', 'linux/amd64=linux-amd64.json', '{os}-{arch}.json'])(
    'gets the file of its platform: %s',
    async sbom => {
      const { registry } = await started();
      const stage = await project();
      const result = await stage.push({ ...native(registry.host), sbom, verify: 'true' });
      expect(result.end, said(result)).toBe('done');
      const [only] = platformsOf(result);
      expect(only && (await attachedTo(registry.host, 'team/app', only))).toEqual([SPDX]);
    },
  );
});

test('a file outside of the working directory is named in full', async () => {
  const { registry } = await started();
  const stage = await project();
  const sbom = `${join(stage.folder, 'all.json')}\n./all.json`;
  const result = await stage.push({ ...native(registry.host), sbom });
  expect(result.end, said(result)).toBe('done');
  expect(result.report?.attachments).toHaveLength(1);
});

describe('a file that cannot be attached is told before anything is built, with all else that is wrong', () => {
  test.each([
    ['nope-{platform}.json', 'nothing matches "nope-linux-amd64.json"'],
    ['linux/s390x=all.json', 'linux/s390x, which'],
    ['missing.json', 'nothing matches "missing.json"'],
    ['no.json', 'no.json is no SBOM'],
    ['chart/app=all.json', 'no chart app is published'],
  ])('%s', async (sbom, why) => {
    const { registry, log: requests } = await started();
    const stage = await project();
    const inputs = { ...native(registry.host), sbom };
    const clock = jumpingClock();
    const git = { 'git-ref': 'refs/tags/v1.2.3', 'git-sha': 'a1'.repeat(20) };
    const planned = await plan({ cwd: stage.folder, clock, env: {}, inputs: { ...inputs, ...git } });
    for (const result of [await stage.push(inputs), planned]) {
      expect(result.end).toBe('bad-input');
      expect(said(result)).toContain(why);
    }
    expect(requests).toEqual([]);
  });

  test('of a layout, whose platforms are known', async () => {
    const { registry, log: requests } = await started();
    const stage = await project();
    await stage.layout();
    const inputs = { ...UNSIGNED, images: `${registry.host}/team/app` };
    const result = await stage.push({ ...inputs, sbom: '{platform}.json,linux/s390x=all.json' });
    expect(result.end).toBe('bad-input');
    expect(result.error?.problems).toEqual([
      'sbom: nothing matches "linux-arm64.json"',
      'sbom: linux/s390x, which all.json is for, is no platform of this release',
    ]);
    expect(requests).toEqual([]);
  });

  test('several at once', async () => {
    const { registry } = await started();
    const stage = await project();
    const result = await stage.push({
      ...native(registry.host),
      sbom: 'missing.json,no.json',
      'sign-key': 'key.pem',
    });
    expect(result.error?.problems).toEqual([
      'sign: is not key, but sign-key is given',
      'sbom: nothing matches "missing.json"',
      expect.stringContaining('no.json is no SBOM'),
    ]);
  });
});
