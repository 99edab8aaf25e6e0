import { expect } from 'vitest';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { Case } from './registry-contract.ts';
import { freshName, indexOf, locationOf, missing, missingDigest, putImage, type Wire } from './wire.ts';

/** Tags and referrers (end-8, end-12), and what every answer has in common. */
export const listCases: readonly Case[] = [
  {
    test: 'knows no tags of a repository it does not have',
    run: async wire => {
      const told = await wire.ask('GET', `/v2/${freshName()}/tags/list`);
      if (told.status === 404) expect(told.codes).toEqual(['NAME_UNKNOWN']);
      else
        expect({ status: told.status, told: told.json() }).toMatchObject({ status: 200, told: { tags: [] } });
    },
  },
  {
    test: 'lists tags in order',
    run: async wire => {
      const name = await tagged(wire, ['v1.10', 'latest', 'v1.2', 'v1']);
      const told = await wire.ask('GET', `/v2/${name}/tags/list`);
      expect(told.json()).toEqual({ name, tags: ['latest', 'v1', 'v1.10', 'v1.2'] });
      expect(told.headers.get('content-type')).toMatch(/^application\/json/);
    },
  },
  {
    test: 'lists tags page by page, linked',
    run: async wire => {
      const all = Array.from({ length: 7 }, (_, at) => `t${at}`);
      const name = await tagged(wire, all);
      const pages: string[][] = [];
      for (
        let path: string | undefined = `/v2/${name}/tags/list?n=3`;
        path !== undefined && pages.length < 9;
      ) {
        const told = await wire.ask('GET', path);
        pages.push((told.json() as { tags: string[] }).tags);
        path = nextOf(wire, told.headers);
      }
      expect(pages.filter(page => page.length > 0)).toEqual([all.slice(0, 3), all.slice(3, 6), all.slice(6)]);
    },
  },
  {
    test: 'lists the tags after one',
    run: async wire => {
      const name = await tagged(wire, ['a', 'b', 'c', 'd']);
      for (const query of ['last=b&n=100', 'last=b']) {
        const told = await wire.ask('GET', `/v2/${name}/tags/list?${query}`);
        expect((told.json() as { tags: string[] }).tags).toEqual(['c', 'd']);
      }
    },
  },
  {
    test: 'lists a tag no longer once its manifest is deleted',
    run: async wire => {
      const name = freshName();
      await putImage(wire, name, {}, { reference: 'left' });
      const { descriptor } = await putImage(wire, name, {}, { reference: 'gone' });
      expect((await wire.ask('DELETE', `/v2/${name}/manifests/${descriptor.digest}`)).status).toBe(202);
      const told = await wire.ask('GET', `/v2/${name}/tags/list`);
      expect((told.json() as { tags: string[] }).tags).toEqual(['left']);
    },
  },
  {
    test: 'lists no tags when none are asked for',
    run: async wire => {
      const name = await tagged(wire, ['a', 'b']);
      const told = await wire.ask('GET', `/v2/${name}/tags/list?n=0`);
      expect((told.json() as { tags: string[] | null }).tags ?? []).toEqual([]);
      expect(told.headers.get('link')).toBeNull();
    },
  },
  {
    test: 'lists nothing as referring to a manifest it does not have',
    run: async wire => {
      const told = await wire.ask('GET', `/v2/${freshName()}/referrers/${missingDigest()}`);
      expect(told.status).toBe(200);
      expect(told.headers.get('content-type')).toBe(MEDIA_TYPE.index);
      expect(told.json()).toMatchObject({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
    },
  },
  {
    test: 'lists referrers with their type and annotations, whichever came first',
    run: async wire => {
      const name = freshName();
      const subject = missing(MEDIA_TYPE.manifest);
      const annotations = { 'org.example.kind': 'sbom' };
      const early = await putImage(wire, name, {
        subject,
        artifactType: 'application/vnd.example.a',
        annotations,
      });
      expect(early.headers.get('oci-subject')).toBe(subject.digest);
      const plain = await putImage(wire, name, { subject });
      const index = await wire.putManifest(
        name,
        indexOf([], { subject, artifactType: 'application/vnd.example.b' }),
      );
      const listed = await referrers(wire, name, subject.digest);
      expect(byDigest(listed)).toEqual(
        byDigest([
          { ...early.descriptor, artifactType: 'application/vnd.example.a', annotations },
          { ...plain.descriptor, artifactType: MEDIA_TYPE.config },
          { ...index.descriptor, artifactType: 'application/vnd.example.b' },
        ]),
      );
    },
  },
  {
    test: 'lists referrers of one type, and says that it chose',
    run: async wire => {
      const name = freshName();
      const { descriptor: subject } = await putImage(wire, name);
      const wanted = await putImage(wire, name, { subject, artifactType: 'application/vnd.example.a+json' });
      await putImage(wire, name, { subject, artifactType: 'application/vnd.example.b' });
      const type = encodeURIComponent('application/vnd.example.a+json');
      const told = await wire.ask('GET', `/v2/${name}/referrers/${subject.digest}?artifactType=${type}`);
      expect(told.headers.get('oci-filters-applied')).toBe('artifactType');
      const { manifests } = told.json() as { manifests: Descriptor[] };
      expect(manifests.map(({ digest }) => digest)).toEqual([wanted.descriptor.digest]);
    },
  },
  {
    test: 'lists a referrer no longer once it is deleted',
    run: async wire => {
      const name = freshName();
      const { descriptor: subject } = await putImage(wire, name);
      const { descriptor } = await putImage(wire, name, { subject });
      await wire.ask('DELETE', `/v2/${name}/manifests/${descriptor.digest}`);
      expect(await referrers(wire, name, subject.digest)).toEqual([]);
    },
  },
  {
    test: 'refuses to list referrers of a malformed digest',
    run: async wire => {
      expect((await wire.ask('GET', `/v2/${freshName()}/referrers/sha256:short`)).status).toBe(400);
    },
  },
  {
    test: 'refuses an illegal repository name',
    run: async wire => {
      const told = await wire.ask('GET', '/v2/Upper/Case/tags/list');
      expect([400, 404]).toContain(told.status);
      expect((await wire.ask('POST', '/v2/UPPER/blobs/uploads/')).status).toBeGreaterThanOrEqual(400);
    },
  },
  {
    test: 'refuses a method that an endpoint does not have',
    run: async wire => {
      expect([404, 405]).toContain((await wire.ask('PATCH', `/v2/${freshName()}/tags/list`)).status);
    },
  },
];

async function tagged(wire: Wire, tags: readonly string[]): Promise<string> {
  const name = freshName();
  const [first = '', ...rest] = tags;
  const image = await putImage(wire, name, {}, { reference: first });
  const headers = { Accept: MEDIA_TYPE.manifest };
  const { bytes } = await wire.ask('GET', locationOf(wire.host, image), { headers });
  for (const reference of rest) await wire.putManifest(name, bytes.toString(), { reference });
  return name;
}

function nextOf(wire: Wire, headers: Headers): string | undefined {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/.exec(headers.get('link') ?? '')?.[1];
  if (target === undefined) return undefined;
  const url = new URL(target, `http://${wire.host}`);
  return url.pathname + url.search;
}

async function referrers(wire: Wire, name: string, digest: string): Promise<Descriptor[]> {
  const told = await wire.ask('GET', `/v2/${name}/referrers/${digest}`);
  expect(told.status).toBe(200);
  return (told.json() as { manifests: Descriptor[] }).manifests;
}

function byDigest(descriptors: readonly Descriptor[]): Descriptor[] {
  return descriptors.toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}
