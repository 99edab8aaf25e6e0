import type { SbomEntry } from './sbom-input.ts';
import { isByPlatform } from './sbom-locate.ts';

/** What a release publishes, as far as files can be for it. */
export interface SbomGoods {
  readonly image: boolean;
  /** Names of charts. */
  readonly charts: readonly string[];
}

/**
 * The entries of the input `sbom` that are for the image, or for the chart of a name: `chart/NAME=` and `{chart}` are for
 * charts, everything else is for the image. A chart that is published alone gets what would be an image's.
 */
export function entriesFor(
  entries: readonly SbomEntry[],
  goods: SbomGoods,
  chart: string | undefined,
): readonly SbomEntry[] {
  const plain = entries.filter(entry => !isForCharts(entry));
  if (chart === undefined) return plain;
  const own = entries
    .filter(isForCharts)
    .filter(({ chart: wanted = chart }) => wanted === chart)
    .map(({ pattern }) => ({ pattern: pattern.replaceAll('{chart}', chart) }));
  return isAlone(goods) ? [...plain, ...own] : own;
}

/** What is wrong with entries that are for nothing in this release, known before anything is made. */
export function strayEntries(entries: readonly SbomEntry[], goods: SbomGoods): readonly string[] {
  const { image, charts } = goods;
  return entries.flatMap(entry => {
    const { chart, pattern, platform } = entry;
    if (chart !== undefined && !charts.includes(chart))
      return [`sbom: no chart ${chart} is published, which ${pattern} is for`];
    if (chart === undefined && isForCharts(entry) && charts.length === 0)
      return [`sbom: ${pattern} is for charts, and none is published`];
    if (isByPlatform(pattern) && (isForCharts(entry) || isAlone(goods)))
      return [`sbom: ${pattern} is for platforms, which a chart does not have`];
    if (isForCharts(entry) || image || (isAlone(goods) && platform === undefined)) return [];
    return [`sbom: ${pattern} is for an image; name its chart, as in chart/NAME=${pattern}, or by {chart}`];
  });
}

function isForCharts({ chart, pattern }: SbomEntry): boolean {
  return chart !== undefined || pattern.includes('{chart}');
}

function isAlone({ image, charts }: SbomGoods): boolean {
  return !image && charts.length === 1;
}
