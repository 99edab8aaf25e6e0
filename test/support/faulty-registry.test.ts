import { describe, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { fresh, putImage, type Wire, wireTo, withDigest } from '../contract/wire.ts';
import { exchange, socketTo } from '../embedded/socket.ts';
import { type Started, started } from '../embedded/started.ts';
import {
  type Fault,
  failForEver,
  failOnce,
  lyingBody,
  lyingDigest,
  type Rule,
  redirect,
  refusal,
  serverError,
  tooManyRequests,
  unauthorizedAfter,
} from './faulty-faults.ts';
import { type FaultyRegistry, startFaultyRegistry } from './faulty-registry.ts';
import { shapeOf } from './faulty-script.ts';

interface Faulty extends Started {
  readonly faulty: FaultyRegistry;
  /** Through the faulty one; `wire` goes past it. */
  readonly through: Wire;
}

async function faultyInFront(script: readonly Rule[] = []): Promise<Faulty> {
  const behind = await started();
  const faulty = await startFaultyRegistry({ upstream: behind.registry.host, script });
  onTestFinished(() => faulty.close());
  return { ...behind, faulty, through: wireTo(faulty.host) };
}

const GET = '/v2/';

describe('which requests fail', () => {
  test('the n-th, once', async () => {
    const { through, faulty } = await faultyInFront([failOnce(2, serverError(503))]);
    const status = async () => (await through.ask('GET', GET)).status;
    expect([await status(), await status(), await status()]).toEqual([200, 503, 200]);
    expect(faulty.requests.map(({ n, status: told, fault }) => [n, told, fault])).toEqual([
      [1, 200, undefined],
      [2, 503, 'answer'],
      [3, 200, undefined],
    ]);
  });

  test('the n-th and its repetitions, for ever, and nothing else', async () => {
    const { through, log } = await faultyInFront([failForEver(2, serverError(500))]);
    await through.open('app');
    const put = async () => {
      const location = `/v2/app/blobs/uploads/${digestOf(fresh(4)).slice(-32)}`;
      return (await through.ask('PUT', withDigest(location, digestOf('same')))).status;
    };
    expect([await put(), await put(), await put()]).toEqual([500, 500, 500]);
    expect((await through.ask('GET', GET)).status).toBe(200);
    expect(log.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('those of a method and path, after some, so many times', async () => {
    const rule: Rule = {
      when: { method: 'HEAD', path: /manifests/, skip: 1 },
      fault: serverError(502),
      times: 2,
    };
    const { through, faulty } = await faultyInFront([rule]);
    await putImage(through, 'app', {}, { reference: 'v1' });
    const head = async () => (await through.ask('HEAD', '/v2/app/manifests/v1')).status;
    expect([await head(), await head(), await head(), await head()]).toEqual([200, 502, 502, 200]);
    expect(faulty.unused()).toEqual([]);
  });

  test('counting starts again with a new script', async () => {
    const { through, faulty } = await faultyInFront();
    await through.ask('GET', GET);
    faulty.script([failOnce(1, serverError(500)), failOnce(9, serverError(500))]);
    expect((await through.ask('GET', GET)).status).toBe(500);
    expect(faulty.requests).toHaveLength(1);
    expect(faulty.unused()).toHaveLength(1);
  });

  test('without a registry behind, what no rule fits is an error in the end', async () => {
    const rule: Rule = { when: { path: /^\/v2\/$/ }, fault: refusal(200, 'NONE') };
    const faulty = await startFaultyRegistry({ script: [rule] });
    expect((await fetch(`http://${faulty.host}/v2/`)).status).toBe(200);
    expect((await fetch(`http://${faulty.host}/v2/other`)).status).toBe(501);
    await expect(faulty.close()).rejects.toThrow('GET /v2/other');
  });
});

describe('how they fail', () => {
  test.each<{ fault: Fault; reached: boolean }>([
    { fault: { kind: 'reset' }, reached: false },
    { fault: { kind: 'lose-answer' }, reached: true },
  ])('$fault.kind breaks the connection', async ({ fault, reached }) => {
    const { through, faulty, log } = await faultyInFront([failOnce(1, fault)]);
    await expect(through.ask('GET', GET)).rejects.toThrow('fetch failed');
    expect(faulty.requests.map(({ status }) => status)).toEqual([0]);
    expect(log).toHaveLength(reached ? 1 : 0);
  });

  test('cut-request lets the registry have the beginning of a chunk', async () => {
    const { wire, through } = await faultyInFront([
      { when: { method: 'PATCH' }, fault: { kind: 'cut-request', after: 70_000 } },
    ]);
    const location = await through.open('app');
    const headers = { 'Content-Range': '0-199999' };
    await expect(through.ask('PATCH', location, { body: fresh(200_000), headers })).rejects.toThrow(
      'fetch failed',
    );
    const range = async () => (await wire.ask('GET', location)).headers.get('range');
    await expect.poll(range).toBe('0-69999');
  });

  test('cut-answer ends the body early under its full length', async () => {
    const { wire, faulty } = await faultyInFront([failOnce(1, { kind: 'cut-answer', after: 1000 })]);
    const { digest } = await wire.putBlob('app', fresh(5000));
    const socket = await socketTo(faulty.host);
    const told = await exchange(socket, `GET /v2/app/blobs/${digest} HTTP/1.1\r\nHost: x\r\n\r\n`, /never/);
    expect(told).toMatch(/content-length: 5000/i);
    expect(told.slice(told.indexOf('\r\n\r\n') + 4)).toHaveLength(1000);
  });

  test('cut-answer loses an answer without a body', async () => {
    const { through } = await faultyInFront([failOnce(1, { kind: 'cut-answer', after: 10 })]);
    await expect(through.ask('POST', '/v2/app/blobs/uploads/')).rejects.toThrow('fetch failed');
  });

  test('stall never answers', async () => {
    const { through, faulty, log } = await faultyInFront([failOnce(1, { kind: 'stall' })]);
    const asked = through.ask('GET', GET);
    asked.catch(() => {});
    await expect.poll(() => faulty.requests.length).toBe(1);
    expect((await through.ask('GET', GET)).status).toBe(200);
    expect(log).toHaveLength(1);
  });

  test('hold waits until it is told to go on', async () => {
    const gate = Promise.withResolvers<void>();
    const { through, log } = await faultyInFront([failOnce(1, { kind: 'hold', until: gate.promise })]);
    const held = through.ask('GET', GET);
    await through.ask('GET', '/v2/_catalog');
    gate.resolve();
    expect((await held).status).toBe(200);
    expect(log.map(({ path }) => path)).toEqual(['/v2/_catalog', GET]);
  });

  test('429 says when to come back, in seconds or as a date', async () => {
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
    const { through, log } = await faultyInFront([
      failOnce(1, tooManyRequests('7')),
      failOnce(2, tooManyRequests(date)),
    ]);
    const told = [await through.ask('GET', GET), await through.ask('GET', GET)];
    expect(told.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '7'],
      [429, date],
    ]);
    expect(told[0]?.codes).toEqual(['TOOMANYREQUESTS']);
    expect(log).toEqual([]);
  });

  test('401 in the middle of an upload, which the registry never sees', async () => {
    const challenge = 'Bearer realm="http://x/token",service="s",error="invalid_token"';
    const fault = unauthorizedAfter(50_000, challenge);
    const { through, faulty, wire } = await faultyInFront([
      { when: { method: 'PUT', path: /uploads/ }, fault },
    ]);
    const bytes = fresh(300_000);
    const location = await through.open('app');
    const told = await through.ask('PUT', withDigest(location, digestOf(bytes)), { body: bytes });
    expect({ status: told.status, challenge: told.headers.get('www-authenticate') }).toEqual({
      status: 401,
      challenge,
    });
    expect(faulty.requests.at(-1)?.received).toBeGreaterThanOrEqual(50_000);
    expect((await wire.ask('HEAD', `/v2/app/blobs/${digestOf(bytes)}`)).status).toBe(404);
  });

  test('redirect', async () => {
    const { through } = await faultyInFront([failOnce(1, redirect('http://127.0.0.1:1/elsewhere', 302))]);
    const told = await through.ask('GET', GET);
    expect({ status: told.status, to: told.headers.get('location') }).toEqual({
      status: 302,
      to: 'http://127.0.0.1:1/elsewhere',
    });
  });

  test('raw sends what is not HTTP', async () => {
    const text = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\nslow down';
    const { faulty } = await faultyInFront([failOnce(1, { kind: 'raw', text })]);
    const socket = await socketTo(faulty.host);
    expect(await exchange(socket, 'GET /v2/ HTTP/1.1\r\nHost: x\r\n\r\n', /never/)).toBe(text);
  });

  test('lies about digest and body', async () => {
    const { wire, through } = await faultyInFront([
      failOnce(1, lyingDigest('sha256:0')),
      failOnce(2, lyingBody()),
    ]);
    const bytes = fresh(900);
    const { digest } = await wire.putBlob('app', bytes);
    const path = `/v2/app/blobs/${digest}`;
    expect((await through.ask('HEAD', path)).headers.get('docker-content-digest')).toBe('sha256:0');
    const lied = await through.ask('GET', path);
    expect({ status: lied.status, size: lied.bytes.length }).toEqual({ status: 200, size: 900 });
    expect(digestOf(lied.bytes)).not.toBe(digest);
  });

  test('lag hides what was written from the next reads, under every name of it', async () => {
    const lag: Rule = { when: { method: 'PUT', path: /manifests/ }, fault: { kind: 'lag', reads: 2 } };
    const { through } = await faultyInFront([lag]);
    const { descriptor } = await putImage(through, 'app', {}, { query: '?tag=v1' });
    for (const reference of ['v1', descriptor.digest]) {
      const read = async () => (await through.ask('HEAD', `/v2/app/manifests/${reference}`)).status;
      expect([await read(), await read(), await read()]).toEqual([404, 404, 200]);
    }
  });
});

test.each([
  { path: '/v2/a/blobs/uploads/123?digest=sha256:x', shape: 'PUT /v2/a/blobs/uploads/*?digest=sha256:x' },
  { path: '/v2/a/blobs/uploads/12?_state=abc&digest=d', shape: 'PUT /v2/a/blobs/uploads/*?digest=d' },
  { path: '/v2/a/blobs/uploads/12?_state=abc', shape: 'PUT /v2/a/blobs/uploads/*' },
  { path: '/v2/a/manifests/v1', shape: 'PUT /v2/a/manifests/v1' },
])('the shape of $path', ({ path, shape }) => {
  expect(shapeOf('PUT', path)).toBe(shape);
});
