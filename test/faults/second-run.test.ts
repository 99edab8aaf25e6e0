import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { started } from '../embedded/started.ts';
import { outcomesOf, release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/hello');
const COMMIT = 'a1'.repeat(20);
const KEPT = { 'v1.2.3': 'kept', 'sha-a1a1a1a': 'kept', 'v1.2': 'kept', v1: 'kept', latest: 'kept' };

/** A project folder, a registry and its log, and a way to release v1.2.3 of it. */
async function project(paths: readonly string[], inputs: Readonly<Record<string, string>>) {
  const { registry, log } = await started();
  const { path: cwd, remove } = await temporaryFolder('second-run');
  onTestFinished(remove);
  await cp(EXAMPLE, cwd, { recursive: true });
  await writeSampleLayout(join(cwd, 'layout'), { version: 'v1.2.3', revision: COMMIT });
  const run = async (more: Readonly<Record<string, string>> = {}) => {
    const before = log.length;
    const result = await release({
      cwd,
      clock: jumpingClock(),
      inputs: {
        images: paths.map(path => `${registry.host}/${path}`).join('\n'),
        'git-ref': 'refs/tags/v1.2.3',
        'git-sha': COMMIT,
        ...inputs,
        ...more,
      },
    });
    return { ...result, requests: log.slice(before).map(({ method, path }) => `${method} ${path}`) };
  };
  return { run, registry };
}

const NATIVE = { builder: 'native', platforms: 'linux/amd64,linux/arm64' };

describe.each([
  ['an assembled image', NATIVE],
  ['a layout', { 'oci-layout': 'layout' }],
])('a published release of %s', (kind, inputs) => {
  test.each([[['team/app']], [['team/app', 'team/mirror']]])(
    'that runs again for %j builds nothing, sends nothing, and asks at most three times a tag',
    async paths => {
      const { run, registry } = await project(paths, inputs);
      expect((await run()).end).toBe('done');
      const before = await registry.snapshot();
      const again = await run();
      expect(again.end).toBe('done');
      expect(again.requests.filter(line => !/^(?:HEAD|GET) /.test(line))).toEqual([]);
      expect(again.requests.length).toBeLessThanOrEqual(3 * 5 * paths.length);
      for (const index of paths.keys()) expect(outcomesOf(again.report, index)).toEqual(KEPT);
      expect(await registry.snapshot()).toEqual(before);
      if (kind !== 'a layout') expect(again.log).toContain('reused: ');
    },
  );

  test('is completed in a repository that is added later, without building', async () => {
    const { run, registry } = await project(['team/app'], inputs);
    const first = await run();
    const images = `${registry.host}/team/app\n${registry.host}/team/mirror`;
    const second = await run({ images });
    expect(second.end).toBe('done');
    expect(outcomesOf(second.report, 0)).toEqual(KEPT);
    expect(new Set(Object.values(outcomesOf(second.report, 1)))).toEqual(new Set(['created']));
    expect(second.report?.images[1]?.digest).toBe(first.report?.images[0]?.digest);
    // The same registry has the blobs already: they are mounted.
    expect(second.requests.filter(line => line.startsWith('PUT') && line.includes('/uploads/'))).toEqual([]);
  });
});

test('a release whose moving tag was deleted gets it back without a build', async () => {
  const { run, registry } = await project(['team/app'], NATIVE);
  await run();
  await fetch(`http://${registry.host}/v2/team/app/manifests/latest`, { method: 'DELETE' });
  const again = await run();
  expect(outcomesOf(again.report)).toEqual({ ...KEPT, latest: 'created' });
  expect(again.requests.filter(line => line.startsWith('PUT'))).toEqual([
    'PUT /v2/team/app/manifests/latest',
  ]);
});
