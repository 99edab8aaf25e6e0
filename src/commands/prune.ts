import { atOnce } from '../steps/at-once.ts';
import { openConnection } from '../steps/connect.ts';
import { hasPublishedNothing } from '../steps/prune-fork.ts';
import { reportPruning } from '../steps/prune-report.ts';
import { pruneRepository } from '../steps/prune-repository.ts';
import { readPruneWish } from '../steps/prune-wish.ts';
import type { Command } from './command.ts';

/** Repositories pruned side by side. */
const REPOSITORIES_AT_ONCE = 4;

/** Deletes the tags of a closed request, and tags by rules of retention. What they name goes only where it has to. */
export const prune: Command = async deps => {
  const { host } = deps;
  const wish = await readPruneWish(deps);
  const { repositories, registry, request } = wish;
  for (const line of request?.left ?? []) host.info(line);
  if (request?.names.length === 0)
    host.notice(`no tag rule gives request ${request.number} a tag of its own`);
  const connection = await openConnection(deps, { registry, destinations: repositories });
  try {
    if (await hasPublishedNothing(wish, connection)) {
      host.notice('this request comes from a fork, which gets no credentials and has published nothing');
      return await reportPruning(deps, wish, { ended: [], limits: connection.rateLimits() });
    }
    const heading = wish.dryRun ? 'What would be deleted' : 'Delete';
    const ended = await host.group(heading, () =>
      atOnce(REPOSITORIES_AT_ONCE, repositories, each => pruneRepository(deps, { wish, connection }, each)),
    );
    return await reportPruning(deps, wish, { ended, limits: connection.rateLimits() });
  } finally {
    await connection.close();
  }
};
