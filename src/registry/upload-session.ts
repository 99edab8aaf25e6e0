import { checkAddress, sameOrigin } from './address.ts';
import type { BlobSource } from './capabilities.ts';
import type { Place } from './place.ts';
import { locate } from './redirect.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';

/** An upload that a registry has opened (distribution-spec, "pushing blobs"). */
export interface Session {
  /** Where its next request goes; every answer may name another address. */
  readonly url: URL;
  /** Chunks must have at least this many bytes, the last one excepted (`OCI-Chunk-Min-Length`). */
  readonly minChunk: number;
}

/** A part of a blob: its first byte and its bytes. */
export interface Chunk {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads where an upload goes on from the answer to its last request. The registry may send us to another origin, but
 * never from https to http or into a private network. Throws `registry-failed`, `registry-untrusted`.
 */
export function sessionOf(place: Place, answer: RegistryResponse, before?: Session): Session {
  const url = locate(answer.headers.get('location'), answer.url);
  checkAddress(url, { registry: place.base, internal: place.internal, what: 'upload location' });
  const least = Number(answer.headers.get('oci-chunk-min-length'));
  return { url, minChunk: Number.isSafeInteger(least) && least > 0 ? least : (before?.minChunk ?? 0) };
}

/** PUT with the whole content. It counts as being sent until its last byte is out, not until the answer. */
export function sendWhole(
  place: Place,
  session: Session,
  { descriptor, open }: BlobSource,
): Promise<RegistryResponse> {
  return place.sending.run(sent =>
    place.send({
      ...to(place, closing(session, descriptor.digest)),
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: { length: descriptor.size, open: () => endingWith(sent, open()) },
    }),
  );
}

async function* endingWith(ended: () => void, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } finally {
    ended();
  }
}

/** PATCH with the next chunk. */
export function sendChunk(
  place: Place,
  session: Session,
  { start, bytes }: Chunk,
): Promise<RegistryResponse> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-range': `${start}-${start + bytes.length - 1}`,
  };
  return place.send({
    ...to(place, session.url),
    method: 'PATCH',
    headers,
    body: { length: bytes.length, open: () => bytes },
  });
}

/** PUT without content, after all of it was sent in chunks. */
export function close(place: Place, session: Session, { descriptor }: BlobSource): Promise<RegistryResponse> {
  const empty = { length: 0, open: () => new Uint8Array() };
  return place.send({ ...to(place, closing(session, descriptor.digest)), method: 'PUT', body: empty });
}

/** GET: how far an upload has come. */
export function askProgress(place: Place, session: Session): Promise<RegistryResponse> {
  return place.send({ ...to(place, session.url), method: 'GET' });
}

/**
 * DELETE: gives an upload up, so that the registry need not keep what has arrived (distribution-spec 1.2-dev, end-14).
 * Nothing depends on it: registries that do not know it forget uploads by themselves after days, and a failure here
 * must not hide the one that ended the upload.
 */
export async function cancel(place: Place, session: Session): Promise<void> {
  await place
    .send({ ...to(place, session.url), method: 'DELETE', access: 'delete', parting: true })
    .catch(() => {});
}

/** Bytes that the registry says it has, from `Range: 0-99`; 0 where it does not say. */
export function receivedBytes({ headers }: RegistryResponse): number {
  const last = /^(?:bytes[= ])?0-([0-9]+)$/.exec(headers.get('range')?.trim() ?? '')?.[1];
  // `0-0` is how docker-registry says that there is nothing yet, and it is no loss to take it for that.
  return last === undefined || last === '0' ? 0 : Number(last) + 1;
}

function to(place: Place, url: URL): Omit<RegistryRequest, 'method'> {
  const { repository, base } = place;
  // At another origin the content goes without any credential (GHSA-jxpm-75mh-9fp7).
  return { url, repository, access: 'push', once: true, ...(sameOrigin(url, base) ? {} : { bare: true }) };
}

/** By hand: URLSearchParams would encode anew what the registry put there, and its signature may cover that. */
function closing({ url }: Session, digest: string): URL {
  const closed = new URL(url);
  closed.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
  return closed;
}
