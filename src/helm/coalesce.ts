import type { JsonValue } from './go-json.ts';

/** A map of values that is being put together. */
export type Table = Map<string, JsonValue>;

/** A chart as far as its values are concerned. */
export interface ValuesNode {
  readonly name: string;
  values: Table;
  subcharts: readonly ValuesNode[];
}

/** What helm refuses while it puts values together; the message says what. */
export class ValuesMismatch extends Error {}

const GLOBAL = 'global';

/**
 * The values of a chart and its sub-charts over each other, those of `given` first (helm 3.22, `chartutil.CoalesceValues`;
 * with `merge` `MergeValues`, which keeps nulls). helm 4.3 differs in a null of values.yaml, which it leaves out.
 * Throws `ValuesMismatch` where a sub-chart is given something else than keys and values.
 */
export function coalesce(node: ValuesNode, given: Table, merge = false): Table {
  const values = copied(given);
  coalesceInto(node, values, merge);
  return values;
}

/** `over` with what `under` has besides; both are changed. */
export function mergeTables(over: Table, under: Table, merge: boolean): Table {
  const hadValue = new Set([...under].filter(([, value]) => value !== null).map(([key]) => key));
  for (const [key, value] of over) if (value === null) under.set(key, null);
  for (const [key, value] of under) {
    const own = over.get(key);
    if (own === null && !merge && hadValue.has(key)) over.delete(key);
    else if (own === undefined) over.set(key, value);
    else if (isTable(value) && isTable(own)) mergeTables(own, value, merge);
  }
  return over;
}

/** True for keys and values. */
export function isTable(value: JsonValue | undefined): value is Table {
  return value instanceof Map;
}

/** A copy that shares nothing. */
export function copied(table: ReadonlyMap<string, JsonValue>): Table {
  return new Map([...table].map(([key, value]) => [key, isTable(value) ? copied(value) : value]));
}

function coalesceInto(node: ValuesNode, values: Table, merge: boolean): void {
  const names = new Set(node.subcharts.map(({ name }) => name));
  for (const [key, value] of copied(node.values)) {
    const own = values.get(key);
    if (own === undefined) values.set(key, value);
    else if (own === null && !merge) values.delete(key);
    else if (isTable(own) && isTable(value)) mergeTables(own, value, merge || names.has(key));
  }
  for (const subchart of node.subcharts) {
    const own = values.get(subchart.name) ?? (values.has(subchart.name) ? null : new Map());
    if (!isTable(own)) throw new ValuesMismatch(`${subchart.name} is a sub-chart, and its values are no map`);
    values.set(subchart.name, own);
    shareGlobals(own, values);
    coalesceInto(subchart, own, merge);
  }
}

/** Gives a sub-chart the globals of its parent, which win. It has `global` in any case. */
function shareGlobals(values: Table, parent: Table): void {
  const own = values.get(GLOBAL) ?? new Map<string, JsonValue>();
  const above = parent.get(GLOBAL) ?? new Map<string, JsonValue>();
  if (!isTable(own) || !isTable(above)) return;
  for (const [key, value] of above) {
    const below = own.get(key);
    if (!isTable(value)) {
      if (!isTable(below)) own.set(key, value);
    } else if (below === undefined) own.set(key, new Map(value));
    else if (isTable(below)) own.set(key, mergeTables(new Map(value), below, true));
  }
  values.set(GLOBAL, own);
}
