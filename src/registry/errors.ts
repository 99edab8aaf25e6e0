import { AppError } from '../errors.ts';
import type { HttpMethod } from '../system/http-port.ts';
import { plainLine, redactUrl, withoutQueries } from './redact.ts';
import { classify, codeOf, type Diagnostic, hintOf, type RefusalKind } from './refusal.ts';
import type { Access, RegistryRequest, RegistryResponse } from './request.ts';

/** Of a registry's own words this much is kept: some answer with a whole web page. */
const MAX_WORDS = 600;
/** Of an answer's list of errors this many entries are shown. */
const MAX_DIAGNOSTICS = 5;

/** Of a refused request: what the error is made of. */
type Refused = Pick<RegistryRequest, 'method' | 'url'> & { readonly access?: Access };

/** A registry answered, and the answer is a refusal or a failure. Its own codes and words are in the message. */
export class RegistryError extends AppError {
  readonly kind: RefusalKind;
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The registry's name for this exchange, for its operators. */
  readonly requestId: string | undefined;
  /** The Retry-After field as it came. */
  readonly retryAfter: string | undefined;

  constructor(request: Refused, response: RegistryResponse) {
    const { diagnostics, words } = parseRefusal(response.bytes);
    const { status } = response;
    const kind = classify({
      ...request,
      path: request.url.pathname + request.url.search,
      status,
      diagnostics,
      words,
    });
    const requestId = requestIdOf(response);
    const said = words === '' ? noWords(request.method) : words;
    const id = requestId === undefined ? '' : ` (request ${requestId})`;
    const hint = hintOf(kind, request.access ?? accessOf(request.method));
    super(codeOf(kind), `${request.method} ${redactUrl(request.url)}: ${status} ${said}${id}`, {
      ...(hint === undefined ? {} : { hint }),
    });
    this.name = 'RegistryError';
    this.kind = kind;
    this.status = status;
    this.diagnostics = diagnostics;
    this.requestId = requestId;
    this.retryAfter = response.headers.get('retry-after');
  }
}

/** Passes a response with one of the expected statuses on; throws `RegistryError` for any other. */
export function expectStatus(
  request: RegistryRequest,
  response: RegistryResponse,
  expected: readonly number[],
): RegistryResponse {
  if (expected.includes(response.status)) return response;
  throw new RegistryError(request, response);
}

/**
 * Reads the content of a refusal: the list of errors of distribution-spec, the forms of token services
 * (`error`, `message`, `details`), or plain text. Never throws: odd answers are the rule at gateways.
 */
export function parseRefusal(bytes: Uint8Array): { diagnostics: readonly Diagnostic[]; words: string } {
  if (bytes.length === 0) return { diagnostics: [], words: '' };
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      diagnostics: [],
      words: plainLine(withoutQueries(text.replace(/<style.*?<\/style>|<[^>]*>/gis, ' ')), MAX_WORDS),
    };
  }
  const entries = listOf(value).slice(0, MAX_DIAGNOSTICS).map(diagnosticOf);
  const diagnostics = entries.filter(
    ({ code, message, detail }) => code !== '' || message !== '' || detail !== '',
  );
  const words = diagnostics.map(formatDiagnostic).join('; ');
  return { diagnostics, words: plainLine(words === '' ? withoutQueries(text) : words, MAX_WORDS) };
}

function accessOf(method: HttpMethod): Access {
  if (method === 'GET' || method === 'HEAD') return 'pull';
  return method === 'DELETE' ? 'delete' : 'push';
}

function listOf(value: unknown): readonly unknown[] {
  if (isRecord(value) && Array.isArray(value['errors'])) return value['errors'];
  return [value];
}

function diagnosticOf(entry: unknown): Diagnostic {
  if (!isRecord(entry)) return { code: '', message: textOf(entry), detail: '' };
  return {
    code: textOf(entry['code'] ?? entry['error']),
    message: textOf(entry['message'] ?? entry['error_description'] ?? entry['details']),
    detail: textOf(entry['detail']),
  };
}

function formatDiagnostic({ code, message, detail }: Diagnostic): string {
  const head = [code, message].filter(Boolean).join(': ');
  return detail === '' || message.includes(detail) ? head : `${head} [${detail}]`;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return plainLine(withoutQueries(text), MAX_WORDS);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noWords(method: string): string {
  return method === 'HEAD' ? '(no words: answers to HEAD have no content)' : '(no words)';
}

function requestIdOf({ headers }: RegistryResponse): string | undefined {
  const names = [
    'x-request-id',
    'x-github-request-id',
    'x-ms-correlation-request-id',
    'x-amzn-requestid',
    'cf-ray',
  ];
  const id = names.map(name => headers.get(name)).find(value => value !== undefined);
  return id === undefined ? undefined : plainLine(id, 80);
}
