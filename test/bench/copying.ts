import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { writeRandomLayout } from './layout.ts';
import { type Contestant, interleave, type Measured } from './measure.ts';
import { printMeasured, printTable } from './table.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/index.js');
const LAYERS = 16;

/** Promoting an image from one registry to another, through memory only, beside a copy by crane. */
export async function benchCopying({ mib, rounds }: { mib: number; rounds: number }): Promise<void> {
  if (!onPath('docker-registry') || !onPath('crane')) {
    console.log('\nCopying: skipped, docker-registry or crane is not on PATH');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  const from = await startDockerRegistry();
  try {
    const layout = join(folder, 'layout');
    await writeRandomLayout(layout, LAYERS, mib / LAYERS);
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    const crane = (name: string, ...args: string[]): Contestant => ({
      name,
      program: 'crane',
      args,
      env,
      cwd: folder,
    });
    await interleave([crane('push', 'push', layout, `${from.host}/app:v1`)], 1);
    const source = `${from.host}/app:v1`;
    const ours = {
      name: 'cfcr-push',
      program: process.execPath,
      args: [CLI, 'promote', '--from', source, '--images', '{host}/app'],
      env,
      cwd: folder,
    };
    const results = await interleave(
      [ours, crane('crane', 'cp', source, '{host}/app:v1')],
      rounds,
      async contestant => {
        const registry = await startDockerRegistry();
        const args = contestant.args.map(word => word.replace('{host}', registry.host));
        return { ...contestant, args, after: registry.close };
      },
    );
    const peer = results.at(-1);
    const heading = `Copying: ${mib} MiB in ${LAYERS} layers between two docker-registries, ${rounds} runs each`;
    if (peer) printMeasured(heading, results, peer);
  } finally {
    await from.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Memory for listing the tags of a repository that has very many. */
export async function benchListing(counts: readonly number[]): Promise<void> {
  const child = join(import.meta.dirname, 'list-child.ts');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const runs = counts.map(count => ({
    name: `${count} tags`,
    program: process.execPath,
    args: [child, String(count)],
    env,
  }));
  const results: readonly Measured[] = await interleave(runs, 3);
  printTable('Listing: all tags of a repository, page by page', [
    ['', 'median', 'peak memory'],
    ...results.map(({ name, medianMs, peakMib = 0 }) => [
      name,
      `${medianMs.toFixed(0)} ms`,
      `${peakMib.toFixed(0)} MiB`,
    ]),
  ]);
}
