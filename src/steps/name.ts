import type { Deps } from '../commands/command.ts';
import type { AppError } from '../errors.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { Target } from '../plan/plan.ts';
import { inNamingOrder } from '../plan/publish-plan.ts';
import { execute, type Publishing } from '../publish/execute.ts';
import type { Connection } from './connect.ts';
import { type Progress, verdictsOf } from './good.ts';
import type { Guard } from './guard.ts';

/** What naming needs. */
export interface NamingNeeds {
  readonly guard: Guard;
  readonly connection: Connection;
  /** True where the goods were judged by a look just now and nothing has been done since. */
  readonly fresh?: boolean;
}

/**
 * Names stored content by the plans of all goods together: immutable tags of everything before any tag moves.
 * The only step that asks the connection for the power to name. Returns the error naming stopped at, if it did.
 */
export async function nameEverything(
  deps: Deps,
  goods: readonly Progress[],
  { guard, connection, fresh = false }: NamingNeeds,
): Promise<AppError | undefined> {
  const ready = new Map<Target, { progress: Progress; document: ManifestDocument }>();
  for (const progress of goods) {
    const { document } = progress;
    if (!document) throw new Error(`${progress.good.label} is not stored yet`);
    for (const target of progress.good.targets) ready.set(target, { progress, document });
  }
  const of = (target: Target) => {
    const found = ready.get(target);
    if (!found) throw new Error('a verdict is about a target of a good');
    return found;
  };
  const verdicts = inNamingOrder(verdictsOf(goods));
  const publishing: Publishing = {
    access: repository => connection.access(repository),
    writer: repository => connection.naming(repository),
    fresh,
    guard: target => guard.one(of(target).progress.good, target, of(target).document.digest),
    sleep: milliseconds => deps.clock.sleep(milliseconds),
    log: line => deps.host.info(line),
  };
  const naming = () => execute(verdicts, target => of(target).document, publishing);
  // Not left half-way: whoever tells the run to stop waits for the tags.
  const { named, error } = await (deps.stop?.shielded(naming) ?? naming());
  for (const progress of goods) {
    progress.named = named.filter(entry => of(entry.target).progress === progress);
  }
  return error;
}
