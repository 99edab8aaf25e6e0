import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_TABLE } from '../../src/tags/rule-table.ts';
import { docsTables, EXAMPLE_COMMIT, withMade } from './docs-tables.ts';

const FILE = join(import.meta.dirname, '../../docs/tags.md');

test('the tables of docs/tags.md are what the code gives (CFCR_UPDATE_DOCS=1 writes them)', async () => {
  const text = readFileSync(FILE, 'utf8');
  const made = await withMade(text);
  if (process.env['CFCR_UPDATE_DOCS'] === '1') writeFileSync(FILE, made);
  expect(process.env['CFCR_UPDATE_DOCS'] === '1' ? made : text).toBe(made);
});

test('every made table is shown, every rule type has one, and the commit of the examples is named', async () => {
  const text = readFileSync(FILE, 'utf8');
  const tables = await docsTables();
  expect([...tables.keys()].filter(name => !text.includes(`<!-- made: ${name} -->`))).toEqual([]);
  expect(Object.keys(RULE_TABLE).filter(type => !tables.has(type))).toEqual([]);
  expect(text).toContain(EXAMPLE_COMMIT);
});
