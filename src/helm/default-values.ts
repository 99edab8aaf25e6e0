import { type Chart, textOf } from './chart.ts';
import { Findings } from './findings.ts';
import type { JsonValue } from './go-json.ts';
import type { YamlNode } from './go-yaml/node.ts';
import { readYaml } from './go-yaml/read.ts';
import { TypedReader } from './typed-reader.ts';

/** A map of values. */
export type Values = ReadonlyMap<string, JsonValue>;

/**
 * The values a chart is installed with when nobody gives any: its own over those of its sub-charts, each of which finds
 * its part under its name or alias and `global` in it.
 */
export function defaultValues(chart: Chart): Values {
  const own = ownValues(chart);
  const values = new Map(own);
  for (const subchart of chart.subcharts) {
    for (const key of keysOf(chart, subchart)) {
      const given = own.get(key);
      const merged = merge(defaultValues(subchart), isMap(given) ? given : new Map());
      values.set(key, withGlobal(merged, own.get('global')));
    }
  }
  return values;
}

/** What values.yaml holds, all its documents merged; empty where it cannot be read. */
export function ownValues({ values }: Chart): Values {
  const documents: readonly YamlNode[] = values ? readYaml(textOf(values)).documents : [];
  // Problems of the file have been found when the chart was loaded.
  const reader = new TypedReader('values.yaml', new Findings());
  return documents
    .map(document => reader.any(document))
    .filter(isMap)
    .reduce<Values>((all, next) => mergeDocuments(all, next), new Map());
}

/** Names under which a parent gives a sub-chart its values. */
function keysOf(chart: Chart, { metadata }: Chart): readonly string[] {
  const declared = chart.metadata.dependencies.filter(({ name }) => name === metadata.name);
  return declared.length === 0 ? [metadata.name] : declared.map(({ alias, name }) => alias || name);
}

function withGlobal(values: Values, global: JsonValue | undefined): Values {
  const own = values.get('global');
  return new Map([
    ...values,
    ['global', merge(isMap(own) ? own : new Map(), isMap(global) ? global : new Map())],
  ]);
}

/** `over` wins; a null in it takes a key away. */
function merge(under: Values, over: Values): Values {
  const all = new Map(under);
  for (const [key, value] of over) {
    const below = all.get(key);
    if (value === null) all.delete(key);
    else all.set(key, isMap(value) && isMap(below) ? merge(below, value) : value);
  }
  return all;
}

/** The same for documents of one file, where a null is a value. */
function mergeDocuments(under: Values, over: Values): Values {
  const all = new Map(under);
  for (const [key, value] of over) {
    const below = all.get(key);
    all.set(key, isMap(value) && isMap(below) ? mergeDocuments(below, value) : value);
  }
  return all;
}

function isMap(value: JsonValue | undefined): value is Values {
  return value instanceof Map;
}
