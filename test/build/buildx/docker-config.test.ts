import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { privateDockerConfig } from '../../../src/build/buildx/docker-config.ts';
import { mergeConfig } from '../../../src/build/buildx/docker-config-merge.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../src/system/files.ts';

const basic = (registry: string, username: string, password: string) => ({
  registry,
  credential: { kind: 'basic', username, password } as const,
});
const encoded = (text: string) => Buffer.from(text).toString('base64');

describe('mergeConfig', () => {
  test('lays logins over DOCKER_AUTH_CONFIG and that over the file, and keeps the rest', () => {
    const file = {
      auths: { 'a.example.com': { auth: 'file' }, 'b.example.com': { auth: 'file' }, 'c.example.com': {} },
      credsStore: 'desktop',
      credHelpers: { 'gcr.io': 'gcloud' },
      proxies: { default: { httpProxy: 'http://p' } },
      currentContext: 'far',
    };
    const environment = { auths: { 'a.example.com': { auth: 'env' }, 'b.example.com': { auth: 'env' } } };
    expect(mergeConfig(file, environment, [basic('a.example.com', 'me', 'pä:ss')])).toEqual({
      ...file,
      auths: {
        'a.example.com': { auth: encoded('me:pä:ss') },
        'b.example.com': { auth: 'env' },
        'c.example.com': {},
      },
      credHelpers: { 'gcr.io': 'gcloud', 'a.example.com': '', 'b.example.com': '' },
    });
  });

  test("uses Docker Hub's own key, and the three forms a login has", () => {
    const { auths } = mergeConfig({}, {}, [
      basic('docker.io', 'me', 'x'),
      { registry: 'r:5000', credential: { kind: 'identity', username: '<token>', token: 'refresh' } },
      { registry: 's', credential: { kind: 'bearer', token: 'access' } },
    ]);
    expect(auths).toEqual({
      'https://index.docker.io/v1/': { auth: encoded('me:x') },
      'r:5000': { auth: encoded('<token>:'), identitytoken: 'refresh' },
      s: { registrytoken: 'access' },
    });
  });
});

describe('privateDockerConfig', () => {
  const folders: TemporaryFolder[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map(folder => folder.remove()));
  });
  async function home(): Promise<string> {
    const folder = await temporaryFolder('docker-home');
    folders.push(folder);
    return folder.path;
  }

  test('is private, holds the login, reaches plug-ins and contexts, and goes', async () => {
    const original = join(await home(), '.docker');
    await mkdir(join(original, 'cli-plugins'), { recursive: true });
    await mkdir(join(original, 'contexts'));
    await writeFile(join(original, 'cli-plugins/docker-x'), 'x');
    await writeFile(join(original, 'config.json'), '{"currentContext":"far"}');
    const env = { DOCKER_CONFIG: original, DOCKER_AUTH_CONFIG: '{"auths":{"e":{"auth":"e"}}}' };
    const made = await privateDockerConfig({ env, logins: [basic('r', 'me', 'secret')] });
    const path = made.env['DOCKER_CONFIG'] ?? '';
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect((await stat(join(path, 'config.json'))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(join(path, 'config.json'), 'utf8'))).toMatchObject({
      currentContext: 'far',
      auths: { e: { auth: 'e' }, r: { auth: encoded('me:secret') } },
    });
    expect(await readFile(join(path, 'cli-plugins/docker-x'), 'utf8')).toBe('x');
    expect(made.env).toEqual({
      DOCKER_CONFIG: path,
      DOCKER_AUTH_CONFIG: undefined,
      BUILDX_CONFIG: join(original, 'buildx'),
    });
    await made.remove();
    await made.remove();
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readFile(join(original, 'cli-plugins/docker-x'), 'utf8')).toBe('x');
  });

  test('works where docker was never used, and keeps a BUILDX_CONFIG', async () => {
    const HOME = await home();
    const made = await privateDockerConfig({ env: { HOME, BUILDX_CONFIG: '/b' }, logins: [] });
    expect(made.env['BUILDX_CONFIG']).toBe('/b');
    await made.remove();
  });

  test('refuses a config.json that is no JSON, without quoting it', async () => {
    const DOCKER_CONFIG = await home();
    await writeFile(join(DOCKER_CONFIG, 'config.json'), '{"auths": hunter2');
    const error = await privateDockerConfig({ env: { DOCKER_CONFIG }, logins: [] }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'bad-input',
      message: `${join(DOCKER_CONFIG, 'config.json')} is not JSON`,
    });
  });

  test('does not touch what the links point at', async () => {
    const original = await home();
    const outside = await home();
    await writeFile(join(outside, 'kept'), 'x');
    await symlink(outside, join(original, 'contexts'));
    const made = await privateDockerConfig({ env: { DOCKER_CONFIG: original }, logins: [] });
    await made.remove();
    expect(await readFile(join(outside, 'kept'), 'utf8')).toBe('x');
  });
});
