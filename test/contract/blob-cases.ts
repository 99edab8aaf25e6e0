import { expect } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { Case } from './registry-contract.ts';
import { fresh, freshName, locationOf, missingDigest, type Told, type Wire } from './wire.ts';

const RANGES: readonly { readonly range: string; readonly from: number; readonly to: number }[] = [
  { range: 'bytes=500-1499', from: 500, to: 1500 },
  { range: 'bytes=500-', from: 500, to: 2048 },
  { range: 'bytes=-500', from: 1548, to: 2048 },
  { range: 'bytes=2000-5000', from: 2000, to: 2048 },
  { range: 'bytes=0-0', from: 0, to: 1 },
];

/** Reading, mounting and deleting blobs (end-1, end-2, end-10, end-11). */
export const blobCases: readonly Case[] = [
  {
    test: 'says that it is a registry',
    run: async wire => {
      expect((await wire.ask('GET', '/v2/')).status).toBe(200);
      expect((await wire.ask('HEAD', '/v2/')).status).toBe(200);
    },
  },
  {
    test: 'gives a blob with its length and digest',
    run: async wire => {
      const name = freshName();
      const bytes = fresh(5000);
      const { digest } = await wire.putBlob(name, bytes);
      const told = await wire.ask('GET', `/v2/${name}/blobs/${digest}`);
      expect({ status: told.status, length: told.headers.get('content-length') }).toEqual({
        status: 200,
        length: '5000',
      });
      expect(told.headers.get('docker-content-digest')).toBe(digest);
      expect(told.bytes.equals(bytes)).toBe(true);
    },
  },
  {
    test: 'tells of a blob by HEAD, without a body',
    run: async wire => {
      const name = freshName();
      const { digest } = await wire.putBlob(name, fresh(77));
      const told = await wire.ask('HEAD', `/v2/${name}/blobs/${digest}`);
      expect({ status: told.status, length: told.headers.get('content-length') }).toEqual({
        status: 200,
        length: '77',
      });
      expect(told.headers.get('docker-content-digest')).toBe(digest);
      expect(told.bytes.length).toBe(0);
    },
  },
  {
    test: 'answers 404 for a blob it does not have',
    run: async wire => {
      const name = freshName();
      await wire.putBlob(name, fresh(10));
      const path = `/v2/${name}/blobs/${missingDigest()}`;
      const told = await wire.ask('GET', path);
      expect({ status: told.status, codes: told.codes }).toEqual({ status: 404, codes: ['BLOB_UNKNOWN'] });
      expect((await wire.ask('HEAD', path)).status).toBe(404);
    },
  },
  {
    test: 'keeps the blobs of repositories apart',
    run: async wire => {
      const { digest } = await wire.putBlob(freshName(), fresh(40));
      const other = freshName();
      await wire.putBlob(other, fresh(40));
      expect((await wire.ask('HEAD', `/v2/${other}/blobs/${digest}`)).status).toBe(404);
    },
  },
  {
    test: 'stores blobs under sha512',
    run: async wire => {
      const name = freshName();
      const bytes = fresh(100);
      const { digest } = await wire.putBlob(name, bytes, 'sha512');
      const told = await wire.ask('GET', `/v2/${name}/blobs/${digest}`);
      expect(told.headers.get('docker-content-digest')).toBe(digest);
      expect(told.bytes.equals(bytes)).toBe(true);
    },
  },
  {
    test: 'stores a blob of no bytes',
    run: async wire => {
      const name = freshName();
      const { digest } = await wire.putBlob(name, Buffer.alloc(0));
      const told = await wire.ask('GET', `/v2/${name}/blobs/${digest}`);
      expect({ status: told.status, size: told.bytes.length }).toEqual({ status: 200, size: 0 });
      expect((await wire.ask('HEAD', `/v2/${name}/blobs/${digest}`)).headers.get('content-length')).toBe('0');
    },
  },
  ...RANGES.map(({ range, from, to }) => ({
    test: `gives ${range} of a blob`,
    run: async (wire: Wire) => {
      const name = freshName();
      const bytes = fresh(2048);
      const { digest } = await wire.putBlob(name, bytes);
      const told = await wire.ask('GET', `/v2/${name}/blobs/${digest}`, { headers: { Range: range } });
      expect(told.status).toBe(206);
      expect(told.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/2048`);
      expect(told.headers.get('content-length')).toBe(String(to - from));
      expect(told.bytes.equals(bytes.subarray(from, to))).toBe(true);
    },
  })),
  ...['bytes=5000-10000', 'bytes=500-0', 'bytes=2048-'].map(range => ({
    test: `answers 416 to ${range} of a blob of 2048 bytes`,
    run: async (wire: Wire) => {
      const name = freshName();
      const { digest } = await wire.putBlob(name, fresh(2048));
      expect(
        (await wire.ask('GET', `/v2/${name}/blobs/${digest}`, { headers: { Range: range } })).status,
      ).toBe(416);
    },
  })),
  {
    test: 'mounts a blob from another repository, and deletes one without the other',
    run: async wire => {
      const [from, to] = [freshName(), freshName()];
      const bytes = fresh(99);
      const { digest } = await wire.putBlob(from, bytes);
      const told = await wire.ask('POST', `/v2/${to}/blobs/uploads/?mount=${digest}&from=${from}`);
      expect(told.status).toBe(201);
      const there = await wire.ask('GET', locationOf(wire.host, told));
      expect(there.bytes.equals(bytes)).toBe(true);
      expect((await wire.ask('DELETE', `/v2/${from}/blobs/${digest}`)).status).toBe(202);
      expect((await wire.ask('HEAD', `/v2/${from}/blobs/${digest}`)).status).toBe(404);
      expect((await wire.ask('HEAD', `/v2/${to}/blobs/${digest}`)).status).toBe(200);
    },
  },
  {
    test: 'mounts a sha512 blob, told from where and not',
    run: async wire => {
      const from = freshName();
      const bytes = fresh(96);
      const { digest } = await wire.putBlob(from, bytes, 'sha512');
      for (const source of [`&from=${from}`, '']) {
        const told = await wire.ask('POST', `/v2/${freshName()}/blobs/uploads/?mount=${digest}${source}`);
        expect(told.status).toBe(201);
        expect([digest, null]).toContain(told.headers.get('docker-content-digest'));
        expect((await wire.ask('GET', locationOf(wire.host, told))).bytes.equals(bytes)).toBe(true);
      }
    },
  },
  {
    test: 'mounts a blob without being told from where',
    run: async wire => {
      const { digest } = await wire.putBlob(freshName(), fresh(98));
      const told = await wire.ask('POST', `/v2/${freshName()}/blobs/uploads/?mount=${digest}`);
      expect(told.status).toBe(201);
      expect((await wire.ask('GET', locationOf(wire.host, told))).bytes.length).toBe(98);
    },
  },
  {
    test: 'opens a session when what is to be mounted is not there',
    run: async wire => {
      const [from, to] = [freshName(), freshName()];
      await wire.putBlob(from, fresh(5));
      const bytes = fresh(97);
      const digest = digestOf(bytes);
      const told = await wire.ask('POST', `/v2/${to}/blobs/uploads/?mount=${digest}&from=${from}`);
      expect(told.status).toBe(202);
      const done = await finishedWith(wire, told, bytes);
      expect(done.status).toBe(201);
    },
  },
  {
    test: 'deletes a blob once',
    run: async wire => {
      const name = freshName();
      const { digest } = await wire.putBlob(name, fresh(9));
      const path = `/v2/${name}/blobs/${digest}`;
      expect((await wire.ask('DELETE', path)).status).toBe(202);
      expect((await wire.ask('GET', path)).status).toBe(404);
      expect((await wire.ask('DELETE', path)).status).toBe(404);
    },
  },
];

async function finishedWith(wire: Wire, opened: Told, bytes: Buffer): Promise<Told> {
  const location = locationOf(wire.host, opened);
  const parameter = `digest=${encodeURIComponent(digestOf(bytes))}`;
  return wire.ask('PUT', `${location}${location.includes('?') ? '&' : '?'}${parameter}`, {
    body: bytes,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}
