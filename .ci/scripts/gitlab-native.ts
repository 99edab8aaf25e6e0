import type { CommandName } from '../../src/inputs/input.ts';
import {
  jobEntries,
  RELEASE_RULES,
  RESOURCE_GROUP,
  RUNNER_ENTRIES,
  rulesEntry,
  stageEntry,
  tagsEntry,
} from './gitlab-header.ts';
import { type Header, headerOf, inputsFor } from './gitlab-inputs.ts';
import {
  artifacts,
  CACHE,
  ID_TOKENS,
  NAME,
  RESOURCES,
  RULES,
  RUNNER_JOB,
  runnerJobs,
  toolJob,
} from './gitlab-jobs.ts';
import type { Template } from './gitlab-templates.ts';

/** What builds what; GitLab's own runners by these tags. */
const RUNNERS: Header = {
  runners: {
    description:
      'What builds what, as `parallel: matrix`: PLATFORM is what a job builds, RUNNER is the tag of the runner that does.',
    type: 'array',
    default: [
      { PLATFORM: 'linux/amd64', RUNNER: 'saas-linux-small-amd64' },
      { PLATFORM: 'linux/arm64', RUNNER: 'saas-linux-small-arm64' },
    ],
  },
};

/** A release that several runners build, each the platform that it is. */
export function native(): Template {
  const all = inputsFor(['build', 'merge']);
  const of = (command: CommandName) => all.filter(input => input.commands.includes(command));
  const [cache] = CACHE;
  return {
    name: 'native',
    about: 'A release that several runners build: a `build` job for each platform, and one `merge` job.',
    inputs: {
      ...jobEntries({ name: 'cfcr-push', stage: 'deploy' }),
      'build-stage': stageEntry('Stage of the jobs that build.', 'build'),
      ...rulesEntry(RELEASE_RULES),
      ...RUNNERS,
      'runner-tags': tagsEntry('Tags of the runner of the job that merges.'),
      ...RESOURCE_GROUP,
      ...RUNNER_ENTRIES,
      ...headerOf(all),
    },
    jobs: {
      ...runnerJobs(),
      [`.${NAME}:job`]: toolJob(of('build'), 'build'),
      [`${NAME}:build`]: {
        extends: [`.${NAME}:job`, RUNNER_JOB],
        stage: '$[[ inputs.build-stage ]]',
        rules: RULES,
        parallel: { matrix: '$[[ inputs.runners ]]' },
        tags: ['$RUNNER'],
        // The job that merges reports for all.
        variables: { CFCR_PLATFORMS: '$PLATFORM', CFCR_REPORT_FILE: '', CFCR_DOTENV_FILE: '' },
        cache: [
          {
            key: `${cache.key}-$RUNNER`,
            fallback_keys: cache.fallback_keys.map(key => `${key}-$RUNNER`),
            paths: cache.paths,
          },
        ],
        artifacts: { paths: ['$[[ inputs.hand-over ]]'], expire_in: '1 day' },
      },
      [NAME]: {
        ...toolJob(of('merge'), 'merge'),
        stage: '$[[ inputs.stage ]]',
        rules: RULES,
        needs: [`${NAME}:build`],
        ...RESOURCES,
        id_tokens: ID_TOKENS,
        artifacts: artifacts(),
      },
    },
  };
}
