import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
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
    const entries = await sortedEntries(join(root, path));
    const targets = await Promise.all(
      entries.map(entry => targetOf(join(root, path, entry.name), entry, real)),
    );
    for (const [index, target] of targets.entries()) {
      const name = entries[index]?.name ?? '';
      await visit(path === '' ? name : `${path}/${name}`, target, [...trail, real]);
    }
  };
  const visit = async (path: string, target: Target, trail: readonly string[]): Promise<void> => {
    const place = { file: `${directory.name}/${path}` };
    const absolute = join(root, path);
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

/** What an entry of the folder `parent` (its real path) is, a link followed to its end. */
async function targetOf(absolute: string, entry: Dirent, parent: string): Promise<Target> {
  try {
    const found = await stat(absolute);
    const real = entry.isSymbolicLink() ? await realpath(absolute) : join(parent, entry.name);
    return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size, real };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { broken: 'is a link to nothing' };
    if (code === 'ELOOP') return { broken: 'is a link that leads around in a circle' };
    return { broken: `cannot be read: ${messageOf(error)}` };
  }
}

async function sortedEntries(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
