import { expect, test } from 'vitest';
import { parseIgnore } from '../../../src/build/native/ignore.ts';
import { matchExpression } from '../../../src/build/native/pattern.ts';
import { InstructionError } from '../../../src/build/native/problem.ts';

test.each([
  { rules: 'a', out: ['a', 'a/b', 'a/b/c'], in: ['b', 'b/a', 'ab'] },
  { rules: '/a', out: ['a', 'a/b'], in: ['b/a'] },
  { rules: './a/', out: ['a', 'a/b'], in: ['b/a'] },
  { rules: '*.log', out: ['x.log', '.log'], in: ['a/x.log', 'x.logs'] },
  { rules: '**/*.log', out: ['x.log', 'a/x.log', 'a/b/x.log'], in: ['a/x.txt'] },
  { rules: 'a/**', out: ['a/b', 'a/b/c'], in: ['a', 'b'] },
  { rules: '**/b', out: ['b', 'a/b', 'a/c/b', 'b/x'], in: ['ab'] },
  { rules: 'a/**/z', out: ['a/z', 'a/b/z', 'a/b/c/z'], in: ['z', 'b/z'] },
  { rules: '*', out: ['a', 'a/b', '.x'], in: [] },
  { rules: '*/b', out: ['a/b', 'c/b/d'], in: ['b', 'a/c/b'] },
  { rules: 'a?c', out: ['abc'], in: ['ac', 'a/c', 'abbc'] },
  { rules: '[ab]*', out: ['a1', 'b'], in: ['c'] },
  { rules: '[^ab]c', out: ['cc'], in: ['ac'] },
  { rules: 'a\\*b', out: ['a*b'], in: ['axb'] },
  { rules: 'a.b+c(d)', out: ['a.b+c(d)'], in: ['axb+c(d)'] },
  { rules: '*\n!keep', out: ['a'], in: ['keep', 'keep/x'] },
  { rules: '!keep\n*', out: ['a', 'keep'], in: [] },
  { rules: '*.md\n!README*.md\nREADME-secret.md', out: ['a.md', 'README-secret.md'], in: ['README.md'] },
  { rules: 'a\n!a/b\na/b/c', out: ['a', 'a/x', 'a/b/c'], in: ['a/b', 'a/b/d'] },
  { rules: '# a\n\n  b  \n #c', out: ['b', '#c'], in: ['a', 'c', '# a'] },
  { rules: '\uFEFFa\r\nb\r\n', out: ['a', 'b'], in: [] },
  { rules: 'a/../b', out: ['b'], in: ['a'] },
  { rules: '', out: [], in: ['a'] },
])('$rules', ({ rules, out, in: included }) => {
  const { ignore, problems } = parseIgnore(rules);
  expect(problems).toEqual([]);
  expect([...out, ...included].filter(path => ignore.excludes(path))).toEqual(out);
});

test.each([
  { rules: 'a\n!a/b/c', folder: 'a', may: true },
  { rules: 'a\n!a/b/c', folder: 'a/b', may: true },
  { rules: 'a\n!a/b/c', folder: 'a/x', may: false },
  { rules: 'a\n!**/c', folder: 'a/x/y', may: true },
  { rules: 'a\n!a/*/c', folder: 'a/x', may: true },
  { rules: 'a\n!b', folder: 'a', may: false },
  { rules: 'a', folder: 'a', may: false },
])('whether $folder may hold something that comes back under $rules: $may', ({ rules, folder, may }) => {
  expect(parseIgnore(rules).ignore.mayHoldIncluded(folder)).toBe(may);
});

test('malformed patterns are all reported with their lines', () => {
  const { problems } = parseIgnore('ok\n!\n[a\nb[z-a]\nc\\');
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [2, '"!" stands alone; expected a pattern after it'],
    [3, '"[a" is not a pattern: a "]" is missing'],
    [4, '"b[z-a]" is not a pattern: the range z-a is empty'],
    [5, '"c\\\\" is not a pattern: it ends in a backslash'],
  ]);
});

test.each([
  ['*.txt', ['a.txt', '.txt', 'é.txt'], ['a.txt.b', 'a/b.txt']],
  ['a-[0-9]', ['a-1'], ['a-x', 'a-']],
  ['a-[^0-9-]', undefined, undefined],
  ['[\\]-]', undefined, undefined],
  ['[a\\-z]', ['a', '-', 'z'], ['b']],
  ['?', ['é', '日', '😀'], ['ab', '']],
  ['a**b', ['axxb', 'ab'], ['a/b']],
])('the COPY pattern %s', (pattern, fits, fitsNot) => {
  if (!fits) {
    expect(() => matchExpression(pattern)).toThrow(InstructionError);
    return;
  }
  const expression = matchExpression(pattern);
  expect([...fits, ...(fitsNot ?? [])].filter(text => expression.test(text))).toEqual(fits);
});
