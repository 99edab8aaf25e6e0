import { tokenWith } from '../sign/local-sigstore.ts';
import { type PipelineResult, runPipeline } from '../support/gitlab-ci-local.ts';
import type { GitlabEvent } from '../support/gitlab-events.ts';
import type { Happening } from '../support/workflow/happening.ts';
import { JOB_TOKEN } from '../support/workflow/run-workflow.ts';
import { authOf, exampleText, type OwnRegistry, type Stage } from './stage.ts';
import { type End, OWN_TOKEN, type Story } from './story.ts';

/** What ghcr.io is to GitHub. */
export const OWN: OwnRegistry = { name: 'registry.gitlab.example.com', username: 'gitlab-ci-token' };

/** Runs what GitLab starts when this happens. */
export async function onGitlab(
  story: Story,
  stage: Stage,
  when: Happening,
): Promise<{ readonly end: End; readonly log: string }> {
  const result = await runPipeline({
    project: stage.project,
    text: exampleText(story, 'gitlab.yml', stage),
    event: gitlabEvent(when),
    variables: {
      ...stage.machine,
      ...stage.vars,
      ...identityOf(when),
      // The pipeline of a fork runs in the fork, which has none of them.
      ...(when.kind === 'request' && when.fork ? {} : secretsOf(story, stage)),
    },
    // Closing a request starts no pipeline, it stops the environment of the request by this job.
    ...(when.kind === 'request' && when.closed ? { only: ['cfcr-prune'] } : {}),
  });
  return { end: endOf(result), log: result.log };
}

function gitlabEvent(happening: Happening): GitlabEvent {
  if (happening.kind === 'request') {
    const { number, from: branch, fork = false } = happening;
    return { on: 'request', number, branch, fork };
  }
  return happening.kind === 'schedule' ? { on: 'schedule' } : { on: happening.kind, name: happening.name };
}

/** Secrets by the names that GitLab jobs read them by. */
function secretsOf(story: Story, { secrets }: Stage): Readonly<Record<string, string>> {
  const found: Record<string, string> = { ...secrets };
  const keys = Object.entries(story.registries);
  if (story.environments) return { ...found, CFCR_REGISTRY_AUTH: authOf(...keys.map(([name]) => name)) };
  for (const [, { username, password }] of keys.filter(([, one]) => one !== OWN_TOKEN)) {
    found['CFCR_USERNAME'] = secrets[username] ?? '';
    found['CFCR_PASSWORD'] = secrets[password] ?? '';
  }
  return {
    ...found,
    CI_REGISTRY: OWN.name,
    CI_REGISTRY_IMAGE: `${OWN.name}/team/app`,
    CI_REGISTRY_USER: OWN.username,
    CI_REGISTRY_PASSWORD: JOB_TOKEN,
  };
}

/** The token about itself that every job of the template asks for. */
function identityOf(happening: Happening): Readonly<Record<string, string>> {
  if (happening.kind !== 'tag') return {};
  const pipeline = `gitlab.example.com/team/app//.gitlab-ci.yml@refs/tags/${happening.name}`;
  const SIGSTORE_ID_TOKEN = tokenWith({
    iss: 'https://gitlab.example.com',
    aud: 'sigstore',
    sub: `project_path:team/app:ref_type:tag:ref:${happening.name}`,
    exp: Math.floor(Date.now() / 1000) + 600,
    ci_config_ref_uri: pipeline,
    // What Fulcio puts into the certificate for a pipeline.
    san: `https://${pipeline}`,
  });
  return { SIGSTORE_ID_TOKEN };
}

function endOf({ code, jobs }: PipelineResult): End {
  if (code !== 0) return 'failure';
  return Object.keys(jobs).length === 0 ? 'not started' : 'success';
}
