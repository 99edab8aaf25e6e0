import { AppError, messageOf } from '../errors.ts';
import { type Chart, textOf } from './chart.ts';
import type { FetchedArchives } from './dependencies/archives.ts';
import { completeDependencies } from './dependencies/complete.ts';
import { CHART_FILE, VALUES_FILE } from './file-names.ts';
import { type Finding, Findings } from './findings.ts';
import { lintChart, scopeOf } from './lint.ts';
import { packageChart, packagedMetadata } from './package.ts';
import { readChart } from './read-chart.ts';
import type { ReadyChart } from './ready-archive.ts';
import type { ChartRequest } from './request.ts';
import { appVersion, chartVersion } from './version.ts';

/**
 * Turns a chart's folder into a .tgz at `target`: version and values set, dependencies in place, everything checked. The
 * folder itself is not touched. Throws one `chart-invalid` with all errors, or the code of what repositories answered.
 */
export async function prepareDirectory(
  request: ChartRequest,
  archives: FetchedArchives,
  target: string,
): Promise<ReadyChart> {
  const { chart, why, dependencies, findings } = await completed(request, archives);
  const archive = await packageChart(chart, target, request.epoch);
  return {
    metadata: packagedMetadata(chart),
    archive: { path: target, digest: archive.digest, size: archive.size },
    why,
    dependencies,
    findings: findings.all,
  };
}

/** Checks a chart's folder as packing it would, as far as that goes without asking anybody. Throws like it. */
export async function checkDirectory(request: ChartRequest): Promise<void> {
  await completed(request);
}

/** The chart as it is to be packed. Repositories are asked only for a chart that is sound so far. */
async function completed(request: ChartRequest, archives?: FetchedArchives) {
  const findings = new Findings();
  const level = scopeOf(request.lint);
  const opened = await openChart(request, findings);
  if (opened === undefined) throw refused(request, findings);
  const { chart, resolved, foreign, unresolved } = await completeDependencies({
    chart: await withValues(opened.chart, request, findings),
    folder: request.path,
    aliases: request.aliases,
    findings,
    level,
    ...(archives === undefined || findings.errors.length > 0 ? {} : { archives }),
  });
  await lintChart(chart, findings, { level, unresolved });
  for (const origin of foreign) findings.dropWarnings(origin);
  assertSound(request, findings);
  return { chart, why: opened.why, dependencies: resolved, findings };
}

/** A chart as the release names it. */
export interface OpenedChart {
  readonly chart: Chart;
  /** Why it has this version, in a few words. */
  readonly why: string;
  /** What people may not expect of it. */
  readonly note?: string;
}

/** A chart's folder read, its version and appVersion worked out; undefined, with findings, when it is no chart. */
export async function openChart(request: ChartRequest, findings: Findings): Promise<OpenedChart | undefined> {
  const { chart, findings: found } = request.read ?? (await readChart(request));
  findings.all.push(...found);
  if (chart === undefined) return undefined;
  const { metadata, read } = chart;
  const file = `${request.name}/${CHART_FILE}`;
  const place = { file, ...read.at('version') };
  const { appVersion: app, note } = appVersion(request.appVersion, metadata.appVersion, request);
  // How Chart.yaml writes it does not matter where the release decides it.
  if (app !== metadata.appVersion) findings.dropWarningsAt({ file, ...read.at('appVersion') });
  try {
    const { version, why, warnings } = chartVersion(request.chartVersion, metadata.version, request.release);
    for (const warning of warnings) findings.warn(place, warning);
    const released = { ...chart, metadata: { ...metadata, version, appVersion: app } };
    return { chart: released, why, ...(note === undefined ? {} : { note }) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'chart-invalid') throw error;
    // A version that is none has a finding already.
    if (findings.errors.length === 0) findings.error(place, messageOf(error));
    return { chart, why: 'Chart.yaml' };
  }
}

/** Throws the errors; with `strict` warnings are errors, too. */
export function assertSound(request: ChartRequest, findings: Findings): void {
  if (request.lint === 'strict') {
    for (const warning of findings.warnings) promote(findings, warning);
  }
  findings.throwErrors(request.name);
}

function promote(findings: Findings, warning: Finding): void {
  findings.all[findings.all.indexOf(warning)] = { ...warning, severity: 'error' };
}

function refused(request: ChartRequest, findings: Findings): AppError {
  try {
    findings.throwErrors(request.name);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return new AppError('chart-invalid', `${request.name} is no chart`);
}

async function withValues(chart: Chart, request: ChartRequest, findings: Findings): Promise<Chart> {
  if (request.settings.length === 0) return chart;
  const { setValues } = await import('./set-values.ts');
  const file = `${request.name}/${VALUES_FILE}`;
  try {
    const text = setValues(chart.values ? textOf(chart.values) : '', {
      settings: request.settings,
      values: { ...request.values, version: chart.metadata.version },
      file,
      findings,
    });
    return { ...chart, values: { path: VALUES_FILE, bytes: new TextEncoder().encode(text) } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    findings.failed({ file }, error);
    return chart;
  }
}
