import type { GitProject } from './git-project.ts';

/** What a pipeline is about. */
export type GitlabEvent =
  | { readonly on: 'branch'; readonly name?: string }
  | { readonly on: 'tag'; readonly name: string }
  | {
      readonly on: 'request';
      /** 42 unless given. */
      readonly number?: number;
      /** The branch that is to be merged; `feat/x` unless given. */
      readonly branch?: string;
      /** The request comes from another project, and a member runs its pipeline in this one. */
      readonly fork?: boolean;
      /** A merged result and a merge train build a throw-away merge commit, HEAD, of `head`; `detached` unless given. */
      readonly how?: 'detached' | 'merged_result' | 'merge_train';
      readonly head?: string;
    }
  | { readonly on: 'schedule'; readonly name?: string };

/** GitLab's variables for an event, and those that it does not set then. */
export interface EventVariables {
  readonly set: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
}

const SERVER = 'https://gitlab.example.com';
const PROJECT = 'team/app';

/** Variables as GitLab gives them to the jobs of a pipeline of this event, for the clone's HEAD. */
export function eventVariables(event: GitlabEvent, project: GitProject): EventVariables {
  const [sha = '', timestamp = '', title = ''] = project.git('log', '-1', '--format=%H%n%cI%n%s').split('\n');
  const { set, unset } = EVENTS[event.on](event as never);
  return {
    unset,
    set: {
      GITLAB_CI: 'true',
      CI_SERVER_URL: SERVER,
      CI_SERVER_HOST: 'gitlab.example.com',
      CI_SERVER_FQDN: 'gitlab.example.com',
      // Nothing listens there: what wants to ask GitLab is refused at once.
      CI_API_V4_URL: 'http://127.0.0.1:9/api/v4',
      CI_PROJECT_ID: '1',
      CI_PROJECT_NAME: 'app',
      CI_PROJECT_TITLE: 'app',
      CI_PROJECT_PATH: PROJECT,
      CI_PROJECT_URL: `${SERVER}/${PROJECT}`,
      CI_PIPELINE_ID: '1007',
      CI_PIPELINE_IID: '7',
      CI_PIPELINE_URL: `${SERVER}/${PROJECT}/-/pipelines/1007`,
      CI_DEFAULT_BRANCH: 'main',
      CI_COMMIT_SHA: sha,
      CI_COMMIT_SHORT_SHA: sha.slice(0, 8),
      CI_COMMIT_TIMESTAMP: timestamp,
      CI_COMMIT_TITLE: title,
      CI_COMMIT_MESSAGE: project.git('log', '-1', '--format=%B'),
      ...set,
    },
  };
}

type Of<On extends GitlabEvent['on']> = Extract<GitlabEvent, { on: On }>;

const EVENTS: { readonly [On in GitlabEvent['on']]: (event: Of<On>) => EventVariables } = {
  branch: ({ name = 'main' }) => ({
    set: { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: name, ...refOf(name, name === 'main') },
    unset: [],
  }),
  tag: ({ name }) => ({
    set: { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: name, ...refOf(name, true) },
    unset: ['CI_COMMIT_BRANCH'],
  }),
  schedule: ({ name = 'main' }) => ({
    set: { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: name, ...refOf(name, name === 'main') },
    unset: [],
  }),
  request: ({ number = 42, branch = 'feat/x', fork = false, how = 'detached', head = '' }) => ({
    set: {
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: String(number),
      CI_MERGE_REQUEST_ID: String(9000 + number),
      CI_MERGE_REQUEST_EVENT_TYPE: how,
      CI_MERGE_REQUEST_PROJECT_ID: '1',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: fork ? '2' : '1',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: branch,
      // Empty where HEAD is the request's own commit.
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: how === 'detached' ? '' : head,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_REF_PATH: `refs/merge-requests/${number}/head`,
      CI_OPEN_MERGE_REQUESTS: `${PROJECT}!${number}`,
      ...refOf(branch, false),
    },
    unset: ['CI_COMMIT_BRANCH'],
  }),
};

function refOf(name: string, isProtected: boolean): Record<string, string> {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return {
    CI_COMMIT_REF_NAME: name,
    CI_COMMIT_REF_SLUG: slug,
    CI_COMMIT_REF_PROTECTED: String(isProtected),
  };
}
