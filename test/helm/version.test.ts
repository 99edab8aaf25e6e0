import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, isStrictVersion, parseChartVersion } from '../../src/helm/semver/version.ts';
import { appVersion, chartVersion, imageTagOf, type ReleaseRef } from '../../src/helm/version.ts';
import { isTag } from '../../src/oci/reference.ts';
import { EPOCH } from './support.ts';

function release(ref: ReleaseRef['ref'], more: Partial<ReleaseRef> = {}): ReleaseRef {
  return { ref, revision: '0123456789abcdef', epoch: EPOCH, scheduled: false, versionPrefix: '', ...more };
}
const tag = (name: string, versionPrefix = ''): ReleaseRef =>
  release({ kind: 'tag', name }, { versionPrefix });
const branch = (name: string): ReleaseRef => release({ kind: 'branch', name });

describe('auto', () => {
  const cases: readonly (readonly [what: string, release: ReleaseRef, version: string])[] = [
    ['a version tag without its v', tag('v1.4.2'), '1.4.2'],
    ['a prerelease', tag('v1.4.2-rc.1'), '1.4.2-rc.1'],
    ['build metadata', tag('1.4.2+build.5'), '1.4.2+build.5'],
    ['a component of a monorepo', tag('api/v2.0.0', 'api/'), '2.0.0'],
    ['a calendar version, without leading zeros', tag('2026.01.15'), '2026.1.15'],
    ['two numbers', tag('v1.4'), '1.4.0'],
    ['a branch', branch('main'), '1.3.0-main.20260115103000.sha-0123456'],
    [
      'a branch with a path',
      branch('feature/Foo_bar.baz'),
      '1.3.0-feature-Foo-bar-baz.20260115103000.sha-0123456',
    ],
    [
      'a branch of digits, which must not begin with 0',
      branch('007'),
      '1.3.0-branch-007.20260115103000.sha-0123456',
    ],
    ['a branch without a single letter', branch('___'), '1.3.0-branch.20260115103000.sha-0123456'],
    ['a request', release({ kind: 'request', number: 42 }), '1.3.0-pr-42.20260115103000.sha-0123456'],
    [
      'a schedule',
      release({ kind: 'branch', name: 'main' }, { scheduled: true }),
      '1.3.0-nightly.20260115103000.sha-0123456',
    ],
    ['a tag that is no version', tag('deploy-prod'), '1.3.0-deploy-prod.20260115103000.sha-0123456'],
    ['a tag of another component', tag('web/v3.0.0', 'api/'), '1.3.0-web-v3-0-0.20260115103000.sha-0123456'],
  ];
  test.for(cases)('%s', ([, from, version]) => {
    expect(chartVersion('auto', '1.3.0-dev+x', from).version).toBe(version);
  });

  test('says where a version is written in another way than the tag', () => {
    expect(chartVersion('auto', '1.0.0', tag('2026.01.15')).warnings).toEqual([
      expect.stringContaining('2026.1.15'),
    ]);
    expect(chartVersion('auto', '1.0.0', tag('v1.4.2')).warnings).toEqual([]);
  });

  test('any branch at any time gives a version that readers of a registry see, and a tag', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.stringMatching(/^[0-9a-f]{40}$/),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        (name, revision, epoch) => {
          const { version } = chartVersion(
            'auto',
            '1.3.0',
            release({ kind: 'branch', name }, { revision, epoch }),
          );
          expect(isStrictVersion(version)).toBe(true);
          expect(isTag(version)).toBe(true);
        },
      ),
    );
  });

  test('later commits of a branch are newer, and the release is newer than all of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.stringMatching(/^[0-9a-f]{40}$/),
        (epoch, later, revision) => {
          const at = (time: number, sha: string) =>
            parseChartVersion(
              chartVersion('auto', '1.3.0', { ...branch('main'), epoch: time, revision: sha }).version,
            );
          const [first, second, done] = [
            at(epoch, 'f'.repeat(40)),
            at(epoch + later, revision),
            parseChartVersion('1.3.0'),
          ];
          if (!first || !second || !done) throw new Error('no version');
          expect(compareVersions(first, second)).toBeLessThan(0);
          expect(compareVersions(second, done)).toBeLessThan(0);
        },
      ),
    );
  });
});

test('chart and a given version are taken as they are', () => {
  expect(chartVersion('chart', 'v1', branch('main')).version).toBe('v1');
  expect(chartVersion('3.1.4', '1.0.0', branch('main')).version).toBe('3.1.4');
  expect(() => chartVersion('newest', '1.0.0', branch('main'))).toThrow(
    expect.objectContaining({ code: 'bad-input' }),
  );
});

test('appVersion is the image tag, what Chart.yaml says, or what is given', () => {
  const tags = { imageTag: 'v1.4.2', releaseTag: 'v1.4.2' };
  expect([
    appVersion('auto', '3', tags),
    appVersion('chart', '3', tags),
    appVersion('', '3', tags),
    appVersion('7', '3', tags),
  ]).toEqual(['v1.4.2', '3', '3', '7'].map(version => ({ appVersion: version })));
});

test('without an image, auto keeps the appVersion of Chart.yaml and says so', () => {
  expect(appVersion('auto', '7.2.4', { releaseTag: 'v1.0.0' })).toEqual({
    appVersion: '7.2.4',
    note: 'appVersion 7.2.4 stays as in Chart.yaml: this run publishes no image',
  });
  expect(appVersion('auto', '', { releaseTag: 'v1.0.0' })).toEqual({ appVersion: 'v1.0.0' });
  expect(appVersion('auto', '', {})).toEqual({ appVersion: '' });
  expect(appVersion('7', '3', { releaseTag: 'v1.0.0' })).toEqual({ appVersion: '7' });
});

test('the image tag is the main one if it never moves, else one that never moves', () => {
  const fixed = (name: string) => ({ name, kind: 'immutable' as const });
  const moving = (name: string) => ({ name, kind: 'moving' as const });
  expect(imageTagOf({ version: 'v1.4.2', tags: [fixed('v1.4.2'), moving('v1'), fixed('sha-1')] })).toBe(
    'v1.4.2',
  );
  expect(imageTagOf({ version: 'main', tags: [moving('main'), fixed('sha-1')] })).toBe('sha-1');
  expect(imageTagOf({ version: 'pr-7', tags: [moving('pr-7')] })).toBe('pr-7');
  expect(imageTagOf({ version: '', tags: [] })).toBeUndefined();
});
