import { AppError } from '../errors.ts';
import { algorithmOf, type Digest, isDigest } from '../oci/digest.ts';
import { checkAddress, sameOrigin } from './address.ts';
import type { BlobSource, Stored } from './capabilities.ts';
import { expectStatus, RegistryError } from './errors.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import { locate } from './redirect.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';

/** What one try to store a blob came to, in the form that `Pace.repeat` judges. */
interface Try {
  stored: Stored;
}

/**
 * Sends a blob that is not there: a mount from repository `from` of the same registry where that works, else POST and
 * one PUT with the whole content (distribution-spec, "Post then Put"). Chunks are avoided: ECR answers their `Range`
 * wrongly (aws/containers-roadmap#2831), GHCR limits them to 4 MiB (ocx-sh/ocx#237). A failed try begins again with a
 * new session, because the old one may hold half of the content; before that it is looked whether the blob arrived.
 */
export async function upload(place: Place, source: BlobSource, from: string | undefined): Promise<Stored> {
  const result: Try = { stored: 'uploaded' };
  let tries = 0;
  const attempt = async (): Promise<RegistryResponse> => {
    tries += 1;
    if (tries > 1) {
      const seen = await place.send({ ...headBlob(place, source.descriptor.digest), once: true });
      if (seen.status === 200) return seen;
    }
    const begun = await begin(place, source.descriptor.digest, from);
    if (begun.status === 201) {
      result.stored = 'mounted';
      return begun;
    }
    return send(place, source, begun);
  };
  // A session that is gone (several instances behind one address, a restart) is no verdict on the content.
  const judge = ({ status }: RegistryResponse) =>
    status === 404 ? ({ kind: 'broken', transient: true } as const) : undefined;
  const answer = await place.pace.repeat(place.base, attempt, judge);
  if (answer.status >= 300) {
    throw new RegistryError(
      { method: 'PUT', url: addressOf(place, `blobs/${source.descriptor.digest}`) },
      answer,
    );
  }
  checkStored(place, source.descriptor.digest, answer);
  return result.stored;
}

/** The request that asks whether a blob is there. */
export function headBlob(place: Place, digest: Digest): RegistryRequest {
  return {
    method: 'HEAD',
    url: addressOf(place, `blobs/${digest}`),
    repository: place.repository,
    access: 'push',
  };
}

async function begin(place: Place, digest: Digest, from: string | undefined): Promise<RegistryResponse> {
  const mounted = await tryMount(place, digest, from);
  if (mounted) return mounted;
  const request = { ...post(place, 'blobs/uploads/'), once: true } as const;
  return expectStatus(request, await place.send(request), [202]);
}

/** 201: mounted; 202: the registry opened an upload instead; undefined: not possible here, so it is sent. */
async function tryMount(
  place: Place,
  digest: Digest,
  from: string | undefined,
): Promise<RegistryResponse | undefined> {
  if (from === undefined || from === place.repository.path || !place.features.mounts) return undefined;
  const query = `mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
  const request = { ...post(place, `blobs/uploads/?${query}`), mountFrom: from, once: true } as const;
  const response = await place.send(request).catch(refusedRight);
  if (response?.status === 201 || response?.status === 202) return response;
  if (response && (response.status === 429 || response.status >= 500))
    throw new RegistryError(request, response);
  place.features.mounts = false;
  return undefined;
}

/** A token service that grants nothing for the other repository only rules the mount out. */
function refusedRight(error: unknown): undefined {
  const codes = ['credentials-missing', 'credentials-rejected', 'not-allowed'];
  if (error instanceof AppError && codes.includes(error.code)) return undefined;
  throw error;
}

function post(place: Place, tail: string): RegistryRequest {
  const empty = { length: 0, open: () => new Uint8Array() };
  return {
    method: 'POST',
    url: addressOf(place, tail),
    repository: place.repository,
    access: 'push',
    body: empty,
  };
}

/**
 * The one PUT. Where the registry sends us to another origin, the content goes there without any credential
 * (GHSA-jxpm-75mh-9fp7), and never from https to http.
 */
function send(
  place: Place,
  { descriptor, open }: BlobSource,
  begun: RegistryResponse,
): Promise<RegistryResponse> {
  const url = locate(begun.headers.get('location'), begun.url);
  checkAddress(url, { registry: place.base, what: 'upload location' });
  // By hand: URLSearchParams would encode anew what the registry put there, and its signature may cover that.
  url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(descriptor.digest)}`;
  return place.send({
    method: 'PUT',
    url,
    repository: place.repository,
    access: 'push',
    headers: { 'content-type': 'application/octet-stream' },
    body: { length: descriptor.size, open },
    once: true,
    ...(sameOrigin(url, place.base) ? {} : { bare: true }),
  });
}

/** Throws `digest-mismatch` when a registry says that it stored something else than what was sent. */
export function checkStored(place: Place, digest: Digest, { headers }: RegistryResponse): void {
  const said = headers.get('docker-content-digest');
  if (said === undefined || said === digest || !isDigest(said) || algorithmOf(said) !== algorithmOf(digest))
    return;
  throw new AppError(
    'digest-mismatch',
    `${nameOf(place)}: sent ${digest}, but the registry says it stored ${said}`,
  );
}
