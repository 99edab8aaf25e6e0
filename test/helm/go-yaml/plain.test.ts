import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/helm/go-yaml/plain.ts';
import { readYaml } from '../../../src/helm/go-yaml/read.ts';

const READ = [
  'apiVersion: v2\nname: app\nversion: 1.2.3 # ours\n',
  'name: "a b"\nother: \'c "d"\'\nempty: []\nnone: {}\n',
  'dependencies:\n  - name: redis\n    version: "^1.0"\n    repository: oci://r.example/charts\n  - name: b\n',
  'keywords:\n- a\n- b c\nhome: https://example.com/a?b=c&d\n',
  'maintainers:\n\n  # who\n  - name: Zoë Ünal\n    email: z@example.com\n',
  'annotations:\n  artifacthub.io/license: MIT\n  deep:\n    - x: 1\n      y:\n        - z\n',
  'description: A chart, (not) for us; 100% plain!\nappVersion: 1.10\n',
  'a: 1\na: 2\non: yes\nversion: ~\n',
];
const LEFT = [
  '',
  '# nothing\n',
  'a:\n',
  'a:\nb: 1\n',
  'a: b\n  c: d\n',
  'a: b\n  c\n',
  'a: |\n  text\n',
  'a: &x b\n',
  'a: *x\n',
  'a: !!str b\n',
  'a: [b, c]\n',
  'a: "\\n"\n',
  "a: 'it''s'\n",
  'a:\tb\n',
  'a: b\r\n',
  'a: b: c\n',
  '---\na: 1\n',
  '- a\n',
  'text\n',
  'a:\n  - - b\n',
  'a:\n  -\n    b: 1\n',
  'a:\n    b: 1\n  c: 2\n',
  '<<: {}\n',
  '? a\n',
  `${'a'.repeat(200)}: 1\n`,
  Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
];

/** What all of YAML makes of a text that has no mistake in it. */
function whole(text: string) {
  const { documents, problems } = readYaml(text);
  return { documents, problems };
}

describe('YAML without anything unusual', () => {
  test.for(READ)('%j is read with every position', text => {
    expect({ documents: [readPlainYaml(text)], problems: [] }).toEqual(whole(text));
  });

  test.for(LEFT)('%j is left to YAML', text => expect(readPlainYaml(text)).toBeUndefined());

  test('is the Chart.yaml of the example', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../examples/chart/Chart.yaml'), 'utf8');
    expect({ documents: [readPlainYaml(text)], problems: [] }).toEqual(whole(text));
  });

  const usual = fc.constantFrom(
    ...['1', 'x y', "'z'", '"z w"', '{}', '[]', 'a:b', 'x#c', '.', '~', 'https://a.b/c', '1 <2', '^1'],
    ...['it\'s "so"', 'a,b', '(a)', 'ü … 漢', 'a: b', '- a', ''],
  );
  const odd = fc.oneof(
    fc.constantFrom('&a', '*a', 'a: b: c', '# c', '-', '|', '>', '...', '---', 'x #c', '@a', '+', '"', '!'),
    fc.constantFrom('>=1', "'a", '[a', '{a', '\t', '? a', '<<: a', '%a', '\u{2028}', 'a\u{a0}b', '\u{1f600}'),
    fc.string({ unit: fc.constantFrom(...'ab:#-"\' \t&*![]{}|>?%<@`~,.\\ü'), maxLength: 6 }),
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '', '  ', '    ', ' '),
      fc.constantFrom('', '', '', '- ', '-   '),
      fc.constantFrom('a:', 'b-c:', 'x.y/z:', 'on:', '_c: ', ''),
      fc.constantFrom(' ', ' ', '  ', ''),
      fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd }),
      fc.constantFrom('', '', ' ', ' # d…', '#d'),
    )
    .map(parts => parts.join(''));

  test('is read as all of YAML reads it, whatever it is made of', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), lines => {
        const text = lines.join('\n');
        const plain = readPlainYaml(text);
        if (plain === undefined) return;
        read += 1;
        expect({ documents: [plain], problems: [] }).toEqual(whole(text));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(300);
  });
});
