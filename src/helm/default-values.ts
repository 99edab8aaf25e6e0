import { type Chart, textOf } from './chart.ts';
import { copied, isTable, type Table } from './coalesce.ts';
import { Findings } from './findings.ts';
import { valuesOf } from './go-yaml/documents.ts';
import { TypedReader } from './typed-reader.ts';

/** What values.yaml holds, all its documents merged; empty where it cannot be read. */
export function ownValues({ values }: Chart): Table {
  const documents = values ? valuesOf(textOf(values)) : [];
  // Problems of the file have been found when the chart was loaded.
  const reader = new TypedReader('values.yaml', new Findings());
  return documents
    .map(document => reader.any(document))
    .filter(isTable)
    .reduce<Table>((all, next) => mergeDocuments(all, next), new Map());
}

/** A later document wins; a null in it is a value. */
function mergeDocuments(under: Table, over: Table): Table {
  const all = copied(under);
  for (const [key, value] of over) {
    const below = all.get(key);
    all.set(key, isTable(value) && isTable(below) ? mergeDocuments(below, value) : value);
  }
  return all;
}
