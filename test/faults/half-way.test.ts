import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { started } from '../embedded/started.ts';
import { outcomesOf, release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';
import { inTurn, LIMIT_MS } from './in-turn.ts';
import { type Ground, prepareGround, SECOND } from './stage.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround({ multiTag: true });
});
afterAll(() => ground?.remove());

/** At the end the immutable tags are looked at once more: two in each of two repositories, and the chart's. */
const LAST_LOOK = 5;

test(
  'a registry that dies at any moment of naming leaves whole tags, a report of what stands, and a run to finish it',
  async () => {
    const firstWrite = ground.requests.findIndex(
      ({ request: { method, path } }) => method === 'PUT' && /\/manifests\/(?!sha256:[0-9a-f]+$)/.test(path),
    );
    expect(firstWrite).toBeGreaterThan(40);
    const naming = ground.requests.slice(firstWrite).map(asked => [asked]);
    const wrong = await inTurn(ground, naming, async ([asked], scene) => {
      const passed = asked ? ground.requests.indexOf(asked) : Number.NaN;
      scene.proxy.script([
        { when: { skip: passed }, fault: { kind: 'reset' }, times: Number.POSITIVE_INFINITY },
      ]);
      const { end, error, report } = await scene.release(SECOND);
      const state = await scene.state();
      if (passed >= ground.requests.length - LAST_LOOK) return expect(end, error?.message).toBe('done');
      expect(end, error?.message).toBe('publish-incomplete');
      expect(error?.message).toMatch(
        /^naming stopped at 127\.0\.0\.1:\d+\/(?:team|charts)\/(?:app|mirror):\S+: /,
      );
      expect(error?.problems).toHaveLength(11);
      const goods = [...(report?.images ?? []), ...(report?.charts ?? [])];
      for (const [index, tags] of Object.values(state).entries()) {
        for (const { tag, digest, previous } of goods[index]?.tags ?? [])
          expect(digest === null ? [previous, goods[index]?.digest] : [digest], tag).toContain(
            tags[tag] ?? null,
          );
      }
      scene.proxy.script([]);
      expect((await scene.release(SECOND)).end).toBe('done');
      expect(await scene.state()).toEqual(ground.after);
    });
    expect(wrong).toEqual([]);
  },
  LIMIT_MS,
);

test.each([
  [
    'v1',
    {
      'v1.1.0': 'created',
      'sha-b2b2b2b': 'created',
      'v1.1': 'created',
      v1: 'refused',
      latest: 'not-reached',
    },
  ],
  [
    'latest',
    { 'v1.1.0': 'created', 'sha-b2b2b2b': 'created', 'v1.1': 'created', v1: 'restored', latest: 'refused' },
  ],
])('a registry that keeps %s immutable is told apart from one that failed', async (kept, outcomes) => {
  const { registry } = await started({
    immutableTags: { covers: tag => tag === kept, profile: 'ecr' },
  });
  const { path: cwd, remove } = await temporaryFolder('half-way');
  onTestFinished(remove);
  const run = async (tag: string, commit: string) => {
    await writeSampleLayout(`${cwd}/${tag}`, { version: tag, revision: commit });
    return release({
      cwd,
      clock: jumpingClock(),
      inputs: {
        images: `${registry.host}/team/app`,
        'oci-layout': tag,
        'git-ref': `refs/tags/${tag}`,
        'git-sha': commit,
      },
    });
  };
  const first = await run('v1.0.0', 'a1'.repeat(20));
  expect(first.end).toBe('done');
  const before = first.report?.images[0]?.digest;
  const { end, error, report, log } = await run('v1.1.0', 'b2'.repeat(20));
  expect(end).toBe('tag-immutable');
  expect(error?.message).toContain('cannot be overwritten because the repository is immutable');
  expect(outcomesOf(report)).toEqual(outcomes);
  expect(log).toContain(`refused  127.0.0.1`);
  const tags: Readonly<Record<string, string>> = (await registry.snapshot())['team/app']?.tags ?? {};
  expect([tags['v1'], tags['latest']]).toEqual([before, before]);
  expect(tags['v1.1.0']).toBe(report?.images[0]?.digest);
});

test('a registry that refuses even the same digest again is not asked to take it on a re-run', async () => {
  const { registry } = await started({
    immutableTags: { covers: tag => tag.startsWith('sha-'), profile: 'quay' },
  });
  const { path: cwd, remove } = await temporaryFolder('half-way');
  onTestFinished(remove);
  await writeSampleLayout(`${cwd}/layout`, { version: 'v1.0.0', revision: 'a1'.repeat(20) });
  const inputs = {
    images: `${registry.host}/team/app`,
    'oci-layout': 'layout',
    'git-ref': 'refs/tags/v1.0.0',
    'git-sha': 'a1'.repeat(20),
  };
  const first = await release({ cwd, clock: jumpingClock(), inputs });
  expect(first.end).toBe('done');
  const again = await release({ cwd, clock: jumpingClock(), inputs });
  expect(again.end).toBe('done');
  expect(new Set(Object.values(outcomesOf(again.report)))).toEqual(new Set(['kept']));
});
