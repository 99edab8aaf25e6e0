import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { client, needRealThings } from './clients.ts';
import { useFace } from './face.ts';

needGit();

const LIMIT_MS = 60_000;

let registry: RealRegistry;
let project: GitProject;
beforeAll(async () => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('first');
  project.git('tag', 'v1.0.0');
  if (onPath('docker-registry')) registry = await startDockerRegistry();
});
afterAll(async () => {
  project?.remove();
  await registry?.close();
});

/** The image that the other tools make layouts of; BuildKit's attestations are in it. */
const SEED = 'seed/app';

function buildx(output: string): string {
  const platforms = 'linux/amd64,linux/arm64';
  const metadata = join(project.folder(), 'metadata.json');
  const args = [
    'build',
    '--platform',
    platforms,
    '--output',
    output,
    '--metadata-file',
    metadata,
    project.path,
  ];
  client('docker', '--config', project.home, 'buildx', ...args);
  return JSON.parse(readFileSync(metadata, 'utf8'))['containerimage.digest'];
}

const seedDigest = () => client('crane', 'digest', `${registry.host}/${SEED}:v1.0.0`).trim();

/** Each makes a layout at a path and gives the digest that the tool itself names. */
const TOOLS: readonly (readonly [string, string, (path: string) => string])[] = [
  ['docker buildx, a folder', 'docker', path => buildx(`type=oci,tar=false,dest=${path}`)],
  ['docker buildx, a tar', 'docker', path => buildx(`type=oci,dest=${path}`)],
  [
    'crane, a folder',
    'crane',
    path => {
      client('crane', 'pull', '--format=oci', `${registry.host}/${SEED}:v1.0.0`, path);
      return seedDigest();
    },
  ],
  [
    'oras, a folder',
    'oras',
    path => {
      const from = ['--from-plain-http', `${registry.host}/${SEED}:v1.0.0`];
      client('oras', 'copy', ...from, '--to-oci-layout', `${path}:v1.0.0`);
      return seedDigest();
    },
  ],
  [
    'skopeo, a folder',
    'skopeo',
    path => {
      const from = ['--src-tls-verify=false', `docker://${registry.host}/${SEED}:v1.0.0`];
      client('skopeo', '--insecure-policy', 'copy', '--all', ...from, `oci:${path}:v1.0.0`);
      return seedDigest();
    },
  ],
  [
    'skopeo, a tar',
    'skopeo',
    path => {
      const from = ['--src-tls-verify=false', `docker://${registry.host}/${SEED}:v1.0.0`];
      client('skopeo', '--insecure-policy', 'copy', '--all', ...from, `oci-archive:${path}:v1.0.0`);
      return seedDigest();
    },
  ],
];

const push = (images: string, layout: string) =>
  useFace('command line', {
    project,
    ref: 'refs/tags/v1.0.0',
    inputs: { images: `${registry.host}/${images}`, 'oci-layout': layout },
  });

describe.each(TOOLS)('a layout made by %s', (name, tool, make) => {
  test('is published as it is, and kept on a re-run', { timeout: LIMIT_MS }, async context => {
    needRealThings(context, 'crane', tool);
    await ensureSeed();
    const layout = join(project.folder(), 'layout');
    const digest = make(layout);
    const repository = `layouts/${name.replace(/[^a-z]+/g, '-')}`;
    const { code, report, log } = await push(repository, layout);
    expect(code, log).toBe(0);
    expect(report?.images[0]).toMatchObject({ digest });
    const platforms = report?.images[0]?.platforms.map(({ platform }) => platform);
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
    const tags = await tagsIn(registry.host, repository);
    expect(new Set(Object.values(tags))).toEqual(new Set([digest]));
    expect(await holesIn(registry.host, repository, tags)).toEqual([]);
    const latest = `${registry.host}/${repository}:latest`;
    for (const platform of platforms ?? [])
      client('crane', 'validate', '--platform', platform, '--remote', latest);
    const again = await push(repository, layout);
    expect(new Set(Object.values(outcomesOf(again.report)))).toEqual(new Set(['kept']));
  });
});

async function ensureSeed(): Promise<void> {
  if ((await tagsIn(registry.host, SEED))['v1.0.0']) return;
  const layout = join(project.folder(), 'layout');
  buildx(`type=oci,tar=false,dest=${layout}`);
  const { code, log } = await push(SEED, layout);
  expect(code, log).toBe(0);
}

test('a layout of another build is refused where the release is out', {
  timeout: LIMIT_MS,
}, async context => {
  needRealThings(context, 'crane');
  const [one, two] = [join(project.folder(), 'layout'), join(project.folder(), 'layout')];
  buildx(`type=oci,dest=${one}`);
  expect((await push('layouts/refused', one)).code).toBe(0);
  const before = await tagsIn(registry.host, 'layouts/refused');
  project.write('notes.txt', 'changed\n');
  buildx(`type=oci,dest=${two}`);
  project.git('checkout', 'notes.txt');
  const { code, log } = await push('layouts/refused', two);
  expect(code, log).toBe(3);
  expect(await tagsIn(registry.host, 'layouts/refused')).toEqual(before);
});
