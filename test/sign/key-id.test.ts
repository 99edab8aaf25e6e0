import { describe, expect, it, type TestContext } from 'vitest';
import { EMPTY_BYTES, EMPTY_DESCRIPTOR, inMemory } from '../../src/oci/artifact.ts';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { BUNDLE_TYPE, bundleArtifact, encodeBundle } from '../../src/sign/bundle.ts';
import { findSignature } from '../../src/sign/find.ts';
import { keyIdOf } from '../../src/sign/key-id.ts';
import { hashNameOf } from '../../src/sign/scheme.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { SIGNATURE, statementAbout } from '../../src/sign/statement.ts';
import { keyTrust } from '../../src/sign/trust.ts';
import { publish, stageOn } from '../attach/stage.ts';
import { cosign, generate, KINDS, pkcs8 } from './cosign.ts';

/** An image whose one signature is in a bundle of somebody else's, and what cosign and this tool say of it. */
async function judged(
  context: TestContext,
  kind: (typeof KINDS)[number],
  change: (bundle: Record<string, unknown>, own: string) => void,
) {
  const tool = await cosign(context);
  const { privateKey, publicKey } = generate(kind);
  const { pub } = await tool.keyPair('ours', pkcs8(privateKey));
  const stage = await stageOn('the embedded registry', context);
  const { index } = await publish(stage);
  const statement = statementAbout(index.digest, SIGNATURE);
  const value = JSON.parse(
    Buffer.from(encodeBundle(statement, await keySigner(privateKey).sign(statement))).toString(),
  ) as Record<string, unknown>;
  change(value, keyIdOf(publicKey) ?? '');
  const bundle = Buffer.from(JSON.stringify(value));
  const about = {
    subject: descriptorOf(index),
    predicateType: SIGNATURE.type,
    created: '2026-01-15T12:00:00Z',
  };
  await stage.content.putBlob(inMemory(BUNDLE_TYPE, bundle));
  await stage.content.putBlob(inMemory(EMPTY_DESCRIPTOR.mediaType, EMPTY_BYTES));
  await stage.referrers.attach(bundleArtifact(bundle, about).manifest);
  const hash = [`--signature-digest-algorithm=${hashNameOf(publicKey)}`, '--insecure-ignore-tlog=true'];
  const reference = `${stage.host}/team/app@${index.digest}`;
  const byCosign = await tool.run('verify', '--key', pub, ...hash, reference).then(
    () => true,
    () => false,
  );
  const search = { ...stage, digest: index.digest, trust: keyTrust([publicKey]) };
  const { found, refused } = await findSignature(search);
  return { byCosign, byUs: found !== undefined, refused };
}

function naming(keyid: string): (bundle: Record<string, unknown>) => void {
  return bundle => {
    const { signatures } = bundle['dsseEnvelope'] as { signatures: [{ keyid?: string }] };
    signatures[0].keyid = keyid;
  };
}

describe.each(KINDS)('a bundle of somebody else by a key on %s', kind => {
  it('counts as it does with cosign: by the name that its envelope gives the key', async context => {
    const own = await judged(context, kind, (bundle, keyId) => naming(keyId)(bundle));
    expect(own).toMatchObject({ byCosign: true, byUs: true });
    const foreign = await judged(context, kind, naming('release-key'));
    expect(foreign).toMatchObject({ byCosign: false, byUs: false });
    expect(foreign.refused).toEqual([expect.stringContaining('its envelope calls the key "release-key"')]);
  });
});

it('a bundle counts under the name that version 0.3 had first, as with cosign', async context => {
  const early = await judged(context, 'P-256', bundle => {
    bundle['mediaType'] = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
  });
  expect(early).toMatchObject({ byCosign: true, byUs: true });
});

it('a bundle with two kinds of content is none, as with cosign', async context => {
  const two = await judged(context, 'P-256', bundle => {
    bundle['messageSignature'] = { signature: 'AAAA' };
  });
  expect(two).toMatchObject({ byCosign: false, byUs: false });
});
