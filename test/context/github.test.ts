import { expect, test } from 'vitest';
import type { CiContext } from '../../src/context/context.ts';
import { detect, folder } from './clone.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const HEAD = 'fedcba9876543210fedcba9876543210fedcba98';
const EVENT = '/event.json';

const REPOSITORY = {
  id: 1,
  name: 'app',
  full_name: 'acme/app',
  html_url: 'https://github.com/acme/app',
  description: 'An app',
  homepage: 'https://app.example.com',
  default_branch: 'main',
  license: { spdx_id: 'Apache-2.0' },
};
const PULL_REQUEST = {
  number: 12,
  head: { ref: 'feature/x', sha: HEAD, repo: { id: 1, full_name: 'acme/app' } },
  base: { ref: 'main', sha: SHA, repo: { id: 1, full_name: 'acme/app' } },
};
const request = { kind: 'request', number: 12, headBranch: 'feature/x', baseBranch: 'main', fork: false };

function read(event: string, ref: string, payload: unknown, env = {}): Promise<CiContext> {
  return detect({
    cwd: folder(),
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: EVENT,
      GITHUB_REF: ref,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_RUN_ID: '900',
      GITHUB_RUN_NUMBER: '42',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: SHA,
      ...env,
    },
    readFile: async path => {
      if (path !== EVENT || payload === undefined) throw new Error(`no file ${path}`);
      return JSON.stringify(payload);
    },
  });
}

test('a push says everything that labels and reports need', async () => {
  const payload = {
    repository: REPOSITORY,
    head_commit: { id: SHA, timestamp: '2026-01-15T12:00:00+02:00' },
  };
  expect(await read('push', 'refs/heads/feature/x', payload)).toEqual({
    ci: 'github',
    why: 'GITHUB_ACTIONS is true',
    event: 'push',
    scheduled: false,
    ref: { kind: 'branch', name: 'feature/x' },
    revision: SHA,
    commitTime: Date.parse('2026-01-15T10:00:00Z') / 1000,
    defaultBranch: 'main',
    runNumber: '42',
    runAttempt: '2',
    source: 'https://github.com/acme/app',
    runUrl: 'https://github.com/acme/app/actions/runs/900/attempts/2',
    repository: {
      path: 'acme/app',
      title: 'app',
      description: 'An app',
      licenses: 'Apache-2.0',
      url: 'https://app.example.com',
    },
    notices: [],
  });
});

test.each<[name: string, event: string, ref: string, payload: object, expected: object]>([
  [
    'tag push',
    'push',
    'refs/tags/v1.2.3',
    { base_ref: 'refs/heads/main' },
    { ref: { kind: 'tag', name: 'v1.2.3' }, baseRef: 'main' },
  ],
  [
    'pull request',
    'pull_request',
    'refs/pull/12/merge',
    { pull_request: PULL_REQUEST },
    { ref: request, revision: HEAD, checkout: SHA },
  ],
  [
    'pull request target',
    'pull_request_target',
    'refs/heads/main',
    { pull_request: PULL_REQUEST },
    { ref: request, revision: HEAD, checkout: SHA },
  ],
  [
    'merged and closed pull request',
    'pull_request',
    'refs/heads/main',
    { pull_request: PULL_REQUEST },
    { ref: request },
  ],
  [
    'review',
    'pull_request_review',
    'refs/pull/12/merge',
    { pull_request: PULL_REQUEST },
    { ref: request, revision: HEAD },
  ],
  [
    'merge queue',
    'merge_group',
    `refs/heads/gh-readonly-queue/main/pr-104-${HEAD}`,
    { merge_group: { head_sha: SHA, head_commit: { id: SHA, timestamp: '2026-01-15T10:00:00Z' } } },
    {
      ref: { kind: 'request', number: 104, baseBranch: 'main', fork: false },
      revision: SHA,
      commitTime: 1_768_471_200,
    },
  ],
  [
    'schedule',
    'schedule',
    'refs/heads/trunk',
    { schedule: '0 3 * * *' },
    { scheduled: true, ref: { kind: 'branch', name: 'trunk' }, defaultBranch: 'trunk' },
  ],
  [
    'dispatch on a branch',
    'workflow_dispatch',
    'refs/heads/main',
    { repository: REPOSITORY },
    { ref: { kind: 'branch', name: 'main' }, scheduled: false },
  ],
  [
    'dispatch on a tag',
    'workflow_dispatch',
    'refs/tags/v1.2.3',
    {},
    { ref: { kind: 'tag', name: 'v1.2.3' } },
  ],
  [
    'dispatch from outside',
    'repository_dispatch',
    'refs/heads/main',
    { client_payload: { ref: 'refs/tags/v9' } },
    { ref: { kind: 'branch', name: 'main' } },
  ],
  [
    'release',
    'release',
    'refs/tags/v1.2.3',
    { release: { tag_name: 'v1.2.3', prerelease: false } },
    { ref: { kind: 'tag', name: 'v1.2.3' }, prerelease: false },
  ],
  [
    'pre-release by checkbox',
    'release',
    'refs/tags/v1.2.3',
    { release: { tag_name: 'v1.2.3', prerelease: true } },
    { prerelease: true },
  ],
  [
    'release without a ref',
    'release',
    '',
    { release: { tag_name: 'v1.2.3' } },
    { ref: { kind: 'tag', name: 'v1.2.3' } },
  ],
])('%s', async (_, event, ref, payload, expected) => {
  expect(await read(event, ref, payload)).toMatchObject(expected);
});

test.each<[name: string, head: object | null, fork: boolean]>([
  ['the same repository', { id: 1, full_name: 'acme/app' }, false],
  ['another repository', { id: 2, full_name: 'mallory/app' }, true],
  ['another repository that took the name', { id: 2, full_name: 'acme/app' }, true],
  ['a deleted fork', null, true],
])('a head in %s: fork is %j', async (_, repo, fork) => {
  const pull_request = { ...PULL_REQUEST, head: { ...PULL_REQUEST.head, repo } };
  expect((await read('pull_request', 'refs/pull/12/merge', { pull_request })).ref).toEqual({
    ...request,
    fork,
  });
});

test('a request whose event cannot be read counts as a fork, and the log says why', async () => {
  const context = await read('pull_request', 'refs/pull/12/merge', undefined);
  expect(context.ref).toEqual({ kind: 'request', number: 12, fork: true });
  expect(context.notices).toEqual([expect.stringContaining('GITHUB_EVENT_PATH')]);
});

const RUN = {
  event: 'push',
  head_branch: 'feature/x',
  head_sha: HEAD,
  head_repository: { id: 1 },
  repository: { id: 1 },
};

test.each<[name: string, run: object, expected: object]>([
  ['a push', RUN, { ref: { kind: 'branch', name: 'feature/x' }, revision: HEAD, checkout: SHA }],
  ['a schedule', { ...RUN, event: 'schedule' }, { scheduled: true }],
  [
    'a request',
    { ...RUN, event: 'pull_request', pull_requests: [{ number: 12, base: { ref: 'main' } }] },
    { ref: request, revision: HEAD },
  ],
  [
    'a merge queue',
    { ...RUN, event: 'merge_group', head_branch: `gh-readonly-queue/main/pr-104-${SHA}` },
    { ref: { number: 104 } },
  ],
])('workflow_run after %s is about what ran before', async (_, workflow_run, expected) => {
  expect(await read('workflow_run', 'refs/heads/main', { workflow_run })).toMatchObject(expected);
});

test('workflow_run after a fork request asks for the number, and keeps it a fork', async () => {
  const workflow_run = { ...RUN, event: 'pull_request', pull_requests: [], head_repository: { id: 2 } };
  await expect(read('workflow_run', 'refs/heads/main', { workflow_run })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringContaining('give `pr`'),
  });
  const context = await detect({
    cwd: folder(),
    overrides: { pr: 12 },
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'workflow_run',
      GITHUB_EVENT_PATH: EVENT,
      GITHUB_SHA: SHA,
    },
    readFile: async () => JSON.stringify({ workflow_run }),
  });
  expect(context.ref).toEqual({ kind: 'request', number: 12, fork: true });
});

test('workflow_run does not guess whether a version is a tag or a branch', async () => {
  const workflow_run = { ...RUN, head_branch: 'v1.2.3' };
  await expect(read('workflow_run', 'refs/heads/main', { workflow_run })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringMatching(/v1\.2\.3 is a tag or a branch: give `git-ref`/),
  });
});

test("a commit time of another commit is not this commit's", async () => {
  const payload = { head_commit: { id: HEAD, timestamp: '2026-01-15T10:00:00Z' } };
  expect((await read('push', 'refs/heads/main', payload)).commitTime).toBeUndefined();
});

test.each([
  ['an unknown licence', { license: { spdx_id: 'NOASSERTION' } }, { licenses: undefined }],
  ['no licence', { license: null }, { licenses: undefined }],
  [
    'a homepage that is no address',
    { homepage: 'javascript:alert(1)' },
    { url: 'https://github.com/acme/app' },
  ],
  ['an empty homepage', { homepage: '' }, { url: 'https://github.com/acme/app' }],
])('%s is left out', async (_, changed, expected) => {
  const { repository } = await read('push', 'refs/heads/main', { repository: { ...REPOSITORY, ...changed } });
  expect({ licenses: undefined, ...repository }).toMatchObject(expected);
});

test.each([
  ['FORGEJO_ACTIONS', 'forgejo'],
  ['GITEA_ACTIONS', 'gitea'],
])('%s is recognised, with its own run address', async (flag, ci) => {
  const env = { [flag]: 'true', GITHUB_SERVER_URL: 'https://code.example.com' };
  expect(await read('push', 'refs/heads/main', { repository: REPOSITORY }, env)).toMatchObject({
    ci,
    why: `${flag} is true`,
    source: 'https://code.example.com/acme/app',
    runUrl: 'https://code.example.com/acme/app/actions/runs/42',
  });
});
