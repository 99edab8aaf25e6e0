import { createReadStream } from 'node:fs';
import type { Chart, ChartFile } from './chart.ts';
import { type Finding, Findings } from './findings.ts';
import { loadChart } from './load.ts';
import { readChartDirectory } from './load-directory.ts';

/** What a folder or an archive holds, and what was found while it was read. */
export interface ReadChart {
  /** Missing, with findings, when it is no chart. */
  readonly chart: Chart | undefined;
  readonly findings: readonly Finding[];
  /** Size of its files together. */
  readonly bytes: number;
}

/**
 * Reads a chart's folder, or a .tgz; `name` is how people call it. Nothing of a release is needed for it, and the
 * result serves any number of requests. Throws `chart-invalid` for an archive that cannot be read.
 */
export async function readChart({
  path,
  name,
}: {
  readonly path: string;
  readonly name: string;
}): Promise<ReadChart> {
  const findings = new Findings();
  const files = path.endsWith('.tgz')
    ? await archived(path, name)
    : readChartDirectory({ path, name }, findings);
  const chart = await loadChart(files, name, findings);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { chart, findings: findings.all, bytes };
}

async function archived(path: string, name: string): Promise<readonly ChartFile[]> {
  const { readChartArchive } = await import('./read-archive.ts');
  return readChartArchive(createReadStream(path) as AsyncIterable<Uint8Array>, name);
}
