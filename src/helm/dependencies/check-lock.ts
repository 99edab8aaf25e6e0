import type { Chart } from '../chart.ts';
import { LOCK_FILE, OLD_DEPENDENCIES_FILE } from '../file-names.ts';
import type { Findings } from '../findings.ts';
import { type ChartLock, lockDigest, lockDigestOfHelm2 } from '../lock.ts';
import type { Dependency } from '../metadata.ts';
import { type Aliases, addressOf } from './source.ts';

/**
 * Checks that a lock was made of these dependencies; false, with a finding, when it is out of date. helm replaces aliases by their
 * addresses before it makes the digest, so both forms count, with and without a slash at the end.
 */
export function checkLock(
  chart: Chart,
  lock: ChartLock,
  place: { aliases: Aliases; findings: Findings },
): boolean {
  const { dependencies, apiVersion } = chart.metadata;
  if (dependencies.length === 0 && lock.dependencies.length === 0) return true;
  const forms = [dependencies, ...slashes(dependencies, place.aliases)];
  if (forms.some(asked => lockDigest(asked, lock.dependencies) === lock.digest)) return true;
  if (apiVersion === 'v1' && lockDigestOfHelm2(dependencies) === lock.digest) return true;
  const from = lock.file === LOCK_FILE ? 'Chart.yaml' : OLD_DEPENDENCIES_FILE;
  const hasAlias = dependencies.some(({ repository }) => addressOf(repository, new Map()) === undefined);
  const hint = hasAlias
    ? '; a repository alias must have the address it had when the lock was made (chart-repositories)'
    : '';
  place.findings.error(
    { file: `${chart.origin}/${lock.file}` },
    `is out of date: it was not made of the dependencies in ${from}. Run "helm dependency update" and commit it${hint}`,
  );
  return false;
}

function slashes(dependencies: readonly Dependency[], aliases: Aliases): (readonly Dependency[])[] {
  const resolved = (edit: (address: string) => string): readonly Dependency[] =>
    dependencies.map(dependency => {
      const address = addressOf(dependency.repository, aliases);
      if (address === undefined || address === dependency.repository) return dependency;
      return { ...dependency, repository: edit(address) };
    });
  return [
    resolved(address => address),
    resolved(address => address.replace(/\/+$/, '')),
    resolved(address => `${address.replace(/\/+$/, '')}/`),
  ];
}
