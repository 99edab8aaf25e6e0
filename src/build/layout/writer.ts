import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Compressed, gzipToFile } from '../../archive/gzip.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { type Digest, digestOf, shortDigest, verified } from '../../oci/digest.ts';
import type { ManifestDocument } from '../../oci/manifest.ts';
import { MEDIA_TYPE } from '../../oci/media-type.ts';
import type { BlobSource, ContentReader, ContentWriter, Stored } from '../../registry/capabilities.ts';
import { writeWhole } from '../../system/files.ts';
import { contentOf } from './content.ts';
import { directoryFiles } from './directory.ts';
import { writingTo } from './disk.ts';
import { blobPath } from './files.ts';

/** A layout that is being written. What is stored can be read at once. */
export interface LayoutWriter extends ContentReader, ContentWriter {
  readonly path: string;
  /** Stores bytes that are in memory, such as a config. */
  putBytes(bytes: Uint8Array, mediaType: string): Promise<Descriptor>;
  /** Compresses an uncompressed tar into a layer while it streams. `what` names it in errors. */
  putLayer(
    tar: AsyncIterable<Uint8Array>,
    what: string,
  ): Promise<{ descriptor: Descriptor; content: Compressed }>;
  /** Makes the folder a valid layout of exactly this image or index. Call once, last. */
  finish(root: Descriptor): Promise<void>;
}

/**
 * Starts an OCI image layout in a folder (created when missing). Every blob is written beside its place and renamed,
 * so a name never points at half a blob. Throws `disk-full` with what was being written and where.
 */
export async function createLayout(path: string): Promise<LayoutWriter> {
  await mkdir(join(path, 'blobs', 'sha256'), { recursive: true });
  const drafts = await mkdtemp(join(path, 'drafts-'));
  const files = await directoryFiles(path);
  const store = storeIn(path, drafts);
  const putBlob = async (source: BlobSource): Promise<Stored> => {
    const { digest, size } = source.descriptor;
    if ((await files.sizeOfBlob(digest)) === size) return 'present';
    return store(`blob ${shortDigest(digest)} (${size} bytes)`, async draft => {
      const chunks = verified(source.open(), source.descriptor, `blob ${digest}`);
      await pipeline(Readable.from(chunks, { objectMode: false }), createWriteStream(draft, { flags: 'wx' }));
      return { digest, result: 'uploaded' as const };
    });
  };
  const putBytes = async (bytes: Uint8Array, mediaType: string): Promise<Descriptor> => {
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
    await putBlob({ descriptor, open: () => once(bytes) });
    return descriptor;
  };
  return {
    path,
    ...contentOf(files),
    putBlob,
    putBytes,
    putManifest: ({ mediaType, digest, bytes }: ManifestDocument) =>
      putBlob({ descriptor: { mediaType, digest, size: bytes.length }, open: () => once(bytes) }),
    putLayer: (tar, what) =>
      store(what, async draft => {
        const content = await gzipToFile(tar, draft);
        const descriptor = { mediaType: MEDIA_TYPE.layerGzip, digest: content.digest, size: content.size };
        return { digest: content.digest, result: { descriptor, content } };
      }),
    finish: root => finish({ path, drafts, root }),
  };
}

/** Writes one blob under a passing name, then gives it the name of its digest. */
type Store = <T>(
  what: string,
  write: (draft: string) => Promise<{ digest: Digest; result: T }>,
) => Promise<T>;

function storeIn(path: string, drafts: string): Store {
  let count = 0;
  return (what, write) =>
    writingTo(path, what, async () => {
      count += 1;
      const draft = join(drafts, String(count));
      try {
        const { digest, result } = await write(draft);
        const target = join(path, blobPath(digest));
        await mkdir(dirname(target), { recursive: true });
        await rename(draft, target);
        return result;
      } finally {
        await rm(draft, { force: true });
      }
    });
}

async function finish(layout: {
  readonly path: string;
  readonly drafts: string;
  readonly root: Descriptor;
}): Promise<void> {
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [layout.root] };
  await writingTo(layout.path, 'index.json', async () => {
    await writeWhole(join(layout.path, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}', 0o644);
    await writeWhole(join(layout.path, 'index.json'), JSON.stringify(index), 0o644);
  });
  await rm(layout.drafts, { recursive: true, force: true });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
