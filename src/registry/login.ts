import type { FoundCredential } from './credential.ts';
import { type CredentialKey, isFor, parseCredentialKey } from './credential-key.ts';

/** A credential given on purpose, with what it is for. */
export interface Login extends FoundCredential {
  readonly key: CredentialKey;
}

/** User names that stand for "the password is an access token", by registry. */
const TOKEN_USERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:gcr\.io|pkg\.dev)$/, 'oauth2accesstoken'],
  [/(?:^|\.)azurecr\.(?:io|cn|us)$/, '00000000-0000-0000-0000-000000000000'],
  [/^(?:ghcr\.io|registry\.gitlab\.com)$/, 'oauth2'],
];
const ANY_TOKEN_USER = 'oauth2accesstoken';

/** User and password. `registry` is a host with port, and with a path where it is for a part of the registry only. */
export function passwordLogin(
  registry: string,
  login: { username: string; password: string; from: string },
): Login {
  const { username, password, from } = login;
  return { key: parseCredentialKey(registry), credential: { kind: 'basic', username, password }, from };
}

/** An OAuth2 access token, sent as the password of the user name that the registry has for that. */
export function tokenLogin(registry: string, login: { token: string; from: string }): Login {
  const key = parseCredentialKey(registry);
  const username = TOKEN_USERS.find(([host]) => host.test(key.host))?.[1] ?? ANY_TOKEN_USER;
  return { key, credential: { kind: 'basic', username, password: login.token }, from: login.from };
}

/** A Google service account key, as JSON or as its base64 (Artifact Registry, "authentication by key"). */
export function jsonKeyLogin(registry: string, login: { key: string; from: string }): Login {
  const password = login.key.trim();
  const username = password.startsWith('{') ? '_json_key' : '_json_key_base64';
  return {
    key: parseCredentialKey(registry),
    credential: { kind: 'basic', username, password },
    from: login.from,
  };
}

/** The login for a repository, the longest prefix first. */
export function findLogin(
  logins: readonly Login[],
  place: { readonly registry: string; readonly path: string },
): FoundCredential | undefined {
  const [best] = logins
    .filter(({ key }) => isFor(key, place))
    .sort((a, b) => b.key.prefix.length - a.key.prefix.length);
  return best;
}

/** The logins that a CI provides for its own registry: `GITHUB_TOKEN` for ghcr.io, `CI_REGISTRY_*` for GitLab's. */
export function ciLogins(env: Readonly<Record<string, string | undefined>>): Login[] {
  const logins: Login[] = [];
  const { GITHUB_TOKEN, GITHUB_ACTOR, CI_REGISTRY, CI_REGISTRY_USER, CI_REGISTRY_PASSWORD, CI_JOB_TOKEN } =
    env;
  if (GITHUB_TOKEN) {
    const username = GITHUB_ACTOR || 'x-access-token';
    logins.push(passwordLogin('ghcr.io', { username, password: GITHUB_TOKEN, from: 'GITHUB_TOKEN' }));
  }
  if (CI_REGISTRY && CI_REGISTRY_PASSWORD) {
    const username = CI_REGISTRY_USER || 'gitlab-ci-token';
    logins.push(
      passwordLogin(CI_REGISTRY, { username, password: CI_REGISTRY_PASSWORD, from: 'CI_REGISTRY_PASSWORD' }),
    );
  } else if (CI_REGISTRY && CI_JOB_TOKEN) {
    logins.push(
      passwordLogin(CI_REGISTRY, {
        username: 'gitlab-ci-token',
        password: CI_JOB_TOKEN,
        from: 'CI_JOB_TOKEN',
      }),
    );
  }
  return logins;
}
