import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { describe as descriptorOf, encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { BlobSource, ContentReader, ContentWriter, Stored } from '../../src/registry/capabilities.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { sha256 } from '../support/scripted-registry.ts';

/** Content in memory that notes in which order it was stored. */
class Store implements ContentReader, ContentWriter {
  readonly manifests = new Map<Digest, ManifestDocument>();
  readonly blobs = new Map<Digest, Uint8Array>();
  readonly order: Digest[] = [];
  readonly mounts: (string | undefined)[] = [];
  fails: Digest | undefined;

  add(bytes: Uint8Array, mediaType: string = MEDIA_TYPE.layerGzip): Descriptor {
    const digest = sha256(bytes);
    this.blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  }

  addManifest(document: ManifestDocument): Descriptor {
    this.manifests.set(document.digest, document);
    return descriptorOf(document);
  }

  async manifest(digest: Digest): Promise<ManifestDocument> {
    const found = this.manifests.get(digest);
    if (found) return found;
    throw new AppError('registry-failed', `no manifest ${digest}`);
  }

  async *blob({ digest }: Descriptor): AsyncGenerator<Uint8Array> {
    const bytes = this.blobs.get(digest);
    if (bytes === undefined) throw new AppError('registry-failed', `no blob ${digest}`);
    yield bytes;
  }

  async putBlob(source: BlobSource, from?: string): Promise<Stored> {
    const { digest } = source.descriptor;
    this.mounts.push(from);
    if (this.fails === digest) throw new AppError('registry-failed', `refused ${digest}`);
    if (this.blobs.has(digest)) return 'present';
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.open()) chunks.push(chunk);
    this.blobs.set(digest, Buffer.concat(chunks));
    this.order.push(digest);
    return 'uploaded';
  }

  async putManifest(document: ManifestDocument): Promise<Stored> {
    if (this.manifests.has(document.digest)) return 'present';
    this.manifests.set(document.digest, document);
    this.order.push(document.digest);
    return 'uploaded';
  }
}

const bytes = (text: string) => Buffer.from(text);

/** Two platforms that share a layer, and an attestation manifest as BuildKit adds it. */
function image(store: Store) {
  const shared = store.add(bytes('shared layer'));
  const platform = (architecture: string) => {
    const config = store.add(bytes(`{"architecture":"${architecture}"}`), MEDIA_TYPE.config);
    const layers = [shared, store.add(bytes(`layer of ${architecture}`))];
    return {
      ...store.addManifest(
        encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.manifest, config, layers }),
      ),
      platform: { os: 'linux', architecture },
    };
  };
  const amd64 = platform('amd64');
  const arm64 = platform('arm64');
  const statement = store.add(bytes('{"_type":"in-toto"}'), MEDIA_TYPE.inToto);
  const empty = store.add(bytes('{}'), MEDIA_TYPE.config);
  const attestation = {
    ...store.addManifest(
      encodeManifest({
        schemaVersion: 2,
        mediaType: MEDIA_TYPE.manifest,
        config: empty,
        layers: [statement],
      }),
    ),
    platform: { os: 'unknown', architecture: 'unknown' },
  };
  const root = store.addManifest(
    encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [amd64, arm64, attestation] }),
  );
  return { root, shared, amd64, arm64, attestation };
}

describe('copyGraph', () => {
  it('stores children before what names them, the attestation manifest included, shared content once', async () => {
    const source = new Store();
    const { root, shared, amd64, attestation } = image(source);
    const destination = new Store();
    const totals = await copyGraph({ source, root: root.digest, destination });
    expect(new Set(destination.order)).toEqual(new Set([...source.blobs.keys(), ...source.manifests.keys()]));
    expect(destination.order.at(-1)).toBe(root.digest);
    expect(destination.order.indexOf(shared.digest)).toBeLessThan(destination.order.indexOf(amd64.digest));
    expect(destination.manifests.has(attestation.digest)).toBe(true);
    const sent = [
      ...source.blobs.values(),
      ...[...source.manifests.values()].map(document => document.bytes),
    ];
    expect(totals).toEqual({
      uploaded: 11,
      mounted: 0,
      present: 0,
      uploadedBytes: sent.reduce((sum, content) => sum + content.length, 0),
    });
  });

  it('sends nothing the second time', async () => {
    const source = new Store();
    const { root } = image(source);
    const destination = new Store();
    await copyGraph({ source, root: root.digest, destination });
    expect(await copyGraph({ source, root: root.digest, destination })).toEqual({
      uploaded: 0,
      mounted: 0,
      present: 11,
      uploadedBytes: 0,
    });
  });

  it('copies a single manifest', async () => {
    const source = new Store();
    const { arm64 } = image(source);
    const destination = new Store();
    await copyGraph({ source, root: arm64.digest, destination });
    expect([...destination.manifests.keys()]).toEqual([arm64.digest]);
  });

  it('copies an index of blobs, as BuildKit’s cache is', async () => {
    const source = new Store();
    const layer = source.add(bytes('cached layer'));
    const config = source.add(bytes('{"layers":[]}'), 'application/vnd.buildkit.cacheconfig.v0');
    const root = source.addManifest(
      encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [layer, config] }),
    );
    const destination = new Store();
    await copyGraph({ source, root: root.digest, destination });
    expect(destination.order.at(-1)).toBe(root.digest);
    expect(destination.blobs.size).toBe(2);
  });

  it('leaves layers behind that may not be given on', async () => {
    const source = new Store();
    const config = source.add(bytes('{}'), MEDIA_TYPE.config);
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: sha256('windows'),
      size: 7,
    };
    const nondistributable = {
      ...foreign,
      mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    };
    const root = source.addManifest(
      encodeManifest({
        schemaVersion: 2,
        mediaType: MEDIA_TYPE.manifest,
        config,
        layers: [foreign, nondistributable],
      }),
    );
    const destination = new Store();
    await copyGraph({ source, root: root.digest, destination });
    expect([...destination.blobs.keys()]).toEqual([config.digest]);
  });

  it('passes the hint where to mount from on to every blob', async () => {
    const source = new Store();
    const { root } = image(source);
    const destination = new Store();
    await copyGraph({ source, root: root.digest, destination, mountFrom: 'team/base' });
    expect(new Set(destination.mounts)).toEqual(new Set(['team/base']));
  });

  it('takes the way for bytes in passing where the source has one', async () => {
    const source = new Store();
    const { root } = image(source);
    const passing = Object.assign(source, {
      passing: (descriptor: Descriptor) => new Store().blob.call(source, descriptor),
      blob: () => {
        throw new Error('not this way');
      },
    });
    const destination = new Store();
    await expect(copyGraph({ source: passing, root: root.digest, destination })).resolves.toMatchObject({
      uploaded: 11,
    });
  });

  it('stores no manifest over content that failed, and throws the first failure after all has ended', async () => {
    const source = new Store();
    const { root, shared } = image(source);
    const destination = new Store();
    destination.fails = shared.digest;
    await expect(copyGraph({ source, root: root.digest, destination })).rejects.toThrowError(
      `refused ${shared.digest}`,
    );
    const stored = [...destination.order];
    expect(stored).not.toContain(root.digest);
    await new Promise(resolve => setImmediate(resolve));
    expect(destination.order).toEqual(stored);
  });

  it('names what is missing in the source', async () => {
    const source = new Store();
    const { root, amd64 } = image(source);
    source.manifests.delete(amd64.digest);
    await expect(copyGraph({ source, root: root.digest, destination: new Store() })).rejects.toThrowError(
      `no manifest ${amd64.digest}`,
    );
  });

  it('refuses indexes nested without end', async () => {
    const source = new Store();
    let inner = image(source).root;
    for (let depth = 0; depth < 12; depth += 1) {
      inner = source.addManifest(
        encodeManifest({
          schemaVersion: 2,
          mediaType: MEDIA_TYPE.index,
          manifests: [inner],
          annotations: { depth: `${depth}` },
        }),
      );
    }
    await expect(copyGraph({ source, root: inner.digest, destination: new Store() })).rejects.toThrowError(
      /nested deeper than 8/,
    );
  });

  it('shows each transfer: bytes as they go, restarts, and what needed none', async () => {
    const source = new Store();
    const { arm64, shared } = image(source);
    const destination = new Store();
    destination.blobs.set(shared.digest, bytes('shared layer'));
    const again = destination.putBlob.bind(destination);
    destination.putBlob = async (blob, from) => {
      if (!destination.blobs.has(blob.descriptor.digest)) for await (const _ of blob.open()) break;
      return again(blob, from);
    };
    const events: string[] = [];
    await copyGraph({
      source,
      root: arm64.digest,
      destination,
      progress: (name, total) => {
        events.push(`start ${total}`);
        expect(name).toMatch(/^[0-9a-f]{12}$/);
        return {
          advance: count => events.push(`advance ${count}`),
          restart: () => events.push('restart'),
          done: how => events.push(`done ${how}`),
        };
      },
    });
    const layer = bytes('layer of arm64').length;
    expect(events.filter(event => event === 'restart')).toHaveLength(2);
    expect(events).toContain('done present');
    expect(events).toContain(`advance ${layer}`);
    expect(events.filter(event => event === 'done uploaded')).toHaveLength(2);
  });
});
