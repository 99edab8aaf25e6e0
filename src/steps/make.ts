import type { Deps } from '../commands/command.ts';
import { buildOrReuse } from './build.ts';
import type { RunFacts } from './report.ts';

/** Makes everything that is to be published, the image first: charts may name its digest. */
export async function makeAll(deps: Deps, facts: RunFacts): Promise<void> {
  const image = facts.goods.find(({ good }) => good.chart === undefined);
  if (image) image.source = await buildOrReuse(deps, facts, image);
  if (facts.goods.every(({ good }) => good.chart === undefined)) return;
  const { openChartMaker } = await import('./make-chart.ts');
  const maker = await openChartMaker(deps, facts);
  try {
    for (const progress of facts.goods) {
      const { chart } = progress.good;
      if (chart) progress.source = await maker.make(progress, chart, image?.source?.digest);
    }
  } finally {
    await maker.close();
  }
}
