import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConstraint, satisfies } from '../../../src/helm/semver/constraint.ts';
import { compareVersions, isStrictVersion, parseChartVersion } from '../../../src/helm/semver/version.ts';
import cases from './masterminds.json' with { type: 'json' };

const readable = cases.versions.filter(({ ok }) => ok).flatMap(({ text }) => parseChartVersion(text) ?? []);

describe(`as ${cases.library}`, () => {
  test.for(cases.versions)('version $text', ({ text, ok, strict }) => {
    expect(parseChartVersion(text) !== undefined).toBe(ok);
    expect(isStrictVersion(text)).toBe(strict);
  });

  test.for(cases.constraints)('range $text', ({ text, ok, takes }) => {
    const range = parseConstraint(text);
    expect(range !== undefined).toBe(ok);
    if (range)
      expect(readable.filter(version => satisfies(version, range)).map(({ original }) => original)).toEqual(
        takes,
      );
  });
});

test.for(['>=1\u00a0<2', '>=1 \v<2', '\ufeff1.0', '^1\u2003'])(
  'range %j has blanks that are none to helm',
  text => {
    expect(parseConstraint(text)).toBeUndefined();
  },
);

const identifier = fc.oneof(
  fc.nat(20).map(String),
  fc.string({ unit: fc.constantFrom(...'ab-1'), minLength: 1, maxLength: 3 }),
);
const version = fc
  .tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.array(identifier, { maxLength: 3 }))
  .map(([a, b, c, pre]) => `${a}.${b}.${c}${pre.length === 0 ? '' : `-${pre.join('.')}`}`)
  .map(text => parseChartVersion(text))
  .filter(found => found !== undefined);

test('versions have one order', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('no text makes the reader of ranges throw, and every range read has an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123.xX*~^<>=!|,- v', '||', ' - ') }),
      version,
      (text, candidate) => {
        const range = parseConstraint(text);
        if (range) expect(typeof satisfies(candidate, range)).toBe('boolean');
      },
    ),
    { numRuns: 1000 },
  );
});
