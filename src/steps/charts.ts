import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { PlannedChart } from '../helm/plan-chart.ts';
import type { ChartRequest, LintLevel } from '../helm/request.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import { mutabilityOf } from '../policy/mutability.ts';
import type { Tag } from '../tags/tag.ts';
import type { Release } from './release.ts';

/** A chart of a release: what it will be called and where it goes, before anything is packed. */
export interface ChartPlan {
  readonly request: ChartRequest;
  readonly planned: PlannedChart;
  readonly repositories: readonly Repository[];
  readonly tags: readonly Tag[];
}

/** Where charts are to go, by `chart-repository`; `name` is the chart's. Throws `bad-input`. */
export async function chartRepositories(
  { inputs }: Pick<Deps, 'inputs'>,
  { registry, repositories }: Pick<Release, 'registry' | 'repositories'>,
  name: string,
): Promise<readonly Repository[]> {
  const { chartDestinations } = await import('../helm/destinations.ts');
  const ofImages = [...new Set(repositories.map(repository => repository.registry))];
  const registries = ofImages.length > 0 ? ofImages : registry === undefined ? [] : [registry];
  return chartDestinations(inputs.list('chart-repository'), name, registries);
}

/**
 * Reads every chart that `charts` names and works out version, tags and destinations. Throws `bad-input` and
 * `chart-invalid`, also for a chart that would take an image's reference.
 */
export async function planCharts(
  deps: Deps,
  release: Omit<Release, 'charts'>,
): Promise<readonly ChartPlan[]> {
  const { inputs, cwd } = deps;
  if (inputs.list('charts').length === 0) return [];
  const { findCharts } = await import('../helm/find-charts.ts');
  const { planChart } = await import('../helm/plan-chart.ts');
  const found = await findCharts(inputs.list('charts'), cwd);
  const plans: ChartPlan[] = [];
  for (const chart of found) {
    const request = { ...(await requestOf(deps, release)), ...chart };
    const planned = await planChart(request);
    const repositories = await chartRepositories(deps, release, planned.name);
    plans.push({ request, planned, repositories, tags: tagsOf(deps, release, planned) });
    deps.host.info(`chart ${chart.name}: ${planned.name} ${planned.version} (${planned.why})`);
  }
  await assertNoClash(release, plans);
  return plans;
}

async function requestOf(
  { inputs }: Deps,
  release: Omit<Release, 'charts'>,
): Promise<Omit<ChartRequest, 'path' | 'name'>> {
  const { parseValueSettings } = await import('../helm/value-path.ts');
  const { parseAliases } = await import('../helm/dependencies/source.ts');
  const { imageTagOf } = await import('../helm/version.ts');
  const { context, tagSet, repositories } = release;
  const [image] = repositories;
  const imageTag = imageTagOf(tagSet);
  return {
    chartVersion: inputs.text('chart-version'),
    appVersion: inputs.text('app-version'),
    release: {
      ref: context.ref,
      revision: context.revision,
      epoch: release.epoch,
      scheduled: context.scheduled,
      versionPrefix: inputs.text('version-prefix'),
    },
    ...(imageTag === undefined ? {} : { imageTag }),
    settings: parseValueSettings(inputs.list('chart-values')),
    values: {
      ...(imageTag === undefined ? {} : { tag: imageTag }),
      ...(image === undefined ? {} : { repository: image.name }),
    },
    aliases: parseAliases(inputs.list('chart-repositories')),
    lint: inputs.text('chart-lint') as LintLevel,
    epoch: release.epoch,
  };
}

function tagsOf(
  { inputs }: Deps,
  { tagSet }: Omit<Release, 'charts'>,
  planned: PlannedChart,
): readonly Tag[] {
  const kindOf = mutabilityOf(inputs.list('immutable-tags'));
  const version: Tag = {
    name: planned.tag,
    kind: kindOf(planned.tag),
    rule: 'chart-version',
    why: planned.why,
    follows: { by: 'nothing' },
  };
  if (!inputs.flag('chart-moving-tags')) return [version];
  return [version, ...tagSet.tags.filter(({ kind, name }) => kind === 'moving' && name !== planned.tag)];
}

async function assertNoClash(
  { repositories, tagSet }: Omit<Release, 'charts'>,
  plans: readonly ChartPlan[],
): Promise<void> {
  const { referenceClashes } = await import('../helm/destinations.ts');
  const image = repositories.flatMap(repository =>
    tagSet.tags.map(({ name: tag }) => ({ repository, tag, what: 'the image' })),
  );
  const charts = plans.flatMap(({ request, repositories: own, tags }) =>
    own.flatMap(repository =>
      tags.map(({ name: tag }) => ({ repository, tag, what: `chart ${request.name}` })),
    ),
  );
  const clashes = referenceClashes([...image, ...charts]);
  if (clashes.length > 0) {
    throw new AppError('bad-input', 'a chart would take the place of something else', { problems: clashes });
  }
}

/** Every repository that something is published to, once. */
export function destinationsOf({
  repositories,
  charts,
}: Pick<Release, 'repositories' | 'charts'>): readonly Repository[] {
  const all = [...repositories, ...charts.flatMap(chart => chart.repositories)];
  return [...new Map(all.map(repository => [fullName(repository), repository])).values()];
}
