import type { CiContext, GitRef } from '../../src/context/context.ts';
import { deriveTags, type TagRequest } from '../../src/tags/derive.ts';
import type { TagSet } from '../../src/tags/tag.ts';

/** A commit, and the time at which it and everything in the tests happens. */
export const SHA = '0123456789abcdef0123456789abcdef01234567';
export const NOW = Date.UTC(2026, 0, 15, 22, 30, 5);

/** A context of a push to main; what a test says wins. */
export function contextWith(ref: GitRef, rest: Partial<CiContext> = {}): CiContext {
  return {
    ci: 'github',
    why: 'test',
    event: 'push',
    revision: SHA,
    scheduled: false,
    defaultBranch: 'main',
    commitTime: NOW / 1000 - 3600,
    repository: { path: 'acme/app', title: 'app' },
    ref,
    ...rest,
  };
}

export const branch = (name: string): GitRef => ({ kind: 'branch', name });
export const tag = (name: string): GitRef => ({ kind: 'tag', name });
export const request = (number: number, rest: object = {}): GitRef => ({
  kind: 'request',
  number,
  headBranch: 'feature/x',
  baseBranch: 'main',
  fork: false,
  ...rest,
});

/** deriveTags with defaults; every tag moves unless its rule is `sha` or its name a full version. */
export function derive(
  ref: GitRef,
  given: Partial<TagRequest> & { rest?: Partial<CiContext> } = {},
): Promise<TagSet> {
  const { rest, ...request } = given;
  return deriveTags({
    context: contextWith(ref, rest),
    now: NOW,
    rules: '',
    flavor: '',
    env: {},
    kindOf: (name, rule) => (rule === 'sha' || /^v?\d+\.\d+\.\d+/.test(name) ? 'immutable' : 'moving'),
    ...request,
  });
}

/** Just the names. */
export function names(set: TagSet): readonly string[] {
  return set.tags.map(({ name }) => name);
}
