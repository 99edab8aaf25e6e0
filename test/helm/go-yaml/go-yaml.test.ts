import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Findings } from '../../../src/helm/findings.ts';
import type { JsonValue } from '../../../src/helm/go-json.ts';
import { goFloat } from '../../../src/helm/go-yaml/float.ts';
import { readYaml } from '../../../src/helm/go-yaml/read.ts';
import { resolveWord, scalarAsText } from '../../../src/helm/go-yaml/scalar.ts';
import { writeGoYaml } from '../../../src/helm/go-yaml/write.ts';
import { TypedReader } from '../../../src/helm/typed-reader.ts';
import words from './words.json' with { type: 'json' };
import written from './written.json' with { type: 'json' };

test(`YAML is written as ${written.library} writes it`, () => {
  for (const { v, y } of written.cases) expect(writeGoYaml(v as Parameters<typeof writeGoYaml>[0])).toBe(y);
});

test.for(words.words as [string, string][])(
  `%s without quotes becomes the text %s, as in ${words.library}`,
  ([word, text]) => {
    expect(scalarAsText(resolveWord(word)) ?? '').toBe(text);
  },
);

const text = fc.string({
  unit: fc.constantFrom(...'ab:#-"\'\\ \n\t1.0_~yn,[]{}&*!|>%@`?=<é', '😀', '\u00a0', '\u2028'),
});
/** Blocks with line separators beside line breaks are refused; see like-helm.test.ts. */
const isUnread = (word: string): boolean => word.includes('\u2028') && word.includes('\n');
/** go-yaml 2 writes this one key without quotes, and reads it as a merge: it cannot come back. */
const key = text.filter(word => word !== '<<' && !isUnread(word));
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text.filter(word => !isUnread(word)),
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
}));

test('whatever is written is read as the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 }), map => {
      const { root, problems } = readYaml(writeGoYaml(map as Parameters<typeof writeGoYaml>[0]));
      expect(problems).toEqual([]);
      const reader = new TypedReader('x', new Findings());
      expect(plain(reader.any(root))).toEqual(JSON.parse(JSON.stringify(map)));
    }),
    { numRuns: 500 },
  );
});

test('any text is read or refused with a line, and never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab:#-"\' \n\t&*![]{}|>?%<', 'a: ', '- ', '&x ', '*x', '<<: ') }),
      source => {
        for (const { at } of readYaml(source).problems) expect(at.line).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});

test('an alias inside of what it names, to nothing, or beyond all measure is refused', () => {
  expect(readYaml('a: &x [*x]').problems[0]?.message).toContain('contains itself');
  expect(readYaml('a: *x').problems[0]?.message).toMatch(/alias/i);
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdef'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcde'[i]}`).join(',')}]`),
  ].join('\n');
  expect(readYaml(bomb).problems.at(-1)?.message).toContain('more than 10000');
});

test.for([
  [0.1, '0.1'],
  [1e21, '1e+21'],
  [123456, '123456'],
  [1234567, '1.234567e+06'],
  [-0, '-0'],
  [0.00001, '1e-05'],
] as const)('%d is %s in Go', ([number, go]) => {
  expect(goFloat(number, 64)).toBe(go);
});

function plain(value: JsonValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
