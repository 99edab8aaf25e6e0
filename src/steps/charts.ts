import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { ChartPath } from '../helm/find-charts.ts';
import type { PlannedChart } from '../helm/plan-chart.ts';
import type { ReadChart } from '../helm/read-chart.ts';
import type { ChartRequest } from '../helm/request.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import { mutabilityOf } from '../policy/mutability.ts';
import type { Tag } from '../tags/tag.ts';
import { atOnce } from './at-once.ts';
import { chartRequest, chartsInvalid, settled } from './chart-request.ts';
import type { Release } from './release.ts';
import { type Beside, foldersBeside, untrackedBeside, untrackedIn } from './untracked.ts';

/** A chart of a release: what it will be called and where it goes, before anything is packed. */
export interface ChartPlan {
  readonly request: ChartRequest;
  readonly planned: PlannedChart;
  readonly repositories: readonly Repository[];
  readonly tags: readonly Tag[];
  /** What is to be said of its folder, besides what is found in it. */
  readonly warnings?: readonly string[];
  /** What the folder holds, until it is packed; whoever packs it for good forgets it. */
  readonly kept?: { read?: ReadChart };
}

/** Charts that are read at a time: enough to hide the latency of a disk. */
const READ_AT_ONCE = 8;
/** So much of what was read is kept until it is packed; the rest is read again, for memory must not grow with charts. */
const KEPT_BYTES = 16 * 1024 * 1024;

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
 * Reads every chart that `charts` names and works out version, tags and destinations; the charts are read while the
 * release is still being worked out. Throws what the release ended in, `bad-input`, and one `chart-invalid` for all
 * charts, also for a chart that would take an image's reference.
 */
export async function planCharts(
  deps: Deps,
  working: Promise<Omit<Release, 'charts'>>,
): Promise<readonly ChartPlan[]> {
  const { inputs, cwd } = deps;
  if (inputs.list('charts').length === 0) return [];
  const { findCharts } = await import('../helm/find-charts.ts');
  const { readChart } = await import('../helm/read-chart.ts');
  const found = await findCharts(inputs.list('charts'), cwd);
  if (found.length > READ_AT_ONCE) {
    const { keepYoungGenerationSmall } = await import('../system/young-generation.ts');
    keepYoungGenerationSmall();
  }
  const untracked = untrackedIn(deps, found);
  // Whoever waits for it gets the failure; a run that fails before that has another one to tell.
  untracked.catch(() => {});
  let kept = 0;
  const beside: Beside[] = [];
  const planned = await atOnce(READ_AT_ONCE, found, chart =>
    settled(async () => {
      const read = await readChart(chart);
      const plan = await planOne(deps, await working, { chart, read });
      beside.push(...foldersBeside(plan.request, read, cwd));
      kept += read.bytes;
      return kept > KEPT_BYTES ? plan : { ...plan, kept: { read } };
    }),
  );
  const own = new Set(found.map(({ path }) => path));
  const others = await untrackedBeside(
    deps,
    // Of a chart of this run it is said there.
    beside.filter(({ folder }) => !own.has(folder.path)),
  );
  const warnings = await untracked;
  const isWrong = planned.some(one => one instanceof AppError);
  const checked = isWrong ? await atOnce(READ_AT_ONCE, planned, checkedToo) : planned;
  const invalid = await chartsInvalid(checked.filter(one => one instanceof AppError));
  if (invalid) throw invalid;
  const plans = planned.flatMap(one =>
    one instanceof AppError ? [] : [withWarnings(one, warnings, others)],
  );
  for (const { request, planned: chart } of plans)
    deps.host.info(
      `chart ${request.name}: ${chart.name} ${chart.version} (${[chart.why, chart.note].filter(Boolean).join('; ')})`,
    );
  await assertNoClash(await working, plans);
  return plans;
}

/** Nothing will be packed: what only packing shows of a chart is looked for now. */
async function checkedToo(plan: ChartPlan | AppError): Promise<ChartPlan | AppError> {
  if (plan instanceof AppError) return plan;
  const { checkChart } = await import('../helm/plan-chart.ts');
  const { request, kept } = plan;
  return settled(async () => {
    await checkChart({ ...request, ...(kept?.read === undefined ? {} : { read: kept.read }) });
    return plan;
  });
}

function withWarnings(
  plan: ChartPlan,
  own: ReadonlyMap<string, readonly string[]>,
  beside: ReadonlyMap<string, readonly string[]>,
): ChartPlan {
  const { path } = plan.request;
  const warnings = [own.get(path) ?? [], beside.get(path) ?? []].flat();
  return warnings.length === 0 ? plan : { ...plan, warnings };
}

async function planOne(
  deps: Deps,
  release: Omit<Release, 'charts'>,
  { chart, read }: { readonly chart: ChartPath; readonly read: ReadChart },
): Promise<ChartPlan> {
  const { planChart } = await import('../helm/plan-chart.ts');
  const request = await chartRequest(deps, release, chart);
  const planned = await planChart({ ...request, read });
  const repositories = await chartRepositories(deps, release, planned.name);
  return { request, planned, repositories, tags: tagsOf(deps, release, planned) };
}

function tagsOf(
  { inputs }: Deps,
  { tagSet }: Omit<Release, 'charts'>,
  planned: PlannedChart,
): readonly Tag[] {
  const patterns = inputs.list('immutable-tags');
  const version: Tag = {
    name: planned.tag,
    // A version of a chart does not change, also where it is none of three numbers.
    kind: patterns.length === 0 ? 'immutable' : mutabilityOf(patterns)(planned.tag),
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
