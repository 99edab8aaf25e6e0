import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzipped } from '../../src/archive/gunzip.ts';

const TEXT = Buffer.from('some text, '.repeat(20_000));
const PACKED = gzipSync(TEXT);

async function unpack(bytes: Uint8Array): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(gunzipped(Buffer.from(bytes))));
}

test('what is packed comes back, members behind each other and headers with everything', async () => {
  const named = execFileSync('sh', ['-c', 'gzip -c'], {
    input: TEXT,
  });
  const full = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 255, 3, 0]),
    Buffer.from('abcname\0comment\0'),
    Buffer.from([0, 0]),
    PACKED.subarray(10),
  ]);
  for (const bytes of [PACKED, named, full]) expect((await unpack(bytes)).equals(TEXT)).toBe(true);
  const two = await unpack(Buffer.concat([PACKED, full, Buffer.from('behind')]));
  expect(two.equals(Buffer.concat([TEXT, TEXT]))).toBe(true);
  expect(await unpack(gzipSync(''))).toHaveLength(0);
});

const changed = (at: number) => {
  const bytes = Buffer.from(PACKED);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
};
test.for([
  ['no gzip', TEXT],
  ['nothing', Buffer.alloc(0)],
  ['cut off in its data', PACKED.subarray(0, 100)],
  ['cut off behind its data', PACKED.subarray(0, -4)],
  ['a header alone', PACKED.subarray(0, 10)],
  ['a wrong checksum', changed(PACKED.length - 8)],
] as const)('%s is refused', async ([, bytes]) => {
  await expect(unpack(bytes)).rejects.toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^Z_/) }),
  );
});
