import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Findings } from './findings.ts';
import type { IgnoreRules } from './ignore.ts';
import type { ChartDirectory } from './load-directory.ts';
import { attempt, unreadable } from './unreadable.ts';

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
 *
 * Charts are many small files that a checkout has just written: asking for each of them in the background takes several
 * times as long as asking at once.
 */
export function walkChart(
  directory: ChartDirectory,
  ignored: IgnoreRules,
  findings: Findings,
): readonly FoundFile[] {
  const root = realpathSync(directory.path);
  const found: FoundFile[] = [];
  const walk = (path: string, real: string, trail: readonly string[]): void => {
    const entries = attempt(() => sortedEntries(join(root, path)));
    if ('unreadable' in entries) {
      const file = path === '' ? directory.name : `${directory.name}/${path}`;
      findings.error({ file }, entries.unreadable);
      return;
    }
    for (const entry of entries.read) {
      const { name } = entry;
      const target = targetOf(join(root, path, name), entry, real);
      visit(path === '' ? name : `${path}/${name}`, target, [...trail, real]);
    }
  };
  const visit = (path: string, target: Target, trail: readonly string[]): void => {
    const place = { file: `${directory.name}/${path}` };
    const absolute = join(root, path);
    if ('broken' in target) {
      findings.error(place, target.broken);
      return;
    }
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
    if (isFile) found.push({ path, absolute, size });
    else if (!isDirectory) findings.error(place, 'is neither a file nor a folder; helm refuses the chart');
    else if (trail.includes(real))
      findings.error(place, 'links to a folder that holds it: there is no end to it');
    else walk(path, real, trail);
  };
  walk('', root, []);
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
function targetOf(absolute: string, entry: Dirent, parent: string): Target {
  try {
    const found = statSync(absolute);
    const real = entry.isSymbolicLink() ? realpathSync(absolute) : join(parent, entry.name);
    return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size, real };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' && !entry.isSymbolicLink() && entry.name.includes('\uFFFD'))
      return { broken: 'has a name that is not valid UTF-8; rename it' };
    if (code === 'ENOENT') return { broken: 'is a link to nothing' };
    if (code === 'ELOOP') return { broken: 'is a link that leads around in a circle' };
    return { broken: unreadable(error) };
  }
}

function sortedEntries(folder: string): readonly Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .map(entry => ({ entry, key: Buffer.from(entry.name) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);
}
