import type { Deps } from '../commands/command.ts';
import { knownDigest } from './build.ts';
import type { ChartPlan } from './charts.ts';
import type { Connection } from './connect.ts';
import { type Good, targetsOf } from './good.ts';
import type { Release } from './release.ts';

/** Everything this release publishes, with the tags each thing is to have. */
export async function goodsOf(
  deps: Deps,
  release: Release,
  connection: Connection,
): Promise<readonly Good[]> {
  const image =
    release.repositories.length > 0 ? [imageGood(release, connection, await knownDigest(deps))] : [];
  return [...image, ...release.charts.map(chart => chartGood(chart, release, connection))];
}

function imageGood(
  { repositories, tagSet, identity }: Release,
  connection: Connection,
  known: Good['known'],
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
function chartGood(chart: ChartPlan, { tagSet, identity }: Release, connection: Connection): Good {
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
  };
}
