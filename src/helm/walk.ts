import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { messageOf } from '../errors.ts';
import type { Findings } from './findings.ts';
import type { IgnoreRules } from './ignore.ts';
import type { ChartDirectory } from './load-directory.ts';

/** A regular file of a chart folder. */
export interface FoundFile {
  /** Relative to the chart, with `/`; for a link its own path, not its target's. */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
}

/** A repository's own data, at the top or in a submodule: never part of a chart, and different in every clone. */
const GIT = '.git';

/**
 * Lists the files of a chart in the order helm meets them: names of each folder by their bytes, ignored folders skipped
 * whole. Links are followed while they stay inside the chart; one that leads out, to nothing or around in a circle, and
 * whatever is neither file nor folder, is an error.
 */
export async function walkChart(
  directory: ChartDirectory,
  ignored: IgnoreRules,
  findings: Findings,
): Promise<readonly FoundFile[]> {
  const root = await realpath(directory.path);
  const found: FoundFile[] = [];
  const walk = async (path: string, real: string, trail: readonly string[]): Promise<void> => {
    for (const name of await sortedNames(join(root, path))) {
      await visit(path === '' ? name : `${path}/${name}`, [...trail, real]);
    }
  };
  const visit = async (path: string, trail: readonly string[]): Promise<void> => {
    const place = { file: `${directory.name}/${path}` };
    const absolute = join(root, path);
    const target = await targetOf(absolute);
    if ('broken' in target) return findings.error(place, target.broken);
    const { isDirectory, isFile, size, real } = target;
    if (ignored(path, isDirectory)) return;
    if (path === GIT || path.endsWith(`/${GIT}`)) {
      findings.warn(place, 'is left out; helm would pack it: list .git/ in .helmignore');
      return;
    }
    if (real !== root && !real.startsWith(root + sep)) {
      findings.error(
        place,
        `links out of the chart, to ${real}; put a copy into the chart or a chart of its own`,
      );
      return;
    }
    if (!isDirectory && !isFile)
      return findings.error(place, 'is neither a file nor a folder; helm refuses the chart');
    if (isFile) return void found.push({ path, absolute, size });
    if (trail.includes(real))
      return findings.error(place, 'links to a folder that holds it: there is no end to it');
    await walk(path, real, trail);
  };
  await walk('', root, []);
  return found;
}

type Target =
  | { readonly broken: string }
  | {
      readonly isDirectory: boolean;
      readonly isFile: boolean;
      readonly size: number;
      /** Where it really is, all links followed. */
      readonly real: string;
    };

async function targetOf(absolute: string): Promise<Target> {
  try {
    const isLink = (await lstat(absolute)).isSymbolicLink();
    const found = await stat(absolute);
    const real = isLink || found.isDirectory() ? await realpath(absolute) : absolute;
    return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size, real };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { broken: 'is a link to nothing' };
    if (code === 'ELOOP') return { broken: 'is a link that leads around in a circle' };
    return { broken: `cannot be read: ${messageOf(error)}` };
  }
}

async function sortedNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
