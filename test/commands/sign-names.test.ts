import { expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { repositoryInPayload } from '../../src/sign/payload.ts';
import { started } from '../embedded/started.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { signStage } from './sign-stage.ts';

/** The repositories that the legacy signatures of a digest name. */
async function namesIn(host: string, path: string, digest: Digest): Promise<readonly string[]> {
  const { client } = testClient();
  const repository = repositoryOn(host, path);
  const document = await client.referrers(repository).companionOf(digest, 'sig');
  const parsed = document && parseManifest(document);
  if (parsed?.kind !== 'manifest') return [];
  const payloads = parsed.manifest.layers.map(async layer =>
    Buffer.concat(await Array.fromAsync(client.repository(repository).content.blob(layer))),
  );
  return (await Promise.all(payloads)).flatMap(payload => repositoryInPayload(payload) ?? []);
}

test.each(['legacy', 'both'])('signatures in a second registry name that registry (%s)', async format => {
  const [first, second] = [await started(), await started()];
  const names = [first, second].map(({ registry }) => `${registry.host}/team/app`);
  const stage = await signStage();
  const digest = await stage.layout();
  const inputs = { images: names.join('\n'), 'sign-format': format, 'sign-recursive': 'true' };
  const made = await stage.push(inputs);
  expect(made.end, made.log).toBe('done');
  const platform = made.report?.images[0]?.platforms[0]?.digest ?? digest;
  for (const subject of [digest, platform]) {
    expect(await namesIn(first.registry.host, 'team/app', subject)).toEqual([names[0]]);
    expect(await namesIn(second.registry.host, 'team/app', subject)).toContain(names[1]);
  }
  const before = await namesIn(second.registry.host, 'team/app', digest);
  const again = await stage.push(inputs);
  expect(again.end, again.log).toBe('done');
  expect(await namesIn(second.registry.host, 'team/app', digest)).toEqual(before);
});
