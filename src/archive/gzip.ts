import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** What was written: the file's own digest and size, and the digest and size of what is inside. */
export interface Compressed {
  readonly digest: `sha256:${string}`;
  readonly size: number;
  /** Digest of the uncompressed bytes: a layer's DiffID (image-spec config.md, "Layer DiffID"). */
  readonly diffId: `sha256:${string}`;
  readonly uncompressedSize: number;
}

/** Every parameter is fixed, so that the bytes never depend on a default that changes. Level 6 is what BuildKit uses. */
const DEFLATE = { level: 6, memLevel: 8, windowBits: 15, strategy: 0, chunkSize: 64 * 1024 } as const;
/** Input reaches the compressor in pieces of exactly this size, however the caller's chunks are cut. */
const PIECE = 64 * 1024;
/** RFC 1952: deflate, no flags, no time, no extra flags, operating system unknown. zlib would write its own system. */
const HEADER = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/**
 * Compresses a stream into a new file and computes both digests on the way; memory use does not grow with the stream.
 * Equal input gives equal bytes for one version of zlib (one version of Node), whatever the processor, the time and the
 * chunks; `diffId` does not depend on zlib at all. File system errors pass through with their `code`.
 */
export async function gzipToFile(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Compressed> {
  const inner = new Meter();
  const outer = new Meter();
  let checksum = 0;
  const input = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of inPieces(chunks)) {
      inner.add(piece);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  };
  const frame = new Transform({
    construct(done) {
      outer.add(HEADER);
      this.push(HEADER);
      done();
    },
    transform(chunk: Buffer, _encoding, done) {
      outer.add(chunk);
      done(null, chunk);
    },
    flush(done) {
      const trailer = Buffer.alloc(8);
      trailer.writeUInt32LE(checksum, 0);
      trailer.writeUInt32LE(inner.size % 2 ** 32, 4);
      outer.add(trailer);
      done(null, trailer);
    },
  });
  const file = createWriteStream(path, { flags: 'wx', mode: 0o644 });
  await pipeline(Readable.from(input(), { objectMode: false }), createDeflateRaw(DEFLATE), frame, file);
  return {
    digest: outer.digest(),
    size: outer.size,
    diffId: inner.digest(),
    uncompressedSize: inner.size,
  };
}

class Meter {
  readonly #hash = createHash('sha256');
  size = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.size += chunk.length;
  }

  digest(): `sha256:${string}` {
    return `sha256:${this.#hash.digest('hex')}`;
  }
}

async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let offset = 0; offset < chunk.length; ) {
      const taken = chunk.subarray(offset, offset + PIECE - filled);
      piece.set(taken, filled);
      filled += taken.length;
      offset += taken.length;
      if (filled === PIECE) {
        yield piece;
        piece = Buffer.allocUnsafe(PIECE);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
