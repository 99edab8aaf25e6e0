import type { Deps } from '../commands/command.ts';
import type { CiContext } from '../context/context.ts';
import type { Ancestry } from '../policy/forward.ts';

/** A question to a clone is answered at once or not at all. */
const GIT_TIMEOUT_MS = 20_000;

/** Finds out from the clone how the commit that a tag holds stands to the one that is released. */
export async function compareCommits(
  deps: Deps,
  context: CiContext,
  holder: string | undefined,
): Promise<Ancestry> {
  if (holder === undefined || !/^[0-9a-f]{40,64}$/.test(holder)) {
    return { relation: 'unknown', how: 'what it holds names no commit' };
  }
  if (holder === context.revision) return { relation: 'same', how: 'revision label' };
  const isAncestor = async (older: string, newer: string): Promise<boolean | undefined> => {
    const args = ['merge-base', '--is-ancestor', older, newer];
    const { code } = await deps
      .exec({ program: 'git', args, cwd: deps.cwd, env: deps.env, timeoutMs: GIT_TIMEOUT_MS })
      .catch(() => ({ code: null }));
    return code === 0 ? true : code === 1 ? false : undefined;
  };
  if ((await isAncestor(context.revision, holder)) === true) return { relation: 'newer', how: 'git' };
  const older = await isAncestor(holder, context.revision);
  if (older === undefined) return { relation: 'unknown', how: 'the clone does not have the commit' };
  return { relation: older ? 'older' : 'diverged', how: 'git' };
}
