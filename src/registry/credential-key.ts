/** What an entry of a credentials file is for: a host (with port) and, where given, a path below it. */
export interface CredentialKey {
  readonly host: string;
  /** `team` or `team/app`; empty: everything on the host. */
  readonly prefix: string;
}

/** Docker Hub's many names, of which docker writes the longest into its files. */
const HUB_HOSTS = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
]);
/** The name under which docker keeps Docker Hub's credential. */
export const HUB_SERVER = 'https://index.docker.io/v1/';

/**
 * Reads a key as docker, podman and users write it: `host`, `host:port`, `https://host/v1/`, `host/team/app`.
 * The host is compared as a whole later on, never by a part of it (sigstore/sigstore-js#1718).
 */
export function parseCredentialKey(text: string): CredentialKey {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  const at = bare.indexOf('/');
  const host = at < 0 ? bare : bare.slice(0, at);
  const path = at < 0 ? '' : bare.slice(at + 1);
  return { host: canonicalHost(host), prefix: /^v[12]$/.test(path) ? '' : path };
}

/** One form for every way to write a host: Docker Hub's names are one, and the port of https is left out. */
export function canonicalHost(host: string): string {
  const lower = host.toLowerCase().replace(/:443$/, '');
  return HUB_HOSTS.has(lower) ? 'docker.io' : lower;
}

/** True when the entry is for this repository: the very host, and the prefix ends where an element of the path ends. */
export function isFor({ host, prefix }: CredentialKey, place: { registry: string; path: string }): boolean {
  if (host !== canonicalHost(place.registry)) return false;
  return prefix === '' || place.path === prefix || place.path.startsWith(`${prefix}/`);
}
