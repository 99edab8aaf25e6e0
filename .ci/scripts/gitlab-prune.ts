import { jobEntries } from './gitlab-header.ts';
import { headerOf, inputsFor } from './gitlab-inputs.ts';
import { NAME, onRunner, toolJob } from './gitlab-jobs.ts';
import type { Template } from './gitlab-templates.ts';

/** GitLab starts no pipeline when a request is closed or merged, but it stops the environment of the request. */
const ENVIRONMENT = { name: '$[[ inputs.environment ]]', deployment_tier: 'development' };
const REQUEST = '$CI_MERGE_REQUEST_IID';

const ENTRIES = {
  environment: {
    description:
      'Environment that stands for the images of a request. GitLab stops it when the request is merged or closed, which starts the job.',
    default: `cfcr-push/${REQUEST}`,
    regex: '^[A-Za-z0-9_$\\{\\}/ -]+$',
  },
  'auto-stop-in': {
    description: 'When the images of a request that nobody closes are deleted.',
    default: '90 days',
    regex: '^[A-Za-z0-9 ]+$',
  },
};

/**
 * Takes away the tags of a request when it is closed, by an environment that lives as long as the request, and what the
 * rules of retention say on every schedule.
 */
export function prune(): Template {
  const inputs = inputsFor(['prune']).filter(({ name }) => name !== 'pr');
  const stage = '$[[ inputs.stage ]]';
  const artifacts = {
    when: 'always',
    expire_in: '$[[ inputs.expire-in ]]',
    paths: ['$[[ inputs.report-file ]]'],
  };
  const closing = toolJob(
    inputs.filter(({ name }) => name !== 'retention'),
    'prune',
  );
  return {
    name: 'prune',
    about:
      'Deletes the tags of a merge request when it is merged or closed, and on schedules what `retention` says.',
    inputs: { ...jobEntries({ name: 'cfcr-prune', stage: 'deploy' }), ...ENTRIES, ...headerOf(inputs) },
    jobs: {
      [`${NAME}:open`]: {
        ...onRunner(),
        stage,
        rules: [{ if: REQUEST }],
        variables: { GIT_STRATEGY: 'none' },
        script: ['echo "These images are deleted when the merge request is merged or closed."'],
        environment: { ...ENVIRONMENT, on_stop: NAME, auto_stop_in: '$[[ inputs.auto-stop-in ]]' },
      },
      [NAME]: {
        ...closing,
        // The branch may be gone by then.
        variables: { ...closing.variables, GIT_STRATEGY: 'none', CFCR_PR: REQUEST },
        stage,
        needs: [],
        rules: [{ if: REQUEST, when: 'manual', allow_failure: true }],
        environment: { ...ENVIRONMENT, action: 'stop' },
        artifacts,
      },
      [`${NAME}:retention`]: {
        ...toolJob(inputs, 'prune'),
        stage,
        rules: [{ if: '$CI_PIPELINE_SOURCE == "schedule" && $CFCR_RETENTION' }],
        artifacts,
      },
    },
  };
}
