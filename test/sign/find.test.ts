import { describe, expect, it } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { BUNDLE_KEY, BUNDLE_TYPE } from '../../src/sign/bundle.ts';
import { findSignature } from '../../src/sign/find.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { SIGNATURE } from '../../src/sign/statement.ts';
import { publish, REGISTRIES, type Stage, stageOn, store, storeEmpty } from '../attach/stage.ts';
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
    const { stage, subject, log } = await embedded();
    await attachMany(stage, { subject, count: 1000, artifactType: 'application/x' });
    await signDigest({ ...stage, subject, signer, format: 'bundle', now: 0 });
    const before = log.length;
    const { attached } = await signDigest({ ...stage, subject, signer, format: 'bundle', now: 0 });
    expect(attached).toMatchObject([{ outcome: 'kept' }]);
    expect(log.length - before).toBe(3);
  });

  it('finds its own among the newest, however many others have signed before', {
    timeout: 120_000,
  }, async () => {
    const { stage, subject, log } = await embedded();
    const made = (time: string) => ({
      [BUNDLE_KEY.predicateType]: SIGNATURE.type,
      'org.opencontainers.image.created': time,
    });
    const old = { subject, artifactType: BUNDLE_TYPE, annotations: made('2026-01-01T00:00:00Z') };
    await attachMany(stage, { ...old, count: 1000 });
    const request = { ...stage, subject, signer, format: 'bundle', now: Date.UTC(2026, 1) } as const;
    await signDigest(request);
    await attachMany(stage, { ...old, count: 3, annotations: made('2026-02-02T00:00:00+02:00') });
    const before = log.length;
    const { attached } = await signDigest(request);
    expect(attached).toMatchObject([{ outcome: 'kept' }]);
    // The pages of the list, and eight bundles at a time.
    expect(log.length - before).toBeLessThanOrEqual(4 + 2 * 8);
  });
});

async function embedded() {
  const { registry, log } = await started();
  const { client } = testClient();
  const repository = repositoryOn(registry.host);
  const { content } = client.repository(repository);
  const referrers = client.referrers(repository);
  const stage = { ...testClient(), host: registry.host, repository, content, referrers };
  const { index } = await publish(stage);
  await storeEmpty(stage);
  return { stage, subject: descriptorOf(index), log };
}

interface Many {
  readonly subject: Descriptor;
  readonly count: number;
  readonly artifactType: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Attaches artifacts of somebody else, which differ in a number alone. */
async function attachMany(stage: Stage, { subject, count, artifactType, annotations }: Many): Promise<void> {
  const layer = await store(stage, artifactType, Buffer.from('{}'));
  for (let at = 0; at < count; at += 1) {
    const numbered = { ...annotations, at: String(at) };
    await stage.referrers.attach(artifactManifest({ artifactType, layer, subject, annotations: numbered }));
  }
}
