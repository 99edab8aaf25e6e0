import type { Digest } from '../oci/digest.ts';
import { type Repository, sameRepository } from '../oci/reference.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { copyGraph } from '../registry/copy.ts';
import { atOnce } from './at-once.ts';
import { listingRoot } from './attach-once.ts';
import type { Connection } from './connect.ts';
import type { Good } from './good.ts';
import type { Guard } from './guard.ts';
import type { ReportFacts } from './report.ts';

/** Content to be spread: where it can be read, and the repositories that hold all of it already. */
export interface Source {
  readonly digest: Digest;
  readonly content: ContentReader;
  readonly heldBy: readonly Repository[];
  /** Repositories that hold its blobs at least, to mount from. */
  readonly blobsIn?: readonly Repository[];
}

/** What storing moved, for the report. */
export interface StoredTotals {
  readonly uploadedBytes: number;
  /** Repositories that did not hold all of it before. */
  readonly completed: number;
}

/**
 * Stores content in every repository, by digest only. Repositories of one registry after the first mount from the
 * first instead of sending again. Nothing is named here. `noteHolders` is told of each that holds all of it by then.
 */
export async function storeEverywhere(
  source: Source,
  { repositories }: Pick<Good, 'repositories'>,
  connection: Connection,
  noteHolders: (holders: readonly Repository[]) => void,
): Promise<StoredTotals> {
  let uploadedBytes = 0;
  let completed = 0;
  const holding: Repository[] = [...source.heldBy];
  for (const repository of repositories) {
    if (holding.some(other => sameRepository(other, repository))) continue;
    const neighbour = [...holding, ...(source.blobsIn ?? [])].find(
      other => other.registry === repository.registry,
    );
    const copied = await copyGraph({
      source: source.content,
      root: source.digest,
      destination: listingRoot(
        source.digest,
        connection.access(repository).content,
        connection.referrers(repository),
      ),
      ...(neighbour ? { mountFrom: neighbour.path } : {}),
      progress: connection.progress,
    });
    uploadedBytes += copied.uploadedBytes;
    completed += 1;
    holding.push(repository);
    noteHolders([...holding]);
  }
  return { uploadedBytes, completed };
}

/** Goods stored at a time; how much is sent at once is bounded for each registry by its client. */
const GOODS_AT_ONCE = 8;

/**
 * Stores all goods, then judges each again by its digest: with a fresh look where making or storing took time. The looks
 * are the last thing done here. Returns true when every good had one, so that what is named next has just been looked at.
 */
export async function storeAll(facts: ReportFacts, guard: Guard): Promise<boolean> {
  const stored = await atOnce(GOODS_AT_ONCE, facts.goods, async progress => {
    const { good, source } = progress;
    if (!source) throw new Error(`${good.label} is not made yet`);
    const { uploadedBytes, completed } = await storeEverywhere(source, good, facts.connection, holders => {
      progress.storedIn = holders;
    });
    facts.uploadedBytes += uploadedBytes;
    progress.document = await source.content.manifest(source.digest);
    return { progress, digest: source.digest, fresh: source.built || completed > 0 };
  });
  await atOnce(GOODS_AT_ONCE, stored, async ({ progress, digest, fresh }) => {
    progress.plan = await guard.again(progress.good, digest, fresh);
  });
  return stored.every(({ fresh }) => fresh);
}
