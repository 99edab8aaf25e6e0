import type { Deps } from '../commands/command.ts';
import { runGit } from '../context/git-run.ts';
import { AppError } from '../errors.ts';
import { CHART_FILE } from '../helm/file-names.ts';
import type { ChartPath } from '../helm/find-charts.ts';

/** Files named in one warning. */
const MOST_NAMED = 5;

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
