import { describe, expect, it } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { describe as descriptorOf, encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { companionTag, fallbackTag } from '../../src/registry/referrer-tag.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
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

/** The look that finds a tag whole and the three after it that have to find it the same. */
const fourTimes = <T>(answer: T): readonly T[] => Array.from({ length: 4 }, () => answer);

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

describe('what is attached at the same time', () => {
  const MANIFESTS = /\/manifests\/sha256:/;
  const CREATED = { status: 201 };

  it('is written together: by the write that has not begun yet', async () => {
    const { registry, referrers } = await knownRepository();
    const all = ['one', 'two', 'three', 'four'].map(note);
    const sent = new Set<string>();
    const everySent = Promise.withResolvers<void>();
    registry.always('GET', TAG, ABSENT).always('PUT', MANIFESTS, ({ path }) => {
      // A while later, so that the answers have arrived.
      if (sent.add(path).size > all.length) setTimeout(everySent.resolve, 100);
      return CREATED;
    });
    // The write that begins with the first of them ends when the last is there.
    registry.on('PUT', TAG, CREATED, { ...CREATED, when: everySent.promise }, CREATED);
    await referrers.attach(note('zero').document);
    await Promise.all(all.map(({ document }) => referrers.attach(document)));
    const since = written(registry).slice(1);
    expect(since).toHaveLength(2);
    expect(since.at(-1)?.map(({ digest }) => digest)).toEqual(
      expect.arrayContaining(all.map(({ entry }) => entry.digest)),
    );
  });

  it('each hears of a failure, and what comes after it is written all the same', async () => {
    const { registry, referrers } = await knownRepository();
    const refused = { status: 403, body: refusal('DENIED', 'not today') };
    registry.always('GET', TAG, ABSENT).always('PUT', MANIFESTS, CREATED);
    registry.on('PUT', TAG, refused, refused, CREATED);
    await expect(referrers.attach(ONE.document)).rejects.toThrow('not today');
    const both = [TWO, note('three')].map(({ document }) => referrers.attach(document));
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(written(registry).at(-1)).toHaveLength(3);
  });
});

describe('at the end of attaching', () => {
  it('one look at each tag that was written shows that all is there, and one more when everything has its name', async () => {
    const { registry, referrers } = await withoutApi();
    const both = shows(ONE.entry, TWO.entry);
    registry.on('GET', TAG, ABSENT, shows(ONE.entry), both, both);
    await referrers.attach(ONE.document);
    await referrers.attach(TWO.document);
    const before = registry.requests.length;
    const since = () => registry.log().slice(before);
    await referrers.confirm('new');
    expect(since()).toEqual([`GET ${TAG}`]);
    await referrers.confirm('new');
    expect(since()).toEqual([`GET ${TAG}`]);
    await referrers.confirm('all');
    expect(since()).toEqual([`GET ${TAG}`, `GET ${TAG}`]);
  });

  it('nothing is looked at that was found as it is to be', async () => {
    const { registry, referrers } = await withoutApi();
    registry.on('GET', TAG, shows(ONE.entry));
    await referrers.attach(ONE.document);
    await referrers.confirm('new');
    await referrers.confirm('all');
  });

  it('nothing is looked at where there is the API', async () => {
    const registry = await scriptedRegistry();
    const processed = { status: 201, headers: { 'oci-subject': SUBJECT } };
    registry
      .on('PUT', `/v2/team/app/manifests/${ONE.document.digest}`, processed)
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, shows(ONE.entry));
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    await referrers.attach(ONE.document);
    await referrers.confirm('new');
    await referrers.confirm('all');
  });

  it('what another writer has taken away is added again, all of it in one write', async () => {
    const { registry, referrers, clock } = await withoutApi();
    const [x, y] = [theirs('x'), theirs('y')];
    const whole = shows(x, y, ONE.entry, TWO.entry);
    registry.on('GET', TAG, ABSENT, shows(ONE.entry));
    registry.on('GET', TAG, shows(x, y), ...fourTimes(whole)); // Written by somebody who had read it before us.
    await referrers.attach(ONE.document);
    await referrers.attach(TWO.document);
    await referrers.confirm('new');
    expect(written(registry).at(-1)).toEqual([x, y, ONE.entry, TWO.entry]);
    expect(clock.sleeps.length).toBe(4);
  });

  it('what was taken away goes along with the next write as well', async () => {
    const { registry, referrers } = await withoutApi();
    const x = theirs('x');
    registry.on('GET', TAG, ABSENT, shows(x));
    await referrers.attach(ONE.document);
    await referrers.attach(TWO.document);
    expect(written(registry)).toEqual([[ONE.entry], [x, ONE.entry, TWO.entry]]);
  });

  it('a tag is looked at until nobody writes it any more, where others were seen to', async () => {
    const { registry, referrers } = await withoutApi();
    const [x, y] = [theirs('x'), theirs('y')];
    registry.on('GET', TAG, ABSENT, shows(x, ONE.entry), ...fourTimes(shows(x, y, ONE.entry)), shows(y));
    registry.on('GET', TAG, ...fourTimes(shows(y, ONE.entry)));
    await referrers.attach(ONE.document);
    await referrers.confirm('new');
    await referrers.confirm('all');
    expect(written(registry)).toEqual([[ONE.entry], [y, ONE.entry]]);
  });

  it('a list that has changed since it was read first is a sign of others as well', async () => {
    const { registry, referrers } = await withoutApi();
    const x = theirs('x');
    registry.on('GET', TAG, ABSENT, shows(x), ...fourTimes(shows(x, ONE.entry)));
    await Array.fromAsync(referrers.referrersOf(SUBJECT));
    await referrers.attach(ONE.document);
    await referrers.confirm('new');
    expect(written(registry)).toEqual([[x, ONE.entry]]);
  });

  it('a list that is read while it is written is no sign of others', async () => {
    const { registry, referrers, clock } = await withoutApi();
    const read = Promise.withResolvers<void>();
    registry.on('GET', TAG, ABSENT, { ...ABSENT, when: read.promise }, ABSENT, shows(ONE.entry));
    await Array.fromAsync(referrers.referrersOf(SUBJECT));
    const reading = Array.fromAsync(referrers.referrersOf(SUBJECT));
    await expect.poll(() => registry.log().filter(line => line === `GET ${TAG}`).length).toBe(2);
    await referrers.attach(ONE.document);
    read.resolve();
    await reading;
    await referrers.confirm('new');
    expect(written(registry)).toEqual([[ONE.entry]]);
    expect(clock.sleeps).toEqual([]);
  });

  it('others that go on writing are no failure as long as they keep what is ours', async () => {
    const { registry, referrers } = await withoutApi();
    registry.on('GET', TAG, ABSENT);
    for (const text of ['a', 'b', 'c', 'd', 'e']) registry.on('GET', TAG, shows(ONE.entry, theirs(text)));
    await referrers.attach(ONE.document);
    await referrers.confirm('new');
  });

  it('others that never stop taking it away make an error that says so', async () => {
    const { registry, referrers, clock } = await withoutApi();
    registry.on('GET', TAG, ABSENT);
    for (const text of ['a', 'b', 'c', 'd', 'e']) registry.on('GET', TAG, shows(theirs(text)));
    await referrers.attach(ONE.document);
    await expect(referrers.confirm('new')).rejects.toMatchObject({
      code: 'lost-race',
      hint: expect.stringContaining('run again'),
    });
    expect(clock.sleeps.length).toBe(4);
  });

  it('a registry that shows writes late is not taken for another writer', async () => {
    const { registry, referrers, clock } = await withoutApi();
    registry.on('GET', TAG, ABSENT, ABSENT, shows(ONE.entry));
    await referrers.attach(ONE.document);
    await referrers.confirm('new');
    expect(clock.sleeps.length).toBe(1);
  });

  it('the same holds for a tag of cosign', async () => {
    const { registry, referrers } = await withoutApi();
    const tag = `/v2/team/app/manifests/${companionTag(SUBJECT, 'sig')}`;
    const [ours, other, both] = [signed('ours'), signed('other'), signed('other', 'ours')];
    registry.on('GET', tag, ABSENT, ...[other, both, both, both, both].map(served));
    await referrers.amendCompanion(SUBJECT, 'sig', present => {
      if (present === undefined) return ours;
      return present.digest === other.digest ? both : undefined;
    });
    await referrers.confirm('new');
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
      .on('GET', TAG, ABSENT)
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
      .on('GET', TAG, ABSENT, shows(x))
      .on('PUT', TAG, { status: 201 });
    await referrers.attach(ONE.document);
    expect(written(registry)).toEqual([[x, ONE.entry]]);
  });

  it('the list is read again where that look fails', async () => {
    const { registry, referrers } = await asked();
    registry
      .on('PUT', NOTE, { status: 201 })
      .on('GET', TAG, { status: 500 }, ABSENT)
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
