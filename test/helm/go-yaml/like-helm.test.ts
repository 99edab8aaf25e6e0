import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../../src/helm/findings.ts';
import type { JsonValue } from '../../../src/helm/go-json.ts';
import { readYamlBytes } from '../../../src/helm/go-yaml/decode.ts';
import { valuesOf } from '../../../src/helm/go-yaml/documents.ts';
import { NOT_FINITE } from '../../../src/helm/go-yaml/node.ts';
import { readYaml, type YamlText } from '../../../src/helm/go-yaml/read.ts';
import { checkValues } from '../../../src/helm/read-values.ts';
import { TypedReader } from '../../../src/helm/typed-reader.ts';
import { need } from '../../support/need.ts';
import { samples } from '../../support/samples.ts';
import { chart, HELMS, haveHelm, linesOf, NO_HELM, runHelm } from '../support.ts';
import read from './read.json' with { type: 'json' };

const text = new TextEncoder();

function plain(value: JsonValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

/** What is read, or undefined where it is refused. */
function valueIn({ root, problems, notFinite }: YamlText): { readonly value: unknown } | undefined {
  if (problems.length + notFinite.length > 0) return undefined;
  return { value: plain(new TypedReader('x', new Findings()).any(root)) };
}

/** What helm reads and we refuse, because the parser reads something else or does not get there, and what is said of it. */
const REFUSED = {
  separator: 'helm takes the characters U+2028 and U+2029 for line breaks',
  column: 'indent its lines deeper than the key',
  // The values of a chart are keys and values: nothing is lost by refusing these.
  root: /^(?:the values end before this|this block \(\| or >\) is not indented)/,
  list: 'a list cannot be a key',
};

interface Case {
  readonly y: string;
  readonly j?: unknown;
  readonly refused?: keyof typeof REFUSED;
}

test.for(read.cases as readonly Case[])(
  `$y is read or refused as by ${read.library}`,
  ({ y, refused, ...answer }) => {
    const found = readYaml(y);
    expect(valueIn(found)).toEqual('j' in answer && !refused ? { value: answer.j } : undefined);
    if (refused) expect(found.problems[0]?.message ?? '').toMatch(REFUSED[refused]);
  },
);

describe('what is not read as helm reads it is refused, and its message says how to write it', () => {
  test.for([
    [
      'a text that goes on at the column of its key',
      'a:\n  b: "x\n  y"\n',
      'indent its lines deeper than the key',
    ],
    ['the same behind a tab', '  b: "x\n\ty"\n', 'indent its lines deeper than the key'],
    ['brackets at the column of their key', 'a: [\n1\n]\n', 'indent its lines deeper than the key'],
    [
      'a colon without a blank',
      'a: {b:, c: 1}\n',
      'a colon behind a key within brackets needs a blank behind it',
    ],
    ['a ? within brackets', 'a: [b?]\n', 'a ? has a meaning of its own within brackets'],
    ['a line separator in a comment', '# x\u2028a: 1\n', 'U+2028'],
    ['blanks at the end of the file', 'a: |\n  x\n    ', 'the last line of the file has blanks only'],
  ] as const)('%s', ([, source, message]) => {
    expect(
      readYaml(source)
        .problems.map(problem => problem.message)
        .join(),
    ).toContain(message);
  });
});

describe('where the library reads something else, we read what helm reads', () => {
  test.for([
    ['a comment without a blank, before a value in its own lines', 'a:\n#b\n  c\nd: 1\n', { a: 'c', d: 1 }],
    ['the same in a list', '-\n#---\n x\n- z\n', ['x', 'z']],
    ['a block that ends with the file', 'a: |\n  x', { a: 'x' }],
    ['one that keeps its empty lines', 'a: |+\n  x\n\n  ', { a: 'x\n\n' }],
    ['an escaped quote at the end', 'a: "x\\"', undefined],
    ['a line separator in quotes', 'a: "x \u2028 y"\n', { a: 'x\u2028y' }],
    ['a line separator in a block', 'a: |\n  x\u2028  y\n', { a: 'x\u2028y\n' }],
    ['a line of a tab behind a plain text', 'a: x y\n  \t\n \t# c\nb: 2\n', { a: 'x y', b: 2 }],
    ['one at the column of its key', 'a: x\n\t\nb: 2\n', undefined],
    ['one behind quotes', 'a: "x"\n  \t\nb: 2\n', undefined],
    ['one behind a comment', 'a: x # c\n  \t\nb: 2\n', undefined],
    ['a tab before a key', 'a: x\n  \tb: 2\n', undefined],
    ['a list at the column of a ?', '? a\n- b\n', undefined],
    ['a tab behind the end of the values', '  b: 1\na: 1\n\t', { b: 1 }],
    ['a tag between a key and its colon', '{"a"!t : 1}\n', undefined],
  ] as const)('%s', ([, source, value]) => {
    expect(valueIn(readYaml(source))).toEqual(value && { value });
  });
});

/** What helm reads all the same, as `REFUSED` and what follows it say. */
const KNOWN_REFUSALS =
  /indent its lines deeper than the key|the values end before this|the last line of the file has blanks only/;

/** Lines and parts of lines that mean something else beside each other. */
const LINES = [
  'a: 1\n',
  'b:\n',
  '  c: "x"#y\n',
  '- z\n',
  '  d: "q\n',
  'r"\n',
  'e: [\n',
  '1, {k: v}\n',
  ']\n',
  'f: |+ # c\n',
  '  text\n',
  '\n',
  'g: &x {m: 1}\n',
  'h:\n',
  '  <<: *x\n',
  '? k\n',
  ': v\n',
  'on: 0x1F\n',
  '"\\/": 1\n',
  'i: .inf\n',
  '\t',
  '  ',
];

test('whatever text is in values.yaml, helm 3 and 4 find in it what we find', {
  timeout: 180_000,
}, async context => {
  need(context, haveHelm, NO_HELM);
  const home = await chart({ 'values.yaml': '', 'templates/a.yaml': 'all: {{ .Values | toJson }}\n' });
  const source = fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map(lines => lines.join(''));
  await fc.assert(
    fc.asyncProperty(source, async values => {
      await writeFile(join(home, 'values.yaml'), values);
      const findings = new Findings();
      await checkValues({ path: 'values.yaml', bytes: text.encode(values) }, 'values.yaml', findings);
      const [root] = valuesOf(values);
      const found = root && plain(new TypedReader('x', new Findings()).any(root));
      for (const program of HELMS) {
        const { code, stdout } = await runHelm(program, ['template', home], { home, fails: true });
        const lines = linesOf(findings).join();
        if (KNOWN_REFUSALS.test(lines)) continue;
        expect(code === 0, `${program}: ${lines}`).toBe(findings.errors.length === 0);
        // A null takes a key away when helm puts values together.
        if (code === 0 && !stdout.includes('null')) {
          expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toEqual(withoutNulls(found) ?? {});
        }
      }
    }),
    samples(30),
  );
});

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutNulls(item)]));
}

describe('what is wrong is said with its place', () => {
  const cases: readonly (readonly [source: string, ...found: string[]])[] = [
    [
      'a: {{ .Values.x }}\n',
      '1:5 a template has no quotes here, and helm fills none in this file; write a value, or put {{ }} in quotes',
    ],
    [
      'a: 1\nb: "x\\/y"\n',
      '2:6 helm does not know the escape \\/ in a text in double quotes; write / as it is',
    ],
    ['a: .nan\nb: [-.inf]\n', `1:4 ${NOT_FINITE}`, `2:5 ${NOT_FINITE}`],
    ['a: .nan\nb: [.inf]\nb: 1\n', `1:4 ${NOT_FINITE}`],
    [
      '? [a]\n: 1\n~: 2\n',
      '1:3 a list cannot be a key; expected a text',
      '3:1 a key is empty, which helm refuses; put it in quotes if it is meant',
    ],
    ['a:\n  <<: x\n', '2:7 <<: merges maps; expected an alias of one, or a list of such'],
    ['a: !!int x\n', '1:10 !!int: "x" is none, and helm refuses it; remove the tag'],
    ['a: [b?, c]\n', '1:6 a ? has a meaning of its own within brackets; put a text with one in quotes'],
    ['%YAML 1.2\n---\na: 1\n', '1:1 helm reads YAML 1.1, not 1.2; remove the %YAML directive'],
    ['a: "x\nb: 1\n', '1:4 the text in quotes has no closing quote'],
    [
      '  c: 1\n- z\n\ta: 1\n',
      '2:1 the values end before this, and what follows would be lost; indent it like its neighbours, or remove it',
    ],
    [
      '  c: 1\n: v\n\t',
      '2:1 the values end before this, and what follows would be lost; indent it like its neighbours, or remove it',
    ],
    ['a:\n\tb: 1\n', '2:1 a tab cannot indent in YAML; write blanks'],
    [
      'a: @x\nb: [1\nc: 1\nd: %y\n',
      '1:4 a text cannot begin with @; put it in quotes',
      '2:4 this [ has no ], or goes on in a line that is not indented; indent its lines deeper than the key',
      '4:4 a text cannot begin with %; put it in quotes',
    ],
    [
      'a: 1\n# \x1b[1m\nb: "\x07"\n',
      '2:3 the control character U+001B is not allowed in YAML; remove it',
      '3:5 the control character U+0007 is not allowed in YAML; remove it',
    ],
  ];
  test.for(cases)('%j', ([source, ...expected]) => {
    const { problems, notFinite } = readYamlBytes(text.encode(source));
    const all = [...problems, ...notFinite.map(({ at }) => ({ at, message: NOT_FINITE }))];
    expect(all.map(({ at, message }) => `${at.line}:${at.column} ${message}`)).toEqual(expected);
  });

  test('bytes that are no UTF-8, in every line, and what else is wrong', () => {
    const bytes = Buffer.from('# caf\xe9\na: @\nb: \xff\n', 'latin1');
    expect(
      readYamlBytes(bytes).problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`),
    ).toEqual([
      '1:6 is not valid UTF-8, and helm refuses the file; save it as UTF-8',
      '3:4 is not valid UTF-8, and helm refuses the file; save it as UTF-8',
      '2:4 a text cannot begin with @; put it in quotes',
    ]);
  });

  test('UTF-16', () => {
    expect(readYamlBytes(Buffer.from('\ufeffa: 1\n', 'utf16le')).problems[0]?.message).toContain('UTF-16');
  });
});

test('values that are nested beyond all measure are refused, not a crash', () => {
  expect(readYaml('['.repeat(100_000)).problems[0]?.message).toContain('nested more than 500');
  expect(readYaml('- '.repeat(100_000)).problems[0]?.message).toContain('nested more than 500');
});
