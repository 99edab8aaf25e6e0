/**
 * Why helm reads no chart with a file of this path below the chart's folder, though it packs it; undefined where it does.
 * The beginning alone is looked at, so that `..data` counts for a parent folder and `a/..data` does not.
 */
export function whyUnreadable(path: string): string | undefined {
  if (path.startsWith('..')) return 'leads out of the chart to helm, as every path that begins with two dots';
  if (/^[a-zA-Z]:\//.test(path)) return 'is an absolute path to helm, for a drive of Windows has such a name';
  return undefined;
}
