import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLayout, type LayoutWriter } from '../../../src/build/layout/writer.ts';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { describe, encodeManifest } from '../../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-type.ts';

/** A private folder for one test; `[Symbol.dispose]` removes it. */
export function scratchFolder(): { readonly path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'layout-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Stores an image of one layer; the text makes its digest. */
export async function storeImage(layout: LayoutWriter, text: string): Promise<Descriptor> {
  const config = await layout.putBytes(Buffer.from(JSON.stringify({ text })), MEDIA_TYPE.config);
  const layer = await layout.putBytes(Buffer.from(text), MEDIA_TYPE.layer);
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config,
    layers: [layer],
  });
  await layout.putManifest(document);
  return describe(document);
}

/** A finished layout of an index over two images. */
export async function twoPlatformLayout(
  path: string,
): Promise<{ root: Descriptor; images: readonly Descriptor[] }> {
  const layout = await createLayout(path);
  const images = [
    { ...(await storeImage(layout, 'amd64')), platform: { os: 'linux', architecture: 'amd64' } },
    { ...(await storeImage(layout, 'arm64')), platform: { os: 'linux', architecture: 'arm64' } },
  ];
  const index = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: images });
  await layout.putManifest(index);
  const root = describe(index);
  await layout.finish(root);
  return { root, images };
}

export async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(chunks)).toString();
}
