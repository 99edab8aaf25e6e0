import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { Repository } from '../oci/reference.ts';
import { type PlannedTag, planPrune } from '../plan/prune-plan.ts';
import type { PrunedImage, PrunedTag } from '../report/prune.ts';
import { ownCleanUp } from '../report/prune-hint.ts';
import type { Connection } from './connect.ts';
import { deleteTags } from './prune-delete.ts';
import { appError, type Fate, type Fates, failedBy, type PruneSite } from './prune-fate.ts';
import { type ReadTags, readTags } from './prune-read.ts';
import type { PruneWish } from './prune-wish.ts';

/** What became of one repository, and every error on the way with what it is about. */
export interface PrunedRepository {
  readonly image: PrunedImage;
  readonly errors: readonly { readonly about: string; readonly error: AppError }[];
}

/** Reads, judges and deletes in one repository. What fails is in the result: other repositories go on. */
export async function pruneRepository(
  deps: Deps,
  { wish, connection }: { readonly wish: PruneWish; readonly connection: Connection },
  repository: Repository,
): Promise<PrunedRepository> {
  const { name } = repository;
  const looking = connection.looking(repository);
  try {
    const read = await readTags(wish, looking);
    const { rules, kindOf, request } = wish;
    const planned = planPrune(read.found, { rules, kindOf, request: request?.number, now: deps.clock.now() });
    deps.host.info(`${name}: ${planned.length} tags looked at, ${count(planned)} are to go`);
    const fates = wish.dryRun ? NOTHING_DONE : await deleteTags(siteOf(connection, repository), planned);
    return resultOf({ repository, read, planned, fates, wish });
  } catch (error) {
    const known = appError(error);
    const image = { name, tags: [], attachments: [], error: known.message };
    return { image, errors: [{ about: name, error: known }] };
  }
}

const NOTHING_DONE: Fates = { tags: new Map(), attachments: [] };

function siteOf(connection: Connection, repository: Repository): PruneSite {
  return {
    looking: connection.looking(repository),
    deleter: connection.deleting(repository),
    restore: (document, tags) => connection.naming(repository).point(document, tags),
  };
}

function count(planned: readonly PlannedTag[]): number {
  return planned.filter(({ goes }) => goes).length;
}

interface Ended {
  readonly repository: Repository;
  readonly read: ReadTags;
  readonly planned: readonly PlannedTag[];
  readonly fates: Fates;
  readonly wish: PruneWish;
}

function resultOf({ repository, read, planned, fates, wish }: Ended): PrunedRepository {
  const { name } = repository;
  const kind = wish.kindOf;
  const ended = planned.map(tag => ({ tag, fate: fateOf(tag, fates, wish) }));
  const unread = [...read.unreadable].map(([tag, error]) => ({ tag, fate: failedBy(error) }));
  const tags: readonly PrunedTag[] = [
    ...ended.map(({ tag, fate }) => prunedTag(tag, withHint(fate, repository))),
    ...unread.map(({ tag, fate }) => ({
      ...blank(tag),
      kind: kind(tag),
      outcome: fate.outcome,
      reason: fate.reason,
    })),
    ...read.absent.map(tag => ({
      ...blank(tag),
      kind: kind(tag),
      outcome: 'absent' as const,
      reason: NOT_THERE,
    })),
  ];
  const errors = [
    ...ended.map(({ tag, fate }) => ({ about: `${name}:${tag.tag}`, error: fate.error })),
    ...unread.map(({ tag, fate }) => ({ about: `${name}:${tag}`, error: fate.error })),
    ...fates.attachments.map(({ digest, error }) => ({ about: `${name}@${digest}`, error })),
  ];
  return {
    image: { name, tags, attachments: fates.attachments.map(({ error: _, ...rest }) => rest), error: null },
    errors: errors.flatMap(({ about, error }) => (error === undefined ? [] : [{ about, error }])),
  };
}

const NOT_THERE = 'there is no such tag';

function fateOf(tag: PlannedTag, fates: Fates, { dryRun }: PruneWish): Fate {
  const { goes, reason } = tag;
  if (!goes) return { outcome: 'kept', reason };
  const fate = dryRun ? { outcome: 'would-delete' as const, reason } : fates.tags.get(tag.tag);
  if (fate === undefined) throw new AppError('internal', `nothing is known of what became of ${tag.tag}`);
  return fate;
}

function withHint(fate: Fate, { registry }: Repository): Fate {
  if (fate.outcome !== 'unsupported') return fate;
  return { ...fate, reason: `this registry deletes nothing by its API; ${ownCleanUp(registry)}` };
}

function prunedTag({ tag, kind, digest, created, rule }: PlannedTag, { outcome, reason }: Fate): PrunedTag {
  const made = created === undefined ? null : new Date(created).toISOString();
  return { tag, kind, outcome, digest, created: made, rule, reason };
}

function blank(tag: string): Pick<PrunedTag, 'tag' | 'digest' | 'created' | 'rule'> {
  return { tag, digest: null, created: null, rule: null };
}
