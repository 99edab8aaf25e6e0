import { describe, expect, it } from 'vitest';
import { describe as descriptorOf, parseManifest } from '../../src/oci/manifest.ts';
import { encodeBundle } from '../../src/sign/bundle.ts';
import { findAttestation } from '../../src/sign/find.ts';
import { keylessSigner } from '../../src/sign/keyless/keyless.ts';
import { signatureLayer, withLayer } from '../../src/sign/legacy.ts';
import { ENVELOPE_TYPE } from '../../src/sign/legacy-envelope.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { SIGNATURE, statementAbout } from '../../src/sign/statement.ts';
import { all, publish, stageOn, store } from '../attach/stage.ts';
import { ISSUER, keyless, trusting } from './keyless-stage.ts';

describe.each(['bundle', 'legacy'] as const)('a new signature that nobody could verify (%s)', format => {
  it.for([
    [
      'a timestamp that is a page',
      async () => {
        const { options, sigstore } = await keyless({ timestamp: true });
        sigstore.fail({ path: '/api/v1/timestamp', times: 9, answer: 200, body: '<html>sign in</html>' });
        return options;
      },
    ],
    [
      'a root of trust of another sigstore',
      async () => {
        const [{ options }, { check }] = [await keyless(), await keyless()];
        return { ...options, check };
      },
    ],
  ] as const)('is not attached: %s', async ([, prepare], context) => {
    const stage = await stageOn('the embedded registry', context);
    const { index } = await publish(stage);
    const signer = await keylessSigner(await prepare());
    const request = { ...stage, subject: descriptorOf(index), signer, format, now: 0 } as const;
    await expect(signDigest(request)).rejects.toMatchObject({
      code: 'signing-failed',
      message: expect.stringContaining('is not valid'),
      hint: expect.stringContaining('trusted-root'),
    });
    expect(await all(stage.referrers.referrersOf(index.digest))).toEqual([]);
    expect(await stage.referrers.companionOf(index.digest, 'sig')).toBeUndefined();
  });
});

it('an attestation of the legacy format counts by an identity as well', async context => {
  const stage = await stageOn('the embedded registry', context);
  const { index } = await publish(stage);
  const { options, check } = await keyless();
  const signer = await keylessSigner(options);
  const statement = statementAbout(index.digest, SIGNATURE);
  const signed = await signer.sign(statement);
  const { dsseEnvelope } = JSON.parse(Buffer.from(encodeBundle(statement, signed)).toString());
  const envelope = Buffer.from(JSON.stringify(dsseEnvelope));
  const blob = await store(stage, ENVELOPE_TYPE, envelope);
  const made = withLayer(undefined, { ...signatureLayer(envelope, signed), ...blob });
  if (!made) throw new Error('a layer');
  await store(stage, 'application/vnd.oci.image.config.v1+json', made.config);
  expect(parseManifest(made.manifest).kind).toBe('manifest');
  await stage.referrers.amendCompanion(index.digest, 'att', present => (present ? undefined : made.manifest));
  const find = (identity?: string) =>
    findAttestation({ ...stage, digest: index.digest, trust: trusting(check, identity) }, SIGNATURE.type);
  expect((await find()).found).toMatchObject({ format: 'legacy', by: { issuer: ISSUER } });
  expect((await find('https://other.example')).refused).toEqual([expect.stringContaining('it is by')]);
});
