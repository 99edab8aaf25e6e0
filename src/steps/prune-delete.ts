import { AppError } from '../errors.ts';
import type { PlannedTag } from '../plan/prune-plan.ts';
import type { TagRemoval } from '../registry/capabilities.ts';
import { atOnce } from './at-once.ts';
import { deleteContent } from './prune-content.ts';
import {
  appError,
  type Fate,
  type Fates,
  failedBy,
  fateBefore,
  GONE,
  isGeneral,
  type PruneSite,
} from './prune-fate.ts';
import { removeOnTrial, TrialFailed } from './prune-trial.ts';

/** Tags deleted at a time: a registry rewrites one list of tags for each. */
const DELETES_AT_ONCE = 4;

/**
 * Deletes the tags of a plan that go, each looked at once more just before. A registry that cannot delete a tag alone
 * is asked for content instead, and then for nothing that is held otherwise. What happens to one tag stops no other,
 * unless it would happen to all.
 */
export async function deleteTags(site: PruneSite, planned: readonly PlannedTag[]): Promise<Fates> {
  const deletion = new Deletion(site);
  const stay = Map.groupBy(
    planned.filter(({ goes }) => !goes),
    ({ digest }) => digest,
  );
  const sharing = (tag: PlannedTag) => stay.get(tag.digest)?.map(other => other.tag) ?? [];
  // The first deletion tells how this registry deletes, so it goes alone: where there is one, a tag whose content stays.
  const [first, ...rest] = planned
    .filter(({ goes }) => goes)
    .toSorted((a, b) => Number(sharing(b).length > 0) - Number(sharing(a).length > 0));
  if (first) await deletion.attempt(first, () => removeOnTrial(site, first, sharing(first)));
  if (deletion.left.length > 0) deletion.left.push(...rest);
  else {
    await atOnce(DELETES_AT_ONCE, rest, tag => deletion.attempt(tag, () => site.deleter.remove(tag.tag)));
  }
  if (deletion.left.length === 0) return { tags: deletion.fates, attachments: [] };
  const { tags, attachments } = await deleteContent(site, deletion.left);
  return { tags: new Map([...deletion.fates, ...tags]), attachments };
}

class Deletion {
  readonly fates = new Map<string, Fate>();
  /** Tags that can only go with their content. */
  readonly left: PlannedTag[] = [];
  readonly #site: PruneSite;
  #stopped: AppError | undefined;
  /** A tag went alone, so this registry can do that. */
  #goesAlone = false;

  constructor(site: PruneSite) {
    this.#site = site;
  }

  async attempt(tag: PlannedTag, remove: () => Promise<TagRemoval>): Promise<void> {
    if (this.#stopped) {
      this.fates.set(tag.tag, failedBy(notTried(this.#stopped)));
      return;
    }
    const before = await fateBefore(this.#site, tag);
    try {
      const removal = before ?? (await remove());
      if (!('kind' in removal)) this.#end(tag, removal);
      else if (removal.kind === 'unsupported' && this.#goesAlone) this.#end(tag, failedBy(removal.error));
      else if (removal.kind === 'unsupported') this.left.push(tag);
      else this.#end(tag, removal.kind === 'absent' ? GONE : { outcome: 'deleted', reason: tag.reason });
    } catch (error) {
      if (error instanceof TrialFailed) this.#stopped = error;
      const deleted: Fate = { outcome: 'deleted', reason: tag.reason };
      this.#end(tag, error instanceof TrialFailed ? { ...deleted, error } : failedBy(appError(error)));
    }
  }

  #end(tag: PlannedTag, fate: Fate): void {
    if (fate.outcome === 'deleted') this.#goesAlone = true;
    this.fates.set(tag.tag, fate);
    if (fate.outcome === 'failed' && fate.error && isGeneral(fate.error)) this.#stopped ??= fate.error;
  }
}

function notTried(error: AppError): AppError {
  const hint = error.hint === undefined ? {} : { hint: error.hint };
  return new AppError(error.code, `not tried any more: ${error.message}`, { cause: error, ...hint });
}
