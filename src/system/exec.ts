import { spawn } from 'node:child_process';
import { AppError } from '../errors.ts';

/** A program to run. There is never a shell: every word of `args` arrives as it is. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The child's whole environment; nothing is inherited that is not in here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Written to the child's standard input, then closed. Secrets go this way, never by `args`. */
  readonly input?: string | Uint8Array;
  /** After this many milliseconds the child is killed and the result says `timedOut`. */
  readonly timeoutMs?: number;
  /** Ends the child by SIGTERM; an AppError that is its reason is thrown at once. */
  readonly signal?: AbortSignal;
  /** Live output, as it comes; it is collected as well. */
  readonly onStdout?: (chunk: string) => void;
  readonly onStderr?: (chunk: string) => void;
}

/** How a child ended. All fields are always present. */
export interface ExecResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

/** Runs programs; a parameter wherever one is needed, so that a caller decides what may be run. */
export type Exec = (command: Command) => Promise<ExecResult>;

/** What is kept of each stream: enough for any JSON a tool prints, too little to exhaust memory with a build log. */
const MAX_KEPT = 16 * 1024 * 1024;

/**
 * Runs a program to its end; a non-zero exit code is a result, not an exception.
 * Throws `exec-failed` when the program cannot be started at all.
 */
export const exec: Exec = command =>
  new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      cwd: command.cwd,
      env: command.env,
      signal: command.signal,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let timedOut = false;
    const timer = command.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
          // Its own children may live on and hold these open, and we would wait for them.
          child.stdout.destroy();
          child.stderr.destroy();
        }, command.timeoutMs)
      : undefined;
    const stdout = collect(child.stdout, command.onStdout);
    const stderr = collect(child.stderr, command.onStderr);
    child.stdin.on('error', () => {}); // A child that exits without reading its input is judged by its exit code.
    child.stdin.end(command.input ?? '');
    child.on('error', cause => {
      clearTimeout(timer);
      if (command.signal?.aborted && command.signal.reason instanceof AppError) {
        reject(command.signal.reason);
        return;
      }
      reject(
        new AppError('exec-failed', `cannot run ${JSON.stringify(command.program)}: ${cause.message}`, {
          cause,
        }),
      );
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout: stdout(), stderr: stderr(), timedOut });
    });
  });

/** The same, with the variables that are said of a program left out of its environment. */
export function withholding(variablesOf: (program: string) => ReadonlySet<string>, run: Exec): Exec {
  return command => {
    const withheld = variablesOf(command.program);
    const env = Object.fromEntries(Object.entries(command.env).filter(([name]) => !withheld.has(name)));
    return run({ ...command, env });
  };
}

function collect(stream: NodeJS.ReadableStream, live?: (chunk: string) => void): () => string {
  const kept: string[] = [];
  let size = 0;
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    live?.(chunk);
    kept.push(chunk);
    size += chunk.length;
    while (size > MAX_KEPT && kept.length > 1) size -= kept.shift()?.length ?? 0;
  });
  return () => kept.join('');
}
