import fc from 'fast-check';
import parse from 'semver/functions/parse.js';
import { expect, test } from 'vitest';
import { parseCalver } from '../../src/tags/calver.ts';
import { parsePep440 } from '../../src/tags/pep440.ts';
import { fullVersion, isUnfinished, parseVersion } from '../../src/tags/version.ts';
import { onlyVersion } from '../../src/tags/version-pattern.ts';

test('versions are read as the reference implementation reads them', () => {
  const piece = fc.string({ unit: fc.constantFrom(...'019aRc-.+v_ '.split('')), maxLength: 8 });
  const near = fc
    .tuple(fc.constantFrom('', 'v', 'V', '='), fc.nat(20), fc.nat(20), fc.nat(20), piece, piece)
    .map(
      ([v, a, b, c, pre, build]) =>
        `${v}${a}.${b}.${c}${pre === '' ? '' : `-${pre}`}${build === '' ? '' : `+${build}`}`,
    );
  fc.assert(
    fc.property(fc.oneof(near, piece), text => {
      const [ours, theirs] = [parseVersion(text), parse(text)];
      // node-semver trims, and takes `=`; a git tag has neither.
      if (/^[\s=]|\s$/.test(text)) return;
      expect(ours === undefined).toBe(theirs === null);
      if (ours && theirs) expect(fullVersion(ours, 'drop')).toBe(theirs.version);
    }),
    { numRuns: 2000 },
  );
});

/** Normal forms from PEP 440, "Normalization". */
test.each([
  ['1.1RC1', '1.1rc1'],
  ['00.09000', '0.9000'],
  ['1.1.a1', '1.1a1'],
  ['1.1-a1', '1.1a1'],
  ['1.0a.1', '1.0a1'],
  ['1.1alpha1', '1.1a1'],
  ['1.1beta2', '1.1b2'],
  ['1.1c3', '1.1rc3'],
  ['1.1preview3', '1.1rc3'],
  ['1.2a', '1.2a0'],
  ['1.2-post2', '1.2.post2'],
  ['1.2.post-2', '1.2.post2'],
  ['1.0-r4', '1.0.post4'],
  ['1.2.post', '1.2.post0'],
  ['1.0-1', '1.0.post1'],
  ['1.2-dev2', '1.2.dev2'],
  ['1.2.dev', '1.2.dev0'],
  ['v1.0', '1.0'],
  ['1!2.0', '1!2.0'],
  ['0!2.0', '2.0'],
  ['1.0rc1.post2.dev3', '1.0rc1.post2.dev3'],
])('PEP 440: %s is %s', async (text, normal) => {
  expect((await parsePep440(text))?.public).toBe(normal);
  expect((await parsePep440(normal))?.public).toBe(normal);
});

test.each(['', 'one', '1.x', '1.0-', '1..2', '1.0+', '1.0+a+b', `1.${'1'.repeat(300)}`])(
  'PEP 440: %j is none',
  async text => {
    expect(await parsePep440(text)).toBeUndefined();
  },
);

test.each<[text: string, expected: object]>([
  ['2026.01.15', { year: '2026', month: '01', day: '15', micro: '', modifier: '' }],
  ['v2026.1', { version: '2026.1', year: '2026', month: '1', day: '' }],
  ['24.04.1', { year: '24', month: '04', day: '', micro: '1' }],
  ['2026-01-15-3', { year: '2026', month: '01', day: '15', micro: '3' }],
  ['2026.01.45', { year: '2026', month: '01', day: '', micro: '45' }],
  ['2026.01.15-rc1', { day: '15', modifier: 'rc1' }],
])('calendar version %s', (text, expected) => {
  expect(parseCalver(text)).toMatchObject(expected);
});

test.each(['', '1.2.3', '2026', '2026.13', '2026.00.01', '1026.01.01', '2026.01.15.1.2', '2026/01/15'])(
  '%j is no calendar version',
  text => {
    expect(parseCalver(text)).toBeUndefined();
  },
);

test.each([
  ['v1.2.3', false],
  ['v1.2.3-rc.1', true],
  ['20260115-RC2', true],
  ['1.1beta2', true],
  ['2.0.0.dev3', true],
  ['3.0-SNAPSHOT', true],
  ['release1', false],
  ['2026.01.15', false],
  ['main', false],
  ['abc1', false],
  ['1.0-final', false],
])('%s is unfinished: %j', (text, unfinished) => {
  expect(isUnfinished(text)).toBe(unfinished);
});

test.each([
  ['{{major}}.{{minor}}', '{{version}}'],
  ['v{{major}}-alpine', 'v{{version}}-alpine'],
  ['v{{ major }}.{{{minor}}}-x', 'v{{version}}-x'],
  ['v{{version}}', 'v{{version}}'],
  ['{{raw}}', '{{raw}}'],
  ['stable', '{{version}}'],
])('for a pre-release, %s becomes %s', (pattern, full) => {
  expect(onlyVersion(pattern, ['raw', 'version', 'major', 'minor', 'patch'])).toBe(full);
});
