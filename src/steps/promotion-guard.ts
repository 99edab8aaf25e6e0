import type { Deps } from '../commands/command.ts';
import type { Connection } from './connect.ts';
import { holdersOf, type Progress } from './good.ts';
import { type Guard, openGuard, rulesOf } from './guard.ts';
import type { Promoted } from './promoted.ts';

/**
 * The guard of a promotion. The digest is given, so there is nothing to resume: an immutable tag holds it already, or
 * is in the way.
 */
export function openPromotionGuard(deps: Deps, connection: Connection): Guard {
  const rules = rulesOf(deps.inputs);
  const ifExists = rules.ifExists === 'resume' ? 'fail' : rules.ifExists;
  return openGuard(deps, connection, { rules: { ...rules, ifExists } });
}

/** Looks at everything that is to be named, and notes which repositories hold the content already. */
export function judgeAll(promoted: readonly Promoted[], guard: Guard): Promise<readonly Progress[]> {
  return Promise.all(
    promoted.map(async ({ good, source }) => {
      const plan = await guard.first(good);
      const heldBy = [...source.heldBy, ...holdersOf(plan, source.digest)];
      return { good, plan, source: { ...source, heldBy } };
    }),
  );
}
