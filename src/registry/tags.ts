import { AppError } from '../errors.ts';
import { isDigest } from '../oci/digest.ts';
import { isTag } from '../oci/reference.ts';
import type { TagReader, TagState } from './capabilities.ts';
import { expectStatus, RegistryError } from './errors.ts';
import { askManifest, documentFrom, fetchManifest, servedType } from './manifests.ts';
import { entriesOf, nextPage, type Page } from './paging.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest } from './request.ts';

/** Tags asked for at a time; ECR refuses more than 1000. */
const PAGE_SIZE = 1000;
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
  // By GET where HEAD is not known (explaining.ts): then the content is here already.
  const document =
    response.bytes.length > 0 ? documentFrom(response) : await fetchManifest(place, tag, access);
  return { kind: 'present', digest: document.digest, mediaType: document.mediaType };
}

/** distribution-spec, "listing tags". A repository that does not exist yet has no tags. */
async function* list(place: Place): AsyncGenerator<string> {
  const read = (url: URL): Promise<Page<string>> => readPage(place, url);
  const first = await read(addressOf(place, `tags/list?n=${PAGE_SIZE}`));
  yield* entriesOf(`${nameOf(place)}: its list of tags`, first, read);
}

async function readPage(place: Place, url: URL): Promise<Page<string>> {
  const { repository } = place;
  const request: RegistryRequest = { method: 'GET', url, repository, access: 'pull', limit: MAX_PAGE };
  const response = expectStatus(request, await place.send(request), [200, 404]);
  if (response.status === 404) return { url, entries: [], next: undefined };
  const entries = tagsOf(place, response.bytes);
  return { url, entries, next: nextPage(response.headers.all('link'), url) };
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
