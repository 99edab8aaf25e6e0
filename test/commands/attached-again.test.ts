import { describe, expect, test } from 'vitest';
import { artifactManifest } from '../../src/oci/artifact.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { store, storeEmpty } from '../attach/stage.ts';
import { started } from '../embedded/started.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { attachedTo, said, signStage } from './sign-stage.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** Many things of another type that others have attached to a digest. */
async function crowd(host: string, digest: Digest, size: number): Promise<void> {
  const { client } = testClient();
  const { content } = client.repository(repositoryOn(host, 'team/app'));
  const subject = descriptorOf(await content.manifest(digest));
  await storeEmpty({ content });
  const layer = await store({ content }, 'application/x', Buffer.from('{}'));
  const notes = Array.from({ length: size }, (_, at) => ({ at: String(at) }));
  await Promise.all(
    notes.map(annotations =>
      content.putManifest(artifactManifest({ artifactType: 'application/x', layer, subject, annotations })),
    ),
  );
}

test('a thousand attachments of others cost a re-run their lists, in every registry', {
  timeout: 60_000,
}, async () => {
  const [first, second] = [await started(), await started()];
  const stage = await signStage();
  const digest = await stage.layout();
  const images = [first, second].map(({ registry }) => `${registry.host}/team/app`).join('\n');
  const push = async () => {
    const before = [first.log.length, second.log.length];
    const result = await stage.push({ images });
    expect(result.end, said(result)).toBe('done');
    return [first.log.length, second.log.length].map((now, at) => now - (before[at] ?? 0));
  };
  await push();
  const quiet = await push();
  for (const { registry } of [first, second]) await crowd(registry.host, digest, 1000);
  const crowded = await push();
  for (const [at, requests] of crowded.entries()) expect(requests).toBeLessThan((quiet[at] ?? 0) + 10);
});

describe('a registry that is added to a release', () => {
  test.each([
    ['before the others', true],
    ['after the others', false],
  ])('%s gets the signature that there is', async (_where, isFirst) => {
    const [old, added] = [await started(), await started()];
    const stage = await signStage();
    const digest = await stage.layout();
    const before = await stage.push({ images: `${old.registry.host}/team/app` });
    expect(before.end, said(before)).toBe('done');
    const both = isFirst ? [added, old] : [old, added];
    const images = both.map(({ registry }) => `${registry.host}/team/app`).join('\n');
    const result = await stage.push({ images });
    expect(result.end, said(result)).toBe('done');
    expect(result.report?.attachments).toEqual(before.report?.attachments);
    for (const { registry } of both)
      expect(await attachedTo(registry.host, 'team/app', digest)).toEqual([BUNDLE]);
  });
});
