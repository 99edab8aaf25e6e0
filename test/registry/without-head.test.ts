import { describe, expect, it } from 'vitest';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { refusal, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const DOCUMENT = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
const tag = (name: string): string => `/v2/team/app/manifests/${name}`;
const HELD = { status: 200, headers: { 'content-type': MEDIA_TYPE.index }, body: DOCUMENT.bytes };
const CONTENT = Buffer.from('content');
const BLOB = { mediaType: 'application/octet-stream', digest: sha256(CONTENT), size: CONTENT.length };
const BLOB_PATH = `/v2/team/app/blobs/${BLOB.digest}`;

async function started() {
  const registry = await scriptedRegistry();
  const test = testClient();
  const repository = repositoryOn(registry.host);
  const { content, tags } = test.client.repository(repository);
  return { ...test, registry, content, tags, blobs: test.client.blobs(repository) };
}

describe('a look at a tag', () => {
  it.each([405, 501])(
    'goes by GET where HEAD is not known, for all tags after the first (%i)',
    async status => {
      const { registry, tags } = await started();
      registry
        .on('HEAD', tag('v1'), { status })
        .on('GET', tag('v1'), HELD)
        .on('GET', tag('v2'), { status: 404 });
      const { digest } = DOCUMENT;
      expect(await tags.stateOf('v1')).toEqual({ kind: 'present', digest, mediaType: MEDIA_TYPE.index });
      expect(await tags.stateOf('v2')).toEqual({ kind: 'absent' });
      expect(registry.requests).toHaveLength(3);
    },
  );

  it.each([
    ['absent', { status: 404 }],
    ['present', HELD],
  ] as const)('is what GET says where a HEAD was refused: %s', async (kind, answer) => {
    const { registry, tags } = await started();
    registry.on('HEAD', tag('v1'), { status: 403 }).on('GET', tag('v1'), answer);
    expect(await tags.stateOf('v1')).toMatchObject({ kind });
  });

  it('stays by HEAD for other tags where the refusal was about one', async () => {
    const { registry, tags } = await started();
    const locked = { status: 405, body: refusal('REGISTRY_DISALLOWED_OPERATION', 'disallowed') };
    registry.on('HEAD', tag('v1'), { status: 405 }).on('GET', tag('v1'), locked);
    registry.on('HEAD', tag('v2'), { status: 404 });
    expect(await tags.stateOf('v1')).toMatchObject({ kind: 'unknown' });
    expect(await tags.stateOf('v2')).toEqual({ kind: 'absent' });
  });

  it('costs one request a try while a registry says by 403 that there are too many', async () => {
    const { registry, tags } = await started();
    const often = { status: 403, body: refusal('DENIED', 'You have exceeded a secondary rate limit') };
    registry.on('HEAD', tag('v1'), { status: 403 }).on('GET', tag('v1'), often, often, often, HELD);
    expect(await tags.stateOf('v1')).toMatchObject({ kind: 'present' });
  });
});

describe('a blob where HEAD is not known', () => {
  it('is sent', async () => {
    const { registry, content } = await started();
    registry
      .on('HEAD', BLOB_PATH, { status: 405 })
      .on('POST', '/v2/team/app/blobs/uploads/', { status: 202, headers: { location: '/up/1' } })
      .on('PUT', `/up/1?digest=${encodeURIComponent(BLOB.digest)}`, { status: 201 });
    expect(await content.putBlob({ descriptor: BLOB, open: () => [CONTENT] as never })).toBe('uploaded');
  });

  it.each([
    [{ status: 206, headers: { 'content-range': 'bytes 0-0/7' }, body: CONTENT.subarray(0, 1) }, { size: 7 }],
    [{ status: 200, body: CONTENT }, { size: 7 }],
    [{ status: 416 }, {}],
    [{ status: 404 }, undefined],
  ])('is looked for by its first byte: %j', async (answer, found) => {
    const { registry, blobs } = await started();
    registry.on('HEAD', BLOB_PATH, { status: 405 }).on('GET', BLOB_PATH, answer);
    const seen = await blobs.find(BLOB.digest);
    if (answer.status === 416) expect(seen).toBeDefined();
    else expect(seen).toEqual(found);
    expect(registry.requests[1]?.headers.range).toBe('bytes=0-0');
  });
});
