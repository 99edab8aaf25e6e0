import { isUtf8 } from 'node:buffer';
import type { ValidateFunction } from 'ajv';
import { chartTag } from './artifact.ts';
import type { Chart, ChartFile } from './chart.ts';
import { checkRepositoryName } from './check-metadata.ts';
import { checkPaths, checkSeparators } from './check-paths.ts';
import { CHART_FILE, LOCK_FILE, OLD_DEPENDENCIES_FILE } from './file-names.ts';
import type { Findings } from './findings.ts';
import type { LintLevel } from './request.ts';
import { readSchema } from './schema.ts';
import { parseConstraint, satisfies } from './semver/constraint.ts';
import { isStrictVersion, parseChartVersion } from './semver/version.ts';

/** How much is an error. `rules` is what helm and registries refuse by themselves. */
export type Scope = 'rules' | 'all';

export interface LintScope {
  readonly level: Scope;
  /** Dependencies that are missing for a reason that has a finding already. */
  readonly unresolved?: ReadonlySet<string>;
}

/** The scope of a lint level. */
export function scopeOf(lint: LintLevel): Scope {
  return lint === 'none' ? 'rules' : 'all';
}

/**
 * Finds what helm would trip over later, in a chart that is complete: dependencies in place, version set. What breaks is
 * an error, what is only lost a warning.
 */
export async function lintChart(chart: Chart, findings: Findings, scope: LintScope): Promise<void> {
  const file = `${chart.origin}/${CHART_FILE}`;
  checkRepositoryName(chart.read, file, findings);
  checkVersion(chart, file, findings);
  checkPaths(chart, findings);
  if (scope.level === 'all') checkKubeVersion(chart, file, findings);
  const schemas = new Map<Chart, ValidateFunction>();
  await lintTree(chart, findings, { ...scope, isTop: true, schemas });
  if (schemas.size === 0) return;
  const { checkDefaults } = await import('./check-defaults.ts');
  checkDefaults(chart, schemas, findings);
}

interface TreeScope extends LintScope {
  readonly isTop: boolean;
  /** Filled with what values are checked by. */
  readonly schemas: Map<Chart, ValidateFunction>;
}

/** Checks that hold for sub-charts as well. */
async function lintTree(chart: Chart, findings: Findings, scope: TreeScope): Promise<void> {
  checkDependencies(chart, findings, scope);
  checkTwins(chart, findings, scope.level);
  checkSeparators(chart, findings, scope.level);
  if (scope.level === 'all') {
    for (const template of chart.templates) checkEncoding(template, chart, findings);
    checkOldFiles(chart, findings);
  }
  const { level, schemas } = scope;
  const schema = await readSchema(chart, findings, level === 'all');
  if (schema) schemas.set(chart, schema);
  for (const subchart of chart.subcharts)
    await lintTree(subchart, findings, { level, isTop: false, schemas });
}

function checkVersion({ metadata, read }: Chart, file: string, findings: Findings): void {
  const { version } = metadata;
  if (parseChartVersion(version) === undefined) return; // Found when it was read.
  const place = { file, ...read.at('version') };
  if (chartTag(version) === undefined) {
    findings.error(
      place,
      `version: ${JSON.stringify(version)} cannot be a tag; expected at most 128 characters`,
    );
  }
  if (!isStrictVersion(version)) {
    findings.warn(
      place,
      `version: ${JSON.stringify(version)} is seen by no reader of a registry that looks for the newest version or a range; write three numbers without v`,
    );
  }
}

/** helm compares the cluster with it when it renders, and takes what it cannot read for a cluster that does not fit. */
function checkKubeVersion({ metadata, read }: Chart, file: string, findings: Findings): void {
  const { kubeVersion, type } = metadata;
  // Nobody asks a library, which is never installed by itself.
  if (kubeVersion === '' || type === 'library' || parseConstraint(kubeVersion) !== undefined) return;
  findings.error(
    { file, ...read.at('kubeVersion') },
    `kubeVersion: ${JSON.stringify(kubeVersion)} is no version range, so no cluster fits; expected one like >=1.28.0-0`,
  );
}

function checkEncoding({ path, bytes }: ChartFile, { origin }: Chart, findings: Findings): void {
  if (isUtf8(bytes)) return;
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const line = lines.findIndex(text => !isUtf8(Buffer.from(text, 'latin1'))) + 1;
  findings.error(
    { file: `${origin}/${path}`, ...(line > 0 ? { line } : {}) },
    'is not valid UTF-8, so helm garbles it',
  );
}

/** With apiVersion v1 helm keeps dependencies in files of their own, and drops what stands in Chart.yaml. */
function checkOldFiles({ origin, metadata, read, files, lock }: Chart, findings: Findings): void {
  if (metadata.apiVersion !== 'v1') return;
  const file = `${origin}/${CHART_FILE}`;
  const hasRequirements = files.some(({ path }) => path === OLD_DEPENDENCIES_FILE);
  if (metadata.dependencies.length > 0 && !hasRequirements) {
    findings.warn(
      { file, ...read.at('dependencies') },
      'dependencies: helm drops them from a chart of apiVersion v1; write apiVersion: v2',
    );
  }
  if (lock?.file === LOCK_FILE) {
    findings.warn({ file: `${origin}/Chart.lock` }, 'helm leaves it out of a chart of apiVersion v1');
  }
}

/**
 * Missing is an error for the chart itself, where helm refuses to package it, and a warning further down; a version that
 * does not fit breaks it only later.
 */
function checkDependencies(
  { origin, metadata, read, subcharts }: Chart,
  findings: Findings,
  { level, isTop, unresolved }: LintScope & { readonly isTop: boolean },
): void {
  const file = `${origin}/${CHART_FILE}`;
  for (const [index, { name, version }] of metadata.dependencies.entries()) {
    const place = { file, ...read.dependencyAt(index) };
    const found = subcharts.filter(subchart => subchart.metadata.name === name);
    if (found.length === 0 && unresolved?.has(name)) continue;
    if (found.length === 0) {
      const message = `dependency ${JSON.stringify(name)} is not in charts/`;
      if (isTop) findings.error(place, message);
      else findings.warn(place, `${message} of this sub-chart; helm packs it as it is`);
      continue;
    }
    const range = parseConstraint(version);
    const fits = ({ metadata: { version: has } }: Chart): boolean => {
      const parsed = parseChartVersion(has);
      return range === undefined || parsed === undefined || satisfies(parsed, range);
    };
    if (found.some(fits)) continue;
    const message = `dependency ${JSON.stringify(name)}: charts/ holds version ${found.map(chart => chart.metadata.version).join(', ')}, which is not in ${JSON.stringify(version)}`;
    if (isTop && level === 'all') findings.error(place, message);
    else findings.warn(place, message);
  }
}

/** Two sub-charts of one name land in one folder of the archive, where their files replace each other. */
function checkTwins({ origin, subcharts }: Chart, findings: Findings, level: Scope): void {
  for (const [name, twins] of Map.groupBy(subcharts, ({ metadata }) => metadata.name)) {
    if (twins.length < 2) continue;
    const found = twins.map(twin => `${twin.metadata.version} (${twin.origin})`).join(', ');
    const message = `holds the chart ${JSON.stringify(name)} ${twins.length} times: ${found}. helm packs them over each other`;
    if (level === 'all') findings.error({ file: `${origin}/charts` }, message);
    else findings.warn({ file: `${origin}/charts` }, message);
  }
}
