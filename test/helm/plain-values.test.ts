import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/helm/findings.ts';
import { isPlainMap } from '../../src/helm/plain-values.ts';
import { readValues } from '../../src/helm/read-values.ts';

const PLAIN = [
  '',
  '# nothing\n\n',
  'image:\n  repository: team/app:v1 # the image\n  tag: "v1"\n\n# more\nreplicas: 1\n',
  "a:\n  b:\n    c: 'x y'\n  d: {}\ne: []\nf:\n",
  'key: two words\nother: 1.10\nurl: https://example.com/a_b\n',
];
const NOT_PLAIN = [
  'a: 1\na: 2\n',
  'a: 1\n  b: 2\n',
  ' a: 1\nb: 2\n',
  'a: @b\n',
  'a:\n    b: 1\n  c: 2\n',
  'on: 1\n',
  '- a\n',
  'a: &x 1\n',
  'a: [\n',
  'a: |\n  text\n',
  'a:\tb\n',
  'a: b\r\n',
  'a: b: c\n',
  '---\na: 1\n',
  '\u{feff}a: 1\n',
  'a: "\\q"\n',
  'a: "x\n',
  'text\n',
];

describe('a values.yaml that is a plain map', () => {
  test.for(PLAIN)('%j is found', text => expect(isPlainMap(text)).toBe(true));
  test.for(NOT_PLAIN)('%j is left to YAML', text => expect(isPlainMap(text)).toBe(false));

  test('is the one of the example', () => {
    const example = join(import.meta.dirname, '../../examples/chart/values.yaml');
    expect(isPlainMap(readFileSync(example, 'utf8'))).toBe(true);
  });

  test('has nothing that YAML finds wrong, whatever it is made of', async () => {
    const word = fc.constantFrom('a', 'b', 'on', 'y', '1', 'x-y', 'a.b', '_c', '<<', '', '-', '"q"', '#c');
    const value = fc.constantFrom(
      '',
      '1',
      'x',
      ' y',
      "'z'",
      '"z"',
      '{}',
      '[]',
      '&a',
      '*a',
      'a:b',
      'a: b',
      '# c',
      '-',
      '|',
      '...',
      'x #c',
      'x#c',
      '@a',
      '+',
      '"',
      '.',
    );
    const line = fc
      .tuple(
        fc.integer({ min: 0, max: 4 }),
        word,
        fc.constantFrom(':', ': ', ':  ', '', ' :'),
        value,
        fc.constantFrom('', ' ', ' # d'),
      )
      .map(([indent, ...parts]) => ' '.repeat(indent) + parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 7 }), async lines => {
        const text = lines.join('\n');
        fc.pre(isPlainMap(text));
        const findings = new Findings();
        const documents = await readValues(text, 'values.yaml', findings);
        expect(findings.all).toEqual([]);
        expect(documents.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
  });
});
