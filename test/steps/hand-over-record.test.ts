import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandOver } from '../../src/plan/merge-plan.ts';
import { encodeHandOver, parseHandOver } from '../../src/steps/hand-over-record.ts';
import { hostileText } from '../support/hostile-text.ts';
import { digestOfAll } from '../support/reports.ts';

const RECORD: HandOver = {
  tool: '1.4.2',
  version: 'v1.0.0',
  revision: 'a1'.repeat(20),
  source: 'https://github.com/team/app',
  images: ['ghcr.io/team/app'],
  state: 'stored',
  root: { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOfAll('a'), size: 12 },
  platforms: [{ platform: 'linux/amd64', digest: digestOfAll('b'), size: 34 }],
};

const written = JSON.parse(encodeHandOver(RECORD)) as Record<string, unknown>;
const changed = (change: object): string => JSON.stringify({ ...written, ...change });

describe('a record', () => {
  const hex = fc.constantFrom(...'0123456789abcdef').map(sign => digestOfAll(sign));
  const platform = fc.constantFrom('linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows/amd64');
  const records: fc.Arbitrary<HandOver> = fc.record({
    tool: fc.constantFrom('0.1.0', '1.2.3-rc.1', '0.0.0-test'),
    version: fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,60}$/),
    revision: fc.constantFrom('a1'.repeat(20), 'b2'.repeat(32)),
    source: fc.constantFrom(null, 'https://gitlab.com/group/sub/app', 'ssh://git@host/päth'),
    images: fc.constantFrom(['docker.io/library/app'], ['ghcr.io/a/b', '127.0.0.1:5000/a_b/c-d']),
    state: fc.constantFrom('stored', 'reused', 'rehearsed'),
    root: fc.record({
      mediaType: fc.constantFrom(
        'application/vnd.oci.image.manifest.v1+json',
        'application/vnd.docker.distribution.manifest.list.v2+json',
      ),
      digest: hex,
      size: fc.nat(),
    }),
    platforms: fc.uniqueArray(fc.record({ platform, digest: hex, size: fc.nat() }), {
      minLength: 1,
      selector: one => one.platform,
    }),
  });

  test('is read as it was written, platforms by name', () => {
    fc.assert(
      fc.property(records, record => {
        const platforms = record.platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1));
        expect(parseHandOver(encodeHandOver(record))).toEqual({
          record: { ...record, platforms },
          problems: [],
        });
      }),
    );
  });

  test('is the same text for the same content', () => {
    fc.assert(
      fc.property(records, record => {
        const turned = { ...record, platforms: record.platforms.toReversed() };
        expect(encodeHandOver(turned)).toBe(encodeHandOver(record));
      }),
    );
  });

  test('of any other text is refused with a reason, never with a crash', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.json()), text => {
        const { record, problems } = parseHandOver(text);
        expect(record).toBeUndefined();
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test('with any value in a field is either whole or refused, and what is said of it is short and in one line', () => {
    const fields = fc.constantFrom(...Object.keys(written), '__proto__', 'constructor', 'path');
    fc.assert(
      fc.property(fields, fc.oneof(fc.jsonValue(), hostileText), (field, value) => {
        const text = JSON.stringify({ ...written, [field]: value });
        const { record, problems } = parseHandOver(text);
        expect(record === undefined).toBe(problems.length > 0);
        for (const problem of problems) {
          expect(problem).not.toMatch(/[\n\r\u001b]/);
          expect(problem.length).toBeLessThan(400);
        }
      }),
    );
  });
});

describe('what is refused', () => {
  const cases: readonly (readonly [name: string, text: string, said: RegExp])[] = [
    ['text that is no JSON', '{', /^it is not JSON$/],
    ['a list', '[]', /^it is no JSON object$/],
    ['another kind of document', changed({ kind: 'report' }), /^its kind is "report"/],
    ['no kind', '{"schema":1}', /^its kind is missing/],
    [
      'a later schema, with what to do',
      changed({ schema: 2 }),
      /^its schema is 2, .*one version of cfcr-push/,
    ],
    ['a field that is not known', changed({ path: '../../etc/passwd' }), /"path": no such field/],
    ['a branch instead of a commit', changed({ revision: 'main' }), /^revision: "main"/],
    ['a version with a line end', changed({ version: 'v1\n::error::x' }), /^version: "v1\\n::error::x"/],
    ['a source with a line end', changed({ source: 'https://a\nb' }), /^source: /],
    ['no image', changed({ images: [] }), /^images: expected a list/],
    ['an image with a tag', changed({ images: ['ghcr.io/a/b:v1'] }), /^images: "ghcr\.io\/a\/b:v1"/],
    ['an image that climbs', changed({ images: ['ghcr.io/../b'] }), /^images: "ghcr\.io\/\.\.\/b"/],
    ['a short image name', changed({ images: ['team/app'] }), /^images: "team\/app" is not a full/],
    ['an image twice', changed({ images: ['ghcr.io/a/b', 'ghcr.io/a/b'] }), /^images: .* is there twice$/],
    ['a state that is none', changed({ state: 'published' }), /^state: "published"/],
    ['a digest that climbs', changed({ root: { ...RECORD.root, digest: '../../x' } }), /^root\.digest: /],
    ['a short digest', changed({ root: { ...RECORD.root, digest: 'sha256:ab' } }), /^root\.digest: /],
    [
      'a type that is no manifest',
      changed({ root: { ...RECORD.root, mediaType: 'text/html' } }),
      /^root\.mediaType/,
    ],
    ['a negative size', changed({ root: { ...RECORD.root, size: -1 } }), /^root\.size: -1/],
    ['more in the root', changed({ root: { ...RECORD.root, urls: [] } }), /^root\."urls"/],
    ['a root that is null', changed({ root: null }), /^root: null is no object/],
    ['no platform', changed({ platforms: [] }), /^platforms: expected a list/],
    [
      'a platform twice',
      changed({ platforms: [...RECORD.platforms, ...RECORD.platforms] }),
      /is there twice$/,
    ],
    [
      'a platform that runs nowhere',
      changed({ platforms: [{ ...RECORD.platforms[0], platform: 'unknown/unknown' }] }),
      /^platforms\[0\]\.platform/,
    ],
    [
      'far too many platforms',
      changed({ platforms: Array.from({ length: 65 }, () => RECORD.platforms[0]) }),
      /^platforms: expected a list with 1 to 64/,
    ],
  ];
  test.each(cases)('%s', (_name, text, said) => {
    const { record, problems } = parseHandOver(text);
    expect(record).toBeUndefined();
    expect(
      problems.some(problem => said.test(problem)),
      problems.join('\n'),
    ).toBe(true);
  });

  test('all at once', () => {
    const { problems } = parseHandOver(changed({ revision: 1, images: 'x', state: 'y', tool: '' }));
    expect(problems).toHaveLength(4);
  });
});
