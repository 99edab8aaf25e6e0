import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../support/source-tree.ts';

const ROOT = join(import.meta.dirname, '../..');

test('docs/doctor.md explains every check there is, and no other', () => {
  const document = readFileSync(join(ROOT, 'docs/doctor.md'), 'utf8');
  const [, table = ''] = /<!-- checks -->([\s\S]*)<!-- end -->/.exec(document) ?? [];
  const explained = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(found => found[1]);
  const sources = readSources(join(ROOT, 'src')).filter(({ path }) =>
    /^doctor\/|^steps\/doctor-checks/.test(path),
  );
  const named = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bid: '([a-z-]+)'|\bcheck\('([a-z-]+)', '/g)].map(found => found[1] ?? found[2]),
  );
  expect(explained.toSorted()).toEqual([...new Set(named)].toSorted());
  expect(new Set(explained).size).toBe(explained.length);
});
