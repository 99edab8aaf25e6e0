import { AppError } from '../errors.ts';
import type { HttpMethod } from '../system/http-port.ts';
import { checkAddress, type Neighbourhood, sameOrigin } from './address.ts';
import { redactUrl } from './redact.ts';

/** Registries need one hop to their storage, sometimes two; more is a loop. */
export const MAX_HOPS = 5;

/** Headers that only describe the content wanted or sent, and so may go to another origin. */
const HARMLESS = new Set(['accept', 'content-range', 'content-type', 'range', 'user-agent']);

/** One step of a request that was redirected. */
export interface Hop {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the answer to a hop said. */
export interface RedirectAnswer {
  readonly status: number;
  readonly location: string | undefined;
}

/**
 * The next hop, or undefined when the answer is none. Credentials stay only where scheme, host and port stay the same;
 * a header that was dropped on the way is gone for all later hops, because only the surviving ones are passed on.
 * `from` is where the request started. Throws `registry-untrusted` for a hop that is not allowed
 * (distribution-spec, "redirects"; GHSA-vh4v-2xq2-g5cg).
 */
export function nextHop(
  hop: Hop,
  answer: RedirectAnswer,
  from: Omit<Neighbourhood, 'what'>,
): Hop | undefined {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
  const safe = hop.method === 'GET' || hop.method === 'HEAD';
  if (!safe && answer.status < 307) {
    throw new AppError(
      'registry-failed',
      `${hop.method} ${redactUrl(hop.url)}: redirected by status ${answer.status}, which does not say whether the content is to be sent again`,
    );
  }
  const url = locate(answer.location, hop.url);
  checkAddress(url, { ...from, what: 'redirect to' });
  // The registry itself may be plain, and a later hop encrypted.
  if (hop.url.protocol === 'https:' && url.protocol === 'http:') {
    throw new AppError(
      'registry-untrusted',
      `${hop.url.host}: refused redirect to ${redactUrl(url)}: it leads from https to http`,
    );
  }
  return { method: hop.method, url, headers: surviving(hop.headers, sameOrigin(hop.url, url)) };
}

/** An absolute address from a Location field. Throws `registry-failed` when there is none or it cannot be read. */
export function locate(location: string | undefined, base: URL): URL {
  if (location !== undefined && URL.canParse(location, base.href)) return new URL(location, base);
  throw new AppError(
    'registry-failed',
    `${redactUrl(base)}: expected an address in the Location header, found ${location === undefined ? 'none' : 'one that cannot be read'}`,
  );
}

/** The headers that go along to the next hop. */
export function surviving(
  headers: Readonly<Record<string, string>>,
  stays: boolean,
): Readonly<Record<string, string>> {
  if (stays) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name.toLowerCase())));
}
