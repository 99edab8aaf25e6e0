import { AppError } from '../errors.ts';
import { fullName, parseRepository, type Repository } from '../oci/reference.ts';
import { hasUser, withoutUser } from '../user-info.ts';
import { CFCR_REGIONS, cloudfleetProblems, hostProblems, LOGIN, UUID } from './registry-address.ts';

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

/** Works out every repository to publish to; collects all problems instead of throwing. */
export function readDestinations(inputs: DestinationInputs): Destinations {
  const problems: string[] = [];
  const registry = readRegistry(inputs, problems);
  const repositories = new Map<string, Repository>();
  for (const name of inputs.images.flatMap(line => readImageLine(line, problems))) {
    const repository = attempt(() => parseRepository(name, registry), problems, 'images');
    if (!repository) continue;
    problems.push(...cloudfleetProblems(repository.registry, 'images'));
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
  problems.push(...hostProblems(host, 'registry'));
  return host;
}

/** Docker's forms: `a/b`, `a/b,c/d`, `name=a/b`, `name=a/b,enable=false`. */
function readImageLine(line: string, problems: string[]): readonly string[] {
  // Before it is taken apart: a password may hold commas.
  if (hasUser(line)) {
    problems.push(
      `images: ${JSON.stringify(withoutUser(line))} is not an image name: leave user and digest out; ${LOGIN}`,
    );
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
