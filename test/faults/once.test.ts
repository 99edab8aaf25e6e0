import { afterAll, beforeAll, expect, test } from 'vitest';
import { FULL, groupsOf, inTurn, LIMIT_MS } from './in-turn.ts';
import { FAULTS, type FaultOf, limitsFor } from './requests.ts';
import { type Ground, prepareGround, SECOND } from './stage.ts';

// A release of two platforms to two repositories under five tags, and of a chart, over v1.0.0, by a publisher who signs
// in for tokens: each of its requests fails once.

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
    'GET /token?service=embedded-registry&scope=repository%3Ateam%2Fapp%3Apull%2Cpush&account=ci (1)',
    'POST /v2/charts/app/blobs/uploads/ (2)',
    'PUT /v2/charts/app/manifests/1.1.0 (1)',
  ])
    expect(names).toContain(expected);
  expect(names.filter(name => name.includes('mount=sha256'))).toHaveLength(4);
  expect(names.length).toBeGreaterThan(95);
});

/** Several requests in one run have to survive together; where an answer is lost each has a run of its own. */
const sizeOf = (name: string) => (FULL || name.includes('lost') ? 1 : 7);

/** Faults that only some of the requests can meet, with a number that is safely met. */
const FEWEST: Readonly<Record<string, number>> = {
  'a truncated body': 17,
  'an answer that is lost after the work was done': 30,
};

test.each(Object.entries<FaultOf>(FAULTS))(
  'any request that meets %s once does not hinder the release',
  async (name, faultOf) => {
    const struck = ground.requests.filter(({ request }) => faultOf(request) !== undefined);
    const wrong = await inTurn(ground, groupsOf(struck, sizeOf(name)), async (group, scene) => {
      const rules = group.flatMap(asked => {
        const fault = faultOf(asked.request);
        return fault === undefined ? [] : [asked.rule(fault, 1)];
      });
      scene.proxy.script(rules);
      const { end, error } = await scene.release(SECOND, limitsFor(rules[0]?.fault));
      expect(end, error?.message).toBe('done');
      expect(scene.proxy.unused()).toEqual([]);
      expect(await scene.state()).toEqual(ground.after);
    });
    expect(wrong).toEqual([]);
    expect(struck.length).toBeGreaterThan(FEWEST[name] ?? ground.requests.length - 1);
  },
  LIMIT_MS,
);
