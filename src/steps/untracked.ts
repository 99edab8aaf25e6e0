import { relative, sep } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { runGit } from '../context/git-run.ts';
import { AppError } from '../errors.ts';
import { sourceOf } from '../helm/dependencies/source.ts';
import { CHART_FILE } from '../helm/file-names.ts';
import type { ChartPath } from '../helm/find-charts.ts';
import type { ReadChart } from '../helm/read-chart.ts';
import type { ChartRequest } from '../helm/request.ts';
import { atOnce } from './at-once.ts';

/** Files named in one warning. */
const MOST_NAMED = 5;
/** Calls of git at a time. */
const ASKED_AT_ONCE = 4;

/**
 * Says of charts which files in them git does not track: another clone of the commit has not got them, and makes another
 * digest. One call of git for all charts; nothing is said where there is no clone, and nothing of a chart that is no part
 * of the commit at all. By the charts' paths.
 */
export async function untrackedIn(
  { env, cwd, exec }: Deps,
  charts: readonly ChartPath[],
): Promise<ReadonlyMap<string, string>> {
  const folders = charts.filter(({ path }) => !path.endsWith('.tgz'));
  if (folders.length === 0) return new Map();
  const files = await listed(
    { env, cwd, exec },
    folders.map(({ name }) => name),
  );
  if (files.length === 0) return new Map();
  const { packedPaths } = await import('../helm/packed-paths.ts');
  const said = folders.flatMap(chart => {
    const base = chart.name === '.' ? '' : `${chart.name}/`;
    const own = files.filter(file => file.startsWith(base)).map(file => file.slice(base.length));
    if (own.includes(CHART_FILE)) return [];
    const packed = packedPaths(chart, own);
    return packed.length === 0 ? [] : [[chart.path, wordsOf(chart, packed)] as const];
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
export async function untrackedBeside(
  deps: Deps,
  beside: readonly Beside[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  // Each folder by itself: of one that is no part of this clone nothing can be said, and of the others it can.
  const byFolder = [...Map.groupBy(beside, ({ folder }) => folder.path).values()];
  const said = await atOnce(ASKED_AT_ONCE, byFolder, async needing => {
    const [first] = needing;
    const warning = first && (await untrackedIn(deps, [first.folder])).get(first.folder.path);
    return warning === undefined ? [] : needing.map(({ chart }) => ({ chart, warning }));
  });
  const byChart = Map.groupBy(said.flat(), ({ chart }) => chart);
  return new Map([...byChart].map(([chart, found]) => [chart, found.map(({ warning }) => warning)]));
}

async function listed(
  clone: Pick<Deps, 'env' | 'cwd' | 'exec'>,
  folders: readonly string[],
): Promise<readonly string[]> {
  try {
    const args = ['--literal-pathspecs', 'ls-files', '--others', '-z', '--', ...folders];
    const { code, stdout } = await runGit(clone, args);
    return code === 0 ? stdout.split('\0').filter(Boolean) : [];
  } catch (error) {
    if (error instanceof AppError && error.code === 'no-context') return [];
    throw error;
  }
}

function wordsOf({ name }: ChartPath, files: readonly string[]): string {
  const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
  const named = files.slice(0, MOST_NAMED).join(', ');
  return `${name}: git does not track ${named}${more}, so another clone of this commit makes another digest; commit it or list it in .helmignore`;
}
