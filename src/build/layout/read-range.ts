import { type FileHandle, open } from 'node:fs/promises';
import { PASSING_CHUNK } from '../../registry/capabilities.ts';

/** Large enough that pushing is bound by the network, small enough that many uploads at once stay small. */
const CHUNK = 1024 * 1024;

/** One buffer is being sent and one is being read; the third is there for a reader that holds on for a moment longer. */
const RING = 3;

/**
 * Streams `size` bytes of a file from `offset`, in chunks of 1 MiB; the next chunk is read while one is in use,
 * so two are in memory.
 * A file that is too short ends the stream early: the caller checks the length.
 */
export function readRange(path: string, offset: number, size: number): AsyncGenerator<Uint8Array> {
  return readChunks({ path, offset, size }, size => Buffer.allocUnsafeSlow(size));
}

/**
 * The same for bytes that only pass through: three buffers are used in turn, so a chunk may be overwritten once the next
 * one is asked for. Every chunk has 1 MiB, the last one excepted. The buffers go to the next file afterwards: a new one
 * for each of many layers makes the runtime clean up all its memory again and again.
 */
export async function* passRange(path: string, offset: number, size: number): AsyncGenerator<Uint8Array> {
  const ring: Buffer[] = [];
  let turn = 0;
  const bufferOf = (wanted: number): Buffer => {
    // So little may still be on its way when the next chunk is asked for, and at the end nobody asks.
    if (wanted < PASSING_CHUNK) return Buffer.allocUnsafeSlow(wanted);
    const slot = turn++ % RING;
    ring[slot] ??= idle.pop() ?? Buffer.allocUnsafeSlow(CHUNK);
    return ring[slot].subarray(0, wanted);
  };
  try {
    yield* readChunks({ path, offset, size }, bufferOf);
  } finally {
    idle.push(...ring.slice(0, Math.max(0, MAX_IDLE - idle.length)));
  }
}

/** Buffers that wait for the next file, as many as the uploads of one registry use at a time. */
const idle: Buffer[] = [];
const MAX_IDLE = 12;

interface FileRange {
  readonly path: string;
  readonly offset: number;
  readonly size: number;
}

async function* readChunks(
  { path, offset, size }: FileRange,
  bufferOf: (size: number) => Buffer,
): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  const end = offset + size;
  const readAt = (position: number): Promise<Uint8Array> =>
    fill(handle, bufferOf(Math.min(CHUNK, end - position)), position);
  let ahead: Promise<Uint8Array> | undefined;
  try {
    let position = offset;
    ahead = position < end ? readAt(position) : undefined;
    while (ahead) {
      const chunk = await ahead;
      position += chunk.length;
      ahead = chunk.length > 0 && position < end ? readAt(position) : undefined;
      // A reader that stops early must not turn a failing read-ahead into an unhandled rejection.
      ahead?.catch(() => {});
      if (chunk.length > 0) yield chunk;
    }
  } finally {
    await ahead?.catch(() => {});
    await handle.close();
  }
}

/** Reads until the buffer is full or the file ends: a network file system may give less than was asked for. */
async function fill(handle: FileHandle, buffer: Buffer, position: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
