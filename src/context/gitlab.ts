import { webAddress } from './address.ts';
import { secondsOf } from './commit-time.ts';
import type { GitRef } from './context.ts';
import { type Adapter, type Env, type Facts, known } from './facts.ts';
import { namedRef, requestRef } from './ref-text.ts';

/** GitLab CI/CD, from its predefined variables alone. gitlab-ci-local says GITLAB_CI=false and is a clone like any other. */
export const gitlab: Adapter = {
  recognises: env => (env['GITLAB_CI'] === 'true' ? 'GITLAB_CI is true' : undefined),
  read: factsOf,
};

function factsOf(env: Env): Facts {
  const { ref, noRef, head, request } = refOf(env);
  const sha = env['CI_COMMIT_SHA'];
  const merged = Boolean(head) && sha !== head;
  const source = webAddress(env['CI_PROJECT_URL']);
  return {
    ci: 'gitlab',
    why: 'GITLAB_CI is true',
    event: env['CI_PIPELINE_SOURCE'] ?? '',
    scheduled: env['CI_PIPELINE_SOURCE'] === 'schedule',
    ...known({
      ref,
      noRef:
        request && ref === undefined ? 'the number of the merge request cannot be read: give `pr`' : noRef,
      // The job that stops an environment runs in the request's last pipeline when the request is merged or closed.
      closed: request && env['CI_ENVIRONMENT_ACTION'] === 'stop' ? true : undefined,
      revision: head || sha,
      // Merged results and merge trains build a throw-away merge commit.
      checkout: merged ? sha : undefined,
      defaultBranch: env['CI_DEFAULT_BRANCH'],
      // GitLab says the time of the commit that is checked out.
      commitTime: merged ? undefined : secondsOf(env['CI_COMMIT_TIMESTAMP']),
      runNumber: env['CI_PIPELINE_IID'],
      source,
      runUrl: env['CI_PIPELINE_URL'] || env['CI_JOB_URL'],
    }),
    repository: known({
      path: env['CI_PROJECT_PATH'],
      title: env['CI_PROJECT_TITLE'] || env['CI_PROJECT_NAME'],
      description: env['CI_PROJECT_DESCRIPTION'],
      url: source,
    }),
  };
}

interface Found {
  readonly ref?: GitRef | undefined;
  readonly noRef?: string;
  readonly head?: string | undefined;
  readonly request?: true;
}

/** Requests come first: child pipelines keep the request's variables although their source says `parent_pipeline`. */
function refOf(env: Env): Found {
  if (env['CI_MERGE_REQUEST_IID']) return mergeRequest(env);
  if (env['CI_EXTERNAL_PULL_REQUEST_IID']) return externalRequest(env);
  if (env['CI_COMMIT_TAG']) return namedRef(`refs/tags/${env['CI_COMMIT_TAG']}`);
  const branch = env['CI_COMMIT_BRANCH'] || env['CI_COMMIT_REF_NAME'];
  return branch ? namedRef(`refs/heads/${branch}`) : {};
}

function mergeRequest(env: Env): Found {
  const from = env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'];
  const to = env['CI_MERGE_REQUEST_PROJECT_ID'] || env['CI_PROJECT_ID'];
  const ref = requestRef(env['CI_MERGE_REQUEST_IID'], {
    headBranch: env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'],
    baseBranch: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'],
    // Without a source project (it may be gone) nothing shows that the commit is ours.
    fork: !from || from !== to,
  });
  // Empty in ordinary request pipelines, where CI_COMMIT_SHA is the head already.
  return { ref, head: env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'], request: true };
}

/** A pull request on GitHub or elsewhere whose repository GitLab only mirrors. */
function externalRequest(env: Env): Found {
  const from = env['CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY'];
  const ref = requestRef(env['CI_EXTERNAL_PULL_REQUEST_IID'], {
    headBranch: env['CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME'],
    baseBranch: env['CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME'],
    fork: !from || from !== env['CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY'],
  });
  return { ref, head: env['CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA'], request: true };
}
