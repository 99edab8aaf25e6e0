import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { CredentialLookup } from '../registry/credential.ts';
import { createCredentialLookup } from '../registry/credentials.ts';
import { jsonKeyLogin, type Login, passwordLogin, tokenLogin } from '../registry/login.ts';
import type { Release } from './release.ts';

/** What one registry is logged in to with, before it is known to be well formed. */
interface Entry {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly token: string;
  readonly jsonKey: string;
  /** How errors and the log call it. */
  readonly where: string;
}

/** Where credentials of the inputs belong. */
export type Logged = Pick<Release, 'registry' | 'repositories'>;

/** What is wrong with the credentials in the inputs; no value of one is in the text. */
export async function credentialProblems(deps: Deps, where: Logged): Promise<readonly string[]> {
  return (await readLogins(deps, where)).problems;
}

/** Credentials of all kinds in the order of precedence; inputs come first. Throws `bad-input` with every problem. */
export async function credentialsOf(deps: Deps, where: Logged): Promise<CredentialLookup> {
  const { inputs, env, exec } = deps;
  const { logins, problems } = await readLogins(deps, where);
  if (problems.length > 0) throw new AppError('bad-input', 'the credentials are not usable', { problems });
  const github = inputs.text('github-token');
  return createCredentialLookup({
    logins,
    env: github === '' ? env : { ...env, GITHUB_TOKEN: github },
    home: env['HOME'] ?? env['USERPROFILE'] ?? '/',
    exec,
  });
}

async function readLogins(
  deps: Deps,
  where: Logged,
): Promise<{ readonly logins: readonly Login[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const entries = [
    ...ownEntry(deps, where, problems),
    ...(await listedEntries(deps.inputs.text('registry-auth'), problems)),
  ];
  for (const { password, token, jsonKey } of entries)
    for (const secret of [password, token, jsonKey]) deps.host.mask(secret);
  return { logins: entries.flatMap(entry => loginOf(entry, problems)), problems };
}

/** `username`, `password`, `token` and `json-key` are for `registry`, or for the one registry that all images are in. */
function ownEntry(
  { inputs }: Deps,
  { registry, repositories }: Logged,
  problems: string[],
): readonly Entry[] {
  const [username, password, token, jsonKey] = ['username', 'password', 'token', 'json-key'].map(name =>
    inputs.text(name),
  );
  if (!username && !password && !token && !jsonKey) return [];
  const hosts = [...new Set(repositories.map(repository => repository.registry))];
  const [only = '', ...others] = registry === undefined ? hosts : [registry];
  if (others.length > 0) {
    problems.push(
      `username: the images are in several registries (${hosts.join(', ')}); say by registry which one it is for, or list all in registry-auth`,
    );
    return [];
  }
  return [
    {
      registry: only,
      username: username ?? '',
      password: password ?? '',
      token: token ?? '',
      jsonKey: jsonKey ?? '',
      where: 'inputs',
    },
  ];
}

async function listedEntries(text: string, problems: string[]): Promise<readonly Entry[]> {
  if (text === '') return [];
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    // The parser's own words quote the text, which holds secrets.
    problems.push(
      'registry-auth: is not YAML; expected a list of entries with registry, username and password',
    );
    return [];
  }
  if (!Array.isArray(value)) {
    problems.push('registry-auth: expected a YAML list, an entry for each registry');
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const entry = readEntry(item, `registry-auth entry ${index + 1}`, problems);
    return entry ? [entry] : [];
  });
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
  if (!fields.has('registry')) problems.push(`${where}: registry is missing, for example registry: ghcr.io`);
  return {
    registry: text('registry'),
    username: text('username'),
    password: text('password'),
    token: text('token'),
    jsonKey: text('json-key'),
    where,
  };
}

function loginOf(entry: Entry, problems: string[]): readonly Login[] {
  const { registry, username, password, token, jsonKey, where: from } = entry;
  const kinds = [
    username || password ? 'username' : '',
    token ? 'token' : '',
    jsonKey ? 'json-key' : '',
  ].filter(Boolean);
  if (kinds.length > 1) problems.push(`${from}: give one of ${kinds.join(', ')}, not several`);
  if (kinds.length === 0)
    problems.push(`${from}: no credential; give username and password, token, or json-key`);
  if (username && !password)
    problems.push(`${from}: password is missing for username ${JSON.stringify(username)}`);
  if (password && !username)
    problems.push(`${from}: username is missing (at Cloudfleet it is the API token id)`);
  if (kinds.length !== 1 || registry === '') return [];
  if (token) return [tokenLogin(registry, { token, from })];
  if (jsonKey) return [jsonKeyLogin(registry, { key: jsonKey, from })];
  return username && password ? [passwordLogin(registry, { username, password, from })] : [];
}
