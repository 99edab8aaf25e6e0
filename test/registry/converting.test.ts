import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { type ManifestDocument, parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { ContentReader } from '../../src/registry/capabilities.ts';
import { converted } from '../../src/registry/converting.ts';
import { copyGraph } from '../../src/registry/copy.ts';

const LAYER = Buffer.from('layer');
const descriptor = (mediaType: string, bytes: Uint8Array): Descriptor => ({
  mediaType,
  size: bytes.length,
  digest: digestOf(bytes),
});

/** Content in memory that knows what was asked of it. */
class Memory implements ContentReader {
  readonly asked: Digest[] = [];
  readonly #documents = new Map<Digest, ManifestDocument>();

  add(mediaType: string, fields: object): ManifestDocument {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }));
    const document = { mediaType, digest: digestOf(bytes), bytes };
    this.#documents.set(document.digest, document);
    return document;
  }

  image(config: string, more: object = {}): ManifestDocument {
    return this.add(MEDIA_TYPE.manifest, {
      config: descriptor(MEDIA_TYPE.config, Buffer.from(config)),
      layers: [descriptor(MEDIA_TYPE.layer, LAYER)],
      ...more,
    });
  }

  index(documents: readonly ManifestDocument[]): ManifestDocument {
    const platform = { os: 'linux', architecture: 'amd64' };
    const manifests = documents.map(({ mediaType, bytes }) => ({
      ...descriptor(mediaType, bytes),
      platform,
    }));
    return this.add(MEDIA_TYPE.index, { manifests });
  }

  async manifest(digest: Digest): Promise<ManifestDocument> {
    this.asked.push(digest);
    const document = this.#documents.get(digest);
    if (document) return document;
    throw new AppError('registry-failed', `${digest} is not there`);
  }

  async *blob({ digest }: Descriptor): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`blob ${digest}`);
  }
}

test('an index and all it lists are copied in the other form, each manifest read once', async () => {
  const source = new Memory();
  const [one, two] = [source.image('1', { annotations: { lost: '' } }), source.image('2')];
  const root = source.index([one, two, one]);
  const { content, digest, lost } = await converted(source, root.digest, 'docker');
  expect(source.asked.toSorted()).toEqual([root.digest, one.digest, two.digest].toSorted());
  expect(lost).toEqual([`manifest ${one.digest}: annotation lost`]);
  const stored = new Map<Digest, ManifestDocument>();
  const blobs: string[] = [];
  const totals = await copyGraph({
    source: content,
    root: digest,
    destination: {
      putBlob: async ({ open }) => {
        blobs.push(Buffer.concat(await Array.fromAsync(open())).toString());
        return 'uploaded';
      },
      putManifest: async document => {
        stored.set(document.digest, document);
        return 'uploaded';
      },
    },
  });
  expect(totals.uploaded).toBe(6);
  expect(blobs).toContain(`blob ${digestOf(LAYER)}`);
  expect([...stored.values()].map(({ mediaType }) => mediaType).toSorted()).toEqual([
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
    MEDIA_TYPE.dockerManifest,
  ]);
  for (const document of stored.values()) {
    expect(digestOf(document.bytes)).toBe(document.digest);
    const parsed = parseManifest(document);
    if (parsed.kind === 'manifest') continue;
    for (const child of parsed.index.manifests) {
      const listed = stored.get(child.digest);
      expect(child).toMatchObject({ mediaType: listed?.mediaType, size: listed?.bytes.length });
    }
  }
});

test('what has the form already keeps its digest, and nothing of it is kept in memory', async () => {
  const source = new Memory();
  const root = source.index([source.image('1', { annotations: { kept: '' } })]);
  const { content, digest, lost } = await converted(source, root.digest, 'oci');
  expect({ digest, lost }).toEqual({ digest: root.digest, lost: [] });
  expect(await content.manifest(digest)).toBe(root);
});

test('a reader’s fast way for blobs stays, and only where it has one', async () => {
  const source = new Memory();
  const root = source.image('1');
  const slow = await converted(source, root.digest, 'docker');
  expect(slow.content.passing).toBeUndefined();
  const passing = (blob: Descriptor) => source.blob(blob);
  const reader = { manifest: (digest: Digest) => source.manifest(digest), blob: passing, passing };
  const fast = await converted(reader, root.digest, 'docker');
  const chunks = await Array.fromAsync(fast.content.passing?.(descriptor('x', LAYER)) ?? []);
  expect(Buffer.concat(chunks).toString()).toBe(`blob ${digestOf(LAYER)}`);
});

test('a platform that is missing ends it, as does an index nested without end', async () => {
  const source = new Memory();
  const elsewhere = new Memory().image('elsewhere');
  const incomplete = source.index([source.image('1'), elsewhere]);
  await expect(converted(source, incomplete.digest, 'docker')).rejects.toMatchObject({
    code: 'registry-failed',
    message: `${elsewhere.digest} is not there`,
  });
  let deep = source.image('deep');
  for (let level = 0; level < 10; level++) deep = source.index([deep]);
  await expect(converted(source, deep.digest, 'oci')).rejects.toMatchObject({
    code: 'registry-failed',
    message: expect.stringContaining('nested deeper than 8 levels'),
  });
});

test('manifests that would fill the memory are refused', async () => {
  const source = new Memory();
  const urls = ['https://example.com/'.padEnd(7 * 1024 * 1024, 'x')];
  const images = Array.from({ length: 5 }, (_, at) =>
    source.image(String(at), { layers: [{ ...descriptor(MEDIA_TYPE.layer, LAYER), urls }] }),
  );
  await expect(converted(source, source.index(images).digest, 'docker')).rejects.toMatchObject({
    code: 'registry-failed',
    message: expect.stringContaining('converted manifests take more than'),
  });
});
