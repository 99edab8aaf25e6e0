import { AppError, messageOf } from '../errors.ts';
import { bySubchartName, type Chart, type ChartFile } from './chart.ts';
import { checkMetadata } from './check-metadata.ts';
import {
  CHART_FILE,
  LOCK_FILE,
  OLD_DEPENDENCIES_FILE,
  OLD_LOCK_FILE,
  SCHEMA_FILE,
  VALUES_FILE,
} from './file-names.ts';
import type { Findings } from './findings.ts';
import { type ChartLock, readLock } from './lock.ts';
import { readMetadata } from './read-metadata.ts';
import { checkValues } from './read-values.ts';
import { withRequirements } from './requirements.ts';

/**
 * Sorts files into a chart by helm's loader rules, sub-charts in charts/ included. Undefined, with findings, when there is
 * no chart to speak of; every other problem is a finding, too, so that all of them show at once.
 */
export async function loadChart(
  files: readonly ChartFile[],
  origin: string,
  findings: Findings,
): Promise<Chart | undefined> {
  const named = (path: string): ChartFile | undefined => files.findLast(file => file.path === path);
  const chartFile = named(CHART_FILE);
  if (chartFile === undefined) {
    findings.error({ file: origin }, `has no ${CHART_FILE}, or .helmignore leaves it out; it is no chart`);
    return undefined;
  }
  const file = `${origin}/${CHART_FILE}`;
  const own = await readMetadata(chartFile.bytes, { file, findings });
  if (own === undefined) return undefined;
  const requirements = named(OLD_DEPENDENCIES_FILE);
  const read = requirements ? await withRequirements(own, requirements, { origin, findings }) : own;
  checkMetadata(read, file, findings);
  const values = named(VALUES_FILE);
  if (values) await checkValues(values, `${origin}/${VALUES_FILE}`, findings);
  const schema = named(SCHEMA_FILE);
  const lock = await lockOf(files, { origin, findings });
  const subcharts = await loadSubcharts(files, { origin, findings });
  return {
    origin,
    metadata: read.metadata,
    read,
    ...(lock ? { lock } : {}),
    ...(values ? { values } : {}),
    ...(schema ? { schema } : {}),
    templates: files.filter(({ path }) => path.startsWith('templates/')),
    files: files.filter(({ path }) => isPlainFile(path, read.metadata.apiVersion)),
    subcharts: subcharts.toSorted(bySubchartName),
  };
}

interface Where {
  readonly origin: string;
  readonly findings: Findings;
}

function isPlainFile(path: string, apiVersion: string): boolean {
  if ([CHART_FILE, LOCK_FILE, VALUES_FILE, SCHEMA_FILE].includes(path)) return false;
  if (path === OLD_DEPENDENCIES_FILE || path === OLD_LOCK_FILE) return apiVersion === 'v1';
  if (path.startsWith('charts/')) return path.endsWith('.prov');
  return !path.startsWith('templates/');
}

async function lockOf(
  files: readonly ChartFile[],
  { origin, findings }: Where,
): Promise<ChartLock | undefined> {
  const found = files.findLast(({ path }) => path === LOCK_FILE || path === OLD_LOCK_FILE);
  if (found === undefined) return undefined;
  return readLock(found.bytes, { file: `${origin}/${found.path}`, path: found.path, findings });
}

async function loadSubcharts(
  files: readonly ChartFile[],
  { origin, findings }: Where,
): Promise<readonly Chart[]> {
  const grouped = Map.groupBy(
    files.filter(({ path }) => path.startsWith('charts/') && !path.endsWith('.prov')),
    ({ path }) => path.split('/')[1] ?? '',
  );
  const charts: Chart[] = [];
  for (const [name, members] of grouped) {
    if (/^[_.]/.test(name)) continue;
    const chart = await loadSubchart(name, members, { origin: `${origin}/charts/${name}`, findings });
    if (chart) charts.push(chart);
  }
  return charts;
}

async function loadSubchart(
  name: string,
  members: readonly ChartFile[],
  { origin, findings }: Where,
): Promise<Chart | undefined> {
  const [only] = members;
  if (name.endsWith('.tgz')) {
    if (only?.path !== `charts/${name}`) {
      findings.error({ file: origin }, 'is a folder, and helm takes .tgz for an archive; rename it');
      return undefined;
    }
    try {
      const { readChartArchive } = await import('./read-archive.ts');
      return await loadChart(await readChartArchive(once(only.bytes), origin), origin, findings);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      findings.error({ file: origin }, messageOf(error).replace(`${origin}: `, ''));
      return undefined;
    }
  }
  const below = members.flatMap(({ path, bytes }) => {
    const [, , ...rest] = path.split('/');
    return rest.length === 0 ? [] : [{ path: rest.join('/'), bytes }];
  });
  if (below.length === 0) {
    findings.error(
      { file: origin },
      'is no chart, and helm takes everything in charts/ for one; move it or begin its name with _',
    );
    return undefined;
  }
  return loadChart(below, origin, findings);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
