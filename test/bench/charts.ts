import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onPath } from '../support/need.ts';
import { INSTALLATION } from '../support/processes.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { type Contestant, interleave } from './measure.ts';
import { printMeasured } from './table.ts';

/** The committed bundle, or that of the folder CFCR_TEST_ENTRY. */
const CLI = join(INSTALLATION, 'dist/cli/index.js');
/** Where each run's own registry is put into the arguments. */
const HOST = '{host}';

/** One chart of 60 templates with three sub-charts, packaged and pushed, beside `helm package && helm push`. */
export async function benchChart(rounds: number): Promise<void> {
  await withFolder('Charts', async folder => {
    await writeChart(join(folder, 'app'), { name: 'app', templates: 60, subcharts: 3 });
    const sha = commit(folder);
    const contestants = [ours('cfcr-push', 'app', { folder, sha }), ...helms(folder)];
    const results = await onNewRegistries(contestants, rounds);
    const [own, ...others] = results;
    const fastest = others.toSorted((a, b) => a.medianMs - b.medianMs)[0] ?? own;
    const heading = `Charts: 60 templates and three sub-charts, packaged and pushed to docker-registry, ${rounds} runs each`;
    if (fastest) printMeasured(heading, results, fastest);
  });
}

/** A repository of many charts, all of them published in one run: what a chart costs, and what memory it takes. */
export async function benchCharts(counts: readonly number[], rounds: number): Promise<void> {
  await withFolder('Monorepo', async folder => {
    for (const count of counts)
      for (let at = 0; at < count; at++) {
        const name = `chart-${at}`;
        await writeChart(join(folder, `of-${count}`, name), { name, templates: 12, subcharts: 0 });
      }
    const sha = commit(folder);
    const contestants = counts.map(count => ours(`${count} charts`, `of-${count}/*`, { folder, sha }));
    const results = await onNewRegistries(contestants, rounds);
    const [first] = results;
    if (first)
      printMeasured(
        `Charts: a monorepo of 12 templates each, in one run to docker-registry, ${rounds} runs each`,
        results,
        first,
      );
  });
}

async function withFolder(what: string, task: (folder: string) => Promise<void>): Promise<void> {
  if (!onPath('docker-registry') || !onPath('helm')) {
    console.log(`\n${what}: skipped, docker-registry or helm is not on PATH`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  try {
    await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function onNewRegistries(contestants: readonly Contestant[], rounds: number) {
  return interleave(contestants, rounds, async contestant => {
    const registry = await startDockerRegistry();
    const args = contestant.args.map(word => word.replaceAll(HOST, registry.host));
    return { ...contestant, args, after: registry.close };
  });
}

/** As in a job: the clone is there, the ref and its commit are known. */
function ours(
  name: string,
  charts: string,
  { folder, sha }: { readonly folder: string; readonly sha: string },
): Contestant {
  const ref = ['--git-ref', 'refs/tags/v1.2.3', '--git-sha', sha];
  const args = [CLI, 'push', '--charts', charts, '--registry', HOST, ...ref];
  return { name, program: process.execPath, args, cwd: folder, env: environment(folder) };
}

/** Both releases of helm, where they are installed. */
function helms(folder: string): Contestant[] {
  return ['helm', 'helm4'].filter(onPath).map(program => {
    const out = join(folder, program);
    const packing = `${program} package app --version 1.2.3 --app-version v1.2.3 --destination ${out}`;
    const pushing = `${program} push ${out}/app-1.2.3.tgz oci://${HOST}/charts --plain-http`;
    return {
      name: program,
      program: 'sh',
      args: ['-c', `${packing} && ${pushing}`],
      cwd: folder,
      env: environment(folder),
    };
  });
}

function environment(folder: string): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], HOME: folder };
}

interface ChartSize {
  readonly name: string;
  readonly templates: number;
  readonly subcharts: number;
}

async function writeChart(root: string, { name, templates, subcharts }: ChartSize): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('Chart.yaml', `apiVersion: v2\nname: ${name}\nversion: 0.1.0\nappVersion: v0.1.0\n`);
  await write('values.yaml', `image:\n  repository: team/${name}\n  tag: v1\n${settings(40)}`);
  for (let at = 0; at < templates; at++) await write(`templates/part-${at}.yaml`, template(at));
  for (let at = 0; at < subcharts; at++)
    await writeChart(join(root, 'charts', `part${at}`), { name: `part${at}`, templates: 12, subcharts: 0 });
}

function settings(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `setting${at}:\n  enabled: true # on\n  size: ${at}\n`,
  ).join('');
}

function template(at: number): string {
  const lines = Array.from({ length: 20 }, (_, line) => `  key-${line}: {{ .Values.setting${line}.size }}\n`);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-${at}\ndata:\n${lines.join('')}`;
}

/** A clone with everything in one commit; returns the commit. */
function commit(folder: string): string {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  const git = (...args: string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'One');
  git('tag', 'v1.2.3');
  return git('rev-parse', 'HEAD').trim();
}
