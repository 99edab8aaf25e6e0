import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AskForge, completeContext, type Needs } from '../../src/context/complete.ts';
import type { CiContext } from '../../src/context/context.ts';
import { detectContext, type Surroundings } from '../../src/context/detect.ts';
import { exec } from '../../src/system/exec.ts';

/** Nothing of the machine's own git configuration reaches the tests. */
const GIT_ENV = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** A real clone in a temporary folder. */
export interface TestClone {
  readonly path: string;
  git(...args: readonly string[]): string;
  /** Makes an empty commit at a time in whole seconds since 1970 and gives its id. */
  commit(message: string, time?: number): string;
}

/** An empty folder, removed when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'cfcr-context-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A repository on branch `main` without commits. */
export function repository(): TestClone {
  const clone = at(folder());
  clone.git('init', '-q', '-b', 'main');
  return clone;
}

/** A clone of another one, with further arguments of `git clone`. */
export function cloneOf(origin: TestClone, ...args: readonly string[]): TestClone {
  const path = join(folder(), 'clone');
  origin.git('clone', '-q', ...args, `file://${origin.path}`, path);
  return at(path);
}

function at(path: string): TestClone {
  const git = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync('git', ['-C', path, ...args], {
      encoding: 'utf8',
      env: { ...GIT_ENV, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  return {
    path,
    git: (...args) => git(args),
    commit: (message, time = 1_700_000_000) => {
      const date = `${time} +0000`;
      git(['commit', '-q', '--allow-empty', '-m', message], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
      return git(['rev-parse', 'HEAD']);
    },
  };
}

/** What a test may say; the rest is the real git, real files and no forge. */
interface Asked extends Partial<Surroundings> {
  readonly needs?: Needs;
  readonly forge?: AskForge;
}

/** detectContext, and completeContext where a test needs more, with nothing but what the test says around them. */
export async function detect({ needs, forge, ...asked }: Asked): Promise<CiContext> {
  const where: Surroundings = {
    overrides: {},
    cwd: '/nonexistent-folder',
    exec,
    readFile: path => readFile(path, 'utf8'),
    ...asked,
    env: { ...GIT_ENV, ...asked.env },
  };
  const context = await detectContext(where);
  return needs ? completeContext(context, needs, { ...where, ...(forge ? { forge } : {}) }) : context;
}
