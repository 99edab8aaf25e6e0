import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { client, needRealThings } from './clients.ts';
import { type FaceName, useFace } from './face.ts';

needGit();

const LIMIT_MS = 60_000;
const FACES: readonly FaceName[] = ['command line', 'Action'];

let registries: readonly RealRegistry[] = [];
beforeAll(async () => {
  if (onPath('docker-registry') && onPath('olareg'))
    registries = [await startDockerRegistry(), await startOlareg()];
});
afterAll(() => Promise.all(registries.map(registry => registry.close())));

describe.each(FACES)('two registries through the %s', face => {
  const path = face === 'Action' ? 'two/action' : 'two/cli';
  let project: GitProject;
  beforeAll(() => {
    if (!HAVE_GIT) return;
    project = createGitProject();
    project.commit('first');
    project.git('tag', 'v1.0.0');
  });
  afterAll(() => project?.remove());
  const run = (hosts: readonly string[]) =>
    useFace(face, {
      project,
      ref: 'refs/tags/v1.0.0',
      inputs: {
        images: hosts.map(host => `${host}/${path}`).join('\n'),
        platforms: 'linux/amd64,linux/arm64',
      },
    });
  const states = () => Promise.all(registries.map(({ host }) => tagsIn(host, path)));

  test('get the same image under the same tags', { timeout: LIMIT_MS }, async context => {
    needRealThings(context, 'olareg', 'crane');
    const { code, report, log } = await run(registries.map(({ host }) => host));
    expect(code, log).toBe(0);
    const [first, second] = await states();
    expect(first).toEqual(second);
    expect(Object.keys(first ?? {})).toHaveLength(5);
    for (const { host } of registries) {
      expect(await holesIn(host, path, await tagsIn(host, path))).toEqual([]);
      for (const platform of ['linux/amd64', 'linux/arm64'])
        client('crane', 'validate', '--platform', platform, '--remote', `${host}/${path}:v1.0.0`);
    }
    expect(report?.images.map(({ digest }) => digest)).toEqual([first?.['v1.0.0'], first?.['v1.0.0']]);
  });

  test('keep everything on a re-run', { timeout: LIMIT_MS }, async context => {
    needRealThings(context, 'olareg');
    const before = await states();
    const { code, report, log } = await run(registries.map(({ host }) => host));
    expect(code, log).toBe(0);
    for (const index of [0, 1])
      expect(new Set(Object.values(outcomesOf(report, index)))).toEqual(new Set(['kept']));
    expect(await states()).toEqual(before);
  });
});

test('of two registries of which one is down none gets anything', { timeout: LIMIT_MS }, async context => {
  needRealThings(context, 'olareg');
  const project = createGitProject();
  onTestFinished(() => project.remove());
  project.commit('first');
  const images = [registries[0]?.host, '127.0.0.1:1'].map(host => `${host}/two/down`).join('\n');
  const { code, log } = await useFace('command line', {
    project,
    ref: 'refs/tags/v1.0.0',
    inputs: { images },
  });
  expect(code, log).toBe(1);
  expect(log).toContain('127.0.0.1:1');
  expect(log).not.toContain('[internal] load build definition');
  expect(await tagsIn(registries[0]?.host ?? '', 'two/down')).toEqual({});
});

test('a registry that takes nothing is not said to hold what another one got', {
  timeout: LIMIT_MS,
}, async context => {
  needRealThings(context, 'docker-registry', 'olareg');
  const project = createGitProject();
  onTestFinished(() => project.remove());
  project.commit('first');
  const storage = { inmemory: {}, maintenance: { readonly: { enabled: true } } };
  const readOnly = await startDockerRegistry({ storage });
  onTestFinished(() => readOnly.close());
  const images = [registries[1]?.host, readOnly.host].map(host => `${host}/two/read-only`);
  const { code, report, log } = await useFace('command line', {
    project,
    ref: 'refs/tags/v1.0.0',
    inputs: { images: images.join('\n') },
  });
  expect(code, log).toBe(1);
  expect(report?.images.map(({ digest, platforms }) => [typeof digest, platforms.length])).toEqual([
    ['string', 1],
    ['object', 0],
  ]);
  expect(log).not.toContain(`${images[1]}@sha256`);
});
