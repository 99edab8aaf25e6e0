import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartDestinations, referenceClashes } from '../../src/helm/destinations.ts';
import { findCharts } from '../../src/helm/find-charts.ts';
import { parseRepository } from '../../src/oci/reference.ts';
import { chartYaml, folder, write } from './support.ts';

async function tree(): Promise<string> {
  return write(await folder(), {
    'charts/b/Chart.yaml': chartYaml('b'),
    'charts/a/Chart.yaml': chartYaml('a'),
    'charts/a/charts/sub/Chart.yaml': chartYaml('sub'),
    'charts/notes/README.md': 'no chart',
    'charts/x.tgz': '',
    'other/charts/c/Chart.yaml': chartYaml('c'),
    'node_modules/p/Chart.yaml': chartYaml('p'),
    'file.txt': '',
  });
}

describe('charts are found', () => {
  const cases: readonly (readonly [entries: readonly string[], found: readonly string[]])[] = [
    [['charts/a'], ['charts/a']],
    [
      ['./charts/b/', 'charts/a'],
      ['charts/b', 'charts/a'],
    ],
    [['charts/*'], ['charts/a', 'charts/b', 'charts/x.tgz']],
    [['charts/*.tgz'], ['charts/x.tgz']],
    [['**/Chart.yaml'], ['charts/a', 'charts/b', 'other/charts/c']],
    [['charts/a/Chart.yaml'], ['charts/a']],
    [
      ['charts/{a,b}', 'charts/a'],
      ['charts/a', 'charts/b'],
    ],
    [['charts/a/charts/sub'], ['charts/a/charts/sub']],
    [['charts/notes'], ['charts/notes']],
    [[], []],
  ];
  test.for(cases)('by %j', async ([entries, found]) => {
    expect((await findCharts(entries, await tree())).map(({ name }) => name)).toEqual(found);
  });

  test('in the working directory itself', async () => {
    const root = join(await tree(), 'charts/a');
    expect(await findCharts(['.'], root)).toEqual([{ path: root, name: '.' }]);
  });

  test('and everything that names nothing is said at once', async () => {
    await expect(findCharts(['gone', 'file.txt', 'none/*', 'charts/a'], await tree())).rejects.toThrow(
      expect.objectContaining({
        code: 'bad-input',
        problems: [
          'charts: "gone" does not exist',
          'charts: "file.txt" is neither a folder nor a .tgz',
          'charts: "none/*" matches no chart',
        ],
      }),
    );
  });
});

describe('where a chart goes', () => {
  const cases: readonly (readonly [
    parents: readonly string[],
    registries: readonly string[],
    names: readonly string[],
  ])[] = [
    [['charts'], ['ghcr.io', '127.0.0.1:5000'], ['ghcr.io/charts/app', '127.0.0.1:5000/charts/app']],
    [['ghcr.io/me/charts', 'oci://registry.test/x/'], [], ['ghcr.io/me/charts/app', 'registry.test/x/app']],
    [['charts', 'ghcr.io/charts'], ['ghcr.io'], ['ghcr.io/charts/app']],
    [['a/b'], ['ghcr.io'], ['ghcr.io/a/b/app']],
  ];
  test.for(cases)('%j on %j', ([parents, registries, names]) => {
    expect(chartDestinations(parents, 'app', registries).map(({ name }) => name)).toEqual(names);
  });

  test('a short name without any registry is refused', () => {
    expect(() => chartDestinations(['charts'], 'app', [])).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringContaining('names no registry') }),
    );
  });

  test('two things under one reference are named, tags of their own are not', () => {
    const at = (name: string, tag: string, what: string) => ({
      repository: parseRepository(name),
      tag,
      what,
    });
    expect(
      referenceClashes([
        at('ghcr.io/app', '1.0.0', 'the image'),
        at('ghcr.io/app', '1.0.0', 'chart charts/app'),
        at('ghcr.io/app', 'v1.0.0', 'the image'),
        at('ghcr.io/x', '1', 'a'),
        at('ghcr.io/x', '1', 'a'),
      ]),
    ).toEqual(['ghcr.io/app:1.0.0 would be the image and chart charts/app; give them different names']);
  });
});
