import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Findings } from '../../src/helm/findings.ts';
import { setValues } from '../../src/helm/set-values.ts';
import { parseValueSettings, usesDigest } from '../../src/helm/value-path.ts';
import { linesOf } from './support.ts';

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

describe('what cannot be set is an error', () => {
  const cases: readonly (readonly [setting: string, text: string, expected: string])[] = [
    ['image=x', FILE, 'image holds further values'],
    ['replicaCount.x=1', FILE, 'replicaCount holds no keys'],
    ['list[7].x=1', FILE, 'list has no item 7'],
    ['alias.x=1', FILE, 'alias is an alias'],
    ['none[0]=1', FILE, 'the file has no none, so there are no items in it'],
    ['a=1', 'a: 1\n---\na: 2\n', 'several documents'],
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
    fc.property(key, fc.string({ unit: 'grapheme' }), (path, value) => {
      const { result } = set([`${path}={{tag}}`], FILE, { tag: value });
      const keys = path.split(/[.[\]]+/).filter(Boolean);
      expect(keys.reduce((found, part) => found[part], parse(result))).toBe(value);
    }),
    { numRuns: 300 },
  );
});
