import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { artifactManifest } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { describe as descriptorOf, encodeManifest, parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { BUNDLE_TYPE } from '../../src/sign/bundle.ts';
import { findAttestation, findSignature } from '../../src/sign/find.ts';
import { SIMPLE_SIGNING } from '../../src/sign/legacy.ts';
import { ENVELOPE_TYPE } from '../../src/sign/legacy-envelope.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { publish, REGISTRIES, type Stage, stageOn, store, storeEmpty } from '../attach/stage.ts';
import { wireTo } from '../contract/wire.ts';
import { started } from '../embedded/started.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { generate } from './cosign.ts';
import { keyless, trusting } from './keyless-stage.ts';

const signer = keySigner(generate('P-256').privateKey);
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
/** A blob that is deleted after it was attached. */
const GONE = Buffer.from('{"gone":true}');

/** Attaches bundles whose layer is not what is said of it. */
async function breakBundles(stage: Stage, subject: Descriptor): Promise<void> {
  await storeEmpty(stage);
  const layer = await store(stage, BUNDLE_TYPE, Buffer.from('{"a":1}'));
  const gone = await store(stage, BUNDLE_TYPE, GONE);
  for (const [at, wrong] of [
    { ...layer, size: layer.size + 100 },
    { ...layer, size: layer.size - 1 },
    gone,
  ].entries()) {
    await stage.referrers.attach(
      artifactManifest({
        artifactType: BUNDLE_TYPE,
        layer: wrong,
        subject,
        annotations: { at: String(at) },
      }),
    );
  }
}

/** Writes a tag of legacy layers of which none can be read, or is by anybody. */
async function breakCompanion(stage: Stage, subject: Descriptor, kind: 'sig' | 'att'): Promise<void> {
  const mediaType = kind === 'sig' ? SIMPLE_SIGNING : ENVELOPE_TYPE;
  const envelope = { payload: 'e30=', payloadType: MEDIA_TYPE.inToto, signatures: [{ sig: 'AAAA' }] };
  const layer = await store(stage, mediaType, Buffer.from(JSON.stringify(envelope)));
  const config = await store(stage, MEDIA_TYPE.config, Buffer.from('{}'));
  const signature = { [SIGNATURE]: 'AAAA' };
  const layers = [
    { ...layer, size: layer.size + 1, annotations: signature },
    { ...layer, annotations: { ...signature, [CERTIFICATE]: 'garbage' } },
    {
      ...layer,
      annotations: {
        [SIGNATURE]: 'AAAA',
        [CERTIFICATE]: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      },
    },
  ];
  const note = { annotations: { by: 'them' } };
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config,
    layers,
    ...note,
  });
  await stage.referrers.amendCompanion(subject.digest, kind, present =>
    present?.digest === manifest.digest ? undefined : manifest,
  );
}

describe.each(['by a key', 'by an identity'])('what others left broken, searched %s', who => {
  it.for(REGISTRIES)('stops neither search nor signing, on %s', async (name, context) => {
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    const subject = descriptorOf(index);
    await breakBundles(stage, subject);
    await breakCompanion(stage, subject, 'sig');
    await breakCompanion(stage, subject, 'att');
    await wireTo(stage.host).ask('DELETE', `/v2/team/app/blobs/${digestOf(GONE)}`);
    const trust = who === 'by a key' ? signer.trust : trusting((await keyless()).check);
    const search = { ...stage, digest: index.digest, trust };
    const before = await findSignature(search);
    expect(before.found).toBeUndefined();
    expect(before.refused).toHaveLength(6);
    const attested = await findAttestation(search, 'https://slsa.dev/provenance/');
    expect(attested.found).toBeUndefined();
    expect(attested.refused.length).toBeGreaterThan(2);
    const request = { ...stage, subject, format: 'both', now: 0, signer } as const;
    expect((await signDigest(request)).attached.map(({ outcome }) => outcome)).toEqual([
      'created',
      'created',
    ]);
    expect((await signDigest(request)).attached.map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
    const companion = await stage.referrers.companionOf(index.digest, 'sig');
    const parsed = companion && parseManifest(companion);
    expect(parsed).toMatchObject({ manifest: { annotations: { by: 'them' } } });
  });
});

describe('what says nothing about a signature is thrown', () => {
  it.each([401, 403, 429, 503])('an answer of %i', async status => {
    const { registry } = await started();
    const direct = testClient();
    const repository = repositoryOn(registry.host);
    const { content } = direct.client.repository(repository);
    const stage = {
      ...direct,
      host: registry.host,
      repository,
      content,
      referrers: direct.client.referrers(repository),
    };
    const { index } = await publish(stage);
    await signDigest({ ...stage, subject: descriptorOf(index), signer, format: 'bundle', now: 0 });
    const proxy = await startFaultyRegistry({
      upstream: registry.host,
      script: [
        {
          when: { method: 'GET', path: /\/blobs\// },
          fault: { kind: 'answer', answer: { status, body: Buffer.from('{}') } },
          times: Number.POSITIVE_INFINITY,
        },
      ],
    });
    const { client } = testClient();
    const there = repositoryOn(proxy.host);
    const search = {
      content: client.repository(there).content,
      referrers: client.referrers(there),
      digest: index.digest,
      trust: signer.trust,
    };
    await expect(findSignature(search)).rejects.toBeInstanceOf(AppError);
    await proxy.close();
  });
});

it('a tag of legacy signatures that names an index is left alone', async context => {
  const stage = await stageOn('the embedded registry', context);
  const { index } = await publish(stage);
  await stage.referrers.amendCompanion(index.digest, 'sig', present => (present ? undefined : index));
  const request = { ...stage, subject: descriptorOf(index), signer, now: 0 } as const;
  await expect(signDigest({ ...request, format: 'legacy' })).rejects.toMatchObject({
    code: 'tag-conflict',
    hint: expect.stringContaining('sign-format: bundle'),
  });
  expect((await stage.referrers.companionOf(index.digest, 'sig'))?.digest).toBe(index.digest);
});
