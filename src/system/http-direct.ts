import { lookup as systemLookup } from 'node:dns';
import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request as requestPlainly,
} from 'node:http';
import { failureOf } from './http-failure.ts';
import type { Http, HttpRequest, HttpResponse } from './http-port.ts';
import {
  Content,
  endOf,
  fieldsOf,
  inTime,
  KEEP_ALIVE_MS,
  MAX_DISCARDED,
  SOCKET_BUFFER,
  type Timeouts,
  timedOut,
  type WireOptions,
} from './http-wire.ts';
import { withoutMetadata } from './lookup.ts';

/** Begins a request over one pool of connections. */
type Begin = (options: RequestOptions) => ClientRequest;

/** HTTP/1.1 by Node itself: its client is compiled into it, so a run need not load one. */
export function directHttp(options: WireOptions): Http {
  const kept = {
    keepAlive: true,
    timeout: KEEP_ALIVE_MS, // Of idle connections; those in use have limits of their own.
    highWaterMark: SOCKET_BUFFER,
    lookup: withoutMetadata(systemLookup),
  };
  const plain = new Agent(kept);
  const beginPlainly: Begin = request => requestPlainly({ ...request, agent: plain });
  let secure: ReturnType<typeof openSecure> | undefined;
  const openSecure = async () => {
    const https = await import('node:https');
    const agent = new https.Agent({ ...kept, ...(await trustOf(options)) });
    const begin: Begin = request => https.request({ ...request, agent });
    return { agent, begin };
  };
  return {
    request: async request => {
      if (request.url.protocol !== 'https:') return exchange(beginPlainly, request, options.timeouts);
      secure ??= openSecure();
      return exchange((await secure).begin, request, options.timeouts);
    },
    close: async () => {
      plain.destroy();
      (await secure)?.agent.destroy();
    },
  };
}

/** Naming any authority replaces those that Node trusts, so they are named as well. */
async function trustOf({ ca, client }: WireOptions) {
  if (ca.length === 0) return { ...client };
  const { getCACertificates } = await import('node:tls');
  return { ...client, ca: [...getCACertificates('default'), ...ca] };
}

async function exchange(begin: Begin, request: HttpRequest, timeouts: Timeouts): Promise<HttpResponse> {
  const { method, url, body } = request;
  const signal = endOf(request);
  const content = new Content(body);
  try {
    signal?.throwIfAborted();
    const outgoing = begin({
      method,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: url.pathname + url.search,
      headers: fieldsOf(request),
    });
    const silence = setTimeout(
      () => outgoing.destroy(timedOut('HEADERS_TIMEOUT')),
      body === undefined ? timeouts.headers : timeouts.upload,
    );
    outgoing.once('close', () => clearTimeout(silence));
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve).on('error', reject);
    });
    endWith(signal, outgoing);
    connected(outgoing, timeouts.connect, () => {
      silence.refresh();
      void send(outgoing, content, () => silence.refresh());
    });
    const incoming = await answered;
    clearTimeout(silence);
    if (method === 'HEAD') keep(outgoing, incoming);
    // Nobody waits for the rest of what is sent once the answer is there.
    incoming.once('end', () => {
      if (!outgoing.writableEnded) outgoing.destroy();
    });
    return responseOf(incoming, url.host, timeouts);
  } catch (cause) {
    if (content.failure !== undefined) throw content.failure.error;
    throw failureOf(cause, url.host);
  }
}

/**
 * Calls `then` once the connection stands. Nothing is written before: where the other side turns out not to speak TLS,
 * the failure of a write would hide that.
 */
function connected(outgoing: ClientRequest, limit: number, then: () => void): void {
  outgoing.once('socket', socket => {
    if (!socket.connecting) {
      then();
      return;
    }
    const timer = setTimeout(() => outgoing.destroy(timedOut('CONNECT_TIMEOUT')), limit);
    socket.once('close', () => clearTimeout(timer));
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      then();
    });
  });
}

/**
 * Node takes an answer to HEAD without a length for one that ends with the connection, and closes it. Such an answer has
 * no content, whatever it says (RFC 9110, section 9.3.2).
 */
function keep(outgoing: ClientRequest, { httpVersion, headers }: IncomingMessage): void {
  if (httpVersion === '1.1' && !/close/i.test(headers.connection ?? '')) outgoing.shouldKeepAlive = true;
}

/** The caller's signal ends the exchange, the answer's content included. */
function endWith(signal: AbortSignal | undefined, outgoing: ClientRequest): void {
  if (signal === undefined) return;
  let current: { destroy(error: Error): unknown } = outgoing;
  const end = (): unknown => current.destroy(signal.reason);
  signal.addEventListener('abort', end);
  outgoing.once('close', () => signal.removeEventListener('abort', end));
  outgoing.once('response', (incoming: IncomingMessage) => {
    current = incoming;
  });
}

/** Sends the content and ends the request; a failure ends the exchange, whose waiting caller gets it. */
async function send(outgoing: ClientRequest, content: Content, moved: () => void): Promise<void> {
  try {
    const opened = content.open();
    if (opened === undefined || opened instanceof Uint8Array) {
      outgoing.end(opened);
      return;
    }
    for await (const chunk of opened) {
      if (outgoing.destroyed) return;
      await written(outgoing, chunk);
      moved();
    }
    if (!outgoing.destroyed) outgoing.end();
  } catch (cause) {
    outgoing.destroy(cause instanceof Error ? cause : new Error('the content cannot be read', { cause }));
  }
}

/** Waits until the system has the chunk, or the connection is gone. */
function written(outgoing: ClientRequest, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      outgoing.off('close', done);
      resolve();
    };
    outgoing.once('close', done);
    try {
      outgoing.write(chunk, done);
    } catch (cause) {
      reject(cause);
    }
  });
}

function responseOf(incoming: IncomingMessage, host: string, timeouts: Timeouts): HttpResponse {
  const body = contentOf(incoming, host, timeouts.body);
  const fields = incoming.headersDistinct;
  const all = (name: string): readonly string[] => fields[name.toLowerCase()] ?? [];
  return {
    status: incoming.statusCode ?? 0,
    headers: { all, get: name => all(name)[0] },
    body,
    bodyInTime: inTime(body, timeouts.answer, error => incoming.destroy(error)),
    discard: () => discard(body).catch(() => {}),
  };
}

async function* contentOf(
  incoming: IncomingMessage,
  host: string,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let waiting = true;
  const stalled = setTimeout(() => {
    // Whoever takes long over a chunk is no reason to give the answer up.
    if (waiting) incoming.destroy(timedOut('BODY_TIMEOUT'));
  }, limit);
  try {
    for await (const chunk of incoming) {
      waiting = false;
      yield chunk as Uint8Array;
      waiting = true;
      stalled.refresh();
    }
  } catch (cause) {
    throw failureOf(cause, host);
  } finally {
    clearTimeout(stalled);
  }
}

async function discard(body: AsyncIterable<Uint8Array>): Promise<void> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_DISCARDED) return;
  }
}
