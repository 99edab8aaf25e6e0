import { createHash } from 'node:crypto';
import { Parser, type ReadEntry } from 'tar';
import { formatPlatform } from '../../../src/oci/descriptor.ts';
import type { Digest } from '../../../src/oci/digest.ts';
import type { ImageConfig } from '../../../src/oci/image-config.ts';
import { type ImageManifest, parseManifest } from '../../../src/oci/manifest.ts';
import type { ContentReader } from '../../../src/registry/capabilities.ts';

/** An image as a container would see it. */
export interface FlatImage {
  /** Each path with its kind, mode, owner and content: `file 644 0:0 <sha256>`. */
  readonly files: Readonly<Record<string, string>>;
  readonly config: ImageConfig;
  readonly manifest: ImageManifest;
  readonly digest: Digest;
}

/** Reads an image or index into one flat image a platform, keyed `os/arch`. */
export async function flatten(
  content: ContentReader,
  digest: Digest,
): Promise<Readonly<Record<string, FlatImage>>> {
  const root = parseManifest(await content.manifest(digest));
  if (root.kind === 'manifest') {
    const image = await flattenOne(content, root.manifest, digest);
    return { [formatPlatform(image.config)]: image };
  }
  const images: Record<string, FlatImage> = {};
  for (const child of root.index.manifests) {
    const parsed = parseManifest(await content.manifest(child.digest));
    if (parsed.kind === 'manifest' && child.platform) {
      images[formatPlatform(child.platform)] = await flattenOne(content, parsed.manifest, child.digest);
    }
  }
  return images;
}

async function flattenOne(
  content: ContentReader,
  manifest: ImageManifest,
  digest: Digest,
): Promise<FlatImage> {
  const config = JSON.parse((await bytesOf(content.blob(manifest.config))).toString()) as ImageConfig;
  const files: Record<string, string> = {};
  for (const layer of manifest.layers) await applyLayer(await bytesOf(content.blob(layer)), files);
  return {
    files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
    config,
    manifest,
    digest,
  };
}

function applyLayer(bytes: Buffer, files: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    // An empty layer of BuildKit is 1024 zero bytes, which this parser takes for no archive at all.
    const parser = new Parser({ onwarn: () => {} });
    parser.on('entry', (entry: ReadEntry) => {
      const chunks: Buffer[] = [];
      entry.on('data', (chunk: Buffer) => chunks.push(chunk));
      entry.on('end', () => {
        const path = entry.path.replace(/\/$/, '');
        const content = createHash('sha256').update(Buffer.concat(chunks)).digest('hex').slice(0, 12);
        const head = `${((entry.mode ?? 0) & 0o7777).toString(8)} ${entry.uid}:${entry.gid}`;
        if (entry.type === 'Directory') files[path] = `directory ${head}`;
        else if (entry.type === 'SymbolicLink') files[path] = `link ${head} ${entry.linkpath}`;
        else if (entry.type === 'Link') files[path] = files[entry.linkpath ?? ''] ?? 'a link to nothing';
        else files[path] = `file ${head} ${content}`;
      });
    });
    parser.on('end', () => resolve());
    parser.on('error', reject);
    parser.end(bytes);
  });
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}
