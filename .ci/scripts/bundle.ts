import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesFor } from './notices.ts';
import { unresolvedIn } from './unresolved.ts';

/** Each compiled entry and the folder its bundle goes to. */
const ENTRIES = [
  { entry: 'lib/main.js', out: 'dist', executable: false },
  { entry: 'lib/cli.js', out: 'dist/cli', executable: true },
] as const;

/**
 * Compiles the source of the project at `root` and bundles its entries into dist/, with the notices of what they hold.
 * The same source gives the same bytes wherever it lies. Throws when a bundle wants a module it does not hold.
 */
export function bundle(root: string): void {
  const stats = join(root, 'lib/stats');
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  run(root, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'src/tsconfig.json']);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(stats);
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const modules = ENTRIES.flatMap(({ entry, out, executable }) => {
    const list = join(stats, `${executable}.json`);
    const options = ['-o', out, '--target', 'es2022', '--no-cache', '--quiet', '--stats-out', list];
    run(root, [ncc, 'build', entry, ...options]);
    if (executable) makeExecutable(join(root, out, 'index.js'));
    return modulesOf(JSON.parse(readFileSync(list, 'utf8')));
  });
  for (const file of bundleFiles(root)) check(file);
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES'), noticesFor(root, modules));
}

/** The scripts of dist/, as absolute paths in order. */
export function bundleFiles(root: string): string[] {
  return readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.js'))
    .sort()
    .map(path => join(root, 'dist', path));
}

function run(cwd: string, args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** ncc drops the first line that tells a shell what runs the file. */
function makeExecutable(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(path, `#!/usr/bin/env node\n${text}`);
  chmodSync(path, 0o755);
}

function check(path: string): void {
  const missing = unresolvedIn(readFileSync(path, 'utf8'));
  if (missing.length > 0) throw new Error(`${path} wants what it does not hold: ${missing.join(', ')}`);
}

interface Stats {
  readonly modules?: readonly (Stats & { readonly name?: string })[];
}

/** Names of all modules, also of those that were merged into one. */
function modulesOf(stats: Stats): string[] {
  return (stats.modules ?? []).flatMap(module => [module.name ?? '', ...modulesOf(module)]);
}
