import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sbomsFromBuildkit } from '../../src/attach/buildkit-sbom.ts';
import { findSboms } from '../../src/attach/find-sboms.ts';
import { attachSboms } from '../../src/attach/sbom.ts';
import { readSbom, SBOM_TYPE } from '../../src/attach/sbom-document.ts';
import { standingSyft } from '../../src/attach/standing-syft.ts';
import { EMPTY_DESCRIPTOR } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { need, onPath } from '../support/need.ts';
import { testClient } from '../support/test-client.ts';
import { cyclonedx, spdx } from './documents.ts';
import { publish, put, REGISTRIES, type Stage, stageOn, store, storeEmpty, withIndex } from './stage.ts';

const run = promisify(execFile);

describe.each(REGISTRIES)('on %s', name => {
  it('documents are found by type on what they are about, and a re-run adds none', async context => {
    need(context, onPath('oras'), 'oras is not on PATH');
    const stage = await stageOn(name, context);
    const { index, platforms } = await publish(stage);
    const [amd64, arm64] = platforms as [Descriptor, Descriptor];
    const sboms = [
      { subject: amd64, document: readSbom(spdx('amd64'), 'amd64.json') },
      { subject: arm64, document: readSbom(spdx('arm64'), 'arm64.json') },
      { subject: descriptorOf(index), document: readSbom(cyclonedx('all'), 'all.json') },
    ];
    const attached = await attachSboms({ ...stage, sboms });
    expect(attached.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
    const again = await attachSboms({ ...stage, sboms });
    expect(again).toEqual(attached.map(one => ({ ...one, outcome: 'kept' })));
    for (const { subject, digest, mediaType } of attached) {
      expect(await findSboms(stage, subject)).toEqual([
        { subject, digest, mediaType, document: expect.objectContaining({ mediaType }) },
      ]);
      const where = `${stage.host}/team/app@${subject}`;
      const list = ['discover', '--plain-http', '--format', 'json', '--artifact-type', mediaType, where];
      const found = JSON.parse((await run('oras', list)).stdout) as { referrers: { digest: string }[] };
      expect(found.referrers).toMatchObject([{ digest }]);
    }
    const pulled = await run('oras', [
      'manifest',
      'fetch',
      '--plain-http',
      `${stage.host}/team/app@${attached[0]?.digest}`,
    ]);
    expect(JSON.parse(pulled.stdout)).toMatchObject({
      artifactType: SBOM_TYPE.spdx,
      layers: [
        { mediaType: SBOM_TYPE.spdx, annotations: { 'org.opencontainers.image.title': 'amd64.json' } },
      ],
      subject: { digest: amd64.digest },
    });
  });
});

describe.each(['the embedded registry', 'the embedded registry without referrers'] as const)(
  'an SBOM that was deleted on %s',
  name => {
    it('is attached again though a list still names it', async context => {
      const stage = await stageOn(name, context);
      const { platforms } = await publish(stage);
      const [subject] = platforms as [Descriptor];
      const sboms = [{ subject, document: readSbom(spdx('amd64'), 'amd64.json') }];
      const [first] = await attachSboms({ ...stage, sboms });
      const gone = await fetch(`http://${stage.host}/v2/team/app/manifests/${first?.digest}`, {
        method: 'DELETE',
      });
      expect(gone.ok).toBe(true);
      expect(await findSboms(stage, subject.digest)).toEqual([]);
      expect(await attachSboms({ ...stage, sboms })).toMatchObject([{ outcome: 'created' }]);
      expect(await findSboms(stage, subject.digest)).toMatchObject([{ digest: first?.digest }]);
      expect(await Array.fromAsync(stage.referrers.referrersOf(subject.digest))).toHaveLength(1);
      expect(await attachSboms({ ...stage, sboms })).toMatchObject([{ outcome: 'kept' }]);
    });
  },
);

it('a document of syft that is gone is none', async context => {
  const stage = await stageOn('the embedded registry', context);
  const { platforms } = await publish(stage);
  const [subject] = platforms as [Descriptor];
  const value = JSON.parse(spdx('amd64').toString()) as { creationInfo: object };
  const creationInfo = { ...value.creationInfo, creators: ['Tool: syft-1.51.0'] };
  const document = readSbom(Buffer.from(JSON.stringify({ ...value, creationInfo })), 'amd64.json');
  await attachSboms({ ...stage, sboms: [{ subject, document }] });
  const search = { ...stage, counts: async () => true };
  expect(await standingSyft(search, subject)).toMatchObject({ outcome: 'kept' });
  const blob = `http://${stage.host}/v2/team/app/blobs/${digestOf(document.bytes)}`;
  expect((await fetch(blob, { method: 'DELETE' })).ok).toBe(true);
  expect(await standingSyft(search, subject)).toBeUndefined();
});

describe.each(REGISTRIES.filter(name => name.startsWith('the embedded')))(
  'an SBOM whose document %s has lost',
  name => {
    it('is whole again after a re-run', async context => {
      const stage = await stageOn(name, context);
      const { platforms } = await publish(stage);
      const [subject] = platforms as [Descriptor];
      const document = readSbom(spdx('amd64'), 'amd64.json');
      // A client of its own each time, for one remembers what it has stored.
      const attach = () => {
        const { client } = testClient();
        const { content } = client.repository(stage.repository);
        const referrers = client.referrers(stage.repository);
        return attachSboms({ content, referrers, sboms: [{ subject, document }] });
      };
      const [first] = await attach();
      const blob = `http://${stage.host}/v2/team/app/blobs/${digestOf(document.bytes)}`;
      expect((await fetch(blob, { method: 'DELETE' })).ok).toBe(true);
      expect(await attach()).toEqual([{ ...first, outcome: 'created' }]);
      expect((await fetch(blob)).ok).toBe(true);
      expect(await attach()).toEqual([{ ...first, outcome: 'kept' }]);
    });
  },
);

/** An attestation manifest as BuildKit up to 0.31 (`old`) or from 0.32 on writes it. */
async function attestation(
  stage: Stage,
  about: Descriptor,
  {
    shape,
    subject = about.digest,
    documents = 1,
  }: { shape: 'old' | 'new'; subject?: string; documents?: number },
): Promise<Descriptor> {
  const layers: Descriptor[] = [];
  for (let at = 0; at < documents; at += 1) {
    const statement = {
      _type: 'https://in-toto.io/Statement/v0.1',
      predicateType: 'https://spdx.dev/Document',
      subject: [{ name: '_', digest: { sha256: subject.slice(7) } }],
      predicate: JSON.parse(spdx(`${about.platform?.architecture}-${at}`).toString()) as unknown,
    };
    const layer = await store(stage, MEDIA_TYPE.inToto, Buffer.from(JSON.stringify(statement)));
    layers.push({ ...layer, annotations: { 'in-toto.io/predicate-type': 'https://spdx.dev/Document' } });
  }
  const provenance = await store(stage, MEDIA_TYPE.inToto, Buffer.from('{"predicate":{}}'));
  layers.push({
    ...provenance,
    annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
  });
  await storeEmpty(stage);
  const config = await store(
    stage,
    MEDIA_TYPE.config,
    Buffer.from('{"rootfs":{"type":"layers","diff_ids":[]}}'),
  );
  const { mediaType, digest, size } = about;
  const manifest = await put(
    stage,
    shape === 'old'
      ? { schemaVersion: 2, mediaType: MEDIA_TYPE.manifest, config, layers }
      : {
          schemaVersion: 2,
          mediaType: MEDIA_TYPE.manifest,
          artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
          config: { ...EMPTY_DESCRIPTOR, data: 'e30=' },
          layers,
          subject: { mediaType, digest, size },
        },
  );
  return {
    ...manifest,
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': digest,
    },
  };
}

describe("BuildKit's attestations", () => {
  it.for(['old', 'new'] as const)(
    'in their %s shape give each platform its own document',
    async (shape, context) => {
      const stage = await stageOn('the embedded registry', context);
      const { platforms } = await publish(stage);
      const extra = await Promise.all(platforms.map(about => attestation(stage, about, { shape })));
      const { index } = await withIndex(stage, platforms, extra);
      const { sboms, warnings } = await sbomsFromBuildkit(stage.content, index.digest);
      expect(warnings).toEqual([]);
      const said = sboms.map(({ subject, document }) => [
        subject.digest,
        document.title,
        (JSON.parse(Buffer.from(document.bytes).toString()) as { name: string }).name,
      ]);
      expect(said).toEqual([
        [platforms[0]?.digest, 'linux-amd64.spdx.json', 'amd64-0'],
        [platforms[1]?.digest, 'linux-arm64.spdx.json', 'arm64-0'],
      ]);
      const attached = await attachSboms({ ...stage, sboms });
      expect(await findSboms(stage, platforms[0]?.digest ?? 'sha256:')).toMatchObject([
        { digest: attached[0]?.digest },
      ]);
    },
  );

  it('with several scans of one platform give several documents', async context => {
    const stage = await stageOn('the embedded registry', context);
    const { platforms } = await publish(stage);
    const [about] = platforms as [Descriptor];
    const { index } = await withIndex(stage, platforms, [
      await attestation(stage, about, { shape: 'old', documents: 2 }),
    ]);
    const { sboms } = await sbomsFromBuildkit(stage.content, index.digest);
    expect(sboms.map(({ document }) => document.title)).toEqual([
      'linux-amd64.spdx.json',
      'linux-amd64-2.spdx.json',
    ]);
  });

  it('about other content are left out with a warning', async context => {
    const stage = await stageOn('the embedded registry', context);
    const { platforms } = await publish(stage);
    const [amd64, arm64] = platforms as [Descriptor, Descriptor];
    const extra = [await attestation(stage, amd64, { shape: 'old', subject: arm64.digest })];
    const { index } = await withIndex(stage, platforms, extra);
    const { sboms, warnings } = await sbomsFromBuildkit(stage.content, index.digest);
    expect(sboms).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('about other content')]);
  });

  it('of an image without an index are none', async context => {
    const stage = await stageOn('the embedded registry', context);
    const { platforms } = await publish(stage);
    const { sboms } = await sbomsFromBuildkit(stage.content, platforms[0]?.digest ?? 'sha256:');
    expect(sboms).toEqual([]);
  });
});
