import { AppError, type ErrorCode, messageOf } from '../../errors.ts';
import { withoutUser } from '../../user-info.ts';
import { bySubchartName, type Chart } from '../chart.ts';
import { CHART_FILE } from '../file-names.ts';
import { Findings, type Place } from '../findings.ts';
import type { Scope } from '../lint.ts';
import type { Dependency } from '../metadata.ts';
import { parseConstraint } from '../semver/constraint.ts';
import { compareVersions, parseChartVersion } from '../semver/version.ts';
import type { FetchedArchives, Material } from './archives.ts';
import { checkLock } from './check-lock.ts';
import type { FetchedChart } from './fetch.ts';
import type { Aliases } from './source.ts';

/** How a dependency came into the chart. */
export interface ResolvedDependency {
  readonly name: string;
  readonly version: string;
  /** As Chart.yaml names it; empty for what is in charts/ without an address. */
  readonly repository: string;
  /** In charts/ already; fetched as Chart.lock says; or chosen now, because there is no lock. */
  readonly how: 'present' | 'locked' | 'resolved';
  /** Where it was fetched from; absent for what is in the chart's own source. */
  readonly material?: Material;
}

export interface CompleteRequest {
  readonly chart: Chart;
  /** Absolute path of the chart's folder, for `file://` addresses. */
  readonly folder: string;
  readonly aliases: Aliases;
  /** Without them nobody is asked: what would have to be fetched stays away, and is not missed. */
  readonly archives?: FetchedArchives;
  readonly findings: Findings;
  readonly level: Scope;
}

/** A chart with its dependencies. */
export interface CompleteChart {
  readonly chart: Chart;
  readonly resolved: readonly ResolvedDependency[];
  /** Origins of sub-charts that came from a repository: what is lost of them is not this release's doing. */
  readonly foreign: readonly string[];
  /** Names of dependencies that could not be fetched, or that nobody was asked for. */
  readonly unresolved: ReadonlySet<string>;
}

/**
 * Puts the dependencies of Chart.yaml into a chart, in memory: what is in charts/ stays, the rest is fetched as Chart.lock
 * says or, without one, as its range allows now. Everything that is missing or does not fit is a finding, and so is what a
 * repository answers wrongly.
 */
export async function completeDependencies(request: CompleteRequest): Promise<CompleteChart> {
  const { chart, findings } = request;
  const { dependencies } = chart.metadata;
  const checked = withLockChecked(request);
  const outcomes = await Promise.all(
    dependencies.map((dependency, index) => completeOne(checked, dependency, index)),
  );
  const fetched: Chart[] = [];
  for (const outcome of outcomes) {
    findings.all.push(...outcome.findings.all);
    const { metadata } = outcome.fetched ?? {};
    // One chart under two aliases is one folder of the archive.
    const isTwin = fetched.some(
      other => other.metadata.name === metadata?.name && other.metadata.version === metadata?.version,
    );
    if (outcome.fetched && !isTwin) fetched.push(outcome.fetched);
  }
  return {
    chart: { ...chart, subcharts: [...chart.subcharts, ...fetched].sort(bySubchartName) },
    resolved: outcomes.flatMap(({ resolved }) => resolved ?? []),
    foreign: fetched.map(({ origin }) => origin).filter(origin => !origin.startsWith('file://')),
    unresolved: new Set(dependencies.flatMap(({ name }, index) => (outcomes[index]?.resolved ? [] : [name]))),
  };
}

/** What a lock that is out of date names is not what is wanted: no repository is asked for it. */
function withLockChecked(request: CompleteRequest): CompleteRequest {
  const { chart, aliases, findings, level } = request;
  const isVendored = chart.metadata.dependencies.every(
    ({ name, repository }) => repository === '' || isPresent(chart, name),
  );
  // helm packages what is in charts/ whatever the lock says.
  if (chart.lock === undefined || (level !== 'all' && isVendored)) return request;
  if (checkLock(chart, chart.lock, { aliases, findings })) return request;
  const { archives: _unasked, ...rest } = request;
  return rest;
}

function isPresent({ subcharts }: Chart, name: string): boolean {
  return subcharts.some(({ metadata }) => metadata.name === name);
}

interface Outcome {
  /** Of its own, so that they come in the order of Chart.yaml however quick each repository is. */
  readonly findings: Findings;
  readonly resolved?: ResolvedDependency;
  readonly fetched?: Chart;
}

async function completeOne(
  request: CompleteRequest,
  dependency: Dependency,
  index: number,
): Promise<Outcome> {
  const { chart } = request;
  const findings = new Findings();
  const place = { file: `${chart.origin}/${CHART_FILE}`, ...chart.read.dependencyAt(index) };
  const locked = lockedVersion(chart, index, dependency);
  const { name } = dependency;
  const repository = withoutUser(dependency.repository);
  const present = chart.subcharts.filter(subchart => subchart.metadata.name === name);
  if (present.length > 0 || repository === '') {
    if (request.level === 'all') checkPresent(present, { dependency, locked, place, findings });
    const version = present[0]?.metadata.version ?? '';
    return { findings, resolved: { name, repository, version, how: 'present' } };
  }
  if (chart.lock && locked === undefined) {
    findings.error(
      place,
      `dependency ${JSON.stringify(name)} is not in ${chart.lock.file}; run "helm dependency update"`,
    );
    return { findings };
  }
  const fetched = await fetchOne({ ...request, findings }, { dependency, locked, place });
  if (fetched === undefined) return { findings };
  const how = locked === undefined ? 'resolved' : 'locked';
  const { chart: found, material } = fetched;
  const resolved = { name, repository, version: found.metadata.version, how } as const;
  return { findings, fetched: found, resolved: { ...resolved, ...(material ? { material } : {}) } };
}

/** The version the lock has for a dependency: at the same place, or by its name. */
function lockedVersion({ lock }: Chart, index: number, { name }: Dependency): string | undefined {
  const here = lock?.dependencies[index];
  const found = here?.name === name ? here : lock?.dependencies.find(entry => entry.name === name);
  return found?.version;
}

interface Wanted {
  readonly dependency: Dependency;
  readonly locked: string | undefined;
  readonly place: Place;
}

/** What lies in charts/ must be what the lock says; whether it is in the range is the lint's question. */
function checkPresent(
  present: readonly Chart[],
  { dependency, locked, place, findings }: Wanted & { readonly findings: Findings },
): void {
  if (locked === undefined || dependency.repository === '' || dependency.repository.startsWith('file://'))
    return;
  const isLocked = ({ metadata }: Chart): boolean => {
    const [has, wanted] = [parseChartVersion(metadata.version), parseChartVersion(locked)];
    return has && wanted ? compareVersions(has, wanted) === 0 : metadata.version === locked;
  };
  if (present.some(isLocked)) return;
  findings.error(
    place,
    `dependency ${JSON.stringify(dependency.name)}: the lock says version ${locked}, charts/ holds ${present.map(({ metadata }) => metadata.version).join(', ')}; run "helm dependency build"`,
  );
}

async function fetchOne(request: CompleteRequest, wanted: Wanted): Promise<FetchedChart | undefined> {
  const { dependency, locked, place } = wanted;
  const { findings } = request;
  if (parseConstraint(dependency.version) === undefined) return undefined; // Found when Chart.yaml was read.
  const what = `dependency ${JSON.stringify(dependency.name)}: `;
  try {
    const { fetchDependency } = await import('./fetch.ts');
    const found = await fetchDependency({
      ...request,
      dependency,
      version: locked ?? dependency.version,
      isLocked: locked !== undefined,
    });
    if (found === 'not-asked') return undefined;
    if ('chart' in found) return found;
    findings.error(place, `${what}${found.problem}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'chart-invalid') findings.error(place, `${what}${messageOf(error)}`);
    else if (ANSWERS.includes(error.code)) findings.failed(place, error, what);
    else throw error;
  }
  return undefined;
}

/** What repositories end in; anything else stops the run. */
const ANSWERS: readonly ErrorCode[] = [
  'network-failed',
  'registry-failed',
  'registry-untrusted',
  'rate-limited',
  'digest-mismatch',
  'credentials-missing',
  'credentials-rejected',
  'credentials-helper',
  'not-allowed',
];
