import { messageOf } from '../errors.ts';
import type { AskForge, Sources } from './complete.ts';
import type { CiContext } from './context.ts';
import { runGit } from './git-run.ts';
import { listAt, numberAt, textAt } from './json.ts';
import { isCommit } from './ref-text.ts';

/** How one commit stands to another one, and by which means that was found out: git, the forge, commit times. */
export interface Order {
  readonly relation: 'newer' | 'older' | 'same' | 'diverged' | 'unknown';
  readonly how: string;
}

/** A commit that a tag holds. */
export interface Holder {
  /** Its id, from the revision label. */
  readonly revision?: string | undefined;
  /** The created label, in RFC 3339. */
  readonly created?: string | undefined;
}

/**
 * How the commit that a tag holds stands to the one of this run: `newer` when ours is its ancestor.
 * The clone answers where it can prove it; a shallow one cannot prove that there is no relation. Then the forge's API,
 * then the commit times, which say `newer` or `older` but never `diverged`.
 */
export async function commitOrder(holder: Holder, context: CiContext, sources: Sources): Promise<Order> {
  const { revision } = holder;
  if (!isCommit(revision)) return { relation: 'unknown', how: 'what it holds names no commit' };
  const pair = { ours: context.revision, theirs: revision.toLowerCase() };
  if (pair.theirs === pair.ours) return { relation: 'same', how: 'revision label' };
  const local = await orderByGit(pair, sources);
  if (local.relation !== 'unknown') return local;
  const remote = await orderByForge(pair, context, sources.forge);
  if (remote.relation !== 'unknown') return remote;
  const times = orderByTime(holder.created, context.commitTime);
  return times ?? { relation: 'unknown', how: [local.how, remote.how].filter(how => how !== '').join('; ') };
}

interface Pair {
  readonly ours: string;
  readonly theirs: string;
}

async function orderByGit({ ours, theirs }: Pair, sources: Sources): Promise<Order> {
  const ask = async (...args: readonly string[]) => (await runGit(sources, args)).code;
  try {
    const [newer, older] = await Promise.all([
      ask('merge-base', '--is-ancestor', ours, theirs),
      ask('merge-base', '--is-ancestor', theirs, ours),
    ]);
    if (newer === 0) return { relation: 'newer', how: 'git' };
    if (older === 0) return { relation: 'older', how: 'git' };
    if (newer !== 1 || older !== 1)
      return { relation: 'unknown', how: 'the clone does not have both commits' };
    const shallow = await runGit(sources, ['rev-parse', '--is-shallow-repository']);
    if (shallow.code === 0 && shallow.stdout.trim() === 'false') return { relation: 'diverged', how: 'git' };
    return { relation: 'unknown', how: 'the clone is shallow' };
  } catch (error) {
    return { relation: 'unknown', how: messageOf(error) };
  }
}

async function orderByForge(pair: Pair, context: CiContext, forge: AskForge | undefined): Promise<Order> {
  const { path } = context.repository;
  if (forge === undefined || path === undefined) return { relation: 'unknown', how: '' };
  try {
    if (context.ci === 'github') return await byGithub(pair, path, forge);
    if (context.ci === 'gitlab') return await byGitlab(pair, path, forge);
    if (context.ci === 'forgejo' || context.ci === 'gitea') return await byGitea(pair, path, forge);
  } catch (error) {
    return { relation: 'unknown', how: messageOf(error) };
  }
  return { relation: 'unknown', how: '' };
}

async function byGithub({ ours, theirs }: Pair, path: string, forge: AskForge): Promise<Order> {
  const status = textAt(await forge(`/repos/${path}/compare/${ours}...${theirs}?per_page=1`), 'status');
  const relations = { ahead: 'newer', behind: 'older', identical: 'same', diverged: 'diverged' } as const;
  const relation = relations[status as keyof typeof relations] ?? 'unknown';
  return { relation, how: "GitHub's comparison" };
}

async function byGitlab({ ours, theirs }: Pair, path: string, forge: AskForge): Promise<Order> {
  const query = `refs[]=${ours}&refs[]=${theirs}`;
  const base = textAt(
    await forge(`/projects/${encodeURIComponent(path)}/repository/merge_base?${query}`),
    'id',
  );
  const how = "GitLab's merge base";
  if (base === undefined) return { relation: 'unknown', how };
  return { relation: base === ours ? 'newer' : base === theirs ? 'older' : 'diverged', how };
}

/** The comparison of Gitea and Forgejo lists what the second commit has beyond the first. */
async function byGitea({ ours, theirs }: Pair, path: string, forge: AskForge): Promise<Order> {
  const beyond = async (base: string, head: string): Promise<number | undefined> => {
    const answer = await forge(`/repos/${path}/compare/${base}...${head}`);
    return numberAt(answer, 'total_commits') ?? (listAt(answer, 'commits').length || undefined);
  };
  const how = "the forge's comparison";
  if ((await beyond(ours, theirs)) === 0) return { relation: 'older', how };
  const ahead = await beyond(theirs, ours);
  return { relation: ahead === undefined ? 'unknown' : ahead === 0 ? 'newer' : 'diverged', how };
}

/**
 * Commit times tell the order of most histories. Only labels of this tool's form are taken for one: whole seconds in
 * UTC; others write the time of the build, which is later than the commit and would hold newer commits back.
 */
function orderByTime(created: string | undefined, commitTime: number | undefined): Order | undefined {
  if (commitTime === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created ?? '')) return undefined;
  const theirs = Date.parse(created ?? '') / 1000;
  if (theirs === commitTime || Number.isNaN(theirs)) return undefined;
  return { relation: theirs > commitTime ? 'newer' : 'older', how: 'commit times' };
}
