import { AppError } from '../errors.ts';
import type { Exec, ExecResult } from '../system/exec.ts';
import type { Env } from './facts.ts';

/** A git command that waits longer than this waits for something that will not come (a lock, a dead file system). */
const TIMEOUT_MS = 30_000;

/**
 * Runs git and returns how it ended; a non-zero code is the caller's to judge.
 * Nothing that the clone's configuration could start is started: no pager, no signature program, no file monitor.
 * Throws `no-context` where there is no git program.
 */
export async function runGit(
  clone: { readonly cwd: string; readonly env: Env; readonly exec: Exec },
  args: readonly string[],
): Promise<ExecResult> {
  const safe = ['-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false', '--no-pager'];
  const env = { ...clone.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  try {
    return await clone.exec({
      program: 'git',
      args: [...safe, ...args],
      cwd: clone.cwd,
      env,
      timeoutMs: TIMEOUT_MS,
    });
  } catch (cause) {
    throw new AppError('no-context', `git cannot be run in ${clone.cwd}`, {
      cause,
      hint: 'install git, or give git-ref (refs/tags/v1.2.3) and git-sha (the full commit id)',
    });
  }
}
