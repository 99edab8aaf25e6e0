import { expect } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { Case } from './registry-contract.ts';
import { fresh, freshName, locationOf, OCTETS, type Told, type Wire, withDigest } from './wire.ts';

const ALGORITHMS = ['sha256', 'sha512'] as const;

/** Storing blobs: at once, in two requests, in chunks, as a stream (end-4 to end-6, end-13, end-14). */
export const uploadCases: readonly Case[] = [
  ...ALGORITHMS.flatMap(algorithm => [
    {
      test: `stores a ${algorithm} blob by POST and PUT`,
      run: async (wire: Wire) => {
        const name = freshName();
        const bytes = fresh(512);
        const digest = digestOf(bytes, algorithm);
        const told = await wire.ask('PUT', withDigest(await wire.open(name), digest), {
          body: bytes,
          headers: OCTETS,
        });
        await expectStored(wire, told, bytes);
      },
    },
    {
      test: `stores a ${algorithm} blob by a single POST`,
      run: async (wire: Wire) => {
        const bytes = fresh(512);
        const path = withDigest(`/v2/${freshName()}/blobs/uploads/`, digestOf(bytes, algorithm));
        await expectStored(wire, await wire.ask('POST', path, { body: bytes, headers: OCTETS }), bytes);
      },
    },
    {
      test: `stores a ${algorithm} blob in chunks, the session closed by an empty PUT`,
      run: async (wire: Wire) => {
        const bytes = fresh(3000);
        const { location } = await sendChunks(
          wire,
          await wire.open(freshName()),
          bytes,
          [0, 1024, 2048, 3000],
        );
        await expectStored(
          wire,
          await wire.ask('PUT', withDigest(location, digestOf(bytes, algorithm))),
          bytes,
        );
      },
    },
    {
      test: `stores a ${algorithm} blob in chunks, the last one with the PUT`,
      run: async (wire: Wire) => {
        const bytes = fresh(3000);
        const { location } = await sendChunks(wire, await wire.open(freshName()), bytes, [0, 1024, 2048]);
        const last = { body: bytes.subarray(2048), headers: { ...OCTETS, 'Content-Range': '2048-2999' } };
        await expectStored(
          wire,
          await wire.ask('PUT', withDigest(location, digestOf(bytes, algorithm)), last),
          bytes,
        );
      },
    },
    {
      test: `stores a ${algorithm} blob sent as a stream of unknown length`,
      run: async (wire: Wire) => {
        const bytes = fresh(70_000);
        const opened = await wire.open(freshName());
        const told = await wire.ask('PATCH', opened, { body: streamOf(bytes), headers: OCTETS });
        expect(told.status).toBe(202);
        const location = locationOf(wire.host, told);
        await expectStored(
          wire,
          await wire.ask('PUT', withDigest(location, digestOf(bytes, algorithm))),
          bytes,
        );
      },
    },
    {
      test: `refuses a ${algorithm} blob whose digest is another, and does not store it`,
      run: async (wire: Wire) => {
        const name = freshName();
        const digest = digestOf(fresh(20), algorithm);
        const told = await wire.ask('PUT', withDigest(await wire.open(name), digest), { body: fresh(512) });
        expectWrongDigest(told);
        expect((await wire.ask('HEAD', `/v2/${name}/blobs/${digest}`)).status).toBe(404);
      },
    },
    {
      test: `refuses a ${algorithm} blob by a single POST whose digest is another`,
      run: async (wire: Wire) => {
        const path = withDigest(`/v2/${freshName()}/blobs/uploads/`, digestOf(fresh(20), algorithm));
        expectWrongDigest(await wire.ask('POST', path, { body: fresh(512), headers: OCTETS }));
      },
    },
    {
      test: `refuses a ${algorithm} blob sent as a stream whose digest is another`,
      run: async (wire: Wire) => {
        const opened = await wire.open(freshName());
        const told = await wire.ask('PATCH', opened, { body: streamOf(fresh(20_000)), headers: OCTETS });
        expect(told.status).toBe(202);
        const digest = digestOf(fresh(20), algorithm);
        expectWrongDigest(await wire.ask('PUT', withDigest(locationOf(wire.host, told), digest)));
      },
    },
    {
      test: `refuses a ${algorithm} blob in chunks, the last one with the PUT, whose digest is another`,
      run: async (wire: Wire) => {
        const bytes = fresh(3000);
        const { location } = await sendChunks(wire, await wire.open(freshName()), bytes, [0, 1024, 2048]);
        const last = { body: bytes.subarray(2048), headers: { ...OCTETS, 'Content-Range': '2048-2999' } };
        expectWrongDigest(await wire.ask('PUT', withDigest(location, digestOf(fresh(20), algorithm)), last));
      },
    },
  ]),
  {
    test: 'refuses a chunked blob whose digest is another',
    run: async wire => {
      const { location } = await sendChunks(wire, await wire.open(freshName()), fresh(2000), [0, 1000, 2000]);
      const told = await wire.ask('PUT', withDigest(location, digestOf(fresh(3))));
      expectWrongDigest(told);
    },
  },
  {
    test: 'refuses to close a session without a digest, or with a malformed one',
    run: async wire => {
      const name = freshName();
      expect((await wire.ask('PUT', await wire.open(name), { body: fresh(4) })).status).toBe(400);
      const malformed = withDigest(await wire.open(name), 'sha256:tooshort');
      expect((await wire.ask('PUT', malformed, { body: fresh(4) })).status).toBe(400);
    },
  },
  {
    test: 'says after each chunk how far it has come',
    run: async wire => {
      const opened = await wire.open(freshName());
      const { ranges, location } = await sendChunks(wire, opened, fresh(3000), [0, 1000, 2500]);
      expect(ranges).toEqual(['0-999', '0-2499']);
      const status = await wire.ask('GET', location);
      expect({ status: status.status, range: status.headers.get('range') }).toEqual({
        status: 204,
        range: '0-2499',
      });
      expect(locationOf(wire.host, status)).toContain('/blobs/uploads/');
    },
  },
  ...[
    {
      test: 'refuses a chunk that leaves a gap with 416, and takes the right one after',
      start: 2000,
      end: 2999,
    },
    { test: 'refuses a chunk that comes twice with 416, and takes the right one after', start: 0, end: 999 },
  ].map(({ test, start, end }) => ({
    test,
    run: async (wire: Wire) => {
      const bytes = fresh(3000);
      const first = await sendChunks(wire, await wire.open(freshName()), bytes, [0, 1000]);
      const headers = { ...OCTETS, 'Content-Range': `${start}-${end}` };
      const wrong = await wire.ask('PATCH', first.location, {
        body: bytes.subarray(start, end + 1),
        headers,
      });
      expect(wrong.status).toBe(416);
      const status = await wire.ask('GET', first.location);
      expect(status.headers.get('range')).toBe('0-999');
      const { location } = await sendChunks(wire, locationOf(wire.host, status), bytes, [1000, 3000]);
      await expectStored(wire, await wire.ask('PUT', withDigest(location, digestOf(bytes))), bytes);
    },
  })),
  {
    test: 'refuses a first chunk that begins later with 416, and takes the right ones after',
    run: async wire => {
      const bytes = fresh(3000);
      const opened = await wire.open(freshName());
      const headers = { ...OCTETS, 'Content-Range': '1000-1999' };
      const wrong = await wire.ask('PATCH', opened, { body: bytes.subarray(1000, 2000), headers });
      expect(wrong.status).toBe(416);
      const status = await wire.ask('GET', opened);
      expect(status.status).toBe(204);
      expect(status.headers.get('range')).toMatch(/^0-/);
      const { location } = await sendChunks(wire, locationOf(wire.host, status), bytes, [0, 1000, 3000]);
      await expectStored(wire, await wire.ask('PUT', withDigest(location, digestOf(bytes))), bytes);
    },
  },
  {
    test: 'refuses a last chunk that is out of order with 416, and keeps the session',
    run: async wire => {
      const bytes = fresh(3000);
      const { location } = await sendChunks(wire, await wire.open(freshName()), bytes, [0, 1000]);
      const last = (start: number) => ({
        body: bytes.subarray(start),
        headers: { ...OCTETS, 'Content-Range': `${start}-2999` },
      });
      const wrong = await wire.ask('PUT', withDigest(location, digestOf(bytes)), last(2000));
      expect(wrong.status).toBe(416);
      const status = await wire.ask('GET', location);
      expect([status.status, status.headers.get('range')]).toEqual([204, '0-999']);
      const goOn = withDigest(locationOf(wire.host, status), digestOf(bytes));
      await expectStored(wire, await wire.ask('PUT', goOn, last(1000)), bytes);
    },
  },
  {
    test: 'gives a session up on request',
    run: async wire => {
      const location = await wire.open(freshName());
      expect((await wire.ask('DELETE', location)).status).toBe(204);
      const told = await wire.ask('GET', location);
      expect({ status: told.status, codes: told.codes }).toEqual({
        status: 404,
        codes: ['BLOB_UPLOAD_UNKNOWN'],
      });
    },
  },
  {
    test: 'does not know a session of another repository',
    run: async wire => {
      const [name, other] = [freshName(), freshName()];
      const elsewhere = (await wire.open(name)).replace(name, other);
      const told = await wire.ask('GET', elsewhere);
      expect([400, 404]).toContain(told.status);
      expect(told.codes[0]).toMatch(/^BLOB_UPLOAD_(?:UNKNOWN|INVALID)$/);
    },
  },
  {
    test: 'opens a session for a digest algorithm',
    run: async wire => {
      const bytes = fresh(512);
      const location = await wire.open(freshName(), '?digest-algorithm=sha512');
      const told = await wire.ask('PUT', withDigest(location, digestOf(bytes, 'sha512')), { body: bytes });
      await expectStored(wire, told, bytes);
    },
  },
];

/** Sends the parts of `bytes` between the cuts, each to where the one before said. */
async function sendChunks(wire: Wire, first: string, bytes: Buffer, cuts: readonly number[]) {
  let location = first;
  const ranges: (string | null)[] = [];
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[at + 1] ?? start;
    const headers = { ...OCTETS, 'Content-Range': `${start}-${end - 1}` };
    const told = await wire.ask('PATCH', location, { body: bytes.subarray(start, end), headers });
    expect(told.status).toBe(202);
    ranges.push(told.headers.get('range'));
    location = locationOf(wire.host, told);
  }
  return { location, ranges };
}

/** The status is the specification's; of its codes, two fit. */
function expectWrongDigest(told: Told): void {
  expect(told.status).toBe(400);
  expect(told.codes[0]).toMatch(/^(?:DIGEST_INVALID|BLOB_UPLOAD_INVALID)$/);
}

async function expectStored(wire: Wire, told: Told, bytes: Buffer): Promise<void> {
  expect(told.status).toBe(201);
  const stored = await wire.ask('GET', locationOf(wire.host, told));
  expect(stored.status).toBe(200);
  expect(stored.bytes.equals(bytes)).toBe(true);
}

function streamOf(bytes: Buffer): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: controller => {
      for (let at = 0; at < bytes.length; at += 8192) controller.enqueue(bytes.subarray(at, at + 8192));
      controller.close();
    },
  });
}
