import { AppError } from '../errors.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { isTag } from '../oci/reference.ts';
import type { TagWriter } from './capabilities.ts';
import { RegistryError } from './errors.ts';
import { writeManifest } from './manifests.ts';
import type { Place } from './place.ts';

/** Tags in one request that a registry with the feature should at least take (distribution-spec 1.2-dev, end-7b). */
const TAGS_PER_REQUEST = 10;
/** Tags named side by side where each needs a request. */
const PARALLEL = 8;
/** Answers to a request with several tags that say only that such requests are not known here. */
const NOT_UNDERSTOOD = [400, 404, 405, 414, 431, 501];

/** Points tags of a repository at stored documents. */
export function tagWriter(place: Place): TagWriter {
  return { point: (document, tags) => point(place, document, tags) };
}

/**
 * One request for all tags where the registry names the accepted ones in `OCI-Tag`, else one request a tag.
 * After a failure no further tag is begun; those under way are finished before it is thrown.
 */
async function point(place: Place, document: ManifestDocument, tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    if (!isTag(tag)) throw new AppError('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
  }
  const left = [...new Set(tags)];
  while (left.length > 1 && place.features.multipleTags !== false) {
    const accepted = await together(place, document, left.slice(0, TAGS_PER_REQUEST));
    place.features.multipleTags = accepted.size > 0;
    if (accepted.size === 0) break;
    left.splice(0, left.length, ...left.filter(tag => !accepted.has(tag)));
  }
  const one = async (): Promise<void> => {
    for (let tag = left.shift(); tag !== undefined; tag = left.shift()) {
      try {
        await writeManifest(place, document, `manifests/${tag}`);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(PARALLEL, left.length) }, one));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
}

/** The tags that the registry took; empty when it does not know such requests and stored the document alone. */
async function together(
  place: Place,
  document: ManifestDocument,
  tags: readonly string[],
): Promise<Set<string>> {
  const query = tags.map(tag => `tag=${tag}`).join('&');
  try {
    const response = await writeManifest(place, document, `manifests/${document.digest}?${query}`);
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
