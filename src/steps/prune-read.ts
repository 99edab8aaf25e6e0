import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import type { FoundTag } from '../plan/prune-plan.ts';
import { isCompanion } from '../policy/retention.ts';
import type { Looking } from './connect.ts';
import { eachOf } from './each-of.ts';
import { createdOf } from './prune-age.ts';
import type { PruneWish } from './prune-wish.ts';

/** The tags of one repository that the wish is about. */
export interface ReadTags {
  readonly found: readonly FoundTag[];
  /** Tags of the request that are not there. */
  readonly absent: readonly string[];
  /** Tags that cannot be read, and so are never deleted. */
  readonly unreadable: ReadonlyMap<string, AppError>;
}

/** Tags read at a time; each takes up to four requests, which the client bounds once more for each registry. */
const READS_AT_ONCE = 8;

/**
 * Reads the request's tags by name, and of all tags those that a rule names, with the age of their content. The list is
 * never held: memory grows with the tags that match. Throws where the tags cannot be listed.
 */
export async function readTags(
  { rules, request }: Pick<PruneWish, 'rules' | 'request'>,
  looking: Pick<Looking, 'tags' | 'content'>,
): Promise<ReadTags> {
  const found: FoundTag[] = [];
  const absent: string[] = [];
  const unreadable = new Map<string, AppError>();
  const ages = new Map<Digest, Promise<number | undefined>>();
  const ageOf = (digest: Digest): Promise<number | undefined> => {
    const age = ages.get(digest) ?? createdOf(looking.content, digest);
    ages.set(digest, age);
    return age;
  };
  const look = async (tag: string, requested: boolean): Promise<void> => {
    const state = await looking.tags.stateOf(tag);
    if (state.kind === 'unknown') unreadable.set(tag, state.error);
    else if (state.kind === 'absent') absent.push(tag);
    else if (requested) found.push({ tag, digest: state.digest, created: undefined, requested });
    else {
      const created = await knownOr(ageOf(state.digest), error => unreadable.set(tag, error));
      if (!unreadable.has(tag)) found.push({ tag, digest: state.digest, created, requested });
    }
  };
  const own = new Set(request?.names ?? []);
  for (const tag of own) await look(tag, true);
  if (rules.length > 0) {
    const seen = new Set<string>(own);
    await eachOf(READS_AT_ONCE, matching(looking.tags.list(), { rules, seen }), tag => look(tag, false));
  }
  // In the order of the names, whatever order the answers came in.
  found.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return { found, absent: absent.filter(tag => own.has(tag)), unreadable };
}

async function* matching(
  tags: AsyncIterable<string>,
  { rules, seen }: { readonly rules: PruneWish['rules']; readonly seen: Set<string> },
): AsyncGenerator<string> {
  for await (const tag of tags) {
    if (seen.has(tag) || isCompanion(tag) || !rules.some(rule => rule.matches(tag))) continue;
    seen.add(tag);
    yield tag;
  }
}

async function knownOr(
  age: Promise<number | undefined>,
  failed: (error: AppError) => void,
): Promise<number | undefined> {
  try {
    return await age;
  } catch (error) {
    failed(asAppError(error));
    return undefined;
  }
}

/** What a registry failed with, as it is; anything else is a defect and thrown on. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
