import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { fresh, indexOf, missing, putImage } from '../contract/wire.ts';
import { exchange, socketTo } from './socket.ts';
import { started } from './started.ts';

const END = /\r\n\r\n/;

describe('HTTP', () => {
  test('one connection serves one request after the other, refusals in between', async () => {
    const { registry } = await started();
    const socket = await socketTo(registry.host);
    const get = 'GET /v2/ HTTP/1.1\r\nHost: x\r\n\r\n';
    expect(await exchange(socket, get, END)).toMatch(/^HTTP\/1.1 200 /);
    const refused = `PUT /v2/app/manifests/v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n`;
    expect(await exchange(socket, refused + 'x'.repeat(5_000_000), END)).toMatch(/^HTTP\/1.1 413 /);
    expect(await exchange(socket, get, END)).toMatch(/^HTTP\/1.1 200 /);
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const unstated = `PUT /v2/app/manifests/v1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await exchange(socket, `${unstated}${chunk.repeat(6)}0\r\n\r\n`, END)).toMatch(/^HTTP\/1.1 413 /);
    expect(await exchange(socket, get, END)).toMatch(/^HTTP\/1.1 200 /);
    const wrong = 'PUT /v2/app/tags/list HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc';
    expect(await exchange(socket, wrong, END)).toMatch(/^HTTP\/1.1 405 /);
    expect(await exchange(socket, get, END)).toMatch(/^HTTP\/1.1 200 /);
    socket.destroy();
  });

  test.each([
    { path: '/v2/x/tags/list', method: 'PUT', allow: 'GET, HEAD' },
    { path: '/v2/x/manifests/v1', method: 'POST', allow: 'GET, HEAD, PUT, DELETE' },
    { path: '/v2/x/blobs/uploads/', method: 'GET', allow: 'POST' },
    { path: '/v2/x/blobs/uploads/1', method: 'POST', allow: 'GET, HEAD, PATCH, PUT, DELETE' },
    { path: '/v2/', method: 'DELETE', allow: 'GET, HEAD' },
  ])('$method $path is 405 and names what is allowed', async ({ path, method, allow }) => {
    const { wire } = await started();
    const told = await wire.ask(method, path);
    expect({ status: told.status, codes: told.codes }).toEqual({ status: 405, codes: ['UNSUPPORTED'] });
    expect(told.headers.get('allow')).toBe(allow);
  });

  test.each(['/', '/v1/', '/v2/a', '/favicon.ico', '/token', '/v2/a/tags/other'])('%s is 404', async path => {
    const { wire } = await started();
    expect((await wire.ask('GET', path)).status).toBe(404);
  });

  test('headers of any size are refused and the server goes on', async () => {
    const { registry, wire } = await started();
    const socket = await socketTo(registry.host);
    const told = await exchange(
      socket,
      `GET /v2/ HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`,
      END,
    );
    expect(told).toMatch(/^HTTP\/1.1 431 /);
    expect((await wire.ask('GET', '/v2/')).status).toBe(200);
  });

  test.each([
    '/v2/../../../../etc/passwd',
    '/v2/%2e%2e/%2e%2e/tags/list',
    '/v2/a/blobs/sha256:..%2f..%2fx',
    '/v2/a/blobs/uploads/..%2f..%2f_tags',
    '/v2/a/manifests/..%2f..%2fsecret',
    '/v2/a/manifests/%00',
    '//etc/passwd',
  ])('%s leads nowhere', async path => {
    const { registry, folder } = await started();
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const socket = await socketTo(registry.host);
      const told = await exchange(
        socket,
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`,
        END,
      );
      expect(told).toMatch(/^HTTP\/1.1 4\d\d /);
      socket.destroy();
    }
    expect(existsSync(join(folder, 'repositories'))).toBe(false);
  });

  test('a HEAD tells of the whole blob, whatever range it asks for', async () => {
    const url = `http://${(await started()).registry.host}`;
    const digest = digestOf(Buffer.from('whole'));
    const posted = await fetch(`${url}/v2/a/blobs/uploads/?digest=${digest}`, {
      method: 'POST',
      body: 'whole',
    });
    expect(posted.status).toBe(201);
    const headers = { range: 'bytes=1-2' };
    const told = await fetch(`${url}/v2/a/blobs/${digest}`, { method: 'HEAD', headers });
    expect(told.status).toBe(200);
    expect(told.headers.get('content-length')).toBe('5');
  });

  test('a HEAD of what is missing has no body', async () => {
    const { registry } = await started();
    const socket = await socketTo(registry.host);
    const told = await exchange(
      socket,
      'HEAD /v2/a/manifests/v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      /never/,
    );
    expect(told).toMatch(/^HTTP\/1.1 404 /);
    expect(told).toMatch(/\r\n\r\n$/);
  });
});

describe('manifests', () => {
  test('a manifest that is missing several things names them all', async () => {
    const { wire } = await started();
    const layers = [missing(MEDIA_TYPE.layer), missing(MEDIA_TYPE.layer)];
    const told = await putImage(wire, 'app', { layers });
    const { errors } = told.json() as { errors: { detail: { digest: string } }[] };
    expect({ status: told.status, missing: errors.map(({ detail }) => detail.digest) }).toEqual({
      status: 400,
      missing: layers.map(({ digest }) => digest),
    });
  });

  test('more tags than fit are refused, and none is named', async () => {
    const { wire, registry } = await started();
    const query = `?${Array.from({ length: 101 }, (_, at) => `tag=t${at}`).join('&')}`;
    expect((await putImage(wire, 'app', {}, { query })).status).toBe(414);
    expect((await registry.snapshot())['app']?.tags).toEqual({});
  });

  test('one illegal tag of several refuses them all', async () => {
    const { wire, registry } = await started();
    expect((await putImage(wire, 'app', {}, { query: '?tag=good&tag=.bad' })).codes).toEqual([
      'MANIFEST_INVALID',
    ]);
    expect((await registry.snapshot())['app']?.tags).toEqual({});
  });

  test.each(['-a', '.a', 'a'.repeat(129), 'a b'])('the tag %j is refused', async tag => {
    const { wire } = await started();
    expect((await putImage(wire, 'app', {}, { reference: encodeURIComponent(tag) })).codes).toEqual([
      'MANIFEST_INVALID',
    ]);
  });

  test('tags that differ in case are two', async () => {
    const { wire, registry } = await started();
    const a = await putImage(wire, 'app', {}, { reference: 'Stable' });
    const b = await putImage(wire, 'app', {}, { reference: 'stable' });
    expect((await registry.snapshot())['app']?.tags).toEqual({
      Stable: a.descriptor.digest,
      stable: b.descriptor.digest,
    });
  });

  test('tags may end as files do', async () => {
    const { wire } = await started();
    await putImage(wire, 'app', {}, { reference: 'v1.draft' });
    expect((await wire.ask('GET', '/v2/app/tags/list')).json()).toEqual({ name: 'app', tags: ['v1.draft'] });
  });
});

describe('pages', () => {
  test('many referrers come linked, the filter kept', async () => {
    const { wire } = await started({ pageSize: 2 });
    const { descriptor: subject } = await putImage(wire, 'app');
    const put = (artifactType: string) =>
      wire.putManifest(
        'app',
        indexOf([], { subject, artifactType, annotations: { a: fresh(4).toString('hex') } }),
      );
    for (const type of ['x/a+b', 'x/other', 'x/a+b', 'x/a+b']) await put(type);
    const first = await wire.ask(
      'GET',
      `/v2/app/referrers/${subject.digest}?artifactType=${encodeURIComponent('x/a+b')}`,
    );
    const next = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await wire.ask('GET', next);
    const listed = [first, second].map(
      told => (told.json() as { manifests: { artifactType: string }[] }).manifests,
    );
    expect(listed.map(page => page.map(({ artifactType }) => artifactType))).toEqual([
      ['x/a+b', 'x/a+b'],
      ['x/a+b'],
    ]);
    expect(second.headers.get('link')).toBeNull();
    expect(second.headers.get('oci-filters-applied')).toBe('artifactType');
  });

  test('a page of referrers is no larger than a manifest may be', async () => {
    const { wire } = await started();
    const { descriptor: subject } = await putImage(wire, 'app');
    for (const letter of ['a', 'b', 'c']) {
      await wire.putManifest(
        'app',
        indexOf([], { subject, annotations: { large: letter.repeat(1_500_000) } }),
      );
    }
    const told = await wire.ask('GET', `/v2/app/referrers/${subject.digest}`);
    expect(told.bytes.length).toBeLessThan(4 * 1024 * 1024);
    expect(told.headers.get('link')).toContain('rel="next"');
  });

  test('the catalogue lists repositories, nested ones too', async () => {
    const { wire } = await started({ pageSize: 2 });
    for (const name of ['team/app', 'team', 'other']) await putImage(wire, name);
    const told = await wire.ask('GET', '/v2/_catalog');
    expect(told.json()).toEqual({ repositories: ['other', 'team'] });
    expect(told.headers.get('link')).toBe('</v2/_catalog?last=team>; rel="next"');
  });
});

describe('what is kept', () => {
  test('a snapshot tells tags, manifests and blobs', async () => {
    const { wire, registry } = await started();
    const { descriptor } = await putImage(wire, 'team/app', {}, { query: '?tag=v1&tag=latest' });
    const snapshot = await registry.snapshot();
    expect(snapshot['team/app']?.tags).toEqual({ latest: descriptor.digest, v1: descriptor.digest });
    expect(snapshot['team/app']?.manifests).toEqual({
      [descriptor.digest]: { mediaType: MEDIA_TYPE.manifest, size: descriptor.size, tags: ['latest', 'v1'] },
    });
    expect(snapshot['team/app']?.blobs).toHaveLength(2);
  });

  test('everything is there again after a restart', async () => {
    const first = await started();
    const { descriptor: subject } = await putImage(first.wire, 'app', {}, { reference: 'v1' });
    await putImage(first.wire, 'app', { subject });
    const before = await first.registry.snapshot();
    const listed = await first.wire.ask('GET', `/v2/app/referrers/${subject.digest}`);
    await first.registry.close();
    const { registry, wire } = await started({ folder: first.folder });
    expect(await registry.snapshot()).toEqual(before);
    expect((await wire.ask('GET', `/v2/app/referrers/${subject.digest}`)).bytes.equals(listed.bytes)).toBe(
      true,
    );
  });

  test('no draft is left, and what is stored has the name of what it is', async () => {
    const { wire, folder } = await started();
    await putImage(wire, 'app', {}, { reference: 'v1' });
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = files.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    expect(names.filter(name => name.includes('+draft') || name.includes('_uploads/'))).toEqual([]);
    for (const name of names.filter(path => /_(?:blobs|manifests)\//.test(path))) {
      expect(name).toContain(digestOf(await readFile(name)).replace(':', '-'));
    }
  });

  test('a port that is taken is an error that names it', async () => {
    const { registry, folder } = await started();
    const port = Number(registry.host.split(':')[1]);
    await expect(startEmbeddedRegistry({ folder, port })).rejects.toMatchObject({ code: 'network-failed' });
  });

  test('closing ends an upload that is under way', async () => {
    const { registry, wire } = await started();
    const location = await wire.open('app');
    const socket = await socketTo(registry.host);
    socket.write(`PATCH ${location} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc`);
    await registry.close();
    await expect(fetch(`http://${registry.host}/v2/`)).rejects.toThrow();
  });
});

test('the log has every request before its answer', async () => {
  const { wire, log } = await started();
  await wire.ask('GET', '/v2/app/tags/list?n=1');
  expect(log).toEqual([{ method: 'GET', path: '/v2/app/tags/list?n=1', status: 404 }]);
});
