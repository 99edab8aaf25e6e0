import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandName, InputSpec } from '../../src/inputs/input.ts';
import { type Variable, variablesOf } from './gitlab-inputs.ts';

/** A job of a pipeline, as YAML has it. */
export type Job = Readonly<Record<string, unknown>>;

const LAUNCHER = readFileSync(join(import.meta.dirname, 'gitlab-launcher.sh'), 'utf8');

/** History that the clone has: enough to see which of two commits of a branch is the older one. */
const GIT_DEPTH = '50';

/** A job's own names: each is in a hidden job's name as well, so that a template can be included several times. */
export const NAME = '$[[ inputs.job-name ]]';

/** What every job of every template has, whatever it does. */
export function onRunner(): Job {
  return {
    image: '$[[ inputs.image ]]',
    tags: '$[[ inputs.runner-tags ]]',
    // The project's defaults for these are meant for other images.
    before_script: [],
    after_script: [],
    services: [],
    cache: [],
  };
}

/** A job that runs the tool: `command` with these inputs. */
export function toolJob(inputs: readonly InputSpec[], command: CommandName | '$[[ inputs.command ]]') {
  const variables: Readonly<Record<string, Variable>> = {
    GIT_DEPTH,
    CFCR_COMMAND: { value: command, expand: false },
    CFCR_PUSH_VERSION: { value: '$[[ inputs.version ]]', expand: false },
    ...variablesOf(inputs),
  };
  return {
    ...onRunner(),
    interruptible: false,
    retry: { max: 2, when: ['runner_system_failure', 'scheduler_failure'] },
    variables,
    script: [LAUNCHER],
  };
}

export const RULES = '$[[ inputs.rules ]]';

/** Two jobs that name the same tags wait for each other. GitLab takes no `/` at the end, and a slug can be empty. */
export const RESOURCES = { resource_group: `${NAME}.$[[ inputs.resource-group ]]` };

/** The job's identity for keyless signatures; nothing happens to it unless `sign: keyless` asks for it. */
export const ID_TOKENS = { SIGSTORE_ID_TOKEN: { aud: 'sigstore' } };

/** What a job that publishes leaves behind. */
export function artifacts(...paths: readonly string[]): Job {
  return {
    when: 'always',
    expire_in: '$[[ inputs.expire-in ]]',
    paths: ['$[[ inputs.report-file ]]', ...paths],
    reports: { dotenv: '$[[ inputs.dotenv-file ]]', annotations: '$[[ inputs.links-file ]]' },
  };
}

/** The build cache: each ref writes its own and reads the default branch's, so that no request writes what others read. */
export const CACHE = [
  {
    key: `${NAME}-$CI_COMMIT_REF_SLUG`,
    fallback_keys: [`${NAME}-$CI_DEFAULT_BRANCH`],
    paths: ['$[[ inputs.cache-dir ]]'],
  },
] as const;

/** The hidden job of the chosen runner. */
export const RUNNER_JOB = `.${NAME}:$[[ inputs.runner ]]`;

const NO_SERVICE: Job = { services: [] };

/** Installed in the docker that the job reaches. */
const EMULATION: Readonly<Record<string, Variable>> = {
  CFCR_PUSH_EMULATION: { value: '$[[ inputs.emulation ]]', expand: false },
  CFCR_PUSH_EMULATION_IMAGE: '$[[ inputs.emulation-image ]]',
};

/** One hidden job for each way to build. */
export function runnerJobs(): Readonly<Record<string, Job>> {
  return {
    [`.${NAME}:docker-in-docker`]: {
      services: [{ name: '$[[ inputs.docker-image ]]', alias: 'docker' }],
      variables: {
        DOCKER_HOST: 'tcp://docker:2376',
        DOCKER_TLS_CERTDIR: '/certs',
        DOCKER_TLS_VERIFY: '1',
        DOCKER_CERT_PATH: '/certs/client',
        ...EMULATION,
      },
    },
    [`.${NAME}:socket`]: { ...NO_SERVICE, variables: EMULATION },
    [`.${NAME}:buildkit`]: {
      services: [
        {
          name: '$[[ inputs.buildkit-image ]]',
          alias: 'buildkit',
          command: ['--addr', 'tcp://0.0.0.0:1234', '--oci-worker-no-process-sandbox'],
        },
      ],
      variables: { CFCR_DRIVER: 'remote', CFCR_ENDPOINT: 'tcp://buildkit:1234' },
    },
    [`.${NAME}:external`]: NO_SERVICE,
    [`.${NAME}:none`]: NO_SERVICE,
  };
}
