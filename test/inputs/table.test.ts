import { expect, test } from 'vitest';
import { INPUT_GROUPS } from '../../src/inputs/input.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { INPUTS, inputsOf, variableOf } from '../../src/inputs/table.ts';
import { ATTACH_INPUTS } from '../../src/inputs/table-attach.ts';
import { BUILD_INPUTS } from '../../src/inputs/table-build.ts';
import { CHART_INPUTS } from '../../src/inputs/table-charts.ts';
import { PROMOTE_INPUTS } from '../../src/inputs/table-promote.ts';
import { PRUNE_INPUTS } from '../../src/inputs/table-prune.ts';
import { RELEASE_INPUTS } from '../../src/inputs/table-release.ts';
import { RUNNER_INPUTS } from '../../src/inputs/table-runners.ts';
import { TARGET_INPUTS } from '../../src/inputs/table-target.ts';
import { VERIFY_INPUTS } from '../../src/inputs/table-verify.ts';

test('every input is in the table once, under a group there is', () => {
  const all = [
    ...TARGET_INPUTS,
    ...RELEASE_INPUTS,
    ...BUILD_INPUTS,
    ...CHART_INPUTS,
    ...ATTACH_INPUTS,
    ...RUNNER_INPUTS,
    ...PROMOTE_INPUTS,
    ...PRUNE_INPUTS,
    ...VERIFY_INPUTS,
  ];
  expect(INPUTS).toHaveLength(all.length);
  expect(new Set(INPUTS.map(input => input.name)).size).toBe(INPUTS.length);
  for (const group of INPUT_GROUPS) expect(INPUTS.some(input => input.group === group)).toBe(true);
});

test.each(INPUTS)('$name is named, described and grouped as every face can take it', input => {
  expect(input.name).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  expect(input.name.length).toBeLessThanOrEqual(40);
  expect(input.help).toMatch(/^[A-Z`].*[.…]$/);
  expect(input.help).not.toContain('\n');
  if (input.options) expect(input.options).toContain(input.default);
  if (input.secret) expect(input.default).toBe('');
});

test('every default and every example is read without a complaint', async () => {
  for (const input of INPUTS.filter(input => input.example !== undefined)) {
    const { problems } = await readInputs('push', new Map([[input.name, input.example ?? '']]));
    expect(problems).toEqual([]);
  }
});

test('a variable is the name in capitals', () => {
  expect(variableOf('if-exists')).toBe('CFCR_IF_EXISTS');
  expect(new Set(INPUTS.map(input => variableOf(input.name))).size).toBe(INPUTS.length);
});

test('a command takes what names it', () => {
  expect(inputsOf('demo')).toEqual([]);
  expect(inputsOf('tags').map(input => input.name)).toContain('flavor');
  expect(inputsOf('tags').map(input => input.name)).not.toContain('password');
});
