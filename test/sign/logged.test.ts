import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { assertLoggable } from '../../src/sign/loggable.ts';
import { simpleSigning } from '../../src/sign/payload.ts';
import { hashNameOf } from '../../src/sign/scheme.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { publish, stageOn } from '../attach/stage.ts';
import { cosign, generate, KINDS } from './cosign.ts';
import { DIGEST, keyless } from './keyless-stage.ts';

describe.each(KINDS)('with a key of kind %s and a log', kind => {
  // The others are refused with the legacy format: cosign says `unexpected algorithm: "sha384"`, and Rekor takes no Ed25519.
  const formats = ['P-256', 'RSA'].includes(kind) ? (['legacy', 'bundle'] as const) : (['bundle'] as const);

  it.for(formats)(
    'cosign finds the entry true, and a re-run keeps the signature (%s)',
    async (format, context) => {
      const tool = await cosign(context);
      const { options, sigstore, rootFile } = await keyless();
      const stage = await stageOn('the embedded registry', context);
      const { index } = await publish(stage);
      const { privateKey, publicKey } = generate(kind);
      const pub = join(tool.folder, 'plain.pub');
      await writeFile(pub, publicKey.export({ type: 'spki', format: 'pem' }));
      const request = { ...stage, subject: descriptorOf(index), format, now: Date.now() } as const;
      const signer = keySigner(privateKey, options.witnesses);
      await signDigest({ ...request, signer });
      expect(sigstore.entries).toHaveLength(1);
      const hash = `--signature-digest-algorithm=${hashNameOf(publicKey)}`;
      const reference = `${stage.host}/team/app@${index.digest}`;
      const verify = ['verify', '--key', pub, hash, '--trusted-root', rootFile, reference];
      expect(await tool.run(...verify)).toContain(index.digest);
      const again = await signDigest({ ...request, signer });
      expect(again.attached).toMatchObject([{ outcome: 'kept' }]);
    },
  );
});

describe('a signature that lacks what is asked for', () => {
  it.for(['legacy', 'bundle'] as const)('does not spare one with it (%s)', async (format, context) => {
    const { options } = await keyless({ timestamp: true });
    const [log, timestamp] = options.witnesses;
    if (!log || !timestamp) throw new Error('two witnesses');
    const stage = await stageOn('the embedded registry', context);
    const { index } = await publish(stage);
    const { privateKey } = generate('P-256');
    const sign = async (...witnesses: (typeof log)[]) => {
      const signer = keySigner(privateKey, witnesses);
      const request = { ...stage, subject: descriptorOf(index), format, now: Date.now(), signer } as const;
      return (await signDigest(request)).attached.map(({ outcome }) => outcome);
    };
    expect(await sign()).toEqual(['created']);
    expect(await sign(log)).toEqual(['created']);
    expect(await sign(log, timestamp)).toEqual(['created']);
    expect(await sign(log, timestamp)).toEqual(['kept']);
    expect(await sign(timestamp)).toEqual(['kept']);
    expect(await sign()).toEqual(['kept']);
  });
});

describe('a key whose entries nobody could verify is refused before it signs', () => {
  it.each([
    ['P-384', 1, 'legacy', 'sha384'],
    ['P-521', 1, 'both', 'sha512'],
    ['Ed25519', 1, 'legacy', 'Ed25519'],
    ['Ed25519', 2, 'bundle', 'Ed25519'],
  ] as const)('%s, Rekor %i, %s', (kind, version, format, words) => {
    const { privateKey } = generate(kind);
    expect(() => assertLoggable(privateKey, version, format)).toThrow(words);
  });

  it.each([
    ['P-256', 1, 'both'],
    ['RSA', 1, 'legacy'],
    ['P-384', 2, 'bundle'],
    ['Ed25519', 1, 'bundle'],
  ] as const)('and no other: %s, Rekor %i, %s', (kind, version, format) => {
    expect(() => assertLoggable(generate(kind).privateKey, version, format)).not.toThrow();
  });
});

it('an entry of a payload names the hash that the key signs with, or the log refuses it', async () => {
  const { options, sigstore } = await keyless();
  for (const kind of ['P-384', 'P-521'] as const) {
    const signer = keySigner(generate(kind).privateKey, options.witnesses);
    await signer.sign(simpleSigning(DIGEST, 'registry.example/team/app'));
  }
  expect(sigstore.entries.map(({ kind }) => kind)).toEqual(['hashedrekord', 'hashedrekord']);
});
