import { AppError } from '../../errors.ts';
import { type HttpResponse, NetworkFailure } from '../../system/http-port.ts';
import type { DependencyPorts } from './ports.ts';

/** Times a request is sent when the other side fails, and the wait before each further one, in milliseconds. */
const WAITS: readonly number[] = [1000, 3000];
/** Redirects followed; downloads of release pages take two. */
const MAX_REDIRECTS = 5;

/** A file of a chart repository. */
export interface WebRequest {
  readonly url: URL;
  /** Credentials go to this host only, and only encrypted unless it is this machine. */
  readonly home: URL;
  /** More bytes than this are refused. */
  readonly maxBytes: number;
}

/**
 * Gets a file of a chart repository as a stream. Throws `credentials-missing` or `credentials-rejected`, `network-failed`,
 * or `registry-failed` with the status; addresses are shown without user and password.
 */
export async function* download(request: WebRequest, ports: DependencyPorts): AsyncGenerator<Uint8Array> {
  const answer = await get(request, ports);
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > request.maxBytes) {
      throw new AppError(
        'registry-failed',
        `${shownUrl(request.url)} is larger than ${request.maxBytes} bytes`,
      );
    }
    yield chunk;
  }
}

/** An address for people: nothing in it that may be secret. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

async function get(request: WebRequest, ports: DependencyPorts): Promise<HttpResponse> {
  let { url } = request;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await send(url, request, ports);
    const location = answer.headers.get('location');
    if (answer.status === 200) return answer;
    await answer.discard();
    if (!/^30[12378]$/.test(String(answer.status)) || location === undefined) {
      throw failureOf(answer.status, url, (await authorization(url, request, ports)) !== undefined);
    }
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (
      next === undefined ||
      !/^https?:$/.test(next.protocol) ||
      (url.protocol === 'https:' && next.protocol === 'http:')
    ) {
      throw new AppError('registry-failed', `${shownUrl(url)} leads to an address that is not followed`);
    }
    url = next;
  }
  throw new AppError(
    'registry-failed',
    `${shownUrl(request.url)} is redirected more than ${MAX_REDIRECTS} times`,
  );
}

async function send(url: URL, request: WebRequest, ports: DependencyPorts): Promise<HttpResponse> {
  const secret = await authorization(url, request, ports);
  const headers = { 'user-agent': ports.userAgent, ...(secret ? { authorization: secret } : {}) };
  for (const wait of [...WAITS, undefined]) {
    try {
      const answer = await ports.http.request({ method: 'GET', url: bare(url), headers });
      if (wait === undefined || (answer.status < 500 && answer.status !== 429)) return answer;
      await answer.discard();
    } catch (error) {
      if (wait === undefined || !(error instanceof NetworkFailure) || !error.transient) throw error;
    }
    await ports.sleep(wait);
  }
  throw new AppError('internal', 'the last try is always decided');
}

async function authorization(
  url: URL,
  { home }: WebRequest,
  { credentials }: DependencyPorts,
): Promise<string | undefined> {
  const isLocal = /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(url.hostname);
  if (url.host !== home.host || (url.protocol !== 'https:' && !isLocal)) return undefined;
  if (home.username !== '') {
    return basic(decodeURIComponent(home.username), decodeURIComponent(home.password));
  }
  const found = await credentials({ registry: url.host, path: url.pathname.replace(/^\/|\/$/g, '') });
  if (found?.credential.kind === 'basic') return basic(found.credential.username, found.credential.password);
  return found?.credential.kind === 'bearer' ? `Bearer ${found.credential.token}` : undefined;
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function bare(url: URL): URL {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  return copy;
}

function failureOf(status: number, url: URL, hadCredential: boolean): AppError {
  const what = `${shownUrl(url)} answered ${status}`;
  if (status === 401 || status === 403) {
    const hint = `Give a credential for ${url.host} by \`registry-auth\`.`;
    return hadCredential
      ? new AppError('credentials-rejected', `${what}: the credential for ${url.host} was not accepted`)
      : new AppError('credentials-missing', `${what}: there is no credential for ${url.host}`, { hint });
  }
  return new AppError('registry-failed', what);
}
