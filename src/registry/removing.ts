import { AppError } from '../errors.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { isTag } from '../oci/reference.ts';
import type { ContentDeleter, TagDeleter, TagRemoval } from './capabilities.ts';
import { RegistryError } from './errors.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';

/** Statuses of what is gone now; the specification has 202. */
const DELETED: readonly number[] = [200, 202, 204];
/**
 * What registries that delete only by digest say of a tag: docker-registry 2.8 takes it for a wrong digest (400), GHCR
 * and read-only proxies know no such method (405).
 */
const NO_TAGS: readonly number[] = [400, 405, 501];
/** What registries that delete nothing say of a digest: docker-registry unless told otherwise, GHCR, Docker Hub. */
const NO_DELETION: readonly number[] = [405, 501];

/**
 * Words of a refusal that is about this tag and not about what the registry can do: a lock in ACR is answered by 405
 * REGISTRY_DISALLOWED_OPERATION, immutable and protected tags elsewhere by 400. Nobody is to get around it by digest.
 */
const LOCKED = /DISALLOWED|immutab|protected|locked/i;

const ELSEWHERE = 'delete it by the means of the registry itself, such as its own pages or command line';

/**
 * Deletes tags of a repository by name (distribution-spec, "deleting tags"), and manifests by digest, with all their
 * tags ("deleting manifests"). Never the one by the other: a tag by its digest would take all other tags of the content
 * along. And never by pointing the tag at something else first, which loses it where the second step fails.
 */
export function deleterAt(place: Place): TagDeleter & ContentDeleter {
  return {
    remove: tag => removeTag(place, tag),
    removeContent: digest => removeContent(place, digest),
  };
}

async function removeTag(place: Place, tag: string): Promise<TagRemoval> {
  // A digest would be legal in the address, and would delete the content.
  if (!isTag(tag)) throw new AppError('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
  return remove(place, tag, {
    unsupported: NO_TAGS,
    why: `${nameOf(place)}:${tag}: this registry cannot delete a tag without the content that it names`,
  });
}

async function removeContent(place: Place, digest: Digest): Promise<TagRemoval> {
  if (!isDigest(digest)) throw new AppError('bad-input', `${JSON.stringify(digest)} is not a digest`);
  return remove(place, digest, {
    unsupported: NO_DELETION,
    why: `${nameOf(place)}@${digest}: this registry deletes nothing`,
  });
}

async function remove(
  place: Place,
  reference: string,
  { unsupported, why }: { readonly unsupported: readonly number[]; readonly why: string },
): Promise<TagRemoval> {
  const request: RegistryRequest = {
    method: 'DELETE',
    url: addressOf(place, `manifests/${reference}`),
    repository: place.repository,
    access: 'delete',
  };
  const response: RegistryResponse = await place.send(request);
  if (DELETED.includes(response.status)) return { kind: 'deleted' };
  if (response.status === 404) return { kind: 'absent' };
  const cause = new RegistryError(request, response);
  const locked = cause.diagnostics.some(({ code, message }) => LOCKED.test(`${code} ${message}`));
  if (locked || !unsupported.includes(response.status)) throw cause;
  const error = new AppError('registry-failed', `${why}: ${cause.message}`, { cause, hint: ELSEWHERE });
  return { kind: 'unsupported', error };
}
