import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { BlobSource } from '../../src/registry/capabilities.ts';
import { chunksOf } from '../../src/registry/upload-chunks.ts';
import { startEmbedded } from '../contract/embedded-subject.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import {
  type Recorded,
  refusal,
  type ScriptedRegistry,
  scriptedRegistry,
} from '../support/scripted-registry.ts';
import { drained, repositoryOn, testClient } from '../support/test-client.ts';

const CONTENT = randomBytes(10_000_000);
const POST = '/v2/team/app/blobs/uploads/';
const ABSENT = { status: 404 };

function source(content: Buffer = CONTENT): BlobSource {
  return {
    descriptor: { mediaType: 'application/octet-stream', digest: digestOf(content), size: content.length },
    async *open() {
      for (let at = 0; at < content.length; at += 1_000_003) yield content.subarray(at, at + 1_000_003);
    },
  };
}

const headOf = (blob: BlobSource): string => `/v2/team/app/blobs/${blob.descriptor.digest}`;
const closing = (address: string, blob: BlobSource): string =>
  `${address}?digest=${encodeURIComponent(blob.descriptor.digest)}`;
const opened = (address: string, more: Record<string, string> = {}) => ({
  status: 202,
  headers: { location: address, ...more },
});

function contentOn(registry: ScriptedRegistry) {
  return testClient().client.repository(repositoryOn(registry.host)).content;
}

/** What the PATCH requests said of themselves and what they carried. */
function patches(requests: readonly Recorded[]) {
  const chunks = requests.filter(({ method }) => method === 'PATCH');
  return {
    ranges: chunks.map(({ headers }) => headers['content-range']),
    content: Buffer.concat(chunks.map(({ body }) => body)),
  };
}

/** Answers chunks with an address that changes each time, and a Range of the registry's choosing. */
function chunkReply(range: (last: string) => string) {
  let count = 0;
  return ({ headers }: Recorded) => {
    count += 1;
    const last = `${headers['content-range']}`.split('-')[1] ?? '';
    return { status: 202, headers: { location: `/up/${count}`, range: range(last) } };
  };
}

describe('a line that breaks again and again', () => {
  async function onBreakingLine(received: (asked: number) => number) {
    const registry = await scriptedRegistry({ checked: false });
    const blob = source();
    registry.always('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/up'));
    registry.always('DELETE', '/up', { status: 204 });
    let asked = 0;
    registry.always('GET', '/up', () => {
      asked += 1;
      return { status: 204, headers: { range: `0-${received(asked) - 1}`, location: '/up' } };
    });
    const carried = ({ headers }: Recorded) =>
      headers['content-range']?.endsWith('-9999999') ? opened('/up') : ('reset' as const);
    registry.on('PUT', closing('/up', blob), 'reset', { status: 201 }).always('PATCH', '/up', carried);
    return { registry, blob };
  }

  it('carries large content to its end as long as it gets on', async () => {
    const { registry, blob } = await onBreakingLine(asked => asked * 1_100_000);
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    expect(registry.log().filter(line => line === 'GET /up')).toHaveLength(6);
  });

  it.each([0, 1000])('is given up after five tries where each brings %i bytes', async bytes => {
    const { registry, blob } = await onBreakingLine(asked => 1_100_000 + asked * bytes);
    await expect(contentOn(registry).putBlob(blob)).rejects.toMatchObject({ code: 'network-failed' });
    expect(registry.log().filter(line => line === 'GET /up')).toHaveLength(5);
  });
});

describe('content too large for one request', () => {
  it.each([413, 405, 501])(
    'refused by %i goes in chunks, each to the address of the last answer',
    async status => {
      const registry = await scriptedRegistry();
      const blob = source();
      registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/first'), opened('/up/0'));
      registry.on('PUT', closing('/first', blob), { status }).on('DELETE', '/first', { status: 204 });
      registry.always(
        'PATCH',
        /^\/up\/[0-9]$/,
        chunkReply(last => `0-${last}`),
      );
      registry.on('PUT', closing('/up/3', blob), { status: 201 });
      expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
      const sent = patches(registry.requests);
      expect(sent.ranges).toEqual(['0-3999999', '4000000-7999999', '8000000-9999999']);
      expect(sent.content.equals(CONTENT)).toBe(true);
      expect(registry.requests.filter(({ method }) => method === 'PATCH').map(({ path }) => path)).toEqual([
        '/up/0',
        '/up/1',
        '/up/2',
      ]);
      expect(registry.requests.at(-1)?.headers['content-length']).toBe('0');
    },
  );

  it('is known from the first refusal on, and smaller content still goes whole', async () => {
    const registry = await scriptedRegistry();
    const [large, larger, small] = [source(), source(randomBytes(10_000_001)), source(randomBytes(10))];
    for (const blob of [large, larger, small]) registry.on('HEAD', headOf(blob), ABSENT);
    registry.on('POST', POST, opened('/first'), opened('/up/0'), opened('/up/0'), opened('/small'));
    registry.on('PUT', closing('/first', large), { status: 413 }).on('DELETE', '/first', { status: 405 });
    registry.always('PATCH', /^\/up\/0$/, { status: 202, headers: { location: '/up/0' } });
    for (const blob of [large, larger]) registry.on('PUT', closing('/up/0', blob), { status: 201 });
    registry.on('PUT', closing('/small', small), { status: 201 });
    const content = contentOn(registry);
    for (const blob of [large, larger, small]) expect(await content.putBlob(blob)).toBe('uploaded');
  });

  it.each([
    ['a proxy by 413', { status: 413, body: '<html>413 Request Entity Too Large</html>' }],
    ['GHCR by 416', { status: 416, body: refusal('BLOB_UPLOAD_INVALID', 'body too large: 4.00MiB') }],
  ])('goes in smaller chunks where these are refused too: %s', async (_who, tooLarge) => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/first'), opened('/up/0'));
    registry.on('PUT', closing('/first', blob), { status: 413 }).on('DELETE', '/first', { status: 204 });
    const taken: Buffer[] = [];
    registry.always('PATCH', /^\/up\//, request => {
      if (request.body.length > 1_048_576) return tooLarge;
      taken.push(request.body);
      return { status: 202, headers: { location: '/up/1' } };
    });
    registry.on('PUT', closing('/up/1', blob), { status: 201 });
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    expect(Buffer.concat(taken).equals(CONTENT)).toBe(true);
    expect(taken.map(({ length }) => length)).toEqual(Array(10).fill(1_000_000));
  });

  it('ends in the words of the registry where no size is small enough', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/first'), opened('/up'));
    registry.on('PUT', closing('/first', blob), { status: 413 });
    registry.always('PATCH', '/up', { status: 413, body: refusal('SIZE_INVALID', 'at most 64 KiB') });
    registry.always('DELETE', /./, { status: 204 });
    await expect(contentOn(registry).putBlob(blob)).rejects.toThrowError(/413 SIZE_INVALID: at most 64 KiB/);
    expect(registry.log().filter(line => line.startsWith('PATCH'))).toHaveLength(5);
    expect(registry.log().at(-1)).toBe('DELETE /up');
  });

  it('goes in chunks as large as the registry asks for at least', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    const least = { 'oci-chunk-min-length': '5242880' };
    registry
      .on('HEAD', headOf(blob), ABSENT)
      .on('POST', POST, opened('/first', least), opened('/up/0', least));
    registry.on('PUT', closing('/first', blob), { status: 413 }).on('DELETE', '/first', { status: 204 });
    registry.always(
      'PATCH',
      /^\/up\/[0-9]$/,
      chunkReply(last => `0-${last}`),
    );
    registry.on('PUT', closing('/up/2', blob), { status: 201 });
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    expect(patches(registry.requests).ranges).toEqual(['0-5242879', '5242880-9999999']);
  });

  it('is not sent where the registry asks for chunks that do not fit the memory', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    const least = { 'oci-chunk-min-length': `${1024 ** 3}` };
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/first'), opened('/up', least));
    registry.on('PUT', closing('/first', blob), { status: 413 }).always('DELETE', /./, { status: 204 });
    await expect(contentOn(registry).putBlob(blob)).rejects.toThrowError(
      /chunks of at least 1073741824 bytes/,
    );
  });

  it.each([
    ['stays at the first chunk, as ECR’s does', () => '0-3999999'],
    ['counts from the chunk, as Alibaba’s does', () => '0-3999999'],
    ['is nothing of the kind', () => 'bytes */*'],
  ])('arrives whole though the Range of the answers %s', async (_how, range) => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/first'), opened('/up/0'));
    registry.on('PUT', closing('/first', blob), { status: 413 }).on('DELETE', '/first', { status: 204 });
    registry.always('PATCH', /^\/up\/[0-9]$/, chunkReply(range));
    registry.on('PUT', closing('/up/3', blob), { status: 201 });
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    expect(patches(registry.requests).content.equals(CONTENT)).toBe(true);
  });

  it('never sends a chunk from https to http or to a metadata service', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/first'), opened('/up'));
    registry.on('PUT', closing('/first', blob), { status: 413 }).on('DELETE', '/first', { status: 204 });
    registry.on('PATCH', '/up', opened('http://169.254.169.254/up'));
    await expect(contentOn(registry).putBlob(blob)).rejects.toMatchObject({ code: 'registry-untrusted' });
  });
});

describe('large content that breaks off', () => {
  it('goes on where the registry says it is', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT, ABSENT).on('POST', POST, opened('/up'));
    registry.on('PUT', closing('/up', blob), 'reset');
    registry.on('GET', '/up', { status: 204, headers: { location: '/up/0', range: '0-5999999' } });
    registry.always(
      'PATCH',
      /^\/up\/[0-9]$/,
      chunkReply(last => `0-${last}`),
    );
    registry.on('PUT', closing('/up/1', blob), { status: 201 });
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    const sent = patches(registry.requests);
    expect(sent.ranges).toEqual(['6000000-9999999']);
    expect(sent.content.equals(CONTENT.subarray(6_000_000))).toBe(true);
  });

  it('in the middle of a chunk goes on in the middle of it', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT, ABSENT).on('POST', POST, opened('/first'), opened('/up/0'));
    registry.on('PUT', closing('/first', blob), { status: 413 }).on('DELETE', '/first', { status: 204 });
    registry
      .on(
        'PATCH',
        '/up/0',
        chunkReply(last => `0-${last}`),
      )
      .on('PATCH', '/up/1', 'reset');
    registry.on('GET', '/up/1', { status: 204, headers: { location: '/up/5', range: '0-5000000' } });
    registry.on('PATCH', '/up/5', opened('/up/6')).on('PATCH', '/up/6', opened('/up/7'));
    registry.on('PUT', closing('/up/7', blob), { status: 201 });
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    expect(patches(registry.requests).ranges).toEqual([
      '0-3999999',
      '4000000-7999999',
      '5000001-9000000',
      '9000001-9999999',
    ]);
  });

  it.each([
    ['nothing', { status: 204, headers: { location: '/up', range: '0-0' } }],
    ['more than there is', { status: 204, headers: { location: '/up', range: '0-10000000' } }],
    ['that it knows no such upload', { status: 404 }],
    ['no Range', { status: 204, headers: { location: '/up' } }],
    ['a Range from the middle', { status: 204, headers: { location: '/up', range: '5-9' } }],
  ])('begins anew where the registry says it has %s', async (_what, progress) => {
    const registry = await scriptedRegistry();
    const blob = source();
    registry.on('HEAD', headOf(blob), ABSENT, ABSENT).on('POST', POST, opened('/up'), opened('/new'));
    registry.on('PUT', closing('/up', blob), { status: 503 }).on('GET', '/up', progress);
    registry.on('PUT', closing('/new', blob), { status: 201 });
    expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
    expect(registry.requests.at(-1)?.body.equals(CONTENT)).toBe(true);
  });

  it.each([400, 404, 409, 416])(
    'begins anew, once, where it turns out by %i that the registry was wrong',
    async status => {
      const registry = await scriptedRegistry();
      const blob = source();
      const absent = [ABSENT, ABSENT, ABSENT];
      registry.on('HEAD', headOf(blob), ...absent).on('POST', POST, opened('/up'), opened('/new'));
      registry.on('PUT', closing('/up', blob), 'reset', { status });
      registry.on('GET', '/up', { status: 204, headers: { range: '0-9999999' } });
      registry.on('PUT', closing('/new', blob), { status: 201 });
      expect(await contentOn(registry).putBlob(blob)).toBe('uploaded');
      expect(registry.requests.at(-1)?.body.equals(CONTENT)).toBe(true);
    },
  );
});

describe('an upload that is given up', () => {
  it('is cancelled, also when the run is being ended, and what ended it is thrown', async () => {
    const registry = await scriptedRegistry();
    const blob = source();
    const run = new AbortController();
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened('/up'));
    registry.on('PUT', closing('/up', blob), { status: 503 });
    registry.on('DELETE', '/up', 'reset');
    const { client, clock } = testClient({ signal: run.signal });
    const { content } = client.repository(repositoryOn(registry.host));
    const stopped = new Error('stopped by the user');
    clock.sleep = async () => {
      run.abort(stopped);
      throw stopped;
    };
    await expect(content.putBlob(blob)).rejects.toBe(stopped);
    expect(registry.log().at(-1)).toBe('DELETE /up');
  });

  it('is not cancelled at another origin: storage is no registry', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    const blob = source(randomBytes(10));
    registry.on('HEAD', headOf(blob), ABSENT).on('POST', POST, opened(`${storage.url}/up`));
    storage.on('PUT', closing('/up', blob), { status: 403 });
    await expect(contentOn(registry).putBlob(blob)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

const SUBJECTS = [
  { name: 'the embedded registry', program: 'node', start: () => startEmbedded() },
  { name: 'docker-registry', program: 'docker-registry', start: () => startDockerRegistry() },
  { name: 'olareg', program: 'olareg', start: () => startOlareg() },
] as const;

describe.each(SUBJECTS)('$name', ({ program, start }) => {
  const UPLOAD = /\/blobs\/uploads\/[^?]/;
  const FAULTS = [
    [
      'refuses so much at once',
      { when: { method: 'PUT', path: UPLOAD }, fault: { kind: 'answer', answer: { status: 413 } } },
    ],
    [
      'loses the connection in the middle',
      { when: { method: 'PUT', path: UPLOAD }, fault: { kind: 'cut-request', after: 6_000_000 } },
    ],
  ] as const;
  test.for(FAULTS)('holds the same bytes after a push to it that %s', async ([, rule], context) => {
    need(context, onPath(program), `${program} is not on PATH`);
    const behind = await start();
    const faulty = await startFaultyRegistry({ upstream: behind.host });
    try {
      faulty.script([rule]);
      const { content } = testClient().client.repository(repositoryOn(faulty.host));
      expect(await content.putBlob(source())).toBe('uploaded');
      expect(faulty.unused()).toEqual([]);
      const direct = testClient().client.repository(repositoryOn(behind.host));
      expect((await drained(direct.content.blob(source().descriptor))).equals(CONTENT)).toBe(true);
    } finally {
      await faulty.close();
      await behind.close();
    }
  });
});

test('pieces hold the content without what is skipped, all of one length but the last', async () => {
  const lists = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(60), fc.integer({ min: 1, max: 30 }), async (pieces, skip, length) => {
      const whole = Buffer.concat(pieces);
      const content = (async function* () {
        yield* pieces;
      })();
      const cut: Buffer[] = [];
      for await (const piece of chunksOf(content, { skip, length })) cut.push(Buffer.from(piece));
      expect(Buffer.concat(cut).equals(whole.subarray(Math.min(skip, whole.length)))).toBe(true);
      expect(cut.slice(0, -1).every(piece => piece.length === length)).toBe(true);
      expect(cut.every(piece => piece.length > 0)).toBe(true);
    }),
  );
});
