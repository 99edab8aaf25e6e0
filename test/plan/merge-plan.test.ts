import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { type HandOver, type MergeNeeds, planMerge } from '../../src/plan/merge-plan.ts';
import { digestOfAll } from '../support/reports.ts';

const REVISION = 'a1'.repeat(20);
const SOURCE = 'https://github.com/team/app';
const NEEDS: MergeNeeds = {
  revision: REVISION,
  source: SOURCE,
  version: 'v1.0.0',
  images: ['ghcr.io/team/app'],
  platforms: [],
  rehearsal: false,
};

function record(platform: string, given: Partial<HandOver> = {}): HandOver {
  const hex = platform.endsWith('arm64') ? 'b' : 'a';
  return {
    tool: '1.0.0',
    version: 'v1.0.0',
    revision: REVISION,
    source: SOURCE,
    images: ['ghcr.io/team/app'],
    state: 'stored',
    root: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOfAll(hex), size: 3 },
    platforms: [{ platform, digest: digestOfAll(hex), size: 7 }],
    ...given,
  };
}

const other = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOfAll('c'), size: 4 };
const [amd, arm] = ['linux/amd64', 'linux/arm64'] as const;

function problemsOf(records: readonly HandOver[], needs: Partial<MergeNeeds> = {}): readonly string[] {
  const named = records.map((one, at) => ({ file: `file-${at}`, record: one }));
  try {
    planMerge(named, { ...NEEDS, ...needs });
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    expect(error.hint).toBeDefined();
    return error.problems.length > 0 ? error.problems : [error.message];
  }
}

describe('records that do not belong together or to this run are refused', () => {
  const cases: readonly (readonly [
    name: string,
    records: readonly HandOver[],
    needs: Partial<MergeNeeds>,
    said: readonly RegExp[],
  ])[] = [
    [
      'another commit, with both commits named',
      [record(amd), record(arm, { revision: 'b2'.repeat(20) })],
      {},
      [/^file-1: it is of commit b2b2.*a1a1/],
    ],
    [
      'another source',
      [record(amd, { source: 'https://github.com/evil/app' })],
      {},
      [/^file-0: it is from https:\/\/github\.com\/evil\/app, .*team\/app$/],
    ],
    ['a source where this run knows none', [record(amd)], { source: null }, [/names no source$/]],
    [
      'other repositories',
      [record(amd, { images: ['ghcr.io/team/app', 'quay.io/team/app'] })],
      {},
      [/^file-0: it is for ghcr\.io\/team\/app, quay\.io\/team\/app, and this run publishes ghcr/],
    ],
    [
      'one platform in two records, with both files named',
      [record(amd), record(amd, { root: other })],
      {},
      [/^linux\/amd64 is handed over twice: by file-0 and by file-1$/],
    ],
    [
      'every missing platform',
      [record(amd)],
      { platforms: [amd, arm, 'linux/riscv64'] },
      [/^linux\/arm64 is missing/, /^linux\/riscv64 is missing/],
    ],
    [
      'another release of the same commit',
      [record(amd, { version: 'v0.9.9' })],
      { release: '1.0.0' },
      [/^file-0: it is of release v0\.9\.9, and this run is of v1\.0\.0: its labels/],
    ],
    [
      'a release candidate in the release of the same commit',
      [record(amd, { version: 'v1.0.0-rc.1' })],
      { release: '1.0.0' },
      [/release v1\.0\.0-rc\.1/],
    ],
    [
      'another release with the same flavor',
      [record(amd, { version: 'app-v0.9.9-alpine' })],
      { version: 'app-v1.0.0-alpine', release: '1.0.0' },
      [/release app-v0\.9\.9-alpine/],
    ],
    ['a rehearsal in a run that publishes', [record(amd, { state: 'rehearsed' })], {}, [/stored nothing/]],
    [
      'everything at once',
      [record(amd, { revision: 'c3'.repeat(20), source: null }), record(arm), record(arm, { root: other })],
      { platforms: ['linux/s390x'] },
      [/commit c3c3/, /names no source/, /twice/, /s390x is missing/],
    ],
  ];
  test.each(cases)('%s', (_name, records, needs, said) => {
    const problems = problemsOf(records, needs);
    expect(problems).toHaveLength(said.length);
    for (const [at, pattern] of said.entries()) expect(problems[at]).toMatch(pattern);
  });
});

describe('records that fit', () => {
  const plan = (records: readonly HandOver[], needs: Partial<MergeNeeds> = {}) =>
    planMerge(
      records.map((one, at) => ({ file: `file-${at}`, record: one })),
      { ...NEEDS, ...needs },
    );

  test('are sorted by what they say', () => {
    const published = record(amd, { state: 'reused', root: other });
    const { parts, reused, rehearsed } = plan([record(amd), record(arm), published]);
    expect(parts.map(({ file }) => file)).toEqual(['file-0', 'file-1']);
    expect(reused.map(({ file }) => file)).toEqual(['file-2']);
    expect(rehearsed).toEqual([]);
  });

  test('count once where the same content came in two files', () => {
    expect(plan([record(amd), record(arm), record(amd)]).parts.map(({ file }) => file)).toEqual([
      'file-0',
      'file-1',
    ]);
  });

  test('may name the repositories in another order', () => {
    const images = ['quay.io/team/app', 'ghcr.io/team/app'];
    expect(plan([record(amd, { images })], { images: images.toReversed() }).parts).toHaveLength(1);
  });

  test('of another version are taken with a warning: midnight may lie between two jobs', () => {
    const { parts, warnings } = plan([record(amd, { version: 'nightly-20260114' })]);
    expect(parts).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining('nightly-20260114')]);
  });

  test.each([
    ['1.0.0', 'v1.0.0', '1.0.0'],
    ['v1.0.0', '1.0.0-alpine', '1.0.0'],
    ['main', 'v1.0.0', '1.0.0'],
    ['2026.1130.1105', '2026.1130.1106', undefined],
    ['v1.0.0', '1.0', undefined],
  ])('of %s are taken with a warning by a run of %s', (version, ours, release) => {
    const needs = release === undefined ? {} : { release };
    const { parts, warnings } = plan([record(amd, { version })], { version: ours, ...needs });
    expect(parts).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });

  test('of a rehearsal are taken by a rehearsal', () => {
    expect(plan([record(amd, { state: 'rehearsed' })], { rehearsal: true }).rehearsed).toHaveLength(1);
  });
});
