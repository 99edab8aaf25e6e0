import { AppError } from '../errors.ts';
import { isTag } from '../oci/reference.ts';
import type { TagDeleter, TagRemoval } from './capabilities.ts';
import { RegistryError } from './errors.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest } from './request.ts';

/** Statuses of a tag that is gone now; the specification has 202. */
const DELETED: readonly number[] = [200, 202, 204];
/**
 * What registries that delete only by digest say of a tag: docker-registry 2.8 takes it for a wrong digest (400), GHCR
 * and read-only proxies know no such method (405).
 */
const UNSUPPORTED: readonly number[] = [400, 405, 501];

/**
 * Deletes tags of a repository by name (distribution-spec, "deleting tags"). Never by digest, which takes all other
 * tags of the content along, and never by pointing the tag at something else first, which loses it where the second
 * step fails.
 */
export function tagDeleter(place: Place): TagDeleter {
  return { remove: tag => remove(place, tag) };
}

async function remove(place: Place, tag: string): Promise<TagRemoval> {
  // A digest would be legal in the address, and would delete the content.
  if (!isTag(tag)) throw new AppError('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
  const request: RegistryRequest = {
    method: 'DELETE',
    url: addressOf(place, `manifests/${tag}`),
    repository: place.repository,
    access: 'delete',
  };
  const response = await place.send(request);
  if (DELETED.includes(response.status)) return { kind: 'deleted' };
  if (response.status === 404) return { kind: 'absent' };
  const cause = new RegistryError(request, response);
  if (!UNSUPPORTED.includes(response.status)) throw cause;
  const error = new AppError(
    'registry-failed',
    `${nameOf(place)}:${tag}: this registry cannot delete a tag without the content that it names: ${cause.message}`,
    { cause, hint: 'delete it by the means of the registry itself, such as its own pages or command line' },
  );
  return { kind: 'unsupported', error };
}
