import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatedTag, isCompanion, judgeRetention } from '../../src/policy/retention.ts';
import { type RetentionRule, readRetention } from '../../src/policy/retention-rule.ts';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

async function rulesOf(text: string): Promise<readonly RetentionRule[]> {
  const problems: string[] = [];
  const rules = await readRetention(text, problems);
  expect(problems).toEqual([]);
  return rules;
}

/** `name` days old, moving; `name!` immutable; undefined: of unknown age. */
function tags(ages: Readonly<Record<string, number | undefined>>): readonly DatedTag[] {
  return Object.entries(ages).map(([name, days]) => ({
    tag: name.replace('!', ''),
    kind: name.endsWith('!') ? 'immutable' : 'moving',
    created: days === undefined ? undefined : NOW - days * DAY,
  }));
}

async function going(text: string, ages: Readonly<Record<string, number | undefined>>) {
  const all = tags(ages);
  const verdicts = judgeRetention(all, await rulesOf(text), NOW);
  return all.filter((_, at) => verdicts[at]?.goes).map(({ tag }) => tag);
}

describe('rules together', () => {
  test.each([
    ['age alone', 'pattern=*,older-than=9d', { a: 8, b: 9, c: 10 }, ['c']],
    ['keep alone', 'pattern=*,keep=2', { a: 1, b: 2, c: 3 }, ['c']],
    [
      'both: what is neither young nor among the newest',
      'pattern=*,keep=1,older-than=9d',
      { a: 20, b: 30, c: 3 },
      ['a', 'b'],
    ],
    ['both: the newest stay however old', 'pattern=*,keep=2,older-than=9d', { a: 20, b: 30, c: 40 }, ['c']],
    [
      'the shorter age of two',
      'pattern=n-*,older-than=3d\npattern=*,older-than=9d',
      { 'n-1': 5, m: 5, k: 10 },
      ['n-1', 'k'],
    ],
    [
      'what one keeps, no other takes',
      'pattern=n-*,keep=1\npattern=*,older-than=9d',
      { 'n-1': 90, 'n-2': 99, m: 90 },
      ['n-2', 'm'],
    ],
    ['unknown age stays, and takes no place', 'pattern=*,keep=1', { a: undefined, b: 5, c: 6 }, ['c']],
    ['none kept', 'pattern=*,keep=0', { a: 0, b: undefined }, ['a']],
    ['immutable stays, and takes no place', 'pattern=*,keep=1', { 'v1!': 1, a: 5, b: 6 }, ['b']],
    ['immutable with leave', 'pattern=*,keep=1,immutable=true', { 'v1!': 9, a: 5 }, ['v1']],
    [
      'leave of one rule is none of another',
      'pattern=v*,older-than=5d,immutable=true\npattern=*,older-than=1d',
      { 'v1!': 9, 'x1!': 9, a: 9 },
      ['v1', 'a'],
    ],
    [
      'of one age, the later name is newer, numbers as numbers',
      'pattern=*,keep=2',
      { 'b-9': 1, 'b-10': 1, 'b-8': 1 },
      ['b-8'],
    ],
  ] as const)('%s', async (_what, text, ages, expected) => {
    expect(await going(text, ages)).toEqual(expected);
  });

  test('say why', async () => {
    const verdicts = judgeRetention(
      tags({ a: 20, b: 30, c: 3, d: undefined, 'e!': 9 }),
      await rulesOf('pattern=?,keep=1,older-than=9d'),
      NOW,
    );
    expect(verdicts.map(({ reason }) => reason)).toEqual([
      'it is 20d old, older than 9d; number 2 from the newest on, and keep is 1',
      'it is 30d old, older than 9d; number 3 from the newest on, and keep is 1',
      'number 1 from the newest on, and keep is 1',
      'its age is not known',
      'it is immutable, and the rule does not say immutable=true',
    ]);
  });
});

test.each([
  [`sha256-${'a'.repeat(64)}`, true],
  [`sha256-${'a'.repeat(64)}.sig`, true],
  [`sha512-${'a'.repeat(64)}`, true],
  [`sha512-${'a'.repeat(128)}.sbom`, true],
  [`sha256-${'a'.repeat(64)}.whatever-comes`, true],
  [`sha256-${'a'.repeat(63)}`, false],
  [`sha256-${'A'.repeat(64)}`, false],
  ['sha-0f1e2d3', false],
  ['latest', false],
])('%s belongs to a digest: %j', (tag, expected) => {
  expect(isCompanion(tag)).toBe(expected);
});

const NAMES = fc.constantFrom(
  ...['n-1', 'n-2', 'n-10', 'm', 'v1.2.3', 'latest', 'pr-1', `sha256-${'a'.repeat(64)}.sig`],
);
const TAGS = fc.uniqueArray(
  fc.record({
    tag: NAMES,
    kind: fc.constantFrom('immutable' as const, 'moving' as const),
    created: fc.option(fc.integer({ min: NOW - 99 * DAY, max: NOW + DAY }), { nil: undefined }),
  }),
  { selector: ({ tag }) => tag },
);
const RULES = fc.uniqueArray(
  fc.record({
    pattern: fc.constantFrom('*', 'n-*', 'm', 'v*', '!(latest|m)', 'sha256-*'),
    keep: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    days: fc.integer({ min: 1, max: 90 }),
    immutable: fc.boolean(),
  }),
  { selector: ({ pattern }) => pattern, minLength: 1 },
);

function textOf({
  pattern,
  keep,
  days,
  immutable,
}: {
  pattern: string;
  keep: number | undefined;
  days: number;
  immutable: boolean;
}) {
  const limit =
    keep === undefined
      ? `older-than=${days}d`
      : days % 2 === 0
        ? `keep=${keep}`
        : `keep=${keep},older-than=${days}d`;
  return `pattern=${pattern},${limit}${immutable ? ',immutable=true' : ''}`;
}

test('whatever the tags and rules: nothing goes unnamed, without leave, of unknown age, or that is to be kept', async () => {
  await fc.assert(
    fc.asyncProperty(TAGS, RULES, async (all, given) => {
      const rules = await rulesOf(given.map(textOf).join('\n'));
      const verdicts = judgeRetention(all, rules, NOW);
      expect(verdicts).toHaveLength(all.length);
      const gone = all.filter((_, at) => verdicts[at]?.goes);
      for (const tag of gone) {
        const naming = rules.filter(rule => rule.matches(tag.tag));
        expect(naming.length).toBeGreaterThan(0);
        expect(isCompanion(tag.tag)).toBe(false);
        expect(tag.created).toBeDefined();
        if (tag.kind === 'immutable') expect(naming.some(rule => rule.immutable)).toBe(true);
        expect(naming.map(({ text }) => text)).toContain(verdicts[all.indexOf(tag)]?.rule);
      }
      for (const rule of rules) {
        const counted = all.filter(
          ({ tag, kind, created }) =>
            created !== undefined &&
            rule.matches(tag) &&
            !isCompanion(tag) &&
            (rule.immutable || kind === 'moving'),
        );
        const left = counted.filter(tag => !gone.includes(tag));
        if (rule.keep !== undefined) {
          expect(left.length).toBeGreaterThanOrEqual(Math.min(rule.keep, counted.length));
          // And they are the newest: nothing that is newer than all of them went.
          const newest = counted.toSorted((a, b) => (b.created ?? 0) - (a.created ?? 0));
          const limit = newest[rule.keep - 1]?.created ?? Number.POSITIVE_INFINITY;
          if (rule.keep > 0)
            for (const tag of gone.filter(one => counted.includes(one)))
              expect(tag.created).toBeLessThanOrEqual(limit);
        }
      }
    }),
    { numRuns: 500 },
  );
});
