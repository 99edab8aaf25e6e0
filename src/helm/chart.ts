import type { ChartLock } from './lock.ts';
import type { Metadata } from './metadata.ts';
import type { ReadMetadata } from './read-metadata.ts';

/** One file of a chart, without a byte order mark. */
export interface ChartFile {
  /** Relative to the chart's root, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A chart in memory, its files sorted into helm's classes and in helm's order. */
export interface Chart {
  /** How people know it: the folder or archive, with the way inside for sub-charts. */
  readonly origin: string;
  readonly metadata: Metadata;
  /** Where the keys of Chart.yaml are. */
  readonly read: ReadMetadata;
  /** Chart.lock, or requirements.lock. */
  readonly lock?: ChartLock;
  readonly values?: ChartFile;
  readonly schema?: ChartFile;
  readonly templates: readonly ChartFile[];
  /** Everything that has no class of its own: README, crds/, .helmignore. */
  readonly files: readonly ChartFile[];
  /** In the order of their names. */
  readonly subcharts: readonly Chart[];
}

/** Text of a file of the chart; bytes that are no UTF-8 become replacement characters. */
export function textOf({ bytes }: ChartFile): string {
  return new TextDecoder().decode(bytes);
}

/** Orders sub-charts by name, then version, by their bytes: helm's own order changes from run to run. */
export function bySubchartName(a: Chart, b: Chart): number {
  const [left, right] = [a, b].map(({ metadata }) => Buffer.from(`${metadata.name}\0${metadata.version}`));
  return left && right ? Buffer.compare(left, right) : 0;
}
