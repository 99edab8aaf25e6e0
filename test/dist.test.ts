import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bundle } from '../.ci/scripts/bundle.ts';
import { unresolvedIn } from '../.ci/scripts/unresolved.ts';
import manifest from '../package.json' with { type: 'json' };
import { runAction } from './support/action-runner.ts';
import {
  chunkNames,
  chunksOf,
  chunkTexts,
  countFoundImports,
  countLazyImports,
  lazyImportsIn,
  loadAllChunks,
} from './support/chunks.ts';
import { need, onPath } from './support/need.ts';
import { copyProject } from './support/project-copy.ts';

const ROOT = join(import.meta.dirname, '..');
const BUNDLES = [
  { name: 'the Action', folder: 'dist', args: [], env: { STATE_isPost: 'true' } },
  { name: 'the command line', folder: 'dist/cli', args: ['--version'], env: {} },
] as const;
const CLI = join(ROOT, 'dist/cli/index.js');
const temporary = mkdtempSync(join(tmpdir(), 'cfcr-dist-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A whole build on a busy machine of two processors. */
const BUILD_LIMIT_MS = 300_000;

test(
  'dist/ is what `npm run build` makes of the source, byte for byte, in any folder',
  () => {
    const copy = join(temporary, 'another', 'place');
    copyProject(ROOT, copy);
    bundle(copy);
    const made = filesOf(copy);
    const differing = [...new Set([...made.keys(), ...filesOf(ROOT).keys()])]
      .filter(path => made.get(path) !== filesOf(ROOT).get(path))
      .map(path => `${path}: run \`npm run build\` and commit what it changes`);
    expect(differing).toEqual([]);
  },
  BUILD_LIMIT_MS,
);

describe.each(BUNDLES)('the bundle of $name', ({ folder, args, env }) => {
  const path = join(ROOT, folder);
  const texts = chunkTexts(path);

  test('holds every module it wants', () => {
    expect(texts.flatMap(unresolvedIn)).toEqual([]);
  });

  test('names no folder of the machine it was made on', () => {
    const found = texts.flatMap(
      text => text.match(/["'`/* ](?:\/(?:work|root|home|tmp|Users)\/[\w.-]+)/g) ?? [],
    );
    expect(found).toEqual([]);
  });

  test('has no chunk that no import loads, and no import in a form that is not tried below', () => {
    const text = texts.join('\n');
    const loaded = new Set(lazyImportsIn(text).flatMap(chunksOf));
    expect(chunkNames(path).filter(name => name !== 'index.js' && !loaded.has(name))).toEqual([]);
    expect(lazyImportsIn(text).length).toBeGreaterThan(5);
    expect(countLazyImports(text)).toBe(countFoundImports(text));
  });

  test('runs every one of its chunks on Node 24', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
    expect(loadAllChunks(ROOT, join(temporary, folder.replace('/', '-')), { folder, args, env })).toEqual([]);
  });

  test('has a size and a start-up worth knowing', () => {
    const sizes = chunkNames(path).map(name => statSync(join(path, name)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(
      `${folder}: index.js ${kib(statSync(join(path, 'index.js')).size)}, all ${kib(total)} in ${sizes.length} files`,
    );
    const start = (script: readonly string[]) => median(Array.from({ length: 5 }, () => timeOf(script)));
    const [bare, entry] = [start(['-e', '0']), start([join(path, 'index.js'), ...args])];
    console.log(`${folder}: starts and ends in ${entry.toFixed(0)} ms, Node alone in ${bare.toFixed(0)} ms`);
    expect(statSync(join(path, 'index.js')).size).toBeLessThan(MAX_START_SIZE);

    function timeOf(words: readonly string[]): number {
      const began = performance.now();
      spawnSync(process.execPath, words, { env: { PATH: process.env['PATH'], ...env } });
      return performance.now() - began;
    }
  });
});

/** What is read before anything happens; the rest waits until a command asks for it. */
const MAX_START_SIZE = 256 * 1024;

test('the command line does not carry what only the Action can use', () => {
  expect(chunkTexts(join(ROOT, 'dist/cli')).filter(text => /node_modules\/@actions\//.test(text))).toEqual(
    [],
  );
});

describe('the committed command line', () => {
  const run = (...args: string[]) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd: temporary, env });
  };

  test('can be run as a program', () => {
    expect(manifest.bin['cfcr-push']).toBe('dist/cli/index.js');
    expect(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(statSync(CLI).mode & 0o777).toBe(0o755);
  });

  test('says its version and its help', () => {
    expect(run('--version').stdout).toBe(`${manifest.version}\n`);
    expect(run('--help').stdout).toContain('Usage: cfcr-push');
    expect(run('help', 'push').stdout).toContain('--platforms');
  });

  test('keeps to its exit codes and its one document', () => {
    expect(run('frobnicate').status).toBe(2);
    const good = run('tags', '--json', '--images', 'host.test/a', ...REF);
    expect(good).toMatchObject({ status: 0 });
    expect(JSON.parse(good.stdout)).toMatchObject({ schema: 1, version: 'v1.2.3' });
  });
});

const SHA = '0123456789abcdef0123456789abcdef01234567';
const REF = ['--git-ref', 'refs/tags/v1.2.3', '--git-sha', SHA];

test('the committed Action gives the tags of the command line, and its post step has nothing to undo', () => {
  const { main, post } = runAction({
    with: { command: 'tags', images: 'host.test/a' },
    env: { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_SHA: SHA, GITHUB_EVENT_NAME: 'push' },
    folder: join(temporary, 'runner'),
    cwd: temporary,
  });
  expect(main).toMatchObject({ code: 0, state: { isPost: 'true' } });
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const args = [CLI, 'tags', '--json', '--images', 'host.test/a', ...REF];
  const cli = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: temporary, env });
  const tags: { tag: string }[] = JSON.parse(cli.stdout).tags;
  expect(main.outputs['version']).toBe('v1.2.3');
  expect(main.outputs['tags']?.split('\n')).toEqual(tags.map(({ tag }) => `host.test/a:${tag}`));
  expect(post).toMatchObject({ code: 0, outputs: {}, summary: '' });
});

test(
  'the npm package holds all that the program needs, and none of its source',
  context => {
    need(context, onPath('npm'), 'npm is not on PATH');
    const folder = join(temporary, 'package');
    mkdirSync(folder);
    const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(packed.status, packed.stderr).toBe(0);
    const [{ filename, files }] = JSON.parse(packed.stdout) as [
      { filename: string; files: { path: string }[] },
    ];
    expect(files.filter(({ path }) => /^(?:src|test|lib|\.ci)\//.test(path))).toEqual([]);
    execFileSync('tar', ['xzf', filename], { cwd: folder });
    const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
    // Everything is in the bundles: whoever installs this downloads nothing else.
    expect(manifest.dependencies).toBeUndefined();
    const env = { PATH: process.env['PATH'], HOME: temporary };
    const script = join(folder, 'package/dist/cli/index.js');
    const demo = spawnSync(process.execPath, [script, 'demo'], { cwd: temporary, encoding: 'utf8', env });
    expect(demo.status, demo.stderr).toBe(0);
  },
  BUILD_LIMIT_MS,
);

test('third-party notices name every package with its licence', () => {
  const notices = readFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES'), 'utf8');
  for (const name of ['undici', 'tar', 'yaml', 'csv-parse', 'semver'])
    expect(notices).toMatch(new RegExp(`^${name} [0-9.]+ \\(`, 'm'));
  expect(notices).not.toContain('(see below)');
});

/** Every file that a build makes, with content and mode. */
function filesOf(root: string): Map<string, string> {
  const folder = join(root, 'dist');
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = paths.map(path => `dist/${path}`).filter(path => statSync(join(root, path)).isFile());
  return new Map(
    files.map(path => {
      const executable = (statSync(join(root, path)).mode & 0o111) !== 0;
      return [path, `${executable} ${readFileSync(join(root, path), 'latin1')}`];
    }),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kib(bytes: number): string {
  return `${Math.round(bytes / 1024)} KiB`;
}
