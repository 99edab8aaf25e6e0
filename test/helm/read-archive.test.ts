import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { describe, expect, test } from 'vitest';
import { readChartArchive } from '../../src/helm/read-archive.ts';

/** A tar with whatever paths and types are asked for. */
function tar(
  members: readonly {
    readonly path: string;
    readonly text?: string;
    readonly type?: 'File' | 'SymbolicLink' | 'Link' | 'FIFO' | 'Directory';
    readonly size?: number;
  }[],
): Buffer {
  const parts: Uint8Array[] = [];
  for (const { path, text = '', type = 'File', size } of members) {
    const body = Buffer.from(text);
    const header = new Header({
      path,
      type,
      mode: 0o644,
      uid: 0,
      gid: 0,
      size: size ?? body.length,
      mtime: new Date(0),
      linkpath: type.endsWith('Link') ? 'x' : '',
    });
    header.encode();
    if (header.block) parts.push(header.block);
    parts.push(body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

async function read(bytes: Uint8Array) {
  return readChartArchive(
    (async function* () {
      yield bytes;
    })(),
    'app.tgz',
  );
}

test('files lose their first folder and their byte order mark', async () => {
  const files = await read(
    gzipSync(
      tar([
        { path: 'app/', type: 'Directory' },
        { path: 'app/Chart.yaml', text: '\uFEFFname: x' },
        { path: 'app/templates//a.yaml', text: 'a' },
        { path: './app/templates/b.yaml', text: 'not a template to helm' },
        { path: 'app/x/..data', text: 'd' },
        { path: 'app\\files\\b.txt', text: 'b' },
        { path: 'app/link', type: 'SymbolicLink' },
      ]),
    ),
  );
  expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['Chart.yaml', 'name: x'],
    ['templates/a.yaml', 'a'],
    ['app/templates/b.yaml', 'not a template to helm'],
    ['x/..data', 'd'],
    ['files/b.txt', 'b'],
    ['link', ''],
  ]);
});

test('bytes behind the archive are passed over, as helm does', async () => {
  const parts = Array.from({ length: 40 }, (_, at) => ({
    path: `app/${at}`,
    text: randomBytes(40_000).toString('hex'),
  }));
  const whole = gzipSync(tar([{ path: 'app/Chart.yaml', text: 'name: x' }, ...parts]));
  for (const behind of [
    Buffer.from('x'),
    Buffer.alloc(512),
    Buffer.from([0x1f, 0x8b, 8]),
    Buffer.from('garbage'.repeat(30_000)),
    randomBytes(9),
  ]) {
    const bytes = Buffer.concat([whole, behind]);
    for (const size of [bytes.length, 65_536, 1000]) {
      const files = await readChartArchive(inPieces(bytes, size), 'app.tgz');
      expect(files).toHaveLength(41);
      expect(files.at(-1)?.bytes).toHaveLength(80_000);
    }
  }
  const bytes = tar([{ path: 'app/Chart.yaml', text: 'name: x' }, ...parts]);
  const streams = [bytes.subarray(0, 5000), bytes.subarray(5000)].map(part => gzipSync(part));
  expect(await readChartArchive(inPieces(Buffer.concat(streams), 65_536), 'app.tgz')).toHaveLength(41);
});

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('refused', () => {
  const cases: readonly (readonly [what: string, bytes: Uint8Array, why: string | RegExp])[] = [
    ['no gzip', Buffer.from('hello'), 'it is no chart archive'],
    ['nothing', Buffer.alloc(0), /no chart archive|without any file/],
    ['gzip of no tar', gzipSync('hello, this is no tar at all'.repeat(40)), 'not a sound tar'],
    [
      'an archive cut off',
      gzipSync(tar([{ path: 'app/Chart.yaml', text: 'x'.repeat(5000) }])).subarray(0, 60),
      /no chart archive|sound tar/,
    ],
    ['no files', gzipSync(tar([{ path: 'app/', type: 'Directory' }])), 'without any file'],
    ['a parent folder', gzipSync(tar([{ path: 'app/../../etc/x', text: '1' }])), '".."'],
    [
      'a parent folder of Windows',
      gzipSync(tar([{ path: 'app\\..\\x', text: '1' }])),
      'leads out of the chart',
    ],
    ['an absolute path', gzipSync(tar([{ path: '/etc/x', text: '1' }])), 'absolute path'],
    ['an absolute path below the chart', gzipSync(tar([{ path: 'app//etc/x', text: '1' }])), 'absolute path'],
    [
      'two dots in front',
      gzipSync(tar([{ path: 'app/..data', text: '1' }])),
      'leads out of the chart to helm',
    ],
    [
      'a dot for the folder',
      gzipSync(tar([{ path: './app/Chart.yaml', text: 'name: x' }])),
      'its paths begin with "./"',
    ],
    ['a drive', gzipSync(tar([{ path: 'app/c:/x', text: '1' }])), 'is an absolute path'],
    [
      'Chart.yaml in no folder',
      gzipSync(tar([{ path: 'Chart.yaml', text: 'name: x' }])),
      'Chart.yaml is not in a folder',
    ],
    ['a file in no folder', gzipSync(tar([{ path: 'x', text: '1' }])), 'is not in the folder of the chart'],
    ['a hard link', gzipSync(tar([{ path: 'app/x', type: 'Link' }])), 'is refused'],
    ['a pipe', gzipSync(tar([{ path: 'app/x', type: 'FIFO' }])), 'is refused'],
    [
      'a file too large',
      gzipSync(tar([{ path: 'app/x', text: 'x'.repeat(5 * 1024 * 1024 + 1) }])),
      'helm 3 refuses',
    ],
    [
      'more than fits',
      gzipSync(
        tar(Array.from({ length: 21 }, (_, i) => ({ path: `app/${i}`, text: 'x'.repeat(5 * 1024 * 1024) }))),
      ),
      'unpacks to more',
    ],
    [
      'nothing but padding, endlessly',
      gzipSync(Buffer.alloc(140 * 1024 * 1024)),
      /unpacks to more|without any file/,
    ],
  ];
  test.for(cases)('%s', async ([, bytes, why]) => {
    await expect(read(bytes)).rejects.toThrow(
      expect.objectContaining({
        code: 'chart-invalid',
        message: expect.stringMatching(
          why instanceof RegExp ? why : RegExp(why.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
        ),
      }),
    );
  });
});

test('a source that fails keeps its own words', async () => {
  const failing = (async function* () {
    yield gzipSync(tar([{ path: 'app/x', text: '1' }])).subarray(0, 20);
    throw new Error('the line was cut');
  })();
  await expect(readChartArchive(failing, 'app.tgz')).rejects.toThrow('the line was cut');
});
