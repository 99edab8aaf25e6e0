import { hostProblems } from '../plan/registry-address.ts';
import { parseCredentialKey } from '../registry/credential-key.ts';
import { hasUser, withoutUser } from '../user-info.ts';

/** What one registry is logged in to with, before it is known to be well formed. */
export interface Entry {
  /** Empty where it is not known, or where what is given cannot be used. */
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly token: string;
  readonly jsonKey: string;
  /** How errors and the log call it. */
  readonly where: string;
}

const INPUT = 'registry-auth';

/** Reads `registry-auth`, a YAML list with an entry for each registry. No value of a credential is in a problem. */
export async function listedEntries(text: string, problems: string[]): Promise<readonly Entry[]> {
  if (text === '') return [];
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    // The parser's own words quote the text, which holds secrets.
    problems.push(`${INPUT}: is not YAML; expected a list of entries with registry, username and password`);
    return [];
  }
  if (!Array.isArray(value)) {
    problems.push(`${INPUT}: expected a YAML list, an entry for each registry`);
    return [];
  }
  const entries = value.flatMap((item: unknown, index) => {
    const entry = readEntry(item, `${INPUT} entry ${index + 1}`, problems);
    return entry ? [entry] : [];
  });
  problems.push(...repetitions(entries));
  return entries;
}

const KEYS = ['registry', 'username', 'password', 'token', 'json-key'];

function readEntry(item: unknown, where: string, problems: string[]): Entry | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    problems.push(`${where}: expected registry with username and password`);
    return undefined;
  }
  const fields = new Map(Object.entries(item));
  const strange = [...fields.keys()].filter(key => !KEYS.includes(key));
  if (strange.length > 0)
    problems.push(`${where}: ${strange.join(', ')} is not known; use ${KEYS.join(', ')}`);
  const text = (key: string): string => {
    const value: unknown = fields.get(key) ?? '';
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    problems.push(`${where}: ${key} must be text`);
    return '';
  };
  const registry = text('registry').trim();
  const wrong =
    registry === ''
      ? [`${where}: registry is missing, for example registry: ghcr.io`]
      : placeProblems(registry, where);
  problems.push(...wrong);
  return {
    registry: wrong.length > 0 ? '' : registry,
    username: text('username'),
    password: text('password'),
    token: text('token'),
    jsonKey: text('json-key'),
    where,
  };
}

/**
 * What is wrong with the place of a credential. It is written as the keys of docker's and podman's files are, so beside
 * the host it may have a scheme, docker's `/v1/`, and the path that it is for.
 */
function placeProblems(text: string, where: string): readonly string[] {
  const shown = JSON.stringify(withoutUser(text));
  if (hasUser(text)) return [`${where}: leave the user out of ${shown}; it belongs into username`];
  const bare = text.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  if (bare.includes('://')) return hostProblems(bare, where);
  const [host = '', ...path] = bare.split('/');
  if (!path.every(part => /^[^\s?#]+$/.test(part)))
    return [`${where}: ${shown} has a path that no repository can have`];
  return hostProblems(host, where);
}

/** Entries for what another one is for already: only one of them would ever be used. */
function repetitions(entries: readonly Entry[]): readonly string[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ registry, where }) => {
    if (registry === '') return [];
    const { host, prefix } = parseCredentialKey(registry);
    const place = prefix === '' ? host : `${host}/${prefix}`;
    const before = first.get(place);
    if (before === undefined) first.set(place, where);
    return before === undefined ? [] : [`${where}: ${place} is in ${before} already`];
  });
}
