import { expect, test } from 'vitest';
import type { Action } from '../../src/embedded/auth/access.ts';
import { openStore } from '../../src/embedded/store/store.ts';
import { EXIT, exitCodeOf } from '../../src/errors.ts';
import { started } from '../embedded/started.ts';
import { pruning, publisher } from './prune-stage.ts';

const USERS = { users: { ann: 'all of them', ben: 'no deleting' } };
const rights = (user: string | undefined): readonly Action[] =>
  user === 'ann' ? ['pull', 'push', 'delete'] : user === 'ben' ? ['pull', 'push'] : [];

/** A registry with one tag, which asks for credentials from then on. */
async function guarded(kind: 'basic' | 'bearer') {
  const open = await started();
  await publisher(open.registry.host).image({ tags: ['pr-1', 'pr-2'] });
  const auth = kind === 'basic' ? { kind, ...USERS, rights } : { kind, ...USERS, rights, now: Date.now };
  const { registry, folder } = await started({ folder: open.folder, auth });
  const names = () => openStore(folder).tags.list('team/app');
  return { images: `${registry.host}/team/app`, names };
}

test.each(['basic', 'bearer'] as const)('with %s credentials that may delete, the tag goes', async kind => {
  const { images, names } = await guarded(kind);
  const { end, log } = await pruning({ images, pr: '1', username: 'ann', password: USERS.users.ann });
  expect(end, log).toBe('done');
  expect(log).not.toContain(USERS.users.ann);
  expect(await names()).toEqual(['pr-2']);
});

test.each(['basic', 'bearer'] as const)(
  'with %s credentials that may not, it stays, and the right is named',
  async kind => {
    const { images, names } = await guarded(kind);
    const given = { images, username: 'ben', password: USERS.users.ben };
    const { end, error, outcomes } = await pruning({ ...given, pr: '1' });
    expect([end, exitCodeOf(error)]).toEqual(['not-allowed', EXIT.notAllowed]);
    expect(error?.hint).toMatch(/right to delete here/);
    expect(outcomes).toEqual({ 'pr-1': 'failed' });
    expect(await names()).toEqual(['pr-1', 'pr-2']);
  },
);

test.each([
  ['none', {}, 'credentials-missing'],
  ['wrong ones', { username: 'ann', password: 'guessed' }, 'credentials-rejected'],
])('with %s nothing goes, and the run ends in exit code 4', async (_what, given, code) => {
  const { images, names } = await guarded('basic');
  const { end, error, outcomes } = await pruning({ images, pr: '1', ...given });
  expect([end, exitCodeOf(error)]).toEqual([code, EXIT.notAllowed]);
  expect(outcomes).toEqual({ 'pr-1': 'failed' });
  expect(await names()).toEqual(['pr-1', 'pr-2']);
});
