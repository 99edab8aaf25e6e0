import type { Deps } from '../commands/command.ts';
import type { PublishPlan } from '../plan/plan.ts';
import { execute, type Published } from '../publish/execute.ts';
import type { Connection } from './connect.ts';
import type { Guard } from './guard.ts';
import type { Source } from './store.ts';

/** Names stored content by the plan. The only step that asks the connection for the power to name. */
export async function nameEverything(
  deps: Deps,
  plan: PublishPlan,
  source: Source,
  { guard, connection }: { readonly guard: Guard; readonly connection: Connection },
): Promise<Published> {
  const document = await source.content.manifest(source.digest);
  return execute(plan.verdicts, document, {
    access: repository => connection.access(repository),
    writer: repository => connection.naming(repository),
    guard: target => guard.one(target, source.digest),
    sleep: milliseconds => deps.clock.sleep(milliseconds),
    log: line => deps.host.info(line),
  });
}
