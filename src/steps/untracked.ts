import { relative, sep } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { sourceOf } from '../helm/dependencies/source.ts';
import { CHART_FILE } from '../helm/file-names.ts';
import type { ChartPath } from '../helm/find-charts.ts';
import type { ReadChart } from '../helm/read-chart.ts';
import type { ChartRequest } from '../helm/request.ts';
import { atOnce } from './at-once.ts';
import { notCommitted } from './not-committed.ts';

/** Files named in one warning. */
const MOST_NAMED = 5;
/** Calls of git at a time. */
const ASKED_AT_ONCE = 4;

/** What is to be said of charts, by their paths. */
type Warnings = ReadonlyMap<string, readonly string[]>;

/**
 * Says of charts which files in them git does not track, or has otherwise in the commit: another clone of the commit makes
 * another digest. Each clone is asked once for all charts in it; nothing is said where there is none, and nothing of a
 * chart that is no part of the commit at all.
 */
export async function untrackedIn(deps: Deps, charts: readonly ChartPath[]): Promise<Warnings> {
  const folders = charts.filter(({ path }) => !path.endsWith('.tgz'));
  if (folders.length === 0) return new Map();
  const paths = folders.map(({ path }) => path);
  const { untracked, changed } = await notCommitted(deps, paths);
  if (untracked.length === 0 && changed.length === 0) return new Map();
  const { packedPaths } = await import('../helm/packed-paths.ts');
  const said = folders.flatMap(chart => {
    const below = (files: readonly string[]): readonly string[] =>
      files.filter(file => file.startsWith(`${chart.path}/`)).map(file => file.slice(chart.path.length + 1));
    const [extra, others] = [below(untracked), below(changed)];
    if (extra.includes(CHART_FILE)) return [];
    const warnings = [
      ...wordsOf(
        chart,
        { what: 'git does not track', advice: 'commit it or list it in .helmignore' },
        packedPaths(chart, extra),
      ),
      ...wordsOf(chart, { what: 'not as in the commit:', advice: 'commit it' }, packedPaths(chart, others)),
    ];
    return warnings.length === 0 ? [] : [[chart.path, warnings] as const];
  });
  return new Map(said);
}

/** A folder that is packed into a chart, which names it as a `file://` dependency. */
export interface Beside {
  /** Path of the chart. */
  readonly chart: string;
  readonly folder: ChartPath;
}

/** The folders that a chart takes dependencies from. */
export function foldersBeside(
  { path, aliases }: Pick<ChartRequest, 'path' | 'aliases'>,
  { chart }: ReadChart,
  cwd: string,
): readonly Beside[] {
  const present = new Set(chart?.subcharts.map(({ metadata }) => metadata.name));
  const asked = chart?.metadata.dependencies.filter(({ name }) => !present.has(name)) ?? [];
  return asked.flatMap(dependency => {
    const source = sourceOf(dependency, { folder: path, aliases });
    if (source.kind !== 'directory') return [];
    const name = relative(cwd, source.path).split(sep).join('/');
    return { chart: path, folder: { path: source.path, name } };
  });
}

/** Says the same of the folders beside charts, by the charts' paths. */
export async function untrackedBeside(deps: Deps, beside: readonly Beside[]): Promise<Warnings> {
  // Each folder by itself: of one that is no part of this clone nothing can be said, and of the others it can.
  const byFolder = [...Map.groupBy(beside, ({ folder }) => folder.path).values()];
  const said = await atOnce(ASKED_AT_ONCE, byFolder, async needing => {
    const [first] = needing;
    const warnings = first && (await untrackedIn(deps, [first.folder])).get(first.folder.path);
    return warnings === undefined ? [] : needing.map(({ chart }) => ({ chart, warnings }));
  });
  const byChart = Map.groupBy(said.flat(), ({ chart }) => chart);
  return new Map([...byChart].map(([chart, found]) => [chart, found.flatMap(({ warnings }) => warnings)]));
}

function wordsOf(
  { name }: ChartPath,
  { what, advice }: { readonly what: string; readonly advice: string },
  files: readonly string[],
): readonly string[] {
  if (files.length === 0) return [];
  const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
  const named = files.slice(0, MOST_NAMED).join(', ');
  return [
    `${name}: ${what} ${named}${more}, so another clone of this commit makes another digest; ${advice}`,
  ];
}
