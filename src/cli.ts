import { keepCompiled } from './system/keep-compiled.ts';

// The command line. All that is loaded after this can be kept compiled.
keepCompiled(process.env);
const { commandLine } = await import('./command-line.ts');
process.exitCode = await commandLine();
