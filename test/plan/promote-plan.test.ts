import { describe, expect, it } from 'vitest';
import { followsOf, promotedRelease, promotedTags } from '../../src/plan/promote-plan.ts';
import { mutabilityOf } from '../../src/policy/mutability.ts';

const kindOf = mutabilityOf([]);
const named = (names: readonly string[], tag?: string, version?: string) =>
  promotedTags({
    names,
    kindOf,
    identity: version === undefined ? {} : { version },
    ...(tag === undefined ? {} : { tag }),
  });

describe('the tags of promoted content', () => {
  it('are the names given, once each, with the kind their names have', () => {
    const tags = named(['v1.2.3', 'latest', 'v1.2.3', 'staging'], 'candidate', 'v1.2.3');
    expect(tags.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'v1.2.3 immutable',
      'latest moving',
      'staging moving',
    ]);
  });

  it.each([
    ['the tag of the source', 'candidate', 'v1.2.3', ['candidate']],
    ['the version it says', undefined, 'v1.2.3', ['v1.2.3']],
    ['none where it says none', undefined, undefined, []],
    ['none where what it says can be no tag', undefined, '1.2.3+5', []],
  ])('are without names %s', (_what, tag, version, expected) => {
    expect(named([], tag, version).map(({ name }) => name)).toEqual(expected);
  });
});

describe('what a tag follows by its name', () => {
  const family = (range: string, suffix?: string) => ({
    by: 'version',
    range,
    ...(suffix === undefined ? {} : { suffix }),
  });
  const nothing = { by: 'nothing' };
  it.each([
    ['latest', 'v1.2.3', family('*')],
    ['v1', 'v1.2.3', family('1.x')],
    ['1.2', undefined, family('1.2.x')],
    ['latest-alpine', '1.2.3-alpine', family('*', '-alpine')],
    ['1.2-alpine', '1.2.3-alpine', family('1.2.x', '-alpine')],
    ['latest-alpine', '1.2.3', nothing],
    ['staging', 'v1.2.3', nothing],
    ['v1.2.3', 'v1.2.3', nothing],
    ['latestish', 'v1.2.3', nothing],
  ])('%s of %s', (name, version, expected) => {
    expect(followsOf(name, version)).toEqual(expected);
  });
});

it.each([
  ['v1.2.3', 'candidate', ['v9.9.9'], 'v1.2.3'],
  ['main', 'v1.2.3', ['v9.9.9'], 'v1.2.3'],
  ['main', 'main', ['latest', 'v1.2.3'], 'v1.2.3'],
  [undefined, undefined, ['latest'], undefined],
])('the release of content that says %s, found as %s, named %j, is %s', (version, tag, names, expected) => {
  const identity = version === undefined ? {} : { version };
  expect(promotedRelease({ names, identity, ...(tag === undefined ? {} : { tag }) })).toBe(expected);
});
