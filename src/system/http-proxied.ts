import { lookup as systemLookup } from 'node:dns';
import type { Readable } from 'node:stream';
import { getCACertificates } from 'node:tls';
import methods from 'undici/lib/api/index.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import { failureOf } from './http-failure.ts';
import type { Http, HttpHeaders, HttpRequest, HttpResponse } from './http-port.ts';
import {
  Content,
  endOf,
  fieldsOf,
  inTime,
  KEEP_ALIVE_MS,
  MAX_DISCARDED,
  SOCKET_BUFFER,
  type Timeouts,
  type WireOptions,
} from './http-wire.ts';
import { withoutMetadata } from './lookup.ts';
import { readNoProxy } from './no-proxy.ts';

// As the package's own entry does it; dispatchers are without methods before.
Object.assign(Dispatcher.prototype, methods);

/** Proxy addresses and exceptions as HTTP_PROXY, HTTPS_PROXY and NO_PROXY hold them. */
export interface Proxies {
  readonly http?: string;
  readonly https?: string;
  readonly none?: string;
}

/** HTTP/1.1 through proxies, by undici. Loads it, which takes some 50 ms: import this file lazily. */
export function proxiedHttp(proxies: Proxies, options: WireOptions): Http {
  const { direct, proxied } = dispatchersFor(proxies, options);
  const isExempt = readNoProxy(proxies.none ?? '');
  return {
    request: request => send(isExempt(request.url) ? direct : proxied, request, options.timeouts),
    close: async () => {
      await Promise.all([direct.close(), proxied.close()]);
    },
  };
}

function dispatchersFor(
  proxies: Proxies,
  { ca, proxyCa, client, timeouts }: WireOptions,
): { readonly direct: Dispatcher; readonly proxied: Dispatcher } {
  const trust = { ...authorities(ca), ...client };
  const connect = {
    ...trust,
    timeout: timeouts.connect,
    lookup: withoutMetadata(systemLookup),
    highWaterMark: SOCKET_BUFFER,
    allowH2: false,
  };
  const common = {
    connect,
    allowH2: false,
    connectTimeout: timeouts.connect,
    bodyTimeout: timeouts.body,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  const proxied = new EnvHttpProxyAgent({
    ...common,
    // Empty, not undefined: undici would look into the environment by itself.
    httpProxy: proxies.http ?? '',
    httpsProxy: proxies.https ?? '',
    noProxy: '',
    // A proxy that never answers the question for a tunnel: undici would wait five minutes, whatever the request's limits.
    clientFactory: (origin, pool) => new Pool(origin, { ...pool, headersTimeout: timeouts.headers }),
    requestTls: { ...trust, allowH2: false },
    // The client certificate is for the registry and not shown to a proxy.
    proxyTls: { ...authorities(proxyCa), allowH2: false },
  });
  return { direct: new Agent(common), proxied };
}

/** Naming any authority replaces those that Node trusts, so they are named as well. */
function authorities(ca: readonly string[]): { ca?: string[] } {
  return ca.length === 0 ? {} : { ca: [...getCACertificates('default'), ...ca] };
}

async function send(dispatcher: Dispatcher, request: HttpRequest, timeouts: Timeouts): Promise<HttpResponse> {
  const { method, url, body } = request;
  const signal = endOf(request);
  const content = new Content(body);
  const options: Dispatcher.RequestOptions = {
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers: fieldsOf(request),
    // undici takes any async iterable, but its types name only Node's own streams.
    body: (content.open() ?? null) as Buffer | Readable | null,
    // Else undici closes the connection after every HEAD, for servers that send content with the answer. A client of
    // registries asks mostly by HEAD; what such a server sends is taken for a malformed answer, and asked for again.
    ...(method === 'HEAD' ? { reset: false } : {}),
    headersTimeout: body === undefined ? timeouts.headers : timeouts.upload,
    ...(signal === undefined ? {} : { signal }),
  };
  try {
    const answer = await dispatcher.request(options);
    const body = translated(answer.body, url.host);
    return {
      status: answer.statusCode,
      headers: headersOf(answer.headers),
      body,
      bodyInTime: inTime(body, timeouts.answer, error => answer.body.destroy(error)),
      discard: () => answer.body.dump({ limit: MAX_DISCARDED }).catch(() => {}),
    };
  } catch (cause) {
    if (content.failure !== undefined) throw content.failure.error;
    throw failureOf(cause, url.host);
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
