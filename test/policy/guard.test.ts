import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Identity } from '../../src/oci/annotations.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { type IfExists, judge, type MovingTags, type Standing } from '../../src/policy/guard.ts';
import type { Follows, Tag } from '../../src/tags/tag.ts';

const OURS = digestOf('ours');
const THEIRS = digestOf('theirs');
const identity: Identity = { revision: 'a'.repeat(40), version: 'v1.2.3', source: 'https://git.test/o/r' };

function tagOf(name: string, kind: Tag['kind'], follows: Follows = { by: 'nothing' }): Tag {
  return { name, kind, follows, rule: 'test', why: 'test' };
}

function present(theirs: Identity, digest = THEIRS): Standing {
  return { state: { kind: 'present', digest, mediaType: MEDIA_TYPE.index }, identity: theirs };
}

const absent: Standing = { state: { kind: 'absent' } };
const unreadable = new AppError('not-allowed', 'registry.test: 403 DENIED: no');
const unknown: Standing = { state: { kind: 'unknown', error: unreadable } };
const release = tagOf('v1.2.3', 'immutable');

function verdict(
  tag: Tag,
  standing: Standing,
  options: { ifExists?: IfExists; movingTags?: MovingTags; built?: boolean } = {},
) {
  const candidate = options.built === false ? { identity } : { identity, digest: OURS };
  return judge(tag, standing, candidate, {
    ifExists: options.ifExists ?? 'resume',
    movingTags: options.movingTags ?? 'forward',
  });
}

describe('an immutable tag', () => {
  const sameRelease = present(identity);
  const branchBuild = present({ ...identity, version: 'main' });
  const otherCommit = present({ ...identity, revision: 'b'.repeat(40) });
  const otherSource = present({ ...identity, source: 'https://git.test/fork/r' });
  const unlabelled = present({});

  test.each<[string, Standing, IfExists, string]>([
    ['nothing there', absent, 'resume', 'create'],
    ['nothing there', absent, 'skip', 'create'],
    ['nothing there', absent, 'fail', 'create'],
    ['the same digest', present({}, OURS), 'resume', 'keep'],
    ['the same digest', present({}, OURS), 'skip', 'keep'],
    ['the same digest', present({}, OURS), 'fail', 'keep'],
    ['another build of this commit', branchBuild, 'resume', 'keep'],
    ['another build of this commit', branchBuild, 'skip', 'keep'],
    ['another build of this commit', branchBuild, 'fail', 'refuse'],
    ['another commit', otherCommit, 'resume', 'refuse'],
    ['another commit', otherCommit, 'skip', 'keep'],
    ['another commit', otherCommit, 'fail', 'refuse'],
    ['the same commit id of another source', otherSource, 'resume', 'refuse'],
    ['content without labels', unlabelled, 'resume', 'refuse'],
    ['content without labels', unlabelled, 'skip', 'keep'],
    ['this release under another digest', sameRelease, 'fail', 'refuse'],
    ['this release under another digest, found after the build', sameRelease, 'resume', 'refuse'],
    ['what cannot be read', unknown, 'resume', 'refuse'],
    ['what cannot be read', unknown, 'skip', 'refuse'],
    ['what cannot be read', unknown, 'fail', 'refuse'],
  ])('with %s (%#) under %3$s: %4$s', (_, standing, ifExists, action) => {
    expect(verdict(release, standing, { ifExists }).action).toBe(action);
  });

  test.each<[IfExists, boolean, string, string | undefined]>([
    ['resume', true, 'keep', THEIRS],
    ['skip', true, 'keep', undefined],
    ['fail', true, 'refuse', undefined],
    ['resume', false, 'refuse', undefined],
  ])('with the same content but for times under %s (alike: %s): %s', (ifExists, alike, action, reuse) => {
    const standing = { ...present({ created: '2026-01-15T10:30:00Z' }), alike };
    const found = verdict(release, standing, { ifExists });
    expect(found).toMatchObject({ action });
    expect(found.reuse).toBe(reuse);
    if (reuse)
      expect(found.reason).toBe('the same content, published at 2026-01-15T10:30:00Z; its digest is kept');
  });

  test('that this release published before is reused instead of built, when resuming', () => {
    expect(verdict(release, sameRelease, { built: false })).toMatchObject({ action: 'keep', reuse: THEIRS });
  });

  test('is not reused under skip: that is the way to rebuild a commit', () => {
    expect(verdict(release, sameRelease, { built: false, ifExists: 'skip' }).reuse).toBeUndefined();
  });

  test('names both sources where only they differ, which a renamed repository does', () => {
    const text = verdict(release, otherSource).hints.join('\n');
    expect(text).toContain('the commit is the same and the source is not');
    expect(text).toContain('https://git.test/fork/r there');
    expect(text).toContain(`${identity.source} here`);
    expect(verdict(release, otherCommit).hints.join()).not.toContain('the source is not');
  });

  test('keeps the error of what could not be read, so that the exit code tells', () => {
    expect(verdict(release, unknown).error).toBe(unreadable);
  });

  test('is refused with both digests, both revisions and the next step', () => {
    const { hints } = verdict(release, otherCommit);
    const text = hints.join('\n');
    for (const part of [THEIRS, OURS, 'b'.repeat(40), 'a'.repeat(40), 'if-exists', 'immutable-tags']) {
      expect(text).toContain(part);
    }
  });
});

describe('a moving version tag', () => {
  const minor = tagOf('v1.2', 'moving', { by: 'version', range: '1.2.x' });
  const major = tagOf('v1', 'moving', { by: 'version', range: '1.x' });

  test.each<[string, Tag, Standing, string]>([
    ['is created', minor, absent, 'create'],
    ['moves from an older version', minor, present({ version: 'v1.2.2' }), 'move'],
    ['moves from another build of its own version', minor, present({ version: 'v1.2.3' }), 'move'],
    ['stays on a newer version', major, present({ version: 'v1.3.0' }), 'skip'],
    ['compares without regard to v', major, present({ version: '1.3.0' }), 'skip'],
    [
      'stays when an unlabelled holder hides a newer listed one',
      major,
      { ...present({}), newestListed: 'v1.9.0' },
      'skip',
    ],
    [
      'moves when an unlabelled holder hides nothing newer',
      major,
      { ...present({}), newestListed: 'v1.2.0' },
      'move',
    ],
    ['moves from a holder whose version is a branch name', major, present({ version: 'main' }), 'move'],
    ['is refused when it cannot be read', major, unknown, 'refuse'],
  ])('%s', (_, tag, standing, action) => expect(verdict(tag, standing).action).toBe(action));

  test('moves backwards only by moving-tags: always, which the reason says', () => {
    const judged = verdict(major, present({ version: 'v1.3.0' }), { movingTags: 'always' });
    expect(judged.action).toBe('move');
    expect(judged.reason).toMatch(/always/);
  });

  test('is never moved by a prerelease', () => {
    const judged = judge(
      major,
      present({ version: 'v1.0.0' }),
      { digest: OURS, identity: { ...identity, version: 'v2.0.0-rc.1' } },
      { ifExists: 'resume', movingTags: 'forward' },
    );
    expect(judged.action).toBe('skip');
  });
});

describe('a moving branch tag', () => {
  const branch = tagOf('main', 'moving', { by: 'commit' });
  test.each([
    ['newer', 'skip'],
    ['older', 'move'],
    ['same', 'move'],
    ['diverged', 'move'],
    ['unknown', 'move'],
  ] as const)('whose holder is %s: %s', (relation, action) => {
    const standing: Standing = {
      ...present({ revision: 'b'.repeat(40) }),
      ancestry: { relation, how: 'git' },
    };
    expect(verdict(branch, standing).action).toBe(action);
  });
});
