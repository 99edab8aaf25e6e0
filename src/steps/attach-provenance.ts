import { buildkitMaterials } from '../attach/buildkit-materials.ts';
import { provenanceOf } from '../attach/provenance.ts';
import type { Deps } from '../commands/command.ts';
import type { Progress } from './good.ts';
import { fullRef } from './release.ts';
import type { RunFacts } from './report.ts';
import { plainAddresses, statedInputs } from './stated-inputs.ts';

/** The statement of how this release was made: source, ref, inputs without secrets, run. Whatever is masked is in none of it. */
export async function provenanceStatement(
  { inputs, env, toolVersion, clock, host }: Deps,
  { release, began }: RunFacts,
  { good, source }: Progress,
) {
  const { context } = release;
  const inside =
    source && good.kind === 'image' ? await buildkitMaterials(source.content, source.digest) : [];
  const materials = [...(source?.materials ?? []), ...inside];
  const { type, content } = provenanceOf({
    builder: builderOf(env),
    toolVersion,
    ref: fullRef(context),
    revision: context.revision,
    parameters: statedInputs(inputs),
    materials: materials.map(({ uri, digest }) => ({ uri: plainAddresses(uri), digest })),
    startedAt: began,
    finishedAt: clock.now(),
    ...(context.source === undefined ? {} : { source: context.source }),
    ...(context.runUrl === undefined ? {} : { run: context.runUrl }),
  });
  return { type, content: redacted(content, text => host.redact(text)) };
}

/** A document with every text in it redacted; its keys are this tool's own words. */
function redacted<T>(value: T, redact: (text: string) => string): T;
function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(one => redacted(one, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redacted(one, redact)]));
}

/** Who ran the build, as the CIs name it. */
function builderOf(env: Deps['env']): string {
  const { GITHUB_SERVER_URL, GITHUB_WORKFLOW_REF, CI_SERVER_URL, CI_RUNNER_ID } = env;
  if (GITHUB_SERVER_URL && GITHUB_WORKFLOW_REF) return `${GITHUB_SERVER_URL}/${GITHUB_WORKFLOW_REF}`;
  if (CI_SERVER_URL && CI_RUNNER_ID) return `${CI_SERVER_URL}/-/runners/${CI_RUNNER_ID}`;
  return 'urn:cfcr-push:builder:unknown';
}
