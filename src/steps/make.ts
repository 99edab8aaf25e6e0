import type { Deps } from '../commands/command.ts';
import { buildOrReuse } from './build.ts';
import type { RunFacts } from './report.ts';

/** Makes everything that is to be published, the image first: charts may name its digest. */
export async function makeAll(deps: Deps, facts: RunFacts): Promise<void> {
  for (const progress of facts.goods) progress.source = await buildOrReuse(deps, facts, progress);
}
