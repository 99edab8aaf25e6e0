import { AppError } from '../errors.ts';

/** Methods that registries know. */
export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** Content of a request. `open` is called anew whenever the request has to be sent again. */
export interface HttpBody {
  /** Exact number of bytes; becomes Content-Length. */
  readonly length: number;
  open(): AsyncIterable<Uint8Array> | Uint8Array;
}

/** One request, one answer: no redirect is followed and nothing is sent twice. */
export interface HttpRequest {
  readonly method: HttpMethod;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  readonly signal?: AbortSignal;
  /** Much content comes back, and probably goes on to somewhere else. */
  readonly bulk?: true;
  /** Limit in milliseconds for the whole exchange, content included: protects from answers that trickle. */
  readonly totalMs?: number;
}

/** Header fields of an answer; names in any case. */
export interface HttpHeaders {
  /** The first field of this name. */
  get(name: string): string | undefined;
  /** Every field of this name, in order. */
  all(name: string): readonly string[];
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  /** Has to be read to its end or discarded, else the connection stays occupied. Throws `NetworkFailure`. */
  readonly body: AsyncIterable<Uint8Array>;
  /**
   * The same body, with a limit for the whole of it: for answers that are collected. One that trickles never meets the
   * limit between two pieces.
   */
  readonly bodyInTime: AsyncIterable<Uint8Array>;
  /** Gives the rest of the body up. */
  discard(): Promise<void>;
}

/** The network, as the rest of the tool sees it. */
export interface Http {
  /** Throws `NetworkFailure` when there is no complete answer; any status is an answer. */
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Closes idle connections. */
  close(): Promise<void>;
}

/** No answer from the other side: the connection failed, stalled or broke. */
export class NetworkFailure extends AppError {
  /** The system's or the HTTP library's word for it: ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT, PROXY_ and a status … */
  readonly reason: string;
  /** False where a repetition cannot help: an untrusted certificate, a request that was given up on purpose. */
  readonly transient: boolean;

  constructor(host: string, failure: { reason: string; words: string; transient: boolean; cause?: unknown }) {
    const hint = failure.transient ? {} : hintFor(failure.reason);
    super('network-failed', `${host}: ${failure.words} (${failure.reason})`, {
      cause: failure.cause,
      ...hint,
    });
    this.name = 'NetworkFailure';
    this.reason = failure.reason;
    this.transient = failure.transient;
  }
}

function hintFor(reason: string): { hint?: string } {
  if (reason === 'PROXY_407') {
    return {
      hint: 'the proxy wants a sign-in: put user and password into HTTPS_PROXY (for plain HTTP into HTTP_PROXY), as in http://user:password@proxy.example.com:3128',
    };
  }
  if (reason === 'PROXY_403') {
    return {
      hint: 'the proxy refuses this host: have it allowed there, or list the host in NO_PROXY if it can be reached without',
    };
  }
  if (reason.startsWith('PROXY_'))
    return { hint: 'check whether there is a proxy at the address in HTTPS_PROXY' };
  if (reason === 'ERR_SSL_WRONG_VERSION_NUMBER' || reason === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return { hint: 'the host answers plain HTTP; list it in `insecure-registries` only if that is meant' };
  }
  if (/CERTIFICATE_REQUIRED|ALERT_(?:BAD|UNKNOWN)_C|ALERT_HANDSHAKE_FAILURE/.test(reason)) {
    return { hint: 'the registry may want a client certificate: give it as `client-cert` and `client-key`' };
  }
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(reason)) {
    return {
      hint: 'if the registry uses a private certificate authority, give its certificate as `ca-file`',
    };
  }
  return {};
}
