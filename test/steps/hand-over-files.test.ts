import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { HandOver } from '../../src/plan/merge-plan.ts';
import {
  checkHandOver,
  handOverName,
  readHandOvers,
  writeHandOver,
} from '../../src/steps/hand-over-files.ts';
import { encodeHandOver } from '../../src/steps/hand-over-record.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { need, onPath } from '../support/need.ts';
import { digestOfAll } from '../support/reports.ts';

const RECORD: HandOver = {
  tool: '1.4.2',
  version: 'v1.0.0',
  revision: 'a1'.repeat(20),
  source: null,
  images: ['ghcr.io/team/app'],
  state: 'stored',
  root: { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOfAll('a'), size: 12 },
  platforms: [{ platform: 'linux/amd64', digest: digestOfAll('b'), size: 34 }],
};
const ARM: HandOver = {
  ...RECORD,
  platforms: [{ platform: 'linux/arm64', digest: digestOfAll('c'), size: 34 }],
};
const NAME = handOverName(RECORD);

async function stage() {
  const { path, remove } = await temporaryFolder('hand-over');
  onTestFinished(remove);
  return path;
}

async function put(folder: string, name: string, content: string): Promise<string> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

async function refused(folder: string): Promise<AppError> {
  const error = await readHandOvers(folder).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error('nothing was refused');
  expect(error.code).toBe('bad-input');
  return error;
}

describe('the name of a record', () => {
  test('says what it is of', () => {
    expect(NAME).toMatch(/^app-linux-amd64-[0-9a-f]{12}\.hand-over\.json$/);
    expect(handOverName(ARM)).toMatch(/^app-linux-arm64-/);
  });

  test('is the same for the same image and platforms, and for no others', () => {
    const same = { ...RECORD, revision: 'b2'.repeat(20), root: { ...RECORD.root, digest: digestOfAll('9') } };
    expect(handOverName(same)).toBe(NAME);
    expect(handOverName({ ...RECORD, images: ['quay.io/team/app'] })).not.toBe(NAME);
    const both = { ...RECORD, platforms: [...RECORD.platforms, ...ARM.platforms] };
    expect(new Set([NAME, handOverName(ARM), handOverName(both)]).size).toBe(3);
  });

  test('is one component of a path, whatever the names are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (image, platform) => {
        const name = handOverName({
          images: [image],
          platforms: [{ ...ARM.platforms[0], platform } as never],
        });
        expect(basename(name)).toBe(name);
        expect(name).toMatch(/^[a-z0-9_][a-z0-9._-]{1,120}$/);
      }),
    );
  });
});

describe('reading a folder', () => {
  test('finds what was written, and what artifacts put into sub-folders, by name', async () => {
    const folder = await stage();
    const path = await writeHandOver(folder, RECORD);
    expect(await readFile(path, 'utf8')).toBe(encodeHandOver(RECORD));
    await put(folder, `job-2/deep/${handOverName(ARM)}`, encodeHandOver(ARM));
    await put(folder, 'cfcr-push.json', '{}');
    await put(folder, 'job-2/notes.txt', 'no record');
    const found = await readHandOvers(folder);
    expect(found.map(({ record }) => record)).toEqual([RECORD, ARM]);
    expect(found.map(({ file }) => file)).toEqual([`"${NAME}"`, `"job-2/deep/${handOverName(ARM)}"`]);
    expect(await readdir(folder)).toHaveLength(3); // No draft is left.
  });

  test.each([
    ['that is not there', 'nowhere'],
    ['without a record', '.'],
  ])('a folder %s says what to do', async (_name, below) => {
    const error = await refused(join(await stage(), below));
    expect(error.message).toContain('has no record');
    expect(error.hint).toContain('run `build` first');
  });

  test('lists what is wrong with every record at once', async () => {
    const folder = await stage();
    await put(folder, 'a.hand-over.json', '{');
    await put(folder, 'b.hand-over.json', encodeHandOver(RECORD).replace('"schema": 1', '"schema": 7'));
    await put(folder, NAME, encodeHandOver(RECORD));
    const { problems } = await refused(folder);
    expect(problems).toEqual([
      '"a.hand-over.json": it is not JSON',
      expect.stringMatching(/^"b\.hand-over\.json": its schema is 7/),
    ]);
  });

  test('of a giant file reads its size and no more', async () => {
    const folder = await stage();
    const path = await put(folder, NAME, encodeHandOver(RECORD));
    await truncate(path, 8 * 1024 ** 3);
    expect((await refused(folder)).message).toContain('8589934592 bytes; a record has at most 262144');
  });

  test('follows no link to a file, and none to a folder', async () => {
    const [folder, elsewhere] = [await stage(), await stage()];
    const path = await put(elsewhere, NAME, encodeHandOver(RECORD));
    await symlink(elsewhere, join(folder, 'job'));
    expect((await refused(folder)).message).toContain('has no record');
    await symlink(path, join(folder, NAME));
    expect((await refused(folder)).message).toContain('it is a link');
  });

  test('waits for no pipe', async context => {
    need(context, onPath('mkfifo'), 'mkfifo is not on PATH');
    const folder = await stage();
    execFileSync('mkfifo', [join(folder, NAME)]);
    expect((await refused(folder)).message).toContain('it is no file');
  });

  test('shows a name with line ends and commands in one harmless line', async () => {
    const folder = await stage();
    await put(folder, 'x\n::error::oops\u001b[2J.hand-over.json', '{');
    const { message } = await refused(folder);
    expect(message).toBe('"x\\n::error::oops\\u001b[2J.hand-over.json": it is not JSON');
  });

  test('takes no text that is not UTF-8', async () => {
    const folder = await stage();
    await writeFile(join(folder, NAME), Buffer.from([0x7b, 0xff, 0x7d]));
    expect((await refused(folder)).message).toContain('it is not UTF-8');
  });

  test('gives up on a folder that is full of records', async () => {
    const folder = await stage();
    for (let at = 0; at < 260; at++) await put(folder, `${at}.hand-over.json`, '{}');
    expect((await refused(folder)).message).toContain('more than 256 records');
  });
});

test('a file in the place of the folder is said before anything is built', async () => {
  const folder = await stage();
  const path = await put(folder, 'file', '');
  await expect(checkHandOver(path)).rejects.toMatchObject({ code: 'bad-input' });
  await checkHandOver(join(folder, 'to-be-made'));
  expect(await readdir(folder)).toEqual(['file']);
});
