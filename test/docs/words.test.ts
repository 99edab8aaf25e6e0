import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { EXIT_OF } from '../../src/errors.ts';
import { INPUTS, variableOf } from '../../src/inputs/table.ts';
import { proseOf, readDocuments } from './documents.ts';

const DOCUMENTS = readDocuments();
const TEMPLATES = globSync(join(import.meta.dirname, '../../gitlab/*.yml'));
const INPUT_NAMES = new Set([...INPUTS.map(({ name }) => name), ...TEMPLATES.flatMap(inputsOf)]);
const VARIABLES = new Set(INPUTS.map(({ name }) => variableOf(name)));

/** Keys of workflows and of other programs' configuration that documents show as `key: value`. */
const OTHER_KEYS = ['permissions', 'packages', 'contents', 'id-token', 'fetch-depth', 'storage', 'artifacts'];
/** Variables that are no inputs: of the launcher, of the tests, and the one that stands for any. */
const OTHER_VARIABLES = /^CFCR_(?:PUSH_[A-Z_]+|TEST_[A-Z_]+|RELEASE_[A-Z_]+|TOOLS|UPDATE_DOCS|NAME|COMMAND)$/;

/** What a GitLab template takes: some inputs are about its job alone. */
function inputsOf(template: string): string[] {
  const [header] = parseAllDocuments(readFileSync(template, 'utf8'));
  return Object.keys(header?.toJS().spec.inputs ?? {});
}

/** Everything that a pattern finds in the prose, with where it is. */
function found(pattern: RegExp): { place: string; word: string }[] {
  return DOCUMENTS.flatMap(document =>
    [...proseOf(document).matchAll(pattern)].map(([, word = '']) => ({ place: document.path, word })),
  );
}

test('what is written as `input: value` is an input', () => {
  const keys = found(/`([a-z][a-z-]*): [^`\n]+`/g);
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter(({ word }) => !INPUT_NAMES.has(word) && !OTHER_KEYS.includes(word))).toEqual([]);
});

test('every variable that is named is read', () => {
  const variables = found(/\b(CFCR_[A-Z_]+)\b/g);
  expect(variables.length).toBeGreaterThan(10);
  expect(variables.filter(({ word }) => !VARIABLES.has(word) && !OTHER_VARIABLES.test(word))).toEqual([]);
});

test('what something ends in is an error code', () => {
  const codes = found(/\bends? in \[?`([a-z-]+)`/g);
  expect(codes.length).toBeGreaterThan(4);
  expect(codes.filter(({ word }) => !(word in EXIT_OF))).toEqual([]);
});

test('nothing is left to be done, and no machine of ours is named', () => {
  const words = /\b(TODO|FIXME|XXX|TBD)\b|(\/(?:work|root|home)\/[a-z]+)|(\blocalhost:\d+)/g;
  const left = DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(words)].map(([word]) => `${path}: ${word}`),
  );
  expect(left).toEqual([]);
});
