import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunningProcess } from './run.ts';

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
  };
}

/** Every installation has action.yml at its top; there is a package.json in dist/ too. */
function installationAbove(folder: string): string {
  return existsSync(join(folder, 'action.yml')) || dirname(folder) === folder
    ? folder
    : installationAbove(dirname(folder));
}
