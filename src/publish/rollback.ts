import { messageOf } from '../errors.ts';
import { type Digest, shortDigest } from '../oci/digest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { type Named, type Naming, readBack } from './name-tag.ts';

/** What moving one tag back needs, besides what naming needs. */
export interface Restoring extends Pick<Naming, 'reader' | 'writer' | 'sleep'> {
  readonly content: ContentReader;
}

/**
 * Moves a tag that this run moved back to what it held before, if that is safe: it must still hold what this run put
 * there, and the earlier content must still be readable. A tag that did not exist before stays: deleting a tag
 * deletes the whole manifest on some registries (docker-registry 2.8 knows no other delete).
 */
export async function restore(named: Named, restoring: Restoring): Promise<Named> {
  const { target, previous } = named;
  const stands = (why: string): Named => ({ ...named, reason: `${named.reason}; it stands: ${why}` });
  if (named.outcome === 'created') return stands('it did not exist before and what it names is complete');
  if (named.outcome !== 'moved' || previous === null) return named;
  try {
    const state = await restoring.reader.stateOf(target.tag.name);
    if (state.kind !== 'present' || state.digest !== named.digest)
      return stands('another run has named it since');
    const document = await restoring.content.manifest(previous);
    await restoring.writer.point(document, [target.tag.name]);
    await readBack(target, previous, named.digest, restoring);
    return {
      ...named,
      outcome: 'restored',
      digest: previous,
      reason: `moved back to ${shortDigest(previous as Digest)}`,
    };
  } catch (error) {
    return stands(`moving it back failed (${messageOf(error)})`);
  }
}
