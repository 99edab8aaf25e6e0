import { expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { detect } from './clone.ts';

needGit();

const SHA = '0123456789abcdef0123456789abcdef01234567';
const PULL_REQUEST = { number: 12, head: { sha: SHA, ref: 'x' }, base: { ref: 'main' } };
const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_SHA: SHA, GITHUB_REF: 'refs/heads/main' };
const GITLAB = { GITLAB_CI: 'true', CI_COMMIT_SHA: SHA, CI_MERGE_REQUEST_IID: '12' };
const WOODPECKER = { CI: 'woodpecker', CI_COMMIT_SHA: SHA, CI_COMMIT_PULL_REQUEST: '12' };

test.each<[name: string, env: Record<string, string>, payload: object, closed: true | undefined]>([
  [
    'closed on GitHub',
    { ...GITHUB, GITHUB_EVENT_NAME: 'pull_request' },
    { action: 'closed', pull_request: PULL_REQUEST },
    true,
  ],
  [
    'closed on GitHub, by the target',
    { ...GITHUB, GITHUB_EVENT_NAME: 'pull_request_target' },
    { action: 'closed', pull_request: PULL_REQUEST },
    true,
  ],
  [
    'closed on Forgejo',
    { ...GITHUB, FORGEJO_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' },
    { action: 'closed', pull_request: PULL_REQUEST },
    true,
  ],
  [
    'opened on GitHub',
    { ...GITHUB, GITHUB_EVENT_NAME: 'pull_request' },
    { action: 'opened', pull_request: PULL_REQUEST },
    undefined,
  ],
  [
    'an issue that was closed',
    { ...GITHUB, GITHUB_EVENT_NAME: 'issues' },
    { action: 'closed', issue: { number: 12 } },
    undefined,
  ],
  ['stopped in GitLab', { ...GITLAB, CI_ENVIRONMENT_ACTION: 'stop' }, {}, true],
  ['deployed in GitLab', { ...GITLAB, CI_ENVIRONMENT_ACTION: 'start' }, {}, undefined],
  ['in a pipeline of GitLab', GITLAB, {}, undefined],
  [
    'a branch stopped in GitLab',
    { GITLAB_CI: 'true', CI_COMMIT_SHA: SHA, CI_COMMIT_BRANCH: 'main', CI_ENVIRONMENT_ACTION: 'stop' },
    {},
    undefined,
  ],
  ['closed on Woodpecker', { ...WOODPECKER, CI_PIPELINE_EVENT: 'pull_request_closed' }, {}, true],
  ['updated on Woodpecker', { ...WOODPECKER, CI_PIPELINE_EVENT: 'pull_request' }, {}, undefined],
])('a request %s', async (_name, env, payload, closed) => {
  const context = await detect({
    env: { ...env, GITHUB_EVENT_PATH: 'event.json' },
    readFile: async () => JSON.stringify(payload),
  });
  expect(context.closed).toBe(closed);
});

test('is not closed because another one is', async () => {
  const env = { ...GITLAB, CI_ENVIRONMENT_ACTION: 'stop' };
  const context = await detect({ env, overrides: { pr: '99' } });
  expect(context.ref).toMatchObject({ kind: 'request', number: 99 });
  expect(context.closed).toBeUndefined();
});
