import { describe, expect, it } from 'vitest';
import { entriesFor, type SbomGoods, strayEntries } from '../../src/attach/sbom-entries.ts';
import { readSbomInput } from '../../src/attach/sbom-input.ts';

const both: SbomGoods = { image: true, charts: ['app', 'my.db'] };
const image: SbomGoods = { image: true, charts: [] };
const chart: SbomGoods = { image: false, charts: ['app'] };
const charts: SbomGoods = { image: false, charts: ['app', 'my.db'] };

function entries(text: string) {
  const wish = readSbomInput(text);
  return wish.kind === 'files' ? wish.entries : [];
}

describe('a file is for', () => {
  it.each<readonly [string, string, SbomGoods, string | undefined, readonly string[]]>([
    ['the image, where it names nothing', 'a.json', both, undefined, ['a.json']],
    ['no chart beside an image', 'a.json', both, 'app', []],
    ['the chart that is published alone', 'a.json', chart, 'app', ['a.json']],
    ['the chart it names', 'chart/app=a.json', both, 'app', ['a.json']],
    ['a chart whose name has a dot', 'chart/my.db=a.json', both, 'my.db', ['a.json']],
    ['no other chart', 'chart/app=a.json', both, 'my.db', []],
    ['not the image, when it names a chart', 'chart/app=a.json', both, undefined, []],
    ['every chart by its name', 'out/{chart}.json', both, 'my.db', ['out/my.db.json']],
    ['a chart and not the image, with its name in it', 'out/{chart}.json', both, undefined, []],
  ])('%s', (_what, text, goods, name, patterns) => {
    expect(entriesFor(entries(text), goods, name).map(({ pattern }) => pattern)).toEqual(patterns);
  });
});

describe('a file that is for nothing is found before anything is made', () => {
  it.each<readonly [string, SbomGoods, string | undefined]>([
    ['a.json', both, undefined],
    ['a.json', chart, undefined],
    ['linux/arm64=a.json', image, undefined],
    ['linux/arm64=a.json', chart, 'is for an image'],
    ['a.json', charts, 'name its chart'],
    ['chart/other=a.json', both, 'no chart other is published'],
    ['{chart}.json', image, 'is for charts, and none is published'],
    ['{chart}.json', charts, undefined],
    ['{platform}.json', chart, 'which a chart does not have'],
    ['chart/app={arch}.json', both, 'which a chart does not have'],
    ['{platform}.json', image, undefined],
  ])('%s', (text, goods, words) => {
    const found = strayEntries(entries(text), goods);
    expect(found.join('\n')).toContain(words ?? '');
    expect(found).toHaveLength(words === undefined ? 0 : 1);
  });
});
