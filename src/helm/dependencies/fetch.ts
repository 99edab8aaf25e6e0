import { stat } from 'node:fs/promises';
import { withoutUser } from '../../user-info.ts';
import type { Chart } from '../chart.ts';
import type { Findings } from '../findings.ts';
import { loadChart } from '../load.ts';
import { readChartDirectory } from '../load-directory.ts';
import type { Dependency } from '../metadata.ts';
import { parseConstraint, satisfies } from '../semver/constraint.ts';
import { compareVersions, parseChartVersion } from '../semver/version.ts';
import type { FetchedArchives, Material } from './archives.ts';
import type { FoundArchive, Source } from './ports.ts';
import { findInRegistry } from './registry.ts';
import { type Aliases, sourceOf } from './source.ts';

export interface FetchRequest {
  readonly dependency: Dependency;
  /** The locked version, or the range of Chart.yaml. */
  readonly version: string;
  readonly isLocked: boolean;
  /** Absolute path of the chart that depends on it. */
  readonly folder: string;
  readonly aliases: Aliases;
  /** Without them only folders of this machine are looked into. */
  readonly archives?: FetchedArchives;
  readonly findings: Findings;
}

/** A dependency that was fetched. What lies beside the chart is of its source, and no material of its own. */
export interface FetchedChart {
  readonly chart: Chart;
  readonly material?: Material;
}

/**
 * Fetches one dependency and loads it, or says in words why that cannot be; `not-asked` where that needs `archives`. Throws
 * what repositories answer.
 */
export async function fetchDependency(
  request: FetchRequest,
): Promise<FetchedChart | { readonly problem: string } | 'not-asked'> {
  const { dependency, archives, findings } = request;
  const source = sourceOf(dependency, request);
  if (source.kind === 'unusable') return { problem: source.why };
  if (source.kind === 'vendored') return { problem: 'it names no repository and is not in charts/' };
  if (source.kind === 'directory') return fromDirectory(source.path, request);
  if (archives === undefined) return 'not-asked';
  const found = await find(source, request, archives);
  if (found === undefined) {
    const what = request.isLocked
      ? `version ${request.version} of the lock`
      : `version in ${JSON.stringify(request.version)}`;
    return { problem: `${withoutUser(dependency.repository)} has no ${what}` };
  }
  const chart = await loadChart(await archives.files(found), found.address, findings);
  if (chart === undefined) return { problem: `${found.address} is no chart` };
  const checked = checkedArchive(chart, found, dependency);
  return 'problem' in checked ? checked : { ...checked, material: await archives.material(found) };
}

async function find(
  source: Source & { readonly kind: 'registry' | 'web' },
  { dependency, version, isLocked }: FetchRequest,
  archives: FetchedArchives,
): Promise<FoundArchive | undefined> {
  const range = parseConstraint(version);
  if (range === undefined) return undefined;
  if (source.kind === 'registry') {
    return findInRegistry(source.repository, { version, range }, archives.ports.registry(source.repository));
  }
  const repository = await archives.repository(source.url);
  return repository.find(dependency.name, isLocked ? { version } : { range });
}

/** An archive must be the chart and the version it was listed as. */
function checkedArchive(
  chart: Chart,
  found: FoundArchive,
  { name }: Dependency,
): { readonly chart: Chart } | { readonly problem: string } {
  const { metadata } = chart;
  if (metadata.name !== name)
    return { problem: `${found.address} holds the chart ${JSON.stringify(metadata.name)}` };
  const [has, listed] = [parseChartVersion(metadata.version), parseChartVersion(found.version)];
  if (has && listed && compareVersions(has, listed) === 0) return { chart };
  return { problem: `${found.address} holds version ${metadata.version}, but is listed as ${found.version}` };
}

async function fromDirectory(
  path: string,
  { dependency, version, findings }: FetchRequest,
): Promise<{ readonly chart: Chart } | { readonly problem: string }> {
  const { repository, name } = dependency;
  const isFolder = await stat(path).then(
    found => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
  if (!isFolder) return { problem: `there is no folder ${path} (${repository})` };
  const chart = await loadChart(
    readChartDirectory({ path, name: repository }, findings),
    repository,
    findings,
  );
  if (chart === undefined) return { problem: `${repository} is no chart` };
  if (chart.metadata.name !== name)
    return { problem: `${repository} is the chart ${JSON.stringify(chart.metadata.name)}` };
  const [has, range] = [parseChartVersion(chart.metadata.version), parseConstraint(version)];
  if (has && range && satisfies(has, range)) return { chart };
  return {
    problem: `${repository} is version ${chart.metadata.version}, which is not ${JSON.stringify(version)}`,
  };
}
