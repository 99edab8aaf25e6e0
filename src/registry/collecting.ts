import { AppError } from '../errors.ts';
import type { Http, HttpResponse } from '../system/http-port.ts';
import { decoded } from './decoding.ts';
import { redactUrl } from './redact.ts';
import type { RegistryRequest, RegistryResponse, Send } from './request.ts';

/** What is read of a refusal, and of a success that names no limit: protects from answers without end. */
const MAX_ANSWER = 64 * 1024;

/** Longest exchange of a request that sends no blob: whoever is slow in all of it never meets the limits for silence. */
const MAX_EXCHANGE_MS = 120_000;

/** Longest exchange whose result nobody waits for. */
const MAX_PARTING_MS = 5_000;

export interface Wire {
  readonly http: Http;
  readonly userAgent: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * The innermost part of the transport: one exchange over the network, its answer collected up to the request's limit
 * or, for a success of a request with `stream`, handed over as it comes. Throws `NetworkFailure`,
 * and `registry-untrusted` for a success that is longer than the limit.
 */
export function collecting({ http, userAgent, signal }: Wire): Send {
  return async request => {
    const response = await http.request({
      method: request.method,
      url: request.url,
      headers: { 'user-agent': userAgent, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(signal === undefined || request.parting ? {} : { signal }),
      ...(request.bulk ? { bulk: true } : {}),
      ...limitOf(request),
    });
    const { status, headers } = response;
    const succeeded = status >= 200 && status < 300;
    const answer = { status, headers, url: request.url };
    if (request.stream && succeeded) return { ...answer, bytes: new Uint8Array(), stream: response.body };
    const limit = limitFor(request, succeeded);
    const bytes = decoded(await collect(request, response, succeeded), headers, limit);
    if (bytes === undefined && succeeded) throw tooLong(request, limit);
    return { ...answer, bytes: bytes ?? new Uint8Array() } satisfies RegistryResponse;
  };
}

function limitOf({ parting, stream, once }: RegistryRequest): { totalMs?: number } {
  if (parting) return { totalMs: MAX_PARTING_MS };
  // Blobs take as long as they take, in both directions; a stall of theirs is noticed by the network port.
  return stream || once ? {} : { totalMs: MAX_EXCHANGE_MS };
}

async function collect(
  request: RegistryRequest,
  response: HttpResponse,
  succeeded: boolean,
): Promise<Uint8Array> {
  const limit = limitFor(request, succeeded);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.bodyInTime) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  if (size <= limit) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  await response.discard();
  if (!succeeded) return Buffer.concat(chunks).subarray(0, limit);
  throw tooLong(request, limit);
}

function limitFor({ limit }: RegistryRequest, succeeded: boolean): number {
  return succeeded ? (limit ?? MAX_ANSWER) : MAX_ANSWER;
}

function tooLong({ method, url }: RegistryRequest, limit: number): AppError {
  return new AppError(
    'registry-untrusted',
    `${method} ${redactUrl(url)}: the answer is longer than the ${limit} bytes allowed for it`,
  );
}
