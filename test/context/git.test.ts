import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { cloneOf, detect, folder, repository, type TestClone } from './clone.ts';

needGit();

test('a branch that is checked out is the ref, with the commit and its time', async () => {
  const clone = repository();
  const sha = clone.commit('first', 1_700_000_123);
  clone.git('checkout', '-q', '-b', 'feature/login');
  const context = await detect({ cwd: clone.path });
  expect(context).toMatchObject({
    ci: 'git',
    ref: { kind: 'branch', name: 'feature/login' },
    revision: sha,
    commitTime: 1_700_000_123,
    scheduled: false,
  });
  expect(context.why).toContain('refs/heads/feature/login');
});

test('a folder inside the clone is as good as its root', async () => {
  const clone = repository();
  const sha = clone.commit('first');
  const inside = join(clone.path, 'deep', 'er');
  mkdirSync(inside, { recursive: true });
  expect((await detect({ cwd: inside })).revision).toBe(sha);
});

test('a version tag on HEAD wins over the branch, annotated or not', async () => {
  const clone = repository();
  clone.commit('first');
  clone.git('tag', '-a', 'v1.2.3', '-m', 'release');
  expect((await detect({ cwd: clone.path })).ref).toEqual({ kind: 'tag', name: 'v1.2.3' });
});

test('of several version tags on HEAD the highest by version is taken, and the log says so', async () => {
  const clone = repository();
  clone.commit('first');
  for (const tag of ['v1.9.0', 'v1.10.0', 'v1.10.0-rc.1', 'deployed']) clone.git('tag', tag);
  const context = await detect({ cwd: clone.path });
  expect(context.ref).toEqual({ kind: 'tag', name: 'v1.10.0' });
  expect(context.notices?.join()).toMatch(
    /3 version tags; v1\.10\.0 is the highest.*v1\.10\.0-rc\.1, v1\.9\.0/,
  );
});

test('with a version prefix, the tag of that component is taken', async () => {
  const clone = repository();
  clone.commit('first');
  for (const tag of ['v9.0.0', '@acme/api@1.2.3', 'web/v2.0.0']) clone.git('tag', tag);
  const of = async (versionPrefix: string) => (await detect({ cwd: clone.path, versionPrefix })).ref;
  expect(await of('@acme/api@')).toEqual({ kind: 'tag', name: '@acme/api@1.2.3' });
  expect(await of('web/')).toEqual({ kind: 'tag', name: 'web/v2.0.0' });
});

test('a tag that is no version does not hide the branch, but stands for a detached HEAD', async () => {
  const clone = repository();
  clone.commit('first');
  clone.git('tag', 'deployed');
  expect((await detect({ cwd: clone.path })).ref).toEqual({ kind: 'branch', name: 'main' });
  clone.git('checkout', '-q', '--detach');
  expect((await detect({ cwd: clone.path })).ref).toEqual({ kind: 'tag', name: 'deployed' });
});

test('a detached HEAD without tag is an error that names the inputs to give', async () => {
  const clone = repository();
  clone.commit('first');
  clone.git('checkout', '-q', '--detach');
  await expect(detect({ cwd: clone.path })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringContaining('detached HEAD without a tag'),
    hint: expect.stringMatching(/git-ref.*git-sha/),
  });
});

test.each([
  ['no clone', () => folder(), /not a git repository/],
  ['a clone without commits', () => repository().path, /does not have any commits/],
])("%s and no CI is an error with git's own words and the inputs to give", async (_, make, words) => {
  await expect(detect({ cwd: make() })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringMatching(words),
    hint: expect.stringMatching(/git-ref.*git-sha/),
  });
});

test('no git program and no CI is an error that says so', async () => {
  await expect(detect({ cwd: folder(), env: { PATH: '/nonexistent' } })).rejects.toMatchObject({
    code: 'no-context',
    message: expect.stringContaining('git cannot be run'),
  });
});

test.each([
  [
    'https://user:secret@git.example.com:8443/team/app.git',
    'https://git.example.com:8443/team/app',
    'team/app',
  ],
  ['git@github.com:acme/app.git', 'https://github.com/acme/app', 'acme/app'],
  [
    'ssh://git@git.example.com:2222/group/sub/app.git/',
    'https://git.example.com/group/sub/app',
    'group/sub/app',
  ],
  ['git.example.com:acme/app', 'https://git.example.com/acme/app', 'acme/app'],
  ['/srv/git/app.git', undefined, undefined],
  ['file:///srv/git/app.git', undefined, undefined],
])('remote %s gives the address %s', async (remote, source, path) => {
  const clone = repository();
  clone.commit('first');
  clone.git('remote', 'add', 'upstream', 'https://example.com/other/one');
  clone.git('remote', 'add', 'origin', remote);
  const context = await detect({ cwd: clone.path });
  expect([context.source, context.repository.path]).toEqual([source, path]);
});

test("a clone knows its origin's default branch", async () => {
  const origin = repository();
  origin.commit('first');
  const clone = cloneOf(origin);
  clone.git('checkout', '-q', '-b', 'other');
  expect(await detect({ cwd: clone.path })).toMatchObject({ defaultBranch: 'main', ref: { name: 'other' } });
});

test('settings that hide refs from git log hide no tag from us', async () => {
  const clone = repository();
  clone.commit('first');
  clone.git('tag', 'v1.0.0');
  clone.git('config', 'log.excludeDecoration', 'refs/tags/');
  clone.git('config', 'log.showSignature', 'true');
  expect((await detect({ cwd: clone.path })).ref).toEqual({ kind: 'tag', name: 'v1.0.0' });
});

test.each([
  ['a plain configuration', (clone: TestClone) => clone.git('config', 'user.name', 'Ada')],
  ['quotes in the configuration', (clone: TestClone) => clone.git('config', 'alias.x', '!echo "#"')],
  ['an address that is included from another file', includeRemote],
])('%s: the same address of origin', async (_, configure) => {
  const clone = repository();
  clone.commit('first');
  clone.git('remote', 'add', 'origin', 'https://git.example.com/acme/app.git');
  configure(clone);
  expect((await detect({ cwd: clone.path })).source).toBe('https://git.example.com/acme/app');
});

test('a linked worktree is a clone like any other', async () => {
  const clone = repository();
  const sha = clone.commit('first');
  clone.git('remote', 'add', 'origin', 'https://git.example.com/acme/app.git');
  const path = join(folder(), 'tree');
  clone.git('worktree', 'add', '-q', '-b', 'side', path);
  expect(await detect({ cwd: path })).toMatchObject({
    revision: sha,
    ref: { kind: 'branch', name: 'side' },
    source: 'https://git.example.com/acme/app',
  });
});

function includeRemote(clone: TestClone): void {
  clone.git('remote', 'remove', 'origin');
  writeFileSync(
    join(clone.path, 'more'),
    '[remote "origin"]\n\turl = https://git.example.com/acme/app.git\n',
  );
  clone.git('config', 'include.path', join(clone.path, 'more'));
}
