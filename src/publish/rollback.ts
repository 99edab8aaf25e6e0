import { messageOf } from '../errors.ts';
import { type Digest, shortDigest } from '../oci/digest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { type Named, type Naming, readBack } from './name-tag.ts';

/** What moving one tag back needs, besides what naming needs. */
export interface Restoring extends Pick<Naming, 'reader' | 'writer' | 'sleep'> {
  readonly content: ContentReader;
}

/**
 * Looks after one tag of a run that stopped. A tag that this run moved, or tried to move (the answer to a write may be
 * lost after the write was done), goes back to what it held before, if that is safe: it must still hold what this run
 * put there (`ours`), and the earlier content must still be readable. A tag that did not exist before stays: deleting
 * a tag deletes the whole manifest on some registries (docker-registry 2.8 knows no other delete).
 * Never throws: what could not be done is in the reason.
 */
export async function restore(named: Named, ours: Digest, restoring: Restoring): Promise<Named> {
  const { target, previous, outcome } = named;
  const adding = (also: string, digest = named.digest): Named => ({
    ...named,
    digest,
    reason: `${named.reason}; ${also}`,
  });
  if (outcome === 'created')
    return adding('it stands: it did not exist before and what it names is complete');
  if (outcome !== 'moved' && named.attempted !== true) return named;
  try {
    const state = await restoring.reader.stateOf(target.tag.name);
    if (state.kind === 'unknown') throw state.error;
    const found = state.kind === 'present' ? state.digest : null;
    if (found !== ours) {
      return outcome === 'failed'
        ? { ...named, digest: found, attempted: false }
        : adding('it stands: another run has named it since', found);
    }
    if (previous === null)
      return adding('the write was done all the same, and what it names is complete', ours);
    const document = await restoring.content.manifest(previous);
    await restoring.writer.point(document, [target.tag.name]);
    await readBack(target, previous, ours, restoring);
    const reason = `moved back to ${shortDigest(previous)}`;
    return {
      ...named,
      outcome: 'restored',
      digest: previous,
      reason: outcome === 'failed' ? `${named.reason}; ${reason}` : reason,
    };
  } catch (error) {
    return adding(
      outcome === 'moved'
        ? `it stands: moving it back failed (${messageOf(error)})`
        : `what it shows now is not known (${messageOf(error)})`,
    );
  }
}
