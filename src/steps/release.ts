import { readFile } from 'node:fs/promises';
import type { LevelledAnnotations } from '../build/builder.ts';
import type { Deps } from '../commands/command.ts';
import type { CiContext } from '../context/context.ts';
import { detectContext } from '../context/detect.ts';
import { AppError } from '../errors.ts';
import { type Identity, identityFrom } from '../oci/annotations.ts';
import type { Repository } from '../oci/reference.ts';
import { readDestinations } from '../plan/destinations.ts';
import { mutabilityOf } from '../policy/mutability.ts';
import { needsOf } from '../tags/needs.ts';
import type { KindOf, TagSet } from '../tags/tag.ts';
import type { ChartPlan } from './charts.ts';
import { otherCommit } from './checked-out.ts';
import { destinationInputs } from './destination-inputs.ts';
import { badInput, collecting, collectingAsync } from './problems.ts';
import { sourcesOf } from './sources.ts';

/** Everything about a release that is known before any registry or builder is asked. */
export interface Release {
  readonly context: CiContext;
  readonly tagSet: TagSet;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: LevelledAnnotations;
  readonly repositories: readonly Repository[];
  /** Registry that short names and `username`/`password` belong to. */
  readonly registry: string | undefined;
  readonly identity: Identity;
  /** Commit time, seconds since 1970. */
  readonly epoch: number;
  readonly charts: readonly ChartPlan[];
}

/**
 * Works the release out of inputs and context. Every problem of the inputs, of the destinations and of the tag rules
 * is in one error; no registry is asked and nothing is written.
 */
export async function workOutRelease(deps: Deps): Promise<Release> {
  const working = withoutCharts(deps);
  if (deps.command === 'tags' || deps.command === 'build') return { ...(await working), charts: [] };
  const planning = import('./charts.ts').then(({ planCharts }) => planCharts(deps, working));
  const [release, charts] = await Promise.allSettled([working, planning]);
  // What is wrong with the inputs is said before what is wrong with a chart.
  if (release.status === 'rejected') throw release.reason;
  if (charts.status === 'rejected') throw charts.reason;
  const names = charts.value.map(({ planned }) => planned.name);
  const goods = { image: release.value.repositories.length > 0, charts: names };
  const { sbomGoodsProblems } = await import('./sbom-problems.ts');
  const problems = await sbomGoodsProblems(deps, goods);
  if (problems.length > 0) throw badInput(problems);
  return { ...release.value, charts: charts.value };
}

async function withoutCharts(deps: Deps): Promise<Omit<Release, 'charts'>> {
  const { inputs, host } = deps;
  const problems = [...deps.problems];
  const destinations = readDestinations(destinationInputs(inputs));
  problems.push(...destinations.problems);
  if (deps.command !== 'tags') {
    const { publishingProblems } = await import('./publishing-problems.ts');
    problems.push(...(await publishingProblems(deps, destinations)));
  }
  const kindOf = collecting(problems, () => mutabilityOf(inputs.list('immutable-tags')));
  const rules = loadRules();
  const context = await collectingAsync(problems, () => contextOf(deps));
  // git is asked while tags and keys are looked at; whoever waits for it gets its failure.
  const asked = context && otherCommit(deps, context);
  asked?.catch(() => {});
  // Where the kinds are not known the rules are read all the same, for what is wrong with them.
  const derived =
    context &&
    (await collectingAsync(problems, () =>
      derive(deps, { context, rules, kindOf: kindOf ?? (() => 'moving') }),
    ));
  if (deps.command !== 'tags' && deps.command !== 'build')
    await collectingAsync(problems, async () => (await import('./signing.ts')).checkSigning(deps, context));
  if (problems.length > 0 || !context || !derived) throw badInput(problems);
  host.info(`context: ${context.why}`);
  for (const notice of context.notices ?? []) host.notice(notice);
  const other = await asked;
  for (const warning of [...(other ? [other] : []), ...derived.tagSet.warnings]) host.warning(warning);
  const { tagSet, labels, annotations } = derived;
  const { repositories, registry } = destinations;
  return {
    context,
    tagSet,
    labels,
    annotations,
    repositories,
    registry,
    identity: identityFrom(labels),
    epoch: context.commitTime ?? 0,
  };
}

/** Throws `no-tags` with what every rule says of itself, when there is nothing to publish. */
export function assertSomething({ tagSet, context, repositories, charts }: Release): void {
  if (tagSet.tags.length > 0 || (repositories.length === 0 && charts.length > 0)) return;
  throw new AppError('no-tags', `no tag rule fits ${context.ref.kind} ${JSON.stringify(refName(context))}`, {
    problems: tagSet.silent.map(({ rule, why }) => `${rule}: ${why}`),
    ...(isForeignTag(tagSet.silent) ? { hint: FOREIGN_TAG } : {}),
  });
}

const FOREIGN_TAG =
  "This git tag is another component's: start this job only for tags that begin with `version-prefix` (`on: push: tags`, in GitLab `rules`), or correct `version-prefix`.";

/** Without rules only a git tag that does not start with `version-prefix` gives nothing. */
function isForeignTag(silent: TagSet['silent']): boolean {
  return silent.some(({ rule }) => rule === 'convention: tag');
}

/** The ref in full, as git spells it; requests as GitHub does. */
export function fullRef({ ref }: CiContext): string {
  if (ref.kind === 'request') return `refs/pull/${ref.number}/head`;
  return `${ref.kind === 'tag' ? 'refs/tags' : 'refs/heads'}/${ref.name}`;
}

/** The ref in one word, for people. */
export function refName({ ref }: CiContext): string {
  return ref.kind === 'request' ? `#${ref.number}` : ref.name;
}

async function contextOf(deps: Deps): Promise<CiContext> {
  const { inputs, env, cwd, exec } = deps;
  const words = (name: string): string => inputs.text(name);
  const context = await detectContext({
    env,
    cwd,
    exec,
    readFile: path => readFile(path, 'utf8'),
    overrides: {
      gitRef: words('git-ref'),
      gitSha: words('git-sha'),
      pr: words('pr'),
      defaultBranch: words('default-branch'),
    },
    versionPrefix: words('version-prefix'),
  });
  const needs = needsOf({
    rules: words('tags'),
    flavor: words('flavor'),
    labels: words('labels'),
    annotations: words('annotations'),
  });
  // Building has a use for the commit's time whatever the rules say: it is the time of everything in the image.
  const commitTime = needs.commitTime || (deps.command !== 'tags' && words('oci-layout') === '');
  const missing = Object.values({ ...needs, commitTime }).some(needed => needed);
  if (!missing) return context;
  const { completeContext } = await import('../context/complete.ts');
  return completeContext(context, { ...needs, commitTime }, sourcesOf(deps));
}

/** The tag rules; loaded while the clone is asked, for both take their time. */
async function loadRules() {
  const [{ deriveTags }, { describeRelease }] = await Promise.all([
    import('../tags/derive.ts'),
    import('../tags/labels.ts'),
  ]);
  return { deriveTags, describeRelease };
}

async function derive(
  { inputs, env, clock }: Deps,
  { context, kindOf, rules }: { context: CiContext; kindOf: KindOf; rules: ReturnType<typeof loadRules> },
) {
  const { deriveTags, describeRelease } = await rules;
  const now = clock.now();
  const tagSet = await deriveTags({
    context,
    now,
    kindOf,
    env,
    rules: inputs.text('tags'),
    flavor: inputs.text('flavor'),
    versionPrefix: inputs.text('version-prefix'),
    buildMetadata: inputs.text('build-metadata') as 'underscore' | 'drop',
  });
  const described = await describeRelease({
    context,
    now,
    env,
    version: tagSet.version,
    labels: inputs.text('labels'),
    annotations: inputs.text('annotations'),
    versionPrefix: inputs.text('version-prefix'),
  });
  return { tagSet, ...described };
}
