import { AppError } from '../errors.ts';
import { assertNotRefused } from '../plan/publish-plan.ts';
import { subjectOf } from '../steps/bake.ts';
import { planBuild } from '../steps/build.ts';
import { connectRelease } from '../steps/connect-release.ts';
import { verdictsOf } from '../steps/good.ts';
import { goodsOf } from '../steps/goods.ts';
import { openGuard } from '../steps/guard.ts';
import { openChartMaker } from '../steps/make-chart.ts';
import { assertSomething, workOutRelease } from '../steps/release.ts';
import { type ReportFacts, reportRun } from '../steps/report.ts';
import type { Command } from './command.ts';

/** All of a push but building and writing: what would happen, and why. */
export const plan: Command = async deps => {
  const began = deps.clock.now();
  const release = await workOutRelease(deps);
  assertSomething(release);
  const connection = await connectRelease(deps, release);
  const subject = subjectOf(deps, release);
  const facts: ReportFacts = { subject, connection, began, planOnly: true, goods: [], uploadedBytes: 0 };
  const maker = openChartMaker(deps, connection);
  try {
    const guard = openGuard(deps, connection, release);
    const goods = await goodsOf(deps, { release, connection, maker });
    facts.goods = await Promise.all(goods.map(async good => ({ good, plan: await guard.first(good) })));
    const image = facts.goods.find(({ good }) => good.kind === 'image');
    if (image?.plan.reuse) facts.how = 'nothing to build: an earlier run of this release published it';
    else if (image) facts.how = await planBuild(deps, release);
    assertNotRefused(verdictsOf(facts.goods));
    return await reportRun(deps, facts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await reportRun(deps, facts, error);
  } finally {
    await maker.close();
    await connection.close();
  }
};
