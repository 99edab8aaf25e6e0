import { AppError } from '../errors.ts';
import { assertNotRefused } from '../plan/publish-plan.ts';
import { buildOrReuse, knownDigest } from '../steps/build.ts';
import { openConnection } from '../steps/connect.ts';
import { openGuard } from '../steps/guard.ts';
import { nameEverything } from '../steps/name.ts';
import { assertTags, workOutRelease } from '../steps/release.ts';
import { type RunFacts, reportRun } from '../steps/report.ts';
import { storeEverywhere } from '../steps/store.ts';
import type { Command, CommandResult, Deps } from './command.ts';

/** The whole job: context → tags → plan → build → guard → publish → report. */
export const push: Command = async deps => {
  const began = deps.clock.now();
  const release = await workOutRelease(deps);
  assertTags(release);
  const connection = await openConnection(deps, release);
  const facts: RunFacts = { release, connection, began };
  try {
    return await publish(deps, facts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await reportRun(deps, facts, error);
  } finally {
    await facts.source?.dispose();
    await connection.close();
  }
};

async function publish(deps: Deps, facts: RunFacts): Promise<CommandResult> {
  const { host } = deps;
  const { release, connection } = facts;
  const known = await knownDigest(deps);
  const guard = await host.group('Guard: what the registry has', () =>
    openGuard(deps, release, connection, known),
  );
  facts.plan = guard.plan;
  assertNotRefused(facts.plan);
  const source = await host.group('Build', () => buildOrReuse(deps, facts, guard.plan.reuse));
  facts.source = source;
  const stored = await host.group('Store by digest', () => storeEverywhere(source, connection));
  facts.uploadedBytes = stored.uploadedBytes;
  facts.plan = await guard.again(source.digest, source.built || stored.completed > 0);
  assertNotRefused(facts.plan);
  const { plan } = facts;
  const published = await host.group('Name', () => nameEverything(deps, plan, source, { guard, connection }));
  facts.named = published.named;
  return reportRun(deps, facts, published.error);
}
