import { AppError } from '../errors.ts';
import { assertNotRefused } from '../plan/publish-plan.ts';
import { knownDigest, planBuild } from '../steps/build.ts';
import { openConnection } from '../steps/connect.ts';
import { openGuard } from '../steps/guard.ts';
import { assertTags, workOutRelease } from '../steps/release.ts';
import { type RunFacts, reportRun } from '../steps/report.ts';
import type { Command } from './command.ts';

/** All of a push but building and writing: what would happen, and why. */
export const plan: Command = async deps => {
  const began = deps.clock.now();
  const release = await workOutRelease(deps);
  assertTags(release);
  const connection = await openConnection(deps, release);
  const facts: RunFacts = { release, connection, began };
  try {
    const guard = await openGuard(deps, release, connection, await knownDigest(deps));
    facts.plan = guard.plan;
    facts.how = guard.plan.reuse ? undefined : await planBuild(deps, release);
    assertNotRefused(guard.plan);
    return await reportRun(deps, facts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await reportRun(deps, facts, error);
  } finally {
    await connection.close();
  }
};
