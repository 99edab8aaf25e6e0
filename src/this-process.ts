import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunningProcess } from './run.ts';
import { endAtLast, STOP_SIGNALS, type StopSignal } from './system/stopping.ts';

/** The process that this is, as run.ts takes it. The entries are in src/ or somewhere below dist/. */
export function thisProcess(): RunningProcess {
  const home = installationAbove(import.meta.dirname);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
    stdout: process.stdout,
    stderr: process.stderr,
    home,
    toolVersion: version,
    onStop,
  };
}

/** The first word is heard; the next one ends the process at once, as if nobody listened. */
function onStop(told: (by: StopSignal) => void): void {
  const signals = Object.keys(STOP_SIGNALS) as StopSignal[];
  const hear = (by: NodeJS.Signals): void => {
    for (const signal of signals) process.off(signal, hear);
    endAtLast(() => process.exit(STOP_SIGNALS[by as StopSignal]));
    told(by as StopSignal);
  };
  for (const signal of signals) process.on(signal, hear);
}

/** Every installation has action.yml at its top; there is a package.json in dist/ too. */
function installationAbove(folder: string): string {
  return existsSync(join(folder, 'action.yml')) || dirname(folder) === folder
    ? folder
    : installationAbove(dirname(folder));
}
