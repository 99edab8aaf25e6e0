import { AppError } from '../errors.ts';
import { shortDigest } from '../oci/digest.ts';
import type { PlannedTag } from '../plan/prune-plan.ts';
import type { TagRemoval } from '../registry/capabilities.ts';
import { documentOr404 } from './prune-attached.ts';
import { appError, type PruneSite } from './prune-fate.ts';

/**
 * Deletes a tag whose content has other tags that stay, and looks whether they did. Registries disagree on what deleting
 * a tag is (distribution-spec#551): nearly all delete the tag, some its content with every tag of it. Those tags are put
 * back then. Throws `TrialFailed` unless every tag is seen to have stayed, so that nothing else is tried there.
 */
export async function removeOnTrial(
  site: PruneSite,
  { tag, digest }: PlannedTag,
  sharing: readonly string[],
): Promise<TagRemoval> {
  if (sharing.length === 0) return site.deleter.remove(tag);
  const document = await documentOr404(site.looking, digest);
  const removal = await site.deleter.remove(tag);
  if (removal.kind !== 'deleted' || document === undefined) return removal;
  const { lost, unread } = await missing(site, sharing);
  if (lost.length > 0) {
    const failure = await failureOf(site.restore(document, lost));
    throw takesContent({ tag, digest }, lost, failure);
  }
  if (unread) throw unsure(tag, unread);
  return removal;
}

async function missing({ looking }: PruneSite, tags: readonly string[]) {
  const states = await Promise.all(tags.map(tag => looking.tags.stateOf(tag)));
  const lost = tags.filter((_, at) => states[at]?.kind === 'absent');
  return { lost, unread: states.find(state => state.kind === 'unknown')?.error };
}

async function failureOf(work: Promise<void>): Promise<AppError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return appError(error);
  }
}

/** A tag was deleted, and nothing shows that the others of its content are safe in this registry. */
export class TrialFailed extends AppError {}

const HINT = 'use the retention rules of the registry itself; nothing else was deleted in this repository';

function takesContent(
  { tag, digest }: Pick<PlannedTag, 'tag' | 'digest'>,
  lost: readonly string[],
  failure: AppError | undefined,
): TrialFailed {
  const took = `deleting the tag ${tag} took ${lost.join(', ')} (${shortDigest(digest)}) along`;
  const why = 'this registry deletes content with any of its tags';
  if (failure === undefined)
    return new TrialFailed('registry-failed', `${took}, which was put back; ${why}`, { hint: HINT });
  return new TrialFailed(
    'registry-failed',
    `${took}, which could not be put back (${failure.message}); ${why}`,
    { cause: failure, hint: `publish ${lost.join(', ')} again: it was ${digest}; then ${HINT}` },
  );
}

function unsure(tag: string, cause: AppError): TrialFailed {
  const message = `the tag ${tag} was deleted, and whether others of its content stayed cannot be read: ${cause.message}`;
  return new TrialFailed(cause.code, message, {
    cause,
    ...(cause.hint === undefined ? {} : { hint: cause.hint }),
  });
}
