import { describe, expect, it, onTestFinished } from 'vitest';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { refusal, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const PRESENT = {
  status: 200,
  headers: { 'docker-content-digest': sha256('x'), 'content-type': 'application/json' },
};
const tagPath = (tag: string) => `/v2/team/app/manifests/${tag}`;

async function started(signal?: AbortSignal) {
  const registry = await scriptedRegistry();
  const test = testClient(signal === undefined ? {} : { signal });
  const { tags } = test.client.repository(repositoryOn(registry.host));
  return { ...test, registry, stateOf: (tag: string) => tags.stateOf(tag) };
}

describe('repeating', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('rides out status %i', async status => {
    const { registry, stateOf, lines } = await started();
    registry.on('HEAD', tagPath('v1'), { status }, PRESENT);
    expect((await stateOf('v1')).kind).toBe('present');
    expect(lines.some(line => line.includes(`status ${status}, next try in`))).toBe(true);
  });

  it('rides out a cut connection and an answer that is no HTTP', async () => {
    const { registry, stateOf } = await started();
    registry.on('HEAD', tagPath('v1'), 'reset', 'reset', PRESENT);
    expect((await stateOf('v1')).kind).toBe('present');
  });

  it('rides out a 429 that is no HTTP, as Docker Hub once sent it', async () => {
    // Bare line feeds, and no length (docker/hub-feedback#1907).
    const text =
      'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\nContent-Type: text/plain\n\nToo many requests\n';
    const behind = await scriptedRegistry();
    behind.on('HEAD', tagPath('v1'), PRESENT);
    const faulty = await startFaultyRegistry({
      upstream: behind.host,
      script: [{ when: { nth: 1 }, fault: { kind: 'raw', text } }],
    });
    onTestFinished(() => faulty.close());
    const { client, clock } = testClient();
    const state = await client.repository(repositoryOn(faulty.host)).tags.stateOf('v1');
    expect(state.kind).toBe('present');
    expect(clock.sleeps.length).toBeGreaterThan(0);
  });

  it.each([
    [400, 'MANIFEST_BLOB_UNKNOWN'],
    [404, 'MANIFEST_BLOB_UNKNOWN'],
    [404, 'MANIFEST_UNKNOWN'],
  ])(
    'sends a manifest again whose content is seen late, as docker-registry does it (%i %s)',
    async (status, code) => {
      const registry = await scriptedRegistry();
      const { client, clock } = testClient();
      const document = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
      const late = { status, body: refusal(code, 'unknown to registry') };
      registry.on('PUT', `/v2/team/app/manifests/${document.digest}`, late, { status: 201 });
      const { content } = client.repository(repositoryOn(registry.host));
      await content.putManifest(document, { missed: true });
      expect(clock.sleeps).toHaveLength(1);
    },
  );

  it('gives up where they stay unknown, in the registry’s words', async () => {
    const registry = await scriptedRegistry();
    const { client } = testClient();
    const document = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
    const late = { status: 404, body: refusal('MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry') };
    registry.on('PUT', `/v2/team/app/manifests/${document.digest}`, late, late, late, late, late);
    const { content } = client.repository(repositoryOn(registry.host));
    await expect(content.putManifest(document, { missed: true })).rejects.toThrow('blob unknown to registry');
  });

  it('waits as long as the registry asks, and lets the others wait as well', async () => {
    const { registry, stateOf, clock } = await started();
    registry.on('HEAD', tagPath('v0'), PRESENT);
    registry
      .on('HEAD', tagPath('v1'), { status: 429, headers: { 'retry-after': '20' } }, PRESENT)
      .on('HEAD', tagPath('v2'), PRESENT);
    await stateOf('v0');
    expect((await stateOf('v1')).kind).toBe('present');
    expect(clock.sleeps).toEqual([21_000]);
    expect((await stateOf('v2')).kind).toBe('present');
  });

  it('ends without a colon where nothing was said of it', async () => {
    const { registry, stateOf } = await started();
    const slow = { status: 429, headers: { 'retry-after': '3600' } };
    registry.on('HEAD', tagPath('v1'), slow).on('GET', tagPath('v1'), slow);
    expect(await stateOf('v1')).toMatchObject({
      error: { message: expect.stringMatching(/at most 120 s are waited$/) },
    });
  });

  it('waits for the longest time that one of several requests under way was told', async () => {
    const { registry, stateOf, clock } = await started();
    const [long, short] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = (seconds: string, when: Promise<void>) => ({
      status: 429,
      headers: { 'retry-after': seconds },
      when,
    });
    registry.on('HEAD', tagPath('v0'), PRESENT).on('HEAD', tagPath('v3'), PRESENT);
    registry
      .on('HEAD', tagPath('v1'), slow('60', long.promise), PRESENT)
      .on('HEAD', tagPath('v2'), slow('1', short.promise), PRESENT);
    await stateOf('v0');
    // The clock stands still while these two sleep, and no sleep ends before both have begun.
    const slept: number[] = [];
    const both = Promise.withResolvers<void>();
    clock.sleep = async ms => {
      slept.push(ms);
      if (slept.length === 2) both.resolve();
      await both.promise;
    };
    const two = [stateOf('v1'), stateOf('v2')];
    long.resolve();
    await expect.poll(() => slept).toEqual([63_000]);
    short.resolve();
    await Promise.all(two);
    expect((await stateOf('v3')).kind).toBe('present');
    expect([slept[0], slept[1], slept.at(-1)]).toEqual([63_000, 1_050, 63_000]);
  });

  it('fails at once, saying so, where the registry asks for an hour', async () => {
    const { registry, stateOf, clock } = await started();
    const slow = {
      status: 429,
      headers: { 'retry-after': '3600' },
      body: refusal('TOOMANYREQUESTS', 'pull rate limit'),
    };
    registry.on('HEAD', tagPath('v1'), slow).on('GET', tagPath('v1'), slow);
    expect(await stateOf('v1')).toMatchObject({
      kind: 'unknown',
      error: {
        code: 'rate-limited',
        message: expect.stringMatching(/wait 3600 s .*at most 120 s are waited: .*pull rate limit/),
        hint: expect.stringContaining('give `max-wait` as 3600 or more'),
      },
    });
    expect(clock.sleeps).toEqual([]);
  });

  it.each([429, 503])(
    'asks once for the words of a HEAD, when the last try has ended in %i',
    async status => {
      const { registry, stateOf } = await started();
      const told = { status, body: refusal('TOOMANYREQUESTS', 'pull rate limit') };
      registry.always('HEAD', tagPath('v1'), { status }).always('GET', tagPath('v1'), told);
      expect(await stateOf('v1')).toMatchObject({
        kind: 'unknown',
        error: { message: expect.stringContaining('pull rate limit') },
      });
      expect(registry.log().map(line => line.split(' ')[0])).toEqual([
        ...['HEAD', 'HEAD', 'HEAD', 'HEAD', 'HEAD'],
        'GET',
      ]);
    },
  );

  it.each(['reset', PRESENT] as const)(
    'keeps what a HEAD has said where nobody tells more: %j',
    async told => {
      const { registry, stateOf } = await started();
      registry.always('HEAD', tagPath('v1'), { status: 503 }).always('GET', tagPath('v1'), told);
      expect(await stateOf('v1')).toMatchObject({ kind: 'unknown', error: { status: 503 } });
      expect(registry.requests).toHaveLength(6);
    },
  );

  it('gives up after five tries', async () => {
    const { registry, stateOf } = await started();
    registry.always('HEAD', tagPath('v1'), 'reset');
    expect(await stateOf('v1')).toMatchObject({ kind: 'unknown', error: { code: 'network-failed' } });
    expect(registry.requests).toHaveLength(5);
  });

  it('ends when the run is ended', async () => {
    const controller = new AbortController();
    const { registry, stateOf } = await started(controller.signal);
    registry.on('HEAD', tagPath('v1'), () => {
      controller.abort();
      return { status: 503 };
    });
    registry.always('GET', tagPath('v1'), { status: 503 });
    await expect(
      stateOf('v1').then(state => (state.kind === 'unknown' ? Promise.reject(state.error) : state)),
    ).rejects.toThrowError(/abort/i);
    expect(registry.requests.length).toBeLessThanOrEqual(2);
  });
});

describe('what a registry says beside its answer', () => {
  it('is passed on once: warnings', async () => {
    const { registry, stateOf, lines } = await started();
    const warned = {
      ...PRESENT,
      headers: { ...PRESENT.headers, warning: ['299 - "this mirror closes \\"soon\\""', '110 - "stale"'] },
    };
    registry.on('HEAD', tagPath('v1'), warned).on('HEAD', tagPath('v2'), warned);
    await stateOf('v1');
    await stateOf('v2');
    expect(lines.filter(line => line.includes('warns'))).toEqual([
      `${registry.host} warns: this mirror closes "soon"`,
    ]);
  });

  it('is passed on: a rate limit nearly spent', async () => {
    const { registry, stateOf, lines } = await started();
    registry.on('HEAD', tagPath('v1'), {
      ...PRESENT,
      headers: { ...PRESENT.headers, 'ratelimit-remaining': '3;w=21600' },
    });
    registry.on('HEAD', tagPath('v2'), {
      ...PRESENT,
      headers: { ...PRESENT.headers, 'ratelimit-remaining': '76;w=21600' },
    });
    await stateOf('v1');
    await stateOf('v2');
    expect(lines.filter(line => line.includes('rate limit is nearly spent'))).toHaveLength(1);
  });
});

describe('rate limits', () => {
  it('are told once at the end, each host’s last word', async () => {
    const { registry, stateOf, client } = await started();
    const limited = (left: number) => ({
      ...PRESENT,
      headers: {
        ...PRESENT.headers,
        'ratelimit-limit': '100;w=21600',
        'ratelimit-remaining': `${left};w=21600`,
      },
    });
    registry.on('HEAD', tagPath('v1'), limited(76)).on('HEAD', tagPath('v2'), limited(75));
    expect(client.rateLimits()).toEqual([]);
    await stateOf('v1');
    await stateOf('v2');
    expect(client.rateLimits()).toEqual([
      { host: registry.host, remaining: 75, limit: 100, seconds: 21_600 },
    ]);
  });

  it.each([
    ['no number', { 'ratelimit-remaining': 'many' }, []],
    ['a number alone', { 'ratelimit-remaining': '12' }, [{ remaining: 12, limit: null, seconds: null }]],
    [
      'an odd window',
      { 'ratelimit-limit': '5;w=90', 'ratelimit-remaining': '4' },
      [{ remaining: 4, limit: 5, seconds: 90 }],
    ],
    [
      'text that would break a line',
      { 'ratelimit-remaining': '1;\u0085x', 'ratelimit-limit': '2;w=x' },
      [{ remaining: 1, limit: 2, seconds: null }],
    ],
  ])('are read from %s', async (_what, headers, expected) => {
    const { registry, stateOf, client } = await started();
    registry.on('HEAD', tagPath('v1'), { ...PRESENT, headers: { ...PRESENT.headers, ...headers } });
    await stateOf('v1');
    expect(client.rateLimits()).toEqual(expected.map(limit => ({ host: registry.host, ...limit })));
  });
});

describe('the number of requests', () => {
  it('for a tag that is known is one, after the first two requests of a run', async () => {
    const { registry, stateOf } = await started();
    for (let i = 0; i < 20; i += 1) registry.on('HEAD', tagPath(`t${i}`), PRESENT);
    await Promise.all(Array.from({ length: 20 }, (_, i) => stateOf(`t${i}`)));
    expect(registry.requests).toHaveLength(20);
  });
});
