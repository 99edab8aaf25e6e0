import type { Findings } from './findings.ts';
import type { ReadMetadata, Where } from './read-metadata.ts';
import { parseConstraint } from './semver/constraint.ts';
import { parseChartVersion } from './semver/version.ts';

const ALIAS = /^[a-zA-Z0-9_-]+$/;
/** One part of a repository path (distribution-spec `<name>`): a chart's name becomes one. */
const PART_OF_REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;

/** True for a name that is one part of a path. */
export function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}

/** True for a `type` that helm knows; none is an application. */
export function isType(type: string): boolean {
  return ['', 'application', 'library'].includes(type);
}

/** True for an alias of a dependency, or none. */
export function isAlias(alias: string): boolean {
  return alias === '' || ALIAS.test(alias);
}

/** Checks what Chart.yaml says by helm's rules; everything that breaks one goes to `findings`. */
export function checkMetadata(read: ReadMetadata, file: string, findings: Findings): void {
  const { metadata, at } = read;
  const error = (key: string, message: string): void =>
    findings.error({ file, ...at(key) }, `${key}: ${message}`);
  if (metadata.apiVersion !== 'v1' && metadata.apiVersion !== 'v2') {
    error(
      'apiVersion',
      `${JSON.stringify(metadata.apiVersion)} is not supported; expected v2 (or v1, of helm 2)`,
    );
  }
  const { name } = metadata;
  if (name === '') error('name', 'is missing');
  else if (!isName(name)) {
    error('name', `${JSON.stringify(name)} is a path; helm refuses it`);
  }
  if (metadata.version === '') error('version', 'is missing');
  else if (parseChartVersion(metadata.version) === undefined) {
    error('version', `${JSON.stringify(metadata.version)} is no semantic version; expected one like 1.4.2`);
  }
  if (!isType(metadata.type)) {
    error('type', `${JSON.stringify(metadata.type)} is not known; expected application or library`);
  }
  checkDependencies(read, (position, message) => findings.error({ file, ...position }, message));
}

/** Checks that a chart's name can be part of a repository path: helm does not, registries do. */
export function checkRepositoryName(read: ReadMetadata, file: string, findings: Findings): void {
  const { name } = read.metadata;
  if (name === '' || PART_OF_REPOSITORY.test(name)) return;
  findings.error(
    { file, ...read.at('name') },
    `name: ${JSON.stringify(name)} cannot be part of a repository; expected a-z, 0-9 and single separators . _ __ - inside`,
  );
}

function checkDependencies(read: ReadMetadata, error: (at: Where, message: string) => void): void {
  const seen = new Set<string>();
  for (const [index, dependency] of read.metadata.dependencies.entries()) {
    const what = `dependency ${JSON.stringify(dependency.name)}`;
    const at = read.dependencyAt(index);
    if (dependency.name === '') error(at, `dependencies[${index}]: the name is missing`);
    if (!isAlias(dependency.alias)) {
      error(
        at,
        `${what}: the alias ${JSON.stringify(dependency.alias)} may hold a-z, A-Z, 0-9, _ and - only`,
      );
    }
    const key = dependency.alias || dependency.name;
    if (seen.has(key))
      error(at, `${what}: there is more than one dependency with the name or alias ${JSON.stringify(key)}`);
    seen.add(key);
    if (dependency.repository !== '' && parseConstraint(dependency.version) === undefined) {
      error(at, `${what}: ${JSON.stringify(dependency.version)} is no version range`);
    }
  }
}
