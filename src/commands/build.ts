import { AppError } from '../errors.ts';
import { assertNotRefused } from '../plan/publish-plan.ts';
import { subjectOf } from '../steps/bake.ts';
import { buildOrReuse } from '../steps/build.ts';
import { connectRelease } from '../steps/connect-release.ts';
import type { Progress } from '../steps/good.ts';
import { imageGood } from '../steps/goods.ts';
import { openGuard } from '../steps/guard.ts';
import { handOver, handOverFolder, storePart } from '../steps/hand-over.ts';
import { checkHandOver } from '../steps/hand-over-files.ts';
import { assertSomething, type Release, workOutRelease } from '../steps/release.ts';
import { type ReportFacts, reportRun } from '../steps/report.ts';
import type { Command, CommandResult, Deps } from './command.ts';

interface PartFacts extends ReportFacts {
  readonly release: Release;
}

/** One runner's part of a release: context → tags → guard → build → store by digest → a record. It names nothing. */
export const build: Command = async deps => {
  const began = deps.clock.now();
  const release = await workOutRelease(deps);
  assertSomething(release);
  await checkHandOver(handOverFolder(deps));
  const connection = await connectRelease(deps, release);
  // Tags, labels and annotations of the release are told by the run that publishes it.
  const { metadata: _, ...subject } = subjectOf(deps, release);
  const run = { release, subject, connection, began, storeOnly: true as const };
  const facts: PartFacts = { ...run, goods: [], uploadedBytes: 0 };
  try {
    return await storeAndHandOver(deps, facts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await reportRun(deps, facts, error);
  } finally {
    for (const { source } of facts.goods) await source?.dispose();
    await connection.close();
  }
};

async function storeAndHandOver(deps: Deps, facts: PartFacts): Promise<CommandResult> {
  const { host } = deps;
  const { connection, release } = facts;
  const guard = openGuard(deps, connection, release);
  const good = imageGood(release, connection);
  const image: Progress = await host.group('Guard: what the registry has', async () => ({
    good,
    plan: await guard.first(good),
  }));
  facts.goods = [image];
  assertNotRefused(image.plan.verdicts);
  await host.group('Build', async () => {
    image.source = await buildOrReuse(deps, facts, image);
  });
  await host.group('Store by digest', () => storePart(facts, image));
  await host.group('Hand over', () => handOver(deps, facts, image));
  return reportRun(deps, facts);
}
