import { fullName, type Repository } from '../oci/reference.ts';
import type { Connection } from './connect.ts';

/**
 * Looks whether what this run has attached is listed still, where lists are tags that other runs write as well: the last
 * thing before anything is named. Throws `lost-race` where it cannot be kept there.
 */
export async function confirmAttached(
  connection: Connection,
  repositories: readonly Repository[],
): Promise<void> {
  const each = new Map(repositories.map(repository => [fullName(repository), repository]));
  await Promise.all([...each.values()].map(repository => connection.referrers(repository).confirm()));
}
