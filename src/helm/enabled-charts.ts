import type { Chart } from './chart.ts';
import { coalesce, copied, isTable, mergeTables, type Table, type ValuesNode } from './coalesce.ts';
import { ownValues } from './default-values.ts';
import type { JsonValue } from './go-json.ts';
import type { Dependency } from './metadata.ts';
import { parseConstraint, satisfies } from './semver/constraint.ts';
import { parseChartVersion } from './semver/version.ts';

/** A chart as it is installed when nobody gives any values: below it only the sub-charts that are enabled then. */
export interface EnabledChart extends ValuesNode {
  readonly chart: Chart;
  subcharts: EnabledChart[];
}

/** A dependency while it is decided about; its name is the alias. */
interface Requirement extends Dependency {
  isEnabled: boolean;
}

/**
 * The chart with its enabled sub-charts, aliases, conditions, tags and imported values worked out (helm 3.22,
 * `chartutil.ProcessDependencies`). Throws `ValuesMismatch` like `coalesce`.
 */
export function enabledCharts(chart: Chart): EnabledChart {
  const root = treeOf(chart, chart.metadata.name);
  const kept = new Map<EnabledChart, readonly Requirement[]>();
  enable(root, { given: new Map(), path: '', kept });
  importValues(root, kept);
  return root;
}

function treeOf(chart: Chart, name: string): EnabledChart {
  return {
    chart,
    name,
    values: copied(ownValues(chart)),
    subcharts: chart.subcharts.map(subchart => treeOf(subchart, subchart.metadata.name)),
  };
}

interface Above {
  /** Values of the charts above, as helm passes them down. */
  readonly given: Table;
  /** Names of the charts above, each with a dot behind it. */
  readonly path: string;
  readonly kept: Map<EnabledChart, readonly Requirement[]>;
}

function enable(node: EnabledChart, { given, path, kept }: Above): void {
  const { dependencies } = node.chart.metadata;
  if (dependencies.length === 0) return;
  const isMeant = ({ chart: { metadata } }: EnabledChart, { name, version }: Dependency): boolean =>
    metadata.name === name && isInRange(metadata.version, version);
  const free = node.subcharts.filter(subchart => !dependencies.some(one => isMeant(subchart, one)));
  const declared = dependencies.flatMap(dependency => {
    const found = node.subcharts.find(subchart => isMeant(subchart, dependency));
    return found ? [treeOf(found.chart, dependency.alias || dependency.name)] : [];
  });
  node.subcharts = [...free, ...declared];
  const values = coalesce(node, given);
  const requirements = dependencies.map(dependency => ({
    ...dependency,
    name: dependency.alias || dependency.name,
    isEnabled: byConditions(dependency, values, path) ?? byTags(dependency, values),
  }));
  const disabled = new Set(requirements.filter(one => !one.isEnabled).map(({ name }) => name));
  node.subcharts = node.subcharts.filter(({ name }) => !disabled.has(name));
  for (const subchart of node.subcharts)
    enable(subchart, { given: values, path: `${path}${subchart.name}.`, kept });
  kept.set(
    node,
    requirements.filter(({ name }) => !disabled.has(name)),
  );
}

function isInRange(version: string, range: string): boolean {
  const [parsed, wanted] = [parseChartVersion(version), parseConstraint(range)];
  return parsed !== undefined && wanted !== undefined && satisfies(parsed, wanted);
}

/** The first condition that is a boolean decides. */
function byConditions({ condition }: Dependency, values: Table, path: string): boolean | undefined {
  for (const key of condition.trim().split(',')) {
    const found = key === '' ? undefined : valueAt(values, `${path}${key}`);
    if (typeof found === 'boolean') return found;
  }
  return undefined;
}

/** Disabled where some of its tags are false and none is true. */
function byTags({ tags }: Dependency, values: Table): boolean {
  const said = values.get('tags');
  if (!isTable(said)) return true;
  const found = tags.map(tag => said.get(tag));
  return found.includes(true) || !found.includes(false);
}

/** Children first: what they import may be imported again. */
function importValues(node: EnabledChart, kept: Above['kept']): void {
  for (const subchart of node.subcharts) importValues(subchart, kept);
  const requirements = kept.get(node);
  if (requirements === undefined) return;
  const values = coalesce(node, new Map(), true);
  const imported: Table = new Map();
  for (const { name, importValues: wishes } of requirements) {
    for (const wish of wishes) {
      const { child, parent } = routeOf(wish);
      const found = valueAt(values, `${name}.${child}`);
      if (isTable(found)) mergeTables(imported, placed(copied(found), parent), true);
    }
  }
  node.values = mergeTables(copied(values), imported, true);
}

function routeOf(wish: JsonValue): { readonly child: string; readonly parent: string } {
  if (!isTable(wish)) return { child: `exports.${String(wish)}`, parent: '.' };
  return { child: String(wish.get('child')), parent: String(wish.get('parent')) };
}

function placed(values: Table, path: string): Table {
  if (path === '.') return values;
  return path.split('.').reduceRight<Table>((inner, key) => new Map([[key, inner]]), values);
}

function valueAt(values: Table, path: string): JsonValue | undefined {
  let found: JsonValue | undefined = values;
  for (const key of path.split('.')) found = isTable(found) ? found.get(key) : undefined;
  return found;
}
