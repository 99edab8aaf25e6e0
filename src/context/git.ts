import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Exec } from '../system/exec.ts';
import { repositoryPath, webAddress } from './address.ts';
import { chooseTag } from './choose-tag.ts';
import type { GitRef } from './context.ts';
import { type Env, type Facts, known, type ReadFile } from './facts.ts';
import { runGit } from './git-run.ts';
import { parseRef } from './ref-text.ts';

/** A clone to ask, and the means to ask it. */
export interface Clone {
  readonly cwd: string;
  readonly env: Env;
  readonly exec: Exec;
  readonly readFile: ReadFile;
  /** What stands before the version in tags of this component; such tags are preferred. */
  readonly versionPrefix?: string;
}

/** Named one by one, so that `log.excludeDecoration` in somebody's configuration hides nothing. */
const DECORATIONS = ['HEAD', 'refs/heads/', 'refs/tags/'].map(ref => `--decorate-refs=${ref}`);

/**
 * Reads the clone around `cwd` with one `git` process where that is enough, because start-up time matters.
 * A tag on HEAD is the ref; else the branch that is checked out. On a detached HEAD without a tag there is
 * `noRef`. Throws `no-context` with git's own words where there is no clone or no commit.
 */
export async function readClone(clone: Clone): Promise<Facts> {
  const [head, remote, originHead] = await Promise.all([
    runGit(clone, ['log', '-1', '--decorate=full', ...DECORATIONS, '--format=%H%n%ct%n%D']),
    remoteOf(clone),
    clone.readFile(join(clone.cwd, '.git/refs/remotes/origin/HEAD')).catch(() => ''),
  ]);
  if (head.code !== 0) {
    throw new AppError('no-context', `${clone.cwd} has no git commit to publish: ${firstLine(head.stderr)}`, {
      hint: 'run inside a clone, or give git-ref (refs/tags/v1.2.3) and git-sha (the full commit id)',
    });
  }
  const [revision = '', time = '', decorations = ''] = head.stdout.split('\n');
  const source = webAddress(remote);
  const path = repositoryPath(source);
  const { ref, why, notices } = await refOf(decorations.split(', '), clone.versionPrefix ?? '');
  return {
    ci: 'git',
    why,
    event: '',
    scheduled: false,
    ...known({
      ref,
      noRef: ref === undefined ? why : undefined,
      revision,
      defaultBranch: /^ref: refs\/remotes\/origin\/(\S+)/.exec(originHead)?.[1],
      commitTime: /^\d+$/.test(time) ? Number(time) : undefined,
      source,
    }),
    repository: known({ path, title: path?.split('/').at(-1), url: source }),
    notices,
  };
}

interface Chosen {
  readonly ref: GitRef | undefined;
  readonly why: string;
  readonly notices: readonly string[];
}

async function refOf(decorations: readonly string[], versionPrefix: string): Promise<Chosen> {
  const branch = decorations.find(name => name.startsWith('HEAD -> '))?.slice('HEAD -> '.length);
  const tags = decorations.filter(name => name.startsWith('tag: refs/tags/')).map(name => name.slice(15));
  const onBranch = branch === undefined ? undefined : parseRef(branch);
  const chosen = await chooseTag(tags, { versionPrefix, detached: onBranch === undefined });
  const notices = chosen?.notice === undefined ? [] : [chosen.notice];
  const tag = chosen === undefined ? undefined : parseRef(`refs/tags/${chosen.name}`);
  if (tag !== undefined) return { ref: tag, why: `no CI; the clone's HEAD has tag ${chosen?.name}`, notices };
  if (onBranch !== undefined) return { ref: onBranch, why: `no CI; the clone is on ${branch}`, notices };
  return { ref: undefined, why: 'the clone has a detached HEAD without a tag', notices };
}

/**
 * The address of `origin`, or of the first remote. A plain configuration file is read as it is, which saves a process;
 * git is asked for any other, for a folder inside the clone and for linked worktrees.
 */
async function remoteOf(clone: Clone): Promise<string | undefined> {
  const file = await clone.readFile(join(clone.cwd, '.git/config')).catch(() => undefined);
  const urls =
    (file === undefined ? undefined : plainRemotes(file)) ??
    listed((await runGit(clone, ['config', '--get-regexp', '^remote\\..*\\.url$'])).stdout);
  return (urls.find(({ name }) => name === 'origin') ?? urls[0])?.url;
}

interface Remote {
  readonly name: string | undefined;
  readonly url: string | undefined;
}

/** The remotes of a configuration file, or undefined where only git reads it rightly: includes, quotes, escapes. */
function plainRemotes(file: string): readonly Remote[] | undefined {
  const sections = [...file.matchAll(/^\[remote "([^"\\]+)"\]\n((?:[ \t].*\n?)*)/gm)];
  const all = file.match(/\[\s*remote/gi)?.length ?? 0;
  const values = file.replace(/^\[.*\]$/gm, '');
  if (all !== sections.length || /\[\s*include/i.test(file) || /["\\]/.test(values)) return undefined;
  return sections.map(([, name, body]) => ({ name, url: /^[ \t]+url = (\S+)$/m.exec(body ?? '')?.[1] }));
}

function listed(config: string): readonly Remote[] {
  return config.split('\n').flatMap(line => {
    const found = /^remote\.(.+)\.url (.+)$/.exec(line);
    return found === null ? [] : [{ name: found[1], url: found[2] }];
  });
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') || 'git said nothing'
  );
}

/**
 * The time of the released commit, or of the one that is checked out where a shallow clone lacks the first;
 * whole seconds since 1970. Undefined where no clone has either: whoever needs the time must say so then.
 */
export async function commitTimeOf(
  clone: Omit<Clone, 'readFile'>,
  revision: string,
  checkout: string | undefined,
): Promise<number | undefined> {
  const commits = checkout === undefined ? [revision] : [revision, checkout];
  const shown = await runGit(clone, [
    'log',
    '--no-walk=unsorted',
    '--ignore-missing',
    '--format=%H %ct',
    ...commits,
  ]).catch(() => undefined);
  const lines = shown?.code === 0 ? shown.stdout.split('\n') : [];
  for (const commit of commits) {
    const time = lines.find(line => line.startsWith(`${commit} `))?.slice(commit.length + 1);
    if (time !== undefined && /^\d+$/.test(time)) return Number(time);
  }
  return undefined;
}
