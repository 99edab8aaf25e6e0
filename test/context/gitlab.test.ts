import { expect, test } from 'vitest';
import { detect } from './clone.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const HEAD = 'fedcba9876543210fedcba9876543210fedcba98';

/** Variables of every pipeline. */
const COMMON = {
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: SHA,
  CI_COMMIT_SHORT_SHA: SHA.slice(0, 8),
  CI_COMMIT_TIMESTAMP: '2026-01-15T12:00:00+02:00',
  CI_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_IID: '42',
  CI_PIPELINE_SOURCE: 'push',
  CI_PIPELINE_URL: 'https://gitlab.example.com/group/sub/app/-/pipelines/9',
  CI_PROJECT_DESCRIPTION: 'An app',
  CI_PROJECT_ID: '1',
  CI_PROJECT_PATH: 'group/sub/app',
  CI_PROJECT_TITLE: 'App',
  CI_PROJECT_URL: 'https://gitlab.example.com/group/sub/app',
};
const REQUEST = {
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_ID: '99001',
  CI_MERGE_REQUEST_PROJECT_ID: '1',
  CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1',
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature/x',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  CI_COMMIT_REF_NAME: 'feature/x',
};
const request = { kind: 'request', number: 7, headBranch: 'feature/x', baseBranch: 'main', fork: false };

test.each([
  ['branch pipeline', { CI_COMMIT_BRANCH: 'feature/x' }, { ref: { kind: 'branch', name: 'feature/x' } }],
  [
    'tag pipeline',
    { CI_COMMIT_TAG: 'v1.2.3', CI_COMMIT_REF_NAME: 'v1.2.3' },
    { ref: { kind: 'tag', name: 'v1.2.3' } },
  ],
  [
    'scheduled pipeline',
    { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' },
    { scheduled: true, ref: { kind: 'branch', name: 'main' } },
  ],
  ['detached merge request', REQUEST, { ref: request, revision: SHA }],
  [
    'merged result',
    { ...REQUEST, CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result', CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD },
    { ref: request, revision: HEAD, checkout: SHA },
  ],
  [
    'merge train',
    { ...REQUEST, CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train', CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD },
    { ref: request, revision: HEAD, checkout: SHA },
  ],
  [
    'child pipeline of a merge request',
    { ...REQUEST, CI_PIPELINE_SOURCE: 'parent_pipeline', CI_COMMIT_BRANCH: '' },
    { ref: request, event: 'parent_pipeline' },
  ],
  [
    'merge request from a fork, run in the parent',
    { ...REQUEST, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2' },
    { ref: { ...request, fork: true } },
  ],
  [
    'merge request from a fork, run in the fork',
    { ...REQUEST, CI_PROJECT_ID: '2', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2' },
    { ref: { ...request, fork: true } },
  ],
  [
    'merge request whose source project is gone',
    { ...REQUEST, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '' },
    { ref: { ...request, fork: true } },
  ],
  [
    'pull request of a mirrored repository',
    {
      CI_PIPELINE_SOURCE: 'external_pull_request_event',
      CI_EXTERNAL_PULL_REQUEST_IID: '31',
      CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: 'acme/app',
      CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: 'acme/app',
      CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME: 'fix',
      CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA: HEAD,
      CI_COMMIT_BRANCH: 'fix',
    },
    {
      ref: { kind: 'request', number: 31, headBranch: 'fix', baseBranch: 'main', fork: false },
      revision: HEAD,
    },
  ],
])('%s', async (_, env, expected) => {
  expect(await detect({ env: { ...COMMON, ...env } })).toMatchObject(expected);
});

test('project and pipeline facts are read', async () => {
  expect(await detect({ env: { ...COMMON, CI_COMMIT_BRANCH: 'main' } })).toEqual({
    ci: 'gitlab',
    why: 'GITLAB_CI is true',
    event: 'push',
    scheduled: false,
    ref: { kind: 'branch', name: 'main' },
    revision: SHA,
    commitTime: Date.parse('2026-01-15T10:00:00Z') / 1000,
    defaultBranch: 'main',
    runNumber: '42',
    source: 'https://gitlab.example.com/group/sub/app',
    runUrl: COMMON.CI_PIPELINE_URL,
    repository: {
      path: 'group/sub/app',
      title: 'App',
      description: 'An app',
      url: 'https://gitlab.example.com/group/sub/app',
    },
  });
});

test('a request whose number cannot be read is never taken for its branch', async () => {
  const env = { ...COMMON, ...REQUEST, CI_MERGE_REQUEST_IID: 'x7', CI_COMMIT_BRANCH: 'main' };
  await expect(detect({ env })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringContaining('give `pr`'),
  });
});
