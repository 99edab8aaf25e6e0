import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReleaseResult } from '../support/release.ts';
import { FULL, groupsOf, inTurn, LIMIT_MS } from './in-turn.ts';
import { FAULTS, type FaultOf, limitsFor } from './requests.ts';
import { type Ground, prepareGround, REPOSITORIES, SECOND, type State } from './stage.ts';

// The same release as in once.test.ts; here a request goes on failing, and with it every repetition.

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground?.remove());

/** Faults that look the same to everything above the client take turns, unless all is asked for. */
const {
  'a truncated body': truncated,
  'an answer that is lost after the work was done': lost,
  ...plain
} = FAULTS;
const PLAIN = Object.values<FaultOf>(plain);
const CASES: readonly (readonly [string, (number: number) => FaultOf | undefined])[] = FULL
  ? Object.entries<FaultOf>(FAULTS).map(([name, faultOf]) => [name, () => faultOf])
  : [
      ['a truncated body', () => truncated],
      ['an answer that is lost after the work was done', () => lost],
      ['a reset connection, a timeout, 429, 500, 502 or 503', number => PLAIN[number % PLAIN.length]],
    ];
/** Of the faults that only some of the requests can meet, or survive. */
const FEWEST_FAILURES: Readonly<Record<string, number>> = {
  'a truncated body': 17,
  'an answer that is lost after the work was done': 20,
};
/** How many failures there are between two that are followed by a second run. */
const SECOND_RUN_EVERY = FULL ? 1 : 4;

test.each(CASES)(
  'any one request that meets %s for ever ends in a clear error, and the report is true',
  async (name, faultAt) => {
    let failures = 0;
    const groups = groupsOf(ground.requests, 1).filter(([asked], n) => asked && faultAt(n)?.(asked.request));
    const wrong = await inTurn(ground, groups, async ([asked], scene) => {
      const fault = asked && faultAt(ground.requests.indexOf(asked))?.(asked.request);
      if (!asked || !fault) throw new Error('only requests that can fail were taken');
      scene.proxy.script([asked.rule(fault, Number.POSITIVE_INFINITY)]);
      const result = await scene.release(SECOND, limitsFor(fault));
      const state = await scene.state();
      expect(scene.proxy.unused(), result.error?.message).toEqual([]);
      expectTold(result, state);
      if (result.end === 'done') return expect(state).toEqual(ground.after);
      failures += 1;
      expect(result.end).not.toBe('internal');
      expect(result.error?.message).toMatch(/127\.0\.0\.1:\d+/);
      if (failures % SECOND_RUN_EVERY !== 0) return;
      scene.proxy.script([]);
      const { end, error } = await scene.release(SECOND);
      expect(end, error?.message).toBe('done');
      expect(await scene.state()).toEqual(ground.after);
    });
    expect(wrong).toEqual([]);
    // Only what arrived although its answer was lost is found by looking; the rest fails.
    expect(failures).toBeGreaterThan(FEWEST_FAILURES[name] ?? 90);
  },
  LIMIT_MS,
);

/** Nothing but the release's own tags changed, and what changed is what the report says. */
function expectTold({ report }: ReleaseResult, state: State): void {
  for (const [index, repository] of REPOSITORIES.entries()) {
    const told = new Map(goodsOf(report)[index]?.tags.map(entry => [entry.tag, entry]));
    const [was, is, will] = [ground.before, state, ground.after].map(each => each[repository] ?? {});
    for (const tag of new Set([...Object.keys(is ?? {}), ...Object.keys(will ?? {})])) {
      const entry = told.get(tag);
      const where = `${repository}:${tag}, told as ${entry?.outcome} (${entry?.reason})`;
      if (entry?.digest) expect(is?.[tag], where).toBe(entry.digest);
      if (was?.[tag] === is?.[tag]) continue;
      expect(is?.[tag], where).toBe(will?.[tag]);
      const added = was?.[tag] === undefined;
      expect([added ? 'created' : 'moved', 'failed'], where).toContain(entry?.outcome);
      // A run that failed says of a tag that did not go back why it did not.
      if (!added && report && !everythingNamed(report))
        expect(entry?.reason, where).toMatch(/moving it back failed|not known/);
    }
  }
}

/** What a report says of each repository, in the order of REPOSITORIES. */
function goodsOf(report: ReleaseResult['report']): NonNullable<ReleaseResult['report']>['images'] {
  return [...(report?.images ?? []), ...(report?.charts ?? [])];
}

function everythingNamed(report: NonNullable<ReleaseResult['report']>): boolean {
  return goodsOf(report).every(({ tags }) =>
    tags.every(({ outcome }) => ['created', 'moved', 'kept'].includes(outcome)),
  );
}
