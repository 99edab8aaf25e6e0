import { execFileSync } from 'node:child_process';
import { beforeEach, type TestContext } from 'vitest';

/**
 * Ends a test early when the machine lacks what it needs, and says why.
 * With CFCR_TEST_STRICT=1 (continuous integration, where every client is installed) that is a failure.
 */
export function need(context: TestContext, have: boolean, reason: string): void {
  if (have) return;
  if (process.env['CFCR_TEST_STRICT'] === '1')
    throw new Error(`strict run, nothing may be skipped: ${reason}`);
  context.skip(reason);
}

/** True where there is git: a machine with nothing but Node may have none. */
export const HAVE_GIT = onPath('git');

/** Ends every test of the file that calls this when there is no git. */
export function needGit(): void {
  beforeEach(context => need(context, HAVE_GIT, 'git is not on PATH'));
}

/** True when a program is on PATH. */
export function onPath(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** True when a docker daemon answers. */
export function dockerAnswers(): boolean {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], {
      stdio: 'ignore',
      timeout: 10_000,
    });
    return true;
  } catch {
    return false;
  }
}
