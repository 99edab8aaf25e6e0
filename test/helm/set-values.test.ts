import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/helm/findings.ts';
import type { JsonValue } from '../../src/helm/go-json.ts';
import { readYaml } from '../../src/helm/go-yaml/read.ts';
import { setValues } from '../../src/helm/set-values.ts';
import { TypedReader } from '../../src/helm/typed-reader.ts';
import { parseValueSettings, usesDigest } from '../../src/helm/value-path.ts';
import { need } from '../support/need.ts';
import { samples } from '../support/samples.ts';
import { chart, HELMS, haveHelm, linesOf, NO_HELM, runHelm } from './support.ts';

const FILE = `# Values of the app
replicaCount: 1 # how many

image:
  # where it is pulled from
  repository: nginx   # trailing
  tag: ""
  pullPolicy: IfNotPresent
empty:
flow: {a: 1, b: [x, y]}
list:
  - name: a
    tag: 1.10
  - name: b
block: |
  one
  two
anchor: &base
  x: 1
alias: *base
last: end # tail
`;

function set(settings: readonly string[], text = FILE, values = {}) {
  const findings = new Findings();
  const result = setValues(text, {
    settings: parseValueSettings(settings),
    values,
    file: 'values.yaml',
    findings,
  });
  return { result, lines: linesOf(findings) };
}

describe('a value is replaced where it is, and nothing else changes', () => {
  const cases: readonly (readonly [setting: string, before: string, after: string])[] = [
    ['image.tag={{tag}}', 'tag: ""', 'tag: "v1.4.2"'],
    [
      'image.repository={{repository}}',
      'repository: nginx   # trailing',
      'repository: "ghcr.io/me/app"   # trailing',
    ],
    ['replicaCount=3', 'replicaCount: 1 #', 'replicaCount: 3 #'],
    ['replicaCount="3"', 'replicaCount: 1 #', 'replicaCount: "3" #'],
    ['list[0].tag=1.20', 'tag: 1.10', 'tag: 1.20'],
    ['list[1].name=c', 'name: b', 'name: "c"'],
    ['flow.b[1]=z', '[x, y]', '[x, "z"]'],
    ['flow.a=true', '{a: 1,', '{a: true,'],
    ['block=short', 'block: |\n  one\n  two\n', 'block: "short"\n'],
    ['last=1', 'last: end #', 'last: "1" #'],
    ['alias=none', 'alias: *base', 'alias: "none"'],
    ['anchor.x=2', '  x: 1', '  x: 2'],
    ['empty=x', 'empty:\n', 'empty: "x"\n'],
    ['image.pullPolicy=', 'pullPolicy: IfNotPresent', 'pullPolicy: ""'],
  ];
  test.for(cases)('%s', ([setting, before, after]) => {
    const { result, lines } = set([setting], FILE, { tag: 'v1.4.2', repository: 'ghcr.io/me/app' });
    expect(result).toBe(FILE.replace(before, after));
    expect(lines).toEqual([]);
  });
});

describe('a key that is missing is added, with a warning', () => {
  const cases: readonly (readonly [setting: string, where: string, text: string])[] = [
    ['image.digest=x', '  pullPolicy: IfNotPresent\n', '  pullPolicy: IfNotPresent\n  digest: "x"\n'],
    ['empty.a.b=x', 'empty:\n', 'empty:\n  a:\n    b: "x"\n'],
    ['flow.c.d=5', '[x, y]}', '[x, y], c: {d: 5}}'],
    ['list[1].tag=x', '  - name: b\n', '  - name: b\n    tag: "x"\n'],
    ['new.key=x', 'last: end # tail\n', 'last: end # tail\nnew:\n  key: "x"\n'],
    ['a\\.b.on=x', 'last: end # tail\n', 'last: end # tail\n"a.b":\n  "on": "x"\n'],
  ];
  test.for(cases)('%s', ([setting, where, text]) => {
    const { result, lines } = set([setting]);
    expect(result).toBe(FILE.replace(where, text));
    expect(lines).toEqual([
      `warning values.yaml: ${setting}: there was no ${setting.replace(/=.*/, '').replace('\\', '')}, the key is added`,
    ]);
  });

  test.for([
    ['', 'a:\n  b: "x"\n'],
    ['# only a comment\n', '# only a comment\na:\n  b: "x"\n'],
    ['{}\n', '{a: {b: "x"}}\n'],
    ['~\n', '\na:\n  b: "x"\n'],
  ])('to %j', ([text, expected]) => {
    expect(set(['a.b=x'], text).result).toBe(expected);
  });
});

describe('comments, anchors, tags and ways of writing are kept, or give way', () => {
  const cases: readonly (readonly [setting: string, before: string, after: string])[] = [
    [
      'a.b=v',
      'a:\n  b:   # filled in by the release\n  c: d\n',
      'a:\n  b: "v"   # filled in by the release\n  c: d\n',
    ],
    ['a.b=v', 'a: # c\n', 'a: # c\n  b: "v"\n'],
    ['a.b=v', 'a: ~ # c\nd: 1\n', 'a: # c\n  b: "v"\nd: 1\n'],
    ['a.b=v', 'a: {\n  c: x, # c\n}\n', 'a: {\n  c: x, b: "v", # c\n}\n'],
    ['a.b=v', 'a: {\n  c: x # c\n}\n', 'a: {\n  c: x, b: "v" # c\n}\n'],
    ['a.b=v', 'a: {\n  c: 1,\n}\n', 'a: {\n  c: 1, b: "v",\n}\n'],
    ['a.b=5', 'a: {# c\n}\n', 'a: {b: 5 # c\n}\n'],
    ['a.b=v', 'a: {c: }\n', 'a: {c: , b: "v" }\n'],
    ['a=5', '{a, "b":}\n', '{a: 5, "b":}\n'],
    ['b=5', '{a, "b":}\n', '{a, "b": 5}\n'],
    ['a=v', 'a: !!int 1\n', 'a: "v"\n'],
    ['a=2', 'a: !!int 1 # c\n', 'a: 2 # c\n'],
    ['a=2', 'a: !!str 1\n', 'a: "2"\n'],
    ['a=v', 'a: &t\nb: *t\n', 'a: &t "v"\nb: *t\n'],
    ['a=v', 'a: &t !!int 1\nb: *t\n', 'a: &t "v"\nb: *t\n'],
    ['a.c=v', 'a: &t !!null # c\nb: *t\n', 'a: &t # c\n  c: "v"\nb: *t\n'],
    ['a=v', 'a: | # c\n  x\n\nb: 1\n', 'a: "v" # c\n\nb: 1\n'],
    ['a.c=v', 'a:\n  b: |+\n    x\n\n\nd: 1\n', 'a:\n  b: |+\n    x\n\n\n  c: "v"\nd: 1\n'],
    ['a.c=v', 'a:\n  b: |\n    x\n\nd: 1\n', 'a:\n  b: |\n    x\n  c: "v"\n\nd: 1\n'],
    ['a=v', 'a: "x"#c\n', 'a: "v" #c\n'],
    ['a.b=v', 'a:\r\n  c: 1\r\n', 'a:\r\n  c: 1\r\n  b: "v"\r\n'],
    ['a[0].b=v', 'a:\n  -\n  - c: 1\n', 'a:\n  - {b: "v"}\n  - c: 1\n'],
    ['a=v', '? a\n: 1\n', '? a\n: "v"\n'],
    ['a=v', 'a: 1\na: 2\n', 'a: 1\na: "v"\n'],
    ['a=.inf', 'a: 1\n', 'a: ".inf"\n'],
    ['a=v', 'a: 1\n---\n', 'a: "v"\n---\n'],
    // Where nothing says that a number is wanted, it is the text that was written, as with `helm --set`.
    ['a=1.10', 'a:\n', 'a: "1.10"\n'],
    ['a=0123', 'a: ~\n', 'a: "0123"\n'],
    ['a=1e5', 'b: 1\n', 'b: 1\na: "1e5"\n'],
    ['a=on', 'b: 1\n', 'b: 1\na: "on"\n'],
    ['a=True', 'a:\n', 'a: True\n'],
    ['a=0.5', 'a:\n', 'a: 0.5\n'],
    ['a=on', 'a: off\n', 'a: on\n'],
    ['a=0123', 'a: 1\n', 'a: 0123\n'],
    // A key by the name that helm gives it: a second one would count, or not, from run to run.
    ['true.b=v', 'on:\n  b: 1\n', 'on:\n  b: "v"\n'],
    ['a\\\\.b=v', '"a\\\\": {b: 1}\n', '"a\\\\": {b: "v"}\n'],
    ['16.c=v', '0x10: {b: 1}\n', '0x10: {b: 1, c: "v"}\n'],
  ];
  test.for(cases)('%s in %j', ([setting, before, after]) => {
    const { result, lines } = set([setting], before);
    expect(result).toBe(after);
    expect(lines.filter(line => line.startsWith('error'))).toEqual([]);
  });

  test('every setting counts, also behind one that a comment follows', () => {
    const text = 'image:\n  tag:   # filled in by the release\n  repository: placeholder\n';
    const { result, lines } = set(['image.tag={{tag}}', 'image.repository=real/repo', 'nosuch[3]=1'], text, {
      tag: 'v1.0.0',
    });
    expect(result).toBe('image:\n  tag: "v1.0.0"   # filled in by the release\n  repository: "real/repo"\n');
    expect(lines).toEqual([
      'error values.yaml: nosuch[3]=1: the file has no nosuch, so there are no items in it',
    ]);
  });
});

describe('what cannot be set is an error', () => {
  const cases: readonly (readonly [setting: string, text: string, expected: string])[] = [
    ['image=x', FILE, 'image holds further values'],
    ['replicaCount.x=1', FILE, 'replicaCount holds no keys'],
    ['list[7].x=1', FILE, 'list has no item 7'],
    ['alias.x=1', FILE, 'alias is an alias'],
    ['none[0]=1', FILE, 'the file has no none, so there are no items in it'],
    ['a=1', 'a: 1\n---\na: 2\n', 'several documents'],
    ['a.b=1', 'a:\n  b: 2\n  <<: {b: 3}\n', 'has no effect: a << below it puts another value there'],
    ['b=1', 'a: |\n  no line break at the end', 'cannot be set without changing more of the file'],
    ['b=1', '? a\n? b\n', 'cannot be set without changing more of the file'],
    ['a=1', 'b: [\n', 'values.yaml:1:4: this [ has no ]'],
  ];
  test.for(cases)('%s', ([setting, text, expected]) => {
    const { result, lines } = set([setting], text);
    expect(lines.join()).toContain(expected);
    expect(result).toBe(text);
  });

  test('a placeholder without a value names the entry', () => {
    expect(() => set(['image.digest={{digest}}'])).toThrow(
      expect.objectContaining({
        code: 'bad-input',
        message: expect.stringContaining('image.digest={{digest}}'),
      }),
    );
  });

  test('every malformed entry at once', () => {
    expect(() => parseValueSettings(['novalue', '=x', 'a..b=1', 'a[x]=1', 'a={{sha}}', 'fine=1'])).toThrow(
      expect.objectContaining({ code: 'bad-input', problems: expect.objectContaining({ length: 5 }) }),
    );
  });
});

test('only {{digest}} needs the image to be there', () => {
  expect(usesDigest(parseValueSettings(['a={{tag}}', 'b=digest']))).toBe(false);
  expect(usesDigest(parseValueSettings(['a=x@{{ digest }}']))).toBe(true);
});

/** What helm reads in a text. */
function valuesIn(text: string): JsonValue {
  const { root, problems } = readYaml(text);
  expect(problems, text).toEqual([]);
  return new TypedReader('x', new Findings()).any(root);
}

function at(value: JsonValue | undefined, path: string): JsonValue | undefined {
  return path.split(/[.[\]]+/).reduce<JsonValue | undefined>((found, part) => {
    if (part === '') return found;
    if (found instanceof Map) return found.get(part);
    return Array.isArray(found) ? found[Number(part)] : undefined;
  }, value);
}

test('whatever text is set, that text is read back', () => {
  const key = fc.constantFrom(
    'replicaCount',
    'image.tag',
    'new.key',
    'flow.c',
    'list[0].name',
    'empty.x',
    'block',
  );
  fc.assert(
    fc.property(key, fc.string({ unit: 'binary' }), (path, value) => {
      const { result, lines } = set([`${path}={{tag}}`], FILE, { tag: value });
      expect(lines.filter(line => line.startsWith('error'))).toEqual([]);
      expect(at(valuesIn(result), path)).toBe(value.toWellFormed());
    }),
    { numRuns: 300 },
  );
});

/** Values in every way of writing them, `%` for the indentation of what is below. */
const VALUES = [
  '1',
  '"x"',
  "'y' # c",
  '',
  '# c',
  '~',
  '&n',
  '!!int 3',
  '&m !!str 4',
  '|\n%z',
  '>+ # c\n%z\n',
  'plain\n%text',
  '{}',
  '[]',
  '{k: 1}',
  '{ # c\n%k: [1, 2], # d\n}',
  '{k: ,\n%l}',
  '\n%k: 1',
  '\n%k:\n%  l: |+\n%    t\n',
  '\n%- 1\n%-  k: 2\n%   l: 3',
  '&o\n%k: *first',
  '"a\n%b"#c',
];
const KEYS = ['a', 'b', '"c"', "'d' ", 'e.f'];
const PATHS = 'a|b|c|d|e\\.f|a.k|b.k.l|c.k[1]|d[1].k|a.l|b.new.er|other'.split('|');
const shape = fc
  .tuple(
    fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\n\n# between\n', '\r\n'),
  )
  .map(([values, gap]) => {
    const lines = values.map((value, i) => `${KEYS[i]}: ${value.replaceAll('%', '  ')}`);
    return `first: &first x\n${lines.join(gap)}\n`;
  });
const wish = fc.tuple(
  fc.constantFrom(...PATHS),
  fc.constantFrom('v1', '5', 'true', '"5"', 'null', '.nan', 'a: b'),
);

/** Values with one of them set, as a program would do it. */
function put(value: JsonValue | undefined, [key, ...further]: readonly string[], to: string): JsonValue {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((item, i) => (String(i) === key ? put(item, further, to) : item));
  }
  const map = value instanceof Map ? value : new Map<string, JsonValue>();
  return new Map([...map, [key, put(map.get(key), further, to)]]);
}

/** With text for every number, boolean and null: which of them a word becomes is another test. */
function asTexts(value: JsonValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, asTexts(item)]));
  return Array.isArray(value) ? value.map(asTexts) : String(value);
}

test('whatever the file, it is the old one with the values set, and helm reads it', {
  timeout: 120_000,
}, async context => {
  const home = haveHelm ? await chart({ 'values.yaml': '' }) : '';
  let packed = 0;
  await fc.assert(
    fc.asyncProperty(shape, fc.array(wish, { minLength: 1, maxLength: 4 }), async (text, wishes) => {
      let expected = valuesIn(text);
      let current = text;
      for (const [path, to] of wishes) {
        const { result, lines } = set([`${path}=${to}`], current);
        const isRefused = lines.some(line => line.startsWith('error'));
        const keys = path.split(/(?<!\\)[.[]/).map(key => key.replace(/[\\\]]/g, ''));
        if (isRefused) expect(result).toBe(current);
        else expected = put(expected, keys, to.replaceAll('"', ''));
        current = result;
      }
      expect(asTexts(valuesIn(current))).toEqual(asTexts(expected));
      const comments = (of: string) => of.match(/#.*/g) ?? [];
      expect(comments(current)).toEqual(comments(text));
      packed += 1;
      if (!haveHelm || packed > 25) return;
      await writeFile(join(home, 'values.yaml'), current);
      for (const program of HELMS) await runHelm(program, ['package', home, '--destination', home], { home });
    }),
    samples(400),
  );
  need(context, haveHelm, NO_HELM);
});
