import { expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { cloneOf, detect, folder, repository } from './clone.ts';

needGit();

const SHA = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'fedcba9876543210fedcba9876543210fedcba98';
const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: SHA,
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SERVER_URL: 'https://github.com',
};

test('ref and commit by input need neither CI nor clone', async () => {
  const context = await detect({ overrides: { gitRef: 'refs/tags/v1.2.3', gitSha: SHA.toUpperCase() } });
  expect(context).toMatchObject({ ci: 'inputs', ref: { kind: 'tag', name: 'v1.2.3' }, revision: SHA });
  expect(context.why).toBe('no CI; given by input: git-ref, git-sha');
});

test.each([
  ['git-ref', { gitRef: 'refs/tags/v2.0.0' }, { ref: { kind: 'tag', name: 'v2.0.0' }, revision: SHA }],
  ['git-sha', { gitSha: OTHER }, { ref: { kind: 'branch', name: 'main' }, revision: OTHER }],
  ['pr', { pr: 7 }, { ref: { kind: 'request', number: 7, fork: false }, revision: SHA }],
  [
    'pr before git-ref',
    { pr: '7', gitRef: 'refs/heads/x' },
    { ref: { kind: 'request', number: 7, fork: false } },
  ],
  [
    'a merge request',
    { gitRef: 'refs/merge-requests/12/head' },
    { ref: { kind: 'request', number: 12, fork: false } },
  ],
  ['default-branch', { defaultBranch: 'trunk' }, { defaultBranch: 'trunk', revision: SHA }],
])('%s wins over the CI in its own field only', async (_, overrides, expected) => {
  expect(await detect({ env: GITHUB, overrides })).toMatchObject({ ci: 'github', ...expected });
});

test.each([
  [{ gitRef: 'main' }, /git-ref "main" is not a full ref: expected refs\/heads\/main or refs\/tags\/main/],
  [{ gitRef: 'refs/heads/a b' }, /git-ref .* is not a full ref/],
  [{ gitRef: 'refs/heads/a\nb' }, /git-ref "refs\/heads\/a\\nb" is not/],
  [{ gitRef: 'refs/pull/0/head' }, /git-ref .* is not a full ref/],
  [{ gitSha: 'abc1234' }, /git-sha "abc1234" is not a full commit id/],
  [{ gitSha: '0'.repeat(40) }, /git-sha/],
  [{ pr: '12a' }, /pr "12a" is not a request's number/],
  [{ pr: -1 }, /pr "-1"/],
  [{ defaultBranch: 'a..b' }, /default-branch "a..b" is not a branch name/],
])('overrides %j are refused as bad input', async (overrides, words) => {
  await expect(detect({ env: GITHUB, overrides })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(words),
  });
});

test.each([
  ['a branch with a newline', { GITHUB_REF: 'refs/heads/a\n::set-output name=x::y' }],
  ['a branch with an escape sequence', { GITHUB_REF: 'refs/heads/\u001b[31mred' }],
  ['a branch with a control character of Unicode', { GITHUB_REF: 'refs/heads/\u009b31mred' }],
  ['a branch with a line end of Unicode', { GITHUB_REF: 'refs/heads/a\u2028b' }],
  ['a short commit id', { GITHUB_SHA: '0123456' }],
  ['a commit id that is none', { GITHUB_SHA: '$(id)'.padEnd(40, 'x') }],
])('%s from the CI is refused, nothing is guessed', async (_, env) => {
  await expect(detect({ env: { ...GITHUB, ...env }, cwd: folder() })).rejects.toMatchObject({
    code: 'no-context',
  });
});

test('a CI that names no ref is completed by the clone', async () => {
  const clone = repository();
  const sha = clone.commit('first');
  const context = await detect({
    env: { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/app' },
    cwd: clone.path,
  });
  expect(context).toMatchObject({ ci: 'github', revision: sha, ref: { kind: 'branch', name: 'main' } });
  expect(context.why).toContain('completed by the clone');
});

test('a CI that names no ref, without a clone, is an error that says both', async () => {
  await expect(
    detect({ env: { GITHUB_ACTIONS: 'true', GITHUB_REF: '', GITHUB_SHA: '' }, cwd: folder() }),
  ).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringMatching(/GITHUB_ACTIONS is true.*not a git repository/),
  });
});

test('the commit time comes from the clone where the event does not say it', async () => {
  const clone = repository();
  const sha = clone.commit('first', 1_600_000_000);
  clone.commit('second', 1_600_000_500);
  const context = await detect({ env: { ...GITHUB, GITHUB_SHA: sha }, cwd: clone.path });
  expect(context.commitTime).toBe(1_600_000_000);
});

test('a shallow clone without the head commit answers with the commit that is checked out', async () => {
  const origin = repository();
  origin.commit('head', 1_600_000_000);
  const merge = origin.commit('merge', 1_600_000_900);
  const clone = cloneOf(origin, '--depth', '1');
  const env = {
    GITLAB_CI: 'true',
    CI_MERGE_REQUEST_IID: '5',
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: OTHER,
    CI_COMMIT_SHA: merge,
  };
  expect(await detect({ env, cwd: clone.path })).toMatchObject({
    revision: OTHER,
    checkout: merge,
    commitTime: 1_600_000_900,
  });
});

test('no clone, no commit time: not an error', async () => {
  expect((await detect({ env: GITHUB, cwd: folder() })).commitTime).toBeUndefined();
});

test('SOURCE_DATE_EPOCH wins over the commit time', async () => {
  const clone = repository();
  clone.commit('first');
  expect((await detect({ cwd: clone.path, env: { SOURCE_DATE_EPOCH: '86400' } })).commitTime).toBe(86_400);
});

test.each(['yesterday', '-1', '1.5', '999999999999'])('SOURCE_DATE_EPOCH %s is bad input', async epoch => {
  await expect(detect({ env: { ...GITHUB, SOURCE_DATE_EPOCH: epoch } })).rejects.toMatchObject({
    code: 'bad-input',
  });
});

test('a default branch from the CI that is none is left out', async () => {
  const env = { GITLAB_CI: 'true', CI_COMMIT_SHA: SHA, CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'a b\n' };
  expect((await detect({ env })).defaultBranch).toBeUndefined();
});

test('what an event says of its ref does not stick to the ref of an input', async () => {
  const event = JSON.stringify({
    base_ref: 'refs/heads/main',
    release: { tag_name: 'v1.2.3', prerelease: true },
  });
  const env = {
    ...GITHUB,
    GITHUB_EVENT_NAME: 'release',
    GITHUB_REF: 'refs/tags/v1.2.3',
    GITHUB_EVENT_PATH: '/event.json',
  };
  const of = (gitRef: string) => detect({ env, overrides: { gitRef }, readFile: async () => event });
  expect(await of('')).toMatchObject({ prerelease: true, baseRef: 'main' });
  expect(await of('refs/tags/v1.2.3')).toMatchObject({ prerelease: true });
  expect(await of('refs/tags/v2.0.0')).not.toHaveProperty('prerelease');
});

const SHAS = ['GITHUB_SHA', 'CI_COMMIT_SHA', 'CIRCLE_SHA1'];
test.each<[name: string, env: Record<string, string>]>([
  ['GitHub', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/a..b' }],
  ['GitLab, of a branch', { GITLAB_CI: 'true', CI_COMMIT_BRANCH: 'a..b' }],
  ['GitLab, of a tag', { GITLAB_CI: 'true', CI_COMMIT_TAG: 'a..b', CI_COMMIT_REF_NAME: 'main' }],
  ['CircleCI', { CIRCLECI: 'true', CIRCLE_BRANCH: 'a..b' }],
])(
  'a ref of %s that git does not allow is told, and the clone does not stand in for it',
  async (_name, env) => {
    const clone = repository();
    const sha = clone.commit('first');
    clone.git('tag', 'v1.0.0');
    const shas = Object.fromEntries(SHAS.map(name => [name, sha]));
    await expect(detect({ cwd: clone.path, env: { ...env, ...shas } })).rejects.toMatchObject({
      code: 'no-context',
      message: expect.stringMatching(/"refs\/(heads|tags)\/a\.\.b", which git does not allow/),
    });
    const gitRef = 'refs/heads/main';
    const given = await detect({ cwd: clone.path, env: { ...env, ...shas }, overrides: { gitRef } });
    expect(given.ref).toEqual({ kind: 'branch', name: 'main' });
  },
);
