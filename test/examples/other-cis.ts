import { parse } from 'yaml';
import type { Happening } from '../support/workflow/happening.ts';

/** A CI that has no template of ours: the commands of its example, and what it tells a job. */
export interface OtherCi {
  readonly name: string;
  /** The example's file. */
  readonly file: string;
  /** How it starts a script of a job. */
  readonly shell: readonly string[];
  /** The scripts of the file, as the CI would hand them to the shell. */
  readonly scripts: (text: string) => readonly string[];
  /** Variables of a job that this happening starts, on a commit. */
  readonly variables: (when: Happening, sha: string) => Readonly<Record<string, string>>;
}

const REMOTE = 'https://github.com/team/app.git';

const jenkins: OtherCi = {
  name: 'Jenkins',
  file: 'Jenkinsfile',
  shell: ['sh', '-xe'],
  scripts: text => [...text.matchAll(/^\s*sh '([^']*)'$/gm)].map(([, script = '']) => script),
  variables: (when, sha) => ({
    JENKINS_URL: 'https://jenkins.example.com/',
    GIT_COMMIT: sha,
    GIT_URL: REMOTE,
    BUILD_NUMBER: '7',
    ...(when.kind === 'branch' ? { BRANCH_NAME: when.name, BRANCH_IS_PRIMARY: 'true' } : {}),
    ...(when.kind === 'tag' ? { BRANCH_NAME: when.name, TAG_NAME: when.name } : {}),
    ...(when.kind === 'request'
      ? {
          BRANCH_NAME: `PR-${when.number}`,
          CHANGE_ID: String(when.number),
          CHANGE_BRANCH: when.from,
          CHANGE_TARGET: 'main',
        }
      : {}),
  }),
};

const circleci: OtherCi = {
  name: 'CircleCI',
  file: 'circleci.yml',
  shell: ['bash', '-eo', 'pipefail'],
  scripts: text => {
    const { steps } = parse(text).jobs.release as { readonly steps: readonly unknown[] };
    return steps.flatMap(step => {
      const { run } = step as { readonly run?: { readonly command: string } };
      return run === undefined ? [] : [run.command];
    });
  },
  variables: (when, sha) => ({
    CI: 'true',
    CIRCLECI: 'true',
    CIRCLE_SHA1: sha,
    CIRCLE_REPOSITORY_URL: REMOTE,
    CIRCLE_PROJECT_USERNAME: 'team',
    CIRCLE_PROJECT_REPONAME: 'app',
    CIRCLE_BUILD_NUM: '7',
    ...(when.kind === 'branch' ? { CIRCLE_BRANCH: when.name } : {}),
    ...(when.kind === 'tag' ? { CIRCLE_TAG: when.name } : {}),
    ...(when.kind === 'request'
      ? {
          CIRCLE_BRANCH: when.from,
          CIRCLE_PULL_REQUEST: `https://github.com/team/app/pull/${when.number}`,
        }
      : {}),
  }),
};

const woodpecker: OtherCi = {
  name: 'Woodpecker',
  file: 'woodpecker.yml',
  shell: ['sh', '-e'],
  scripts: text =>
    (parse(text).steps as readonly { readonly commands: readonly string[] }[]).map(({ commands }) =>
      commands.join('\n'),
    ),
  variables: (when, sha) => ({
    CI: 'woodpecker',
    CI_COMMIT_SHA: sha,
    CI_REPO: 'team/app',
    CI_REPO_URL: 'https://github.com/team/app',
    CI_REPO_DEFAULT_BRANCH: 'main',
    CI_PIPELINE_NUMBER: '7',
    ...(when.kind === 'branch' ? { CI_PIPELINE_EVENT: 'push', CI_COMMIT_BRANCH: when.name } : {}),
    ...(when.kind === 'tag' ? { CI_PIPELINE_EVENT: 'tag', CI_COMMIT_TAG: when.name } : {}),
    ...(when.kind === 'request'
      ? {
          CI_PIPELINE_EVENT: 'pull_request',
          CI_COMMIT_PULL_REQUEST: String(when.number),
          CI_COMMIT_SOURCE_BRANCH: when.from,
          CI_COMMIT_TARGET_BRANCH: 'main',
          CI_COMMIT_BRANCH: 'main',
        }
      : {}),
  }),
};

export const OTHER_CIS: readonly OtherCi[] = [jenkins, circleci, woodpecker];
