import { COMMAND_NAMES } from '../../src/inputs/input.ts';
import { jobEntries, RELEASE_RULES, RESOURCE_GROUP, RUNNER_ENTRIES, rulesEntry } from './gitlab-header.ts';
import { commandEntry, type Header, headerOf, inputsFor } from './gitlab-inputs.ts';
import {
  artifacts,
  CACHE,
  ID_TOKENS,
  type Job,
  NAME,
  RESOURCES,
  RULES,
  RUNNER_JOB,
  runnerJobs,
  toolJob,
} from './gitlab-jobs.ts';
import { native } from './gitlab-native.ts';
import { prune } from './gitlab-prune.ts';

/** A template: its header and its jobs. */
export interface Template {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  readonly inputs: Header;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** All templates, by the names of their files. */
export function templates(): readonly Template[] {
  return [release(), native(), promote(), prune(), verify()];
}

/** Any command that is one job, above all `push`. */
function release(): Template {
  const inputs = inputsFor(COMMAND_NAMES);
  return {
    name: 'cfcr-push',
    about: 'From a git ref to a published container release, in one job.',
    inputs: {
      command: commandEntry(COMMAND_NAMES),
      ...jobEntries({ name: 'cfcr-push', stage: 'deploy' }),
      ...rulesEntry(RELEASE_RULES),
      ...RESOURCE_GROUP,
      ...RUNNER_ENTRIES,
      ...headerOf(inputs),
    },
    jobs: {
      ...runnerJobs(),
      [`.${NAME}:job`]: toolJob(inputs, '$[[ inputs.command ]]'),
      [NAME]: {
        extends: [`.${NAME}:job`, RUNNER_JOB],
        stage: '$[[ inputs.stage ]]',
        rules: RULES,
        ...RESOURCES,
        id_tokens: ID_TOKENS,
        cache: CACHE,
        artifacts: artifacts('$[[ inputs.hand-over ]]'),
      },
    },
  };
}

function promote(): Template {
  const inputs = inputsFor(['promote']);
  return {
    name: 'promote',
    about:
      'Copies what is published, with all that is attached to it, to other repositories and names it there.',
    inputs: {
      ...jobEntries({ name: 'cfcr-promote', stage: 'deploy' }),
      ...rulesEntry([{ if: '$CI_COMMIT_TAG', when: 'manual' }]),
      ...RESOURCE_GROUP,
      ...headerOf(inputs),
    },
    jobs: {
      [NAME]: {
        ...toolJob(inputs, 'promote'),
        stage: '$[[ inputs.stage ]]',
        rules: RULES,
        ...RESOURCES,
        artifacts: artifacts(),
      },
    },
  };
}

function verify(): Template {
  const inputs = inputsFor(['verify']);
  const rules = [{ if: '$CI_COMMIT_TAG' }, { if: '$CI_PIPELINE_SOURCE == "schedule"' }];
  return {
    name: 'verify',
    about: 'Is a published release whole: content, platforms, tags, signature, SBOM, provenance.',
    inputs: {
      ...jobEntries({ name: 'cfcr-verify', stage: 'deploy' }),
      ...rulesEntry(rules),
      ...headerOf(inputs),
    },
    jobs: {
      [NAME]: {
        ...toolJob(inputs, 'verify'),
        stage: '$[[ inputs.stage ]]',
        rules: RULES,
        artifacts: {
          when: 'always',
          expire_in: '$[[ inputs.expire-in ]]',
          paths: ['$[[ inputs.report-file ]]'],
        },
      },
    },
  };
}
