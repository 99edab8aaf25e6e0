import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/build/native/parse.ts';
import { formatProblem } from '../../../src/build/native/problem.ts';
import { dockerfileText } from './dockerfile-text.ts';

/** Instructions without the fields that only repeat the text, and problems as users see them. */
function read(text: string): { instructions: unknown[]; problems: string[] } {
  const { instructions, problems } = parseDockerfile(text);
  return {
    instructions: instructions.map(({ text: _text, keyword: _keyword, ...rest }) =>
      'flags' in rest ? { ...rest, flags: Object.fromEntries(rest.flags) } : rest,
    ),
    problems: problems.map(formatProblem),
  };
}

const FROM = { kind: 'from', line: 1, image: 'scratch' };

test.each([
  {
    name: 'continuation lines are joined, with comments and empty lines inside',
    text: 'FROM scratch\nENV a=1 \\\n  # a comment\n\n  b=2 \\ \n  c=3\nUSER 1',
    instructions: [
      FROM,
      {
        kind: 'env',
        line: 2,
        pairs: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
          { key: 'c', value: '3' },
        ],
      },
      { kind: 'user', line: 7, value: '1' },
    ],
  },
  {
    name: 'an escaped backslash at the end of a line does not continue it',
    text: 'FROM scratch\nLABEL a=x\\\\\nUSER 1',
    instructions: [
      FROM,
      { kind: 'label', line: 2, pairs: [{ key: 'a', value: 'x\\\\' }] },
      { kind: 'user', line: 3, value: '1' },
    ],
  },
  {
    name: 'directives at the top: syntax is ignored, escape changes the continuation',
    text: '# syntax=docker/dockerfile:1\n# escape=`\nFROM scratch\nENV p=C:\\ `\n q=2',
    instructions: [
      { ...FROM, line: 3 },
      {
        kind: 'env',
        line: 4,
        pairs: [
          { key: 'p', value: 'C:\\' },
          { key: 'q', value: '2' },
        ],
      },
    ],
  },
  {
    name: 'a directive after anything else is a comment',
    text: 'FROM scratch\n# escape=`\nUSER a\\\nb',
    instructions: [FROM, { kind: 'user', line: 3, value: 'ab' }],
  },
  {
    name: 'a byte order mark, Windows line ends, tabs and small letters',
    text: '\uFEFFfrom scratch\r\n\tuser \t 1 \r\n',
    instructions: [FROM, { kind: 'user', line: 2, value: '1' }],
  },
  {
    name: 'exec and shell forms',
    text: 'FROM scratch\nCMD ["a", "b c"]\nENTRYPOINT a  "b c"\nCMD [not, json]',
    instructions: [
      FROM,
      { kind: 'cmd', line: 2, command: { form: 'exec', words: ['a', 'b c'] } },
      { kind: 'entrypoint', line: 3, command: { form: 'shell', script: 'a  "b c"' } },
      { kind: 'cmd', line: 4, command: { form: 'shell', script: '[not, json]' } },
    ],
  },
  {
    name: 'stage names are lower-cased, platforms kept',
    text: 'ARG V=1\nFROM --platform=$BUILDPLATFORM scratch AS Build-1.x\nFROM build-1.x',
    instructions: [
      { kind: 'arg', line: 1, args: [{ name: 'V', value: '1' }] },
      { ...FROM, line: 2, platform: '$BUILDPLATFORM', name: 'build-1.x' },
      { ...FROM, line: 3, image: 'build-1.x' },
    ],
  },
  {
    name: 'flags with quotes, without value and in JSON form',
    text: 'FROM scratch\nCOPY --chown="1:2" --link --from=0 ["a b", "c/"]\nADD --link=false a b',
    instructions: [
      FROM,
      {
        kind: 'copy',
        line: 2,
        sources: ['a b'],
        destination: 'c/',
        flags: { chown: ['1:2'], link: ['true'], from: ['0'] },
      },
      { kind: 'copy', line: 3, sources: ['a'], destination: 'b', flags: { link: ['false'] } },
    ],
  },
  {
    name: 'heredocs, also several, quoted and with tabs removed; lines in them are not instructions',
    text: 'FROM scratch\nCOPY <<A <<-"B" x /d/\nRUN no\nA\n\tFROM y\n\tB\nUSER 1',
    instructions: [
      FROM,
      {
        kind: 'copy',
        line: 2,
        sources: [
          { name: 'A', content: 'RUN no\n', expand: true },
          { name: 'B', content: 'FROM y\n', expand: false },
          'x',
        ],
        destination: '/d/',
        flags: {},
      },
      { kind: 'user', line: 7, value: '1' },
    ],
  },
  {
    name: 'the heredoc of a RUN is passed over',
    text: 'FROM scratch\nRUN <<EOF\nUSER no\nEOF\nUSER 1',
    instructions: [
      FROM,
      { kind: 'unsupported', line: 2, reason: 'it runs a program, which needs BuildKit' },
      { kind: 'user', line: 5, value: '1' },
    ],
  },
  {
    name: 'health checks in nanoseconds',
    text: 'FROM scratch\nHEALTHCHECK --interval=1h1m1.5s --timeout=20ms --retries=3 CMD a b\nHEALTHCHECK none',
    instructions: [
      FROM,
      {
        kind: 'healthcheck',
        line: 2,
        healthcheck: {
          Test: ['CMD-SHELL', 'a b'],
          Interval: 3_661_500_000_000,
          Timeout: 20_000_000,
          Retries: 3,
        },
      },
      { kind: 'healthcheck', line: 3, healthcheck: { Test: ['NONE'] } },
    ],
  },
  {
    name: 'variables, labels and arguments in their forms',
    text: 'FROM scratch\nENV old some  value\nLABEL "a b"=c d="e f" g=h\\ i\nARG x y=1 z=',
    instructions: [
      FROM,
      { kind: 'env', line: 2, pairs: [{ key: 'old', value: 'some  value' }] },
      {
        kind: 'label',
        line: 3,
        pairs: [
          { key: '"a b"', value: 'c' },
          { key: 'd', value: '"e f"' },
          { key: 'g', value: 'h\\ i' },
        ],
      },
      { kind: 'arg', line: 4, args: [{ name: 'x' }, { name: 'y', value: '1' }, { name: 'z', value: '' }] },
    ],
  },
])('$name', ({ text, instructions }) => {
  expect(read(text)).toEqual({ instructions, problems: [] });
});

test.each([
  ['', 'line 1: FROM: the Dockerfile is empty; expected a FROM'],
  ['# only a comment', 'line 1: FROM: the Dockerfile is empty; expected a FROM'],
  ['ARG x', 'line 1: FROM: expected a FROM, found none'],
  ['ARG x\nCOPY a b\nFROM scratch', 'line 2: COPY: it stands before the first FROM; only ARG may'],
  ['FROM scratch\nCOYP a b', 'line 2: COYP: unknown instruction; did you mean COPY?'],
  ['FORM scratch', 'line 1: FORM: unknown instruction; did you mean FROM?'],
  ['FROM scratch\nWHATEVER x', 'line 2: WHATEVER: unknown instruction'],
  ['FROM', 'line 1: FROM: expected at least one argument, found none'],
  ['FROM scratch as', 'line 1: FROM: expected FROM image or FROM image AS name, found "scratch as"'],
  ['FROM a b c', 'line 1: FROM: expected FROM image or FROM image AS name, found "a b c"'],
  [
    'FROM a as 1b',
    'line 1: FROM: "1b" is not a stage name; it starts with a letter and holds a-z, 0-9, _ . -',
  ],
  ['FROM --plaform=x a', 'line 1: FROM: unknown flag --plaform; did you mean --platform?'],
  ['FROM scratch\nCOPY --chown a b', 'line 2: COPY: the flag --chown needs a value'],
  ['FROM scratch\nCOPY --chmod=1 --chmod=2 a b', 'line 2: COPY: the flag --chmod is given twice'],
  ['FROM scratch\nCOPY --link=maybe a b', 'line 2: COPY: --link expects true or false, found "maybe"'],
  [
    'FROM scratch\nCOPY --user=1 a b',
    'line 2: COPY: unknown flag --user; it takes --from, --chown, --chmod, --link, --parents, --exclude',
  ],
  ['FROM scratch\nUSER --x 1', 'line 2: USER: unknown flag --x; it takes no flags'],
  ['FROM scratch\nCOPY a', 'line 2: COPY: expected at least one source and a destination'],
  ['FROM scratch\nCOPY ["a", ""]', 'line 2: COPY: expected paths, found an empty one'],
  ['FROM scratch\nCOPY a <<EOF\nEOF', 'line 2: COPY: a heredoc cannot be the destination'],
  ['FROM scratch\nCOPY <<EOF /a\nx', 'line 2: COPY: the heredoc <<EOF is never closed by a line EOF'],
  ['FROM scratch\nCMD ["a", 1]', 'line 2: CMD: a JSON list may hold only strings, found ["a", 1]'],
  ['FROM scratch\nSHELL /bin/sh', 'line 2: SHELL: expected a JSON list such as ["/bin/sh", "-c"]'],
  ['FROM scratch\nENV a', 'line 2: ENV: expected name=value, found "a"'],
  ['FROM scratch\nENV a=1 b', 'line 2: ENV: "b" has no "="; expected name=value'],
  ['FROM scratch\nENV =1', 'line 2: ENV: "=1" has no name; expected name=value'],
  ['FROM scratch\nARG =1', 'line 2: ARG: "=1" has no name; expected name or name=value'],
  ['FROM scratch\nVOLUME [""]', 'line 2: VOLUME: expected paths, found an empty one'],
  ['FROM scratch\nHEALTHCHECK x', 'line 2: HEALTHCHECK: expected CMD or NONE, found "x"'],
  ['FROM scratch\nHEALTHCHECK CMD', 'line 2: HEALTHCHECK: expected a command after CMD'],
  ['FROM scratch\nHEALTHCHECK NONE x', 'line 2: HEALTHCHECK: NONE takes no arguments'],
  [
    'FROM scratch\nHEALTHCHECK --interval=5 CMD x',
    'line 2: HEALTHCHECK: --interval expects a duration such as 30s or 1m30s, found "5"',
  ],
  [
    'FROM scratch\nHEALTHCHECK --timeout=1us CMD x',
    'line 2: HEALTHCHECK: --timeout must be at least 1ms, found 1us',
  ],
  [
    'FROM scratch\nHEALTHCHECK --retries=-1 CMD x',
    'line 2: HEALTHCHECK: --retries expects a number, found "-1"',
  ],
  ['# escape=x\nFROM scratch', 'line 1: # escape: expected \\ or `, found "x"'],
  ['# syntax=a\n# syntax=b\nFROM scratch', 'line 2: # syntax: this directive may stand only once'],
])('%j: %s', (text, problem) => {
  expect(read(text).problems).toEqual([problem]);
});

test('every problem is found, each with its line', () => {
  const text = 'FROM scratch\nCOYP a b\n\nENV \\\n x\nUSER 1\nEXPOSE --y 1';
  expect(read(text).problems).toEqual([
    'line 2: COYP: unknown instruction; did you mean COPY?',
    'line 4: ENV: expected name=value, found "x"',
    'line 7: EXPOSE: unknown flag --y; it takes no flags',
  ]);
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(dockerfileText, text => {
      const { instructions, problems } = parseDockerfile(text);
      expect(instructions.length + problems.length).toBeGreaterThan(0);
      const lines = text.split('\n').length;
      for (const { line } of [...instructions, ...problems]) expect(line).toBeLessThanOrEqual(lines);
    }),
    { numRuns: 2000 },
  );
});
