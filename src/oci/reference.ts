import { AppError } from '../errors.ts';
import { withoutUser } from '../user-info.ts';

/** A repository of a registry: where images of one name live. */
export interface Repository {
  /** Host with optional port, as users write it: `docker.io`, `127.0.0.1:5000`, `[::1]:5000`. */
  readonly registry: string;
  /** Path inside the registry (distribution-spec `<name>`): `library/alpine`, `team/app`. */
  readonly path: string;
  /** The name as the user wrote it, lower-cased; what outputs and reports print. */
  readonly name: string;
}

const DOCKER_HUB = 'docker.io';
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/i;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** Longest path a registry has to accept is 255 with the host (distribution-spec, pulling manifests). */
const MAX_NAME = 255;

/** True when `tag` is legal by distribution-spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`. */
export function isTag(tag: string): boolean {
  return TAG.test(tag);
}

/**
 * True when `host` can be a registry: a host name, an IPv4 or a bracketed IPv6 address, with an optional port from 1.
 * Refused is what stands for another address than it shows: URL reads `0x7f.1` and `127.1` as 127.0.0.1.
 */
export function isRegistryHost(host: string): boolean {
  if (!HOST.test(host) || !URL.canParse(`https://${host}`)) return false;
  const [name = '', port] = host.toLowerCase().split(/:(?=[0-9]+$)/);
  if (port !== undefined && Number(port) === 0) return false;
  return name.startsWith('[') || new URL(`https://${name}`).hostname === name;
}

/** True when the first element of an image name is a host and not a path (Docker's rule). */
export function looksLikeHost(element: string): boolean {
  return element.includes('.') || element.includes(':') || element === 'localhost' || element.startsWith('[');
}

/**
 * Reads an image name without tag or digest. A short name belongs to `registry` where one is given, else to Docker Hub.
 * Names are lower-cased, as Docker's own actions do. Throws `bad-input`.
 */
export function parseRepository(text: string, registry?: string): Repository {
  const given = text.trim().toLowerCase();
  const fail = (why: string): never => {
    throw new AppError('bad-input', `${JSON.stringify(withoutUser(text))} is not an image name: ${why}`);
  };
  if (given === '') fail('it is empty');
  if (given.includes('://')) fail('leave the scheme out, for example registry.example.com/team/app');
  if (given.includes('@')) fail('leave user and digest out, for example registry.example.com/team/app');
  if (given.length > MAX_NAME) fail(`it is longer than ${MAX_NAME} characters`);
  const [first = '', ...rest] = given.split('/');
  const hasHost = rest.length > 0 && looksLikeHost(first);
  const host = hasHost ? first : (registry?.toLowerCase() ?? DOCKER_HUB);
  if (!isRegistryHost(host)) fail(`${JSON.stringify(withoutUser(host))} is not a registry host`);
  const path = hasHost ? rest : given.split('/');
  const last = path.at(-1) ?? '';
  if (last.includes(':')) fail('tags are given by `tags`, not in the image name');
  for (const part of path) {
    if (!COMPONENT.test(part)) {
      fail(
        `${JSON.stringify(part)} may hold a-z, 0-9 and single separators . _ __ - inside, as in team/my-app`,
      );
    }
  }
  const registryName = host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
  const full = registryName === DOCKER_HUB && path.length === 1 ? ['library', ...path] : path;
  return {
    registry: registryName,
    path: full.join('/'),
    name: hasHost || registry === undefined ? given : `${host}/${given}`,
  };
}

/** True when two repositories are one place. */
export function sameRepository(a: Repository, b: Repository): boolean {
  return a.registry === b.registry && a.path === b.path;
}

/** `host/path` in full, with `docker.io` and `library/` spelled out; a stable key. */
export function fullName(repository: Repository): string {
  return `${repository.registry}/${repository.path}`;
}
