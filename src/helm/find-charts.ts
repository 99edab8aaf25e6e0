import { access, glob, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../errors.ts';
import { CHART_FILE } from './file-names.ts';
import { isSystemError, unreadable } from './unreadable.ts';

/** A chart to publish: where it is and how people call it. */
export interface ChartPath {
  /** Absolute: a folder, or a .tgz. */
  readonly path: string;
  /** Relative to the working directory, with `/`. */
  readonly name: string;
}

/**
 * Finds the charts that `charts` names: folders, .tgz archives, and patterns of both. Folders that a pattern meets and
 * that are no charts do not count, nor do charts inside of charts. Throws one `bad-input` with every entry that names
 * nothing.
 */
export async function findCharts(entries: readonly string[], cwd: string): Promise<readonly ChartPath[]> {
  const problems: string[] = [];
  const found = new Set<string>();
  for (const entry of entries) {
    const paths = /[*?[\]{}]/.test(entry) ? await matching(entry, cwd) : await named(entry, cwd, problems);
    if (paths?.length === 0) problems.push(`charts: ${JSON.stringify(entry)} matches no chart`);
    for (const path of paths ?? []) found.add(path);
  }
  const [only] = problems;
  if (problems.length === 1 && only !== undefined) throw new AppError('bad-input', only);
  if (problems.length > 0) throw new AppError('bad-input', 'charts names what is not there', { problems });
  return [...found].map(path => ({ path, name: nameOf(path, cwd) }));
}

/** One path, which must be there; whether it is a chart is found when it is read. */
async function named(entry: string, cwd: string, problems: string[]): Promise<readonly string[] | undefined> {
  const given = resolve(cwd, entry);
  const path = basename(given) === CHART_FILE ? dirname(given) : given;
  const kind = await kindOf(path).catch((error: unknown) => {
    if (isSystemError(error)) return { why: unreadable(error) };
    throw error;
  });
  if (kind === 'folder' || (kind === 'file' && path.endsWith('.tgz'))) return [path];
  const known = kind === 'file' ? 'is neither a folder nor a .tgz' : 'does not exist';
  const why = typeof kind === 'object' ? kind.why : known;
  problems.push(`charts: ${JSON.stringify(entry)} ${why}`);
  return undefined;
}

async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const exclude = (path: string): boolean => /(?:^|[\\/])(?:node_modules|\.git)$/.test(path);
  for await (const match of glob(pattern, { cwd, exclude })) {
    const given = resolve(cwd, match);
    const path = basename(given) === CHART_FILE ? dirname(given) : given;
    const isChart = path.endsWith('.tgz') ? (await kindOf(path)) === 'file' : await holdsChart(path);
    if (isChart) paths.push(path);
  }
  const sorted = [...new Set(paths)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const inside: boolean[] = [];
  for (const path of sorted) inside.push(await isInsideChart(path, cwd));
  return sorted.filter((_path, index) => !inside[index]);
}

/** True for what lies in the charts/ folder of a chart. */
async function isInsideChart(path: string, cwd: string): Promise<boolean> {
  for (
    let folder = dirname(path);
    folder.startsWith(cwd) && folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (basename(folder) === 'charts' && (await holdsChart(dirname(folder)))) return true;
  }
  return false;
}

async function holdsChart(folder: string): Promise<boolean> {
  return access(join(folder, CHART_FILE)).then(
    () => true,
    () => false,
  );
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path).split(sep).join('/');
  return name === '' ? '.' : name;
}
