import { describe, expect, it } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { describe as descriptorOf, encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { companionTag, fallbackTag } from '../../src/registry/referrer-tag.ts';
import { type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const TYPE = 'application/vnd.example.note';
const SUBJECT = sha256('the subject');
const TAG = `/v2/team/app/manifests/${fallbackTag(SUBJECT)}`;
const INDEX = { 'content-type': MEDIA_TYPE.index };
const ABSENT = { status: 404 };

function note(text: string) {
  const layer = { mediaType: TYPE, size: text.length, digest: sha256(text) };
  const subject = { mediaType: MEDIA_TYPE.index, size: 2, digest: SUBJECT };
  const document = artifactManifest({ artifactType: TYPE, layer, subject, annotations: { note: text } });
  const entry = { ...descriptorOf(document), annotations: { note: text }, artifactType: TYPE };
  return { document, entry };
}

const [ONE, TWO] = [note('one'), note('two')];
const theirs = (text: string): Descriptor => note(text).entry;

const listOf = (...manifests: readonly Descriptor[]) =>
  encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests }).bytes;
const shows = (...manifests: readonly Descriptor[]) => ({
  status: 200,
  headers: INDEX,
  body: listOf(...manifests),
});

/** A registry without the API that takes everything; what its fallback tag shows is the test's. */
async function withoutApi() {
  const registry = await scriptedRegistry();
  registry
    .always('GET', `/v2/team/app/referrers/${SUBJECT}`, ABSENT)
    .always('PUT', /\/manifests\/sha256/, { status: 201 });
  const { client, clock } = testClient();
  return { registry, clock, referrers: client.referrers(repositoryOn(registry.host)) };
}

/** The same with nothing taken but what a test says, and content in it. */
async function knownRepository() {
  const registry = await scriptedRegistry();
  registry
    .on('GET', `/v2/team/app/manifests/${ONE.document.digest}`, served(ONE.document))
    .on('GET', `/v2/team/app/referrers/${SUBJECT}`, ABSENT);
  const { client } = testClient();
  const repository = repositoryOn(registry.host);
  await client.repository(repository).content.manifest(ONE.document.digest);
  return { registry, referrers: client.referrers(repository) };
}

/** The entries of every list that was written, in turn. */
function written(registry: ScriptedRegistry): readonly (readonly Descriptor[])[] {
  return registry.requests
    .filter(({ method, path }) => method === 'PUT' && path === TAG)
    .map(({ body }) => (JSON.parse(String(body)) as { manifests: readonly Descriptor[] }).manifests);
}

describe('at the end of attaching', () => {
  it('one look at each tag that was written shows that all is there', async () => {
    const { registry, referrers } = await withoutApi();
    const both = shows(ONE.entry, TWO.entry);
    registry.on('GET', TAG, ABSENT, shows(ONE.entry), shows(ONE.entry), both, both);
    await referrers.attach(ONE.document);
    await referrers.attach(TWO.document);
    const before = registry.requests.length;
    await referrers.confirm();
    expect(registry.log().slice(before)).toEqual([`GET ${TAG}`]);
    await referrers.confirm();
    expect(registry.requests).toHaveLength(before + 1);
  });

  it('nothing is looked at that was found as it is to be', async () => {
    const { registry, referrers } = await withoutApi();
    registry.on('GET', TAG, shows(ONE.entry));
    await referrers.attach(ONE.document);
    await referrers.confirm();
  });

  it('nothing is looked at where there is the API', async () => {
    const registry = await scriptedRegistry();
    const processed = { status: 201, headers: { 'oci-subject': SUBJECT } };
    registry
      .on('PUT', `/v2/team/app/manifests/${ONE.document.digest}`, processed)
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, shows(ONE.entry));
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    await referrers.attach(ONE.document);
    await referrers.confirm();
  });

  it('what another writer has taken away is added again, all of it in one write', async () => {
    const { registry, referrers, clock } = await withoutApi();
    const [x, y] = [theirs('x'), theirs('y')];
    const whole = shows(x, y, ONE.entry, TWO.entry);
    registry.on(
      'GET',
      TAG,
      ...[ABSENT, shows(ONE.entry)],
      ...[shows(ONE.entry), shows(ONE.entry, TWO.entry)],
      ...[shows(x, y), whole], // Written by somebody who had read it before us.
      ...[whole, whole], // Nobody writes any more.
    );
    await referrers.attach(ONE.document);
    await referrers.attach(TWO.document);
    await referrers.confirm();
    expect(written(registry).at(-1)).toEqual([x, y, ONE.entry, TWO.entry]);
    expect(clock.sleeps.length).toBe(2);
  });

  it('is looked at until nobody writes any more, where others were seen to', async () => {
    const { registry, referrers } = await withoutApi();
    const [x, y] = [theirs('x'), theirs('y')];
    const lost = [ABSENT, shows(x), shows(x), shows(x, ONE.entry)];
    registry.on('GET', TAG, ...lost, shows(x, ONE.entry), shows(x, y), shows(x, y, ONE.entry));
    const calm = shows(x, y, ONE.entry);
    registry.on('GET', TAG, calm, calm);
    await referrers.attach(ONE.document);
    await referrers.confirm();
    expect(written(registry)).toEqual([[ONE.entry], [x, ONE.entry], [x, y, ONE.entry]]);
  });

  it('others that go on writing are no failure as long as they keep what is ours', async () => {
    const { registry, referrers } = await withoutApi();
    registry.on('GET', TAG, ABSENT, shows(ONE.entry));
    for (const text of ['a', 'b', 'c', 'd', 'e']) registry.on('GET', TAG, shows(ONE.entry, theirs(text)));
    await referrers.attach(ONE.document);
    await referrers.confirm();
  });

  it('others that never stop taking it away make an error that says so', async () => {
    const { registry, referrers, clock } = await withoutApi();
    registry.on('GET', TAG, ABSENT, shows(ONE.entry));
    for (const text of ['a', 'b', 'c', 'd', 'e'])
      registry.on('GET', TAG, shows(theirs(text)), shows(theirs(text), ONE.entry));
    await referrers.attach(ONE.document);
    await expect(referrers.confirm()).rejects.toMatchObject({
      code: 'lost-race',
      hint: expect.stringContaining('run again'),
    });
    expect(clock.sleeps.length).toBe(4);
  });

  it('a registry that shows writes late is not taken for another writer', async () => {
    const { registry, referrers, clock } = await withoutApi();
    registry.on('GET', TAG, ABSENT, ABSENT, shows(ONE.entry), shows(ONE.entry));
    await referrers.attach(ONE.document);
    const { length } = clock.sleeps;
    await referrers.confirm();
    expect(clock.sleeps).toHaveLength(length);
  });

  it('the same holds for a tag of cosign', async () => {
    const { registry, referrers } = await withoutApi();
    const tag = `/v2/team/app/manifests/${companionTag(SUBJECT, 'sig')}`;
    const [ours, other, both] = [signed('ours'), signed('other'), signed('other', 'ours')];
    const shown = [ours, other, both, both, both].map(served);
    registry.on('GET', tag, ABSENT, ...shown);
    await referrers.amendCompanion(SUBJECT, 'sig', present => {
      if (present === undefined) return ours;
      return present.digest === other.digest ? both : undefined;
    });
    await referrers.confirm();
    const puts = registry.requests.filter(({ method, path }) => method === 'PUT' && path === tag);
    expect(puts.map(({ body }) => sha256(body))).toEqual([ours.digest, both.digest]);
  });
});

describe('where there is known to be no API', () => {
  const NOTE = `/v2/team/app/manifests/${ONE.document.digest}`;

  /** The same, with a look at the list behind it, which says that there is no API. */
  async function asked() {
    const stage = await knownRepository();
    stage.registry.on('GET', TAG, ABSENT);
    await Array.fromAsync(stage.referrers.referrersOf(SUBJECT));
    return stage;
  }

  it('the list is read while the manifest is on its way', async () => {
    const { registry, referrers } = await asked();
    const read = Promise.withResolvers<void>();
    registry
      .on('PUT', NOTE, { status: 201, when: read.promise })
      .on('GET', TAG, ABSENT, shows(ONE.entry))
      .on('PUT', TAG, { status: 201 });
    const attached = referrers.attach(ONE.document);
    await expect.poll(() => registry.log().filter(line => line === `GET ${TAG}`).length).toBe(2);
    read.resolve();
    await attached;
  });

  it('the list that counts is that of the try which stored the manifest', async () => {
    const { registry, referrers } = await asked();
    const x = theirs('x');
    registry
      .on('PUT', NOTE, { status: 503 }, { status: 201 })
      .on('GET', TAG, ABSENT, shows(x), shows(x, ONE.entry))
      .on('PUT', TAG, { status: 201 });
    await referrers.attach(ONE.document);
    expect(written(registry)).toEqual([[x, ONE.entry]]);
  });

  it('the list is read again where that look fails', async () => {
    const { registry, referrers } = await asked();
    registry
      .on('PUT', NOTE, { status: 201 })
      .on('GET', TAG, { status: 500 }, ABSENT, shows(ONE.entry))
      .on('PUT', TAG, { status: 201 });
    await referrers.attach(ONE.document);
    expect(written(registry)).toEqual([[ONE.entry]]);
  });
});

function signed(...signatures: readonly string[]) {
  const layers = signatures.map(text => ({ mediaType: TYPE, size: text.length, digest: sha256(text) }));
  const config = { mediaType: MEDIA_TYPE.config, size: 2, digest: sha256('{}') };
  return encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.manifest, config, layers });
}

function served({ bytes }: ManifestDocument) {
  return { status: 200, headers: { 'content-type': MEDIA_TYPE.manifest }, body: bytes };
}
