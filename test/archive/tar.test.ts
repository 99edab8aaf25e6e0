import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TarMember, writeTar } from '../../src/archive/tar.ts';
import { indexTar } from '../../src/archive/tar-index.ts';
import { readTar, type SafeMember } from '../../src/archive/tar-read.ts';
import { digestOf } from '../../src/oci/digest.ts';

const EPOCH = 1_700_000_000;

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

function file(
  path: string,
  text: string,
  more: { mode?: number; uid?: number; gid?: number } = {},
): TarMember {
  const bytes = Buffer.from(text);
  return {
    kind: 'file',
    path,
    mode: 0o644,
    uid: 0,
    gid: 0,
    ...more,
    size: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

const directory = (path: string, mode = 0o755): TarMember => ({
  kind: 'directory',
  path,
  mode,
  uid: 0,
  gid: 0,
});
const symlink = (path: string, target: string): TarMember => ({
  kind: 'symlink',
  path,
  target,
  mode: 0o777,
  uid: 0,
  gid: 0,
});

const long = `${'long-folder-name/'.repeat(12)}file-with-a-long-name-${'x'.repeat(120)}`;
const MEMBERS: readonly TarMember[] = [
  file('b/z.txt', 'last'),
  directory('b'),
  directory('a', 0o700),
  file('a-b', 'sorts between a and a/b'),
  file('a/b', 'hello', { mode: 0o4755, uid: 1000, gid: 2000 }),
  file(long, 'long'),
  file('grüße/日本', 'unicode'),
  symlink('link', 'a/b'),
  symlink('far', `${'../'.repeat(60)}target`),
  file('big-owner', 'x', { uid: 3_000_000, gid: 4_294_967_294 }),
  file(`${'n'.repeat(100)}`, 'exactly one hundred bytes of name'),
];

test('the bytes do not depend on the order of members or the cut of their content', async () => {
  const one = await bytesOf(writeTar(MEMBERS, EPOCH));
  const other = await bytesOf(writeTar(MEMBERS.toReversed(), EPOCH));
  expect(other.equals(one)).toBe(true);
  // The digest is pinned: it is every layer's DiffID, and a change of it would change every image.
  expect(digestOf(one)).toBe('sha256:4bf9e8d96a0f94775d6c3c63f360fa99b3070de1e01eaaf7af90a70546b53590');
});

test('GNU tar reads names, modes, owners, links and the one time', async () => {
  const archive = await bytesOf(writeTar(MEMBERS, EPOCH));
  const listing = execFileSync(
    'tar',
    ['tvf', '-', '--numeric-owner', '--full-time', '--utc', '--quoting-style=literal'],
    {
      input: archive,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    },
  );
  const lines = listing
    .trimEnd()
    .split('\n')
    .map(line => line.replace(/\s+/g, ' '));
  expect(lines).toEqual([
    'drwx------ 0/0 0 2023-11-14 22:13:20 a/',
    '-rw-r--r-- 0/0 23 2023-11-14 22:13:20 a-b',
    '-rwsr-xr-x 1000/2000 5 2023-11-14 22:13:20 a/b',
    'drwxr-xr-x 0/0 0 2023-11-14 22:13:20 b/',
    '-rw-r--r-- 0/0 4 2023-11-14 22:13:20 b/z.txt',
    '-rw-r--r-- 3000000/4294967294 1 2023-11-14 22:13:20 big-owner',
    `lrwxrwxrwx 0/0 0 2023-11-14 22:13:20 far -> ${'../'.repeat(60)}target`,
    '-rw-r--r-- 0/0 7 2023-11-14 22:13:20 grüße/日本',
    'lrwxrwxrwx 0/0 0 2023-11-14 22:13:20 link -> a/b',
    `-rw-r--r-- 0/0 4 2023-11-14 22:13:20 ${long}`,
    `-rw-r--r-- 0/0 33 2023-11-14 22:13:20 ${'n'.repeat(100)}`,
  ]);
});

test('refuses a file that changed its length while it was packed', async () => {
  for (const size of [2, 9]) {
    const lying: TarMember = { ...(file('f', 'hello') as TarMember & { kind: 'file' }), size };
    await expect(bytesOf(writeTar([lying], EPOCH))).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('f changed while it was packed'),
    });
  }
});

test('what is written is read back the same, by stream and by index', async () => {
  const segment = fc.stringMatching(/^[a-zA-Z0-9 ._+é日-]{1,40}$/).filter(name => !/^\.{1,2}$/.test(name));
  const tree = fc.uniqueArray(
    fc.record({
      path: fc.array(segment, { minLength: 1, maxLength: 6 }).map(parts => parts.join('/')),
      text: fc.string(),
    }),
    { selector: entry => entry.path, minLength: 1, maxLength: 12 },
  );
  const folder = mkdtempSync(join(tmpdir(), 'tar-test-'));
  try {
    await fc.assert(
      fc.asyncProperty(tree, async entries => {
        const archive = await bytesOf(
          writeTar(
            entries.map(({ path, text }) => file(path, text)),
            EPOCH,
          ),
        );
        const expected = new Map(entries.map(({ path, text }) => [path, text]));
        const seen = new Map<string, string>();
        await readTar(
          chunked(archive, 700),
          { name: 'a.tar', code: 'bad-input', maxBytes: 1e9, maxMembers: 100 },
          async (member: SafeMember, content) => {
            seen.set(member.path, (await bytesOf(content)).toString());
          },
        );
        expect(seen).toEqual(expected);
        const path = join(folder, 'a.tar');
        writeFileSync(path, archive);
        const indexed = (await indexTar(path)).map(
          ({ path: name, offset, size }) =>
            [name, archive.subarray(offset, offset + size).toString()] as const,
        );
        expect(new Map(indexed)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += size) yield bytes.subarray(offset, offset + size);
}
