import { AppError } from '../errors.ts';
import { fullName, isRegistryHost, parseRepository, type Repository } from '../oci/reference.ts';
import { hasUser, withoutUser } from '../user-info.ts';

/** The inputs that say where to push, as text. */
export interface DestinationInputs {
  readonly images: readonly string[];
  readonly registry: string;
  readonly organization: string;
  readonly region: string;
}

export interface Destinations {
  readonly repositories: readonly Repository[];
  /** The registry that short names and `username`/`password` belong to; undefined: Docker Hub. */
  readonly registry: string | undefined;
  readonly problems: readonly string[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CFCR_HOST = /^([^.]+)\.([^.]+)\.registry\.cloudfleet\.dev(?::\d+)?$/;
const CFCR_REGIONS = ['europe', 'northamerica', 'apac'];
const LOGIN = 'credentials are given by username and password';
const CFCR_EXAMPLE = '123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev';

/** Works out every repository to publish to; collects all problems instead of throwing. */
export function readDestinations(inputs: DestinationInputs): Destinations {
  const problems: string[] = [];
  const registry = readRegistry(inputs, problems);
  const repositories = new Map<string, Repository>();
  for (const name of inputs.images.flatMap(line => readImageLine(line, problems))) {
    const repository = attempt(() => parseRepository(name, registry), problems, 'images');
    if (!repository) continue;
    checkCloudfleet(repository.registry, 'images', problems);
    if (repositories.has(fullName(repository))) problems.push(`images: ${repository.name} is named twice`);
    repositories.set(fullName(repository), repository);
  }
  return { repositories: [...repositories.values()], registry, problems };
}

function readRegistry(inputs: DestinationInputs, problems: string[]): string | undefined {
  const { organization, region } = inputs;
  const given = inputs.registry.toLowerCase();
  if (organization !== '' || region !== '') {
    if (given !== '') problems.push('registry: give either registry, or organization and region');
    if (organization === '')
      problems.push('organization: is missing; region needs the Cloudfleet organization id with it');
    else if (!UUID.test(organization)) {
      problems.push(
        `organization: ${JSON.stringify(organization)} is not a UUID, for example 123e4567-e89b-12d3-a456-426614174000`,
      );
    }
    if (region === '') problems.push(`region: is missing; use ${CFCR_REGIONS.join(', ')}`);
    return `${organization.toLowerCase()}.${region}.registry.cloudfleet.dev`;
  }
  if (given === '') return undefined;
  const host = given.replace(/\/+$/, '');
  if (host.includes('://'))
    problems.push(
      `registry: leave the scheme out of ${JSON.stringify(withoutUser(given))}, for example ghcr.io`,
    );
  else if (host.includes('@'))
    problems.push(`registry: leave the user out of ${JSON.stringify(withoutUser(given))}; ${LOGIN}`);
  else if (!isRegistryHost(host)) {
    problems.push(
      `registry: ${JSON.stringify(given)} is not a host; give host[:port] alone and the path in images`,
    );
  } else checkCloudfleet(host, 'registry', problems);
  return host;
}

/** Cloudfleet hosts name an organization and a region; a near miss would otherwise end in a puzzling DNS error. */
function checkCloudfleet(host: string, input: string, problems: string[]): void {
  if (/(?:^|\.)registry\.cloudfleet\.ai(?::\d+)?$/.test(host)) {
    problems.push(
      `${input}: ${host} is an old form; Cloudfleet registries are named like ${CFCR_EXAMPLE}: give organization and region`,
    );
    return;
  }
  if (!/\.cloudfleet\.dev(?::\d+)?$/.test(host)) return;
  const match = CFCR_HOST.exec(host);
  if (!match?.[1] || !match[2]) {
    problems.push(`${input}: ${host} is not a Cloudfleet registry, for example ${CFCR_EXAMPLE}`);
    return;
  }
  if (!UUID.test(match[1]))
    problems.push(`${input}: ${JSON.stringify(match[1])} in ${host} is not an organization id (a UUID)`);
  if (!CFCR_REGIONS.includes(match[2])) {
    problems.push(
      `${input}: ${JSON.stringify(match[2])} in ${host} is not a region; use ${CFCR_REGIONS.join(', ')}`,
    );
  }
}

/** Docker's forms: `a/b`, `a/b,c/d`, `name=a/b`, `name=a/b,enable=false`. */
function readImageLine(line: string, problems: string[]): readonly string[] {
  // Before it is taken apart: a password may hold commas.
  if (hasUser(line)) {
    problems.push(`images: leave the user out of ${JSON.stringify(withoutUser(line))}; ${LOGIN}`);
    return [];
  }
  const fields = line
    .split(',')
    .map(field => field.trim())
    .filter(Boolean);
  if (!fields.some(field => /^(?:name|enable)\s*=/.test(field))) return fields;
  let name = '';
  let enabled = true;
  for (const field of fields) {
    const [key = '', value = ''] = field.split(/\s*=\s*(.*)/s);
    if (key === 'name') name = value;
    else if (key === 'enable' && (value === 'true' || value === 'false')) enabled = value === 'true';
    else if (key === 'enable')
      problems.push(
        `images: enable=${JSON.stringify(value)} in ${JSON.stringify(line)} is not true or false`,
      );
    else
      problems.push(
        `images: ${JSON.stringify(key)} in ${JSON.stringify(line)} is not an attribute; use name and enable`,
      );
  }
  if (name === '')
    problems.push(`images: ${JSON.stringify(line)} has no name, for example name=team/app,enable=true`);
  return enabled && name !== '' ? [name] : [];
}

function attempt<T>(read: () => T, problems: string[], input: string): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(`${input}: ${error.message}`);
    return undefined;
  }
}
