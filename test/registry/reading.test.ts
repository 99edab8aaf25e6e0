import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { Credential } from '../../src/registry/credential.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { drained, repositoryOn, type TestClientOptions, testClient } from '../support/test-client.ts';

const CONTENT = Buffer.from(Array.from({ length: 10_000 }, (_, i) => i % 251));
const BLOB: Descriptor = {
  mediaType: 'application/octet-stream',
  digest: sha256(CONTENT),
  size: CONTENT.length,
};
const PATH = `/v2/team/app/blobs/${BLOB.digest}`;
const BASIC: Credential = { kind: 'basic', username: 'me', password: 'secret' };
const MANIFEST = JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
const MANIFEST_PATH = `/v2/team/app/manifests/${sha256(MANIFEST)}`;

function reader(registry: ScriptedRegistry, options: TestClientOptions = {}) {
  const test = testClient(options);
  return { ...test, content: test.client.repository(repositoryOn(registry.host)).content };
}

describe('reading a blob', () => {
  it('gives its bytes', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', PATH, { status: 200, body: CONTENT });
    expect((await drained(reader(registry).content.blob(BLOB))).equals(CONTENT)).toBe(true);
  });

  it('gives an empty one', async () => {
    const registry = await scriptedRegistry();
    const digest = sha256('');
    registry.on('GET', `/v2/team/app/blobs/${digest}`, { status: 200 });
    expect(await drained(reader(registry).content.blob({ ...BLOB, digest, size: 0 }))).toHaveLength(0);
  });

  it('goes on where the connection broke', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', PATH, { status: 200, body: CONTENT, cutAfter: 4000 }, request => {
      const start = Number(/bytes=([0-9]+)-/.exec(request.headers.range ?? '')?.[1]);
      return {
        status: 206,
        headers: { 'content-range': `bytes ${start}-9999/10000` },
        body: CONTENT.subarray(start),
      };
    });
    expect((await drained(reader(registry).content.blob(BLOB))).equals(CONTENT)).toBe(true);
    expect(registry.requests[1]?.headers.range).toBe('bytes=4000-');
  });

  it('leaves out what it has where the registry knows no ranges', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', PATH, { status: 200, body: CONTENT, cutAfter: 4000 }, { status: 200, body: CONTENT });
    expect((await drained(reader(registry).content.blob(BLOB))).equals(CONTENT)).toBe(true);
  });

  it('refuses another range than it asked for', async () => {
    const registry = await scriptedRegistry();
    registry.on(
      'GET',
      PATH,
      { status: 200, body: CONTENT, cutAfter: 4000 },
      {
        status: 206,
        headers: { 'content-range': 'bytes 0-9999/10000' },
        body: CONTENT,
      },
    );
    await expect(drained(reader(registry).content.blob(BLOB))).rejects.toThrowError(
      /from byte 4000, got it from 0/,
    );
  });

  it('gives up when nothing more comes', async () => {
    const registry = await scriptedRegistry();
    registry.always('GET', PATH, { status: 200, body: CONTENT, cutAfter: 0 });
    await expect(drained(reader(registry).content.blob(BLOB))).rejects.toMatchObject({
      code: 'network-failed',
    });
    expect(registry.requests.length).toBeLessThan(10);
  });

  it.each([
    ['other bytes', Buffer.from(CONTENT).fill(1, 500, 501)],
    ['more bytes', Buffer.concat([CONTENT, Buffer.from('x')])],
  ])('refuses %s than the digest says', async (_what, body) => {
    const registry = await scriptedRegistry();
    registry.on('GET', PATH, { status: 200, body });
    await expect(drained(reader(registry).content.blob(BLOB))).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('refuses fewer bytes than the descriptor says', async () => {
    const registry = await scriptedRegistry();
    registry.always('GET', PATH, { status: 200, body: CONTENT.subarray(0, 9000) });
    await expect(drained(reader(registry).content.blob(BLOB))).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('follows to a storage host on another port without any credential', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    const challenge = { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } };
    registry.on('GET', PATH, challenge, {
      status: 307,
      headers: { location: `${storage.url}/b?X-Amz-Signature=s` },
    });
    storage.on('GET', '/b?X-Amz-Signature=s', { status: 200, body: CONTENT });
    const { content } = reader(registry, { credentials: { [registry.host]: BASIC } });
    expect((await drained(content.blob(BLOB))).equals(CONTENT)).toBe(true);
    expect(registry.requests[1]?.headers.authorization).toMatch(/^Basic /);
    expect(storage.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('does not answer a challenge of the storage host', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    const challenge = { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } };
    registry.on('GET', PATH, { status: 307, headers: { location: `${storage.url}/b` } });
    storage.on('GET', '/b', challenge);
    const { content } = reader(registry, { credentials: { [registry.host]: BASIC, [storage.host]: BASIC } });
    await expect(drained(content.blob(BLOB))).rejects.toMatchObject({ status: 401 });
    expect(storage.requests).toHaveLength(1);
  });

  it('ends after a few redirects in a circle', async () => {
    const registry = await scriptedRegistry();
    registry.always('GET', PATH, { status: 307, headers: { location: PATH } });
    await expect(drained(reader(registry).content.blob(BLOB))).rejects.toThrowError(/more than 5 redirects/);
  });
});

describe('reading a manifest', () => {
  const digest = sha256(MANIFEST);

  it('asks for every type, checks the digest and leaves parameters of the type out', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', MANIFEST_PATH, {
      status: 200,
      headers: { 'content-type': `${MEDIA_TYPE.index}; charset=utf-8` },
      body: MANIFEST,
    });
    const document = await reader(registry).content.manifest(digest);
    expect(document).toMatchObject({ digest, mediaType: MEDIA_TYPE.index });
    expect(Buffer.from(document.bytes).toString()).toBe(MANIFEST);
    for (const type of [
      MEDIA_TYPE.index,
      MEDIA_TYPE.manifest,
      MEDIA_TYPE.dockerList,
      MEDIA_TYPE.dockerManifest,
    ]) {
      expect(registry.requests[0]?.headers.accept).toContain(type);
    }
  });

  it.each(['application/json', 'text/plain; charset=utf-8', 'application/octet-stream'])(
    'lets the document speak where it is served as %s',
    async served => {
      const registry = await scriptedRegistry();
      registry.on('GET', MANIFEST_PATH, { status: 200, headers: { 'content-type': served }, body: MANIFEST });
      expect((await reader(registry).content.manifest(digest)).mediaType).toBe(MEDIA_TYPE.index);
    },
  );

  it('refuses other content, whatever digest the header claims', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', MANIFEST_PATH, {
      status: 200,
      headers: { 'docker-content-digest': digest },
      body: `${MANIFEST} `,
    });
    await expect(reader(registry).content.manifest(digest)).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('reads sha512', async () => {
    const { createHash } = await import('node:crypto');
    const long = `sha512:${createHash('sha512').update(MANIFEST).digest('hex')}` as const;
    const registry = await scriptedRegistry();
    registry.on('GET', `/v2/team/app/manifests/${long}`, {
      status: 200,
      headers: { 'content-type': MEDIA_TYPE.index },
      body: MANIFEST,
    });
    expect((await reader(registry).content.manifest(long)).digest).toBe(long);
  });

  it('refuses one without end', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', MANIFEST_PATH, { status: 200, body: Buffer.alloc(9 * 1024 * 1024, ' ') });
    await expect(reader(registry).content.manifest(digest)).rejects.toMatchObject({
      code: 'registry-untrusted',
    });
  });

  it('begins again when it breaks off', async () => {
    const registry = await scriptedRegistry();
    const whole = { status: 200, headers: { 'content-type': MEDIA_TYPE.index }, body: MANIFEST };
    registry.on('GET', MANIFEST_PATH, { ...whole, cutAfter: 5 }, whole);
    expect((await reader(registry).content.manifest(digest)).digest).toBe(digest);
  });

  it('that is not there says so in the registry’s words', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', MANIFEST_PATH, { status: 404, body: refusal('MANIFEST_UNKNOWN', 'manifest unknown') });
    await expect(reader(registry).content.manifest(digest)).rejects.toMatchObject({
      code: 'registry-failed',
      kind: 'not-found',
      message: expect.stringContaining('MANIFEST_UNKNOWN'),
    });
  });
});

describe('writing a manifest', () => {
  const document = { mediaType: MEDIA_TYPE.index, digest: sha256(MANIFEST), bytes: Buffer.from(MANIFEST) };

  it('goes to its digest, without a tag, under its own type', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', MANIFEST_PATH, { status: 404 }).on('PUT', MANIFEST_PATH, { status: 201 });
    expect(await reader(registry).content.putManifest(document)).toBe('uploaded');
    expect(registry.requests[1]).toMatchObject({
      headers: { 'content-type': MEDIA_TYPE.index },
      body: document.bytes,
    });
  });

  it('is left out where it is there', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', MANIFEST_PATH, { status: 200 });
    expect(await reader(registry).content.putManifest(document)).toBe('present');
  });

  it('is repeated after a failure for the moment', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('HEAD', MANIFEST_PATH, { status: 404 })
      .on('PUT', MANIFEST_PATH, { status: 500 }, 'reset', { status: 201 });
    expect(await reader(registry).content.putManifest(document)).toBe('uploaded');
    expect(registry.requests.at(-1)?.body.toString()).toBe(MANIFEST);
  });

  it('is refused where the registry says it stored something else', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', MANIFEST_PATH, { status: 404 });
    registry.on('PUT', MANIFEST_PATH, { status: 201, headers: { 'docker-content-digest': sha256('other') } });
    await expect(reader(registry).content.putManifest(document)).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('is not sent when it is larger than registries take', async () => {
    const bytes = Buffer.alloc(4 * 1024 * 1024 + 1, ' ');
    const registry = await scriptedRegistry();
    registry.on('HEAD', `/v2/team/app/manifests/${sha256(bytes)}`, { status: 404 });
    const large = { mediaType: MEDIA_TYPE.index, digest: sha256(bytes), bytes };
    await expect(reader(registry).content.putManifest(large)).rejects.toThrowError(
      /would have 4194305 bytes/,
    );
  });
});
