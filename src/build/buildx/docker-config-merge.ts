import type { Credential } from '../../registry/credential.ts';

/** A login for one registry host (with port), as the registry client found it. */
export interface RegistryLogin {
  readonly registry: string;
  readonly credential: Credential;
}

/** docker's own key for Docker Hub, from the days of its first registry. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

type Config = Readonly<Record<string, unknown>>;

/**
 * One config.json of: the user's, DOCKER_AUTH_CONFIG over it, the given logins over both. Everything else of the
 * user's file stays. Pure.
 */
export function mergeConfig(
  config: Config,
  fromEnvironment: Config,
  logins: readonly RegistryLogin[],
): Config {
  const given = Object.fromEntries(logins.map(login => [keyOf(login.registry), entryOf(login)]));
  const over = { ...recordIn(fromEnvironment, 'auths'), ...given };
  // An empty helper name makes docker read that host from this file, where a `credsStore` would hide it.
  const fromFile = Object.fromEntries(Object.keys(over).map(host => [host, '']));
  return {
    ...config,
    auths: { ...recordIn(config, 'auths'), ...over },
    credHelpers: { ...recordIn(config, 'credHelpers'), ...fromFile },
  };
}

function keyOf(registry: string): string {
  return registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
}

/** The same three forms that `docker login` leaves behind. */
function entryOf({ credential }: RegistryLogin): Record<string, string> {
  if (credential.kind === 'bearer') return { registrytoken: credential.token };
  const password = credential.kind === 'basic' ? credential.password : '';
  const auth = Buffer.from(`${credential.username}:${password}`, 'utf8').toString('base64');
  return credential.kind === 'basic' ? { auth } : { auth, identitytoken: credential.token };
}

function recordIn(config: Config, key: string): Record<string, unknown> {
  const value = config[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
