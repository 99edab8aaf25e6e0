import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { CredentialLookup } from '../registry/credential.ts';
import { createCredentialLookup } from '../registry/credentials.ts';
import { jsonKeyProblem } from '../registry/json-key.ts';
import { jsonKeyLogin, type Login, passwordLogin, tokenLogin } from '../registry/login.ts';
import { homeFolder } from './home-folder.ts';
import { type Entry, listedEntries } from './registry-auth.ts';
import type { Release } from './release.ts';

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
    home: homeFolder(env),
    exec,
    warn: line => deps.host.warning(line),
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
  }
  return [
    {
      registry: others.length > 0 ? '' : only,
      username: username ?? '',
      password: password ?? '',
      token: token ?? '',
      jsonKey: jsonKey ?? '',
      where: 'inputs',
    },
  ];
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
  // Not shown: what follows the colon is most likely the secret.
  if (username?.includes(':'))
    problems.push(
      `${from}: username holds a colon, which no user name may; give the secret alone as password`,
    );
  else if (username && !password)
    problems.push(`${from}: password is missing for username ${JSON.stringify(username)}`);
  if (password && !username)
    problems.push(`${from}: username is missing (at Cloudfleet it is the API token id)`);
  const wrong = jsonKey ? jsonKeyProblem(jsonKey) : undefined;
  if (wrong !== undefined) problems.push(`${from}: json-key ${wrong}`);
  if (kinds.length !== 1 || registry === '') return [];
  if (token) return [tokenLogin(registry, { token, from })];
  if (jsonKey) return [jsonKeyLogin(registry, { key: jsonKey, from })];
  return username && password ? [passwordLogin(registry, { username, password, from })] : [];
}
