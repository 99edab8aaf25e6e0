import { provenanceOf } from '../attach/provenance.ts';
import type { Deps } from '../commands/command.ts';
import { INPUTS } from '../inputs/table.ts';
import { fullRef } from './release.ts';
import type { RunFacts } from './report.ts';

/** The statement of how this release was made: source, ref, inputs without secrets, run. */
export function provenanceStatement({ inputs, env, toolVersion, clock }: Deps, { release, began }: RunFacts) {
  const { context } = release;
  const parameters = INPUTS.filter(input => !input.secret && inputs.given(input.name)).map(input => [
    input.name,
    input.kind === 'boolean' ? `${inputs.flag(input.name)}` : inputs.raw(input.name),
  ]);
  return provenanceOf({
    builder: builderOf(env),
    toolVersion,
    ref: fullRef(context),
    revision: context.revision,
    parameters: Object.fromEntries(parameters),
    materials: [],
    startedAt: began,
    finishedAt: clock.now(),
    ...(context.source === undefined ? {} : { source: context.source }),
    ...(context.runUrl === undefined ? {} : { run: context.runUrl }),
  });
}

/** Who ran the build, as the CIs name it. */
function builderOf(env: Deps['env']): string {
  const { GITHUB_SERVER_URL, GITHUB_WORKFLOW_REF, CI_SERVER_URL, CI_RUNNER_ID } = env;
  if (GITHUB_SERVER_URL && GITHUB_WORKFLOW_REF) return `${GITHUB_SERVER_URL}/${GITHUB_WORKFLOW_REF}`;
  if (CI_SERVER_URL && CI_RUNNER_ID) return `${CI_SERVER_URL}/-/runners/${CI_RUNNER_ID}`;
  return 'urn:cfcr-push:builder:unknown';
}
