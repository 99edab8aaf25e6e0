import { describe, expect, test } from 'vitest';
import { CACHE_MODES, type CacheFacts, ownCacheNotices, planCache } from '../../src/build/cache.ts';

const GITHUB = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://r' };
const MAIN = { kind: 'branch', name: 'main' } as const;
const TOPIC = { kind: 'branch', name: 'feature/x' } as const;
const TAG = { kind: 'tag', name: 'v1.0.0' } as const;
const REQUEST = { kind: 'request', number: 7, baseBranch: 'release', fork: true } as const;

function plan(given: Partial<CacheFacts>) {
  return planCache({
    mode: 'auto',
    host: 'github',
    env: GITHUB,
    image: 'r.example.com/team/app',
    ref: MAIN,
    defaultBranch: 'main',
    folder: '/w/.cfcr-push/cache',
    canExport: true,
    ...given,
  });
}

describe('auto', () => {
  test.each<[string, Partial<CacheFacts>, string]>([
    ["is GitHub's cache on its runner", {}, 'gha'],
    [
      'is that of an older service too',
      { env: { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_CACHE_URL: 'https://c' } },
      'gha',
    ],
    ['is none where the runner offers none', { env: {} }, 'none'],
    ['is none beside caches of the user', { ownCaches: true }, 'none'],
    ['is none without a token', { env: { ACTIONS_RESULTS_URL: 'https://r' } }, 'none'],
    ['is a folder on GitLab', { host: 'gitlab', env: {} }, 'local'],
    ['is none on a terminal', { host: 'console' }, 'none'],
  ])('%s', (_, given, kind) => {
    expect(plan(given).kind).toBe(kind);
  });
});

describe("a cache of GitHub's that the inputs name", () => {
  test.each([[['type=gha']], [['type=registry,ref=a/b:cache', 'mode=max,type=gha,scope=x']]])(
    'is told to have no effect where no service is offered: %j',
    caches => {
      expect(ownCacheNotices(caches, {})).toEqual([
        expect.stringMatching(/^a cache of type=gha has no effect/),
      ]);
    },
  );

  test('is nothing to speak of where there is one, or where it brings its own token', () => {
    expect(ownCacheNotices(['type=gha'], GITHUB)).toEqual([]);
    expect(ownCacheNotices(['type=gha,token=t,url_v2=https://r'], {})).toEqual([]);
    expect(ownCacheNotices(['type=registry,ref=a/gha:type', 'user/app:gha'], {})).toEqual([]);
  });
});

describe('gha', () => {
  test.each<[string, Partial<CacheFacts>, string[], string[]]>([
    [
      'its own scope on the default branch',
      {},
      ['r.example.com-team-app-main'],
      ['r.example.com-team-app-main'],
    ],
    [
      'the default branch as a fallback',
      { ref: TOPIC },
      ['r.example.com-team-app-feature-x', 'r.example.com-team-app-main'],
      ['r.example.com-team-app-feature-x'],
    ],
    [
      "a request's base and the default branch as fallbacks",
      { ref: REQUEST },
      ['r.example.com-team-app-request-7', 'r.example.com-team-app-release', 'r.example.com-team-app-main'],
      ['r.example.com-team-app-request-7'],
    ],
    [
      'a tag without writing: no other ref could read it',
      { ref: TAG },
      ['r.example.com-team-app-tag-v1.0.0', 'r.example.com-team-app-main'],
      [],
    ],
  ])('uses %s', (_, given, from, to) => {
    const made = plan(given);
    expect(made.from).toEqual(from.map(scope => `type=gha,scope=${scope}`));
    expect(made.to).toEqual(to.map(scope => `type=gha,scope=${scope},mode=max,ignore-error=true`));
  });

  test('is refused where it cannot be', () => {
    expect(() => plan({ mode: 'gha', env: {} })).toThrow(/ACTIONS_RUNTIME_TOKEN/);
  });
});

describe('registry', () => {
  test('keeps one cache beside the image, as an image every registry takes', () => {
    expect(plan({ mode: 'registry', ref: TAG })).toMatchObject({
      from: ['type=registry,ref=r.example.com/team/app:buildcache'],
      to: [
        'type=registry,ref=r.example.com/team/app:buildcache,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true',
      ],
    });
  });

  test('takes nothing from an unreviewed request', () => {
    const made = plan({ mode: 'registry', ref: REQUEST });
    expect(made.to).toEqual([]);
    expect(made.notices).toEqual(['requests read the build cache in the registry and never write it']);
  });
});

describe('local', () => {
  test('writes beside the old folder, to be swapped', () => {
    expect(plan({ host: 'gitlab', env: {} })).toEqual({
      kind: 'local',
      from: ['type=local,src=/w/.cfcr-push/cache'],
      to: ['type=local,dest=/w/.cfcr-push/cache.next,mode=max,ignore-error=true'],
      notices: [],
      swap: { current: '/w/.cfcr-push/cache', next: '/w/.cfcr-push/cache.next' },
    });
  });

  test('is carried from job to job on GitHub', () => {
    expect(plan({ mode: 'local', ref: TOPIC }).kept).toEqual({
      scope: 'r.example.com-team-app-feature-x',
      fallbacks: ['r.example.com-team-app-main'],
    });
  });
});

describe('every cache', () => {
  test.each(CACHE_MODES)('%s never fails a build', mode => {
    for (const line of plan({ mode }).to) expect(line).toMatch(/,ignore-error=true$/);
  });

  test.each(CACHE_MODES)('%s is only read where the driver cannot export', mode => {
    const made = plan({ mode, canExport: false });
    expect(made.to).toEqual([]);
    expect(made.swap).toBeUndefined();
    expect(made.notices).toHaveLength(mode === 'none' ? 0 : 1);
  });
});

describe('one of several runners', () => {
  const part = 'linux/arm64-linux/arm/v7';

  test('has a scope of its own at GitHub', () => {
    const { from, to } = plan({ part, ref: TOPIC });
    const scope = 'r.example.com-team-app-linux-arm64-linux-arm-v7';
    expect(from).toEqual([`type=gha,scope=${scope}-feature-x`, `type=gha,scope=${scope}-main`]);
    expect(to).toEqual([`type=gha,scope=${scope}-feature-x,mode=max,ignore-error=true`]);
  });

  test('has a tag of its own in the registry', () => {
    expect(plan({ part, mode: 'registry' }).from).toEqual([
      'type=registry,ref=r.example.com/team/app:buildcache-linux-arm64-linux-arm-v7',
    ]);
  });
});
