import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { client, needRealThings } from '../e2e/clients.ts';
import { need, onPath } from '../support/need.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOOLS = process.env['CFCR_TEST_TOOLS'] ?? '';
const LIMIT_MS = 300_000;
/** Nobody else can publish under these names. */
const [BASE, PROGRAMS, IMAGE] = ['base', 'programs', 'tool'].map(
  name => `127.0.0.1:1/cfcr-push-${name}:test`,
) as [string, string, string];

// No base image can be pulled here: one is made of this machine's own programs, the rest of the Dockerfile is what it is.
describe('the image of the tool', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cfcr-image-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    if (onPath('docker')) client('docker', 'image', 'rm', '--force', IMAGE, BASE, PROGRAMS);
  });

  test('has a Dockerfile that BuildKit finds nothing wrong with', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const dockerfile = readFileSync(join(ROOT, 'gitlab/Dockerfile'), 'utf8');
    expect(dockerfile).not.toMatch(/:latest|password|token/i);
    makeBases();
    expect(client('docker', ...build('--check'))).toContain('Check complete, no warnings found.');
  });

  test('is built from what is committed, and runs for root and for anybody', {
    timeout: LIMIT_MS,
  }, async context => {
    needRealThings(context, 'git');
    need(context, existsSync(join(TOOLS, 'cli-plugins/docker-buildx')), 'CFCR_TEST_TOOLS has no buildx');
    makeBases();
    client('docker', ...build('--load', '--tag', IMAGE));
    for (const user of ['0:0', '1000:1000']) {
      const run = (...command: readonly string[]) =>
        client('docker', 'run', '--rm', '--network', 'none', '--user', user, IMAGE, ...command);
      expect(run('cfcr-push', '--version').trim()).toBe(manifest.version);
      expect(
        run('sh', '-c', 'docker --version; docker buildx version; git --version; node --version'),
      ).toMatch(/^Docker version .*\n.*buildx .*\ngit version .*\nv24\./);
    }
    const history = client('docker', 'image', 'inspect', '--format', '{{json .Config}}', IMAGE);
    expect(JSON.parse(history)).toMatchObject({ WorkingDir: '/work', Cmd: ['cfcr-push', '--help'] });
  });

  function build(...options: readonly string[]): readonly string[] {
    const bases = { NODE_IMAGE: BASE, DOCKER_IMAGE: PROGRAMS, BUILDX_IMAGE: PROGRAMS };
    const args = Object.entries(bases).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
    return [
      'buildx',
      'build',
      '--builder',
      'default',
      '--file',
      join(ROOT, 'gitlab/Dockerfile'),
      ...args,
      ...options,
      ROOT,
    ];
  }

  /** A base with Node, git and a shell, and an image with docker and buildx where theirs have them. */
  function makeBases(): void {
    const base = join(folder, 'base');
    if (existsSync(base)) return;
    for (const path of ['bin', 'etc', 'tmp', 'usr/bin']) mkdirSync(join(base, path), { recursive: true });
    chmodSync(join(base, 'tmp'), 0o1777);
    cpSync(join(TOOLS, 'busybox-amd64'), join(base, 'bin/busybox'));
    chmodSync(join(base, 'bin/busybox'), 0o755);
    for (const name of ['sh', 'chmod', 'ln', 'env']) symlinkSync('/bin/busybox', join(base, 'bin', name));
    symlinkSync('/bin/env', join(base, 'usr/bin/env'));
    for (const program of [process.execPath, pathOf('git')]) copyProgram(program, join(base, 'usr/bin'));
    for (const file of librariesOf(pathOf('docker'))) copyTo(file, base);
    importImage(base, BASE, ['--change', 'ENV PATH=/usr/local/bin:/usr/bin:/bin']);
    const programs = join(folder, 'programs');
    mkdirSync(join(programs, 'usr/local/bin'), { recursive: true });
    cpSync(pathOf('docker'), join(programs, 'usr/local/bin/docker'));
    cpSync(join(TOOLS, 'cli-plugins/docker-buildx'), join(programs, 'buildx'));
    importImage(programs, PROGRAMS, []);
  }

  function copyProgram(program: string, to: string): void {
    cpSync(program, join(to, program.split('/').at(-1) ?? ''), { dereference: true });
    for (const file of librariesOf(program)) copyTo(file, join(to, '../..'));
  }

  function copyTo(file: string, root: string): void {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    cpSync(realpathSync(file), join(root, file));
  }

  function librariesOf(program: string): readonly string[] {
    return client('ldd', program).match(/\/[^ \n]+(?= \()/g) ?? [];
  }

  function importImage(root: string, name: string, changes: readonly string[]): void {
    const archive = `${root}.tar`;
    execFileSync('tar', ['-C', root, '-cf', archive, '.']);
    client('docker', 'import', ...changes, archive, name);
    writeFileSync(archive, '');
  }

  function pathOf(program: string): string {
    return realpathSync(execFileSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' }).trim());
  }
});
