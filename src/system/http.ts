import type { HostTls } from './host-certificates.ts';
import { directHttp } from './http-direct.ts';
import type { Http, HttpRequest } from './http-port.ts';
import type { Timeouts, WireOptions } from './http-wire.ts';

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
/**
 * Longest time that an answer which is collected takes from its beginning to its end. The largest are manifests of some
 * MiB, which a slow line brings in seconds.
 */
const ANSWER_TIMEOUT_MS = 60_000;

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

/** Content of at least so many bytes goes by undici where that is loaded. */
const BULK = 1024 * 1024;

/**
 * HTTP/1.1 with one pool of kept connections per origin: by Node itself; through proxies, and where much content passes
 * through, by undici, which is loaded for that alone.
 */
export function createHttp(options: HttpOptions = {}): Http {
  const timeouts: Timeouts = {
    connect: CONNECT_TIMEOUT_MS,
    upload: UPLOAD_TIMEOUT_MS,
    headers: HEADERS_TIMEOUT_MS,
    body: BODY_TIMEOUT_MS,
    answer: ANSWER_TIMEOUT_MS,
    ...options.timeouts,
  };
  const wireFor = (tls?: HostTls): Http => {
    const proxyCa = options.ca === undefined ? [] : [options.ca];
    const ca = [...proxyCa, ...(tls?.ca ?? [])];
    const client = tls?.client ? { client: tls.client } : {};
    return wire(options.proxy ?? {}, { timeouts, ca, proxyCa, ...client });
  };
  const shared = wireFor();
  const own = new Map<string, Promise<Http>>();
  const wireOf = ({ protocol, host }: URL): Promise<Http> | Http => {
    if (protocol !== 'https:' || options.tlsFor === undefined) return shared;
    const known = own.get(host);
    if (known) return known;
    const found = options.tlsFor(host).then(tls => (tls === undefined ? shared : wireFor(tls)));
    own.set(host, found);
    return found;
  };
  return {
    request: async request => (await wireOf(request.url)).request(request),
    close: async () => {
      const opened = await Promise.allSettled(own.values());
      const all = opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
      await Promise.all([...new Set([shared, ...all])].map(each => each.close()));
    },
  };
}

function wire(proxy: NonNullable<HttpOptions['proxy']>, options: WireOptions): Http {
  let opened: Promise<Http> | undefined;
  const open = async (): Promise<Http> => {
    const { proxiedHttp } = await import('./http-proxied.ts');
    return proxiedHttp(proxy, options);
  };
  const byUndici: Http = {
    request: async request => {
      opened ??= open();
      return (await opened).request(request);
    },
    close: async () => (await opened)?.close(),
  };
  if (proxy.http || proxy.https) return byUndici;
  const direct = directHttp(options);
  // Half the work for each byte that passes through, for 50 ms at the beginning.
  const isBulk = ({ bulk, body }: HttpRequest): boolean =>
    bulk === true || (opened !== undefined && (body?.length ?? 0) >= BULK);
  return {
    request: request => (isBulk(request) ? byUndici : direct).request(request),
    close: async () => {
      await Promise.all([direct.close(), byUndici.close()]);
    },
  };
}
