import { describe, expect, it } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { BUNDLE_TYPE } from '../../src/sign/bundle.ts';
import { findSignature } from '../../src/sign/find.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { publish, REGISTRIES, stageOn, store, storeEmpty } from '../attach/stage.ts';
import { wireTo } from '../contract/wire.ts';
import { started } from '../embedded/started.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { generate } from './cosign.ts';

const signer = keySigner(generate('P-256').privateKey);

describe('a search for a signature', () => {
  it.for(REGISTRIES)('is not stopped by what others attached or deleted, on %s', async (name, context) => {
    const stage = await stageOn(name, context);
    const { index } = await publish(stage);
    const subject = descriptorOf(index);
    const request = { ...stage, subject, format: 'bundle', now: 0 } as const;
    const theirs = keySigner(generate('P-256').privateKey);
    const { attached } = await signDigest({ ...request, signer: theirs });
    await storeEmpty(stage);
    for (const junk of ['{', '{}', '[]']) {
      const layer = await store(stage, BUNDLE_TYPE, Buffer.from(junk));
      await stage.referrers.attach(
        artifactManifest({ artifactType: BUNDLE_TYPE, layer, subject, annotations: { junk } }),
      );
    }
    await wireTo(stage.host).ask('DELETE', `/v2/team/app/manifests/${attached[0]?.digest}`);
    await signDigest({ ...request, signer });
    const { found, refused } = await findSignature({ ...stage, digest: index.digest, trust: signer.trust });
    expect(found?.by).toMatchObject({ key: expect.any(String) });
    expect(refused.length).toBeLessThanOrEqual(4);
  });

  it('reads nothing of a thousand other referrers but their list', { timeout: 120_000 }, async () => {
    const { registry, log } = await started();
    const { client } = testClient();
    const repository = repositoryOn(registry.host);
    const { content } = client.repository(repository);
    const referrers = client.referrers(repository);
    const stage = { ...testClient(), host: registry.host, repository, content, referrers };
    const { index } = await publish(stage);
    const subject = descriptorOf(index);
    await storeEmpty(stage);
    const layer = await store(stage, 'application/x', Buffer.from('{}'));
    for (let at = 0; at < 1000; at += 1) {
      const note = { artifactType: 'application/x', layer, subject, annotations: { at: String(at) } };
      await referrers.attach(artifactManifest(note));
    }
    await signDigest({ ...stage, subject, signer, format: 'bundle', now: 0 });
    const before = log.length;
    const { attached } = await signDigest({ ...stage, subject, signer, format: 'bundle', now: 0 });
    expect(attached).toMatchObject([{ outcome: 'kept' }]);
    expect(log.length - before).toBe(3);
  });
});
