import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { writeRandomLayout } from './layout.ts';
import { type Contestant, interleave } from './measure.ts';
import { printMeasured } from './table.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/index.js');
const HOST = '{host}';
const ROUNDS = 9;

const REGISTRIES = [
  { name: 'docker-registry', what: 'which takes one tag in a request', start: () => startDockerRegistry() },
  { name: 'olareg', what: 'which takes one tag in a request', start: startOlareg },
  { name: 'the embedded registry', what: 'which takes several (OCI-Tag)', start: startOwn },
] as const;

/** A whole run that names 5 tags, and one that names 50: what a tag costs. */
export async function benchNaming(): Promise<void> {
  for (const { name, what, start } of REGISTRIES) {
    if (start !== startOwn && !onPath(name)) {
      console.log(`\nNaming: skipped, ${name} is not on PATH`);
      continue;
    }
    const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
    try {
      const layout = join(folder, 'layout');
      await writeRandomLayout(layout, 1, 1);
      const runs = [5, 50].map(count => naming(count, layout, folder));
      const results = await interleave(runs, ROUNDS, async contestant => {
        const registry = await start();
        const args = contestant.args.map(word => word.replace(HOST, registry.host));
        return { ...contestant, args, after: registry.close };
      });
      const [five] = results;
      if (five)
        printMeasured(`Naming: a small image on ${name}, ${what}, ${ROUNDS} runs each`, results, five);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function naming(count: number, layout: string, cwd: string): Contestant {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const ref = ['--git-ref', 'refs/heads/main', '--git-sha', '0123456789abcdef0123456789abcdef01234567'];
  const tags = Array.from({ length: count }, (_, at) => `type=raw,value=t${at}`).join('\n');
  const args = [CLI, 'push', '--images', `${HOST}/app`, '--oci-layout', layout, ...ref, '--tags', tags];
  return { name: `${count} tags`, program: process.execPath, args, env, cwd };
}

/** The embedded registry in a process of its own, as the others are. */
async function startOwn(): Promise<RealRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'registry-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return {
    host: String(line).trim(),
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
