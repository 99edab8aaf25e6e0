import { describe, expect, it } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import { describe as descriptorOf, encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { fallbackTag } from '../../src/registry/referrer-tag.ts';
import { all } from '../attach/stage.ts';
import { type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const TYPE = 'application/vnd.example.note';
const INDEX = { 'content-type': MEDIA_TYPE.index };
const SUBJECT = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
const LAYER = { mediaType: TYPE, size: 3, digest: sha256('one') };
const ABOUT = { subject: descriptorOf(SUBJECT), annotations: { note: 'one' } };
const NOTE = artifactManifest({ artifactType: TYPE, layer: LAYER, ...ABOUT });
const ENTRY = { ...descriptorOf(NOTE), annotations: ABOUT.annotations, artifactType: TYPE };

const manifest = (reference: string, path = 'team/app') => `/v2/${path}/manifests/${reference}`;
const list = (path = 'team/app') => `/v2/${path}/referrers/${SUBJECT.digest}`;
const listOf = (...manifests: readonly object[]) => ({
  status: 200,
  headers: INDEX,
  body: { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests },
});

function on(registry: ScriptedRegistry) {
  const { client } = testClient();
  const at = (path: string) => client.referrers(repositoryOn(registry.host, path));
  const asked = () => registry.log().filter(line => line === `GET ${list()}`).length;
  const repository = repositoryOn(registry.host);
  const { content } = client.repository(repository);
  return { at, asked, content, blobs: client.blobs(repository), referrers: at('team/app') };
}

describe('whether there is a referrers API', () => {
  it('is known of one repository, and not of its neighbours', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('GET', list('old/app'), { status: 404, body: '404 page not found' })
      .on('GET', manifest(fallbackTag(SUBJECT.digest), 'old/app'), { status: 404 })
      .on('GET', list('new/app'), listOf(ENTRY));
    const { at } = on(registry);
    expect(await all(at('old/app').referrersOf(SUBJECT.digest))).toEqual([]);
    expect(await all(at('new/app').referrersOf(SUBJECT.digest))).toEqual([ENTRY]);
  });

  it('is asked again when something is stored in a repository that did not exist', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('GET', list(), { status: 404, body: { errors: [{ code: 'NAME_UNKNOWN' }] } }, listOf(ENTRY))
      .on('GET', manifest(fallbackTag(SUBJECT.digest)), { status: 404 })
      .on('HEAD', manifest(SUBJECT.digest), { status: 404 })
      .on('PUT', manifest(SUBJECT.digest), { status: 201 });
    const { content, referrers } = on(registry);
    expect(await all(referrers.referrersOf(SUBJECT.digest))).toEqual([]);
    await content.putManifest(SUBJECT);
    expect(await all(referrers.referrersOf(SUBJECT.digest))).toEqual([ENTRY]);
  });

  it('is asked again when that is stored while the answer is on its way', async () => {
    const registry = await scriptedRegistry();
    const stored = Promise.withResolvers<void>();
    registry
      .on('HEAD', `/v2/team/app/blobs/${LAYER.digest}`, { status: 404 })
      .on('GET', list(), { status: 404, when: stored.promise }, listOf(ENTRY))
      .on('GET', manifest(fallbackTag(SUBJECT.digest)), { status: 404 })
      .on('HEAD', manifest(SUBJECT.digest), { status: 404 })
      .on('PUT', manifest(SUBJECT.digest), { status: 201 });
    const { content, referrers, asked, blobs } = on(registry);
    await blobs.find(LAYER.digest); // The first request to a registry goes alone.
    const early = all(referrers.referrersOf(SUBJECT.digest));
    await expect.poll(asked).toBe(1);
    await content.putManifest(SUBJECT);
    stored.resolve();
    expect(await early).toEqual([]);
    expect(await all(referrers.referrersOf(SUBJECT.digest))).toEqual([ENTRY]);
  });

  it('is asked once where the repository was there, whatever is stored after that', async () => {
    const registry = await scriptedRegistry();
    const tag = manifest(fallbackTag(SUBJECT.digest));
    registry
      .on('GET', manifest(SUBJECT.digest), { status: 200, headers: INDEX, body: SUBJECT.bytes })
      .on('GET', list(), { status: 404 })
      .on('GET', tag, { status: 404 }, { status: 404 })
      .on('PUT', manifest(NOTE.digest), { status: 201 })
      .on('PUT', tag, { status: 201 });
    const { content, referrers } = on(registry);
    await content.manifest(SUBJECT.digest);
    expect(await all(referrers.referrersOf(SUBJECT.digest))).toEqual([]);
    await referrers.attach(NOTE);
  });

  it('is asked once where many want to know at the same time', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('GET', list(), { status: 404 })
      .always('GET', manifest(fallbackTag(SUBJECT.digest)), { status: 404 });
    const { referrers } = on(registry);
    const lists = Array.from({ length: 5 }, () => all(referrers.referrersOf(SUBJECT.digest)));
    expect((await Promise.all(lists)).flat()).toEqual([]);
  });

  it('is asked once more, and no more often, where OCI-Subject speaks for it', async () => {
    const registry = await scriptedRegistry();
    const tag = manifest(fallbackTag(SUBJECT.digest));
    registry
      .on('GET', manifest(SUBJECT.digest), { status: 200, headers: INDEX, body: SUBJECT.bytes })
      .on('GET', list(), { status: 404 }, { status: 404 })
      .on('GET', tag, { status: 404 }, { status: 404 }, { status: 404 }, listOf(ENTRY))
      .always('PUT', manifest(NOTE.digest), { status: 201, headers: { 'oci-subject': SUBJECT.digest } })
      .on('PUT', tag, { status: 201 });
    const { content, referrers } = on(registry);
    await content.manifest(SUBJECT.digest);
    expect(await all(referrers.referrersOf(SUBJECT.digest))).toEqual([]);
    await referrers.attach(NOTE);
    await referrers.attach(NOTE);
  });
});
