import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Chart } from './chart.ts';
import { coalesce, isTable, type Table, ValuesMismatch } from './coalesce.ts';
import { type EnabledChart, enabledCharts } from './enabled-charts.ts';
import { SCHEMA_FILE, VALUES_FILE } from './file-names.ts';
import type { Findings } from './findings.ts';
import type { JsonValue } from './go-json.ts';
import { MOST_SHOWN } from './schema.ts';

/** The schemas of a chart and its sub-charts, ready to be asked. */
export type Schemas = ReadonlyMap<Chart, ValidateFunction>;

/**
 * Checks that the values a chart has when nobody gives any match its schemas, those of every enabled sub-chart included,
 * as `helm template` does. Warnings: a chart may require values that only its user knows.
 */
export function checkDefaults(chart: Chart, schemas: Schemas, findings: Findings): void {
  const file = `${chart.origin}/${VALUES_FILE}`;
  try {
    const root = enabledCharts(chart);
    const values = coalesce(root, new Map());
    for (const words of mismatches(chart, values, schemas))
      findings.warn({ file }, `the default values do not match ${SCHEMA_FILE}: ${words}`);
    for (const subchart of root.subcharts)
      checkBelow(subchart, values, { file, schemas, findings, path: '' });
  } catch (error) {
    if (!(error instanceof ValuesMismatch)) throw error;
    findings.warn({ file }, `${error.message}; helm refuses them`);
  }
}

interface Below {
  /** Where the values of the whole chart come from. */
  readonly file: string;
  /** Names of the sub-charts above, each with a dot behind it. */
  readonly path: string;
  readonly schemas: Schemas;
  readonly findings: Findings;
}

/** What a sub-chart's own defaults do not match is its own matter, anything else that of the chart that gives it values. */
function checkBelow(node: EnabledChart, above: Table, below: Below): void {
  const values = above.get(node.name);
  if (!isTable(values)) return;
  const { file, path, schemas, findings } = below;
  const { chart, name } = node;
  const found = mismatches(chart, values, schemas);
  const own = found.length === 0 ? [] : mismatches(chart, coalesce(enabledCharts(chart), new Map()), schemas);
  for (const words of found) {
    if (own.includes(words)) {
      const place = { file: `${chart.origin}/${VALUES_FILE}` };
      findings.warn(place, `the default values do not match ${SCHEMA_FILE}: ${words}`);
    } else findings.warn({ file }, `the values for ${path}${name} do not match its ${SCHEMA_FILE}: ${words}`);
  }
  for (const subchart of node.subcharts) checkBelow(subchart, values, { ...below, path: `${path}${name}.` });
}

function mismatches(chart: Chart, values: Table, schemas: Schemas): readonly string[] {
  const matches = schemas.get(chart);
  if (matches === undefined || matches(plain(values))) return [];
  return (matches.errors ?? []).slice(0, MOST_SHOWN).map(wordsOf);
}

function wordsOf({ instancePath, message, params }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.') || 'the root';
  if (!('additionalProperty' in params)) return `${path} ${message ?? 'is wrong'}`;
  const extra = String(params['additionalProperty']);
  const why = extra === 'global' ? ', which helm gives every sub-chart' : '';
  return `${path} ${message ?? 'is wrong'} (${extra}${why})`;
}

function plain(value: JsonValue): unknown {
  if (isTable(value)) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
