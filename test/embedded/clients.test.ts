import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { need, onPath } from '../support/need.ts';
import { type Started, started } from './started.ts';

const users = { ann: 'secret' };

/** Each way a registry can be guarded, with what clients find in their configuration. */
const GUARDS = [
  { guard: 'nothing', options: {}, login: {} },
  { guard: 'passwords', options: { auth: { kind: 'basic', users } }, login: { auth: btoa('ann:secret') } },
  {
    guard: 'tokens',
    options: { auth: { kind: 'bearer', users, now: () => Date.now() } },
    login: { auth: btoa('ann:secret') },
  },
] as const;

interface Desk extends Started {
  readonly at: string;
  /** Runs a program with a home of its own; gives what it printed. */
  run(program: string, ...args: string[]): Promise<string>;
}

async function desk(
  context: TestContext,
  program: string,
  { options, login }: (typeof GUARDS)[number],
): Promise<Desk> {
  need(context, onPath(program), `${program} is not on PATH`);
  const [site, home] = [await started(options), await temporaryFolder('client')];
  onTestFinished(() => home.remove());
  const at = home.path;
  await mkdir(join(at, '.docker'));
  const config = join(at, '.docker', 'config.json');
  await writeFile(config, JSON.stringify({ auths: { [site.registry.host]: login } }));
  const env = {
    PATH: process.env['PATH'],
    HOME: at,
    DOCKER_CONFIG: join(at, '.docker'),
    REGISTRY_AUTH_FILE: config,
  };
  const run: Desk['run'] = async (name, ...args) => {
    const { stdout } = await promisify(execFile)(name, args, { cwd: at, env, timeout: 60_000 });
    return stdout;
  };
  return { ...site, at, run };
}

describe.each(GUARDS)('guarded by $guard', guard => {
  test('crane pushes, copies, lists, validates and deletes', async context => {
    const { run, registry, at } = await desk(context, 'crane', guard);
    const name = `${registry.host}/team/app`;
    await writeFile(join(at, 'file'), randomBytes(200_000));
    await run('tar', 'cf', 'layer.tar', 'file');
    await run('crane', 'append', '--insecure', '-f', 'layer.tar', '-t', `${name}:v1`);
    await run('crane', 'validate', '--insecure', '--remote', `${name}:v1`);
    await run('crane', 'tag', '--insecure', `${name}:v1`, 'latest');
    await run('crane', 'copy', '--insecure', `${name}:v1`, `${registry.host}/other/app:v2`);
    expect((await run('crane', 'ls', '--insecure', name)).trim().split('\n')).toEqual(['latest', 'v1']);
    const digest = (await run('crane', 'digest', '--insecure', `${registry.host}/other/app:v2`)).trim();
    expect((await registry.snapshot())['team/app']?.tags).toEqual({ latest: digest, v1: digest });
    await run('crane', 'delete', '--insecure', `${name}:latest`);
    expect(Object.keys((await registry.snapshot())['team/app']?.tags ?? {})).toEqual(['v1']);
  });

  test('oras pushes, attaches, discovers, copies with referrers and pulls', async context => {
    const { run, registry, at } = await desk(context, 'oras', guard);
    const name = `${registry.host}/team/app`;
    const content = randomBytes(300_000);
    await writeFile(join(at, 'file.bin'), content);
    await run('oras', 'push', '--plain-http', `${name}:v1,v1.0`, 'file.bin');
    await run(
      'oras',
      'attach',
      '--plain-http',
      '--artifact-type',
      'application/x.note',
      `${name}:v1`,
      'file.bin',
    );
    await run(
      'oras',
      'cp',
      '-r',
      '--from-plain-http',
      '--to-plain-http',
      `${name}:v1`,
      `${registry.host}/copy:v1`,
    );
    const found = await run(
      'oras',
      'discover',
      '--plain-http',
      '--format',
      'json',
      `${registry.host}/copy:v1`,
    );
    expect(found).toContain('application/x.note');
    await run('oras', 'pull', '--plain-http', '-o', 'out', `${registry.host}/copy:v1`);
    expect((await readFile(join(at, 'out', 'file.bin'))).equals(content)).toBe(true);
    await run('oras', 'manifest', 'delete', '--plain-http', '-f', `${name}:v1`);
    expect((await registry.snapshot())['team/app']?.tags).toEqual({});
  });

  test('skopeo copies in, inspects, copies out and deletes', async context => {
    const { run, registry, at } = await desk(context, 'skopeo', guard);
    need(context, onPath('crane'), 'crane is not on PATH: it makes the image to copy');
    const name = `${registry.host}/team/app`;
    await writeFile(join(at, 'file'), randomBytes(200_000));
    await run('tar', 'cf', 'layer.tar', 'file');
    await run('crane', 'append', '--oci-empty-base', '--insecure', '-f', 'layer.tar', '-t', `${name}:v1`);
    await run('skopeo', 'copy', '--src-tls-verify=false', `docker://${name}:v1`, 'oci:layout:v1');
    await run(
      'skopeo',
      'copy',
      '--dest-tls-verify=false',
      'oci:layout:v1',
      `docker://${registry.host}/other/app:v2`,
    );
    const seen = JSON.parse(
      await run('skopeo', 'inspect', '--tls-verify=false', `docker://${registry.host}/other/app:v2`),
    ) as {
      Digest: string;
      RepoTags: string[];
    };
    expect(seen).toMatchObject({
      RepoTags: ['v2'],
      Digest: (await registry.snapshot())['team/app']?.tags['v1'],
    });
    await run('skopeo', 'delete', '--tls-verify=false', `docker://${registry.host}/other/app:v2`);
    expect((await registry.snapshot())['other/app']?.manifests).toEqual({});
  });
});
