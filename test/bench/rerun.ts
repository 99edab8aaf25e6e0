import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import type { LogEntry } from '../../src/embedded/server.ts';
import { writeRandomLayout } from './layout.ts';
import { printTable } from './table.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/index.js');

/** What a release and its re-run ask of a registry, counted by the registry. */
export async function benchRerun(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  const log: LogEntry[] = [];
  const options = { folder: join(folder, 'registry'), log: (entry: LogEntry) => void log.push(entry) };
  const registry = await startEmbeddedRegistry(options);
  try {
    await writeRandomLayout(join(folder, 'layout'), 2, 1);
    const release = () => push(registry.host, folder);
    const tags = (await release()).length;
    const first = log.splice(0);
    await release();
    const again = log.splice(0);
    const row = (name: string, entries: readonly LogEntry[]) => {
      const writes = entries.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
      return [name, `${entries.length}`, (entries.length / tags).toFixed(1), `${writes}`];
    };
    const head = ['', 'requests', 'requests per tag', 'of them writes'];
    printTable(`Re-run of a release with ${tags} tags`, [
      head,
      row('first run', first),
      row('re-run', again),
    ]);
  } finally {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function push(host: string, folder: string): Promise<readonly unknown[]> {
  const ref = ['--git-ref', 'refs/tags/v1.2.3', '--git-sha', '0123456789abcdef0123456789abcdef01234567'];
  const what = ['--images', `${host}/app`, '--oci-layout', join(folder, 'layout')];
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const child = spawn(process.execPath, [CLI, 'push', '--json', ...what, ...ref], { cwd: folder, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`push ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout).images[0].tags;
}
