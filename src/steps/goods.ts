import type { Deps } from '../commands/command.ts';
import { knownDigest } from './build.ts';
import type { ChartPlan } from './charts.ts';
import type { Connection } from './connect.ts';
import { type Good, targetsOf } from './good.ts';
import type { MadeChart } from './make-chart.ts';
import type { Release } from './release.ts';
import type { RunFacts } from './report.ts';

/**
 * Everything this release publishes, with the tags each thing is to have. Charts are packed here, before any build is
 * paid for: what is wrong with them shows now, and their digests are known to the guard.
 */
export async function goodsOf(
  deps: Deps,
  { release, connection, maker }: Pick<RunFacts, 'release' | 'connection' | 'maker'>,
): Promise<readonly Good[]> {
  const image =
    release.repositories.length > 0 ? [imageGood(release, connection, await knownDigest(deps))] : [];
  const early = await maker.makeEarly(release.charts, image.length > 0);
  return [
    ...image,
    ...release.charts.map(chart => chartGood(chart, early.get(chart), { release, connection })),
  ];
}

/** The image of a release, with every tag it is to have. `known`: its digest, where that is known before it is made. */
export function imageGood(
  { repositories, tagSet, identity }: Release,
  connection: Connection,
  known?: Good['known'],
): Good {
  const placed = repositories.map(repository => connection.place(repository));
  return {
    kind: 'image',
    label: 'the image',
    repositories: placed,
    targets: targetsOf(placed, tagSet.tags),
    identity,
    cheap: false,
    ...(tagSet.release === undefined ? {} : { release: tagSet.release }),
    ...(known === undefined ? {} : { known }),
  };
}

/** Packaging is cheap and gives the same digest from the same commit, so a chart is judged by its digest alone. */
function chartGood(
  chart: ChartPlan,
  made: MadeChart | undefined,
  { release, connection }: { readonly release: Release; readonly connection: Connection },
): Good {
  const { tagSet, identity } = release;
  const placed = chart.repositories.map(repository => connection.place(repository));
  return {
    kind: 'chart',
    label: `chart ${chart.request.name}`,
    chart,
    repositories: placed,
    targets: targetsOf(placed, chart.tags),
    identity: { ...identity, version: chart.planned.version },
    cheap: true,
    ...(tagSet.release === undefined ? {} : { release: tagSet.release }),
    ...(made === undefined ? {} : { made, known: made.digest }),
  };
}
