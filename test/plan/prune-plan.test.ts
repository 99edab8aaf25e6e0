import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { type FoundTag, planPrune } from '../../src/plan/prune-plan.ts';
import { mutabilityOf } from '../../src/policy/mutability.ts';
import { readRetention } from '../../src/policy/retention-rule.ts';

const NOW = Date.UTC(2026, 5, 1);
const kindOf = mutabilityOf([]);

function found(tag: string, days: number | undefined, requested = false): FoundTag {
  const created = days === undefined ? undefined : NOW - days * 86_400_000;
  return { tag, digest: digestOf(tag), created, requested };
}

test('a request’s tags go whatever their age, and the rules decide about the rest', async () => {
  const rules = await readRetention('pattern=pr-*,keep=1', []);
  const all = [found('pr-3', undefined, true), found('pr-1', 5), found('pr-2', 4), found('main', 900)];
  const planned = planPrune(all, { rules, request: 3, kindOf, now: NOW });
  expect(planned.map(({ tag, goes, rule, reason }) => [tag, goes, rule, reason])).toEqual([
    ['pr-3', true, 'request', 'a tag of request 3'],
    ['pr-1', true, 'pattern=pr-*,keep=1', 'number 2 from the newest on, and keep is 1'],
    ['pr-2', false, 'pattern=pr-*,keep=1', 'number 1 from the newest on, and keep is 1'],
    ['main', false, null, 'no rule names it'],
  ]);
});

test('an immutable tag of a request stays, unless a rule with leave takes it', async () => {
  const all = [found('v1.2.3', 50, true)];
  const plain = planPrune(all, { rules: [], request: 3, kindOf, now: NOW });
  expect(plain).toMatchObject([
    { goes: false, kind: 'immutable', reason: expect.stringMatching(/immutable-tags/) },
  ]);
  const rules = await readRetention('pattern=v*,older-than=9d,immutable=true', []);
  expect(planPrune(all, { rules, request: 3, kindOf, now: NOW })).toMatchObject([{ goes: true }]);
});

test('a tag that is named after a digest never goes as a request’s', () => {
  const all = [found(`sha256-${'a'.repeat(64)}`, 5, true)];
  expect(planPrune(all, { rules: [], request: 3, kindOf: () => 'moving', now: NOW })).toMatchObject([
    { goes: false },
  ]);
});

test('every tag that was found is planned once, in its order', async () => {
  const rules = await readRetention('pattern=a*,keep=1\npattern=*,older-than=3d', []);
  const tag = fc.record({
    name: fc.stringMatching(/^[a-b][0-9]$/),
    days: fc.option(fc.nat(9), { nil: undefined }),
    requested: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(tag, { selector: ({ name }) => name }), tags => {
      const all = tags.map(({ name, days, requested }) => found(name, days, requested));
      const planned = planPrune(all, { rules, request: 1, kindOf, now: NOW });
      expect(planned.map(({ tag: name }) => name)).toEqual(all.map(({ tag: name }) => name));
      for (const one of planned) if (one.requested) expect(one.goes).toBe(true);
    }),
  );
});
