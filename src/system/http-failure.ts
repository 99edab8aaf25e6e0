import { AppError, messageOf } from '../errors.ts';
import { NetworkFailure } from './http-port.ts';

/** Failures that stay the same however often the request is sent. A proxy may be overloaded as a registry may. */
const PERMANENT =
  /CERT|SIGNATURE|ISSUER|ALTNAME|ERR_SSL|ERR_TLS|UND_ERR_ABORTED|ABORT_ERR|INVALID_ARG|INVALID_CHAR|CONTENT_LENGTH_MISMATCH|BLOCKED|^PROXY_(?!408|429|5)/;

/**
 * What a failed exchange with `host` is called: a `NetworkFailure` with the system's own word for it.
 * Anything that is no failure of the network comes back unchanged.
 */
export function failureOf(cause: unknown, host: string): unknown {
  if (cause instanceof AppError) return cause;
  const reason = reasonOf(cause);
  if (reason === undefined) return cause;
  const transient = !PERMANENT.test(reason) || reason === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
  return new NetworkFailure(host, {
    reason,
    words: `${wordsOf(reason, cause)}${elsewhere(cause, host)}`,
    transient,
    cause,
  });
}

/** undici tells a proxy's refusal by words alone: of a tunnel, and, for plain HTTP, of a request without a sign-in. */
const PROXY_ANSWER = /^Proxy (?:response|Authentication Required) \(([0-9]{3})\)/;

function reasonOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const status = PROXY_ANSWER.exec(cause.message)?.[1];
  if (status !== undefined) return `PROXY_${status}`;
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).find(code => code !== undefined);
  return NAMES[cause.name];
}

/** Failures that carry no code; what follows the header lines of a malformed answer is one. */
const NAMES: Readonly<Record<string, string>> = {
  AbortError: 'ABORT_ERR',
  HTTPParserError: 'HTTP_MALFORMED',
  TimeoutError: 'TOTAL_TIMEOUT',
};

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name server does not answer',
  UND_ERR_SOCKET: 'the connection was cut',
  CONNECT_TIMEOUT: 'no connection within the time limit',
  UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
  HEADERS_TIMEOUT: 'no answer within the time limit',
  UND_ERR_HEADERS_TIMEOUT: 'no answer within the time limit',
  TOTAL_TIMEOUT: 'no complete answer within the time limit',
  HTTP_MALFORMED: 'the answer is not HTTP',
  BODY_TIMEOUT: 'the answer stalled',
  UND_ERR_BODY_TIMEOUT: 'the answer stalled',
};

/** Where the connection went if not to the host itself: to a proxy. */
function elsewhere(cause: unknown, host: string): string {
  if (!(cause instanceof Error) || !('address' in cause) || !('port' in cause)) return '';
  const where = `${cause.address}:${cause.port}`;
  return host === where || host.endsWith(`:${cause.port}`) ? '' : `, connecting to ${where}`;
}

function wordsOf(reason: string, cause: unknown): string {
  if (reason.startsWith('PROXY_')) return `the proxy answers ${reason.slice('PROXY_'.length)}`;
  return (
    WORDS[reason] ??
    messageOf(cause)
      .replace(/[\r\n]+/g, ' ')
      .slice(0, 200)
  );
}
