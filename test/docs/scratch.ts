import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedRegistry, startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { FROM_SOURCE, INSTALLATION, runCli } from '../support/processes.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { ROOT } from './documents.ts';
import { EMPTY, HOSTS, PUBLISHED } from './stand-ins.ts';

/** Builds without a daemon: the commands are about this tool, not about docker. */
const DOCKERFILE = 'FROM scratch\nCOPY notes.txt /\n';
const KEY_PASSWORD = 'for-the-documents';
const CLI = join(INSTALLATION, FROM_SOURCE ? 'src/cli.ts' : 'dist/cli/index.js');

/** A user's project, as the documents speak of it, and what its registries hold. */
export interface Scratch {
  readonly project: GitProject;
  /** Starts the registries that the hosts of the documents stand for, each with a copy of what is published. */
  open(): Promise<Stage>;
  remove(): void;
}

export interface Stage {
  readonly hosts: ReadonlyMap<string, string>;
  readonly digest: string;
  /** Runs a script as a user would, in a copy of the project. */
  run(script: string): Promise<{ readonly code: number | null; readonly output: string }>;
  /** What all registries hold now, to be compared. */
  content(): Promise<unknown>;
  close(): Promise<void>;
}

/** Makes the project and publishes a release of it: two platforms, a chart, SBOM, provenance, signed with its key. */
export async function prepareScratch(): Promise<Scratch> {
  const root = mkdtempSync(join(tmpdir(), 'cfcr-docs-'));
  const published = join(root, 'published');
  const project = createGitProject(DOCKERFILE);
  await furnish(project);
  const registry = await startEmbeddedRegistry({ folder: published });
  const digest = await publish(project, registry);
  await registry.close();
  project.git('commit', '-q', '--allow-empty', '-m', 'the next version');
  project.git('tag', 'v1.2.4');
  let count = 0;
  return {
    project,
    open: () => {
      count += 1;
      return openStage({ project, published, folder: join(root, `stage-${count}`), digest });
    },
    remove: () => {
      project.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Everything that commands in the documents name: charts, keys, SBOMs, an image of another tool. */
async function furnish(project: GitProject): Promise<void> {
  const at = (path: string) => join(project.path, path);
  writeFileSync(at('.gitignore'), '*\n!Dockerfile\n!notes.txt\n!.gitignore\n');
  project.commit('the first version');
  project.git('tag', PUBLISHED.version);
  cpSync(join(ROOT, 'examples'), at('examples'), { recursive: true });
  cpSync(join(ROOT, 'examples/chart'), at('charts/app'), { recursive: true });
  await writeSampleLayout(at('image'), { version: 'v9.0.0' });
  execFileSync('tar', ['-cf', at('image.tar'), '-C', at('image'), '.']);
  writeFileSync(at('sbom.json'), JSON.stringify(SBOM));
  const { privateKey, publicKey } = await keyPair();
  writeFileSync(at('cosign.key'), privateKey, { mode: 0o600 });
  writeFileSync(at('cosign.pub'), publicKey);
}

const SBOM = {
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  dataLicense: 'CC0-1.0',
  name: 'app',
  documentNamespace: 'https://example.com/spdx/app',
  creationInfo: { created: '2026-01-15T00:00:00Z', creators: ['Tool: example'] },
  packages: [],
};

async function keyPair(): Promise<{ privateKey: string; publicKey: string }> {
  const { generateKeyPairSync } = await import('node:crypto');
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** A release, and what a request has left; gives the digest of the release. */
async function publish(project: GitProject, registry: EmbeddedRegistry): Promise<string> {
  const images = `${registry.host}/${PUBLISHED.images}`;
  const push = async (...more: readonly string[]) => {
    const args = ['push', '--json', '--builder', 'native', '--images', images, ...more];
    const { code, stdout, stderr } = await runCli({ args, cwd: project.path, env: { HOME: project.home } });
    if (code !== 0) throw new Error(`what the documents speak of cannot be published: ${stderr}`);
    return JSON.parse(stdout).images[0].digest;
  };
  await push('--tags', `type=raw,value=pr-${PUBLISHED.request}`, '--labels', 'request=open');
  return push(
    ...['--platforms', 'linux/amd64,linux/arm64', '--charts', 'charts/app', '--sbom', 'sbom.json'],
    ...['--sign', 'key', '--sign-key', 'cosign.key', '--attest', 'provenance'],
  );
}

interface Setting {
  readonly project: GitProject;
  readonly published: string;
  readonly folder: string;
  readonly digest: string;
}

async function openStage({ project, published, folder, digest }: Setting): Promise<Stage> {
  const registries = await Promise.all(
    HOSTS.map(async name => {
      const own = join(folder, name);
      if (!EMPTY.includes(name)) cpSync(published, own, { recursive: true });
      return { name, registry: await startEmbeddedRegistry({ folder: own }) };
    }),
  );
  const work = join(folder, 'project');
  cpSync(project.path, work, { recursive: true });
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(join(programs, 'cfcr-push'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`);
  chmodSync(join(programs, 'cfcr-push'), 0o755);
  const env = {
    PATH: `${programs}:${process.env['PATH']}`,
    HOME: project.home,
    COSIGN_PASSWORD: KEY_PASSWORD,
    CFCR_BUILDER: 'native',
  };
  return {
    // Every client takes localhost for plain HTTP; for the same address by number some want an option.
    hosts: new Map(
      registries.map(({ name, registry }) => [name, registry.host.replace('127.0.0.1', 'localhost')]),
    ),
    digest,
    run: script => runScript(script, work, env),
    content: () => Promise.all(registries.map(({ registry }) => registry.snapshot())),
    close: async () => {
      await Promise.all(registries.map(({ registry }) => registry.close()));
    },
  };
}

function runScript(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-eu', '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', code => resolve({ code, output }));
  });
}
