import { describe, expect, it, onTestFinished, type TestContext, test } from 'vitest';
import { attachSboms } from '../../src/attach/sbom.ts';
import { readSbom } from '../../src/attach/sbom-document.ts';
import { artifactManifest, EMPTY_BYTES, EMPTY_DESCRIPTOR } from '../../src/oci/artifact.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { describe as descriptorOf, encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { ContentWriter } from '../../src/registry/capabilities.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { copyReferrers } from '../../src/registry/referrers-copy.ts';
import { findSignature } from '../../src/sign/find.ts';
import { readPrivateKey } from '../../src/sign/key.ts';
import { simpleSigning } from '../../src/sign/payload.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { spdx } from '../attach/documents.ts';
import { all, publish, REGISTRIES, type RegistryName, stageOn } from '../attach/stage.ts';
import { cosign, generate, source } from '../sign/cosign.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { repositoryOn } from '../support/test-client.ts';

const NOW = Date.UTC(2026, 0, 15);
const PAIRS = REGISTRIES.flatMap(from => REGISTRIES.map(to => [from, to] as const));

async function released(name: RegistryName, context: TestContext) {
  const tool = await cosign(context);
  const { key, pub } = await tool.keyPair('ours');
  const stage = await stageOn(name, context);
  const signer = keySigner(await readPrivateKey(key, source()));
  const { index, platforms } = await publish(stage);
  const document = readSbom(spdx('app'), 'app.json');
  const [sbom] = await attachSboms({
    ...stage,
    sboms: platforms.slice(0, 1).map(subject => ({ subject, document })),
  });
  if (sbom === undefined) throw new Error('nothing attached');
  const artifact = descriptorOf(await stage.content.manifest(sbom.digest));
  const request = { ...stage, signer, now: NOW, format: 'bundle' } as const;
  await signDigest({ ...request, subject: descriptorOf(index), format: 'both' });
  await signDigest({ ...request, subject: artifact });
  return { tool, pub, stage, signer, digest: index.digest, sbom };
}

describe('a copy carries signatures, SBOMs, and signatures of SBOMs', () => {
  it.for(PAIRS)('from %s to %s', async ([from, to], context) => {
    const { tool, pub, stage, signer, digest, sbom } = await released(from, context);
    const target = await stageOn(to, context, 'prod/app');
    await copyGraph({ source: stage.content, root: digest, destination: target.content });
    const { copied, missing } = await copyReferrers({ source: stage, destination: target, root: digest });
    expect(copied.map(({ companion }) => companion ?? 'referrer').sort()).toEqual([
      'referrer',
      'referrer',
      'referrer',
      'sig',
    ]);
    expect(missing).toEqual([]);
    const reference = `${target.host}/prod/app@`;
    for (const subject of [digest, sbom.digest]) {
      const verify = ['verify', '--key', pub, '--insecure-ignore-tlog=true', `${reference}${subject}`];
      expect(await tool.run(...verify)).toContain(subject);
    }
    expect((await findSignature({ ...target, digest, trust: signer.trust }, ['legacy'])).found).toBeDefined();
    const { copied: again } = await copyReferrers({ source: stage, destination: target, root: digest });
    expect(again).toHaveLength(copied.length);
    expect(await all(target.referrers.referrersOf(sbom.subject))).toHaveLength(1);
  });

  it('within a registry without sending what can be mounted', async context => {
    const { stage, digest } = await released('the embedded registry', context);
    const repository = repositoryOn(stage.host, 'prod/app');
    const { content } = stage.client.repository(repository);
    const sent: string[] = [];
    const counting: ContentWriter = {
      putManifest: (document, how) => content.putManifest(document, how),
      putBlob: async (blob, from) => {
        const stored = await content.putBlob(blob, from);
        if (stored === 'uploaded') sent.push(blob.descriptor.mediaType);
        return stored;
      },
    };
    const destination = { content: counting, referrers: stage.client.referrers(repository) };
    const mountFrom = stage.repository.path;
    await copyGraph({ source: stage.content, root: digest, destination: content, mountFrom });
    const { copied } = await copyReferrers({ source: stage, destination, root: digest, mountFrom });
    expect(copied.map(({ companion }) => companion)).toContain('sig');
    expect(sent).toEqual([]);
  });

  it('and keeps the legacy signatures that the destination has', async context => {
    const { stage, signer, digest } = await released('the embedded registry', context);
    const target = await stageOn('docker-registry 2.8', context, 'prod/app');
    await copyGraph({ source: stage.content, root: digest, destination: target.content });
    const theirs = keySigner(generate('P-256').privateKey);
    const subject = descriptorOf(await target.content.manifest(digest));
    await signDigest({ ...target, subject, signer: theirs, format: 'legacy', now: NOW });
    await copyReferrers({ source: stage, destination: target, root: digest });
    for (const { trust } of [signer, theirs]) {
      expect((await findSignature({ ...target, digest, trust }, ['legacy'])).found).toBeDefined();
    }
  });
});

describe('an attachment whose content the source has lost', () => {
  it.for([
    ['the embedded registry', 'docker-registry 2.8'],
    ['olareg', 'the embedded registry without referrers'],
  ] as const)('stays behind, and the others are carried, from %s to %s', async ([from, to], context) => {
    const { stage, signer, digest, sbom } = await released(from, context);
    const subject = descriptorOf(await stage.content.manifest(digest));
    const other = { ...stage, repository: repositoryOn(stage.host, 'team/other') };
    await signDigest({ ...other, subject, signer, format: 'legacy', now: NOW });
    const lost = [digestOf(spdx('app')), digestOf(simpleSigning(digest, `${stage.host}/team/app`).payload)];
    for (const one of lost) {
      const gone = await fetch(`http://${stage.host}/v2/team/app/blobs/${one}`, { method: 'DELETE' });
      expect(gone.ok).toBe(true);
    }
    const target = await stageOn(to, context, 'prod/app');
    await copyGraph({ source: stage.content, root: digest, destination: target.content });
    for (const _again of [false, true]) {
      const { copied, missing } = await copyReferrers({ source: stage, destination: target, root: digest });
      expect(copied.map(({ companion }) => companion ?? 'referrer').sort()).toEqual(['referrer', 'sig']);
      expect(missing.toSorted()).toEqual([sbom.digest, lost[1]].toSorted());
      expect(await all(target.referrers.referrersOf(sbom.subject))).toEqual([]);
      const { found } = await findSignature({ ...target, digest, trust: signer.trust }, ['legacy']);
      expect(found).toMatchObject({ repository: `${stage.host}/team/other` });
    }
  });

  it('is an error where it is the destination that misses something', async context => {
    const { stage, digest } = await released('the embedded registry', context);
    const target = await stageOn('the embedded registry', context, 'prod/app');
    await copyGraph({ source: stage.content, root: digest, destination: target.content });
    const proxy = await startFaultyRegistry({
      upstream: target.host,
      script: [
        {
          when: { method: 'POST', path: /uploads/ },
          fault: { kind: 'answer', answer: { status: 404 } },
          times: Number.POSITIVE_INFINITY,
        },
      ],
    });
    onTestFinished(() => proxy.close());
    const repository = repositoryOn(proxy.host, 'prod/app');
    const { content } = target.client.repository(repository);
    const destination = { content, referrers: target.client.referrers(repository) };
    const copied = copyReferrers({ source: stage, destination, root: digest });
    await expect(copied).rejects.toMatchObject({ status: 404 });
  });
});

/** Content to which something is attached, to which something is attached, and so on; none of it is held. */
function endless() {
  const documents = new Map<Digest, ManifestDocument>();
  const root = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
  documents.set(root.digest, root);
  const next = (digest: Digest): ManifestDocument => {
    const subject = descriptorOf(documents.get(digest) ?? root);
    const layer = EMPTY_DESCRIPTOR;
    const document = artifactManifest({ artifactType: 'application/x', layer, subject, annotations: {} });
    documents.set(document.digest, document);
    return document;
  };
  const content = {
    manifest: async (digest: Digest) => documents.get(digest) ?? root,
    blob: async function* () {
      yield EMPTY_BYTES;
    },
  };
  const referrers = {
    referrersOf: async function* (digest: Digest) {
      yield descriptorOf(next(digest));
    },
    companionOf: async () => undefined,
  };
  return { root: root.digest, source: { content, referrers } };
}

test('attachments without an end are an error, and never copied in part as if that were all', async () => {
  const { root, source } = endless();
  const attached: Digest[] = [];
  const referrers = {
    attach: async ({ digest }: ManifestDocument) => {
      attached.push(digest);
      return 'uploaded' as const;
    },
    standing: async () => new Set<Digest>(),
    amendCompanion: async () => {},
    confirm: async () => {},
  };
  const content: ContentWriter = { putBlob: async () => 'present', putManifest: async () => 'uploaded' };
  const copied = copyReferrers({ source, destination: { content, referrers }, root });
  await expect(copied).rejects.toMatchObject({
    code: 'registry-failed',
    message: expect.stringMatching(/more than 10000 manifests .* not copied in part/),
  });
  expect(attached).toHaveLength(10_000);
});
