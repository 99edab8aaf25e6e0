import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const BYTES = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] }));
const DIGEST = sha256(BYTES);
const DOCUMENT = { mediaType: MEDIA_TYPE.index, digest: DIGEST, bytes: BYTES };
const V1 = '/v2/team/app/manifests/v1';
const LIST = '/v2/team/app/tags/list?n=1000';

function on(registry: ScriptedRegistry) {
  const test = testClient();
  const repository = repositoryOn(registry.host);
  return { ...test, tags: test.client.repository(repository).tags, naming: test.client.naming(repository) };
}

async function listed(registry: ScriptedRegistry): Promise<string[]> {
  const found: string[] = [];
  for await (const tag of on(registry).tags.list()) found.push(tag);
  return found;
}

describe('the state of a tag', () => {
  it('is present with the digest of the header, after one request', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, {
      status: 200,
      headers: { 'docker-content-digest': DIGEST, 'content-type': MEDIA_TYPE.index },
    });
    expect(await on(registry).tags.stateOf('v1')).toEqual({
      kind: 'present',
      digest: DIGEST,
      mediaType: MEDIA_TYPE.index,
    });
  });

  it.each([
    ['missing', {}],
    ['no digest', { 'docker-content-digest': 'sha256:short' }],
  ])('is computed from the content when the header is %s', async (_what, headers) => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, { status: 200, headers });
    registry.on('GET', V1, { status: 200, headers: { 'content-type': MEDIA_TYPE.index }, body: BYTES });
    expect(await on(registry).tags.stateOf('v1')).toEqual({
      kind: 'present',
      digest: DIGEST,
      mediaType: MEDIA_TYPE.index,
    });
  });

  it('is absent only after a 404', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, { status: 404 });
    expect(await on(registry).tags.stateOf('v1')).toEqual({ kind: 'absent' });
  });

  it.each([
    [400, refusal('UNSUPPORTED', 'no HEAD here'), 'registry-failed'],
    [403, refusal('DENIED', 'denied'), 'not-allowed'],
    [405, '', 'registry-failed'],
    [418, 'teapot', 'registry-failed'],
    [500, 'oops', 'registry-failed'],
    [503, refusal('UNAVAILABLE', 'later'), 'registry-failed'],
  ])('is unknown after %i, with the registry’s words by GET', async (status, body, code) => {
    const registry = await scriptedRegistry();
    registry.always('HEAD', V1, { status }).always('GET', V1, { status, body });
    const state = await on(registry).tags.stateOf('v1');
    expect(state).toMatchObject({
      kind: 'unknown',
      error: { code, message: expect.stringContaining(`${status}`) },
    });
    if (typeof body === 'object')
      expect(state).toMatchObject({
        error: { message: expect.stringMatching(/DENIED|UNSUPPORTED|UNAVAILABLE/) },
      });
  });

  it('is unknown when a rate limit is spent', async () => {
    const registry = await scriptedRegistry();
    registry
      .always('HEAD', V1, { status: 429, headers: { 'retry-after': '1' } })
      .always('GET', V1, { status: 429 });
    const { tags, clock } = on(registry);
    expect(await tags.stateOf('v1')).toMatchObject({ kind: 'unknown', error: { code: 'rate-limited' } });
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(4000);
  });

  it('is unknown when nothing answers, naming host and cause', async () => {
    const { client } = testClient();
    const { tags } = client.repository(repositoryOn('127.0.0.1:9'));
    expect(await tags.stateOf('v1')).toMatchObject({
      kind: 'unknown',
      error: { code: 'network-failed', message: expect.stringMatching(/127\.0\.0\.1:9.*ECONNREFUSED/) },
    });
  });
});

describe('the list of tags', () => {
  it('goes from page to page', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', LIST, {
      status: 200,
      headers: { link: '</v2/team/app/tags/list?n=1000&last=b>; rel="next"' },
      body: { tags: ['a', 'b'] },
    });
    registry.on('GET', '/v2/team/app/tags/list?n=1000&last=b', { status: 200, body: { tags: ['c'] } });
    expect(await listed(registry)).toEqual(['a', 'b', 'c']);
  });

  it('asks for no page that is not wanted any more', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', LIST, {
      status: 200,
      headers: { link: '</next>; rel="next"' },
      body: { tags: ['a', 'b'] },
    });
    for await (const tag of on(registry).tags.list()) {
      expect(tag).toBe('a');
      break;
    }
    expect(registry.requests).toHaveLength(1);
  });

  it.each([
    ['null', { name: 'team/app', tags: null }],
    ['nothing', { name: 'team/app' }],
  ])('is empty where the registry says %s', async (_what, body) => {
    const registry = await scriptedRegistry();
    registry.on('GET', LIST, { status: 200, body });
    expect(await listed(registry)).toEqual([]);
  });

  it('leaves out what is no tag', async () => {
    const registry = await scriptedRegistry();
    registry.on('GET', LIST, { status: 200, body: { tags: ['ok', '', '::error::x', 'a\nb', 7, '../up'] } });
    expect(await listed(registry)).toEqual(['ok']);
  });

  it.each([
    ['is not JSON', 'hello', /not JSON/],
    ['is another document', { tags: 'v1' }, /expected a list of tags/],
  ])('that %s is refused', async (_what, body, words) => {
    const registry = await scriptedRegistry();
    registry.on('GET', LIST, { status: 200, body });
    await expect(listed(registry)).rejects.toThrowError(words);
  });

  it('does not go on at another origin', async () => {
    const [registry, other] = [await scriptedRegistry(), await scriptedRegistry()];
    registry.on('GET', LIST, {
      status: 200,
      headers: { link: `<${other.url}/x>; rel="next"` },
      body: { tags: ['a'] },
    });
    await expect(listed(registry)).rejects.toMatchObject({ code: 'registry-untrusted' });
    expect(other.requests).toEqual([]);
  });

  it('may have as many pages as it likes', async () => {
    const registry = await scriptedRegistry();
    registry.always('GET', /tags\/list/, ({ path }) => {
      const last = Number(new URLSearchParams(path.split('?')[1]).get('last'));
      const tags = Array.from({ length: 10 }, (_, at) => `t${last + at}`);
      const link = `</v2/team/app/tags/list?n=10&last=${last + 10}>; rel="next"`;
      return { status: 200, headers: last + 10 < 12_000 ? { link } : {}, body: { tags } };
    });
    expect(new Set(await listed(registry)).size).toBe(12_000);
  });

  it.each([
    ['itself', LIST, 1],
    ['an earlier one', `${LIST}&last=a`, 2],
  ])('ends where a page names %s as the next one', async (_what, next, requests) => {
    const registry = await scriptedRegistry();
    registry.always('GET', /tags\/list/, {
      status: 200,
      headers: { link: `<${next}>; rel="next"` },
      body: { tags: ['a'] },
    });
    await expect(listed(registry)).rejects.toThrowError(/names the page .* again/);
    expect(registry.requests).toHaveLength(requests);
  });

  it.each([
    ['a million tags', Array.from({ length: 100_000 }, (_, at) => `v${at}`), 10, /more than 1000000 entries/],
    ['a hundred pages of nothing', [], 100, /100 pages in a row without an entry/],
  ])('that goes on after %s is given up', async (_what, tags, requests, words) => {
    const registry = await scriptedRegistry();
    const body = JSON.stringify({ tags });
    let page = 0;
    registry.always('GET', /tags\/list/, () => {
      page += 1;
      return { status: 200, headers: { link: `<${LIST}&page=${page}>; rel="next"` }, body };
    });
    await expect(listed(registry)).rejects.toThrowError(words);
    expect(registry.requests).toHaveLength(requests);
  });
});

describe('pointing tags', () => {
  const query = (tags: readonly string[]) =>
    `/v2/team/app/manifests/${DIGEST}?${tags.map(tag => `tag=${tag}`).join('&')}`;

  it('puts the document under the one tag, with its type', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', V1, { status: 201, headers: { 'docker-content-digest': DIGEST } });
    await on(registry).naming.point(DOCUMENT, ['v1']);
    expect(registry.requests[0]).toMatchObject({
      headers: { 'content-type': MEDIA_TYPE.index },
      body: BYTES,
    });
  });

  it('sends several in one request where the registry takes them', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', query(['v1', 'latest']), { status: 201, headers: { 'oci-tag': ['v1', 'latest'] } });
    await on(registry).naming.point(DOCUMENT, ['v1', 'latest', 'v1']);
  });

  it('reads accepted tags from one field as well, and names the others singly', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', query(['v1', 'v1.2', 'latest']), {
      status: 201,
      headers: { 'oci-tag': 'v1, latest' },
    });
    registry.on('PUT', '/v2/team/app/manifests/v1.2', { status: 201 });
    await on(registry).naming.point(DOCUMENT, ['v1', 'v1.2', 'latest']);
  });

  it('sends at most ten in one request', async () => {
    const tags = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const registry = await scriptedRegistry();
    registry.on('PUT', query(tags.slice(0, 10)), { status: 201, headers: { 'oci-tag': tags.slice(0, 10) } });
    registry.on('PUT', query(tags.slice(10)), { status: 201, headers: { 'oci-tag': tags.slice(10) } });
    await on(registry).naming.point(DOCUMENT, tags);
  });

  it.each([
    ['takes no notice', { status: 201 }],
    ['refuses the query', { status: 400, body: refusal('UNSUPPORTED', 'query') }],
    ['finds the address too long', { status: 414 }],
    ['knows no such address', { status: 404 }],
  ])('names each by itself where the registry %s, and remembers that', async (_what, reply) => {
    const registry = await scriptedRegistry();
    registry.on('PUT', query(['v1', 'v2']), reply);
    for (const tag of ['v1', 'v2', 'v3', 'v4'])
      registry.on('PUT', `/v2/team/app/manifests/${tag}`, { status: 201 });
    const { naming } = on(registry);
    await naming.point(DOCUMENT, ['v1', 'v2']);
    await naming.point(DOCUMENT, ['v3', 'v4']);
  });

  describe('at a document that has a sha512 digest', () => {
    const digest = digestOf(BYTES, 'sha512');
    const long = { ...DOCUMENT, digest };

    it('says the digest, also for one tag', async () => {
      const registry = await scriptedRegistry();
      const path = `/v2/team/app/manifests/${digest}?tag=v1`;
      registry.on('PUT', path, { status: 201, headers: { 'oci-tag': 'v1' } });
      await on(registry).naming.point(long, ['v1']);
    });

    it('names none where the registry takes no notice, for it would compute sha256', async () => {
      const registry = await scriptedRegistry();
      registry.on('PUT', `/v2/team/app/manifests/${digest}?tag=v1&tag=v2`, { status: 201 });
      const { naming } = on(registry);
      const refused = { code: 'registry-failed', message: expect.stringContaining(digest) };
      await expect(naming.point(long, ['v1', 'v2'])).rejects.toMatchObject(refused);
      await expect(naming.point(long, ['v3'])).rejects.toMatchObject(refused);
    });
  });

  it('tells a refused overwrite as such, and names nothing singly after a refused request for several', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', query(['v1', 'v2']), {
      status: 409,
      body: refusal('TAG_IMMUTABLE', 'tag is immutable'),
    });
    await expect(on(registry).naming.point(DOCUMENT, ['v1', 'v2'])).rejects.toMatchObject({
      code: 'tag-immutable',
    });
  });

  it('begins no further tag after a failure', async () => {
    const registry = await scriptedRegistry();
    const tags = Array.from({ length: 30 }, (_, i) => `t${i}`);
    registry.on('PUT', query(tags.slice(0, 10)), { status: 201 });
    registry.always('PUT', /manifests\/t/, { status: 403, body: refusal('DENIED', 'no') });
    await expect(on(registry).naming.point(DOCUMENT, tags)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(registry.requests.length).toBeLessThanOrEqual(9);
  });

  it('refuses a registry that stored something else', async () => {
    const registry = await scriptedRegistry();
    registry.on('PUT', V1, { status: 201, headers: { 'docker-content-digest': sha256('other') } });
    await expect(on(registry).naming.point(DOCUMENT, ['v1'])).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it.each(['', 'a b', '../x', 'x?y', 'a/b', '-a'])('refuses %j before anything is sent', async tag => {
    const registry = await scriptedRegistry();
    await expect(on(registry).naming.point(DOCUMENT, [tag])).rejects.toMatchObject({ code: 'bad-input' });
  });
});
