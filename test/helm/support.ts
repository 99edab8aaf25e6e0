import { createReadStream } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { readTar } from '../../src/archive/tar-read.ts';
import { FetchedArchives } from '../../src/helm/dependencies/archives.ts';
import type { DependencyPorts } from '../../src/helm/dependencies/ports.ts';
import { type Findings, formatFinding } from '../../src/helm/findings.ts';
import type { ChartRequest } from '../../src/helm/request.ts';
import { type ExecResult, exec } from '../../src/system/exec.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { createHttp } from '../../src/system/http.ts';
import { onPath } from '../support/need.ts';
import { testClient } from '../support/test-client.ts';

/** 2026-01-15 10:30:00 UTC. */
export const EPOCH = 1_768_473_000;

/** What a folder is made of: text, bytes, a link. */
export type Tree = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** A private folder for the running test. */
export async function folder(): Promise<string> {
  const made = await temporaryFolder('helm-test');
  onTestFinished(() => made.remove());
  return made.path;
}

/** Writes files below a folder. */
export async function write(root: string, tree: Tree): Promise<string> {
  for (const [path, content] of Object.entries(tree)) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    if (typeof content === 'object' && 'link' in content) await symlink(content.link, target);
    else await writeFile(target, content);
  }
  return root;
}

/** A chart in a folder of its own; Chart.yaml is a small one unless given. */
export async function chart(tree: Tree = {}, name = 'app'): Promise<string> {
  const path = join(await folder(), name);
  return write(path, { 'Chart.yaml': chartYaml(name), ...tree });
}

export function chartYaml(name: string, more = '', version = '1.0.0'): string {
  return `apiVersion: v2\nname: ${name}\nversion: ${version}\n${more}`;
}

/** A request for a chart's folder, with everything at its plainest. */
export function requestFor(path: string, more: Partial<ChartRequest> = {}): ChartRequest {
  return {
    path,
    name: 'chart',
    chartVersion: 'chart',
    appVersion: 'chart',
    release: {
      ref: { kind: 'branch', name: 'main' },
      revision: '0f1e2d3c4b5a',
      epoch: EPOCH,
      scheduled: false,
      versionPrefix: '',
    },
    settings: [],
    values: {},
    aliases: new Map(),
    lint: 'check',
    epoch: EPOCH,
    ...more,
  };
}

/** Ports as commands assemble them, on the real network port. */
export function ports(more: Partial<DependencyPorts> = {}): {
  archives: FetchedArchives;
  exec: typeof exec;
  env: NodeJS.ProcessEnv;
} {
  const http = createHttp();
  onTestFinished(() => http.close());
  const { client } = testClient();
  const archives = new FetchedArchives({
    http,
    registry: repository => client.repository(repository, { readOnly: true }),
    credentials: async () => undefined,
    sleep: async () => {},
    userAgent: 'cfcr-push-test',
    ...more,
  });
  onTestFinished(() => archives.close());
  return { archives, exec, env: process.env };
}

export type HelmProgram = 'helm' | 'helm4';
export const HELMS: readonly HelmProgram[] = ['helm', 'helm4'];
export const haveHelm = HELMS.every(onPath);
export const NO_HELM = 'helm (3) and helm4 are not on PATH; .ci/clients builds them';

/** Runs a helm with settings of its own; `fails` allows a non-zero exit. */
export async function runHelm(
  program: HelmProgram,
  args: readonly string[],
  {
    home,
    cwd,
    env = {},
    fails = false,
  }: { home: string; cwd?: string; env?: Record<string, string>; fails?: boolean },
): Promise<ExecResult> {
  const result = await exec({
    program,
    args,
    cwd: cwd ?? home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      HELM_CACHE_HOME: join(home, 'cache'),
      HELM_CONFIG_HOME: join(home, 'config'),
      HELM_DATA_HOME: join(home, 'data'),
      ...env,
    },
    timeoutMs: 60_000,
  });
  if (!fails && result.code !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${result.stdout}${result.stderr}`);
  return result;
}

/** Names and bytes in an archive, in its order. */
export async function membersOf(
  path: string,
): Promise<readonly { readonly path: string; readonly text: string; readonly mode: number }[]> {
  const members: { path: string; text: string; mode: number }[] = [];
  const limits = { name: path, code: 'chart-invalid' as const, maxBytes: 2 ** 30, maxMembers: 10_000 };
  await readTar(
    createReadStream(path).pipe(createGunzip()) as AsyncIterable<Uint8Array>,
    limits,
    async (member, content) => {
      const bytes = Buffer.concat(await Array.fromAsync(content));
      members.push({ path: member.path, text: bytes.toString('latin1'), mode: member.mode });
    },
  );
  return members;
}

/** Findings as lines, `error` or `warning` in front. */
export function linesOf(findings: Findings): readonly string[] {
  return findings.all.map(finding => `${finding.severity} ${formatFinding(finding)}`);
}
