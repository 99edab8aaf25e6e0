import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { gzipToFile } from '../../src/archive/gzip.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { need } from '../support/need.ts';

const folder = mkdtempSync(join(tmpdir(), 'gzip-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Compressible, but not trivially: long enough to cross several deflate blocks and input pieces. */
const CONTENT = Buffer.from(
  Array.from({ length: 60_000 }, (_, i) => `line ${(i * 7919) % 10_007}\n`).join(''),
);

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let offset = 0, turn = 0; offset < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(offset, offset + size);
    offset += size;
  }
}

test.each([
  { name: 'one chunk', sizes: [CONTENT.length] },
  { name: 'odd chunks', sizes: [1, 777, 65_537] },
  { name: 'blocks of a tar', sizes: [512] },
])('equal content gives equal bytes: $name', async ({ name, sizes }) => {
  const path = join(folder, `${name}.gz`);
  const written = await gzipToFile(cut(CONTENT, sizes), path);
  const bytes = readFileSync(path);
  const reference = await gzipToFile(cut(CONTENT, [4096]), `${path}.reference`);
  expect(written).toEqual(reference);
  expect(written).toEqual({
    digest: digestOf(bytes),
    size: bytes.length,
    diffId: digestOf(CONTENT),
    uncompressedSize: CONTENT.length,
  });
  expect(gunzipSync(bytes).equals(CONTENT)).toBe(true);
});

test('the bytes are pinned: they were the same on x64 and arm64', async context => {
  const zlib = '1.3.2.1-motley-8002e91';
  need(
    context,
    process.versions.zlib === zlib,
    `Node has zlib ${process.versions.zlib}; the bytes of ${zlib} are pinned`,
  );
  const { digest } = await gzipToFile(cut(CONTENT, [4096]), join(folder, 'pinned.gz'));
  expect(digest).toBe('sha256:addd15af8b39f13ed6510cf4e20c511cdfbad682482421fce16672641a5c771f');
});

test('the header holds no time and no operating system', async () => {
  const path = join(folder, 'header.gz');
  await gzipToFile(cut(Buffer.from('x'), [1]), path);
  expect(readFileSync(path).subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff');
  expect(execFileSync('gzip', ['-dc', path], { encoding: 'utf8' })).toBe('x');
});

test('an empty stream is a sound file', async () => {
  const path = join(folder, 'empty.gz');
  const written = await gzipToFile(cut(Buffer.alloc(0), [1]), path);
  expect(written.diffId).toBe(digestOf(''));
  expect(gunzipSync(readFileSync(path)).length).toBe(0);
});

test('a failing source fails the file', async () => {
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('x');
    throw new Error('the disk went away');
  };
  await expect(gzipToFile(broken(), join(folder, 'broken.gz'))).rejects.toThrow('the disk went away');
});
