import { AppError } from '../errors.ts';
import { isRegistryHost } from '../oci/reference.ts';
import { isLoopback } from '../system/addresses.ts';
import { withoutUser } from '../user-info.ts';

/** Docker Hub's name in image names and the host that serves its API. */
const DOCKER_HUB = { name: 'docker.io', api: 'registry-1.docker.io' } as const;

/** Ports chosen for HTTPS by people. The system's own choice for `port 0` has five digits and may end in 443 by chance. */
const HTTPS_PORT = /:[0-9]?443$/;

/**
 * Base address of a registry's API, `/v2/` left out.
 * Plain HTTP is used for loopback addresses (unless the port is 443, 8443 or the like) and for hosts in `insecure`,
 * decided before anything is sent: a failing HTTPS connection is never repeated without encryption.
 * `registry` and the entries of `insecure` are hosts with an optional port. Throws `bad-input`.
 */
export function endpointOf(registry: string, insecure: readonly string[] = []): URL {
  if (!isRegistryHost(registry)) {
    throw new AppError('bad-input', `${JSON.stringify(withoutUser(registry))} is not a registry host`, {
      hint: 'give host and port alone, as in registry.example.com or registry.example.com:5000',
    });
  }
  const host = registry === DOCKER_HUB.name ? DOCKER_HUB.api : registry.toLowerCase();
  return new URL(`${isPlain(host, insecure) ? 'http' : 'https'}://${host}/`);
}

/** True when content of this host may travel without encryption. */
export function isPlain(host: string, insecure: readonly string[]): boolean {
  if (isListed(host, insecure)) return true;
  return isLoopback(hostnameOf(host)) && !HTTPS_PORT.test(host);
}

/** True for a host with exactly this port, or none, in a list of registries. */
export function isListed(host: string, registries: readonly string[]): boolean {
  return registries.some(entry => entry.toLowerCase() === host.toLowerCase());
}

/** The part of `host[:port]` before the port, IPv6 addresses with their brackets. */
function hostnameOf(host: string): string {
  return host.replace(/:[0-9]*$/, '').toLowerCase();
}
