import { execFileSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLayout } from '../../../src/build/layout/open.ts';
import { createLayout } from '../../../src/build/layout/writer.ts';
import { encodeManifest, describe as toDescriptor } from '../../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-type.ts';
import { PASSING_CHUNK } from '../../../src/registry/capabilities.ts';
import { scratchFolder } from './fixture.ts';

const SIZES = [0, 1, PASSING_CHUNK, 1024 * 1024, 1024 * 1024 + 1, 5 * 1024 * 1024 + 7];

/** A layout with a layer of each size, as a folder and as a tar. */
async function layered(base: string) {
  const folder = join(base, 'layout');
  const writer = await createLayout(folder);
  const config = await writer.putBytes(Buffer.from('{}'), MEDIA_TYPE.config);
  const layers = [];
  for (const size of SIZES)
    layers.push(await writer.putBytes(randomFillSync(Buffer.alloc(size)), MEDIA_TYPE.layer));
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config,
    layers,
  });
  await writer.putManifest(manifest);
  await writer.finish(toDescriptor(manifest));
  const tar = join(base, 'layout.tar');
  execFileSync('tar', ['-cf', tar, '-C', folder, '.']);
  return { folder, tar, layers };
}

describe('bytes that only pass through', () => {
  it('are those of the blob, from a folder and from a tar, in chunks that the network takes whole', async () => {
    using scratch = scratchFolder();
    const { folder, tar, layers } = await layered(scratch.path);
    for (const path of [folder, tar]) {
      const layout = await openLayout(path);
      for (const layer of layers) {
        const hash = createHash('sha256');
        const sizes: number[] = [];
        for await (const chunk of layout.passing?.(layer) ?? []) {
          hash.update(chunk);
          sizes.push(chunk.length);
        }
        expect(`sha256:${hash.digest('hex')}`).toBe(layer.digest);
        expect(sizes.slice(0, -1).every(size => size >= PASSING_CHUNK)).toBe(true);
      }
    }
  });

  it('share three buffers, however long the blob is, but for a short last piece', async () => {
    using scratch = scratchFolder();
    const { folder, layers } = await layered(scratch.path);
    const layout = await openLayout(folder);
    const longest = layers.at(-1);
    if (!longest) throw new Error('no layer');
    const buffers = new Set<ArrayBufferLike>();
    let chunks = 0;
    for await (const chunk of layout.passing?.(longest) ?? []) {
      buffers.add(chunk.buffer);
      chunks += 1;
    }
    expect(chunks).toBe(6);
    expect(buffers.size).toBe(4);
  });

  it('of two blobs that are read side by side never share one', async () => {
    using scratch = scratchFolder();
    const { folder, layers } = await layered(scratch.path);
    const layout = await openLayout(folder);
    const longest = layers.at(-1);
    if (!longest) throw new Error('no layer');
    const digestOfPassing = async (): Promise<string> => {
      const hash = createHash('sha256');
      for await (const chunk of layout.passing?.(longest) ?? []) {
        await new Promise(resolve => setImmediate(resolve)); // Long enough for the others to read ahead.
        hash.update(chunk);
      }
      return `sha256:${hash.digest('hex')}`;
    };
    const rounds = [1, 2, 3].map(async () => [await digestOfPassing(), await digestOfPassing()]);
    expect(new Set((await Promise.all(rounds)).flat())).toEqual(new Set([longest.digest]));
  });

  it('are refused before the first one where the file has another size', async () => {
    using scratch = scratchFolder();
    const { folder, layers } = await layered(scratch.path);
    const [, , , layer] = layers;
    if (!layer) throw new Error('no layer');
    truncateSync(join(folder, 'blobs', 'sha256', layer.digest.slice(7)), 5);
    const layout = await openLayout(folder);
    await expect(Array.fromAsync(layout.passing?.(layer) ?? [])).rejects.toMatchObject({
      code: 'digest-mismatch',
      message: expect.stringContaining('expected 1048576 bytes, the file has 5'),
    });
  });
});
