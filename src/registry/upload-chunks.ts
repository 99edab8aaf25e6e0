import { AppError } from '../errors.ts';
import type { BlobSource } from './capabilities.ts';
import { nameOf, type Place } from './place.ts';
import type { RegistryResponse } from './request.ts';
import { close, receivedBytes, type Session, sendChunk, sessionOf } from './upload-session.ts';

/** GHCR takes no chunk of more than 4 MiB (ocx-sh/ocx#237), and one is held in memory for each upload. */
const CHUNK = 4_000_000;
/** Where even chunks are too large, they are halved down to this: the limit of proxies is often 1 MiB. */
const SMALLEST_CHUNK = 250_000;
/** A registry that wants larger chunks than this is not served: they are held in memory. */
const LARGEST_CHUNK = 64 * 1024 * 1024;

/** Where an upload in chunks stands, kept by the caller over repetitions. */
export interface Progress {
  session: Session;
  /** Bytes that the registry has. */
  sent: number;
}

/** How many bytes a registry is sent in one request, as learned from its refusals. Shared by its uploads. */
export class ChunkSize {
  bytes = CHUNK;

  /** Halves the size after chunks of `tried` bytes were too large; false when smaller ones are not sent. */
  shrinkFrom(tried: number): boolean {
    if (this.bytes < tried) return true; // Another upload met the limit first.
    if (this.bytes <= SMALLEST_CHUNK) return false;
    this.bytes = Math.max(SMALLEST_CHUNK, Math.floor(this.bytes / 2));
    return true;
  }
}

/**
 * Sends content from byte `progress.sent` on by PATCH, one chunk after the other, and closes the upload by PUT
 * (distribution-spec, "pushing a blob in chunks"). `progress` is kept current. Returns the first answer that is no
 * success, or the last one.
 */
export async function sendInChunks(
  place: Place,
  source: BlobSource,
  progress: Progress,
): Promise<RegistryResponse> {
  const length = Math.max(place.features.chunks.bytes, progress.session.minChunk);
  if (length > LARGEST_CHUNK) {
    throw new AppError(
      'registry-failed',
      `${nameOf(place)}: wants chunks of at least ${length} bytes, at most ${LARGEST_CHUNK} are sent`,
    );
  }
  let start = progress.sent;
  for await (const bytes of chunksOf(source.open(), { skip: start, length })) {
    const answer = await sendChunk(place, progress.session, { start, bytes });
    if (answer.status >= 300) return answer;
    start += bytes.length;
    // The registry has the whole chunk: 202 says so. What its Range says beside that is not believed, because ECR's
    // stays at the end of the first chunk (aws/containers-roadmap#2831) and Alibaba's counts from it (regclient#627).
    progress.sent = start;
    progress.session = sessionOf(place, answer, progress.session);
  }
  return close(place, progress.session, source);
}

/**
 * Where an interrupted upload can go on, by what the registry says of it; undefined: not at all. `known` is what it is
 * known to have: fewer bytes than that are a wrong answer.
 */
export function resumeAt(answer: RegistryResponse, known: number, size: number): number | undefined {
  if (answer.status !== 204 && answer.status !== 202 && answer.status !== 200) return undefined;
  const received = receivedBytes(answer);
  return received > 0 && received >= known && received <= size ? received : undefined;
}

/** Puts content together to pieces of `length` bytes, the last one shorter, leaving the first `skip` bytes out. */
export async function* chunksOf(
  content: AsyncIterable<Uint8Array>,
  { skip, length }: { readonly skip: number; readonly length: number },
): AsyncGenerator<Uint8Array> {
  let buffer = Buffer.allocUnsafeSlow(0);
  let filled = 0;
  let ahead = skip;
  for await (const piece of content) {
    let rest = piece.subarray(Math.min(ahead, piece.length));
    ahead -= piece.length - rest.length;
    while (rest.length > 0) {
      if (buffer.length === 0) buffer = Buffer.allocUnsafeSlow(length);
      const part = rest.subarray(0, length - filled);
      buffer.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
      if (filled < length) continue;
      yield buffer;
      filled = 0;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}
