import { lookup as systemLookup } from 'node:dns';
import type { Readable } from 'node:stream';
import { getCACertificates } from 'node:tls';
import methods from 'undici/lib/api/index.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import type { HostTls } from './host-certificates.ts';
import { failureOf } from './http-failure.ts';
import type { Http, HttpBody, HttpHeaders, HttpRequest, HttpResponse } from './http-port.ts';
import { withoutLinkLocal } from './lookup.ts';

// As the package's own entry does it; dispatchers are without methods before.
Object.assign(Dispatcher.prototype, methods);

/** A host that does not accept a connection within this time is taken for down. */
const CONNECT_TIMEOUT_MS = 15_000;
/**
 * Longest silence before an answer begins, counted from the last byte that could be sent: a stalled upload ends here.
 * Registries on object storage move a finished blob before they answer, which takes minutes for large layers.
 */
const UPLOAD_TIMEOUT_MS = 300_000;
/** The same for requests without content, which no registry has a reason to think long about. */
const HEADERS_TIMEOUT_MS = 60_000;
/** Longest silence between two pieces of an answer: a stalled download ends here. */
const BODY_TIMEOUT_MS = 60_000;
/** How long an idle connection is kept; shorter than the idle limits of common load balancers. */
const KEEP_ALIVE_MS = 10_000;
/**
 * Bytes buffered on a socket in each direction. A chunk of at least this size is with the system before the next one is
 * asked for, which sources that reuse their buffers rely on (`ContentReader.passing`).
 */
const SOCKET_BUFFER = 256 * 1024;
/** More of an unwanted answer than this is not read to keep a connection, it is closed instead. */
const MAX_DISCARDED = 64 * 1024;

/** Never behind a proxy: a rehearsal's registry is in this very process, and no proxy could reach it. */
const LOOPBACK = 'localhost,127.0.0.1,[::1]';

export interface HttpOptions {
  /** Proxy addresses and exceptions as HTTP_PROXY, HTTPS_PROXY and NO_PROXY hold them. */
  readonly proxy?: { readonly http?: string; readonly https?: string; readonly none?: string };
  /** Certificates in PEM form that are trusted besides the system's. */
  readonly ca?: string;
  /**
   * What is trusted of one host (`host:port`, the port of https left out) and shown to it beyond that. Asked once for
   * each host that is spoken to by https, so a client certificate never reaches any other.
   */
  readonly tlsFor?: (host: string) => Promise<HostTls | undefined>;
  /** Other limits than the defaults, in milliseconds. */
  readonly timeouts?: Partial<Timeouts>;
}

interface Timeouts {
  readonly connect: number;
  readonly upload: number;
  readonly headers: number;
  readonly body: number;
}

/** HTTP/1.1 over undici, with one pool of kept connections per origin. Loads undici: import this file lazily. */
export function createHttp(options: HttpOptions = {}): Http {
  const timeouts: Timeouts = {
    connect: CONNECT_TIMEOUT_MS,
    upload: UPLOAD_TIMEOUT_MS,
    headers: HEADERS_TIMEOUT_MS,
    body: BODY_TIMEOUT_MS,
    ...options.timeouts,
  };
  const shared = dispatcherFor(options, timeouts);
  const own = new Map<string, Promise<Dispatcher>>();
  const dispatcherOf = ({ protocol, host }: URL): Promise<Dispatcher> | Dispatcher => {
    if (protocol !== 'https:' || options.tlsFor === undefined) return shared;
    const known = own.get(host);
    if (known) return known;
    const found = options
      .tlsFor(host)
      .then(tls => (tls === undefined ? shared : dispatcherFor(options, timeouts, tls)));
    own.set(host, found);
    return found;
  };
  return {
    request: async request => send(await dispatcherOf(request.url), request, timeouts),
    close: async () => {
      const opened = await Promise.allSettled(own.values());
      const all = opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
      await Promise.all([...new Set([shared, ...all])].map(dispatcher => dispatcher.close()));
    },
  };
}

function dispatcherFor({ proxy, ca }: HttpOptions, timeouts: Timeouts, tls?: HostTls): Dispatcher {
  const trusted = [...(ca === undefined ? [] : [ca]), ...(tls?.ca ?? [])];
  const trust = {
    ...(trusted.length === 0 ? {} : { ca: [...getCACertificates('default'), ...trusted] }),
    ...tls?.client,
  };
  const agent = {
    connect: {
      ...trust,
      timeout: timeouts.connect,
      lookup: withoutLinkLocal(systemLookup),
      highWaterMark: SOCKET_BUFFER,
      allowH2: false,
    },
    allowH2: false,
    connectTimeout: timeouts.connect,
    bodyTimeout: timeouts.body,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  if (!proxy?.http && !proxy?.https) return new Agent(agent);
  const none = [LOOPBACK, proxy.none].filter(Boolean).join(',');
  // Empty, not undefined: undici would look into the environment by itself.
  const proxies = { httpProxy: proxy.http ?? '', httpsProxy: proxy.https ?? '', noProxy: none };
  return new EnvHttpProxyAgent({ ...agent, ...proxies, requestTls: { ...trust, allowH2: false } });
}

async function send(dispatcher: Dispatcher, request: HttpRequest, timeouts: Timeouts): Promise<HttpResponse> {
  const { method, url, body } = request;
  const signal = endOf(request);
  const content = new Content(body);
  const options: Dispatcher.RequestOptions = {
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers:
      body === undefined ? request.headers : { ...request.headers, 'content-length': `${body.length}` },
    body: content.stream(),
    // Else undici closes the connection after every HEAD, for servers that send content with the answer. A client of
    // registries asks mostly by HEAD; what such a server sends is taken for a malformed answer, and asked for again.
    ...(method === 'HEAD' ? { reset: false } : {}),
    headersTimeout: body === undefined ? timeouts.headers : timeouts.upload,
    ...(signal === undefined ? {} : { signal }),
  };
  try {
    const answer = await dispatcher.request(options);
    return {
      status: answer.statusCode,
      headers: headersOf(answer.headers),
      body: translated(answer.body, url.host),
      discard: () => answer.body.dump({ limit: MAX_DISCARDED }).catch(() => {}),
    };
  } catch (cause) {
    if (content.failure !== undefined) throw content.failure;
    throw failureOf(cause, url.host);
  }
}

/** What ends an exchange before its time: the caller, or the limit for the whole of it. */
function endOf({ signal, totalMs }: HttpRequest): AbortSignal | undefined {
  if (totalMs === undefined) return signal;
  const limit = AbortSignal.timeout(totalMs);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

/** A request's content, with a failure of its source kept apart from a failure of the network. */
class Content {
  failure: unknown;
  readonly #body: HttpBody | undefined;

  constructor(body: HttpBody | undefined) {
    this.#body = body;
  }

  /** What undici sends; it takes any async iterable, but its types name only Node's own streams. */
  stream(): Exclude<Dispatcher.DispatchOptions['body'], undefined> {
    if (this.#body === undefined || this.#body.length === 0) return null;
    const content = this.#body.open();
    return (content instanceof Uint8Array ? content : this.#guarded(content)) as Buffer | Readable;
  }

  async *#guarded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) yield chunk;
    } catch (cause) {
      this.failure = cause;
      throw cause;
    }
  }
}

async function* translated(body: AsyncIterable<Uint8Array>, host: string): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw failureOf(cause, host);
  }
}

function headersOf(fields: Record<string, string | string[] | undefined>): HttpHeaders {
  const all = (name: string): readonly string[] => {
    const value = fields[name.toLowerCase()];
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  };
  return { all, get: name => all(name)[0] };
}
