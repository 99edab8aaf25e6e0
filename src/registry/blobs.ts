import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, shortDigest, verified } from '../oci/digest.ts';
import { NetworkFailure } from '../system/http-port.ts';
import type { BlobSource, FoundBlob, Stored } from './capabilities.ts';
import { expectStatus, RegistryError } from './errors.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';
import { SingleFlight } from './single-flight.ts';
import { headBlob, upload } from './upload.ts';

/** From this size on the network port is told that a blob is large. */
const BULK = 16 * 1024 * 1024;

/** A download that broke this often without a single byte in between is given up. */
const MAX_IDLE_RESUMES = 3;

/** Answers of proxies that know no HEAD (RFC 9110). Sending what is there already is no harm, and GET would bring all of it. */
const NO_HEAD: readonly number[] = [405, 501];

/** Blobs of one repository. */
export class Blobs {
  readonly #place: Place;
  readonly #stored = new SingleFlight<Stored>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** `ContentWriter.putBlob`: what was found or stored once in this run is not asked for again. */
  async put(source: BlobSource, from?: string): Promise<Stored> {
    const { began, result } = this.#stored.run(source.descriptor.digest, () => this.#store(source, from));
    const stored = await result;
    return began ? stored : 'present';
  }

  /** `ContentReader.blob`. A broken download goes on where it broke. */
  read(descriptor: Descriptor): AsyncIterable<Uint8Array> {
    const where = `${nameOf(this.#place)}: blob ${shortDigest(descriptor.digest)}`;
    return verified(download(this.#place, descriptor), descriptor, where);
  }

  /** `BlobFinder.find`. */
  async find(digest: Digest): Promise<FoundBlob | undefined> {
    const request = { ...headBlob(this.#place, digest), access: 'pull' } as const;
    const answer = await this.#place.send(request);
    const { status, headers } = NO_HEAD.includes(answer.status)
      ? await firstByte(this.#place, request)
      : expectStatus(request, answer, [200, 404]);
    if (status === 404) return undefined;
    const length = status === 206 ? totalOf(headers) : (headers.get('content-length') ?? '');
    return /^[0-9]{1,15}$/.test(length) ? { size: Number(length) } : {};
  }

  /** `ContentReader.passing`: the same without a look at the digest, which whoever stores it checks. */
  pass(descriptor: Descriptor): AsyncIterable<Uint8Array> {
    return download(this.#place, descriptor);
  }

  async #store(source: BlobSource, from: string | undefined): Promise<Stored> {
    if (!source.fresh) {
      const request = headBlob(this.#place, source.descriptor.digest);
      const { status } = expectStatus(request, await this.#place.send(request), [200, 404, ...NO_HEAD]);
      if (status === 200) return 'present';
    }
    return this.#place.transfers.run(() => upload(this.#place, source, from));
  }
}

/** What a HEAD would have said, where there is none. */
async function firstByte(place: Place, request: RegistryRequest): Promise<RegistryResponse> {
  const get = { ...request, method: 'GET', headers: { range: 'bytes=0-0' }, stream: true } as const;
  const response = expectStatus(get, await place.send(get), [200, 206, 404, 416]); // 416: it is empty.
  // Begun, so that leaving it gives the rest up and the connection free.
  for await (const _ of response.stream ?? []) break;
  return response;
}

function totalOf(headers: RegistryResponse['headers']): string {
  return /\/([0-9]+)$/.exec(headers.get('content-range') ?? '')?.[1] ?? '';
}

async function* download(place: Place, descriptor: Descriptor): AsyncGenerator<Uint8Array> {
  let received = 0;
  for (let idle = 0; received < descriptor.size || idle === 0; ) {
    const before = received;
    const body = await openAt(place, descriptor, received);
    try {
      for await (const chunk of body) {
        received += chunk.length;
        yield chunk;
      }
      if (received >= descriptor.size) return;
    } catch (error) {
      if (!(error instanceof NetworkFailure) || !error.transient) throw error;
      if (idle >= MAX_IDLE_RESUMES) throw error;
    }
    idle = received > before ? 1 : idle + 1;
    if (idle > MAX_IDLE_RESUMES) return; // Too short; the check of size and digest says so.
  }
}

/** The content from byte `offset` on, by Range where the registry knows it, else by leaving out what we have. */
async function openAt(
  place: Place,
  { digest, size }: Descriptor,
  offset: number,
): Promise<AsyncIterable<Uint8Array>> {
  const request = {
    method: 'GET',
    url: addressOf(place, `blobs/${digest}`),
    repository: place.repository,
    access: 'pull',
    stream: true,
    ...(size - offset < BULK ? {} : { bulk: true as const }),
    ...(offset === 0 ? {} : { headers: { range: `bytes=${offset}-` } }),
  } as const;
  let response = await place.send(request);
  // Storage that knows no ranges may say so: all of it is better than none.
  if (response.status === 416 && offset > 0) response = await place.send({ ...request, headers: {} });
  if (response.stream === undefined) throw new RegistryError(request, response);
  if (response.status !== 206) return offset === 0 ? response.stream : skipping(response.stream, offset);
  const start = /^bytes ([0-9]+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
  if (Number(start) === offset) return response.stream;
  throw new AppError(
    'registry-failed',
    `${nameOf(place)}: asked for blob ${digest} from byte ${offset}, got it from ${start ?? 'an unnamed one'}`,
  );
}

async function* skipping(chunks: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    if (chunk.length > left) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
