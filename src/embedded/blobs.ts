import { type Digest, isDigest } from '../oci/digest.ts';
import { parseRange } from './range.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Handler, RouteOf } from './site.ts';

/** GET and HEAD of a blob, whole or in part (distribution-spec end-2, RFC 9110 Range). */
export const getBlob: Handler<RouteOf<'blob'>> = async ({ store }, { request, route }) => {
  const digest = digestOrRefuse(route.digest);
  const size = await store.blobs.size(route.name, digest);
  if (size === undefined) throw blobUnknown(digest);
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Docker-Content-Digest': digest,
    ETag: `"${digest}"`,
  };
  const path = store.blobs.path(route.name, digest);
  const condition = request.headers['if-range'];
  const meant = condition === undefined || condition === headers.ETag;
  // Ranges are defined for GET alone (RFC 9110 section 14.2).
  const asked = meant && request.method === 'GET' ? request.headers.range : undefined;
  const part = parseRange(asked, size);
  if (part === undefined) return { status: 200, headers, body: { path, start: 0, length: size } };
  if (part === 'unsatisfiable') throw unsatisfiable(size);
  const range = `bytes ${part.start}-${part.start + part.length - 1}/${size}`;
  return { status: 206, headers: { ...headers, 'Content-Range': range }, body: { path, ...part } };
};

/** DELETE of a blob (end-10). Other repositories keep theirs. */
export const deleteBlob: Handler<RouteOf<'blob'>> = async ({ store }, { route }) => {
  const digest = digestOrRefuse(route.digest);
  if (!(await store.blobs.delete(route.name, digest))) throw blobUnknown(digest);
  return { status: 202 };
};

/** The answer to a stored or mounted blob. */
export function blobCreated(name: string, digest: Digest): Reply {
  const location = `/v2/${name}/blobs/${digest}`;
  return { status: 201, headers: { Location: location, 'Docker-Content-Digest': digest } };
}

/** Reads a digest of a request; throws 400 DIGEST_INVALID. */
export function digestOrRefuse(text: string | null): Digest {
  if (text !== null && isDigest(text)) return text;
  throw refuse(400, 'DIGEST_INVALID', 'expected a sha256 or sha512 digest', { digest: text?.slice(0, 160) });
}

function blobUnknown(digest: Digest): Refusal {
  return refuse(404, 'BLOB_UNKNOWN', 'blob unknown to registry', { digest });
}

function unsatisfiable(size: number): Refusal {
  const finding = { code: 'SIZE_INVALID', message: `the range is outside of the blob's ${size} bytes` };
  return new Refusal(416, finding, { 'Content-Range': `bytes */${size}` });
}
