import { describe, expect, test } from 'vitest';
import { chooseEntry } from '../../../src/helm/dependencies/index-file.ts';

/** What helm keeps of the entries of one chart. */
function entries(text: string, name = 'lib') {
  const where = 'https://charts.example.com/index.yaml';
  return chooseEntry(Buffer.from(text), { name, where }, all =>
    all.flatMap(entry => {
      const details = entry.details();
      return details ? [{ version: entry.version, ...details }] : [];
    }),
  );
}

const EXPECTED = [
  { version: '1.2.0', urls: ['lib-1.2.0.tgz', 'https://mirror/lib-1.2.0.tgz'], digest: 'abc' },
  { version: '1.10', urls: ['lib-1.10.tgz'], digest: '' },
];

describe('one chart is found in every form of an index', () => {
  const item = (indent: string) =>
    [
      `${indent}- apiVersion: v2`,
      `${indent}  annotations:`,
      `${indent}    artifacthub.io/crds: |`,
      `${indent}      - version: v1beta1`,
      `${indent}  dependencies:`,
      `${indent}  - version: 7.0.0`,
      `${indent}    name: x`,
      `${indent}  description: |`,
      `${indent}    version: 9.9.9`,
      '',
      `${indent}  name: lib`,
      `${indent}  digest: abc`,
      `${indent}  urls:`,
      `${indent}  - lib-1.2.0.tgz`,
      `${indent}  - https://mirror/lib-1.2.0.tgz`,
      `${indent}  version: 1.2.0`,
      `${indent}- version: "1.10" # quoted`,
      `${indent}  name: lib`,
      `${indent}  urls: [lib-1.10.tgz]`,
    ].join('\n');
  const forms: (readonly [what: string, text: string])[] = [
    [
      'as helm writes it',
      `apiVersion: v1\nentries:\n  a:\n  - version: 0.1.0\n    urls: [x]\n  lib:\n${item('  ')}\n  z: []\ngenerated: x\n`,
    ],
    ['lists indented', `apiVersion: v1\nentries:\n    lib:\n${item('        ')}\n    z: []\n`],
    [
      'the name quoted, comments between',
      `# c\napiVersion: v1\nentries: # e\n\n  # c\n  "lib": # l\n  # c\n${item('  ')}\n`,
    ],
    ['at the end, without a last line break', `apiVersion: v1\nentries:\n  lib:\n${item('  ')}`],
    [
      'lines ending as on Windows',
      `apiVersion: v1\nentries:\n  lib:\n${item('  ')}\n`.replaceAll('\n', '\r\n'),
    ],
    [
      'flow style',
      `{apiVersion: v1, entries: {lib: [{name: lib, version: 1.2.0, digest: abc, urls: [lib-1.2.0.tgz, "https://mirror/lib-1.2.0.tgz"]}, {name: lib, version: "1.10", urls: [lib-1.10.tgz]}]}}`.replace(
        '{apiVersion',
        ' \n--- \n{apiVersion',
      ),
    ],
    [
      'JSON',
      JSON.stringify({
        apiVersion: 'v1',
        entries: { lib: EXPECTED.map(entry => ({ name: 'lib', ...entry })) },
      }),
    ],
    [
      'names that only begin or end alike',
      `apiVersion: v1\nentries:\n  lib-x:\n  - version: 3.0.0\n    urls: [x]\n  mylib:\n  - version: 4.0.0\n    urls: [x]\n  lib:\n${item('  ')}\n  library:\n  - version: 5.0.0\n    urls: [x]\n`,
    ],
    [
      'a text that looks like the name',
      `apiVersion: v1\nannotations:\n  lib:\n  - version: 6.0.0\nentries:\n  a:\n  - description: |\n      lib:\n      - version: 8.0.0\n    version: 1.0.0\n  lib:\n${item('  ')}\n`,
    ],
  ];
  const flow = EXPECTED.map(entry => JSON.stringify({ name: 'lib', ...entry }));
  const index = (list: string) => `apiVersion: v1\nentries:\n  a: []\n  lib:${list}\n  z: []\n`;
  forms.push(
    ['a list in brackets', index(` [${flow.join(', ')}]`)],
    ['a list in brackets on lines of its own', index(`\n    [\n      ${flow.join(',\n      ')}\n    ]`)],
    ['items in braces', index(flow.map(entry => `\n  - ${entry}`).join(''))],
    ['items below their dashes', index(flow.map(entry => `\n  -\n    ${entry}`).join(''))],
    ['with items that are nothing', index(`\n  -${flow.map(entry => `\n  - ${entry}`).join('')}\n  - null`)],
    ['the name behind an anchor', index(` &list\n${item('  ')}`)],
    ['keys in quotes', index(`\n${item('  ').replaceAll(/(version|name|urls):/g, '"$1":')}`)],
    ['keys in quotes at the top', index(`\n${item('  ')}`).replaceAll(/^(\w+):/gm, '"$1":')],
    ['braces that are no JSON', `{apiVersion: v1, entries: {lib: [${flow.join(', ')}]}}`],
    [
      'an anchor above',
      index(`\n${item('  ')}`)
        .replace('entries:', 'x: &n lib\nentries:')
        .replace(/name: lib/g, 'name: *n'),
    ],
    ['the name written with an escape', index(`\n${item('  ')}`).replace('  lib:', '  "l\\x69b":')],
  );
  test.for(forms)('%s', ([, text]) => expect(entries(text)).toEqual(EXPECTED));
});

test('a chart that is not listed has no versions', () => {
  for (const text of [
    '{}',
    '',
    'null',
    '\n  other:\n  - version: 1.0.0',
    '\n  lib:',
    '\n  lib: []',
    '\n  lib: {}',
  ])
    expect(entries(`apiVersion: v1\nentries: ${text}\n`), text).toEqual([]);
  expect(entries('{"apiVersion":"v1","entries":{}}')).toEqual([]);
});

test('what helm passes over is no version', () => {
  const bad = [
    'version: 2.0.0',
    'name: a/b\n    version: 2.0.0',
    'name: lib',
    'name: lib\n    version: new',
    'name: lib\n    version: 2.0.0\n    type: plugin',
    'name: lib\n    version: 2.0.0\n    maintainers: [null]',
    'name: lib\n    version: 2.0.0\n    dependencies: [{name: x, alias: "a b"}]',
  ];
  const items = [...bad, 'name: lib\n    version: 1.0.0'].map(item => `  - ${item}\n    urls: [x.tgz]\n`);
  expect(
    entries(`apiVersion: v1\nentries:\n  lib:\n${items.join('')}`).map(({ version }) => version),
  ).toEqual(['1.0.0']);
});

test.for([
  '<html>not found</html>\n: [',
  '<html><body>Please log in</body></html>',
  'Please log in',
  '{"entries":',
  '{"message":"not found"}',
  '',
  'apiVersion: v1\n',
  'entries: [1\n',
  'entries:\n  lib:\n  - name: lib\n    version: 1.0.0\n    urls: [x]\n',
])('%j is no index', text => {
  expect(() => entries(text)).toThrow(
    expect.objectContaining({ code: 'registry-failed', message: expect.stringContaining('index.yaml') }),
  );
});

test('of an index of forty megabytes only the part about the chart is parsed', () => {
  const filler = (name: string) =>
    `  ${name}:\n${Array.from({ length: 200 }, (_, i) => `  - apiVersion: v2\n    name: ${name}\n    description: ${'x'.repeat(300)}\n    urls:\n    - ${name}-${i}.tgz\n    version: ${i}.0.0\n`).join('')}`;
  const before = Array.from({ length: 250 }, (_, i) => filler(`chart-${i}`)).join('');
  const index = Buffer.from(
    `apiVersion: v1\nentries:\n${before}${before.replaceAll('chart-', 'more-')}  lib:\n  - version: 1.0.0\n    name: lib\n    urls: [a.tgz]\n`,
  );
  expect(index.length).toBeGreaterThan(35_000_000);
  const versions = (name: string) =>
    chooseEntry(index, { name, where: 'x' }, found => found.map(entry => entry.version));
  expect(versions('lib')).toEqual(['1.0.0']);
  expect(versions('chart-7')).toHaveLength(200);
  expect(versions('chart-none')).toEqual([]);
});
