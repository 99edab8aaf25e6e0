import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandWord, expandWords } from '../../../src/build/native/expand.ts';
import { InstructionError } from '../../../src/build/native/problem.ts';

const VARIABLES: Readonly<Record<string, string>> = {
  WORD: 'hello',
  EMPTY: '',
  PATH_LIKE: '/a/b/c.tar.gz',
  SPACED: 'x  y',
  STAR: 'a*b',
};
const lookup = (name: string): string | undefined =>
  Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
const OPTIONS = { lookup, escapeChar: '\\' };

test.each([
  ['$WORD', 'hello'],
  ['${WORD}', 'hello'],
  ['$WORDS', ''],
  ['${WORD}S', 'helloS'],
  ['a$WORD-b', 'ahello-b'],
  ['$NOPE', ''],
  ['$', '$'],
  ['a$', 'a$'],
  ['$ x', '$ x'],
  ['$.', '$.'],
  ['$1x', 'x'],
  ['$$WORD', 'WORD'],
  ['\\$WORD', '$WORD'],
  ['\\\\$WORD', '\\hello'],
  ['a\\b', 'ab'],
  ['"$WORD b"', 'hello b'],
  ["'$WORD b'", '$WORD b'],
  ['"\\$WORD"', '$WORD'],
  ['"a\\b\\""', 'a\\b"'],
  ["'a\\'", 'a\\'],
  ['"a"\'b\'c', 'abc'],
  ['${NOPE:-def}', 'def'],
  ['${NOPE-def}', 'def'],
  ['${EMPTY:-def}', 'def'],
  ['${EMPTY-def}', ''],
  ['${WORD:-def}', 'hello'],
  ['${NOPE:-a${WORD}b}', 'ahellob'],
  ['${NOPE:-"a}b"}', 'a}b'],
  ['${NOPE:-}', ''],
  ['${WORD:+alt}', 'alt'],
  ['${EMPTY:+alt}', ''],
  ['${EMPTY+alt}', 'alt'],
  ['${NOPE+alt}', ''],
  ['${WORD:?no}', 'hello'],
  ['${WORD?no}', 'hello'],
  ['${EMPTY?no}', ''],
  ['${PATH_LIKE#*/}', 'a/b/c.tar.gz'],
  ['${PATH_LIKE##*/}', 'c.tar.gz'],
  ['${PATH_LIKE%.*}', '/a/b/c.tar'],
  ['${PATH_LIKE%%.*}', '/a/b/c'],
  ['${WORD#x}', 'hello'],
  ['${WORD%?}', 'hell'],
  ['${WORD/l/L}', 'heLlo'],
  ['${WORD//l/L}', 'heLLo'],
  ['${WORD//[/L}', 'hello'],
  ['${STAR/\\*/-}', 'a-b'],
  ['${WORD//l/$EMPTY}', 'heo'],
  ['${WORD/l/$&}', 'he$&lo'],
])('%s becomes %j', (text, expected) => {
  expect(expandWord(text, OPTIONS)).toBe(expected);
});

test.each([
  ['"open', 'the quote " is not closed'],
  ["'open", "the quote ' is not closed"],
  ['${WORD', 'a "}" is missing'],
  ['${', 'a "}" is missing'],
  ['${}', 'bad substitution'],
  ['${:-x}', 'bad substitution'],
  ['${WORD:-x', 'a "}" is missing'],
  ['${WORD:x}', 'unsupported modifier ":x"'],
  ['${WORD^}', 'unsupported modifier "^"'],
  ['${NOPE:?it is needed}', 'NOPE: it is needed'],
  ['${NOPE?}', 'NOPE: not set'],
  ['${EMPTY:?}', 'EMPTY: not set'],
])('%s is refused: %s', (text, message) => {
  expect(() => expandWord(text, OPTIONS)).toThrow(InstructionError);
  expect(() => expandWord(text, OPTIONS)).toThrow(message);
});

test('the escape character can be a backtick, and quotes can be plain', () => {
  expect(expandWord('C:\\`$x', { lookup, escapeChar: '`' })).toBe('C:\\$x');
  expect(expandWord('"$WORD" it\'s', { ...OPTIONS, plainQuotes: true })).toBe('"hello" it\'s');
});

test.each([
  ['a b', ['a', 'b']],
  ['$SPACED', ['x', 'y']],
  ['"$SPACED" z', ['x  y', 'z']],
  ['$EMPTY', []],
  ['""', ['']],
  ['a$SPACED', ['ax', 'y']],
  ['a\\ b', ['a b']],
])('%s gives the words %j', (text, words) => {
  expect(expandWords(text, OPTIONS)).toEqual(words);
});

test('no text makes it throw anything but an InstructionError, and text without special characters stays', () => {
  const special = fc.constantFrom(
    '$',
    '{',
    '}',
    '"',
    "'",
    '\\',
    ':',
    '-',
    '+',
    '?',
    '#',
    '%',
    '/',
    '*',
    '[',
    'WORD',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(special, { maxLength: 20 }), parts => {
      const text = parts.join('');
      try {
        const words = expandWords(text, OPTIONS);
        expect(words.join('').length).toBeLessThanOrEqual(expandWord(text, OPTIONS).length);
      } catch (error) {
        expect(error).toBeInstanceOf(InstructionError);
      }
    }),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.stringMatching(/^[^$"'\\]*$/), text => expandWord(text, OPTIONS) === text));
});
