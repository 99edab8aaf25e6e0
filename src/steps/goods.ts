import type { Deps } from '../commands/command.ts';
import { knownDigest } from './build.ts';
import type { Connection } from './connect.ts';
import { type Good, imageGood } from './good.ts';
import type { Release } from './release.ts';

/** Everything this release publishes, with the tags each thing is to have. */
export async function goodsOf(
  deps: Deps,
  release: Release,
  connection: Connection,
): Promise<readonly Good[]> {
  const { tagSet, identity, repositories } = release;
  const image = imageGood(
    repositories.map(repository => connection.place(repository)),
    { tags: tagSet.tags, identity, version: tagSet.release },
    await knownDigest(deps),
  );
  return image ? [image] : [];
}
