import { crc32, createInflateRaw } from 'node:zlib';

/** Fixed part of a member's header, and what stands behind its data: checksum and length (RFC 1952, 2.3). */
const HEADER = 10;
const TRAILER = 8;
/** Bits of the header's flags. */
const FLAG = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;

/**
 * Unpacks gzip, any number of members behind each other. What follows the last member and begins no other one is passed
 * over, as Go's reader does for who stops at the end of what is inside; zlib fails there, and loses what it had unpacked.
 * Throws an error with a code that begins with `Z_` for what is no gzip, is cut off or damaged.
 */
export async function* gunzipped(whole: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0, isFirst = true; isFirst || isMember(whole, at); isFirst = false) {
    const start = endOfHeader(whole, at);
    if (start === undefined) throw failure('Z_DATA_ERROR', 'incorrect header');
    const inflate = createInflateRaw();
    inflate.end(whole.subarray(start));
    let checksum = 0;
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    // Counts what was used, not what was given.
    at = start + inflate.bytesWritten;
    if (whole.length < at + TRAILER) throw failure('Z_BUF_ERROR', 'unexpected end of file');
    if (whole.readUInt32LE(at) !== checksum) throw failure('Z_DATA_ERROR', 'incorrect data check');
    at += TRAILER;
  }
}

function isMember(whole: Buffer, at: number): boolean {
  return endOfHeader(whole, at) !== undefined && whole.length > at + HEADER + TRAILER;
}

/** Where a member's data begins; undefined where there is no header. */
function endOfHeader(whole: Buffer, at: number): number | undefined {
  if (whole.length < at + HEADER || whole.readUIntBE(at, 3) !== 0x1f8b08) return undefined;
  const flags = whole.readUInt8(at + 3);
  let end = at + HEADER;
  if (flags & FLAG.extra) {
    if (whole.length < end + 2) return undefined;
    end += 2 + whole.readUInt16LE(end);
  }
  for (const text of [FLAG.name, FLAG.comment]) {
    if (!(flags & text)) continue;
    const zero = whole.indexOf(0, end);
    if (zero < 0) return undefined;
    end = zero + 1;
  }
  if (flags & FLAG.headerChecksum) end += 2;
  return end <= whole.length ? end : undefined;
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
