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
        { path: './app/templates//a.yaml', text: 'a' },
        { path: 'app\\files\\b.txt', text: 'b' },
        { path: 'app/link', type: 'SymbolicLink' },
      ]),
    ),
  );
  expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['Chart.yaml', 'name: x'],
    ['templates/a.yaml', 'a'],
    ['files/b.txt', 'b'],
    ['link', ''],
  ]);
});

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
