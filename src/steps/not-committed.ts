import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { runGit } from '../context/git-run.ts';
import { AppError } from '../errors.ts';
import { atOnce } from './at-once.ts';

/** Absolute paths of files that another clone of the commit has not got, or has got otherwise. */
export interface NotCommitted {
  readonly untracked: readonly string[];
  /** Also those that are gone. */
  readonly changed: readonly string[];
}

type Clone = Pick<Deps, 'env' | 'cwd' | 'exec'>;

/** Clones asked at a time. */
const ASKED_AT_ONCE = 4;

/**
 * Lists what in some folders (absolute paths) is not as it was committed. A submodule, or another clone below this one, is
 * asked about its own folders. What is in no clone is not listed.
 */
export async function notCommitted(deps: Clone, folders: readonly string[]): Promise<NotCommitted> {
  const { cwd } = deps;
  const byClone = [...Map.groupBy(folders, folder => cloneOf(folder, cwd))];
  const found = await atOnce(ASKED_AT_ONCE, byClone, async ([root, own]) => {
    const clone = { ...deps, cwd: root };
    const below = own.map(folder => relative(root, folder) || '.');
    const [untracked, changed] = await Promise.all([
      listed(clone, ['ls-files', '--others', '-z', '--', ...below]),
      listed(clone, [...CHANGED, '--', ...below]),
    ]);
    return { untracked, changed };
  });
  return {
    untracked: found.flatMap(({ untracked }) => untracked),
    changed: found.flatMap(({ changed }) => changed),
  };
}

/** Staged or not. */
const CHANGED = ['diff', '--name-only', '--no-ext-diff', '--no-renames', '--relative', '-z', 'HEAD'];
/** An archive of a chart has modes of its own, and so has a clone on another file system. */
const PLAIN = ['-c', 'core.fileMode=false', '--literal-pathspecs'];

/** The folder to ask git in: that of a clone of its own which the work tree holds, else the work tree's. */
function cloneOf(folder: string, cwd: string): string {
  for (let above = folder; !`${cwd}${sep}`.startsWith(`${above}${sep}`); above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (dirname(above) === above) break;
  }
  return cwd;
}

/** What git lists, as absolute paths; nothing where it knows of no clone or no commit. */
async function listed(clone: Clone, args: readonly string[]): Promise<readonly string[]> {
  try {
    const { code, stdout } = await runGit(clone, [...PLAIN, ...args]);
    if (code !== 0) return [];
    const files = stdout.split('\0').filter(Boolean);
    return files.map(file => resolve(clone.cwd, file));
  } catch (error) {
    if (error instanceof AppError && error.code === 'no-context') return [];
    throw error;
  }
}
