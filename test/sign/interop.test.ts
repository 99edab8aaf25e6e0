import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { attest } from '../../src/sign/attest.ts';
import { findAttestation, findSignature } from '../../src/sign/find.ts';
import { readPrivateKey, readPublicKey } from '../../src/sign/key.ts';
import { hashNameOf } from '../../src/sign/scheme.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { keyTrust } from '../../src/sign/trust.ts';
import { publish, REGISTRIES, type RegistryName, stageOn } from '../attach/stage.ts';
import { cosign, generate, KINDS, pkcs8, source } from './cosign.ts';

const NO_LOG = '--insecure-ignore-tlog=true';
const UNLOGGED = ['--tlog-upload=false', '--use-signing-config=false', '--yes'];
const NOW = Date.UTC(2026, 0, 15, 12);
const SLSA = 'https://slsa.dev/provenance/v1';

async function ready(name: RegistryName, context: TestContext) {
  const tool = await cosign(context);
  const stage = await stageOn(name, context);
  const { index } = await publish(stage);
  const { digest } = index;
  const reference = `${stage.host}/team/app@${digest}`;
  return { ...stage, tool, subject: descriptorOf(index), digest, reference, now: NOW };
}

describe.each(REGISTRIES)('on %s', name => {
  it.for(['bundle', 'legacy', 'both'] as const)(
    'cosign accepts our signatures (%s), and only by our key',
    async (format, context) => {
      const at = await ready(name, context);
      const [ours, other] = [await at.tool.keyPair('ours'), await at.tool.keyPair('other')];
      const signer = keySigner(await readPrivateKey(ours.key, source()));
      const { attached, warnings } = await signDigest({ ...at, signer, format });
      expect(attached.map(({ outcome }) => outcome)).toEqual(
        format === 'both' ? ['created', 'created'] : ['created'],
      );
      expect(warnings).toEqual([]);
      expect(await at.tool.run('verify', '--key', ours.pub, NO_LOG, at.reference)).toContain(at.digest);
      await expect(at.tool.run('verify', '--key', other.pub, NO_LOG, at.reference)).rejects.toThrow();
      const again = await signDigest({ ...at, signer, format });
      expect(again.attached).toEqual(attached.map(one => ({ ...one, outcome: 'kept' })));
    },
  );

  it.for([true, false])(
    "we accept cosign's signatures (bundle: %s), and only by its key",
    async (bundle, context) => {
      const at = await ready(name, context);
      const [ours, other] = [await at.tool.keyPair('ours'), await at.tool.keyPair('other')];
      await at.tool.run(
        'sign',
        '--key',
        ours.key,
        ...UNLOGGED,
        `--new-bundle-format=${bundle}`,
        at.reference,
      );
      const trusting = async (pub: string) => ({
        ...at,
        trust: keyTrust([await readPublicKey(pub, source())]),
      });
      const { found } = await findSignature(await trusting(ours.pub));
      expect(found?.format).toBe(bundle ? 'bundle' : 'legacy');
      const { found: foreign, refused } = await findSignature(await trusting(other.pub));
      expect(foreign).toBeUndefined();
      expect(refused).toEqual([expect.stringContaining('it is not by this key')]);
    },
  );

  it('cosign accepts our attestations, and we accept its', async context => {
    const at = await ready(name, context);
    const { key, pub } = await at.tool.keyPair('ours');
    const signer = keySigner(await readPrivateKey(key, source()));
    const predicate = { type: SLSA, content: { buildDefinition: { buildType: 'x' }, runDetails: {} } };
    await attest({ ...at, signer, predicate, kind: 'provenance' });
    const verify = ['verify-attestation', '--key', pub, NO_LOG, '--type'];
    expect(await at.tool.run(...verify, 'slsaprovenance1', at.reference)).toContain('Verification for');
    await expect(at.tool.run(...verify, 'spdxjson', at.reference)).rejects.toThrow();
    const file = join(at.tool.folder, 'predicate.json');
    await writeFile(file, '{"spdxVersion":"SPDX-2.3"}');
    await at.tool.run(
      'attest',
      '--key',
      key,
      ...UNLOGGED,
      '--type',
      'spdxjson',
      '--predicate',
      file,
      at.reference,
    );
    const { found } = await findAttestation({ ...at, trust: signer.trust }, 'https://spdx.dev/Document');
    expect(found?.predicate).toEqual({ spdxVersion: 'SPDX-2.3' });
  });

  it('warns of a bundle by cosign, which hides a legacy signature from it', async context => {
    const at = await ready(name, context);
    const [ours, other] = [await at.tool.keyPair('ours'), await at.tool.keyPair('other')];
    await at.tool.run('sign', '--key', other.key, ...UNLOGGED, at.reference);
    const signer = keySigner(await readPrivateKey(ours.key, source()));
    const { warnings } = await signDigest({ ...at, signer, format: 'legacy' });
    await expect(at.tool.run('verify', '--key', ours.pub, NO_LOG, at.reference)).rejects.toThrow();
    expect(warnings).toEqual([expect.stringContaining('sign-format: both')]);
  });

  it("we accept cosign's attestations of the legacy format, and only by its key", async context => {
    const at = await ready(name, context);
    const [ours, other] = [await at.tool.keyPair('ours'), await at.tool.keyPair('other')];
    const file = join(at.tool.folder, 'predicate.json');
    await writeFile(file, '{"spdxVersion":"SPDX-2.3"}');
    for (const type of ['slsaprovenance1', 'spdxjson']) {
      const what = ['--type', type, '--predicate', file, '--new-bundle-format=false'];
      await at.tool.run('attest', '--key', ours.key, ...UNLOGGED, ...what, at.reference);
    }
    const trusting = async (pub: string) => ({
      ...at,
      trust: keyTrust([await readPublicKey(pub, source())]),
    });
    for (const type of ['https://slsa.dev/provenance/', 'https://spdx.dev/Document']) {
      expect((await findAttestation(await trusting(ours.pub), type)).found).toMatchObject({
        format: 'legacy',
      });
      const { found, refused } = await findAttestation(await trusting(other.pub), type);
      expect(found).toBeUndefined();
      expect(refused).toEqual([expect.stringContaining('it is not by this key')]);
    }
    expect(
      (await findAttestation(await trusting(ours.pub), 'https://cyclonedx.org/bom')).found,
    ).toBeUndefined();
    // cosign does not see it any more once there is a bundle, so it spares nothing.
    const signer = keySigner(await readPrivateKey(ours.key, source()));
    const predicate = { type: SLSA, content: {} };
    const stated = await attest({ ...at, signer, predicate, kind: 'provenance' });
    expect(stated.outcome).toBe('created');
  });
});

describe.each(KINDS)('with a key of kind %s', kind => {
  it.for(['bundle', 'legacy'] as const)('cosign accepts our signature (%s)', async (format, context) => {
    const at = await ready('the embedded registry', context);
    const { privateKey, publicKey } = generate(kind);
    const pub = join(at.tool.folder, 'plain.pub');
    await writeFile(pub, publicKey.export({ type: 'spki', format: 'pem' }));
    await signDigest({ ...at, signer: keySigner(privateKey), format });
    const hash = [`--signature-digest-algorithm=${hashNameOf(publicKey)}`];
    expect(await at.tool.run('verify', '--key', pub, NO_LOG, ...hash, at.reference)).toContain(at.digest);
  });

  // Ed25519: cosign 3.1 writes Ed25519ph there, which neither it nor Node can verify.
  it.for(kind === 'Ed25519' ? [] : [true, false])(
    "we accept cosign's signature (bundle: %s)",
    async (bundle, context) => {
      const at = await ready('the embedded registry', context);
      const { key, pub } = await at.tool.keyPair('imported', pkcs8(generate(kind).privateKey));
      await at.tool.run('sign', '--key', key, ...UNLOGGED, `--new-bundle-format=${bundle}`, at.reference);
      const trust = keyTrust([await readPublicKey(pub, source())]);
      expect((await findSignature({ ...at, trust })).found).toBeDefined();
    },
  );
});

it('warns when a legacy signature alone stands beside a bundle, which hides it from cosign', async context => {
  const at = await ready('the embedded registry', context);
  const { key, pub } = await at.tool.keyPair('ours');
  const signer = keySigner(await readPrivateKey(key, source()));
  await attest({
    ...at,
    signer: keySigner(generate('P-256').privateKey),
    predicate: { type: SLSA, content: {} },
    kind: 'provenance',
  });
  const { warnings } = await signDigest({ ...at, signer, format: 'legacy' });
  expect(warnings).toEqual([expect.stringContaining('sign-format: both')]);
  await expect(at.tool.run('verify', '--key', pub, NO_LOG, at.reference)).rejects.toThrow();
  await signDigest({ ...at, signer, format: 'both' });
  expect(await at.tool.run('verify', '--key', pub, NO_LOG, at.reference)).toContain(at.digest);
});
