import { AppError } from '../../errors.ts';
import type { Clock } from '../../system/clock.ts';
import { type Http, type HttpResponse, NetworkFailure } from '../../system/http-port.ts';
import { readJson } from '../json.ts';

/** One try: these services answer within seconds, or not at all. */
const TRY_MS = 30_000;
/** How long an outage of a signing service is waited for, all tries together, before the release fails. */
const BUDGET_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Certificates, log entries and timestamps are small; a log entry holds what was signed. */
const MAX_ANSWER = 32 * 1024 * 1024;
const TRANSIENT = [408, 425, 429, 500, 502, 503, 504];

/** What talking to signing services needs. */
export interface Services {
  readonly http: Http;
  readonly clock: Clock;
  readonly userAgent: string;
  /** Told of every failed try. */
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface ServiceRequest {
  /** What the service is called in errors: `Fulcio`. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. It is the same in every try: a repetition signs nothing twice. */
  readonly body?: unknown;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly location: string | undefined;
}

/**
 * One request, repeated through an outage of up to five minutes. Any status that is not a failure for the moment is an
 * answer. Throws `signing-failed` when the time is spent, with the last failure, and for what waiting does not help.
 */
export async function askService(services: Services, request: ServiceRequest): Promise<ServiceAnswer> {
  const { clock, log, signal } = services;
  const end = clock.now() + BUDGET_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    const tried = await attempt(services, request);
    if (typeof tried !== 'string') return tried;
    const ms = Math.round(pause * (0.5 + clock.random() / 2));
    if (clock.now() + ms > end) {
      throw new AppError(
        'signing-failed',
        `${request.name} at ${request.url.host}: ${tried}, for ${BUDGET_MS / 60_000} minutes`,
        {
          hint: 'nothing was named; run again when the service answers (status.sigstore.dev for the public one)',
        },
      );
    }
    log(`${request.name} at ${request.url.host}: ${tried}, next try in ${(ms / 1000).toFixed(1)} s`);
    await clock.sleep(ms, signal);
  }
}

/** What a service says of its refusal, in one line and without anything that was sent. */
export function wordsOf({ bytes, status }: ServiceAnswer): string {
  const { message } = readJson(bytes);
  const text = typeof message === 'string' ? message : new TextDecoder().decode(bytes.subarray(0, 300));
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 300);
  // Whatever looks like a token is left out, should a service send one back.
  return `status ${status}${line === '' ? '' : `: ${line.replace(/\beyJ[\w.-]+/g, '…')}`}`;
}

/** An answer, or why there is none for the moment. */
async function attempt(services: Services, request: ServiceRequest): Promise<ServiceAnswer | string> {
  const limit = AbortSignal.timeout(TRY_MS);
  try {
    const answer = await exchange(services, request, limit);
    return TRANSIENT.includes(answer.status) ? wordsOf(answer) : answer;
  } catch (error) {
    services.signal?.throwIfAborted();
    if (limit.aborted) return `no answer within ${TRY_MS / 1000} seconds`;
    if (!(error instanceof NetworkFailure)) throw error;
    if (error.transient) return error.message;
    throw new AppError('signing-failed', `${request.name} at ${request.url.host}: ${error.message}`, {
      cause: error,
      hint: 'check its address; behind a proxy set HTTPS_PROXY and NO_PROXY, for a private authority set ca-file',
    });
  }
}

async function exchange(
  { http, userAgent, signal }: Services,
  { method, url, headers = {}, body }: ServiceRequest,
  limit: AbortSignal,
): Promise<ServiceAnswer> {
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const response = await http.request({
    method,
    url,
    headers: {
      accept: '*/*',
      'user-agent': userAgent,
      ...(bytes === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(bytes === undefined ? {} : { body: { length: bytes.length, open: () => bytes } }),
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
  });
  return {
    status: response.status,
    bytes: await collect(response, url),
    location: response.headers.get('location'),
  };
}

async function collect(response: HttpResponse, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_ANSWER) {
      throw new AppError('signing-failed', `${url.host}: the answer is longer than ${MAX_ANSWER} bytes`);
    }
  }
  return Buffer.concat(chunks);
}
