import { afterAll, beforeAll, expect, test } from 'vitest';
import { FULL, groupsOf, inTurn, LIMIT_MS } from './in-turn.ts';
import { FAULTS, type FaultOf } from './requests.ts';
import { type Ground, prepareGround, SECOND } from './stage.ts';

// A release of two platforms to two repositories under five tags, over v1.0.0: each of its requests fails once.

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground?.remove());

test('the release that is disturbed takes the requests of every step', () => {
  const names = ground.requests.map(({ name }) => name.replace(/[0-9a-f]{64}/, '…'));
  for (const expected of [
    'HEAD /v2/team/app/manifests/v1.1.0 (3)',
    'PUT /v2/team/mirror/manifests/latest (1)',
    'GET /v2/team/app/manifests/sha256:… (1)',
    'POST /v2/team/app/blobs/uploads/ (4)',
  ])
    expect(names).toContain(expected);
  expect(names.filter(name => name.includes('mount=sha256'))).toHaveLength(4);
  expect(names.length).toBeGreaterThan(75);
});

/** Several requests in one run have to survive together; where an answer is lost each has a run of its own. */
const sizeOf = (name: string) => (FULL || name.includes('lost') ? 1 : 7);

test.each(Object.entries<FaultOf>(FAULTS))(
  'any request that meets %s once does not hinder the release',
  async (name, faultOf) => {
    let struck = 0;
    const wrong = await inTurn(ground, groupsOf(ground, sizeOf(name)), async (group, scene) => {
      const rules = group.flatMap(asked => {
        const fault = faultOf(asked.request);
        return fault === undefined ? [] : [asked.rule(fault, 1)];
      });
      struck += rules.length;
      scene.proxy.script(rules);
      const { end, error } = await scene.release(SECOND);
      expect(end, error?.message).toBe('done');
      expect(scene.proxy.unused()).toEqual([]);
      expect(await scene.state()).toEqual(ground.after);
    });
    expect(wrong).toEqual([]);
    expect(struck).toBeGreaterThanOrEqual(name === 'a truncated body' ? 18 : ground.requests.length);
  },
  LIMIT_MS,
);
