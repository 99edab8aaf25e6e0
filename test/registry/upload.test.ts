import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { BlobSource } from '../../src/registry/capabilities.ts';
import type { Credential } from '../../src/registry/credential.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, type TestClientOptions, testClient } from '../support/test-client.ts';

const CONTENT = Buffer.alloc(300_000, 'layer');
const DIGEST = sha256(CONTENT);
const HEAD = `/v2/team/app/blobs/${DIGEST}`;
const POST = '/v2/team/app/blobs/uploads/';
const PUT = `/v2/team/app/blobs/uploads/1?_state=a%2Bb%20c&digest=${encodeURIComponent(DIGEST)}`;
const SESSION = '/v2/team/app/blobs/uploads/1?_state=a%2Bb%20c';
const BEGUN = { status: 202, headers: { location: '/v2/team/app/blobs/uploads/1?_state=a%2Bb%20c' } };
const STORED = { status: 201, headers: { 'docker-content-digest': DIGEST } };
const ABSENT = { status: 404 };
const BASIC: Credential = { kind: 'basic', username: 'me', password: 'secret' };
const CHALLENGE = { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } };

/** Content in pieces that counts how often it was opened. */
function source(content: Buffer = CONTENT): BlobSource & { opened: () => number } {
  let opened = 0;
  return {
    descriptor: { mediaType: 'application/octet-stream', digest: sha256(content), size: content.length },
    opened: () => opened,
    async *open() {
      opened += 1;
      for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000);
    },
  };
}

function writer(registry: ScriptedRegistry, options: TestClientOptions = {}) {
  const test = testClient(options);
  return { ...test, content: test.client.repository(repositoryOn(registry.host)).content };
}

describe('storing a blob', () => {
  it('looks, opens an upload and sends everything in one PUT, leaving the registry’s address as it is', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN).on('PUT', PUT, STORED);
    const blob = source();
    expect(await writer(registry).content.putBlob(blob)).toBe('uploaded');
    const put = registry.requests[2];
    expect(put?.headers).toMatchObject({
      'content-length': '300000',
      'content-type': 'application/octet-stream',
      'user-agent': 'cfcr-push-test',
    });
    expect(put?.headers['transfer-encoding']).toBeUndefined();
    expect(put?.body.equals(CONTENT)).toBe(true);
    expect(blob.opened()).toBe(1);
  });

  it('sends three at a time, and the next ones while the registry still puts these in their places', async () => {
    const registry = await scriptedRegistry();
    const [content, answers] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    registry.always('HEAD', /blobs/, ABSENT).always('POST', POST, BEGUN);
    registry.always('PUT', /blobs/, { status: 201, when: answers.promise });
    let opened = 0;
    const blobs = Array.from({ length: 8 }, (_, at) => {
      const bytes = Buffer.from(`layer ${at}`);
      return {
        descriptor: { mediaType: 'application/octet-stream', digest: sha256(bytes), size: bytes.length },
        async *open() {
          opened += 1;
          yield bytes.subarray(0, 3);
          await content.promise;
          yield bytes.subarray(3);
        },
      };
    });
    const asked = (method: string) => registry.requests.filter(request => request.method === method).length;
    const { content: writing } = writer(registry);
    const stored = Promise.all(blobs.map(blob => writing.putBlob(blob)));
    await vi.waitFor(() => expect([asked('POST'), opened]).toEqual([6, 3]));
    content.resolve();
    await vi.waitFor(() => expect([asked('POST'), asked('PUT'), opened]).toEqual([6, 6, 6]));
    answers.resolve();
    expect(await stored).toEqual(Array(8).fill('uploaded'));
  });

  it('sends nothing that is there, and does not ask twice', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, { status: 200 });
    const { content } = writer(registry);
    const blob = source();
    expect([await content.putBlob(blob), await content.putBlob(blob)]).toEqual(['present', 'present']);
    expect(blob.opened()).toBe(0);
  });

  it('sends content wanted twice at the same time once', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN).on('PUT', PUT, STORED);
    const { content } = writer(registry);
    expect(await Promise.all([content.putBlob(source()), content.putBlob(source())])).toEqual([
      'uploaded',
      'present',
    ]);
  });

  it('stores empty content', async () => {
    const registry = await scriptedRegistry();
    const empty = source(Buffer.alloc(0));
    const digest = empty.descriptor.digest;
    registry
      .on('HEAD', `/v2/team/app/blobs/${digest}`, ABSENT)
      .on('POST', POST, { ...BEGUN, headers: { location: '/up' } });
    registry.on('PUT', `/up?digest=${encodeURIComponent(digest)}`, { status: 201 });
    expect(await writer(registry).content.putBlob(empty)).toBe('uploaded');
    expect(registry.requests[2]?.headers['content-length']).toBe('0');
  });

  it.each([
    ['an absolute address', (registry: ScriptedRegistry) => `${registry.url}/up`],
    ['a path', () => '/up'],
    ['a relative path', () => '../../../../../up'],
  ])('takes %s for the upload', async (_form, location) => {
    const registry = await scriptedRegistry();
    registry
      .on('HEAD', HEAD, ABSENT)
      .on('POST', POST, { status: 202, headers: { location: location(registry) } });
    registry.on('PUT', `/up?digest=${encodeURIComponent(DIGEST)}`, STORED);
    expect(await writer(registry).content.putBlob(source())).toBe('uploaded');
  });

  it('refuses a registry that says it stored something else', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN);
    registry.on('PUT', PUT, { status: 201, headers: { 'docker-content-digest': sha256('other') } });
    await expect(writer(registry).content.putBlob(source())).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('passes on why a registry refuses, and forgets the failure', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT, ABSENT).on('POST', POST, BEGUN, BEGUN);
    registry.on('PUT', PUT, { status: 400, body: refusal('DIGEST_INVALID', 'did not match') }, STORED);
    const { content } = writer(registry);
    await expect(content.putBlob(source())).rejects.toThrowError(/400 DIGEST_INVALID: did not match/);
    expect(await content.putBlob(source())).toBe('uploaded');
  });

  it('tells a failure of the source from one of the network', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN).always('PUT', PUT, STORED);
    registry.on('DELETE', SESSION, { status: 204 });
    const failure = new AppError('layout-invalid', 'the file is gone');
    const { descriptor } = source();
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield CONTENT.subarray(0, 10);
      throw failure;
    };
    await expect(writer(registry).content.putBlob({ descriptor, open })).rejects.toBe(failure);
  });

  it.each([
    ['less', CONTENT.subarray(1)],
    ['more', Buffer.concat([CONTENT, Buffer.from('x')])],
  ])('does not go on for ever when the source gives %s than it promised', async (_what, given) => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN).always('PUT', PUT, STORED);
    registry.on('DELETE', SESSION, { status: 204 });
    const { descriptor } = source();
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield given;
    };
    await expect(writer(registry).content.putBlob({ descriptor, open })).rejects.toMatchObject({
      code: 'network-failed',
    });
  });
});

describe('an upload that is interrupted', () => {
  it('by a 401 in its middle is sent again whole with a renewed token', async () => {
    const registry = await scriptedRegistry();
    const bearer = { status: 401, headers: { 'www-authenticate': `Bearer realm="${registry.url}/token"` } };
    registry
      .on('HEAD', HEAD, bearer, ABSENT)
      .on('POST', POST, BEGUN)
      .on('PUT', PUT, { ...bearer, afterBytes: 100_000 }, STORED);
    registry.on(
      'GET',
      '/token?scope=repository%3Ateam%2Fapp%3Apull%2Cpush&account=me',
      { status: 200, body: { token: 'one' } },
      { status: 200, body: { token: 'two' } },
    );
    const blob = source();
    expect(await writer(registry, { credentials: { [registry.host]: BASIC } }).content.putBlob(blob)).toBe(
      'uploaded',
    );
    const last = registry.requests.at(-1);
    expect(last?.headers.authorization).toBe('Bearer two');
    expect(last?.body.equals(CONTENT)).toBe(true);
    expect(blob.opened()).toBe(2);
  });

  it.each([
    ['a 503 in its middle', { status: 503, headers: { 'retry-after': '1' }, afterBytes: 100_000 }],
    ['a cut connection', 'reset' as const],
    ['a session that is gone', { status: 404, body: refusal('BLOB_UPLOAD_UNKNOWN', 'unknown') }],
    ['a session held by another request', { status: 409, body: refusal('BLOB_UPLOAD_INVALID', 'busy') }],
    ['an answer that breaks off', { status: 201, body: 'long', cutAfter: 1 }],
  ])('by %s begins again with a new session', async (_what, fault) => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT, ABSENT).on('POST', POST, BEGUN, BEGUN).on('PUT', PUT, fault, STORED);
    const blob = source();
    const { content, clock } = writer(registry);
    expect(await content.putBlob(blob)).toBe('uploaded');
    expect(registry.requests.at(-1)?.body.equals(CONTENT)).toBe(true);
    expect(blob.opened()).toBe(2);
    expect(clock.sleeps).toHaveLength(1);
  });

  it.each([
    ['begins it', 'POST', 202],
    ['ends it', 'PUT', 201],
  ] as const)('by an answer that trickles when a request %s begins again', async (_what, slow, status) => {
    const registry = await scriptedRegistry();
    const trickling = { status, headers: { location: SESSION }, trickles: true } as const;
    const [post, put] =
      slow === 'POST'
        ? [[trickling, BEGUN], [STORED]]
        : [
            [BEGUN, BEGUN],
            [trickling, STORED],
          ];
    registry.always('HEAD', HEAD, ABSENT).on('POST', POST, ...post);
    registry.on('PUT', PUT, ...put);
    const { content, clock } = writer(registry, { timeouts: { answer: 50 } });
    expect(await content.putBlob(source())).toBe('uploaded');
    expect(clock.sleeps).toHaveLength(1);
  });

  it('is not repeated where a 409 is about the repository', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN);
    registry.on('PUT', PUT, { status: 409, body: refusal('DENIED', 'Direct uploads are disabled') });
    await expect(writer(registry).content.putBlob(source())).rejects.toThrowError(
      /Direct uploads are disabled/,
    );
  });

  it('after everything had arrived is not sent again', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT, { status: 200 }).on('POST', POST, BEGUN).on('PUT', PUT, 'reset');
    expect(await writer(registry).content.putBlob(source())).toBe('uploaded');
  });

  it('for ever ends in the registry’s words, after five tries and not five times five', async () => {
    const registry = await scriptedRegistry();
    registry.always('HEAD', HEAD, ABSENT).always('POST', POST, BEGUN);
    registry.on('DELETE', SESSION, { status: 404 });
    registry.always('PUT', PUT, { status: 503, body: refusal('UNAVAILABLE', 'maintenance until noon') });
    await expect(writer(registry).content.putBlob(source())).rejects.toThrowError(
      /503 UNAVAILABLE: maintenance until noon/,
    );
    expect(registry.requests.filter(({ method }) => method === 'PUT')).toHaveLength(5);
  });
});

describe('mounting', () => {
  const from = 'team/base';
  const MOUNT = `${POST}?mount=${encodeURIComponent(DIGEST)}&from=${encodeURIComponent(from)}`;

  it('takes a blob from another repository without sending it', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', MOUNT, { status: 201 });
    const blob = source();
    expect(await writer(registry).content.putBlob(blob, from)).toBe('mounted');
    expect(blob.opened()).toBe(0);
  });

  it('sends into the upload that a registry opens instead', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', MOUNT, BEGUN).on('PUT', PUT, STORED);
    expect(await writer(registry).content.putBlob(source(), from)).toBe('uploaded');
  });

  it.each([400, 403, 404, 405])(
    'is left alone after one refusal by %i, and the content is sent',
    async status => {
      const registry = await scriptedRegistry();
      const other = source(Buffer.from('other'));
      registry
        .on('HEAD', HEAD, ABSENT)
        .on('POST', MOUNT, { status })
        .on('POST', POST, BEGUN, { status: 202, headers: { location: '/up' } });
      registry.on('PUT', PUT, STORED).on('HEAD', `/v2/team/app/blobs/${other.descriptor.digest}`, ABSENT);
      registry.on('PUT', `/up?digest=${encodeURIComponent(other.descriptor.digest)}`, { status: 201 });
      const { content } = writer(registry);
      expect([await content.putBlob(source(), from), await content.putBlob(other, from)]).toEqual([
        'uploaded',
        'uploaded',
      ]);
    },
  );

  it('asks for the right to read the other repository, and does without where that is not given', async () => {
    const registry = await scriptedRegistry();
    const bearer = { status: 401, headers: { 'www-authenticate': `Bearer realm="${registry.url}/token"` } };
    const token = '/token?scope=repository%3Ateam%2Fapp%3Apull%2Cpush&account=me';
    const both = token
      .replace('&account', '&scope=repository%3Ateam%2Fbase%3Apull&account')
      .replace(/\?(scope=[^&]*)&(scope=[^&]*)/, '?$1&$2');
    registry.on('HEAD', HEAD, bearer, ABSENT).on('POST', POST, BEGUN).on('PUT', PUT, STORED);
    registry
      .on('GET', token, { status: 200, body: { token: 't' } })
      .on('GET', both, { status: 403, body: refusal('DENIED', 'no') });
    const { content } = writer(registry, { credentials: { [registry.host]: BASIC } });
    expect(await content.putBlob(source(), from)).toBe('uploaded');
  });

  it('from itself is no mount', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, BEGUN).on('PUT', PUT, STORED);
    expect(await writer(registry).content.putBlob(source(), 'team/app')).toBe('uploaded');
  });
});

describe('mounting without a source', () => {
  const from = 'team/base';
  const ANYWHERE = `${POST}?mount=${encodeURIComponent(DIGEST)}`;

  it('takes a blob from wherever the registry has it, when that is asked for', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', ANYWHERE, { status: 201 });
    const blob = source();
    expect(await writer(registry, { mountAnywhere: true }).content.putBlob(blob)).toBe('mounted');
    expect(blob.opened()).toBe(0);
  });

  it('sends into the upload that a registry opens instead, with no further request', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', ANYWHERE, BEGUN).on('PUT', PUT, STORED);
    expect(await writer(registry, { mountAnywhere: true }).content.putBlob(source())).toBe('uploaded');
  });

  it('asks for the source that is known where there is one', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('HEAD', HEAD, ABSENT)
      .on('POST', `${ANYWHERE}&from=${encodeURIComponent(from)}`, { status: 201 });
    expect(await writer(registry, { mountAnywhere: true }).content.putBlob(source(), from)).toBe('mounted');
  });

  it('is left alone after one refusal, as Quay refuses it, and known sources are asked for still', async () => {
    const registry = await scriptedRegistry();
    const other = source(Buffer.from('other'));
    const mount = `${POST}?mount=${encodeURIComponent(other.descriptor.digest)}&from=${encodeURIComponent(from)}`;
    registry
      .on('HEAD', HEAD, ABSENT)
      .on('POST', ANYWHERE, { status: 400, body: refusal('NAME_INVALID', 'invalid repository name') })
      .on('POST', POST, BEGUN)
      .on('PUT', PUT, STORED)
      .on('HEAD', `/v2/team/app/blobs/${other.descriptor.digest}`, ABSENT)
      .on('POST', mount, { status: 201 });
    const { content } = writer(registry, { mountAnywhere: true });
    expect([await content.putBlob(source()), await content.putBlob(other, from)]).toEqual([
      'uploaded',
      'mounted',
    ]);
  });
});

describe('an upload address at another origin', () => {
  const put = `/up?sig=abc&digest=${encodeURIComponent(DIGEST)}`;

  it('gets the content and no credential', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    registry
      .on('HEAD', HEAD, CHALLENGE, ABSENT)
      .on('POST', POST, { status: 202, headers: { location: `${storage.url}/up?sig=abc` } });
    storage.on('PUT', put, { status: 201 });
    expect(
      await writer(registry, { credentials: { [registry.host]: BASIC } }).content.putBlob(source()),
    ).toBe('uploaded');
    expect(registry.requests[1]?.headers.authorization).toMatch(/^Basic /);
    expect(storage.requests[0]?.headers.authorization).toBeUndefined();
    expect(storage.requests[0]?.body.equals(CONTENT)).toBe(true);
  });

  it('gets no credential by asking for one either', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    registry
      .on('HEAD', HEAD, CHALLENGE, ABSENT)
      .on('POST', POST, { status: 202, headers: { location: `${storage.url}/up?sig=abc` } });
    storage.on('PUT', put, CHALLENGE);
    const { content } = writer(registry, { credentials: { [registry.host]: BASIC, [storage.host]: BASIC } });
    await expect(content.putBlob(source())).rejects.toMatchObject({ code: 'credentials-rejected' });
    expect(storage.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it.each([
    ['the metadata service', 'http://169.254.169.254/up'],
    ['user information', 'http://me:pw@127.0.0.1/up'],
  ])('is refused with %s', async (_what, location) => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, { status: 202, headers: { location } });
    await expect(writer(registry).content.putBlob(source())).rejects.toMatchObject({
      code: 'registry-untrusted',
    });
  });

  it('is reached by 307 too, content sent again and credentials left behind', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    registry.on('HEAD', HEAD, CHALLENGE, ABSENT).on('POST', POST, BEGUN);
    registry.on('PUT', PUT, { status: 307, headers: { location: `${storage.url}/real` } });
    storage.on('PUT', '/real', { status: 201 });
    expect(
      await writer(registry, { credentials: { [registry.host]: BASIC } }).content.putBlob(source()),
    ).toBe('uploaded');
    expect(storage.requests[0]).toMatchObject({ headers: { 'content-length': '300000' } });
    expect(storage.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('missing from the answer is told', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', HEAD, ABSENT).on('POST', POST, { status: 202 });
    await expect(writer(registry).content.putBlob(source())).rejects.toThrowError(
      /Location header, found none/,
    );
  });
});
