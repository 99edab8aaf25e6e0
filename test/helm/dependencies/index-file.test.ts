import { describe, expect, test } from 'vitest';
import { indexEntries } from '../../../src/helm/dependencies/index-file.ts';

function entries(text: string, name = 'lib') {
  return indexEntries(Buffer.from(text), name, 'https://charts.example.com/index.yaml').map(entry => ({
    version: entry.version,
    ...entry.details(),
  }));
}

const EXPECTED = [
  { version: '1.2.0', urls: ['lib-1.2.0.tgz', 'https://mirror/lib-1.2.0.tgz'], digest: 'abc' },
  { version: '1.10', urls: ['lib-1.10.tgz'], digest: '' },
];

describe('one chart is found in every form of an index', () => {
  const item = (indent: string) =>
    [
      `${indent}- apiVersion: v2`,
      `${indent}  dependencies:`,
      `${indent}  - name: x`,
      `${indent}    version: 7.0.0`,
      `${indent}  description: |`,
      `${indent}    version: 9.9.9`,
      '',
      `${indent}  digest: abc`,
      `${indent}  urls:`,
      `${indent}  - lib-1.2.0.tgz`,
      `${indent}  - https://mirror/lib-1.2.0.tgz`,
      `${indent}  version: 1.2.0`,
      `${indent}- version: "1.10" # quoted`,
      `${indent}  urls: [lib-1.10.tgz]`,
    ].join('\n');
  const forms: readonly (readonly [what: string, text: string])[] = [
    [
      'as helm writes it',
      `apiVersion: v1\nentries:\n  a:\n  - version: 0.1.0\n    urls: [x]\n  lib:\n${item('  ')}\n  z: []\ngenerated: x\n`,
    ],
    ['lists indented', `entries:\n    lib:\n${item('        ')}\n    z: []\n`],
    ['the name quoted, comments between', `# c\nentries: # e\n\n  # c\n  "lib": # l\n  # c\n${item('  ')}\n`],
    ['at the end, without a last line break', `entries:\n  lib:\n${item('  ')}`],
    ['lines ending as on Windows', `entries:\n  lib:\n${item('  ')}\n`.replaceAll('\n', '\r\n')],
    [
      'flow style',
      `{entries: {lib: [{version: 1.2.0, digest: abc, urls: [lib-1.2.0.tgz, "https://mirror/lib-1.2.0.tgz"]}, {version: "1.10", urls: [lib-1.10.tgz]}]}}`.replace(
        '{entries',
        ' \n--- \n{entries',
      ),
    ],
    ['JSON', JSON.stringify({ entries: { lib: EXPECTED } })],
    [
      'names that only begin or end alike',
      `entries:\n  lib-x:\n  - version: 3.0.0\n    urls: [x]\n  mylib:\n  - version: 4.0.0\n    urls: [x]\n  lib:\n${item('  ')}\n  library:\n  - version: 5.0.0\n    urls: [x]\n`,
    ],
    [
      'a text that looks like the name',
      `annotations:\n  lib:\n  - version: 6.0.0\nentries:\n  a:\n  - description: |\n      lib:\n      - version: 8.0.0\n    version: 1.0.0\n  lib:\n${item('  ')}\n`,
    ],
  ];
  test.for(forms)('%s', ([, text]) => expect(entries(text)).toEqual(EXPECTED));
});

test('a chart that is not listed has no versions', () => {
  for (const text of [
    'entries: {}\n',
    'entries:\n',
    'entries:\n  other:\n  - version: 1.0.0\n',
    '{"entries":{}}',
    'apiVersion: v1\n',
  ])
    expect(entries(text)).toEqual([]);
});

test.for(['<html>not found</html>\n: [', '{"entries":', '', 'entries: [1\n'])('%j is no index', text => {
  expect(() => entries(text)).toThrow(
    expect.objectContaining({ code: 'registry-failed', message: expect.stringContaining('index.yaml') }),
  );
});

test('of an index of forty megabytes only the part about the chart is parsed', () => {
  const filler = (name: string) =>
    `  ${name}:\n${Array.from({ length: 200 }, (_, i) => `  - apiVersion: v2\n    description: ${'x'.repeat(300)}\n    urls:\n    - ${name}-${i}.tgz\n    version: ${i}.0.0\n`).join('')}`;
  const before = Array.from({ length: 250 }, (_, i) => filler(`chart-${i}`)).join('');
  const index = Buffer.from(
    `apiVersion: v1\nentries:\n${before}${before.replaceAll('chart-', 'more-')}  lib:\n  - version: 1.0.0\n    urls: [a.tgz]\n`,
  );
  expect(index.length).toBeGreaterThan(35_000_000);
  const found = indexEntries(index, 'lib', 'x');
  expect(found.map(entry => entry.version)).toEqual(['1.0.0']);
  expect(indexEntries(index, 'chart-7', 'x')).toHaveLength(200);
});
