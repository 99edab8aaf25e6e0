import { run } from './run.ts';
import { thisProcess } from './this-process.ts';

// A reader that has seen enough (`cfcr-push … | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The command line.
process.exitCode = await run('cli', thisProcess());
