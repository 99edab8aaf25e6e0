import type { Connection } from './connect.ts';
import type { PruneWish } from './prune-wish.ts';

/**
 * True where a fork's request was closed and nothing else is asked for, and there is no credential: a fork gets none,
 * so its request has published nothing that could be deleted.
 */
export async function hasPublishedNothing(
  { request, rules, repositories }: PruneWish,
  { credentials }: Pick<Connection, 'credentials'>,
): Promise<boolean> {
  if (!request?.fork || rules.length > 0) return false;
  const found = await Promise.all(repositories.map(repository => credentials(repository)));
  return found.every(one => one === undefined);
}
