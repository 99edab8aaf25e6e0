import { messageOf } from '../errors.ts';
import type { Exec } from '../system/exec.ts';
import { secondsOf } from './commit-time.ts';
import type { CiContext, GitDescription } from './context.ts';
import { type Env, known } from './facts.ts';
import { runGit } from './git-run.ts';
import { textAt } from './json.ts';
import { isRefName } from './ref-text.ts';

/** Facts that cost a question, and are asked for only where a rule, label or annotation needs them. */
export interface Needs {
  readonly commitTime?: boolean;
  readonly defaultBranch?: boolean;
  readonly description?: boolean;
}

/**
 * Reads JSON from the forge's API. `path` begins behind the API's base: `/repos/acme/app` on GitHub, Forgejo and Gitea,
 * `/projects/acme%2Fapp` on GitLab. Rejects on any other answer than success.
 */
export type AskForge = (path: string) => Promise<unknown>;

/** Who can be asked. */
export interface Sources {
  readonly cwd: string;
  readonly env: Env;
  readonly exec: Exec;
  readonly forge?: AskForge;
  readonly versionPrefix?: string;
}

/**
 * Adds what is needed and still missing, from the clone, then from the forge. What cannot be found out stays missing
 * and is a notice; the rule that depends on it says so itself.
 */
export async function completeContext(
  context: CiContext,
  needs: Needs,
  sources: Sources,
): Promise<CiContext> {
  const notices: string[] = [];
  const wanted = {
    commitTime: needs.commitTime && context.commitTime === undefined,
    defaultBranch:
      needs.defaultBranch && context.defaultBranch === undefined && context.ref.kind === 'branch',
  };
  const commitTime = wanted.commitTime ? await askCommitTime(context, sources, notices) : undefined;
  const defaultBranch = wanted.defaultBranch ? await askDefaultBranch(context, sources, notices) : undefined;
  const description = needs.description ? await describe(sources, notices) : undefined;
  return {
    ...context,
    ...known({ commitTime, defaultBranch, description }),
    ...(notices.length > 0 ? { notices: [...(context.notices ?? []), ...notices] } : {}),
  };
}

async function askCommitTime(
  context: CiContext,
  sources: Sources,
  notices: string[],
): Promise<number | undefined> {
  const path = context.repository.path;
  const git = context.ci === 'github' ? '' : 'git/';
  const answer = await ask(`/repos/${path}/${git}commits/${context.revision}`, { context, sources, notices });
  return secondsOf(textAt(answer, 'commit', 'committer', 'date'));
}

async function askDefaultBranch(
  context: CiContext,
  sources: Sources,
  notices: string[],
): Promise<string | undefined> {
  const head = await runGit(sources, ['symbolic-ref', 'refs/remotes/origin/HEAD']).catch(() => undefined);
  const local = /^refs\/remotes\/origin\/(\S+)/.exec(head?.code === 0 ? head.stdout : '')?.[1];
  if (local !== undefined) return local;
  const answer = await ask(`/repos/${context.repository.path}`, { context, sources, notices });
  const name = textAt(answer, 'default_branch');
  return name !== undefined && isRefName(name) ? name : undefined;
}

interface Question {
  readonly context: CiContext;
  readonly sources: Sources;
  readonly notices: string[];
}

/** GitLab says all of this in variables; the others that are asked share GitHub's paths. */
async function ask(path: string, { context, sources, notices }: Question): Promise<unknown> {
  const askable =
    ['github', 'forgejo', 'gitea'].includes(context.ci) && context.repository.path !== undefined;
  if (!askable || sources.forge === undefined) return undefined;
  try {
    return await sources.forge(path);
  } catch (error) {
    notices.push(`${context.ci} does not answer ${path}: ${messageOf(error)}`);
    return undefined;
  }
}

/** `git describe` and its two special cases: no tag yet, and a clone that is too shallow to see one. */
async function describe(sources: Sources, notices: string[]): Promise<GitDescription | undefined> {
  const prefix = (sources.versionPrefix ?? '').replace(/[\\*?[]/g, '\\$&');
  const [described, status, shallow] = await Promise.all([
    runGit(sources, [
      'describe',
      '--tags',
      '--long',
      '--abbrev=40',
      ...(prefix === '' ? [] : [`--match=${prefix}*`]),
    ]),
    runGit(sources, ['status', '--porcelain', '--untracked-files=no']),
    runGit(sources, ['rev-parse', '--is-shallow-repository']),
  ]);
  if (status.code !== 0) {
    notices.push(`git-describe: ${status.stderr.trim().split('\n')[0]}`);
    return undefined;
  }
  if (shallow.stdout.trim() === 'true') {
    notices.push(
      'git-describe: the clone is shallow, so tags and distances may be missing; fetch all history',
    );
  }
  const dirty = status.stdout.trim() !== '';
  const found = /^(.+)-([0-9]+)-g[0-9a-f]+$/.exec(described.code === 0 ? described.stdout.trim() : '');
  if (found?.[1] !== undefined) return { tag: found[1], distance: Number(found[2]), dirty };
  const count = await runGit(sources, ['rev-list', '--count', 'HEAD']);
  return { distance: Number(count.stdout.trim()) || 0, dirty };
}
