import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import { isIndexType, MEDIA_TYPE } from '../oci/media-type.ts';
import { RegistryError } from './errors.ts';
import { servedType } from './manifests.ts';
import { entriesOf, nextPage, type Page } from './paging.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';

/** A page is an index, which registries bound as they bound manifests. */
const MAX_PAGE = 8 * 1024 * 1024;
/** Answers of registries that do not know the API. 401, 403 and failures are none of them: unknown is never absent. */
const UNSUPPORTED = [400, 404, 405, 406, 410, 501];

export type ReferrersPage = Page<Descriptor>;

/**
 * The first page of the referrers API (distribution-spec, listing referrers), undefined where the registry has none.
 * GHCR redirects to another host (artifacthub/hub#4785), which counts as none and is not followed.
 */
export async function firstPage(
  place: Place,
  subject: Digest,
  artifactType?: string,
): Promise<ReferrersPage | undefined> {
  const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
  const request = requestFor(place, addressOf(place, `referrers/${subject}${query}`));
  const response = await place.send(request).catch(refusedRedirect);
  if (response === undefined || UNSUPPORTED.includes(response.status)) return undefined;
  if (response.status >= 300 && response.status < 400) return undefined;
  if (response.status !== 200) throw new RegistryError(request, response);
  return isIndexType(servedType(response)) ? pageOf(place, response) : undefined;
}

/** Every entry from a first page on. */
export function entriesFrom(place: Place, first: ReferrersPage): AsyncGenerator<Descriptor> {
  return entriesOf(`${nameOf(place)}: a list of referrers`, first, async url => {
    const request = requestFor(place, url);
    const response = await place.send(request);
    if (response.status !== 200) throw new RegistryError(request, response);
    return pageOf(place, response);
  });
}

function requestFor(place: Place, url: URL): RegistryRequest {
  const { repository } = place;
  const headers = { accept: MEDIA_TYPE.index };
  return { method: 'GET', url, repository, access: 'pull', headers, limit: MAX_PAGE, stay: true };
}

function pageOf(place: Place, { bytes, headers, url }: RegistryResponse): ReferrersPage {
  const text = new TextDecoder().decode(bytes);
  // olareg answers null for a list without entries.
  const list = new TextEncoder().encode(text.replace(/"manifests"\s*:\s*null/, '"manifests":[]'));
  const parsed = parseManifest({ mediaType: MEDIA_TYPE.index, digest: digestOf(bytes), bytes: list });
  if (parsed.kind === 'index') {
    return { url, entries: parsed.index.manifests, next: nextPage(headers.all('link'), url) };
  }
  throw new AppError('registry-failed', `${nameOf(place)}: a list of referrers is no image index`);
}

function refusedRedirect(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'registry-untrusted') return undefined;
  throw error;
}
