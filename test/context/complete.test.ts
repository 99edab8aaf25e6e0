import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { cloneOf, detect, folder, repository } from './clone.ts';

needGit();

const SHA = '0123456789abcdef0123456789abcdef01234567';
const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: SHA,
  GITHUB_REPOSITORY: 'acme/app',
};

/** A forge that answers these paths, and remembers what it was asked. */
function forge(answers: Record<string, unknown>): {
  asked: string[];
  ask: (path: string) => Promise<unknown>;
} {
  const asked: string[] = [];
  return {
    asked,
    ask: async path => {
      asked.push(path);
      if (!(path in answers)) throw new Error('403 Forbidden');
      return answers[path];
    },
  };
}

test('nothing is asked that nobody needs', async () => {
  const { ask, asked } = forge({});
  await detect({ env: GITHUB, cwd: folder(), forge: ask, needs: {} });
  expect(asked).toEqual([]);
});

test.each([
  ['GitHub', {}, `/repos/acme/app/commits/${SHA}`],
  ['Forgejo', { FORGEJO_ACTIONS: 'true' }, `/repos/acme/app/git/commits/${SHA}`],
])('%s tells the commit time where the clone cannot', async (_, env, path) => {
  const { ask } = forge({ [path]: { commit: { committer: { date: '2026-01-15T10:00:00Z' } } } });
  const context = await detect({
    env: { ...GITHUB, ...env },
    cwd: folder(),
    forge: ask,
    needs: { commitTime: true },
  });
  expect(context.commitTime).toBe(1_768_471_200);
});

test('the clone is asked before the forge', async () => {
  const origin = repository();
  const sha = origin.commit('first');
  const clone = cloneOf(origin);
  const { ask, asked } = forge({});
  const env = { ...GITHUB, GITHUB_SHA: sha };
  const context = await detect({
    env,
    cwd: clone.path,
    forge: ask,
    needs: { commitTime: true, defaultBranch: true },
  });
  expect(context).toMatchObject({ defaultBranch: 'main', commitTime: 1_700_000_000 });
  expect(asked).toEqual([]);
});

test('the forge tells the default branch where the clone cannot', async () => {
  const { ask } = forge({ '/repos/acme/app': { default_branch: 'trunk' } });
  const context = await detect({ env: GITHUB, cwd: folder(), forge: ask, needs: { defaultBranch: true } });
  expect(context.defaultBranch).toBe('trunk');
});

test('a forge that does not answer is a notice, not a failure', async () => {
  const { ask } = forge({});
  const context = await detect({
    env: GITHUB,
    cwd: folder(),
    forge: ask,
    needs: { defaultBranch: true, commitTime: true },
  });
  expect(context.defaultBranch).toBeUndefined();
  expect(context.notices).toEqual([
    `github does not answer /repos/acme/app/commits/${SHA}: 403 Forbidden`,
    'github does not answer /repos/acme/app: 403 Forbidden',
  ]);
});

test('git-describe: nearest tag, distance, and changes that are not committed', async () => {
  const clone = repository();
  writeFileSync(join(clone.path, 'file'), 'one');
  clone.git('add', 'file');
  clone.commit('first');
  const needs = { description: true };
  expect((await detect({ cwd: clone.path, needs })).description).toEqual({ distance: 1, dirty: false });
  clone.git('tag', 'v1.0.0');
  clone.commit('second');
  clone.commit('third');
  writeFileSync(join(clone.path, 'untracked'), 'does not count');
  expect((await detect({ cwd: clone.path, needs })).description).toEqual({
    tag: 'v1.0.0',
    distance: 2,
    dirty: false,
  });
  writeFileSync(join(clone.path, 'file'), 'two');
  expect((await detect({ cwd: clone.path, needs })).description).toEqual({
    tag: 'v1.0.0',
    distance: 2,
    dirty: true,
  });
});

test('git-describe looks at the tags of its component, whatever characters are in the prefix', async () => {
  const clone = repository();
  clone.commit('first');
  clone.git('tag', '@acme/api@1.0.0');
  clone.commit('second');
  clone.git('tag', 'web/v9.0.0');
  const context = await detect({
    cwd: clone.path,
    needs: { description: true },
    versionPrefix: '@acme/api@',
  });
  expect(context.description).toEqual({ tag: '@acme/api@1.0.0', distance: 1, dirty: false });
});

test('git-describe says that a shallow clone may miss tags', async () => {
  const origin = repository();
  origin.commit('first');
  origin.git('tag', 'v1.0.0');
  origin.commit('second');
  const clone = cloneOf(origin, '--depth', '1');
  const context = await detect({ cwd: clone.path, needs: { description: true } });
  expect(context.description?.tag).toBeUndefined();
  expect(context.notices?.join()).toContain('shallow');
});
