import { AppError } from '../errors.ts';
import { isDigest } from '../oci/digest.ts';
import { isTag } from '../oci/reference.ts';
import type { TagReader, TagState } from './capabilities.ts';
import { expectStatus, RegistryError } from './errors.ts';
import { askManifest, fetchManifest, servedType } from './manifests.ts';
import { nextPage } from './paging.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest } from './request.ts';

/** Tags asked for at a time; ECR refuses more than 1000. */
const PAGE_SIZE = 1000;
/** Pages read at most: a registry that always names a next page must not keep us for ever. */
const MAX_PAGES = 1000;
/** A page of 1000 tags of the longest kind is 131 KiB; registries that ignore `n` send everything at once. */
const MAX_PAGE = 16 * 1024 * 1024;

/** Reads the tags of a repository. `access` is what is asked for with each look: push shows early that pushing is allowed. */
export function tagReader(place: Place, access: 'pull' | 'push'): TagReader {
  return {
    stateOf: tag => stateOf(place, tag, access),
    list: () => list(place),
  };
}

async function stateOf(place: Place, tag: string, access: 'pull' | 'push'): Promise<TagState> {
  try {
    return await look(place, tag, access);
  } catch (error) {
    if (error instanceof AppError) return { kind: 'unknown', error };
    throw error;
  }
}

/** Only a 404 is absent. A 200 without a digest is read and hashed. */
async function look(place: Place, tag: string, access: 'pull' | 'push'): Promise<TagState> {
  const request = askManifest(place, 'HEAD', tag, access);
  const response = await place.send(request);
  if (response.status === 404) return { kind: 'absent' };
  if (response.status !== 200) throw new RegistryError(request, response);
  const digest = response.headers.get('docker-content-digest');
  if (digest !== undefined && isDigest(digest))
    return { kind: 'present', digest, mediaType: servedType(response) };
  const document = await fetchManifest(place, tag, access);
  return { kind: 'present', digest: document.digest, mediaType: document.mediaType };
}

/** distribution-spec, "listing tags". A repository that does not exist yet has no tags. */
async function* list(place: Place): AsyncGenerator<string> {
  let url: URL | undefined = addressOf(place, `tags/list?n=${PAGE_SIZE}`);
  for (let page = 0; url !== undefined; page += 1) {
    if (page >= MAX_PAGES) {
      throw new AppError(
        'registry-failed',
        `${nameOf(place)}: its list of tags has more than ${MAX_PAGES} pages`,
      );
    }
    const request: RegistryRequest = {
      method: 'GET',
      url,
      repository: place.repository,
      access: 'pull',
      limit: MAX_PAGE,
    };
    const response = expectStatus(request, await place.send(request), [200, 404]);
    if (response.status === 404) return;
    yield* tagsOf(place, response.bytes);
    url = nextPage(response.headers.all('link'), url);
  }
}

function tagsOf(place: Place, bytes: Uint8Array): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new AppError('registry-failed', `${nameOf(place)}: its list of tags is not JSON`, { cause });
  }
  // Null and nothing at all are how some say that there are none.
  const tags =
    typeof value === 'object' && value !== null ? ((value as { tags?: unknown }).tags ?? []) : undefined;
  if (!Array.isArray(tags)) {
    throw new AppError(
      'registry-failed',
      `${nameOf(place)}: expected a list of tags, found none in the answer`,
    );
  }
  return tags.filter((tag): tag is string => typeof tag === 'string' && isTag(tag));
}
