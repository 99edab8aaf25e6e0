import type { Deps } from '../commands/command.ts';
import type { CiContext } from '../context/context.ts';
import { runGit } from '../context/git-run.ts';
import { AppError } from '../errors.ts';

/** Commands that make something of the files that are checked out. */
const MAKING: readonly Deps['command'][] = ['push', 'plan', 'build'];

/** Events of GitHub that check the default or target branch out, and are about another commit. */
const ELSEWHERE = new Set(['pull_request_target', 'workflow_run']);

/** CIs that say which commit they check out where that is no head of a request; elsewhere it may be a merge commit. */
const SAY_CHECKOUT = new Set(['github', 'forgejo', 'gitea', 'gitlab']);

/**
 * A warning where the clone is at another commit than the release is of: that commit's labels and `sha-…` would then
 * stand on other content, and an immutable tag keeps it. Undefined where all is well, and where nobody can tell.
 */
export async function otherCommit(deps: Deps, context: CiContext): Promise<string | undefined> {
  const { command, inputs } = deps;
  if (!MAKING.includes(command)) return undefined;
  if (inputs.text('oci-layout') !== '' && inputs.list('charts').length === 0) return undefined;
  const { revision, checkout, ref, event, ci } = context;
  const moved = await otherTag(deps, context);
  if (moved !== undefined || ci === 'git') return moved;
  if (ref.kind === 'request' && checkout === undefined && !SAY_CHECKOUT.has(ci)) return undefined;
  const head = await commitOf(deps, 'HEAD');
  if (head === undefined || head === revision) return undefined;
  if (head === checkout && ref.kind === 'request' && !ELSEWHERE.has(event)) return undefined;
  // Some forges name an annotated tag by the tag's own id.
  if (head === (await commitOf(deps, revision))) return undefined;
  return `the clone is at commit ${short(head)}, and this run is about ${short(revision)}: what is made here gets the labels of a commit that it is not; check that one out (\`ref\` of actions/checkout), or give its own to \`git-sha\` and \`git-ref\``;
}

/** Where the user names a git tag and no commit, the clone's own is taken, which the tag may not be at. */
async function otherTag(deps: Deps, { ref, revision }: CiContext): Promise<string | undefined> {
  const { inputs } = deps;
  if (ref.kind !== 'tag' || inputs.text('git-ref') === '' || inputs.text('git-sha') !== '') return undefined;
  const tagged = await commitOf(deps, `refs/tags/${ref.name}`);
  if (tagged === undefined || tagged === revision) return undefined;
  return `git-ref names the tag ${ref.name}, which is commit ${short(tagged)} in this clone, and this run is about ${short(revision)}: check the tag out, or give the commit to \`git-sha\``;
}

/** The commit that a name stands for in the clone; undefined where there is no clone, no git or no such commit. */
async function commitOf(deps: Deps, name: string): Promise<string | undefined> {
  try {
    const { code, stdout } = await runGit(deps, ['rev-parse', '--quiet', '--verify', `${name}^{commit}`]);
    return code === 0 ? stdout.trim() : undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'no-context') return undefined;
    throw error;
  }
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
