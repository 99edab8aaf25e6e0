import { expect } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { Case } from './registry-contract.ts';
import {
  fresh,
  freshName,
  indexOf,
  locationOf,
  missing,
  missingDigest,
  type Put,
  putImage,
  type Wire,
} from './wire.ts';

const ACCEPT = { Accept: `${MEDIA_TYPE.index}, ${MEDIA_TYPE.manifest}` };

/** Documents that a registry must store byte for byte, whatever is in them. */
const KINDS: readonly { readonly kind: string; readonly put: (wire: Wire, name: string) => Promise<Put> }[] =
  [
    { kind: 'an image', put: putImage },
    { kind: 'an image without layers', put: (wire, name) => putImage(wire, name, { layers: [] }) },
    {
      kind: 'an image with fields of its own',
      put: (wire, name) => putImage(wire, name, { 'com.example': { a: [1] } }),
    },
    {
      kind: 'an artifact of the empty configuration',
      put: async (wire, name) => {
        const empty = { ...(await wire.putBlob(name, Buffer.from('{}'))), mediaType: MEDIA_TYPE.empty };
        return putImage(wire, name, {
          artifactType: 'application/vnd.example',
          config: empty,
          layers: [empty],
        });
      },
    },
    {
      kind: 'an image with embedded data',
      put: async (wire, name) => {
        const bytes = fresh(20);
        const layer = { ...(await wire.putBlob(name, bytes)), data: bytes.toString('base64') };
        return putImage(wire, name, { layers: [layer] });
      },
    },
    {
      kind: 'an image with layers that are not distributed',
      put: (wire, name) => {
        const layer = missing('application/vnd.oci.image.layer.nondistributable.v1.tar+gzip');
        return putImage(wire, name, { layers: [{ ...layer, urls: ['https://store.example.com/layer'] }] });
      },
    },
    {
      kind: 'an image with a subject',
      put: async (wire, name) => putImage(wire, name, { subject: missing(MEDIA_TYPE.manifest) }),
    },
    {
      kind: 'an index',
      put: async (wire, name) => {
        const children = [await putImage(wire, name), await putImage(wire, name)];
        return wire.putManifest(name, indexOf(children.map(({ descriptor }) => descriptor)));
      },
    },
    {
      kind: 'an index of an index',
      put: async (wire, name) => {
        const inner = await wire.putManifest(name, indexOf([(await putImage(wire, name)).descriptor]));
        return wire.putManifest(name, indexOf([inner.descriptor]));
      },
    },
    {
      kind: 'an index of nothing',
      put: (wire, name) => wire.putManifest(name, indexOf([], { annotations: { a: name } })),
    },
    {
      kind: 'an image of nearly four megabytes',
      put: (wire, name) => putImage(wire, name, { annotations: { large: 'a'.repeat(3_900_000) } }),
    },
    {
      kind: 'a Docker image',
      put: async (wire, name) => {
        const config = { ...(await wire.putBlob(name, fresh(30))), mediaType: MEDIA_TYPE.dockerConfig };
        return wire.putManifest(name, {
          schemaVersion: 2,
          mediaType: MEDIA_TYPE.dockerManifest,
          config,
          layers: [],
        });
      },
    },
  ];

/** Storing, naming, reading and deleting manifests (end-3, end-7, end-9). */
export const manifestCases: readonly Case[] = [
  ...KINDS.map(({ kind, put }) => ({
    test: `stores ${kind} and gives it back as it was`,
    run: async (wire: Wire) => {
      const name = freshName();
      const told = await put(wire, name);
      expect({ status: told.status, said: told.bytes.toString() }).toMatchObject({ status: 201 });
      expect(told.headers.get('docker-content-digest')).toBe(told.descriptor.digest);
      const headers = { Accept: told.descriptor.mediaType };
      const read = await wire.ask('GET', locationOf(wire.host, told), { headers });
      expect(read.status).toBe(200);
      expect(read.headers.get('content-type')).toBe(told.descriptor.mediaType);
      expect(read.headers.get('docker-content-digest')).toBe(told.descriptor.digest);
      expect(digestOf(read.bytes)).toBe(told.descriptor.digest);
    },
  })),
  {
    test: 'tells of a manifest by HEAD, by tag and by digest',
    run: async wire => {
      const name = freshName();
      const { descriptor } = await putImage(wire, name, {}, { reference: 'v1' });
      for (const reference of ['v1', descriptor.digest]) {
        const told = await wire.ask('HEAD', `/v2/${name}/manifests/${reference}`, { headers: ACCEPT });
        expect(told.status).toBe(200);
        expect(told.headers.get('docker-content-digest')).toBe(descriptor.digest);
        expect(told.headers.get('content-type')).toBe(MEDIA_TYPE.manifest);
        expect(told.headers.get('content-length')).toBe(String(descriptor.size));
        expect(told.bytes.length).toBe(0);
      }
    },
  },
  {
    test: 'moves a tag to another manifest',
    run: async wire => {
      const name = freshName();
      const first = await putImage(wire, name, {}, { reference: 'v1' });
      const second = await putImage(wire, name, {}, { reference: 'v1' });
      const now = await wire.ask('HEAD', `/v2/${name}/manifests/v1`, { headers: ACCEPT });
      expect(now.headers.get('docker-content-digest')).toBe(second.descriptor.digest);
      const before = await wire.ask('GET', `/v2/${name}/manifests/${first.descriptor.digest}`, {
        headers: ACCEPT,
      });
      expect(before.status).toBe(200);
    },
  },
  {
    test: 'answers 404 for a manifest it does not have, by tag and by digest',
    run: async wire => {
      const name = freshName();
      await putImage(wire, name);
      for (const reference of ['missing', missingDigest()]) {
        const told = await wire.ask('GET', `/v2/${name}/manifests/${reference}`, { headers: ACCEPT });
        expect({ status: told.status, codes: told.codes }).toEqual({
          status: 404,
          codes: ['MANIFEST_UNKNOWN'],
        });
        expect((await wire.ask('HEAD', `/v2/${name}/manifests/${reference}`)).status).toBe(404);
      }
    },
  },
  {
    test: 'answers 404 for a reference that can be neither tag nor digest',
    run: async wire => {
      const name = freshName();
      await putImage(wire, name);
      for (const method of ['GET', 'HEAD'])
        expect((await wire.ask(method, `/v2/${name}/manifests/.INVALID_MANIFEST_NAME`)).status).toBe(404);
    },
  },
  {
    test: 'says why it refuses in the form of the specification',
    run: async wire => {
      const name = freshName();
      const told = await wire.putManifest(name, 'blablabla', { reference: missingDigest() });
      expect(told.status).toBe(400);
      expect(told.headers.get('content-type')).toMatch(/^application\/json/);
      const { errors } = told.json() as { errors: { code: string; message?: string }[] };
      expect(errors).not.toHaveLength(0);
      for (const { code, message } of errors) {
        expect(code).toMatch(/^[A-Z_]+$/);
        expect(typeof message).toBe('string');
      }
    },
  },
  {
    test: 'answers 404 for a repository it does not have',
    run: async wire => {
      expect((await wire.ask('GET', `/v2/${freshName()}/manifests/v1`, { headers: ACCEPT })).status).toBe(
        404,
      );
    },
  },
  {
    test: 'refuses a manifest whose digest is another',
    run: async wire => {
      const name = freshName();
      const told = await putImage(wire, name, {}, { reference: missingDigest() });
      expect({ status: told.status, codes: told.codes }).toEqual({ status: 400, codes: ['DIGEST_INVALID'] });
    },
  },
  {
    test: 'refuses a malformed digest as a reference',
    run: async wire => {
      const name = freshName();
      expect((await putImage(wire, name, {}, { reference: 'sha256:baddigeststring' })).status).toBe(400);
      const read = await wire.ask('GET', `/v2/${name}/manifests/sha256:baddigeststring`);
      expect([400, 404]).toContain(read.status);
    },
  },
  ...[
    { what: 'that is not JSON', body: '{"schemaVersion":2', type: MEDIA_TYPE.manifest },
    { what: 'that is not an object', body: '[]', type: MEDIA_TYPE.manifest },
    {
      what: 'whose media type contradicts its Content-Type',
      body: JSON.stringify(indexOf([])),
      type: MEDIA_TYPE.manifest,
    },
  ].map(({ what, body, type }) => ({
    test: `refuses a manifest ${what}`,
    run: async (wire: Wire) => {
      const name = freshName();
      await putImage(wire, name);
      const told = await wire.putManifest(name, body, { reference: 'v1', mediaType: type });
      expect(told.status).toBe(400);
      expect(told.codes[0]).toMatch(/^MANIFEST_/);
      expect((await wire.ask('HEAD', `/v2/${name}/manifests/v1`)).status).toBe(404);
    },
  })),
  {
    test: 'refuses a manifest that refers to blobs it does not have, and names them',
    run: async wire => {
      const name = freshName();
      const layer = missing(MEDIA_TYPE.layerGzip);
      const told = await putImage(wire, name, { layers: [layer] }, { reference: 'v1' });
      expect(told.codes).toEqual(['MANIFEST_BLOB_UNKNOWN']);
      expect(told.bytes.toString()).toContain(layer.digest);
      expect((await wire.ask('HEAD', `/v2/${name}/manifests/v1`)).status).toBe(404);
    },
  },
  {
    test: 'refuses an index of manifests it does not have',
    run: async wire => {
      const name = freshName();
      const image = await putImage(wire, name);
      const told = await wire.putManifest(name, indexOf([image.descriptor, missing(MEDIA_TYPE.manifest)]));
      expect(told.codes).toEqual(['MANIFEST_BLOB_UNKNOWN']);
    },
  },
  {
    test: 'refuses a manifest that is too large with 413',
    run: async wire => {
      const told = await putImage(wire, freshName(), { annotations: { large: 'a'.repeat(9_000_000) } });
      expect(told.status).toBe(413);
    },
  },
  {
    test: 'names a manifest with several tags in one request, and says which it took',
    run: async wire => {
      const name = freshName();
      const tags = Array.from({ length: 12 }, (_, at) => `v1.${at}`);
      const told = await putImage(wire, name, {}, { query: `?${tags.map(tag => `tag=${tag}`).join('&')}` });
      expect(told.status).toBe(201);
      expect(
        told.headers
          .get('oci-tag')
          ?.split(/\s*,\s*/)
          .sort(),
      ).toEqual([...tags].sort());
      for (const tag of tags) {
        const read = await wire.ask('HEAD', `/v2/${name}/manifests/${tag}`, { headers: ACCEPT });
        expect(read.headers.get('docker-content-digest')).toBe(told.descriptor.digest);
      }
    },
  },
  {
    test: 'names a manifest under sha512 with several tags in one request',
    run: async wire => {
      const name = freshName();
      const bytes = Buffer.from(JSON.stringify(indexOf([], { annotations: { name } })));
      const digest = digestOf(bytes, 'sha512');
      const headers = { 'Content-Type': MEDIA_TYPE.index };
      const path = `/v2/${name}/manifests/${digest}?tag=one&tag=two`;
      const told = await wire.ask('PUT', path, { body: bytes, headers });
      expect(told.status).toBe(201);
      for (const tag of ['one', 'two']) {
        const read = await wire.ask('GET', `/v2/${name}/manifests/${tag}`, { headers: ACCEPT });
        expect(read.headers.get('docker-content-digest')).toBe(digest);
        expect(read.bytes.equals(bytes)).toBe(true);
      }
    },
  },
  {
    test: 'stores a manifest under sha512',
    run: async wire => {
      const name = freshName();
      const bytes = Buffer.from(JSON.stringify(indexOf([], { annotations: { name } })));
      const path = `/v2/${name}/manifests/${digestOf(bytes, 'sha512')}`;
      const headers = { 'Content-Type': MEDIA_TYPE.index };
      expect((await wire.ask('PUT', path, { body: bytes, headers })).status).toBe(201);
      const read = await wire.ask('GET', path, { headers: ACCEPT });
      expect(read.bytes.equals(bytes)).toBe(true);
      expect(read.headers.get('docker-content-digest')).toBe(digestOf(bytes, 'sha512'));
    },
  },
  {
    test: 'deletes a tag and nothing else',
    run: async wire => {
      const name = freshName();
      const { descriptor } = await putImage(wire, name, {}, { reference: 'one' });
      const again = await wire.ask('GET', `/v2/${name}/manifests/one`, { headers: ACCEPT });
      await wire.putManifest(name, again.bytes.toString(), { reference: 'two' });
      expect((await wire.ask('DELETE', `/v2/${name}/manifests/one`)).status).toBe(202);
      const status = async (reference: string) =>
        (await wire.ask('HEAD', `/v2/${name}/manifests/${reference}`, { headers: ACCEPT })).status;
      expect([await status('one'), await status('two'), await status(descriptor.digest)]).toEqual([
        404, 200, 200,
      ]);
    },
  },
  {
    test: 'deletes a manifest with every tag that points at it',
    run: async wire => {
      const name = freshName();
      const { descriptor } = await putImage(wire, name, {}, { reference: 'one' });
      const other = await putImage(wire, name, {}, { reference: 'other' });
      const path = `/v2/${name}/manifests/${descriptor.digest}`;
      expect((await wire.ask('DELETE', path)).status).toBe(202);
      expect((await wire.ask('GET', path, { headers: ACCEPT })).status).toBe(404);
      expect((await wire.ask('GET', `/v2/${name}/manifests/one`, { headers: ACCEPT })).status).toBe(404);
      const left = await wire.ask('HEAD', `/v2/${name}/manifests/other`, { headers: ACCEPT });
      expect(left.headers.get('docker-content-digest')).toBe(other.descriptor.digest);
      expect((await wire.ask('DELETE', path)).status).toBe(404);
    },
  },
];
