import { AppError } from '../errors.ts';
import { type Digest, shortDigest } from '../oci/digest.ts';
import type { PlannedTag } from '../plan/prune-plan.ts';
import type { TagRemoval } from '../registry/capabilities.ts';
import { documentOr404 } from './prune-attached.ts';
import type { PruneSite } from './prune-fate.ts';

/**
 * Deletes a tag whose content has other tags that stay, and looks whether they did. Registries disagree on what deleting
 * a tag is (distribution-spec#551): nearly all delete the tag, some its content with every tag of it. Those tags are put
 * back then, and `registry-failed` is thrown, so that nothing else is tried there.
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
  const lost = await gone(site, sharing);
  if (lost.length === 0) return removal;
  await site.restore(document, lost);
  throw new TakesContent(tag, digest, lost);
}

async function gone({ looking }: PruneSite, tags: readonly string[]): Promise<readonly string[]> {
  const states = await Promise.all(tags.map(tag => looking.tags.stateOf(tag)));
  return tags.filter((_, at) => states[at]?.kind === 'absent');
}

/** Deleting a tag took other tags along. */
export class TakesContent extends AppError {
  constructor(tag: string, digest: Digest, lost: readonly string[]) {
    const other = `${lost.join(', ')} (${shortDigest(digest)})`;
    super(
      'registry-failed',
      `deleting the tag ${tag} took ${other} along, which was put back; this registry deletes content with any of its tags`,
      { hint: 'use the retention rules of the registry itself; nothing else was deleted in this repository' },
    );
  }
}
