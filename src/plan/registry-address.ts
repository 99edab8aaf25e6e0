import { isRegistryHost } from '../oci/reference.ts';
import { hasUser, withoutUser } from '../user-info.ts';

/** Where a user and a password belong. */
export const LOGIN = 'credentials are given by username and password';
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const CFCR_REGIONS: readonly string[] = ['europe', 'northamerica', 'apac'];
const CFCR_HOST = /^([^.]+)\.([^.]+)\.registry\.cloudfleet\.dev(?::\d+)?$/;
const CFCR_EXAMPLE = '123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev';

/** What is wrong with a text that is to be the host of a registry, with a port or without. `input` begins each line. */
export function hostProblems(text: string, input: string): readonly string[] {
  const host = text.toLowerCase();
  const shown = JSON.stringify(withoutUser(text));
  if (host.includes('://')) return [`${input}: leave the scheme out of ${shown}, for example ghcr.io`];
  if (hasUser(host)) return [`${input}: leave the user out of ${shown}; ${LOGIN}`];
  if (!isRegistryHost(host)) return [`${input}: ${shown} is not a host; ${HOST_ALONE}`];
  return cloudfleetProblems(host, input);
}

const HOST_ALONE = 'give host[:port] alone and the path in images';

/** Cloudfleet hosts name an organization and a region; a near miss would otherwise end in a puzzling DNS error. */
export function cloudfleetProblems(host: string, input: string): readonly string[] {
  if (/(?:^|\.)registry\.cloudfleet\.ai(?::\d+)?$/.test(host)) {
    return [
      `${input}: ${host} is an old form; Cloudfleet registries are named like ${CFCR_EXAMPLE}: give organization and region`,
    ];
  }
  if (!/\.cloudfleet\.dev(?::\d+)?$/.test(host)) return [];
  const match = CFCR_HOST.exec(host);
  if (!match?.[1] || !match[2])
    return [`${input}: ${host} is not a Cloudfleet registry, for example ${CFCR_EXAMPLE}`];
  const problems: string[] = [];
  if (!UUID.test(match[1]))
    problems.push(`${input}: ${JSON.stringify(match[1])} in ${host} is not an organization id (a UUID)`);
  if (!CFCR_REGIONS.includes(match[2])) {
    problems.push(
      `${input}: ${JSON.stringify(match[2])} in ${host} is not a region; use ${CFCR_REGIONS.join(', ')}`,
    );
  }
  return problems;
}
