import { expect, test } from 'vitest';
import { didYouMean } from '../src/nearest.ts';

const KNOWN = ['tags', 'images', 'if-exists', 'platforms', 'git-sha'];

const cases: readonly (readonly [promise: string, given: string, words: string])[] = [
  ['a letter too many', 'tagss', '; did you mean --tags?'],
  ['a letter too few', 'platform', '; did you mean --platforms?'],
  ['two letters swapped', 'tasg', '; did you mean --tags?'],
  ['a wrong letter', 'imagez', '; did you mean --images?'],
  ['capitals are no change', 'GIT-SHA', '; did you mean --git-sha?'],
  ['the nearest wins', 'if-exist', '; did you mean --if-exists?'],
  ['nothing where nothing is near', 'frobnicate', ''],
  ['nothing for a word much shorter', 'p', ''],
];

test.each(cases)('%s', (_promise, given, words) => {
  expect(didYouMean(given, KNOWN, '--')).toBe(words);
});

test('nothing is near where nothing is known', () => {
  expect(didYouMean('tags', [])).toBe('');
});
