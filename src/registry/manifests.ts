import { AppError } from '../errors.ts';
import { algorithmOf, type Digest, digestOf } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { ACCEPTED_MANIFESTS, isIndexType, isManifestType, MEDIA_TYPE } from '../oci/media-type.ts';
import type { Stored } from './capabilities.ts';
import { expectStatus } from './errors.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';
import { SingleFlight } from './single-flight.ts';
import { checkStored } from './upload.ts';

/** Largest manifest read; distribution-spec asks registries to take 4 MiB, some take more. */
const MAX_READ = 8 * 1024 * 1024;
/** Largest manifest written: what every registry has to take (distribution-spec, pushing manifests). */
const MAX_WRITTEN = 4 * 1024 * 1024;

/** Manifests and indexes of one repository. */
export class Manifests {
  readonly #place: Place;
  readonly #stored = new SingleFlight<Stored>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** `ContentReader.manifest`. Throws `digest-mismatch` when the registry answers with something else. */
  async get(digest: Digest): Promise<ManifestDocument> {
    const document = await fetchManifest(this.#place, digest, 'pull');
    const actual = digestOf(document.bytes, algorithmOf(digest));
    if (actual === digest) return { ...document, digest };
    throw new AppError(
      'digest-mismatch',
      `${nameOf(this.#place)}: asked for manifest ${digest}, got ${actual}`,
    );
  }

  /** `ContentWriter.putManifest`. */
  async put(document: ManifestDocument, { missed = false } = {}): Promise<Stored> {
    const { began, result } = this.#stored.run(document.digest, () => this.#store(document, missed));
    const stored = await result;
    return began ? stored : 'present';
  }

  async #store(document: ManifestDocument, missed: boolean): Promise<Stored> {
    if (!missed && (await this.#has(document.digest))) return 'present';
    await writeManifest(this.#place, document, `manifests/${document.digest}`);
    return 'uploaded';
  }

  async #has(digest: Digest): Promise<boolean> {
    const request = askManifest(this.#place, 'HEAD', digest, 'push');
    return expectStatus(request, await this.#place.send(request), [200, 404]).status === 200;
  }
}

/** The request for a manifest by digest or tag, asking for every type this tool reads. */
export function askManifest(
  place: Place,
  method: 'GET' | 'HEAD',
  reference: string,
  access: 'pull' | 'push',
): RegistryRequest {
  const headers = { accept: ACCEPTED_MANIFESTS.join(', ') };
  const url = addressOf(place, `manifests/${reference}`);
  return { method, url, repository: place.repository, access, headers, limit: MAX_READ };
}

/** Reads a manifest by digest or tag. The digest given with it is computed from its bytes, never believed. */
export async function fetchManifest(
  place: Place,
  reference: string,
  access: 'pull' | 'push',
): Promise<ManifestDocument> {
  const request = askManifest(place, 'GET', reference, access);
  return documentFrom(expectStatus(request, await place.send(request), [200]));
}

/** The manifest in an answer. */
export function documentFrom(response: RegistryResponse): ManifestDocument {
  const { bytes } = response;
  return { mediaType: mediaTypeOf(response), digest: digestOf(bytes), bytes };
}

/** Sends a manifest to an address below the repository, and checks what the registry says it stored. */
export async function writeManifest(
  place: Place,
  document: ManifestDocument,
  tail: string,
): Promise<RegistryResponse> {
  const request = manifestWrite(place, document, { tail });
  return expectWritten(place, document, { request, response: await place.send(request) });
}

/** Where and how a manifest is written: with further header fields, such as a precondition, and in one try alone. */
export interface ManifestWrite {
  readonly tail: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly once?: true;
}

/** The request that writes a manifest. Throws `registry-failed` for one that is larger than registries take. */
export function manifestWrite(
  place: Place,
  { bytes, mediaType, digest }: ManifestDocument,
  { tail, headers = {}, once }: ManifestWrite,
): RegistryRequest {
  if (bytes.length > MAX_WRITTEN) {
    throw new AppError(
      'registry-failed',
      `${nameOf(place)}: ${tail} would have ${bytes.length} bytes (${digest}); registries take ${MAX_WRITTEN}`,
    );
  }
  return {
    method: 'PUT',
    url: addressOf(place, tail),
    repository: place.repository,
    access: 'push',
    headers: { 'content-type': mediaType, ...headers },
    body: { length: bytes.length, open: () => bytes },
    ...(once && { once }),
  };
}

/** Passes the answer to such a request on. Throws what `expectStatus` and `checkStored` throw. */
export function expectWritten(
  place: Place,
  { digest }: ManifestDocument,
  { request, response }: { readonly request: RegistryRequest; readonly response: RegistryResponse },
): RegistryResponse {
  expectStatus(request, response, [200, 201, 202, 204]);
  checkStored(place, digest, response);
  return response;
}

/** The type a manifest was served under, without parameters. */
export function servedType({ headers }: RegistryResponse): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Registries on plain storage serve manifests as JSON or as bytes; then the document's own word counts. */
function mediaTypeOf(response: RegistryResponse): string {
  const served = servedType(response);
  if (isIndexType(served) || isManifestType(served)) return served;
  try {
    const value = JSON.parse(new TextDecoder().decode(response.bytes)) as Record<string, unknown> | null;
    if (typeof value?.['mediaType'] === 'string') return value['mediaType'];
    if (Array.isArray(value?.['manifests'])) return MEDIA_TYPE.index;
    if (Array.isArray(value?.['layers'])) return MEDIA_TYPE.manifest;
  } catch {
    return served; // Not JSON: whoever parses the document reports that with its digest.
  }
  return served;
}
