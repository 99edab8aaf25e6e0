import { run } from './run.ts';
import { thisProcess } from './this-process.ts';

// The Action.
process.exitCode = await run('action', thisProcess());
