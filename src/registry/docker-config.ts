import { AppError } from '../errors.ts';
import { withoutUser } from '../user-info.ts';
import { type Credential, isHeaderToken } from './credential.ts';
import { canonicalHost, HUB_SERVER, isFor, parseCredentialKey } from './credential-key.ts';

/** A credentials file in docker's form (config.json, podman's auth.json, DOCKER_AUTH_CONFIG). */
export interface DockerConfig {
  /** Path or variable, for the log and for errors. */
  readonly origin: string;
  readonly auths: Readonly<Record<string, unknown>>;
  readonly credHelpers: Readonly<Record<string, unknown>>;
  readonly credsStore: string | undefined;
}

/** Where a credential for a repository may be, best first. */
export type Candidate =
  | { readonly kind: 'entry'; readonly key: string; readonly credential: Credential }
  | { readonly kind: 'helper'; readonly helper: string; readonly server: string };

/** Reads such a file. Unknown fields are others' business. Throws `bad-input`, without any of the content. */
export function parseDockerConfig(text: string, origin: string): DockerConfig {
  let value: unknown;
  try {
    value = jsonIn(text);
  } catch {
    const why = text.includes('\0') ? ' in UTF-8' : '';
    throw wrong(`${origin} is not JSON${why}`); // The parser's words would quote the content.
  }
  const file = record(value, origin, 'a JSON object');
  const store = textIn(file, 'credsStore', origin);
  return {
    origin,
    auths: record(file['auths'] ?? {}, origin, '"auths" to be an object'),
    credHelpers: record(file['credHelpers'] ?? {}, origin, '"credHelpers" to be an object'),
    credsStore: store === '' ? undefined : store,
  };
}

/** JSON as editors and shells of Windows leave it: a byte order mark before it may be passed over (RFC 8259 section 8.1). */
export function jsonIn(text: string): unknown {
  return JSON.parse(text.replace(/^\ufeff/, ''));
}

/**
 * Every place of the file that may hold a credential for the repository: the longest prefix first, and at equal length
 * a helper named for the host, then the general helper, then an entry with the credential in the file itself.
 */
export function candidatesFor(config: DockerConfig, place: { registry: string; path: string }): Candidate[] {
  const found: { readonly length: number; readonly order: number; readonly candidate: Candidate }[] = [];
  let withoutStore = false; // An empty name for a host is how docker is told to leave the general helper out.
  for (const key of Object.keys(config.credHelpers)) {
    const parsed = parseCredentialKey(key);
    if (!isFor(parsed, place)) continue;
    const helper = textIn(config.credHelpers, key, `${config.origin}, "credHelpers"`);
    if (helper === '') {
      withoutStore ||= parsed.prefix === '';
      continue;
    }
    for (const server of serversOf(key))
      found.push({ length: parsed.prefix.length, order: 0, candidate: { kind: 'helper', helper, server } });
  }
  if (config.credsStore !== undefined && !withoutStore) {
    const server = canonicalHost(place.registry) === 'docker.io' ? HUB_SERVER : place.registry;
    found.push({ length: 0, order: 1, candidate: { kind: 'helper', helper: config.credsStore, server } });
  }
  for (const [key, entry] of Object.entries(config.auths)) {
    const parsed = parseCredentialKey(key);
    if (!isFor(parsed, place)) continue;
    const credential = credentialOf(entry, `${config.origin}, entry ${JSON.stringify(withoutUser(key))}`);
    if (credential === undefined) continue;
    found.push({ length: parsed.prefix.length, order: 2, candidate: { kind: 'entry', key, credential } });
  }
  found.sort((a, b) => b.length - a.length || a.order - b.order);
  return found.map(({ candidate }) => candidate);
}

/** The names that a helper may keep the credential under: podman's is the key, docker has one for all keys of Docker Hub. */
function serversOf(key: string): readonly string[] {
  const { host, prefix } = parseCredentialKey(key);
  return host === 'docker.io' && prefix === '' && key !== HUB_SERVER ? [key, HUB_SERVER] : [key];
}

/** An entry of `auths`; undefined for the empty one that docker writes when a helper holds the secret. */
function credentialOf(entry: unknown, where: string): Credential | undefined {
  const fields = record(entry, where, 'an object');
  const text = (name: string): string => textIn(fields, name, where);
  if (text('registrytoken') !== '')
    return { kind: 'bearer', token: bearerToken(text('registrytoken'), where) };
  const login =
    text('auth') === ''
      ? { username: text('username'), password: text('password') }
      : decode(text('auth'), where);
  if (text('identitytoken') !== '')
    return { kind: 'identity', username: login.username, token: text('identitytoken') };
  return login.username === '' && login.password === '' ? undefined : { kind: 'basic', ...login };
}

/** `user:password` in base64, split at the first colon: passwords hold colons, JSON keys many of them. */
function decode(auth: string, where: string): { username: string; password: string } {
  const plain = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const at = plain.indexOf(':');
  if (at >= 0) return { username: plain.slice(0, at), password: plain.slice(at + 1) };
  throw wrong(`${where}: expected "auth" to be user:password in base64`);
}

/** Goes into a header as it is. A line end at its end is what `$(cat file)` and editors leave, and belongs to no token. */
function bearerToken(text: string, where: string): string {
  const token = text.trim();
  if (isHeaderToken(token)) return token;
  throw wrong(`${where}: "registrytoken" holds characters that no token has`);
}

/** A field that docker takes for text; empty where it is not given. One of another type is a mistake that docker tells, too. */
function textIn(fields: Readonly<Record<string, unknown>>, name: string, where: string): string {
  const value = fields[name] ?? '';
  if (typeof value === 'string') return value;
  throw wrong(`${where}: expected ${JSON.stringify(withoutUser(name))} to be text`);
}

function record(value: unknown, where: string, expected: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw wrong(`${where}: expected ${expected}`);
}

/** A file that docker wrote, or a variable of its form: no input of ours is to be corrected. */
function wrong(message: string): AppError {
  return new AppError('bad-input', message, {
    hint: 'correct it there; `docker login` writes what is right, and `DOCKER_CONFIG` names another folder with a config.json',
  });
}
