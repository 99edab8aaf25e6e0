import { fullName, type Repository } from '../oci/reference.ts';
import type { ReferrersWriter } from '../registry/capabilities.ts';
import type { Connection } from './connect.ts';
import type { Good } from './good.ts';

/**
 * Looks whether what this run has attached to its goods is listed still, where lists are tags that other runs write as
 * well: `new` is the last thing before anything is named, `all` the last of a run. Throws `lost-race` where it cannot be
 * kept there.
 */
export async function confirmAttached(
  connection: Connection,
  goods: readonly { readonly good: Good }[],
  which: Parameters<ReferrersWriter['confirm']>[0],
): Promise<void> {
  const repositories = goods.flatMap(({ good }) => good.repositories);
  const each = new Map<string, Repository>(repositories.map(one => [fullName(one), one]));
  await Promise.all([...each.values()].map(one => connection.referrers(one).confirm(which)));
}
