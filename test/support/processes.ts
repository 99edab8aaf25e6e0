import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = process.env['CFCR_TEST_ENTRY'] ?? '';

/** True where the source is run instead of a bundle: asked for by CFCR_TEST_ENTRY=src, or nothing is built. */
export const FROM_SOURCE = ENTRY === 'src' || (ENTRY === '' && !existsSync(join(ROOT, 'dist/cli/index.js')));

/** Where action.yml and dist/ are: the committed bundles, as users run them, or those of the folder CFCR_TEST_ENTRY. */
export const INSTALLATION = ENTRY === '' || ENTRY === 'src' ? ROOT : ENTRY;

/** The command line's entry. */
export const CLI = FROM_SOURCE ? join(ROOT, 'src/cli.ts') : join(INSTALLATION, 'dist/cli/index.js');

export interface CliRun {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another entry than that of the bundle under test. */
  readonly entry?: string;
  /** Gets the process as soon as it runs. */
  readonly started?: (child: ChildProcess) => void;
}

export interface CliResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line to its end, with no variables but those given, PATH, and a HOME without credentials. */
export function runCli({ args, cwd, env = {}, entry = CLI, started }: CliRun): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd,
      // Nothing is to be left in a folder whose files a test may count.
      env: { PATH: process.env['PATH'], HOME: cwd, NODE_DISABLE_COMPILE_CACHE: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill); // A test run that is interrupted leaves no child behind.
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code, signal, ...output });
    });
    started?.(child);
  });
}
