import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { fresh, OCTETS, type Wire, withDigest } from '../contract/wire.ts';
import { socketTo } from './socket.ts';
import { type Started, started } from './started.ts';

/** Sends headers that promise `whole` bytes and only a part of them, then breaks the connection. */
async function breakOff({ registry, log }: Started, head: string, part: Buffer): Promise<void> {
  const before = log.length;
  const socket = await socketTo(registry.host);
  socket.write(`${head}\r\nHost: x\r\n\r\n`);
  await new Promise<void>(resolve => socket.write(part, () => resolve()));
  await vi.waitFor(async () => expect(await stored(registry.host, head)).toBeGreaterThanOrEqual(part.length));
  socket.resetAndDestroy();
  await vi.waitFor(() => expect(log.slice(before).some(({ status }) => status === 499)).toBe(true));
}

/** How many bytes the session of a request line has, as the registry says. */
async function stored(host: string, head: string): Promise<number> {
  const path = (head.split(' ')[1] ?? '').split('?')[0];
  const range = (await fetch(`http://${host}${path}`)).headers.get('range') ?? '0-0';
  return Number(range.slice(2)) + 1;
}

async function rangeOf(wire: Wire, location: string): Promise<string | null> {
  return (await wire.ask('GET', location)).headers.get('range');
}

describe('an upload whose connection breaks', () => {
  test('goes on from what arrived when it came as a chunk', async () => {
    const site = await started();
    const bytes = fresh(9000);
    const location = await site.wire.open('app');
    const head = `PATCH ${location} HTTP/1.1\r\nContent-Range: 0-8999\r\nContent-Length: 9000`;
    await breakOff(site, head, bytes.subarray(0, 4000));
    expect(await rangeOf(site.wire, location)).toBe('0-3999');
    const headers = { ...OCTETS, 'Content-Range': '4000-8999' };
    const rest = await site.wire.ask('PATCH', location, { body: bytes.subarray(4000), headers });
    expect(rest.status).toBe(202);
    expect((await site.wire.ask('PUT', withDigest(location, digestOf(bytes)))).status).toBe(201);
  });

  test('is as it was before when it came with the PUT, which can be sent again', async () => {
    const site = await started();
    const bytes = fresh(9000);
    const location = await site.wire.open('app');
    const target = withDigest(location, digestOf(bytes));
    await breakOff(site, `PUT ${target} HTTP/1.1\r\nContent-Length: 9000`, bytes.subarray(0, 4000));
    expect(await rangeOf(site.wire, location)).toBe('0-0');
    expect((await site.wire.ask('PUT', target, { body: bytes })).status).toBe(201);
    const read = await site.wire.ask('GET', `/v2/app/blobs/${digestOf(bytes)}`);
    expect(read.bytes.equals(bytes)).toBe(true);
  });

  test('leaves nothing behind when it was a single POST', async () => {
    const site = await started();
    const bytes = fresh(9000);
    const socket = await socketTo(site.registry.host);
    const path = withDigest('/v2/app/blobs/uploads/', digestOf(bytes));
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n`);
    socket.write(bytes.subarray(0, 10), () => socket.resetAndDestroy());
    await vi.waitFor(() => expect(site.log.map(({ status }) => status)).toContain(499));
    await vi.waitFor(async () =>
      expect(await readdir(join(site.folder, 'repositories/app/_uploads'))).toEqual([]),
    );
  });
});

test('a session outlives the server', async () => {
  const first = await started();
  const bytes = fresh(3000);
  const location = await first.wire.open('app');
  const chunk = { body: bytes.subarray(0, 1000), headers: { ...OCTETS, 'Content-Range': '0-999' } };
  expect((await first.wire.ask('PATCH', location, chunk)).status).toBe(202);
  await first.registry.close();
  const { wire } = await started({ folder: first.folder });
  expect(await rangeOf(wire, location)).toBe('0-999');
  const rest = { body: bytes.subarray(1000), headers: { ...OCTETS, 'Content-Range': '1000-2999' } };
  expect((await wire.ask('PUT', withDigest(location, digestOf(bytes)), rest)).status).toBe(201);
});

test('a chunk whose length contradicts its range is refused and undone', async () => {
  const { wire } = await started();
  const location = await wire.open('app');
  const wrong = { body: fresh(50), headers: { ...OCTETS, 'Content-Range': '0-99' } };
  expect((await wire.ask('PATCH', location, wrong)).codes).toEqual(['SIZE_INVALID']);
  expect(await rangeOf(wire, location)).toBe('0-0');
  const short = fresh(10);
  expect((await wire.ask('PUT', withDigest(location, digestOf(short)), { body: short })).status).toBe(201);
  expect((await wire.ask('GET', `/v2/app/blobs/${digestOf(short)}`)).bytes.equals(short)).toBe(true);
});

test('a malformed chunk range is refused', async () => {
  const { wire } = await started();
  const wrong = { body: fresh(50), headers: { ...OCTETS, 'Content-Range': 'bytes 0-49/50' } };
  expect((await wire.ask('PATCH', await wire.open('app'), wrong)).status).toBe(416);
});

test('a session ends with a wrong digest, and nothing of it stays on disk', async () => {
  const { wire, folder } = await started();
  const location = await wire.open('app');
  const wrong = withDigest(location, digestOf('other'));
  expect((await wire.ask('PUT', wrong, { body: fresh(10) })).codes).toEqual(['DIGEST_INVALID']);
  expect((await wire.ask('GET', location)).codes).toEqual(['BLOB_UPLOAD_UNKNOWN']);
  expect(await readdir(join(folder, 'repositories/app/_uploads'))).toEqual([]);
});

test('an unknown digest algorithm is refused', async () => {
  const { wire } = await started();
  expect((await wire.ask('POST', '/v2/app/blobs/uploads/?digest-algorithm=md5')).codes).toEqual([
    'DIGEST_INVALID',
  ]);
});

test('a PUT that sends less after one that broke off stores what it sent', async () => {
  const site = await started();
  const location = await site.wire.open('app');
  await breakOff(
    site,
    `PUT ${withDigest(location, digestOf('x'))} HTTP/1.1\r\nContent-Length: 9000`,
    fresh(4000),
  );
  const short = fresh(10);
  const told = await site.wire.ask('PUT', withDigest(location, digestOf(short)), { body: short });
  expect(told.status).toBe(201);
  expect((await site.wire.ask('GET', `/v2/app/blobs/${digestOf(short)}`)).bytes.equals(short)).toBe(true);
});

test('a blob that is mounted again leaves nothing beside it', async () => {
  const { wire, folder } = await started();
  const { digest } = await wire.putBlob('from', fresh(10));
  for (let times = 0; times < 2; times += 1) {
    expect((await wire.ask('POST', `/v2/to/blobs/uploads/?mount=${digest}&from=from`)).status).toBe(201);
  }
  expect(await readdir(join(folder, 'repositories/to/_uploads'))).toEqual([]);
});

test('of two chunks for the same place at the same time, one is taken', async () => {
  const { wire } = await started();
  const location = await wire.open('app');
  const headers = { ...OCTETS, 'Content-Range': '0-199999' };
  const send = () => wire.ask('PATCH', location, { body: fresh(200_000), headers });
  const told = await Promise.all([send(), send()]);
  expect(told.map(({ status }) => status).sort()).toEqual([202, 416]);
  expect(await rangeOf(wire, location)).toBe('0-199999');
});

test('uploads of one blob at the same time all succeed', async () => {
  const { wire, registry } = await started();
  const bytes = fresh(200_000);
  await Promise.all(Array.from({ length: 6 }, () => wire.putBlob('app', bytes)));
  expect((await registry.snapshot())['app']?.blobs).toEqual([digestOf(bytes)]);
});
