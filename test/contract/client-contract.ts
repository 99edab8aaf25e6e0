import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { parseRepository, type Repository } from '../../src/oci/reference.ts';
import type { BlobSource, ContentWriter, RepositoryAccess } from '../../src/registry/capabilities.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { Credential } from '../../src/registry/credential.ts';
import { systemClock } from '../../src/system/clock.ts';
import { createHttp } from '../../src/system/http.ts';
import { need } from '../support/need.ts';
import type { Subject } from './registry-contract.ts';

interface Client extends RegistryClient {
  /** A repository that nobody has used. */
  fresh(): Repository;
}

interface ClientCase {
  readonly test: string;
  readonly run: (client: Client) => Promise<void>;
}

const CASES: readonly ClientCase[] = [
  {
    test: 'stores a blob once and reads it back',
    run: async client => {
      const { content } = client.repository(client.fresh());
      const blob = blobOf(randomBytes(3_000_000));
      expect([await content.putBlob(blob), await content.putBlob(blob)]).toEqual(['uploaded', 'present']);
      expect(digestOf(await collected(content.blob(blob.descriptor)))).toBe(blob.descriptor.digest);
    },
  },
  {
    test: 'stores a blob of no bytes',
    run: async client => {
      const { content } = client.repository(client.fresh());
      const blob = blobOf(Buffer.alloc(0));
      await content.putBlob(blob);
      expect((await collected(content.blob(blob.descriptor))).length).toBe(0);
    },
  },
  {
    test: 'stores blobs side by side',
    run: async client => {
      const { content } = client.repository(client.fresh());
      const blobs = Array.from({ length: 24 }, () => blobOf(randomBytes(20_000)));
      expect(new Set(await Promise.all(blobs.map(blob => content.putBlob(blob))))).toEqual(
        new Set(['uploaded']),
      );
      for (const { descriptor } of blobs) await collected(content.blob(descriptor));
    },
  },
  {
    test: 'mounts a blob from another repository instead of sending it',
    run: async client => {
      const [from, to] = [client.fresh(), client.fresh()];
      const blob = blobOf(randomBytes(50_000));
      await client.repository(from).content.putBlob(blob);
      const { content } = client.repository(to);
      expect(await content.putBlob(blob, from.path)).toBe('mounted');
      expect((await collected(content.blob(blob.descriptor))).length).toBe(50_000);
    },
  },
  {
    test: 'sends a blob that is not there to be mounted',
    run: async client => {
      const from = client.fresh();
      await client.repository(from).content.putBlob(blobOf(randomBytes(5)));
      const { content } = client.repository(client.fresh());
      expect(await content.putBlob(blobOf(randomBytes(50_000)), from.path)).toBe('uploaded');
    },
  },
  {
    test: 'stores a manifest by digest, names nothing, and reads it back',
    run: async client => {
      const { content, tags } = client.repository(client.fresh());
      const image = await putImage(content);
      expect(await content.putManifest(image)).toBe('present');
      const read = await content.manifest(image.digest);
      expect(read.mediaType).toBe(image.mediaType);
      expect(Buffer.from(read.bytes).equals(Buffer.from(image.bytes))).toBe(true);
      expect(await listed(tags)).toEqual([]);
    },
  },
  {
    test: 'knows absent tags from present ones, whether the repository exists or not',
    run: async client => {
      const repository = client.fresh();
      const { content, tags } = client.repository(repository);
      expect(await tags.stateOf('v1')).toEqual({ kind: 'absent' });
      const image = await putImage(content);
      await client.naming(repository).point(image, ['v1']);
      expect(await tags.stateOf('v1')).toEqual({
        kind: 'present',
        digest: image.digest,
        mediaType: image.mediaType,
      });
      expect(await tags.stateOf('v2')).toEqual({ kind: 'absent' });
    },
  },
  {
    test: 'points many tags, and moves them',
    run: async client => {
      const repository = client.fresh();
      const { content, tags } = client.repository(repository);
      const names = Array.from({ length: 50 }, (_, at) => `v1.${at}`);
      const [first, second] = [await putImage(content), await putImage(content)];
      await client.naming(repository).point(first, names);
      await client.naming(repository).point(second, ['v1.0', 'latest']);
      expect((await listed(tags)).toSorted()).toEqual([...names, 'latest'].toSorted());
      expect(await tags.stateOf('v1.0')).toMatchObject({ digest: second.digest });
      expect(await tags.stateOf('v1.1')).toMatchObject({ digest: first.digest });
    },
  },
  {
    test: 'lists no tags of a repository that does not exist',
    run: async client => {
      expect(await listed(client.repository(client.fresh()).tags)).toEqual([]);
    },
  },
  {
    test: 'refuses to point at what is not stored',
    run: async client => {
      const repository = client.fresh();
      const image = encodeManifest(imageOf(blobOf(randomBytes(9)), blobOf(randomBytes(9))));
      await expect(client.naming(repository).point(image, ['v1'])).rejects.toMatchObject({
        code: 'registry-failed',
      });
      expect(await client.repository(repository).tags.stateOf('v1')).toEqual({ kind: 'absent' });
    },
  },
  {
    test: 'copies an index with all that belongs to it, and nothing twice',
    run: async client => {
      const [from, to] = [client.repository(client.fresh()), client.repository(client.fresh())];
      const children = [await putImage(from.content), await putImage(from.content)];
      const index = encodeManifest({
        schemaVersion: 2,
        mediaType: MEDIA_TYPE.index,
        manifests: children.map(({ mediaType, digest, bytes }) => ({
          mediaType,
          digest,
          size: bytes.length,
        })),
      });
      await from.content.putManifest(index);
      const copy = () => copyGraph({ source: from.content, root: index.digest, destination: to.content });
      expect(await copy()).toMatchObject({ uploaded: 7, present: 0 });
      expect(await copy()).toMatchObject({ uploaded: 0, present: 7 });
      for (const { digest } of [...children, index])
        expect((await to.content.manifest(digest)).digest).toBe(digest);
    },
  },
];

/** Runs what our client promises on one registry; `credential` is for registries that want one. */
export function clientContract({ name, start, needs, skip = [] }: Subject, credential?: Credential): void {
  const have = needs?.have() ?? true;
  describe(`our client on ${name}`, () => {
    let registry: Awaited<ReturnType<Subject['start']>> | undefined;
    const http = createHttp();
    beforeAll(async () => {
      if (have) registry = await start();
    });
    afterAll(async () => {
      await http.close();
      await registry?.close();
    });
    const client = (): Client => ({
      ...createRegistryClient({
        http,
        clock: systemClock,
        credentials: async () => credential && { credential, from: 'this test' },
        userAgent: 'contract',
        mask: () => {},
      }),
      fresh: () => parseRepository(`${registry?.host}/client/${randomBytes(6).toString('hex')}`),
    });
    for (const { test, run } of CASES) {
      const deviation = skip.find(known => known.test === test);
      if (!have) it(test, context => need(context, false, needs?.reason ?? ''));
      else if (deviation) it.fails(`not here (${deviation.reason}): ${test}`, () => run(client()));
      else it(test, () => run(client()));
    }
  });
}

function blobOf(bytes: Buffer, mediaType: string = MEDIA_TYPE.layerGzip): BlobSource {
  return {
    descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length },
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
    },
  };
}

function imageOf(config: BlobSource, layer: BlobSource) {
  return {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: { ...config.descriptor, mediaType: MEDIA_TYPE.config },
    layers: [layer.descriptor],
  } as const;
}

async function putImage(content: ContentWriter): Promise<ManifestDocument> {
  const config = blobOf(Buffer.from(JSON.stringify({ id: randomBytes(8).toString('hex') })));
  const layer = blobOf(randomBytes(2_000));
  for (const blob of [config, layer]) await content.putBlob(blob);
  const image = encodeManifest(imageOf(config, layer));
  expect(await content.putManifest(image)).toBe('uploaded');
  return image;
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) read.push(Uint8Array.from(chunk));
  return Buffer.concat(read);
}

async function listed(tags: RepositoryAccess['tags']): Promise<string[]> {
  return Array.fromAsync(tags.list());
}
