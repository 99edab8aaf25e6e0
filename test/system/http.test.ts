import { createHash } from 'node:crypto';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp, type HttpOptions } from '../../src/system/http.ts';
import { type HttpBody, type HttpRequest, NetworkFailure } from '../../src/system/http-port.ts';

const MIB = 1024 * 1024;

function port(options: HttpOptions = {}) {
  const http = createHttp(options);
  onTestFinished(() => http.close());
  return http;
}

async function listening(server: Server, cut: () => void = () => {}): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    const closed = new Promise<void>(resolve => void server.close(() => resolve()));
    cut();
    return closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function serving(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  return listening(server, () => server.closeAllConnections());
}

/** A server that says exactly these bytes to every request, or nothing; of several, one to each request of a connection. */
function saying(text: string | undefined | readonly string[]): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    let turn = 0;
    socket.on('data', () => {
      if (typeof text === 'object') socket.write(text[turn++ % text.length] ?? '');
      else if (text !== undefined) socket.end(text);
    });
  });
  return listening(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

function get(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url: new URL(url), headers: {}, ...more };
}

async function text(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('an exchange', () => {
  it('gives status, headers in any case, and the content', async () => {
    const url = await serving((_, response) => {
      response.writeHead(404, { 'X-One': '1', 'set-cookie': ['a', 'b'] });
      response.end('not here');
    });
    const response = await port().request(get(url));
    expect(response.status).toBe(404);
    expect([response.headers.get('x-ONE'), response.headers.get('x-two')]).toEqual(['1', undefined]);
    expect(response.headers.all('Set-Cookie')).toEqual(['a', 'b']);
    expect(await text(response.body)).toBe('not here');
  });

  it('follows no redirect', async () => {
    const url = await serving((_, response) => response.writeHead(307, { location: '/else' }).end());
    const response = await port().request(get(url));
    await response.discard();
    expect([response.status, response.headers.get('location')]).toEqual([307, '/else']);
  });

  it('sends path and query as they are', async () => {
    let seen = '';
    const url = await serving((request, response) => {
      seen = request.url ?? '';
      response.end();
    });
    await (await port().request(get(`${url}/a%2Fb?x=%20&y=a+b`))).discard();
    expect(seen).toBe('/a%2Fb?x=%20&y=a+b');
  });

  it.each(['GET', 'HEAD'] as const)('keeps connections to an origin after %s', async method => {
    const ports = new Set<number | undefined>();
    const url = await serving((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('x');
    });
    const http = port();
    for (let i = 0; i < 8; i += 1) await text((await http.request({ ...get(url), method })).body);
    expect(ports.size).toBeLessThan(3); // A second one is opened while the first is being put back.
  });

  it('never takes what a server sends after its answer to a HEAD for another answer', async () => {
    const stray = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nstray';
    const url = await saying([
      `HTTP/1.1 200 OK\r\ncontent-length: ${stray.length}\r\n\r\n${stray}`,
      'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\ntrue',
    ]);
    const http = port();
    expect((await http.request({ ...get(url), method: 'HEAD' })).status).toBe(200);
    const seen = await http.request(get(url)).then(
      response => text(response.body),
      (error: unknown) => error,
    );
    if (seen instanceof NetworkFailure) expect(seen.transient).toBe(true);
    else expect(seen).toMatch(/^(?:HTTP.*|true)$/s);
  });
});

describe('much content', () => {
  it('comes as it is, and goes on as it is', async () => {
    const sent = Buffer.alloc(5 * MIB, 'content');
    const received: Buffer[] = [];
    const url = await serving(async (request, response) => {
      if (request.method === 'GET') return void response.end(sent);
      for await (const chunk of request) received.push(chunk as Buffer);
      response.writeHead(201, { 'x-type': request.headers['content-type'] });
      response.end();
    });
    const http = port();
    const { body } = await http.request(get(url, { bulk: true }));
    const content: HttpBody = { length: sent.length, open: () => body };
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await http.request({ method: 'PUT', url: new URL(url), headers, body: content });
    expect([answer.status, answer.headers.get('x-type')]).toEqual([201, 'application/octet-stream']);
    await answer.discard();
    expect(Buffer.concat(received).equals(sent)).toBe(true);
  });

  it('that breaks off is a failure of the network', async () => {
    const url = await saying('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf');
    const { body } = await port().request(get(url, { bulk: true }));
    await expect(text(body)).rejects.toBeInstanceOf(NetworkFailure);
  });
});

describe('content that is sent', () => {
  it('streams with its length, and may come from buffers that are used again', async () => {
    const url = await serving(async (request, response) => {
      const hash = createHash('sha256');
      for await (const chunk of request) {
        hash.update(chunk as Buffer);
        await new Promise(resolve => setImmediate(resolve)); // A reader slower than the sender.
      }
      response.end(
        `${request.headers['content-length']} ${request.headers['transfer-encoding']} ${hash.digest('hex')}`,
      );
    });
    const ring = [Buffer.alloc(MIB), Buffer.alloc(MIB)];
    const expected = createHash('sha256');
    async function* open(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 24; i += 1) {
        const buffer = ring[i % 2]?.fill(i) ?? Buffer.alloc(0);
        expected.update(buffer);
        yield buffer;
      }
    }
    const response = await port().request(get(url, { method: 'PUT', body: { length: 24 * MIB, open } }));
    const answer = await text(response.body);
    expect(answer).toBe(`${24 * MIB} undefined ${expected.digest('hex')}`);
  });

  it('is not held: many times more than the memory in use passes through', async () => {
    const url = await serving(async (request, response) => {
      for await (const _ of request);
      response.end();
    });
    const piece = Buffer.alloc(MIB, 1);
    const body: HttpBody = {
      length: 256 * MIB,
      async *open() {
        for (let i = 0; i < 256; i += 1) yield piece;
      },
    };
    const before = process.memoryUsage.rss();
    await (await port().request(get(url, { method: 'PUT', body }))).discard();
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * MIB);
  });

  it('that fails at its source throws that failure itself', async () => {
    const url = await serving(request => request.resume());
    const failure = new RangeError('no such layer');
    const body: HttpBody = {
      length: 10,
      async *open() {
        yield Buffer.alloc(5);
        throw failure;
      },
    };
    await expect(port().request(get(url, { method: 'PUT', body }))).rejects.toBe(failure);
  });

  it.each([
    ['shorter', [5], /only 5 of the announced 10 bytes/],
    ['longer', [5, 6], /more than the announced 10 bytes/],
  ])('that is %s than announced is not sent to its end', async (_what, lengths, words) => {
    const seen: string[] = [];
    const url = await serving(request =>
      request.on('close', () => seen.push(`${request.complete}`)).resume(),
    );
    const body: HttpBody = {
      length: 10,
      async *open() {
        for (const length of lengths) yield Buffer.alloc(length);
      },
    };
    await expect(port().request(get(url, { method: 'PUT', body }))).rejects.toMatchObject({
      message: expect.stringMatching(words),
      transient: false,
    });
    await expect.poll(() => seen).toEqual(['false']);
  });

  it('with a header that cannot be sent is not worth a repetition', async () => {
    const url = await serving((_, response) => response.end());
    const headers = { authorization: 'Bearer a\nb' };
    await expect(port().request(get(url, { headers }))).rejects.toMatchObject({ transient: false });
  });

  it('gets an answer that comes before its end', async () => {
    const url = await serving((_, response) => response.writeHead(401).end('no'));
    const body: HttpBody = {
      length: 64 * MIB,
      async *open() {
        for (let i = 0; i < 64; i += 1) yield Buffer.alloc(MIB);
      },
    };
    const response = await port().request(get(url, { method: 'PUT', body }));
    expect([response.status, await text(response.body)]).toEqual([401, 'no']);
  });
});

interface Failure {
  readonly when: string;
  readonly start: () => Promise<string>;
  readonly options?: HttpOptions;
  readonly words: RegExp;
  readonly transient: boolean;
}

const FAILURES: readonly Failure[] = [
  {
    when: 'nothing listens',
    start: async () => 'http://127.0.0.1:9',
    words: /127\.0\.0\.1:9: nothing listens there \(ECONNREFUSED\)/,
    transient: true,
  },
  {
    when: 'the answer is cut',
    start: () => saying('HTTP/1.1 200 OK\r\ncontent-le'),
    words: /connection was cut|HPE_/,
    transient: true,
  },
  {
    when: 'a 429 is malformed',
    start: () => saying('HTTP/1.1 429 Too Many\nretry-after\n\nslow'),
    words: /HTTP_MALFORMED|HPE_/,
    transient: true,
  },
  {
    when: 'no answer comes',
    start: () => saying(undefined),
    options: { timeouts: { headers: 30 } },
    words: /no answer within the time limit/,
    transient: true,
  },
  {
    when: 'TLS is not spoken there',
    start: async () => (await saying('HTTP/1.1 400 Bad\r\n\r\n')).replace('http:', 'https:'),
    words: /ERR_SSL/,
    transient: false,
  },
];

describe('a network failure', () => {
  it.each(FAILURES)('names host and cause when $when', async ({ start, options, words, transient }) => {
    const url = await start();
    await expect(port(options).request(get(url))).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringMatching(words),
      transient,
    });
  });

  it.each([
    ['is cut', '5\r\nhello\r\n', /connection was cut/],
    ['is shorter than it says', undefined, /UND_ERR|connection was cut/],
  ])('is thrown in the middle of an answer that %s', async (_what, chunk, words) => {
    const head =
      chunk === undefined ? 'content-length: 10\r\n\r\nhello' : `transfer-encoding: chunked\r\n\r\n${chunk}`;
    const response = await port().request(get(await saying(`HTTP/1.1 200 OK\r\n${head}`)));
    await expect(text(response.body)).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringMatching(words),
      transient: true,
    });
  });

  it('is thrown when an answer stalls', async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('hello');
    });
    const response = await port({ timeouts: { body: 30 } }).request(get(url));
    await expect(text(response.body)).rejects.toMatchObject({
      message: expect.stringMatching(/the answer stalled/),
    });
  });

  it('is thrown when an answer trickles for longer than the whole may take', async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    const http = port({ timeouts: { body: 10_000 } });
    const read = async () => text((await http.request(get(url, { totalMs: 80 }))).body);
    await expect(read()).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringMatching(/no complete answer within/),
      transient: true,
    });
  });

  it.each([
    ['by Node', {}],
    ['by undici', { bulk: true }],
  ] as const)('is thrown when a collected answer trickles, %s', async (_what, more) => {
    const url = await serving((_, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    const { bodyInTime } = await port({ timeouts: { answer: 80 } }).request(get(url, more));
    await expect(text(bodyInTime)).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringMatching(/no complete answer within/),
      transient: true,
    });
  });

  it('is thrown when an upload stalls', async () => {
    const url = await serving(request => request.pause());
    const body: HttpBody = {
      length: 64 * MIB,
      async *open() {
        for (let i = 0; i < 64; i += 1) yield Buffer.alloc(MIB);
      },
    };
    const request = port({ timeouts: { upload: 50 } }).request(get(url, { method: 'PUT', body }));
    await expect(request).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringMatching(/no answer within/),
    });
  });

  it('is not one when the caller gave up', async () => {
    const controller = new AbortController();
    const url = await serving(() => controller.abort());
    await expect(port().request(get(url, { signal: controller.signal }))).rejects.toThrowError(/abort/i);
  });
});

describe('proxies', () => {
  it('are used for what they are given for, not for exceptions and never for this machine', async () => {
    const seen: string[] = [];
    const proxy = await serving((request, response) => {
      seen.push(request.url ?? '');
      response.end('by proxy');
    });
    const direct = await serving((_, response) => response.end('direct'));
    const http = port({ proxy: { http: proxy, none: 'other.invalid' } });
    expect(await text((await http.request(get('http://registry.invalid/v2/'))).body)).toBe('by proxy');
    expect(await text((await http.request(get(direct))).body)).toBe('direct');
    const otherLoopback = get(direct.replace('127.0.0.1', '127.0.0.2'));
    await expect(http.request(otherLoopback)).rejects.toThrowError(
      /^127\.0\.0\.2:\d+: nothing listens there/,
    );
    await expect(http.request(get('http://other.invalid/'))).rejects.toMatchObject({
      code: 'network-failed',
    });
    expect(seen).toEqual(['http://registry.invalid/v2/']);
  });

  it('that are down are named', async () => {
    const http = port({ proxy: { http: 'http://127.0.0.1:9' } });
    await expect(http.request(get('http://registry.invalid/'))).rejects.toThrowError(
      /^registry\.invalid: nothing listens there, connecting to 127\.0\.0\.1:9/,
    );
  });

  it.each([
    [502, true, undefined],
    [503, true, undefined],
    [429, true, undefined],
    [408, true, undefined],
    [407, false, /user and password into HTTPS_PROXY/],
    [403, false, /refuses this host.*NO_PROXY/],
    [404, false, /whether there is a proxy/],
  ])(
    'are asked for a tunnel for https, and %i says whether to ask again: %j',
    async (status, transient, hint) => {
      const tunnels: string[] = [];
      const server = createHttpServer();
      server.on('connect', (request, socket) => {
        tunnels.push(request.url ?? '');
        socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      });
      const http = port({ proxy: { https: await listening(server) } });
      await expect(http.request(get('https://registry.invalid/v2/'))).rejects.toMatchObject({
        code: 'network-failed',
        message: `registry.invalid: the proxy answers ${status} (PROXY_${status})`,
        transient,
        hint: hint === undefined ? undefined : expect.stringMatching(hint),
      });
      expect(tunnels).toEqual(['registry.invalid:443']);
    },
  );

  it('that never answer the question for a tunnel are given up', async () => {
    const server = createHttpServer();
    const sockets: { destroy(): unknown }[] = [];
    server.on('connect', (_request, socket) => sockets.push(socket));
    const proxy = await listening(server, () => sockets.forEach(socket => void socket.destroy()));
    const http = port({ proxy: { https: proxy }, timeouts: { headers: 100 } });
    await expect(http.request(get('https://registry.invalid/v2/'))).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringContaining('registry.invalid: no answer within the time limit'),
      transient: true,
    });
  });

  it('that want a sign-in for plain HTTP say so', async () => {
    const proxy = await serving((_, response) => response.writeHead(407).end());
    const http = port({ proxy: { http: proxy } });
    await expect(http.request(get('http://registry.invalid/'))).rejects.toMatchObject({
      transient: false,
      hint: expect.stringContaining('for plain HTTP into HTTP_PROXY'),
    });
  });
});
