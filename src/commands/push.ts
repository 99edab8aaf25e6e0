import { AppError } from '../errors.ts';
import { assertNotRefused } from '../plan/publish-plan.ts';
import { type Attaching, openAttaching, signingOpener } from '../steps/attaching.ts';
import { subjectOf } from '../steps/bake.ts';
import { buildOrReuse, type MakeImage } from '../steps/build.ts';
import { connectRelease } from '../steps/connect-release.ts';
import { verdictsOf } from '../steps/good.ts';
import { goodsOf } from '../steps/goods.ts';
import { openGuard } from '../steps/guard.ts';
import { makeAll } from '../steps/make.ts';
import { openChartMaker } from '../steps/make-chart.ts';
import { nameEverything } from '../steps/name.ts';
import { assertSomething, workOutRelease } from '../steps/release.ts';
import { type RunFacts, reportRun } from '../steps/report.ts';
import { storeAll } from '../steps/store.ts';
import type { Command, CommandResult, Deps } from './command.ts';

/** The whole job: context → tags → plan → build → guard → publish → report. */
export const push: Command = deps => publishRelease(deps, async () => buildOrReuse);

/** Says how a run makes its image, before any registry is asked; undefined: there is none to be made in this rehearsal. */
export type Preparing = (deps: Deps, facts: RunFacts) => Promise<MakeImage | undefined>;

/** The transaction of a release, whoever makes its image. */
export async function publishRelease(deps: Deps, prepare: Preparing): Promise<CommandResult> {
  const began = deps.clock.now();
  const openSigner = await signingOpener(deps);
  const release = await workOutRelease(deps);
  assertSomething(release);
  const connection = await connectRelease(deps, release);
  const subject = subjectOf(deps, release);
  const maker = openChartMaker(deps, connection);
  const facts: RunFacts = { release, subject, connection, maker, began, goods: [], uploadedBytes: 0 };
  let attaching: Attaching | undefined;
  try {
    const makeImage = await prepare(deps, facts);
    attaching = await openAttaching(deps, facts, openSigner);
    return await publish(deps, facts, { attaching, makeImage });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await reportRun(deps, facts, error);
  } finally {
    for (const { source } of facts.goods) await source?.dispose();
    await maker.close();
    await attaching?.close();
    await connection.close();
  }
}

interface Means {
  readonly attaching: Attaching;
  readonly makeImage: MakeImage | undefined;
}

async function publish(deps: Deps, facts: RunFacts, { attaching, makeImage }: Means): Promise<CommandResult> {
  const { host } = deps;
  const { connection, release } = facts;
  const guard = openGuard(deps, connection, release);
  const all = await goodsOf(deps, facts);
  // Without an image only what needs nothing of one can be rehearsed.
  const goods = makeImage ? all : all.filter(({ made }) => made !== undefined);
  facts.goods = await host.group('Guard: what the registry has', () =>
    Promise.all(goods.map(async good => ({ good, plan: await guard.first(good) }))),
  );
  assertNotRefused(verdictsOf(facts.goods));
  await attaching.vouch();
  await host.group('Build', () => makeAll(deps, facts, makeImage ?? buildOrReuse));
  const looked = await host.group('Store by digest', () => storeAll(facts, guard));
  assertNotRefused(verdictsOf(facts.goods));
  await attaching.attach();
  const fresh = looked && facts.attachments === undefined;
  const stopped = await host.group('Name', () =>
    nameEverything(deps, facts.goods, { guard, connection, fresh }),
  );
  if (stopped === undefined) {
    await attaching.confirm();
    await attaching.verify();
  }
  return reportRun(deps, facts, stopped);
}
