import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartVersion, type ReleaseRef } from '../../src/helm/version.ts';
import { EPOCH } from './support.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../docs/charts.md'), 'utf8');
const TABLE = /<!-- versions -->\n([\s\S]*?)<!-- end -->/.exec(TEXT)?.[1] ?? '';
const ROWS = [...TABLE.matchAll(/^\| refs\/(heads|tags|pull)\/(\S+) \| (\S+) \|$/gm)].map(
  ([, kind = '', name = '', version = '']) => ({ kind, name, version }),
);

test('docs/charts.md has a table of versions', () => {
  expect(ROWS.length).toBeGreaterThan(5);
});

test.for(ROWS)('and refs/$kind/$name is $version', ({ kind, name, version }) => {
  const ref: ReleaseRef['ref'] =
    kind === 'pull'
      ? { kind: 'request', number: Number.parseInt(name, 10) }
      : { kind: kind === 'tags' ? 'tag' : 'branch', name };
  const release = { ref, revision: '0f1e2d3c4b5a', epoch: EPOCH, scheduled: false, versionPrefix: '' };
  expect(chartVersion('auto', '1.4.0', release).version).toBe(version);
});
