import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { need, onPath } from '../support/need.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../.ci/scripts/gitlab-launcher.sh'), 'utf8');
/** Programs of a small image, without Node. */
const BASE = ['sh', 'bash', 'mktemp', 'sleep', 'env', 'rm', 'mkdir', 'cat'];
const TELL = 'console.log(JSON.stringify([process.argv[1], ...process.argv.slice(2)]))\n';

let folder: string;
let project: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cfcr-launcher-'));
  project = join(folder, "it's a project");
  mkdirSync(project);
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['dash', 'bash'])('the launcher under %s', shell => {
  test('runs the file that it is given', async context => {
    const cli = join(project, 'my $(id) cli.js');
    writeFileSync(cli, TELL);
    const { code, out } = await launch(context, { CFCR_PUSH_CLI: cli }, ['node']);
    expect(code, out).toBe(0);
    expect(JSON.parse(out)).toEqual([cli, 'push']);
  });

  test('gives one word as the command, whatever it holds', async context => {
    const cli = join(project, 'cli.js');
    writeFileSync(cli, TELL);
    const CFCR_COMMAND = `plan "; id; '$(id)`;
    const { out } = await launch(context, { CFCR_PUSH_CLI: cli, CFCR_COMMAND }, ['node']);
    expect(JSON.parse(out)).toEqual([cli, CFCR_COMMAND]);
  });

  test('ends as the tool ends', async context => {
    writeFileSync(join(project, 'cli.js'), 'process.exitCode = 3');
    const { code } = await launch(context, { CFCR_PUSH_CLI: join(project, 'cli.js') }, ['node']);
    expect(code).toBe(3);
  });

  test('runs the tool that the image has, which needs no Node beside it', async context => {
    program('cfcr-push', '#!/bin/sh\necho "the image, $#: $1"');
    expect((await launch(context, {}, [])).out).toBe('the image, 1: push\n');
  });

  test('says what to do where the file is not there', async context => {
    const { code, out } = await launch(context, { CFCR_PUSH_CLI: '/no/such file' }, ['node']);
    expect(code).toBe(1);
    expect(out).toContain(
      'error: CFCR_PUSH_CLI is /no/such file, and there is no such file\n  next: give the path',
    );
  });

  test('says what to do where there is neither the tool nor Node', async context => {
    const { code, out } = await launch(context, {}, []);
    expect(code).toBe(1);
    expect(out).toContain('error: there is no Node in this image');
    expect(out).toContain('next: leave the input image at its default');
  });

  test('says what to do where Node is too old', async context => {
    program('node', '#!/bin/sh\n[ "$1" = --version ] && echo v18.0.0 && exit 0\nexit 1');
    const { code, out } = await launch(context, {}, []);
    expect(code).toBe(1);
    expect(out).toContain('error: cfcr-push needs Node 24, and this is Node v18.0.0');
  });

  test('says what to do where there is Node without npx', async context => {
    const { code, out } = await launch(context, {}, ['node']);
    expect(code).toBe(1);
    expect(out).toContain('neither cfcr-push nor npx is in this image');
  });

  test('waits for docker only where there is docker', async context => {
    writeFileSync(join(project, 'cli.js'), TELL);
    const env = { CFCR_PUSH_CLI: join(project, 'cli.js'), DOCKER_HOST: 'tcp://docker:2376' };
    expect((await launch(context, env, ['node'])).code).toBe(0);
    program('sleep', '#!/bin/sh\necho slept');
    program('docker', '#!/bin/sh\n[ -e "$HOME/second" ] || { : >"$HOME/second"; exit 1; }');
    const { out } = await launch(context, env, ['node']);
    expect(out.split('\n')[0]).toBe('slept');
    expect(out).not.toContain('slept\nslept');
  });

  test('installs emulation where it is asked to, in so many words, and says where that fails', async context => {
    writeFileSync(join(project, 'cli.js'), TELL);
    program('docker', '#!/bin/sh\n[ ! -e "$HOME/broken" ] && printf "%s\\n" "$@" >"$HOME/asked"');
    const CFCR_PUSH_CLI = join(project, 'cli.js');
    const wish = { CFCR_PUSH_EMULATION: 'arm64,$(id)', CFCR_PUSH_EMULATION_IMAGE: 'mirror/binfmt:1 x' };
    expect((await launch(context, { CFCR_PUSH_CLI, ...wish }, ['node'])).code).toBe(0);
    const words = ['run', '--privileged', '--rm', 'mirror/binfmt:1 x', '--install', 'arm64,$(id)', ''];
    expect(readFileSync(join(folder, 'asked'), 'utf8').split('\n')).toEqual(words);
    writeFileSync(join(folder, 'broken'), '');
    const { code, out } = await launch(context, { CFCR_PUSH_CLI, ...wish }, ['node']);
    expect(code).toBe(1);
    expect(out).toContain('error: the emulation of arm64,$(id) could not be installed');
  });

  describe('with npx', () => {
    test('runs the exact version, and nothing that the project puts in its way', {
      timeout: 60_000,
    }, async context => {
      need(context, onPath('npx'), 'npx is not on PATH');
      const npm = await packageServer();
      try {
        writeFileSync(join(project, '.npmrc'), 'registry=http://127.0.0.1:1/\n');
        writeFileSync(join(project, 'package.json'), '{"name":"x","version":"1.0.0"}');
        const planted = join(project, 'node_modules/cfcr-push');
        mkdirSync(planted, { recursive: true });
        writeFileSync(join(planted, 'package.json'), JSON.stringify({ ...MANIFEST, bin: 'evil.js' }));
        writeFileSync(join(planted, 'evil.js'), '#!/usr/bin/env node\nconsole.log("evil")\n');
        // The settings of the runner's user, which the project's would win over.
        writeFileSync(join(folder, '.npmrc'), `registry=${npm.url}\n`);
        const { code, out } = await launch(context, {}, ['node', 'npx']);
        expect(code, out).toBe(0);
        expect(out).toContain('cfcr-push 9.9.9 from npm: push');
        expect(out).not.toContain('evil');
      } finally {
        npm.close();
      }
    });

    test('says what to do without a network', { timeout: 60_000 }, async context => {
      need(context, onPath('npx'), 'npx is not on PATH');
      const env = { npm_config_registry: 'http://127.0.0.1:1/', npm_config_fetch_retries: '0' };
      const { code, out } = await launch(context, env, ['node', 'npx']);
      expect(code).toBe(1);
      expect(out).toContain('error: npm could not bring cfcr-push 9.9.9');
      expect(out).toContain('next: without a way to a package registry');
    });
  });

  /** Runs the script in the project with these programs alone on PATH. */
  async function launch(
    context: Parameters<typeof need>[0],
    env: Readonly<Record<string, string>>,
    programs: readonly string[],
  ): Promise<{ code: number | null; out: string }> {
    need(context, onPath(shell), `${shell} is not on PATH`);
    for (const name of [shell, ...BASE, ...programs]) link(name);
    const child = spawn(shell, ['-e', '-c', SCRIPT], {
      cwd: project,
      env: {
        PATH: join(folder, 'bin'),
        HOME: folder,
        CFCR_COMMAND: 'push',
        CFCR_PUSH_VERSION: '9.9.9',
        npm_config_update_notifier: 'false',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 50_000,
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
    return new Promise(resolve => child.once('close', code => resolve({ code, out })));
  }
});

function program(name: string, text: string): void {
  const path = join(folder, 'bin', name);
  rmSync(path, { force: true }); // It may be a link, and what it leads to is the machine's.
  writeFileSync(path, `${text}\n`);
  chmodSync(path, 0o755);
}

function link(name: string): void {
  const path =
    name === 'node'
      ? process.execPath
      : execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
  try {
    symlinkSync(path, join(folder, 'bin', name));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

const MANIFEST = { name: 'cfcr-push', version: '9.9.9', bin: { 'cfcr-push': 'cli.js' } };

/** A package registry with one package in it. */
async function packageServer(): Promise<{ url: string; close(): void }> {
  const source = join(folder, 'package');
  mkdirSync(source);
  writeFileSync(join(source, 'package.json'), JSON.stringify(MANIFEST));
  writeFileSync(
    join(source, 'cli.js'),
    '#!/usr/bin/env node\nconsole.log(`cfcr-push 9.9.9 from npm: ${process.argv[2]}`)\n',
  );
  await create({ gzip: true, cwd: folder, file: join(folder, 'package.tgz') }, ['package']);
  const tarball = readFileSync(join(folder, 'package.tgz'));
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const server = createServer((request, response) => {
    if (request.url === '/package.tgz') {
      response.end(tarball);
    } else if (request.url === '/cfcr-push') {
      const dist = { tarball: `${url()}package.tgz`, integrity };
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          name: 'cfcr-push',
          'dist-tags': { latest: '9.9.9' },
          versions: { '9.9.9': { ...MANIFEST, dist } },
        }),
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = () => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  };
  return { url: url(), close: () => server.close() };
}
