import type { Deps } from '../commands/command.ts';
import { atOnce } from './at-once.ts';
import type { MakeImage } from './build.ts';
import { holdersOf } from './good.ts';
import { PACKED_AT_ONCE } from './make-chart.ts';
import type { RunFacts } from './report.ts';

/** Makes everything that is to be published, the image first: charts may name its digest. */
export async function makeAll(deps: Deps, facts: RunFacts, makeImage: MakeImage): Promise<void> {
  const image = facts.goods.find(({ good }) => good.chart === undefined);
  if (image) image.source = await makeImage(deps, facts, image);
  await atOnce(PACKED_AT_ONCE, facts.goods, async progress => {
    const { chart, made: early } = progress.good;
    if (!chart) return;
    const made = early ?? (await facts.maker.make(chart, image?.source?.digest));
    progress.source = { ...made, heldBy: holdersOf(progress.plan, made.digest) };
  });
}
