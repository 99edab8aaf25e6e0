import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRetention } from '../../src/policy/retention-rule.ts';
import { hostileText } from '../support/hostile-text.ts';

async function read(text: string) {
  const problems: string[] = [];
  const rules = await readRetention(text, problems);
  return { rules, problems };
}

const HOUR = 3_600_000;

describe('a rule', () => {
  test.each([
    ['pattern=nightly-*,keep=14', { pattern: 'nightly-*', keep: 14, immutable: false }],
    ['pattern=*,older-than=36h', { olderThan: { ms: 36 * HOUR, text: '36h' } }],
    ['pattern=*,older-than=30d', { olderThan: { ms: 30 * 24 * HOUR, text: '30d' } }],
    [
      'older-than=8w , pattern = pr-* , keep=0',
      { pattern: 'pr-*', keep: 0, olderThan: { ms: 56 * 24 * HOUR, text: '8w' } },
    ],
    ['pattern=v*,older-than=1d,immutable=true', { immutable: true }],
    ['pattern=v*,older-than=1d,immutable=false', { immutable: false }],
    ['"pattern={a,b}-*",keep=1', { pattern: '{a,b}-*', keep: 1 }],
    ['keep=1,"pattern={a,b}-*"', { pattern: '{a,b}-*', keep: 1 }],
    ['"pattern=a-*,keep=1"', { pattern: 'a-*', keep: 1 }],
    ['PATTERN=x,Keep=1', { pattern: 'x', keep: 1 }],
  ])('%j is read', async (text, expected) => {
    const { rules, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(rules).toMatchObject([expected]);
  });

  test('stands on a line of its own; comments and empty lines are none', async () => {
    const { rules, problems } = await read('# old\n\npattern=a,keep=1\r\n  pattern=b,keep=2\n');
    expect([problems, rules.map(({ pattern }) => pattern)]).toEqual([[], ['a', 'b']]);
  });

  test.each([
    ['nightly-*', 'nightly-12', true],
    ['nightly-*', 'nightly', false],
    ['pr-?', 'pr-12', false],
    ['!(latest|v*)', 'main', true],
    ['!(latest|v*)', 'v1', false],
    ['*', '_x', true],
    ['*.*', 'a.b', true],
    ['pr-[0-9]*', 'pr-x', false],
  ])('with the pattern %s on the tag %s matches: %j', async (pattern, tag, expected) => {
    const { rules } = await read(`"pattern=${pattern}",keep=1`);
    expect(rules[0]?.matches(tag)).toBe(expected);
  });
});

describe('refused is', () => {
  test.each([
    ['pattern=*', /no limit/],
    ['pattern=*,immutable=true', /no limit/],
    ['keep=3', /pattern is missing/],
    ['pattern=,keep=3', /pattern is missing/],
    ['pattern=v[0-9,keep=3', /"v\[0-9" matches no tag: missing closing: "\]"/],
    ['pattern={latest,keep=3', /missing closing: "\}"/],
    ['pattern=a),keep=3', /missing opening: "\("/],
    ['pattern=*,keep=-1', /keep is "-1"/],
    ['pattern=*,keep=1.5', /keep is "1.5"/],
    ['pattern=*,keep=', /keep is ""/],
    ['pattern=*,older-than=30', /older-than is "30".*30d/],
    ['pattern=*,older-than=0d', /older-than is "0d"/],
    ['pattern=*,older-than=-3d', /older-than is "-3d"/],
    ['pattern=*,older-than=1y', /older-than/],
    ['pattern=*,keep=1,immutable=yes', /immutable is "yes"/],
    ['pattern=*,keep=1,keep=2', /keep is given twice/],
    ['pattern=*,keeps=1', /no attribute "keeps".*keep/],
    ['pattern=*,keep=1,age=3d', /no attribute "age"/],
    ['nightly-*,keep=1', /"nightly-\*" has no value; write pattern=<glob>/],
    ['pattern={a,b},keep=1', /quote an attribute/],
    ['pattern=!latest,keep=1', /write !\(a\|b\)/],
    ['pattern=team/*,keep=1', /no tag has "\/"/],
    ['pattern=app:v1,keep=1', /no tag has ":"/],
    [`pattern=${'a'.repeat(300)},keep=1`, /longer than 256/],
    ['pattern=a,keep=1\npattern=a,keep=2', /has a rule already: pattern=a,keep=1/],
    ['pattern=a,keep=1\npattern=a,older-than=3d', /has a rule already/],
    ['pattern="a,keep=1', /matches no tag/],
    ['"pattern=a,keep=1', /the list cannot be read/],
  ])('%j', async (text, expected) => {
    const { problems } = await read(text);
    expect(problems.join('\n')).toMatch(expected);
    for (const problem of problems) expect(problem).toMatch(/^retention: /);
  });

  test('everything at once', async () => {
    const { problems, rules } = await read('pattern=a\nkeep=-1,color=red\npattern=b,keep=1');
    expect(problems).toHaveLength(4);
    expect(rules.map(({ pattern }) => pattern)).toEqual(['b']);
  });
});

test('whatever is written, it is a rule with a limit or a problem on one line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        hostileText,
        hostileText.map(text => `pattern=${text},keep=1`),
      ),
      async text => {
        const { rules, problems } = await read(text);
        for (const rule of rules) {
          expect(rule.keep !== undefined || rule.olderThan !== undefined).toBe(true);
          expect(() => rule.matches('v1.2.3')).not.toThrow();
        }
        for (const problem of problems) expect(problem).not.toMatch(/[\n\r\u001b]/);
      },
    ),
  );
});

test('the examples of the documentation are rules', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/prune.md'), 'utf8');
  const block = / {2}retention: \|\n((?: {4}.*\n)+)/.exec(text)?.[1] ?? '';
  const inline = [...text.matchAll(/`(pattern=[^`<]*)`/g)].map(([, rule = '']) => rule);
  const { rules, problems } = await read([block, ...inline].join('\n'));
  expect(problems).toEqual([]);
  expect(rules.length).toBeGreaterThanOrEqual(6);
});
