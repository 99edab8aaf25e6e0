import { expect, test } from 'vitest';
import { forward, newestIn } from '../../src/policy/forward.ts';
import type { VersionFamily } from '../../src/tags/tag.ts';

const ALPINE: VersionFamily = { by: 'version', range: '1.2.x', suffix: '-alpine' };

test.each([
  ['1.2.2-alpine', '1.2.3-alpine', true],
  ['1.2.4-alpine', '1.2.3-alpine', false],
  ['1.2.2-alpine', '1.2.3-rc.1-alpine', false],
  ['1.2.4', '1.2.3-alpine', true],
])('a variant that holds %s may take %s: %j', (held, ours, moves) => {
  expect(forward(ALPINE, { identity: { version: held } }, { identity: { version: ours } }).moves).toBe(moves);
});

test('of listed tags only those of the variant count', () => {
  const found = newestIn(ALPINE);
  for (const tag of ['1.2.9', '1.2.4-alpine', '1.2.5-alpine', '1.3.0-alpine', '1.2.7-rc.1-alpine'])
    found.see(tag);
  expect(found.newest).toBe('1.2.5-alpine');
});

test.each([
  ['v1.3.0', 'v1.2.4', false],
  ['v1.2.3', 'v1.2.4', true],
])(
  'a release whose main tag is no version is still judged by its version: over %s, %s moves: %j',
  (held, release, moves) => {
    const family: VersionFamily = { by: 'version', range: '1.x' };
    const ours = { identity: { version: 'stable' }, release };
    expect(forward(family, { identity: { version: held } }, ours).moves).toBe(moves);
  },
);
