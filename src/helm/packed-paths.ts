import { Findings } from './findings.ts';
import { type ChartDirectory, ignoreRules } from './load-directory.ts';

/** Archives of dependencies, which `helm dependency build` puts there and git is not meant to know. */
const VENDORED = /^charts\/[^/]*\.tgz$/;

/** Of some files below a chart's folder, relative to it, those that end up in its archive and are no fetched dependency. */
export function packedPaths(directory: ChartDirectory, paths: readonly string[]): readonly string[] {
  // What is wrong with the rules is found when the chart is read.
  const ignored = ignoreRules(directory, new Findings());
  return paths.filter(path => {
    const parts = path.split('/');
    const above = parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
    return !VENDORED.test(path) && !ignored(path, false) && !above.some(folder => ignored(folder, true));
  });
}
