import type { Deps } from '../commands/command.ts';
import { atOnce } from './at-once.ts';
import type { BuiltSource, MakeImage } from './build.ts';
import { holdersOf, type Progress } from './good.ts';
import { PACKED_AT_ONCE } from './make-chart.ts';
import type { RunFacts } from './report.ts';

/** Makes everything that is to be published, the image first: charts may name its digest. */
export async function makeAll(deps: Deps, facts: RunFacts, makeImage: MakeImage): Promise<void> {
  const image = facts.goods.find(({ good }) => good.chart === undefined);
  if (image) image.source = await makeImage(deps, facts, image);
  await atOnce(PACKED_AT_ONCE, facts.goods, async progress => {
    const { chart, made: early } = progress.good;
    if (!chart) return;
    const reused = early && reusedChart(deps, facts, progress);
    if (reused) {
      progress.source = { ...reused, warnings: early.warnings };
      return;
    }
    const made = early ?? (await facts.maker.make(chart, image?.source?.digest));
    progress.source = { ...made, heldBy: holdersOf(progress.plan, made.digest) };
  });
}

/** A chart that is published already, with the same content and other times. */
function reusedChart(
  { host }: Deps,
  { connection }: RunFacts,
  { plan, good }: Progress,
): BuiltSource | undefined {
  const { reuse } = plan;
  if (!reuse) return undefined;
  host.info(`${good.label}: the same content is published as ${reuse.repository.name}@${reuse.digest}`);
  return {
    digest: reuse.digest,
    content: connection.access(reuse.repository).content,
    heldBy: holdersOf(plan, reuse.digest),
    how: 'charts packaged natively',
    built: false,
    warnings: [],
    dispose: async () => {},
  };
}
