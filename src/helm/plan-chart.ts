import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { chartTag } from './artifact.ts';
import { checkRepositoryName } from './check-metadata.ts';
import { CHART_FILE } from './file-names.ts';
import { Findings } from './findings.ts';
import { checkDirectory, type OpenedChart, openChart } from './prepare.ts';
import { readChart } from './read-chart.ts';
import type { ChartRequest } from './request.ts';

/** Stands for the image's digest while a chart is tried. */
export const NO_DIGEST: Digest = `sha256:${'0'.repeat(64)}`;

/** What a chart will be called, known before anything is built or fetched. */
export interface PlannedChart {
  readonly name: string;
  readonly version: string;
  readonly appVersion: string;
  /** The version as a tag: `+` is `_`. */
  readonly tag: string;
  /** Why it has this version, in a few words. */
  readonly why: string;
  /** What people may not expect of it. */
  readonly note?: string;
}

/**
 * Reads a chart and works out what it will be called; nothing is fetched, packed or written. Throws `chart-invalid` with
 * every error that the folder alone shows.
 */
export async function planChart(request: ChartRequest): Promise<PlannedChart> {
  const findings = new Findings();
  const opened = request.path.endsWith('.tgz')
    ? await openArchive(request, findings)
    : await openChart(request, findings);
  if (opened) checkRepositoryName(opened.chart.read, `${request.name}/${CHART_FILE}`, findings);
  if (findings.errors.length > 0) await checkChart(request);
  findings.throwErrors(request.name);
  const { name = '', version = '', appVersion = '' } = opened?.chart.metadata ?? {};
  const tag = chartTag(version);
  if (tag === undefined) {
    throw new AppError(
      'chart-invalid',
      `${request.name}: version ${JSON.stringify(version)} cannot be a tag; expected at most 128 characters`,
    );
  }
  const { why = '', note } = opened ?? {};
  return { name, version, appVersion, tag, why, ...(note === undefined ? {} : { note }) };
}

/**
 * Checks a chart as packing it would, as far as that goes without asking anybody: where one thing is wrong already, the
 * rest is to be said with it. Throws like packing.
 */
export async function checkChart(request: ChartRequest): Promise<void> {
  const { repository } = request.values;
  // An image that is not built yet has no digest.
  const trial = {
    ...request,
    values: { ...(repository === undefined ? {} : { digest: NO_DIGEST }), ...request.values },
  };
  if (request.path.endsWith('.tgz')) await (await import('./ready-archive.ts')).readyArchive(trial);
  else await checkDirectory(trial);
}

async function openArchive(request: ChartRequest, findings: Findings): Promise<OpenedChart | undefined> {
  const { chart, findings: found } = request.read ?? (await readChart(request));
  findings.all.push(...found);
  return chart === undefined ? undefined : { chart, why: 'the archive' };
}
