import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { describe as descriptorOf, encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { fallbackTag } from '../../src/registry/referrer-tag.ts';
import { all, publish, REGISTRIES, type Stage, stageOn, store, storeEmpty } from '../attach/stage.ts';
import { started } from '../embedded/started.ts';
import { need, onPath } from '../support/need.ts';
import { scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const run = promisify(execFile);
const SBOM = 'application/spdx+json';
const OTHER = 'application/vnd.example.note';

async function note(
  stage: Stage,
  subject: Descriptor,
  text: string,
  artifactType = OTHER,
): Promise<ManifestDocument> {
  await storeEmpty(stage);
  const layer = await store(stage, artifactType, Buffer.from(text));
  return artifactManifest({ artifactType, layer, subject, annotations: { note: text } });
}

describe.each(REGISTRIES)('on %s', name => {
  it('lists what was attached with its true type and annotations, and only the type asked for', async context => {
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    const subject = descriptorOf(index);
    const [first, second] = [await note(stage, subject, 'one'), await note(stage, subject, 'two', SBOM)];
    await stage.referrers.attach(first);
    await stage.referrers.attach(second);
    await stage.referrers.attach(second);
    const entries = await all(stage.referrers.referrersOf(index.digest));
    expect(entries.map(({ digest }) => digest).sort()).toEqual([first.digest, second.digest].sort());
    expect(await all(stage.referrers.referrersOf(index.digest, SBOM))).toEqual([
      { ...descriptorOf(second), artifactType: SBOM, annotations: { note: 'two' } },
    ]);
  });

  it('calls standing what is listed and there, and attaches anew what is only listed', async context => {
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    const subject = descriptorOf(index);
    const [kept, lost] = [await note(stage, subject, 'kept'), await note(stage, subject, 'lost')];
    for (const document of [kept, lost]) await stage.referrers.attach(document);
    expect(await stage.referrers.standing(index.digest)).toEqual(new Set([kept.digest, lost.digest]));
    await stage.client.deleting(stage.repository).removeContent(lost.digest);
    expect(await stage.referrers.standing(index.digest)).toEqual(new Set([kept.digest]));
    await testClient().client.referrers(stage.repository).attach(lost);
    expect(await testClient().client.referrers(stage.repository).standing(index.digest)).toEqual(
      new Set([kept.digest, lost.digest]),
    );
  });

  it('finds nothing attached to content that nothing refers to', async context => {
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    expect(await all(stage.referrers.referrersOf(index.digest))).toEqual([]);
    expect(await stage.referrers.companionOf(index.digest, 'sig')).toBeUndefined();
  });

  it('loses nothing when many are attached at the same time', async context => {
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    const notes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => note(stage, descriptorOf(index), `note ${at}`)),
    );
    await Promise.all(notes.map(document => stage.referrers.attach(document)));
    const found = await all(stage.referrers.referrersOf(index.digest));
    expect(found.map(({ digest }) => digest).sort()).toEqual(notes.map(({ digest }) => digest).sort());
  });

  it('is seen by oras', async context => {
    need(context, onPath('oras'), 'oras is not on PATH');
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    const document = await note(stage, descriptorOf(index), 'one', SBOM);
    await stage.referrers.attach(document);
    const where = `${stage.host}/team/app@${index.digest}`;
    const type = ['--artifact-type', SBOM];
    const { stdout } = await run('oras', ['discover', '--plain-http', '--format', 'json', ...type, where]);
    const { referrers } = JSON.parse(stdout) as { referrers: { digest: string; artifactType: string }[] };
    expect(referrers).toMatchObject([{ digest: document.digest, artifactType: SBOM }]);
  });
});

describe('the fallback tag', () => {
  const OLD = { referrers: false } as const;

  it.each([
    ['sha256', 64, 'sha256-'.length + 64],
    ['sha512', 128, 'sha512-'.length + 64],
  ] as const)('of %s is cut as the specification says', (algorithm, hex, length) => {
    expect(fallbackTag(`${algorithm}:${'a'.repeat(hex)}`)).toHaveLength(length);
  });

  it('keeps entries that another writer put there between our reading and our writing', async () => {
    const { registry } = await started(OLD);
    const [ours, theirs] = [testClient().client, testClient().client];
    const repository = repositoryOn(registry.host);
    const stage = {
      ...testClient(),
      host: registry.host,
      repository,
      content: ours.repository(repository).content,
      referrers: ours.referrers(repository),
    };
    const { index } = await publish(stage);
    const notes = await Promise.all(
      Array.from({ length: 6 }, (_, at) => note(stage, descriptorOf(index), `${at}`)),
    );
    for (const [at, document] of notes.entries()) {
      await (at % 2 === 0 ? ours : theirs).referrers(repository).attach(document);
    }
    const found = await all(ours.referrers(repository).referrersOf(index.digest));
    expect(found).toHaveLength(notes.length);
  });

  it('is written again when a look after writing shows that another writer has won', async () => {
    const registry = await scriptedRegistry();
    const { document, entry, foreign, put, tag } = fixture();
    const empty = listOf([]);
    const lost = listOf([foreign]);
    const both = listOf([foreign, entry]);
    registry
      .on('PUT', `/v2/team/app/manifests/${document.digest}`, { status: 201 })
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, { status: 404 })
      .on('GET', tag, index(empty), index(lost), ...Array.from({ length: 4 }, () => index(both)))
      .on('PUT', tag, { status: 201 }, { status: 201 });
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    await referrers.attach(document);
    await referrers.confirm('new');
    expect(JSON.parse(String(put(registry.requests).at(-1)?.body))).toMatchObject({
      manifests: [foreign, entry],
    });
  });

  it('is written again when the registry honours the condition and refuses', async () => {
    const registry = await scriptedRegistry();
    const { document, foreign, put, tag } = fixture();
    registry
      .on('PUT', `/v2/team/app/manifests/${document.digest}`, { status: 201 })
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, { status: 404 })
      .on('GET', tag, { status: 404 }, index(listOf([foreign])))
      .on('PUT', tag, { status: 412 }, { status: 201 });
    await testClient().client.referrers(repositoryOn(registry.host)).attach(document);
    const [first, second] = put(registry.requests).map(({ headers }) => headers);
    expect(first?.['if-none-match']).toBe('*');
    expect(second?.['if-match']).toBe('"etag"');
  });

  it('is written without a condition where the registry gives an ETag that can match nothing', async () => {
    const registry = await scriptedRegistry();
    const { document, foreign, put, tag } = fixture();
    const weak = index(listOf([foreign]));
    registry
      .on('PUT', `/v2/team/app/manifests/${document.digest}`, { status: 201 })
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, { status: 404 })
      .on('GET', tag, { ...weak, headers: { ...weak.headers, etag: 'W/"etag"' } })
      .on('PUT', tag, { status: 201 });
    await testClient().client.referrers(repositoryOn(registry.host)).attach(document);
    const [written] = put(registry.requests).map(({ headers }) => headers);
    expect([written?.['if-match'], written?.['if-none-match']]).toEqual([undefined, undefined]);
  });

  it('that the registry keeps as it is makes an error that says what to exempt', async () => {
    const registry = await scriptedRegistry();
    const { document, tag } = fixture();
    const words = {
      errors: [{ code: 'TAG_IMMUTABLE', message: 'tag is immutable and cannot be overwritten' }],
    };
    registry
      .on('PUT', `/v2/team/app/manifests/${document.digest}`, { status: 201 })
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, { status: 404 })
      .on('GET', tag, index(listOf([])))
      .on('PUT', tag, { status: 409, body: words });
    const attached = testClient().client.referrers(repositoryOn(registry.host)).attach(document);
    await expect(attached).rejects.toMatchObject({
      code: 'tag-immutable',
      hint: expect.stringContaining('sha256-*'),
    });
  });

  it('that holds an image is not overwritten', async () => {
    const registry = await scriptedRegistry();
    const { document, tag } = fixture();
    registry
      .on('PUT', `/v2/team/app/manifests/${document.digest}`, { status: 201 })
      .on('GET', `/v2/team/app/referrers/${SUBJECT}`, { status: 404 })
      .on('GET', tag, {
        status: 200,
        headers: { 'content-type': MEDIA_TYPE.manifest },
        body: document.bytes,
      });
    const attached = testClient().client.referrers(repositoryOn(registry.host)).attach(document);
    await expect(attached).rejects.toMatchObject({ code: 'registry-failed' });
  });
});

describe('the referrers API', () => {
  const LIST = `/v2/team/app/referrers/sha256:${'a'.repeat(64)}`;

  it.each([
    [
      'a redirect to another host, as GHCR',
      { status: 303, headers: { location: 'https://github.example/packages' } },
    ],
    ['404', { status: 404, body: 'page not found' }],
    ['405', { status: 405 }],
    ['a page of HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
  ])('counts as missing after %s, and is asked once', async (_what, reply) => {
    const registry = await scriptedRegistry();
    registry.on('GET', LIST, reply).always('GET', /\/manifests\/sha256-a+$/, { status: 404 });
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    expect(await all(referrers.referrersOf(SUBJECT))).toEqual([]);
    expect(await all(referrers.referrersOf(SUBJECT))).toEqual([]);
  });

  it.each([
    [401, 'credentials-missing'],
    [403, 'not-allowed'],
  ])('does not count as missing after %i', async (status, code) => {
    const registry = await scriptedRegistry();
    registry.always('GET', LIST, { status, headers: { 'www-authenticate': 'Basic realm="x"' } });
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    await expect(all(referrers.referrersOf(SUBJECT))).rejects.toMatchObject({ code });
  });

  it('is read page by page, and filtered here where the registry does not filter', async () => {
    const registry = await scriptedRegistry();
    const { entry, foreign } = fixture();
    const typed = `${LIST}?artifactType=${encodeURIComponent(OTHER)}`;
    registry
      .on('GET', typed, {
        ...index(listOf([foreign])),
        headers: { ...INDEX, link: `<${typed}&last=x>; rel="next"` },
      })
      .on('GET', `${typed}&last=x`, index(listOf([entry])));
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    expect(await all(referrers.referrersOf(SUBJECT, OTHER))).toEqual([entry]);
  });

  it('is read no further where a page names one again that was read already', async () => {
    const registry = await scriptedRegistry();
    const again = { ...INDEX, link: `<${LIST}>; rel="next"` };
    registry
      .on('GET', LIST, { ...index(listOf([])), headers: { ...INDEX, link: `<${LIST}?last=x>; rel="next"` } })
      .on('GET', `${LIST}?last=x`, { ...index(listOf([])), headers: again });
    const referrers = testClient().client.referrers(repositoryOn(registry.host));
    await expect(all(referrers.referrersOf(SUBJECT))).rejects.toThrowError(/list of referrers has no end/);
  });

  it('is asked for the list when OCI-Subject came without it, as ECR once did', async () => {
    const registry = await scriptedRegistry();
    const { document, tag } = fixture();
    const processed = { status: 201, headers: { 'oci-subject': SUBJECT } };
    registry
      .on('PUT', `/v2/team/app/manifests/${document.digest}`, processed)
      .on('GET', LIST, { status: 404 })
      .on('GET', tag, { status: 404 })
      .on('PUT', tag, { status: 201 });
    await testClient().client.referrers(repositoryOn(registry.host)).attach(document);
  });
});

const SUBJECT = `sha256:${'a'.repeat(64)}` as const;
const INDEX = { 'content-type': MEDIA_TYPE.index, etag: '"etag"' };

function fixture() {
  const layer = { mediaType: OTHER, size: 3, digest: sha256(Buffer.from('one')) };
  const subject = { mediaType: MEDIA_TYPE.index, size: 2, digest: SUBJECT };
  const document = artifactManifest({ artifactType: OTHER, layer, subject, annotations: { note: 'one' } });
  const entry = { ...descriptorOf(document), annotations: { note: 'one' }, artifactType: OTHER };
  const foreign = {
    mediaType: MEDIA_TYPE.manifest,
    digest: sha256(Buffer.from('x')),
    size: 1,
    artifactType: 'other/x',
  };
  const tag = `/v2/team/app/manifests/${fallbackTag(SUBJECT)}`;
  const put = <T extends { method: string; path: string }>(requests: readonly T[]) =>
    requests.filter(({ method, path }) => method === 'PUT' && path === tag);
  return { document, entry, foreign, tag, put };
}

function listOf(manifests: readonly Descriptor[]): Uint8Array {
  return encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests }).bytes;
}

function index(body: Uint8Array) {
  return { status: 200, headers: INDEX, body };
}
