import { AppError } from '../errors.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { isTag } from '../oci/reference.ts';
import type { TagWriter } from './capabilities.ts';
import { RegistryError } from './errors.ts';
import { writeManifestWith } from './manifests.ts';
import { nameOf, type Place } from './place.ts';
import { tagReader } from './tags.ts';

/** Tags in one request that a registry with the feature should at least take (distribution-spec 1.2-dev, end-7b). */
const TAGS_PER_REQUEST = 10;
/** Tags named side by side where each needs a request. */
const PARALLEL = 8;
/**
 * Answers to a request with several tags that say only that such requests are not known here, or (412) that not all of
 * them can be named: asked for singly, each gets its own answer.
 */
const NOT_UNDERSTOOD = [400, 404, 405, 412, 414, 431, 501];

/** Points tags of a repository at stored documents. */
export function tagWriter(place: Place): TagWriter {
  return {
    point: (document, tags, { first = false } = {}) =>
      point({ place, document, headers: first ? { 'if-none-match': '*' } : {} }, tags),
  };
}

/** What tags are pointed at, and under which precondition. */
interface Naming {
  readonly place: Place;
  readonly document: ManifestDocument;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One request for all tags where the registry names the accepted ones in `OCI-Tag`, else one request a tag.
 * After a failure no further tag is begun; those under way are finished before it is thrown.
 */
async function point(naming: Naming, tags: readonly string[]): Promise<void> {
  const { place } = naming;
  for (const tag of tags) {
    if (!isTag(tag)) throw new AppError('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
  }
  const left = [...new Set(tags)];
  while (left.length > 1 && place.features.multipleTags !== false) {
    const accepted = await together(naming, left.slice(0, TAGS_PER_REQUEST));
    place.features.multipleTags = accepted.size > 0;
    if (accepted.size === 0) break;
    left.splice(0, left.length, ...left.filter(tag => !accepted.has(tag)));
  }
  const one = async (): Promise<void> => {
    for (let tag = left.shift(); tag !== undefined; tag = left.shift()) {
      try {
        await single(naming, tag);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(PARALLEL, left.length) }, one));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
}

async function single({ place, document, headers }: Naming, tag: string): Promise<void> {
  try {
    await writeManifestWith(place, document, { tail: `manifests/${tag}`, headers });
  } catch (error) {
    if (!(error instanceof RegistryError) || error.kind !== 'tag-changed') throw error;
    // The answer to an earlier try may have been lost after the registry had done what it was asked.
    const state = await tagReader(place, 'push').stateOf(tag);
    if (state.kind === 'present' && state.digest === document.digest) return;
    const holds = state.kind === 'present' ? state.digest : 'something else';
    const name = `${nameOf(place)}:${tag}`;
    throw new AppError('tag-conflict', `${name}: was named by another run just now and holds ${holds}`, {
      cause: error,
    });
  }
}

/** The tags that the registry took; empty when it does not know such requests and stored the document alone. */
async function together(naming: Naming, tags: readonly string[]): Promise<Set<string>> {
  const { place, document, headers } = naming;
  const query = tags.map(tag => `tag=${tag}`).join('&');
  try {
    const tail = `manifests/${document.digest}?${query}`;
    const response = await writeManifestWith(place, document, { tail, headers });
    const named = response.headers.all('oci-tag').flatMap(field => field.split(',').map(tag => tag.trim()));
    return new Set(named.filter(tag => tags.includes(tag)));
  } catch (error) {
    if (
      error instanceof RegistryError &&
      NOT_UNDERSTOOD.includes(error.status) &&
      error.kind !== 'tag-immutable'
    ) {
      return new Set();
    }
    throw error;
  }
}
