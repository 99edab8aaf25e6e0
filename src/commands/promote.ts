import { AppError } from '../errors.ts';
import { assertNotRefused } from '../plan/publish-plan.ts';
import { carryAttachments } from '../steps/carry.ts';
import { confirmAttached } from '../steps/confirm-attached.ts';
import { openConnection } from '../steps/connect.ts';
import { convertSources } from '../steps/convert-sources.ts';
import { verdictsOf } from '../steps/good.ts';
import { nameEverything } from '../steps/name.ts';
import { type Promoted, promotedGoods, subjectOf } from '../steps/promoted.ts';
import { readPromotion } from '../steps/promotion.ts';
import { judgeAll, openPromotionGuard } from '../steps/promotion-guard.ts';
import { type ReportFacts, reportRun } from '../steps/report.ts';
import { resolveSources } from '../steps/resolve.ts';
import { storeAll } from '../steps/store.ts';
import type { Command, CommandResult, Deps } from './command.ts';

/** Published content with everything attached to it → other repositories, registries, tags. Nothing is built. */
export const promote: Command = async deps => {
  const began = deps.clock.now();
  const promotion = await readPromotion(deps);
  const connection = await openConnection(deps, promotion);
  try {
    const resolved = await resolveSources(promotion.sources, connection);
    const found = await convertSources(deps, promotion.form, resolved);
    const promoted = await promotedGoods(deps, promotion, found);
    const dry = promotion.dryRun ? { planOnly: true as const } : {};
    const subject = subjectOf(promoted);
    const facts: ReportFacts = { subject, connection, began, goods: [], uploadedBytes: 0, ...dry };
    return await publish(deps, facts, promoted).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return reportRun(deps, facts, error);
    });
  } finally {
    await connection.close();
  }
};

async function publish(
  deps: Deps,
  facts: ReportFacts,
  promoted: readonly Promoted[],
): Promise<CommandResult> {
  const { host } = deps;
  const { connection } = facts;
  const guard = openPromotionGuard(deps, connection);
  facts.goods = await host.group('Guard: what the registry has', () => judgeAll(promoted, guard));
  assertNotRefused(verdictsOf(facts.goods));
  if (facts.planOnly) return reportRun(deps, facts);
  await host.group('Store by digest', () => storeAll(facts, guard));
  facts.attachments = await host.group('Attachments', () => carryAttachments(deps, connection, promoted));
  assertNotRefused(verdictsOf(facts.goods));
  const stopped = await host.group('Name', () => nameEverything(deps, facts.goods, { guard, connection }));
  if (stopped === undefined) await confirmAttached(connection, facts.goods, 'all');
  return reportRun(deps, facts, stopped);
}
