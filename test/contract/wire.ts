import { randomBytes } from 'node:crypto';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';

/** An answer, read to its end. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The error codes of a refusal in the specification's form. */
  readonly codes: readonly string[];
  json(): unknown;
}

export interface Ask {
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array | string | ReadableStream<Uint8Array>;
}

/** Plain HTTP to one registry, without our client: what the server does is what is tested. */
export interface Wire {
  readonly host: string;
  ask(method: string, path: string, ask?: Ask): Promise<Told>;
  /** Opens an upload session; gives its location as a path with query. */
  open(name: string, query?: string): Promise<string>;
  putBlob(name: string, bytes: Uint8Array, algorithm?: 'sha256' | 'sha512'): Promise<Descriptor>;
  putManifest(name: string, document: unknown, ask?: PutManifest): Promise<Put>;
}

export interface PutManifest {
  readonly reference?: string;
  readonly mediaType?: string;
  readonly query?: string;
}

export interface Put extends Told {
  readonly descriptor: Descriptor;
}

/** Speaks to the registry at `host`. */
export function wireTo(host: string): Wire {
  const ask: Wire['ask'] = async (method, path, { headers = {}, body } = {}) => {
    const streamed = body instanceof ReadableStream ? { duplex: 'half' as const } : {};
    const given = body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> };
    const response = await fetch(`http://${host}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...given,
      ...streamed,
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      codes: codesIn(bytes),
      json: () => JSON.parse(bytes.toString()) as unknown,
    };
  };
  const open: Wire['open'] = async (name, query = '') =>
    locationOf(host, await ask('POST', `/v2/${name}/blobs/uploads/${query}`));
  return {
    host,
    ask,
    open,
    putBlob: async (name, bytes, algorithm = 'sha256') => {
      const digest = digestOf(bytes, algorithm);
      const told = await ask('PUT', withDigest(await open(name), digest), { body: bytes, headers: OCTETS });
      if (told.status !== 201) throw new Error(`PUT blob: ${told.status} ${told.bytes}`);
      return { mediaType: 'application/octet-stream', digest, size: bytes.length };
    },
    putManifest: async (name, document, { reference, mediaType, query = '' } = {}) => {
      const bytes =
        typeof document === 'string' ? Buffer.from(document) : Buffer.from(JSON.stringify(document));
      const digest = digestOf(bytes);
      const type = mediaType ?? typeOf(document);
      const path = `/v2/${name}/manifests/${reference ?? digest}${query}`;
      const told = await ask('PUT', path, { body: bytes, headers: { 'Content-Type': type } });
      return { ...told, descriptor: { mediaType: type, digest, size: bytes.length } };
    },
  };
}

/** The type for content without one. */
export const OCTETS = { 'Content-Type': 'application/octet-stream' };

/** Where an answer points, as a path with query on the same registry. */
export function locationOf(host: string, told: Told): string {
  const location = told.headers.get('location');
  if (location === null) throw new Error(`no Location in a ${told.status}: ${told.bytes}`);
  const url = new URL(location, `http://${host}`);
  if (url.host !== host) throw new Error(`Location leads away: ${location}`);
  return url.pathname + url.search;
}

/** A location with a digest parameter beside those it has. */
export function withDigest(location: string, digest: string): string {
  return `${location}${location.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`;
}

/** Bytes nobody has stored before. */
export function fresh(size: number): Buffer {
  return randomBytes(size);
}

/** A repository nobody has used before. */
export function freshName(hint = 'contract'): string {
  return `${hint}/${randomBytes(6).toString('hex')}`;
}

/** Stores an image of one layer and a configuration that makes it unlike any other; by digest unless tagged. */
export async function putImage(
  wire: Wire,
  name: string,
  extra: object = {},
  put: PutManifest = {},
): Promise<Put> {
  const config = await wire.putBlob(name, Buffer.from(JSON.stringify({ id: fresh(8).toString('hex') })));
  const layer = await wire.putBlob(name, fresh(300));
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: { ...config, mediaType: MEDIA_TYPE.config },
    layers: [{ ...layer, mediaType: MEDIA_TYPE.layerGzip }],
    ...extra,
  };
  return wire.putManifest(name, manifest, put);
}

/** An image index of these manifests. */
export function indexOf(manifests: readonly Descriptor[], extra: object = {}): object {
  return { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests, ...extra };
}

/** A descriptor of content that exists nowhere. */
export function missing(mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(fresh(16)), size: 16 };
}

/** A digest as the type wants it, for content that exists nowhere. */
export function missingDigest(): Digest {
  return digestOf(fresh(16));
}

function typeOf(document: unknown): string {
  const own =
    typeof document === 'object' && document !== null && 'mediaType' in document ? document.mediaType : null;
  return typeof own === 'string' ? own : MEDIA_TYPE.manifest;
}

function codesIn(bytes: Buffer): string[] {
  try {
    const { errors } = JSON.parse(bytes.toString()) as { errors?: { code: string }[] };
    return errors?.map(({ code }) => code) ?? [];
  } catch {
    return []; // A registry may refuse in any format; then there are no codes.
  }
}
