import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { writeRandomLayout } from './layout.ts';
import { type Contestant, interleave } from './measure.ts';
import { printMeasured } from './table.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/index.js');
/** Where each run's own registry is put into the arguments. */
const HOST = '{host}';

/** Layers are all of one size; `mib` is what they have together. */
interface Pushing {
  readonly mib: number;
  readonly layers: number;
  readonly rounds: number;
}

/**
 * Pushing an OCI layout to docker-registry, each time to a new and empty one, beside the other clients
 * that are on PATH.
 */
export async function benchPushing({ mib, layers, rounds }: Pushing): Promise<void> {
  if (!onPath('docker-registry')) {
    console.log('\nPushing: skipped, docker-registry is not on PATH');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  try {
    const layout = join(folder, 'layout');
    await writeRandomLayout(layout, layers, mib / layers);
    const results = await interleave(clients(layout, folder), rounds, async contestant => {
      const registry = await startDockerRegistry();
      const args = contestant.args.map(word => word.replace(HOST, registry.host));
      return { ...contestant, args, after: registry.close };
    });
    const others = results.slice(1).toSorted((a, b) => a.medianMs - b.medianMs);
    const fastest = others[0] ?? results[0];
    const heading = `Pushing: an OCI layout of ${mib} MiB in ${layers} ${layers === 1 ? 'layer' : 'layers'} to docker-registry, ${rounds} runs each`;
    if (fastest) printMeasured(heading, results, fastest);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function clients(layout: string, cwd: string): Contestant[] {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const ref = ['--git-ref', 'refs/heads/main', '--git-sha', '0123456789abcdef0123456789abcdef01234567'];
  const rule = ['--tags', 'type=raw,value=latest'];
  const ours = [CLI, 'push', '--images', `${HOST}/app`, '--oci-layout', layout, ...ref, ...rule];
  const others = [
    {
      name: 'oras',
      args: ['cp', '--from-oci-layout', `${layout}:latest`, '--to-plain-http', `${HOST}/app:latest`],
    },
    { name: 'crane', args: ['push', layout, `${HOST}/app:latest`] },
    {
      name: 'skopeo',
      args: ['copy', '--dest-tls-verify=false', `oci:${layout}:latest`, `docker://${HOST}/app:latest`],
    },
  ];
  return [
    { name: 'cfcr-push', program: process.execPath, args: ours, env, cwd },
    ...others.filter(({ name }) => onPath(name)).map(one => ({ ...one, program: one.name, env, cwd })),
  ];
}
