import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLines, parseList } from '../../src/inputs/list.ts';

describe('a list', () => {
  const lists: readonly (readonly [promise: string, text: string, entries: readonly string[]])[] = [
    ['nothing is an empty list', '', []],
    ['blanks are an empty list', ' \n\t\n , ,\n', []],
    ['commas separate', 'a,b , c', ['a', 'b', 'c']],
    ['lines separate, of either kind', 'a\nb\r\nc', ['a', 'b', 'c']],
    ['a line that starts with # is a comment', 'a\n# b,c\n  # d\ne', ['a', 'e']],
    ['a # later in a line is text', 'a#b,c # d', ['a#b', 'c # d']],
    ['quotes protect commas', '"a,b",c', ['a,b', 'c']],
    ['quotes protect line ends', '"a\nb",c', ['a\nb', 'c']],
    ['a doubled quote is a quote', '"a""b"', ['a"b']],
    ['a quote in the middle is text', 'say "hi",b', ['say "hi"', 'b']],
    ['a comment is one beside quotes too', '# a "b"\n  # c "d"\n"e"', ['e']],
    ['lines are of any length beside quotes too', '"a"\nb,c\nd', ['a', 'b', 'c', 'd']],
    ['line ends of either kind beside quotes too', '"a"\r\nb\nc\r\n', ['a', 'b', 'c']],
  ];
  test.each(lists)('%s', async (_promise, text, entries) => {
    expect(await parseList(text)).toEqual(entries);
  });

  test.each([
    ['one entry', 'a/{b,c}', ['a/{b,c}']],
    ['among others', 'x,a/{b, c}/{d,e},y\nz', ['x', 'a/{b, c}/{d,e}', 'y', 'z']],
    ['inside of each other', 'a{b,{c,d},e},f', ['a{b,{c,d},e}', 'f']],
    ['beside quotes', '"q,r",a{b,c}', ['q,r', 'a{b,c}']],
    ['that never close are text', 'a{b,c\nd},e', ['a{b', 'c', 'd}', 'e']],
    ['that are empty', '{},a', ['{}', 'a']],
  ])('braces of a pattern keep their commas where they are meant to: %s', async (_what, text, entries) => {
    expect(await parseList(text, { braces: true })).toEqual(entries);
  });

  test('a comma inside braces separates elsewhere', async () => {
    expect(await parseList('a{b,c}')).toEqual(['a{b', 'c}']);
  });

  test('a quote that never closes is an error', async () => {
    await expect(parseList('a\n"b')).rejects.toThrow(/quote/i);
  });
});

describe('lines', () => {
  const lists: readonly (readonly [promise: string, text: string, entries: readonly string[]])[] = [
    [
      'a line is an entry, commas and all',
      'type=semver,pattern={{version}}\n\n b,c ',
      ['type=semver,pattern={{version}}', 'b,c'],
    ],
    ['a comment is no entry', '# a\nb', ['b']],
    ['quotes keep several lines in one entry', '"key=first\nsecond"\nb', ['key=first\nsecond', 'b']],
    ['a quoted line may hold commas', '"a,b"\nc', ['a,b', 'c']],
    ['quotes around a part of a line are kept', '"a={1,2}",b\nc', ['"a={1,2}",b', 'c']],
    [
      'a quote inside a line is text, blanks are kept',
      'label=say "hi", you\nb',
      ['label=say "hi", you', 'b'],
    ],
    ['JSON is text', '{"key": "value", "other": [1, 2]}', ['{"key": "value", "other": [1, 2]}']],
  ];
  test.each(lists)('%s', async (_promise, text, entries) => {
    expect(await parseLines(text)).toEqual(entries);
  });
});

describe('lists with and without quotes agree', () => {
  const plain = fc.string({
    unit: fc.constantFrom('a', 'b', '#', ',', ' ', '\t', '\n', '=', ':', 'é', '\\'),
  });

  test('quoting another entry changes nothing in the rest', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async text => {
        expect(await parseList(`${text}\n"last"`)).toEqual([...(await parseList(text)), 'last']);
        expect(await parseLines(`${text}\n"last"`)).toEqual([...(await parseLines(text)), 'last']);
      }),
    );
  });

  test('quoting every entry changes nothing', async () => {
    const entry = fc.string({ unit: fc.constantFrom('a', 'b', '=', ':', '/', 'é', '.'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(entry), async entries => {
        const quoted = entries.map(text => `"${text}"`);
        expect(await parseList(quoted.join(','))).toEqual(entries);
        expect(await parseList(quoted.join('\n'))).toEqual(await parseList(entries.join('\n')));
        expect(await parseLines(quoted.join('\n'))).toEqual(await parseLines(entries.join('\n')));
      }),
    );
  });

  test('any text survives quoting', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map(value => `x${value}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(text), async entries => {
        const quoted = entries.map(entry => `"${entry.replaceAll('"', '""')}"`);
        expect(await parseList(quoted.join(','))).toEqual(entries);
        expect(await parseLines(quoted.join('\n'))).toEqual(entries);
      }),
    );
  });
});
