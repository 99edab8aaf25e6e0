import { describe, expect, test } from 'vitest';
import { movesOf } from '../../.ci/scripts/move-tags.ts';

const EARLIER = ['1.2.2', '1.2.3', '1.3.0-rc.1', '0.9.0'];
const moved = (release: string, tags: readonly string[]) => movesOf(release, tags).map(({ tag }) => tag);

describe("the project's own moving git tags", () => {
  test.each([
    { what: 'the newest release moves both', release: 'v1.2.3', tags: EARLIER, moves: ['v1.2', 'v1'] },
    { what: 'a backport moves its own line only', release: 'v1.2.4', tags: ['1.3.0'], moves: ['v1.2'] },
    { what: 'a release older than its line moves none', release: 'v1.2.2', tags: EARLIER, moves: [] },
    { what: 'a prerelease moves none', release: 'v1.3.0-rc.1', tags: EARLIER, moves: [] },
    {
      what: 'a higher prerelease holds nothing back',
      release: 'v1.2.3',
      tags: EARLIER,
      moves: ['v1.2', 'v1'],
    },
    { what: 'a new major leaves the old one', release: 'v2.0.0', tags: EARLIER, moves: ['v2.0', 'v2'] },
  ])('$what', ({ release, tags, moves }) => {
    expect(moved(release, tags)).toEqual(moves);
  });

  test.each(['1.2.3', 'vnext', 'v1.2', '', 'v1.2.3; rm -rf /'])('%j is no release', release => {
    expect(() => movesOf(release, [])).toThrow('is no release: expected a tag like v1.2.3');
  });
});
