import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FROM_SOURCE, INSTALLATION } from '../processes.ts';
import { OUR_ACTION } from './run-step.ts';

/** Other people's Actions that set up what this machine has or no example notices: here they do nothing. */
const SETUPS = [
  { repository: 'anchore/sbom-action', path: 'download-syft', ref: 'v0' },
  { repository: 'docker/setup-qemu-action', path: '', ref: 'v4' },
];

/** Folders that stand in for the repositories of Actions, so that act fetches none. */
export interface ActActions {
  /** What tells act of them. */
  readonly args: readonly string[];
  remove(): void;
}

/** The committed Action under the name that the examples give it, and Actions of others that do nothing. */
export function actActions(): ActActions {
  const root = mkdtempSync(join(tmpdir(), 'cfcr-act-'));
  ourAction(join(root, OUR_ACTION));
  const folders = [`${OUR_ACTION}@v1=${join(root, OUR_ACTION)}`];
  for (const { repository, path, ref } of SETUPS) {
    idleAction(join(root, repository, path));
    folders.push(`${repository}@${ref}=${join(root, repository)}`);
  }
  return {
    args: folders.flatMap(folder => ['--local-repository', folder]),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Of our repository what the Action needs of it: act copies all of it for every step. */
function ourAction(folder: string): void {
  const cli = join(INSTALLATION, 'dist/cli');
  for (const path of ['action.yml', 'package.json', ...(FROM_SOURCE ? [] : ['dist'])])
    cpSync(join(INSTALLATION, path), join(folder, path), { recursive: true, filter: from => from !== cli });
  if (!FROM_SOURCE) return;
  mkdirSync(join(folder, 'dist'));
  const source = pathToFileURL(join(INSTALLATION, 'src/main.ts'));
  writeFileSync(join(folder, 'dist/index.js'), `await import('${source}');\n`);
}

function idleAction(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // Act wants a step in it.
  const runs = { using: 'composite', steps: [{ run: 'true', shell: 'sh' }] };
  writeFileSync(join(folder, 'action.yml'), JSON.stringify({ name: 'idle', runs }));
}
