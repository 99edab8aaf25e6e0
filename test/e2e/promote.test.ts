import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { cosign } from '../sign/cosign.ts';
import { createGitProject } from '../support/git-project.ts';
import { need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { client } from './clients.ts';
import { useFace } from './face.ts';

const LIMIT_MS = 60_000;
const CLIENTS = ['docker-registry', 'olareg', 'crane', 'skopeo'];

/** One keeps what is attached in tags, the other has an API for it: a promotion translates. */
let registries: readonly RealRegistry[] = [];
beforeAll(async () => {
  if (CLIENTS.every(onPath)) registries = [await startDockerRegistry(), await startOlareg()];
});
afterAll(() => Promise.all(registries.map(registry => registry.close())));

function needAll(context: TestContext): { readonly dev: string; readonly prod: string } {
  for (const program of CLIENTS) need(context, onPath(program), `${program} is missing`);
  const [dev, prod] = registries;
  if (!dev || !prod) throw new Error('both registries run');
  return { dev: dev.host, prod: prod.host };
}

/** A folder with a way to run the command line in it: no clone, no credentials. */
async function place() {
  const { path: cwd, remove } = await temporaryFolder('promote-e2e');
  onTestFinished(remove);
  const run = async (command: string, inputs: Readonly<Record<string, string>>) => {
    const options = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
    const { code, stdout, stderr } = await runCli({ args: [command, '--json', ...options], cwd });
    return { code, log: stderr, report: stdout === '' ? undefined : (JSON.parse(stdout) as Report) };
  };
  const publish = async (image: string, version: string, content = version) => {
    const layout = join(cwd, content);
    const digest = await writeSampleLayout(layout, { version, revision: 'a1'.repeat(20), content });
    client(
      'skopeo',
      'copy',
      '--all',
      '--preserve-digests',
      '--dest-tls-verify=false',
      `oci:${layout}`,
      `docker://${image}:${version}`,
    );
    return digest;
  };
  return { run, publish };
}

describe('a promotion from docker-registry to olareg', () => {
  test('brings what other tools published and signed, for other tools to read', {
    timeout: LIMIT_MS,
  }, async context => {
    const { dev, prod } = needAll(context);
    const signer = await cosign(context);
    const { run, publish } = await place();
    const digest = await publish(`${dev}/team/app`, 'v1.2.3');
    const { key, pub } = await signer.keyPair('ours');
    const quiet = ['--key', key, '--yes', '--tlog-upload=false', '--use-signing-config=false'];
    await signer.run('sign', ...quiet, `${dev}/team/app@${digest}`);
    const inputs = {
      from: `${dev}/team/app:v1.2.3`,
      images: `${prod}/released/app`,
      'promote-tags': 'v1.2.3,latest',
    };
    const { code, report, log } = await run('promote', inputs);
    expect(code, log).toBe(0);
    expect(report?.attachments).toMatchObject([{ kind: 'signature', subject: digest }]);
    for (const tag of ['v1.2.3', 'latest']) {
      expect(client('crane', 'digest', `${prod}/released/app:${tag}`).trim()).toBe(digest);
    }
    const raw = (reference: string) =>
      client('skopeo', 'inspect', '--raw', '--tls-verify=false', `docker://${reference}`);
    expect(raw(`${prod}/released/app:v1.2.3`)).toBe(raw(`${dev}/team/app:v1.2.3`));
    expect(await holesIn(prod, 'released/app', await tagsIn(prod, 'released/app'))).toEqual([]);
    const verify = ['verify', '--key', pub, '--insecure-ignore-tlog=true'];
    expect(await signer.run(...verify, `${prod}/released/app:latest`)).toContain(digest);
    const again = await run('promote', inputs);
    expect(outcomesOf(again.report)).toEqual({ 'v1.2.3': 'kept', latest: 'kept' });
  });

  test('refuses to overwrite, and never takes latest back', { timeout: LIMIT_MS }, async context => {
    const { dev, prod } = needAll(context);
    const { run, publish } = await place();
    const image = `${dev}/team/other`;
    const newer = await publish(image, 'v1.3.0');
    await publish(image, 'v1.2.9');
    const images = `${prod}/released/other`;
    for (const version of ['v1.3.0', 'v1.2.9']) {
      const from = `${image}:${version}`;
      const { code, log } = await run('promote', { from, images, 'promote-tags': `${version},latest` });
      expect(code, log).toBe(0);
    }
    expect(client('crane', 'digest', `${images}:latest`).trim()).toBe(newer);
    const before = await tagsIn(prod, 'released/other');
    await publish(image, 'v1.3.0', 'built again');
    const { code, log } = await run('promote', { from: `${image}:v1.3.0`, images });
    expect(code).toBe(3);
    expect(log).toContain(newer);
    expect(await tagsIn(prod, 'released/other')).toEqual(before);
  });

  test('runs as the Action too, and tells later steps', { timeout: LIMIT_MS }, async context => {
    const { dev, prod } = needAll(context);
    const { publish } = await place();
    const digest = await publish(`${dev}/team/action`, 'v2.0.0');
    const project = createGitProject();
    onTestFinished(() => project.remove());
    project.commit('first');
    const images = `${prod}/released/action`;
    const { code, outputs, summary, log } = await useFace('Action', {
      project,
      ref: 'refs/heads/main',
      inputs: { command: 'promote', from: `${dev}/team/action:v2.0.0`, images },
    });
    expect(code, log).toBe(0);
    expect(outputs).toMatchObject({
      digest,
      version: 'v2.0.0',
      tags: `${images}:v2.0.0`,
      'tag-names': 'v2.0.0',
      'image-refs': `${images}@${digest}`,
    });
    expect(summary).toContain('Published');
    expect(outputs).not.toHaveProperty('bake-file');
  });
});
