import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexTar, TarDamage } from '../../src/archive/tar-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tar-index-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const deep = `${'deeply/'.repeat(30)}x`;
mkdirSync(join(folder, 'tree', 'deeply/'.repeat(30)), { recursive: true });
writeFileSync(join(folder, 'tree', deep), 'deep');
writeFileSync(join(folder, 'tree', 'big'), Buffer.alloc(300_000, 'b'));
execFileSync('ln', ['-s', `../${'y'.repeat(150)}`, join(folder, 'tree', 'link')]);

test.each(['gnu', 'pax', 'oldgnu'])('finds every file of a %s archive made by GNU tar', async format => {
  const path = join(folder, `${format}.tar`);
  execFileSync('tar', [
    `--format=${format}`,
    '--owner=7',
    '--group=8',
    '-cf',
    path,
    '-C',
    join(folder, 'tree'),
    '.',
  ]);
  const bytes = readFileSync(path);
  const members = await indexTar(path);
  const find = (name: string) => members.find(member => member.path === name);
  const content = (name: string) => {
    const at = find(name);
    return at && bytes.subarray(at.offset, at.offset + at.size);
  };
  expect(content(deep)?.toString()).toBe('deep');
  expect(content('big')?.equals(Buffer.alloc(300_000, 'b'))).toBe(true);
  expect(find('link')).toMatchObject({ type: 'SymbolicLink', link: `../${'y'.repeat(150)}`, size: 0 });
  expect(find('big')).toMatchObject({ uid: 7, gid: 8 });
});

test('refuses cut, broken and unsafe archives', async () => {
  const whole = readFileSync(join(folder, 'gnu.tar'));
  const bad = async (bytes: Buffer): Promise<unknown> => {
    const path = join(folder, 'bad.tar');
    writeFileSync(path, bytes);
    return indexTar(path).catch((error: unknown) => error);
  };
  expect(await bad(whole.subarray(0, whole.length - 200_000))).toBeInstanceOf(TarDamage);
  expect(await bad(Buffer.alloc(2000, 'x'))).toBeInstanceOf(TarDamage);
  const path = join(folder, 'evil.tar');
  execFileSync('tar', ['-cPf', path, '--transform=s,^,../,', '-C', join(folder, 'tree'), 'big']);
  const error = await indexTar(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TarDamage);
  expect((error as Error).message).toContain('leads out of the archive');
});
