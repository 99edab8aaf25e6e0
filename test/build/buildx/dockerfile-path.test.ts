import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRemoteContext, readDockerfile } from '../../../src/build/buildx/dockerfile-path.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../src/system/files.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder('dockerfile-path');
  const files = [
    'app/Dockerfile',
    'app/docker/prod.Dockerfile',
    'low/dockerfile',
    'none/Dockerfile.dev',
    'none/x/Containerfile',
  ];
  for (const file of [...files, 'none/.git/Dockerfile', 'none/node_modules/a/Dockerfile']) {
    await mkdir(dirname(join(folder.path, file)), { recursive: true });
    await writeFile(join(folder.path, file), `FROM ${file}`);
  }
});
afterAll(() => folder.remove());

describe('readDockerfile', () => {
  test.each([
    ['the context by default', { context: 'app' }, 'app/Dockerfile'],
    [
      'the working directory when named',
      { context: 'low', file: 'app/docker/prod.Dockerfile' },
      'app/docker/prod.Dockerfile',
    ],
    ['a lower-case name', { context: './low' }, 'low/dockerfile'],
  ])('finds it from %s', async (_, given, path) => {
    expect(await readDockerfile(given, folder.path)).toEqual({ path, text: `FROM ${path}` });
  });

  test('says where it looked and what is nearby', async () => {
    await expect(readDockerfile({ context: 'none' }, folder.path)).rejects.toMatchObject({
      code: 'dockerfile-missing',
      message: `there is no Dockerfile at none/Dockerfile (${join(folder.path, 'none/Dockerfile')})`,
      hint: '`file` counts from the working directory. There is: none/Dockerfile.dev, none/x/Containerfile',
    });
    await expect(
      readDockerfile({ context: 'app', file: 'prod.Dockerfile' }, folder.path),
    ).rejects.toMatchObject({
      code: 'dockerfile-missing',
      hint: expect.stringContaining('app/docker/prod.Dockerfile'),
    });
  });

  test('refuses a context that is no folder', async () => {
    await expect(readDockerfile({ context: 'nope' }, folder.path)).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(readDockerfile({ context: 'app/Dockerfile' }, folder.path)).rejects.toThrow(
      /is not a folder/,
    );
  });

  test('leaves an address to buildx', async () => {
    const context = 'https://github.com/a/b.git#main:dir';
    expect(await readDockerfile({ context, file: 'x/Dockerfile' }, folder.path)).toBeUndefined();
  });
});

test.each([
  ['https://x/y.git', true],
  ['git@github.com:a/b', true],
  ['github.com/a/b', true],
  ['ssh://git@x/y', true],
  ['./github.com/a', false],
  ['.', false],
  ['/https:/x', false],
])('isRemoteContext(%s) is %s', (context, remote) => {
  expect(isRemoteContext(context)).toBe(remote);
});
