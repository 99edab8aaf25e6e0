import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { jsonIn } from './docker-config.ts';

/** Headers for every registry, by name in lower case. Their values are secrets. */
export type CustomHeaders = Readonly<Record<string, string>>;

/** What `HttpHeaders` of docker's file comes to. */
export interface DockerHeaders {
  /** Path of the file, for the log. */
  readonly origin: string;
  readonly headers: CustomHeaders;
  /** Names that are not sent, because this tool or HTTP itself sets them. */
  readonly left: readonly string[];
}

/**
 * Set by this client (RFC 9110 and distribution-spec), or about one connection only. An `Accept-Encoding` would have content
 * packed that is read as it comes. docker, too, lets `HttpHeaders` change no header of its own.
 */
const OWN: ReadonlySet<string> = new Set([
  ...['accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'content-range'],
  ...['content-type', 'expect', 'host', 'if-match', 'if-none-match', 'keep-alive', 'proxy-authorization'],
  ...['proxy-connection', 'range', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'user-agent'],
]);

/** Field names and values of RFC 9110 sections 5.1 and 5.5, in the bytes that Node sends. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Reads `HttpHeaders` of docker's config.json (docker/cli, docker-config-json(5)). `home` is the user's folder. A file that
 * is not there or cannot be read has none: who needs a credential of it is told. Throws one `bad-input` for everything that
 * is no header, without any value.
 */
export async function dockerHeaders(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Promise<DockerHeaders> {
  const origin = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json');
  const entries = Object.entries(fieldsOf(await readJson(origin), origin));
  const problems = entries.flatMap(([name, value]) => problemOf(name, value, `${origin}: HttpHeaders`));
  if (problems.length > 0)
    throw new AppError('bad-input', `${origin}: HttpHeaders cannot be sent`, { problems });
  const lower = entries.map(([name, value]) => [name.toLowerCase(), String(value).trim()] as const);
  return {
    origin,
    headers: Object.fromEntries(lower.filter(([name]) => !OWN.has(name))),
    left: entries.flatMap(([name]) => (OWN.has(name.toLowerCase()) ? [name] : [])),
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return jsonIn(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function fieldsOf(file: unknown, origin: string): Readonly<Record<string, unknown>> {
  const fields = isRecord(file) ? (file['HttpHeaders'] ?? {}) : {};
  if (isRecord(fields)) return fields;
  throw new AppError('bad-input', `${origin}: expected "HttpHeaders" to be an object`);
}

function problemOf(name: string, value: unknown, where: string): readonly string[] {
  if (!NAME.test(name)) return [`${where}: ${JSON.stringify(name)} is no name of a header`];
  if (typeof value !== 'string') return [`${where}: the value of ${name} must be text`];
  return VALUE.test(value) ? [] : [`${where}: the value of ${name} has characters that no header may have`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
