import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dockerHeaders } from '../../src/registry/docker-headers.ts';
import { temporaryFolder } from '../../src/system/files.ts';

async function read(content: unknown) {
  const home = await temporaryFolder('headers');
  onTestFinished(home.remove);
  const folder = join(home.path, '.docker');
  await mkdir(folder);
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(folder, 'config.json'), text);
  return { folder, found: dockerHeaders({}, home.path) };
}

describe('HttpHeaders of docker’s file', () => {
  test('are headers by name in lower case', async () => {
    const { folder, found } = await read({
      HttpHeaders: { 'X-Meta-Team': ' a b ', Cookie: 'c=1', 'x-empty': '' },
    });
    expect(await found).toEqual({
      origin: join(folder, 'config.json'),
      headers: { 'x-meta-team': 'a b', cookie: 'c=1', 'x-empty': '' },
      left: [],
    });
  });

  test('are read from a file that an editor of Windows has marked', async () => {
    const { found } = await read(`\ufeff${JSON.stringify({ HttpHeaders: { 'X-A': '1' } })}`);
    expect((await found).headers).toEqual({ 'x-a': '1' });
  });

  test('are read where DOCKER_CONFIG says', async () => {
    const { folder } = await read({ HttpHeaders: { 'X-A': '1' } });
    expect((await dockerHeaders({ DOCKER_CONFIG: folder }, '/nowhere')).headers).toEqual({ 'x-a': '1' });
  });

  test('leave what this tool or HTTP itself sets alone', async () => {
    const own = [
      'Authorization',
      'User-Agent',
      'host',
      'Content-Length',
      'Transfer-Encoding',
      'Accept-Encoding',
    ];
    const { found } = await read({ HttpHeaders: Object.fromEntries(own.map(name => [name, 'x'])) });
    expect(await found).toMatchObject({ headers: {}, left: own });
  });

  test.each([
    ['no file of JSON', '{'],
    ['an empty file', ''],
    ['another document', []],
    ['a file without any', { auths: {} }],
    ['null', { HttpHeaders: null }],
  ])('are none in %s', async (_what, content) => {
    expect((await (await read(content)).found).headers).toEqual({});
  });

  test('are none where there is no file', async () => {
    expect((await dockerHeaders({}, '/nowhere')).headers).toEqual({});
  });

  test('that are no headers are all told, without their values', async () => {
    const { found } = await read({
      HttpHeaders: {
        'X A': 'hunter2',
        'X-B': 'hunter2\r\nX-Evil: 1',
        'X-C': ['hunter2'],
        'X-D': 'hunter2 \u2028',
        'X-Good': 'hunter2',
      },
    });
    const error: unknown = await found.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'bad-input',
      problems: [
        expect.stringMatching(/config\.json: HttpHeaders: "X A" is no name of a header$/),
        expect.stringMatching(/the value of X-B has characters that no header may have$/),
        expect.stringMatching(/the value of X-C must be text$/),
        expect.stringMatching(/the value of X-D has characters that no header may have$/),
      ],
    });
    expect(JSON.stringify(error)).not.toContain('hunter2');
  });

  test('that are no object are told', async () => {
    await expect((await read({ HttpHeaders: ['x'] })).found).rejects.toThrowError(
      /expected "HttpHeaders" to be an object/,
    );
  });
});
