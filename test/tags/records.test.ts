import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, parseCsv, recordsOf } from '../../src/tags/records.ts';

const source = () => ({ input: 'tags', problems: [] as string[] });

test('without quotes, plain splitting gives what the CSV parser gives', async () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'a,b=# \t\n\r\f{}é\\'.split('')) }),
    fc.string({ unit: 'binary' }),
    fc.lorem({ mode: 'sentences' }),
  );
  await fc.assert(
    fc.asyncProperty(
      // U+0085 is a blank to the parser, but not to JavaScript.
      text.map(value => value.replace(/["\u0085]/g, '')),
      async value => {
        const plain = (await recordsOf(value, source())).filter(record => record.some(field => field !== ''));
        const parsed = (await parseCsv(value, source())).filter(record => record.some(field => field !== ''));
        expect(plain).toEqual(parsed);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each<[text: string, records: string[][]]>([
  [
    'a,b\n c , d ',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a,"b,c"', [['a', 'b,c']]],
  ['"a\n# no comment\nb",c', [['a\n# no comment\nb', 'c']]],
  ['# comment\n  # comment\n"a" ', [['a']]],
  ['a # stays, "b"', [['a # stays', 'b']]],
  ['say "yes", b', [['say "yes"', 'b']]],
  ['"say ""yes""",b', [['say "yes"', 'b']]],
  ['a\r\n"b"\r\n', [['a'], ['b']]],
])('%j is read as records', async (text, records) => {
  expect(await recordsOf(text, source())).toEqual(records);
});

test.each<[text: string, entries: string[]]>([
  ['a=1, 2\n# comment\nb=x', ['a=1, 2', 'b=x']],
  ['a=this is a "good" example', ['a=this is a "good" example']],
  ['"a=one\ntwo"\nb=3', ['a=one\ntwo', 'b=3']],
  ['"a=1, 2"\n  # comment', ['a=1, 2']],
])('%j is read as entries', async (text, entries) => {
  expect(await entriesOf(text, source())).toEqual(entries);
});

test('a quote that is not closed is a problem with its line', async () => {
  const from = source();
  expect(await recordsOf('a\n"b', from)).toEqual([]);
  expect(from.problems).toEqual([expect.stringMatching(/^tags: the list cannot be read: .*line 2/)]);
});
