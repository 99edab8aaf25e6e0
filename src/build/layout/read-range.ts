import { open } from 'node:fs/promises';

/** Large enough that pushing is bound by the network, small enough that many uploads at once stay small. */
const CHUNK = 1024 * 1024;

/**
 * Streams `size` bytes of a file from `offset`, in chunks of 1 MiB; the next chunk is read while one is in use,
 * so two are in memory. A file that is too short ends the stream early: the caller checks the length.
 */
export async function* readRange(path: string, offset: number, size: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  const end = offset + size;
  const readAt = async (position: number): Promise<Uint8Array> => {
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK, end - position));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    return buffer.subarray(0, bytesRead);
  };
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
