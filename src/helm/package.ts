import { type Compressed, gzipToFile } from '../archive/gzip.ts';
import { type TarMember, writeTarInOrder } from '../archive/tar.ts';
import type { Chart, ChartFile } from './chart.ts';
import { CHART_FILE, LOCK_FILE, OLD_DEPENDENCIES_FILE } from './file-names.ts';
import { writeGoYaml } from './go-yaml/write.ts';
import type { ChartLock } from './lock.ts';
import { asYaml, dependencyJson, type Metadata, metadataJson } from './metadata.ts';

/**
 * Packs a chart into a new .tgz: the files, bytes and order of `helm package`, every time stamp `epoch` (seconds since
 * 1970), sub-charts in the order of their names. Equal charts give equal bytes on every machine.
 */
export async function packageChart(chart: Chart, path: string, epoch: number): Promise<Compressed> {
  return gzipToFile(writeTarInOrder(packagedFiles(chart).map(memberOf), epoch), path);
}

/** The files of the archive in helm's order, Chart.yaml and Chart.lock written anew. */
export function packagedFiles(chart: Chart, parent = ''): readonly ChartFile[] {
  const { metadata, lock } = chart;
  const base = `${parent}${metadata.name}`;
  const own = [
    { path: CHART_FILE, bytes: encoded(chartYaml(chart)) },
    ...(lock && metadata.apiVersion === 'v2' ? [{ path: LOCK_FILE, bytes: encoded(lockYaml(lock)) }] : []),
    ...(chart.values ? [chart.values] : []),
    ...(chart.schema ? [chart.schema] : []),
    ...chart.templates,
    ...chart.files,
  ];
  return [
    ...own.map(({ path, bytes }) => ({ path: `${base}/${path}`, bytes })),
    ...chart.subcharts.flatMap(subchart => packagedFiles(subchart, `${base}/charts/`)),
  ];
}

/**
 * The metadata that readers of the archive find: with apiVersion v1 helm takes dependencies from requirements.yaml alone
 * and leaves those of Chart.yaml out.
 */
export function packagedMetadata({ metadata, files }: Chart): Metadata {
  const keeps = metadata.apiVersion !== 'v1' || files.some(({ path }) => path === OLD_DEPENDENCIES_FILE);
  return keeps ? metadata : { ...metadata, dependencies: [] };
}

function chartYaml({ metadata }: Chart): string {
  const dependencies = metadata.apiVersion === 'v1' ? [] : metadata.dependencies;
  return writeGoYaml(asYaml(metadataJson({ ...metadata, dependencies })));
}

function lockYaml({ generated, digest, dependencies, hasList }: ChartLock): string {
  const chosen = hasList ? dependencies.map(dependencyJson) : null;
  return writeGoYaml(asYaml({ generated, digest, dependencies: chosen }));
}

function memberOf({ path, bytes }: ChartFile): TarMember {
  return {
    kind: 'file',
    path,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
