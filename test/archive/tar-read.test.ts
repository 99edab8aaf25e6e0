import { gzipSync } from 'node:zlib';
import { Header, type HeaderData, Pax } from 'tar';
import { expect, test } from 'vitest';
import { readTar } from '../../src/archive/tar-read.ts';

const LIMITS = { name: 'chart.tgz', code: 'bad-input', maxBytes: 10_000, maxMembers: 5 } as const;

function raw(members: readonly (HeaderData & { body?: string })[]): Buffer {
  const blocks = members.flatMap(({ body = '', ...fields }) => {
    const header = new Header({
      mode: 0o644,
      uid: 0,
      gid: 0,
      mtime: new Date(0),
      size: body.length,
      ...fields,
    });
    header.encode();
    const padded = Buffer.alloc(Math.ceil(body.length / 512) * 512);
    padded.write(body);
    return [header.block ?? Buffer.alloc(0), padded];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

async function read(
  bytes: Buffer,
  limits: Parameters<typeof readTar>[1] = LIMITS,
): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  const source = async function* (): AsyncGenerator<Uint8Array> {
    for (let offset = 0; offset < bytes.length; offset += 300) yield bytes.subarray(offset, offset + 300);
  };
  await readTar(source(), limits, async (member, content) => {
    const text = Buffer.concat(await Array.fromAsync(content)).toString();
    seen[member.path] = member.kind === 'file' ? text : `${member.kind} ${member.target ?? ''}`.trim();
  });
  return seen;
}

test('reads files, folders and links that stay inside, plain and compressed', async () => {
  const archive = raw([
    { path: './', type: 'Directory' },
    { path: './app/', type: 'Directory' },
    { path: './app/a', type: 'File', body: 'alpha' },
    { path: './app/l', type: 'SymbolicLink', linkpath: '../app/a' },
  ]);
  const expected = { app: 'directory', 'app/a': 'alpha', 'app/l': 'symlink ../app/a' };
  expect(await read(archive)).toEqual(expected);
  expect(await read(gzipSync(archive))).toEqual(expected);
});

test('a name with a line break in a PAX record is refused, for it would be read as another name', async () => {
  const named = (path: string): Buffer =>
    Buffer.concat([
      new Pax({ path, mtime: new Date(0) }).encode(),
      raw([{ path: 'app/ab', type: 'File', body: 'x' }]),
    ]);
  expect(await read(named('app/\u00fc b'))).toEqual({ 'app/\u00fc b': 'x' });
  for (const path of ['app/\u00fc\nb', 'app/b\n']) {
    await expect(read(named(path))).rejects.toThrow('the name of a file in it has a line break');
  }
});

test('members whose content nobody reads are passed over', async () => {
  const archive = raw([
    { path: 'skipped', type: 'File', body: 'x'.repeat(2000) },
    { path: 'read', type: 'File', body: 'yes' },
  ]);
  const seen: string[] = [];
  await readTar(
    (async function* () {
      yield archive;
    })(),
    LIMITS,
    async ({ path }, content) => {
      seen.push(path === 'read' ? Buffer.concat(await Array.fromAsync(content)).toString() : path);
    },
  );
  expect(seen).toEqual(['skipped', 'yes']);
});

test.each([
  { name: 'an absolute path', members: [{ path: '/etc/passwd', type: 'File' }], why: 'absolute path' },
  { name: 'a path with ..', members: [{ path: 'a/../../b', type: 'File' }], why: 'leads out of the archive' },
  { name: 'a drive letter', members: [{ path: 'C:/x', type: 'File' }], why: 'absolute path' },
  {
    name: 'a link out',
    members: [{ path: 'a/l', type: 'SymbolicLink', linkpath: '../../x' }],
    why: 'links out',
  },
  {
    name: 'an absolute link',
    members: [{ path: 'l', type: 'SymbolicLink', linkpath: '/etc' }],
    why: 'links out',
  },
  { name: 'a hard link', members: [{ path: 'l', type: 'Link', linkpath: 'a' }], why: 'it is a Link' },
  { name: 'a device', members: [{ path: 'd', type: 'CharacterDevice' }], why: 'CharacterDevice' },
  { name: 'a FIFO', members: [{ path: 'd', type: 'FIFO' }], why: 'FIFO' },
  {
    name: 'too much content',
    members: [{ path: 'd', type: 'File', body: 'x'.repeat(10_001) }],
    why: 'more than 10000',
  },
  {
    name: 'too many members',
    members: Array.from({ length: 6 }, (_, i) => ({ path: `${i}`, type: 'File' })),
    why: 'more than 5 members',
  },
] as const)('refuses $name', async ({ members, why }) => {
  await expect(read(raw(members as unknown as HeaderData[]))).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(new RegExp(`^chart\\.tgz: .*${why}`)),
  });
});

test('refuses what is no tar, a cut one and a broken header', async () => {
  await expect(read(Buffer.from('hello'.repeat(300)))).rejects.toMatchObject({ code: 'bad-input' });
  const whole = raw([{ path: 'a', type: 'File', body: 'x'.repeat(3000) }]);
  await expect(read(whole.subarray(0, 1500))).rejects.toMatchObject({ code: 'bad-input' });
  const flipped = Buffer.from(whole);
  flipped[10] = 0x41;
  await expect(read(flipped)).rejects.toMatchObject({ code: 'bad-input' });
});

test("the visitor's own error comes through, and visits never overlap", async () => {
  const archive = raw([
    { path: 'a', type: 'File', body: 'a' },
    { path: 'b', type: 'File', body: 'b' },
  ]);
  let running = 0;
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield archive;
  };
  await readTar(source(), LIMITS, async (_member, content) => {
    running += 1;
    expect(running).toBe(1);
    await Array.fromAsync(content);
    for (let turn = 0; turn < 5; turn += 1) await new Promise(resolve => setImmediate(resolve));
    running -= 1;
  });
  await expect(
    readTar(source(), LIMITS, async () => {
      throw new Error('no room');
    }),
  ).rejects.toThrow('no room');
});
