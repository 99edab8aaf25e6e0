import { AppError } from '../errors.ts';
import { chartTag } from './artifact.ts';
import { checkRepositoryName } from './check-metadata.ts';
import { CHART_FILE } from './file-names.ts';
import { Findings } from './findings.ts';
import { type OpenedChart, openChart } from './prepare.ts';
import { readChart } from './read-chart.ts';
import type { ChartRequest } from './request.ts';

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

async function openArchive(request: ChartRequest, findings: Findings): Promise<OpenedChart | undefined> {
  const { chart, findings: found } = request.read ?? (await readChart(request));
  findings.all.push(...found);
  return chart === undefined ? undefined : { chart, why: 'the archive' };
}
