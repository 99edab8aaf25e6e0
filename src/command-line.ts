import { run } from './run.ts';
import { thisProcess } from './this-process.ts';

/** Runs the command line of this process to its end and returns the exit code. */
export function commandLine(): Promise<number> {
  // A reader that has seen enough (`cfcr-push … | head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return run('cli', thisProcess());
}
