import { execFileSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLayout } from '../../../src/build/layout/open.ts';
import { createLayout } from '../../../src/build/layout/writer.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-type.ts';
import { need } from '../../support/need.ts';
import { scratchFolder, storeImage, textOf } from './fixture.ts';

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('what is stored can be read at once, and nothing but the layout is left', async () => {
  using scratch = scratchFolder();
  const layout = await createLayout(scratch.path);
  const image = await storeImage(layout, 'hello');
  const { descriptor, content } = await layout.putLayer(chunks('a ', 'layer'), 'a layer');
  expect(content.diffId).toBe(digestOf('a layer'));
  expect((await Array.fromAsync(layout.blob(descriptor))).length).toBeGreaterThan(0);
  await layout.finish(image);
  expect(readdirSync(scratch.path).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  expect((await openLayout(scratch.path)).root).toEqual(image);
});

test('a blob that is there is not stored again; one that lies is not stored at all', async () => {
  using scratch = scratchFolder();
  const layout = await createLayout(scratch.path);
  const descriptor = { mediaType: MEDIA_TYPE.layer, digest: digestOf('abc'), size: 3 };
  await expect(layout.putBlob({ descriptor, open: () => chunks('abd') })).rejects.toMatchObject({
    code: 'digest-mismatch',
  });
  expect(readdirSync(join(scratch.path, 'blobs', 'sha256'))).toEqual([]);
  expect(await layout.putBlob({ descriptor, open: () => chunks('a', 'bc') })).toBe('uploaded');
  expect(await layout.putBlob({ descriptor, open: () => chunks('never read') })).toBe('present');
  expect(await textOf(layout.blob(descriptor))).toBe('abc');
});

test('large blobs pass through in chunks of at most 1 MiB', async () => {
  using scratch = scratchFolder();
  const layout = await createLayout(scratch.path);
  const bytes = Buffer.alloc(5 * 1024 * 1024 + 17, 'x');
  const descriptor = await layout.putBytes(bytes, MEDIA_TYPE.layer);
  const sizes = (await Array.fromAsync(layout.blob(descriptor))).map(chunk => chunk.length);
  expect(sizes).toEqual([...Array<number>(5).fill(1024 * 1024), 17]);
});

test('a full disk is named, with what was being written and what is left', async context => {
  using scratch = scratchFolder();
  const small = join(scratch.path, 'small-disk');
  mkdirSync(small);
  need(context, mounted(small), 'cannot mount a small file system here (needs root)');
  try {
    const layout = await createLayout(small);
    const noise = async function* (): AsyncGenerator<Uint8Array> {
      const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
      for (let turn = 0; turn < 64; turn += 1) yield stream.update(Buffer.alloc(65_536));
    };
    writeFileSync(join(small, 'filler'), Buffer.alloc(900 * 1024));
    await expect(layout.putLayer(noise(), 'the layer of COPY . /app')).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(
        /no space left in .*small-disk while writing the layer of COPY \. \/app: \d+\.\d MiB free/,
      ),
    });
    expect(readdirSync(join(small, 'blobs', 'sha256'))).toEqual([]);
  } finally {
    execFileSync('umount', [small]);
  }
});

function mounted(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
