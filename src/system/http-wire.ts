import type { HostTls } from './host-certificates.ts';
import type { HttpBody, HttpRequest } from './http-port.ts';

/** What a way to send requests is opened with. */
export interface WireOptions {
  /** Certificates in PEM form that are trusted besides the system's. */
  readonly ca: readonly string[];
  /** Those of them that are not for one host alone: a proxy on the way there is trusted by them. */
  readonly proxyCa: readonly string[];
  /** The certificate that is shown to whoever asks for one. */
  readonly client?: HostTls['client'];
  readonly timeouts: Timeouts;
}

/** Limits in milliseconds. */
export interface Timeouts {
  /** Until a connection stands. */
  readonly connect: number;
  /** Silence before the answer to a request with content. */
  readonly upload: number;
  /** Silence before the answer to a request without. */
  readonly headers: number;
  /** Silence between two pieces of an answer. */
  readonly body: number;
  /** From the beginning of an answer to its end, where it is collected. */
  readonly answer: number;
}

/** How long an idle connection is kept; shorter than the idle limits of common load balancers. */
export const KEEP_ALIVE_MS = 10_000;
/**
 * Bytes buffered on a socket in each direction. A chunk of at least this size is with the system before the next one is
 * asked for, which sources that reuse their buffers rely on (`ContentReader.passing`).
 */
export const SOCKET_BUFFER = 256 * 1024;
/** More of an unwanted answer than this is not read to keep a connection, it is closed instead. */
export const MAX_DISCARDED = 64 * 1024;

/** Header fields as they are sent: those of the request, and the length of its content. */
export function fieldsOf({ headers, body }: HttpRequest): Record<string, string> {
  return body === undefined ? { ...headers } : { ...headers, 'content-length': `${body.length}` };
}

/** What ends an exchange before its time: the caller, or the limit for the whole of it. */
export function endOf({ signal, totalMs }: HttpRequest): AbortSignal | undefined {
  if (totalMs === undefined) return signal;
  const limit = AbortSignal.timeout(totalMs);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

/**
 * The content of an answer that is to end within `limit` milliseconds from when it is first asked for. Later it is ended
 * by `end`, whose error then comes out of `body`.
 */
export async function* inTime(
  body: AsyncIterable<Uint8Array>,
  limit: number,
  end: (error: Error) => void,
): AsyncGenerator<Uint8Array> {
  const timer = setTimeout(() => end(timedOut('TOTAL_TIMEOUT')), limit);
  try {
    yield* body;
  } finally {
    clearTimeout(timer);
  }
}

/** The failure of an exchange that a limit ended, as failureOf knows it. */
export function timedOut(
  code: 'CONNECT_TIMEOUT' | 'HEADERS_TIMEOUT' | 'BODY_TIMEOUT' | 'TOTAL_TIMEOUT',
): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * A request's content, with a failure of its source kept apart from a failure of the network. Another length than the
 * announced one is a failure: with less the other side would wait for more, what is more it would take for a request.
 */
export class Content {
  /** What the source threw. */
  failure: { readonly error: unknown } | undefined;
  readonly #body: HttpBody | undefined;

  constructor(body: HttpBody | undefined) {
    this.#body = body;
  }

  /** All of it, a stream of it, or nothing. */
  open(): Uint8Array | AsyncIterable<Uint8Array> | undefined {
    if (this.#body === undefined || this.#body.length === 0) return undefined;
    const { length } = this.#body;
    const content = this.#body.open();
    if (!(content instanceof Uint8Array)) return measured(this.#guarded(content), length);
    if (content.length !== length) throw mismatch(length, content.length);
    return content;
  }

  async *#guarded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) yield chunk;
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }
}

async function* measured(chunks: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of chunks) {
    sent += chunk.length;
    if (sent > length) break;
    yield chunk;
  }
  if (sent !== length) throw mismatch(length, sent);
}

function mismatch(announced: number, found: number): Error {
  const message = `the content has ${found > announced ? 'more than' : `only ${found} of`} the announced ${announced} bytes`;
  return Object.assign(new Error(message), { code: 'CONTENT_LENGTH_MISMATCH' });
}
