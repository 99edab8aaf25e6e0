import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { contentThatGoes, type Doomed } from '../plan/prune-content.ts';
import type { PlannedTag } from '../plan/prune-plan.ts';
import type { TagRemoval } from '../registry/capabilities.ts';
import { atOnce } from './at-once.ts';
import { attachedTo, manifestOr404, subjectOf } from './prune-attached.ts';
import {
  appError,
  type EndedAttachment,
  type Fate,
  type Fates,
  failedBy,
  fateBefore,
  GONE,
  isGeneral,
  movedTo,
  type PruneSite,
} from './prune-fate.ts';
import { whatHolds } from './prune-held.ts';

/** Content looked at at a time. */
const LOOKS_AT_ONCE = 4;
/** The digest of nothing that anybody has: asking to delete it tells whether deleting is possible at all. */
const NOBODYS: Digest = `sha256:${'0'.repeat(64)}`;

interface Found extends Doomed {
  readonly tags: readonly PlannedTag[];
  readonly attachedTo: ReadonlyMap<Digest, Digest>;
  readonly companions: ReadonlySet<string>;
}

/**
 * Deletes content by digest, where a registry deletes tags in no other way: all tags of it go at once, and so does what
 * is attached to it. Nothing goes that a tag that stays names, or that something that stays refers to.
 */
export async function deleteContent(site: PruneSite, going: readonly PlannedTag[]): Promise<Fates> {
  const fates = new Map<string, Fate>();
  const attachments: EndedAttachment[] = [];
  try {
    const refusal = await refusalOf(site);
    if (refusal) return { tags: new Map(going.map(({ tag }) => [tag, refusal])), attachments };
    const groups = [...Map.groupBy(going, ({ digest }) => digest)];
    const found = await atOnce(LOOKS_AT_ONCE, groups, ([digest, tags]) => look(site, digest, tags));
    const held = await whatHolds(site.looking, {
      tags: new Map(going.map(({ tag, digest }) => [tag, digest])),
      companions: new Set(found.flatMap(({ companions }) => [...companions])),
      wanted: new Set(found.flatMap(({ digest, attachments: more }) => [digest, ...more])),
    });
    const verdicts = contentThatGoes(found, await withSubjects(site, found, held.by));
    for (const one of found) {
      const verdict = verdicts.get(one.digest);
      const stays = one.tags.filter(({ tag }) => held.moved.has(tag));
      for (const tag of stays) fates.set(tag.tag, movedTo(held.moved.get(tag.tag) ?? tag.digest, tag));
      const rest = { ...one, tags: one.tags.filter(tag => !stays.includes(tag)) };
      if (verdict?.goes) attachments.push(...(await deleteOne(site, { ...rest, ...verdict }, fates)));
      else if (verdict) {
        const reason = `this registry deletes tags only with their content, and ${verdict.keptBecause}`;
        for (const { tag } of rest.tags) fates.set(tag, { outcome: 'kept', reason });
      }
    }
  } catch (error) {
    const fate = failedBy(appError(error));
    for (const { tag } of going) if (!fates.has(tag)) fates.set(tag, fate);
  }
  return { tags: fates, attachments };
}

/** Why nothing can be deleted, found out by asking for what is not there; undefined where it can. */
async function refusalOf({ deleter }: PruneSite): Promise<Fate | undefined> {
  try {
    const answer = await deleter.removeContent(NOBODYS);
    return answer.kind === 'unsupported' ? unsupported(answer.error) : undefined;
  } catch (error) {
    const known = appError(error);
    // Another answer may be about this digest alone.
    if (isGeneral(known) || known.code === 'not-allowed') return failedBy(known);
    return undefined;
  }
}

function unsupported(error: AppError): Fate {
  return { outcome: 'unsupported', reason: error.message, error };
}

async function look(site: PruneSite, digest: Digest, tags: readonly PlannedTag[]): Promise<Found> {
  const { looking } = site;
  const parsed = await manifestOr404(looking, digest);
  const attached = await attachedTo(looking, digest);
  return {
    digest,
    tags,
    children: parsed?.kind === 'index' ? parsed.index.manifests.map(child => child.digest) : [],
    subject: parsed && subjectOf(parsed),
    attachments: [...attached.digests.keys()],
    attachedTo: attached.digests,
    companions: attached.tags,
  };
}

/** Content that is attached to something that stays is held by it, also where no tag leads to that. */
async function withSubjects(
  { looking }: PruneSite,
  found: readonly Found[],
  by: ReadonlyMap<Digest, string>,
): Promise<ReadonlyMap<Digest, string>> {
  const all = new Map(by);
  for (const { digest, subject } of found) {
    if (subject === undefined || all.has(digest) || found.some(one => one.digest === subject)) continue;
    if ((await manifestOr404(looking, subject)) !== undefined)
      all.set(digest, `it is attached to ${subject}, which stays`);
  }
  return all;
}

async function deleteOne(
  site: PruneSite,
  { digest, tags, attachments, attachedTo: subjects }: Found,
  fates: Map<string, Fate>,
): Promise<readonly EndedAttachment[]> {
  const before = await Promise.all(tags.map(async tag => ({ tag, fate: await fateBefore(site, tag) })));
  // What cannot be read might have come to name something else, and the others would be no reason to delete it.
  const unread = before.find(({ fate }) => fate?.outcome === 'failed')?.fate;
  const going = before.filter(({ fate }) => fate === undefined).map(({ tag }) => tag);
  for (const { tag, fate } of before) if (fate) fates.set(tag.tag, fate);
  if (unread) for (const { tag } of going) fates.set(tag, unread);
  if (unread || going.length === 0) return [];
  const removal = await removed(site, digest);
  for (const tag of going) fates.set(tag.tag, await fateAfter(site, tag, removal));
  if (removal.kind !== 'deleted') return [];
  const gone: EndedAttachment[] = [];
  for (const one of attachments) {
    const { kind, error } = await removed(site, one);
    const outcome = kind === 'deleted' || kind === 'absent' ? kind : 'failed';
    gone.push({
      subject: subjects.get(one) ?? digest,
      digest: one,
      outcome,
      reason: error?.message ?? '',
      ...(error && { error }),
    });
  }
  return gone;
}

type Removed = { readonly kind: TagRemoval['kind'] | 'failed'; readonly error?: AppError };

async function removed({ deleter }: PruneSite, digest: Digest): Promise<Removed> {
  try {
    return await deleter.removeContent(digest);
  } catch (error) {
    return { kind: 'failed', error: appError(error) };
  }
}

async function fateAfter(site: PruneSite, tag: PlannedTag, { kind, error }: Removed): Promise<Fate> {
  if (kind === 'absent') return GONE;
  if (kind === 'unsupported' && error) return unsupported(error);
  if (kind !== 'deleted') return error ? failedBy(error) : GONE;
  const after = await site.looking.tags.stateOf(tag.tag);
  const still = after.kind === 'present' && after.digest === tag.digest;
  return still
    ? failedBy(new AppError('registry-failed', 'its content was deleted, but the registry still has the tag'))
    : { outcome: 'deleted', reason: `${tag.reason}; deleted with its content` };
}
