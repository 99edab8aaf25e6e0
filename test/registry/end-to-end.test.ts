import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeManifest, describe as toDescriptor } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { BlobSource, ContentWriter } from '../../src/registry/capabilities.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { Credential } from '../../src/registry/credential.ts';
import { started } from '../embedded/started.ts';
import { sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const ME: Credential = { kind: 'basic', username: 'me', password: 'secret' };
const TAGS = ['v1.2.3', 'v1.2', 'v1', 'latest', 'sha-1234567'];

function secured() {
  return started({ auth: { kind: 'bearer', users: { me: 'secret' }, now: () => 0 } });
}

function blobOf(bytes: Buffer, mediaType: string = MEDIA_TYPE.layerGzip): BlobSource {
  return {
    descriptor: { mediaType, digest: sha256(bytes), size: bytes.length },
    async *open() {
      yield bytes;
    },
  };
}

/** Two platforms under an index, stored by digest. */
async function store(content: ContentWriter) {
  const manifests = [];
  for (const architecture of ['amd64', 'arm64']) {
    const config = blobOf(Buffer.from(JSON.stringify({ architecture, os: 'linux' })), MEDIA_TYPE.config);
    const layer = blobOf(randomBytes(200_000));
    for (const blob of [config, layer]) await content.putBlob(blob);
    const manifest = encodeManifest({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.manifest,
      config: config.descriptor,
      layers: [layer.descriptor],
    });
    await content.putManifest(manifest);
    manifests.push({ ...toDescriptor(manifest), platform: { os: 'linux', architecture } });
  }
  const index = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests });
  await content.putManifest(index);
  return index;
}

describe('a release to a registry with tokens', () => {
  it('is stored, named, copied within the registry by mounting, and met again with one request a tag', async () => {
    const { registry, log } = await secured();
    const { client } = testClient({ credentials: { [registry.host]: ME } });
    const [first, second] = [
      repositoryOn(registry.host, 'team/app'),
      repositoryOn(registry.host, 'team/copy'),
    ];
    const index = await store(client.repository(first).content);
    expect(await client.repository(first).tags.stateOf('v1.2.3')).toEqual({ kind: 'absent' });
    await client.naming(first).point(index, TAGS);
    const copied = await copyGraph({
      source: client.repository(first).content,
      root: index.digest,
      destination: client.repository(second).content,
      mountFrom: first.path,
    });
    expect(copied).toMatchObject({ mounted: 4, uploaded: 3 });
    const again = testClient({ credentials: { [registry.host]: ME } }).client.repository(first);
    const before = log.length;
    for (const tag of TAGS) {
      expect(await again.tags.stateOf(tag)).toEqual({
        kind: 'present',
        digest: index.digest,
        mediaType: index.mediaType,
      });
    }
    expect(log.length - before).toBe(TAGS.length + 2); // The challenge and the token come once.
    const listed: string[] = [];
    for await (const tag of again.tags.list()) listed.push(tag);
    expect(listed.sort()).toEqual([...TAGS].sort());
  });

  it('is copied to another registry, each with its own credential', async () => {
    const [from, to] = [await secured(), await started()];
    const { client } = testClient({ credentials: { [from.registry.host]: ME } });
    const source = client.repository(repositoryOn(from.registry.host)).content;
    const destination = client.repository(repositoryOn(to.registry.host)).content;
    const index = await store(source);
    expect(await copyGraph({ source, root: index.digest, destination })).toMatchObject({ uploaded: 7 });
    expect((await destination.manifest(index.digest)).digest).toBe(index.digest);
  });

  it('without a credential names host and inputs, and a wrong one is told', async () => {
    const { registry } = await secured();
    const stateWith = (credentials: Record<string, Credential>) =>
      testClient({ credentials }).client.repository(repositoryOn(registry.host)).tags.stateOf('v1');
    expect(await stateWith({})).toMatchObject({ kind: 'unknown', error: { code: 'credentials-missing' } });
    const wrong: Credential = { ...ME, password: 'wrong' };
    expect(await stateWith({ [registry.host]: wrong })).toMatchObject({
      kind: 'unknown',
      error: { code: 'credentials-rejected', message: expect.not.stringContaining('wrong') },
    });
  });
});

describe('a registry with tokens to which anybody', () => {
  const openTo = (rights: readonly ('pull' | 'push' | 'delete')[]) =>
    started({ auth: { kind: 'bearer', users: {}, rights: () => rights, now: () => 0 } });

  it('may push takes a release without a credential', async () => {
    const { registry, log } = await openTo(['pull', 'push']);
    const { client } = testClient();
    const place = repositoryOn(registry.host);
    expect(await client.repository(place).tags.stateOf('v1.2.3')).toEqual({ kind: 'absent' });
    const index = await store(client.repository(place).content);
    await client.naming(place).point(index, TAGS);
    expect(await client.repository(place).tags.stateOf('latest')).toMatchObject({ digest: index.digest });
    // The tokens do not show what they grant, so it was tried once, and taken back.
    const uploads = log.filter(({ path }) => path.includes('/blobs/uploads/'));
    expect(uploads.slice(0, 2).map(({ method, status }) => [method, status])).toEqual([
      ['POST', 202],
      ['DELETE', 204],
    ]);
    expect(uploads.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('may only read misses the credential of a push at its first look', async () => {
    const { registry, log } = await openTo(['pull']);
    const { client } = testClient();
    const { tags } = client.repository(repositoryOn(registry.host));
    const states = await Promise.all(TAGS.map(tag => tags.stateOf(tag)));
    for (const state of states)
      expect(state).toMatchObject({ kind: 'unknown', error: { code: 'credentials-missing' } });
    expect(log.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});
