import { expect, test } from 'vitest';
import { commitOrder } from '../../src/context/ancestry.ts';
import type { AskForge, Sources } from '../../src/context/complete.ts';
import type { CiContext } from '../../src/context/context.ts';
import { exec } from '../../src/system/exec.ts';
import { needGit } from '../support/need.ts';
import { cloneOf, folder, repository, type TestClone } from './clone.ts';

needGit();

const OURS = '0123456789abcdef0123456789abcdef01234567';
const THEIRS = 'fedcba9876543210fedcba9876543210fedcba98';

function contextAt(revision: string, rest: Partial<CiContext> = {}): CiContext {
  const ref = { kind: 'branch', name: 'main' } as const;
  return {
    ci: 'github',
    why: '',
    event: 'push',
    scheduled: false,
    ref,
    revision,
    repository: { path: 'acme/app' },
    ...rest,
  };
}

function sources(cwd: string, forge?: AskForge): Sources {
  return { cwd, exec, env: { PATH: process.env['PATH'] }, ...(forge ? { forge } : {}) };
}

/** Two commits in a row, and one beside the second. */
function history(): { clone: TestClone; first: string; second: string; beside: string } {
  const clone = repository();
  const first = clone.commit('first');
  const second = clone.commit('second');
  clone.git('checkout', '-q', '-b', 'side', first);
  const beside = clone.commit('beside', 1_700_000_001);
  clone.git('checkout', '-q', 'main');
  return { clone, first, second, beside };
}

test('git knows the order of commits in a whole clone', async () => {
  const { clone, first, second, beside } = history();
  const order = (ours: string, revision: string | undefined) =>
    commitOrder({ revision }, contextAt(ours), sources(clone.path));
  expect(await order(first, second)).toEqual({ relation: 'newer', how: 'git' });
  expect(await order(second, first)).toEqual({ relation: 'older', how: 'git' });
  expect(await order(second, beside)).toEqual({ relation: 'diverged', how: 'git' });
  expect(await order(second, second.toUpperCase())).toEqual({ relation: 'same', how: 'revision label' });
  expect(await order(second, undefined)).toEqual({
    relation: 'unknown',
    how: 'what it holds names no commit',
  });
  expect(await order(second, '--output=x')).toMatchObject({ relation: 'unknown' });
});

test('a merge makes both of its parents older', async () => {
  const { clone, second, beside } = history();
  clone.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
  const merge = clone.git('rev-parse', 'HEAD');
  for (const parent of [second, beside]) {
    const order = await commitOrder({ revision: parent }, contextAt(merge), sources(clone.path));
    expect(order.relation).toBe('older');
  }
});

test('a shallow clone proves what it can see, and never that there is no relation', async () => {
  const { clone: origin, first, second, beside } = history();
  const clone = cloneOf(origin, '--depth', '2', '--no-single-branch');
  const order = (ours: string, revision: string) =>
    commitOrder({ revision }, contextAt(ours), sources(clone.path));
  expect(await order(first, second)).toMatchObject({ relation: 'newer' });
  expect(await order(second, beside)).toEqual({ relation: 'unknown', how: 'the clone is shallow' });
  expect(await order(second, THEIRS)).toEqual({
    relation: 'unknown',
    how: 'the clone does not have both commits',
  });
});

test.each<[ci: string, path: string, answer: unknown, relation: string]>([
  ['github', `/repos/acme/app/compare/${OURS}...${THEIRS}?per_page=1`, { status: 'ahead' }, 'newer'],
  ['github', `/repos/acme/app/compare/${OURS}...${THEIRS}?per_page=1`, { status: 'behind' }, 'older'],
  ['github', `/repos/acme/app/compare/${OURS}...${THEIRS}?per_page=1`, { status: 'diverged' }, 'diverged'],
  ['github', `/repos/acme/app/compare/${OURS}...${THEIRS}?per_page=1`, {}, 'unknown'],
  [
    'gitlab',
    `/projects/acme%2Fapp/repository/merge_base?refs[]=${OURS}&refs[]=${THEIRS}`,
    { id: OURS },
    'newer',
  ],
  [
    'gitlab',
    `/projects/acme%2Fapp/repository/merge_base?refs[]=${OURS}&refs[]=${THEIRS}`,
    { id: THEIRS },
    'older',
  ],
  [
    'gitlab',
    `/projects/acme%2Fapp/repository/merge_base?refs[]=${OURS}&refs[]=${THEIRS}`,
    { id: 'a'.repeat(40) },
    'diverged',
  ],
])('%s is asked where the clone cannot tell (%s: %j)', async (ci, path, answer, relation) => {
  const forge: AskForge = async asked => {
    expect(asked).toBe(path);
    return answer;
  };
  const order = await commitOrder({ revision: THEIRS }, contextAt(OURS, { ci }), sources(folder(), forge));
  expect(order.relation).toBe(relation);
});

test.each([
  [0, 3, 'older'],
  [3, 0, 'newer'],
  [2, 2, 'diverged'],
])(
  'Forgejo lists %i commits beyond ours and %i beyond theirs: %s',
  async (beyondOurs, beyondTheirs, relation) => {
    const forge: AskForge = async path => ({
      total_commits: path.endsWith(`/compare/${OURS}...${THEIRS}`) ? beyondOurs : beyondTheirs,
    });
    const order = await commitOrder(
      { revision: THEIRS },
      contextAt(OURS, { ci: 'forgejo' }),
      sources(folder(), forge),
    );
    expect(order.relation).toBe(relation);
  },
);

test.each<[created: string | undefined, relation: string]>([
  ['2026-01-15T10:00:01Z', 'newer'],
  ['2026-01-15T09:59:59Z', 'older'],
  ['2026-01-15T10:00:00Z', 'unknown'],
  ['2026-01-15T10:00:01.123Z', 'unknown'],
  ['yesterday', 'unknown'],
  [undefined, 'unknown'],
])('as a last resort the commit times decide: created %s is %s', async (created, relation) => {
  const forge: AskForge = () => Promise.reject(new Error('403 Forbidden'));
  const context = contextAt(OURS, { commitTime: 1_768_471_200 });
  const order = await commitOrder({ revision: THEIRS, created }, context, sources(folder(), forge));
  expect(order.relation).toBe(relation);
  expect(order.how).toMatch(
    relation === 'unknown' ? /does not have both commits; 403 Forbidden/ : /commit times/,
  );
});
