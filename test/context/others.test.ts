import { expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { detect, folder, repository } from './clone.ts';

needGit();

const SHA = '0123456789abcdef0123456789abcdef01234567';
const HEAD = 'fedcba9876543210fedcba9876543210fedcba98';
const main = { kind: 'branch', name: 'main' };
const release = { kind: 'tag', name: 'v1.2.3' };
const request = { kind: 'request', number: 12, headBranch: 'feature/x', baseBranch: 'main', fork: false };
const fork = { ...request, fork: true };

const CIRCLE = {
  CIRCLECI: 'true',
  CIRCLE_SHA1: SHA,
  CIRCLE_REPOSITORY_URL: 'git@github.com:acme/app.git',
  CIRCLE_PROJECT_USERNAME: 'acme',
  CIRCLE_PROJECT_REPONAME: 'app',
};
const BUILDKITE = {
  BUILDKITE: 'true',
  BUILDKITE_COMMIT: SHA,
  BUILDKITE_BRANCH: 'main',
  BUILDKITE_PULL_REQUEST: 'false',
  BUILDKITE_REPO: 'https://github.com/acme/app.git',
  BUILDKITE_PIPELINE_DEFAULT_BRANCH: 'main',
};
const BUILDKITE_REQUEST = {
  ...BUILDKITE,
  BUILDKITE_PULL_REQUEST: '12',
  BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
};
const WOODPECKER = {
  CI: 'woodpecker',
  CI_COMMIT_SHA: SHA,
  CI_REPO: 'acme/app',
  CI_REPO_DEFAULT_BRANCH: 'main',
};
const DRONE = { DRONE: 'true', DRONE_COMMIT_SHA: SHA, DRONE_REPO: 'acme/app', DRONE_REPO_BRANCH: 'main' };
const BITBUCKET = {
  BITBUCKET_BUILD_NUMBER: '5',
  BITBUCKET_COMMIT: SHA,
  BITBUCKET_REPO_FULL_NAME: 'acme/app',
};
const AZURE = { TF_BUILD: 'True', BUILD_SOURCEVERSION: SHA };
const JENKINS = { JENKINS_URL: 'https://ci.example.com', GIT_COMMIT: SHA };

test.each<[name: string, env: Record<string, string>, expected: object]>([
  [
    'CircleCI branch',
    { ...CIRCLE, CIRCLE_BRANCH: 'main' },
    { ci: 'circleci', ref: main, source: 'https://github.com/acme/app' },
  ],
  ['CircleCI tag', { ...CIRCLE, CIRCLE_TAG: 'v1.2.3' }, { ref: release, repository: { path: 'acme/app' } }],
  [
    'CircleCI request',
    { ...CIRCLE, CIRCLE_BRANCH: 'feature/x', CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/12' },
    { ref: { kind: 'request', number: 12, headBranch: 'feature/x', fork: false } },
  ],
  [
    'CircleCI fork',
    { ...CIRCLE, CIRCLE_BRANCH: 'pull/12', CIRCLE_PR_NUMBER: '12' },
    { ref: { kind: 'request', number: 12, fork: true } },
  ],
  ['Buildkite branch', BUILDKITE, { ci: 'buildkite', ref: main, defaultBranch: 'main' }],
  ['Buildkite tag', { ...BUILDKITE, BUILDKITE_TAG: 'v1.2.3' }, { ref: release }],
  ['Buildkite schedule', { ...BUILDKITE, BUILDKITE_SOURCE: 'schedule' }, { ref: main, scheduled: true }],
  [
    'Buildkite request',
    {
      ...BUILDKITE_REQUEST,
      BUILDKITE_BRANCH: 'feature/x',
      BUILDKITE_PULL_REQUEST_REPO: BUILDKITE.BUILDKITE_REPO,
    },
    { ref: request },
  ],
  [
    'Buildkite fork',
    {
      ...BUILDKITE_REQUEST,
      BUILDKITE_BRANCH: 'mallory:feature/x',
      BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/mallory/app.git',
    },
    { ref: fork },
  ],
  [
    'Woodpecker branch',
    { ...WOODPECKER, CI_COMMIT_BRANCH: 'main', CI_PIPELINE_EVENT: 'push' },
    { ci: 'woodpecker', ref: main, event: 'push' },
  ],
  [
    'Woodpecker cron',
    { ...WOODPECKER, CI_COMMIT_BRANCH: 'main', CI_PIPELINE_EVENT: 'cron' },
    { scheduled: true },
  ],
  [
    'Woodpecker pre-release',
    { ...WOODPECKER, CI_COMMIT_TAG: 'v1.2.3', CI_PIPELINE_EVENT: 'release', CI_COMMIT_PRERELEASE: 'true' },
    { ref: release, prerelease: true },
  ],
  [
    'Woodpecker request, which may be a fork',
    {
      ...WOODPECKER,
      CI_COMMIT_PULL_REQUEST: '12',
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_SOURCE_BRANCH: 'feature/x',
      CI_COMMIT_TARGET_BRANCH: 'main',
    },
    { ref: fork },
  ],
  ['Drone branch', { ...DRONE, DRONE_BRANCH: 'main' }, { ci: 'drone', ref: main, defaultBranch: 'main' }],
  ['Drone tag', { ...DRONE, DRONE_TAG: 'v1.2.3', DRONE_BRANCH: 'main' }, { ref: release }],
  [
    'Drone request, which may be a fork',
    {
      ...DRONE,
      DRONE_PULL_REQUEST: '12',
      DRONE_BRANCH: 'main',
      DRONE_SOURCE_BRANCH: 'feature/x',
      DRONE_TARGET_BRANCH: 'main',
    },
    { ref: fork },
  ],
  [
    'Bitbucket branch',
    { ...BITBUCKET, BITBUCKET_BRANCH: 'main' },
    { ci: 'bitbucket', ref: main, runNumber: '5' },
  ],
  ['Bitbucket tag', { ...BITBUCKET, BITBUCKET_TAG: 'v1.2.3' }, { ref: release }],
  [
    'Bitbucket request',
    {
      ...BITBUCKET,
      BITBUCKET_BRANCH: 'feature/x',
      BITBUCKET_PR_ID: '12',
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
    },
    { ref: request },
  ],
  ['Azure branch', { ...AZURE, BUILD_SOURCEBRANCH: 'refs/heads/main' }, { ci: 'azure', ref: main }],
  ['Azure tag', { ...AZURE, BUILD_SOURCEBRANCH: 'refs/tags/v1.2.3' }, { ref: release }],
  [
    'Azure schedule',
    { ...AZURE, BUILD_SOURCEBRANCH: 'refs/heads/main', BUILD_REASON: 'Schedule' },
    { scheduled: true },
  ],
  [
    'Azure request',
    {
      ...AZURE,
      BUILD_SOURCEBRANCH: 'refs/pull/12/merge',
      SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '12',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '998877',
      SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/feature/x',
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'main',
      SYSTEM_PULLREQUEST_SOURCECOMMITID: HEAD,
      SYSTEM_PULLREQUEST_ISFORK: 'False',
    },
    { ref: request, revision: HEAD, checkout: SHA },
  ],
  [
    'Jenkins branch',
    { ...JENKINS, BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
    { ci: 'jenkins', ref: main, defaultBranch: 'main' },
  ],
  ['Jenkins single job', { ...JENKINS, GIT_BRANCH: 'origin/main' }, { ref: main }],
  ['Jenkins tag', { ...JENKINS, TAG_NAME: 'v1.2.3', BRANCH_NAME: 'v1.2.3' }, { ref: release }],
  [
    'Jenkins request',
    { ...JENKINS, CHANGE_ID: '12', BRANCH_NAME: 'PR-12', CHANGE_BRANCH: 'feature/x', CHANGE_TARGET: 'main' },
    { ref: request },
  ],
  [
    'Jenkins fork',
    {
      ...JENKINS,
      CHANGE_ID: '12',
      CHANGE_FORK: 'mallory',
      CHANGE_BRANCH: 'feature/x',
      CHANGE_TARGET: 'main',
    },
    { ref: fork },
  ],
  [
    'Jenkins with the GitHub plug-in',
    {
      ...JENKINS,
      ghprbPullId: '12',
      ghprbSourceBranch: 'feature/x',
      ghprbTargetBranch: 'main',
      ghprbActualCommit: HEAD,
    },
    { ref: fork, revision: HEAD },
  ],
  [
    'Jenkins with the GitLab plug-in',
    {
      ...JENKINS,
      gitlabMergeRequestIid: '12',
      gitlabSourceBranch: 'feature/x',
      gitlabTargetBranch: 'main',
      gitlabSourceNamespace: 'acme',
      gitlabTargetNamespace: 'acme',
    },
    { ref: request },
  ],
])('%s', async (_, env, expected) => {
  const context = await detect({ env, cwd: folder() });
  expect(context).toMatchObject({ revision: SHA, ...expected });
});

test('GitLab is not taken for Woodpecker, nor GitHub for the CI that runs on it', async () => {
  const gitlab = { ...WOODPECKER, GITLAB_CI: 'true', CI_COMMIT_BRANCH: 'main' };
  expect((await detect({ env: gitlab })).ci).toBe('gitlab');
  const github = { ...JENKINS, GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: SHA };
  expect((await detect({ env: github })).ci).toBe('github');
});

test('the clone completes a CI that says HEAD or a short id', async () => {
  const clone = repository();
  const sha = clone.commit('first');
  for (const said of ['HEAD', sha.slice(0, 12)]) {
    const context = await detect({ cwd: clone.path, env: { ...BUILDKITE, BUILDKITE_COMMIT: said } });
    expect(context).toMatchObject({ ci: 'buildkite', revision: sha, ref: main });
  }
});

test('a clone at another commit completes nothing', async () => {
  const clone = repository();
  clone.commit('first');
  const env = { ...BUILDKITE, BUILDKITE_COMMIT: '0123456789ab' };
  await expect(detect({ cwd: clone.path, env })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringContaining('the clone is at another commit'),
  });
});

test('a request whose number cannot be read is an error, never a branch build', async () => {
  const env = { ...DRONE, DRONE_PULL_REQUEST: 'x', DRONE_BRANCH: 'main' };
  await expect(detect({ env, cwd: folder() })).rejects.toMatchObject({
    message: expect.stringContaining('give `pr`'),
  });
});
