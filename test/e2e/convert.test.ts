import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { client } from './clients.ts';

const LIMIT_MS = 60_000;
const CLIENTS = ['docker-registry', 'crane', 'skopeo'];

let registry: RealRegistry | undefined;
beforeAll(async () => {
  if (CLIENTS.every(onPath)) registry = await startDockerRegistry();
});
afterAll(() => registry?.close());

const manifestOf = (reference: string) => JSON.parse(client('crane', 'manifest', reference));
const digestOf = (reference: string) => client('crane', 'digest', reference).trim();

test('an image in Docker’s form goes to OCI’s form and back, for other tools to read', {
  timeout: LIMIT_MS,
}, async context => {
  for (const program of CLIENTS) need(context, onPath(program), `${program} is missing`);
  const { path: cwd, remove } = await temporaryFolder('convert-e2e');
  onTestFinished(remove);
  const image = `${registry?.host}/team/app`;
  await writeSampleLayout(join(cwd, 'layout'), { version: 'v1.0.0', revision: 'a1'.repeat(20) });
  const tls = ['--src-tls-verify=false', '--dest-tls-verify=false'];
  const copy = (...args: readonly string[]) => client('skopeo', 'copy', '--all', ...tls, ...args);
  copy('--format', 'v2s2', `oci:${join(cwd, 'layout')}`, `docker://${image}:v1.0.0`);
  expect(manifestOf(`${image}:v1.0.0`).mediaType).toContain('docker.distribution.manifest.list');
  const convert = async (from: string, to: string, form: string) => {
    const args = ['promote', '--from', `${image}:${from}`, '--images', image];
    const { code, stderr } = await runCli({
      args: [...args, '--promote-tags', to, '--media-types', form],
      cwd,
    });
    expect(code, stderr).toBe(0);
    return digestOf(`${image}:${to}`);
  };
  const there = await convert('v1.0.0', 'in-oci', 'oci');
  expect(there).not.toBe(digestOf(`${image}:v1.0.0`));
  expect(await convert('in-oci', 'in-docker', 'docker')).toBe(digestOf(`${image}:v1.0.0`));
  expect(await convert('v1.0.0', 'as-it-was', 'docker')).toBe(digestOf(`${image}:v1.0.0`));

  const index = manifestOf(`${image}:in-oci`);
  expect(index.mediaType).toBe('application/vnd.oci.image.index.v1+json');
  expect(index.manifests.map(({ platform }: { platform: object }) => platform)).toMatchObject([
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
  ]);
  for (const { digest } of index.manifests) {
    const types = [manifestOf(`${image}@${digest}`)].flatMap(({ mediaType, config, layers }) => [
      mediaType,
      config.mediaType,
      ...layers.map((layer: { mediaType: string }) => layer.mediaType),
    ]);
    for (const type of types) expect(type).toMatch(/^application\/vnd\.oci\.image\./);
  }
  // Fast: the layers of the sample are text, which crane would read as tar.
  client('crane', 'validate', '--fast', '--remote', `${image}:in-oci`);
  expect(
    await holesIn(registry?.host ?? '', 'team/app', await tagsIn(registry?.host ?? '', 'team/app')),
  ).toEqual([]);
  for (const tag of ['in-oci', 'in-docker']) {
    copy('--preserve-digests', `docker://${image}:${tag}`, `dir:${join(cwd, tag)}`);
    const labels = client('crane', 'config', '--platform', 'linux/arm64', `${image}:${tag}`);
    expect(labels).toContain('v1.0.0');
  }
});
