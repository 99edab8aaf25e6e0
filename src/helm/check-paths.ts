import type { Chart, ChartFile } from './chart.ts';
import type { Findings } from './findings.ts';
import type { Scope } from './lint.ts';
import { whyUnreadable } from './readable-path.ts';

/** Finds paths that helm packs and then refuses to read: such a chart can be published, and never used. */
export function checkPaths(chart: Chart, findings: Findings): void {
  for (const { path } of filesOf(chart)) {
    const why = whyUnreadable(path);
    if (why !== undefined) {
      const file = `${chart.origin}/${path}`;
      findings.error({ file }, `${why}, so it cannot load the chart; rename it, or list it in .helmignore`);
    }
  }
}

/** Finds names with a `\` in them, which parts folders in an archive: helm finds the file in another place, if at all. */
export function checkSeparators(chart: Chart, findings: Findings, level: Scope): void {
  for (const { path } of filesOf(chart)) {
    if (!path.includes('\\')) continue;
    const file = `${chart.origin}/${path}`;
    const found = path.slice(path.indexOf('\\') + 1).replaceAll('\\', '/');
    const message = `helm reads this file of the archive as ${JSON.stringify(found)}, for it takes \\ for a folder's end; rename it`;
    if (level === 'all') findings.error({ file }, message);
    else findings.warn({ file }, message);
  }
}

function filesOf({ templates, files }: Chart): readonly ChartFile[] {
  return [...templates, ...files];
}
