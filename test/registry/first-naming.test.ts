import { describe, expect, it } from 'vitest';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const BYTES = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] }));
const DIGEST = sha256(BYTES);
const DOCUMENT = { mediaType: MEDIA_TYPE.index, digest: DIGEST, bytes: BYTES };
const V1 = '/v2/team/app/manifests/v1';
const V2 = '/v2/team/app/manifests/v2';
const BOTH = `/v2/team/app/manifests/${DIGEST}?tag=v1&tag=v2`;
const TAKEN = { status: 412, body: refusal('PRECONDITION_FAILED', 'the tag exists') };

const naming = (registry: ScriptedRegistry) => testClient().client.naming(repositoryOn(registry.host));
const holding = (digest: string) => ({ status: 200, headers: { 'docker-content-digest': digest } });

describe('naming a tag for the first time', () => {
  it('tells the registry so, and naming one that may move does not', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', V1, { status: 201 }, { status: 201 });
    await naming(registry).point(DOCUMENT, ['v1'], { first: true });
    await naming(registry).point(DOCUMENT, ['v1']);
    expect(registry.requests.map(({ headers }) => headers['if-none-match'])).toEqual(['*', undefined]);
  });

  it('is a conflict where a registry heeds it and another run came first', async () => {
    const registry = await scriptedRegistry();
    const other = sha256('other');
    registry.on('PUT', V1, TAKEN).on('HEAD', V1, holding(other));
    await expect(naming(registry).point(DOCUMENT, ['v1'], { first: true })).rejects.toMatchObject({
      code: 'tag-conflict',
      message: expect.stringContaining(`named by another run just now and holds ${other}`),
    });
  });

  it('says what the registry says where nobody came first', async () => {
    const registry = await scriptedRegistry();
    const other = { status: 412, body: refusal('PRECONDITION', 'scan it first') };
    registry.on('PUT', V1, other).on('HEAD', V1, { status: 404 });
    await expect(naming(registry).point(DOCUMENT, ['v1'], { first: true })).rejects.toMatchObject({
      code: 'registry-failed',
      message: expect.stringContaining('412 PRECONDITION: scan it first'),
    });
  });

  it('is done where only the answer to the first try was lost', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', V1, 'reset', TAKEN).on('HEAD', V1, holding(DIGEST));
    await naming(registry).point(DOCUMENT, ['v1'], { first: true });
    expect(registry.log()).toEqual([`PUT ${V1}`, `PUT ${V1}`, `HEAD ${V1}`]);
  });

  it.each([
    [
      'ECR',
      { status: 400, body: refusal('TAG_INVALID', 'v1 cannot be overwritten: the repository is immutable') },
    ],
    ['zot without the right to update', { status: 403, body: refusal('DENIED', 'access denied') }],
  ])('is done where the answer was lost and %s refuses the same again', async (_who, refused) => {
    const registry = await scriptedRegistry();
    registry.on('PUT', V1, 'reset', refused).on('HEAD', V1, holding(DIGEST));
    await naming(registry).point(DOCUMENT, ['v1'], { first: true });
    registry.on('PUT', BOTH, 'reset', refused);
    registry.on('HEAD', V1, holding(DIGEST)).on('HEAD', V2, holding(DIGEST));
    const ended = await naming(registry).pointEach?.(DOCUMENT, ['v1', 'v2'], { first: true });
    expect([...(ended?.values() ?? [])]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
  });

  it('is refused where the answer was lost and the tag holds something else', async () => {
    const registry = await scriptedRegistry();
    const immutable = { status: 400, body: refusal('TAG_INVALID', 'v1 cannot be overwritten') };
    registry.on('PUT', V1, 'reset', immutable).on('HEAD', V1, holding(sha256('other')));
    const pointed = naming(registry).point(DOCUMENT, ['v1'], { first: true });
    await expect(pointed).rejects.toMatchObject({ code: 'tag-immutable' });
  });

  it('is refused at once where no answer was lost, without another look', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', V1, { status: 409, body: refusal('TAG_IMMUTABLE', 'no') });
    const pointed = naming(registry).point(DOCUMENT, ['v1'], { first: true });
    await expect(pointed).rejects.toMatchObject({ code: 'tag-immutable' });
  });

  it('says nothing of the kind in a request for several, whose address is the document’s', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', `/v2/team/app/manifests/${DIGEST}?tag=v1&tag=v2`, { status: 201 });
    registry.on('PUT', V1, { status: 201 }).on('PUT', '/v2/team/app/manifests/v2', { status: 201 });
    await naming(registry).point(DOCUMENT, ['v1', 'v2'], { first: true });
    const told = registry.requests.map(({ headers }) => headers['if-none-match']);
    expect(told).toEqual([undefined, '*', '*']);
  });

  it('tells what became of each of several tags', async () => {
    const registry = await scriptedRegistry();
    const tags = Array.from({ length: 20 }, (_, at) => `t${at}`);
    registry.on(
      'PUT',
      `/v2/team/app/manifests/${DIGEST}?${tags
        .slice(0, 10)
        .map(tag => `tag=${tag}`)
        .join('&')}`,
      {
        status: 201,
      },
    );
    registry.always('PUT', /manifests\/t(?!3$)[0-9]+$/, { status: 201 });
    registry.always('PUT', /manifests\/t3$/, { status: 403, body: refusal('DENIED', 'not this one') });
    const ended = await naming(registry).pointEach?.(DOCUMENT, tags);
    const kinds = tags.map(tag => ended?.get(tag)?.kind);
    expect(kinds.filter(kind => kind === 'failed')).toHaveLength(1);
    expect(ended?.get('t3')).toMatchObject({ kind: 'failed', error: { code: 'not-allowed' } });
    expect(kinds.at(-1)).toBe('open');
    const written = registry.requests
      .filter(({ path }) => /manifests\/t/.test(path))
      .map(({ path }) => path.split('/').at(-1));
    expect(new Set(written)).toEqual(new Set(tags.filter(tag => ended?.get(tag)?.kind !== 'open')));
  });

  it('is refused by Harbor’s 412 as an immutable tag, which it is', async () => {
    const registry = await scriptedRegistry();
    const body = refusal(
      'PRECONDITION',
      "Failed to process request due to 'team/app:v1' configured as immutable.",
    );
    registry.on('PUT', V1, { status: 412, body });
    await expect(naming(registry).point(DOCUMENT, ['v1'], { first: true })).rejects.toMatchObject({
      code: 'tag-immutable',
    });
  });
});
