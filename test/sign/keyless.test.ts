import { describe, expect, it, type TestContext } from 'vitest';
import { describe as descriptorOf } from '../../src/oci/manifest.ts';
import { attest } from '../../src/sign/attest.ts';
import { encodeBundle, readBundle } from '../../src/sign/bundle.ts';
import { findSignature } from '../../src/sign/find.ts';
import { keylessSigner } from '../../src/sign/keyless/keyless.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { SIGNATURE, statementAbout } from '../../src/sign/statement.ts';
import { verifyBundle } from '../../src/sign/verify.ts';
import { publish, type Stage, stageOn } from '../attach/stage.ts';
import { cosign, generate } from './cosign.ts';
import { DIGEST, IDENTITY, ISSUER, keyless, trusting, type Wanted } from './keyless-stage.ts';
import { localSigstore } from './local-sigstore.ts';

const WITNESSES: readonly (readonly [string, Wanted])[] = [
  ['Rekor 1', {}],
  ['Rekor 2 and a timestamp', { version: 2, timestamp: true }],
  ['Rekor 1 and a timestamp', { timestamp: true }],
];

describe.each(WITNESSES)('with %s', (_name, wanted) => {
  it('a bundle is valid for its identity and its digest only', async () => {
    const { options, check } = await keyless(wanted);
    const signer = await keylessSigner(options);
    const statement = statementAbout(DIGEST, SIGNATURE);
    const bundle = encodeBundle(statement, await signer.sign(statement));
    expect(await verifyBundle(bundle, DIGEST, signer.trust)).toMatchObject({
      valid: true,
      by: { identity: IDENTITY, issuer: ISSUER },
    });
    expect(await verifyBundle(bundle, `sha256:${'b'.repeat(64)}`, signer.trust)).toMatchObject({
      valid: false,
    });
    expect(await verifyBundle(bundle, DIGEST, trusting(check, `${IDENTITY}x`))).toMatchObject({
      valid: false,
    });
    expect(await verifyBundle(bundle, DIGEST, trusting(check, IDENTITY, 'https://gitlab.com'))).toMatchObject(
      { valid: false },
    );
  });

  it('cosign verifies it with the same root of trust, and refuses another identity', async context => {
    const tool = await cosign(context);
    const { options, rootFile } = await keyless(wanted);
    const stage = await stageOn('the embedded registry', context);
    const { index } = await publish(stage);
    const signer = await keylessSigner(options);
    await signDigest({ ...stage, subject: descriptorOf(index), signer, format: 'bundle', now: Date.now() });
    const verify = (identity: string) =>
      tool.run(
        'verify',
        '--trusted-root',
        rootFile,
        '--certificate-identity',
        identity,
        '--certificate-oidc-issuer',
        ISSUER,
        ...(wanted.timestamp ? ['--use-signed-timestamps'] : []),
        `${stage.host}/team/app@${index.digest}`,
      );
    expect(await verify(IDENTITY)).toContain(index.digest);
    await expect(verify('https://github.com/other')).rejects.toThrow();
  });
});

async function released(
  context: TestContext,
): Promise<Stage & { subject: ReturnType<typeof descriptorOf>; digest: typeof DIGEST; now: number }> {
  const stage = await stageOn('the embedded registry', context);
  const { index } = await publish(stage);
  return { ...stage, subject: descriptorOf(index), digest: index.digest as typeof DIGEST, now: Date.now() };
}

describe('signing', () => {
  it('again by the same identity adds nothing, in either format', async context => {
    const at = await released(context);
    const { options, sigstore } = await keyless();
    const first = await signDigest({ ...at, signer: await keylessSigner(options), format: 'both' });
    const asked = sigstore.requests.length;
    const again = await signDigest({ ...at, signer: await keylessSigner(options), format: 'both' });
    expect(first.attached.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
    expect(again.attached).toEqual(first.attached.map(one => ({ ...one, outcome: 'kept' })));
    expect(sigstore.requests).toHaveLength(asked);
  });

  it('in the legacy format is found by identity, refused for another, and verified by cosign', async context => {
    const tool = await cosign(context);
    const at = await released(context);
    const { options, check, rootFile } = await keyless();
    await signDigest({ ...at, signer: await keylessSigner(options), format: 'legacy' });
    expect((await findSignature({ ...at, trust: trusting(check) })).found).toMatchObject({
      format: 'legacy',
    });
    expect(
      (await findSignature({ ...at, trust: trusting(check, 'https://other.example') })).found,
    ).toBeUndefined();
    const who = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER];
    const verify = ['verify', '--trusted-root', rootFile, ...who, `${at.host}/team/app@${at.digest}`];
    expect(await tool.run(...verify)).toContain(at.digest);
  });

  it('several digests takes one certificate while it is valid, then another', async () => {
    const { options, sigstore, clock } = await keyless();
    const signer = await keylessSigner(options);
    const sign = () => signer.sign(statementAbout(DIGEST, SIGNATURE));
    await Promise.all([sign(), sign(), sign()]);
    const certificates = () => sigstore.requests.filter(line => line.includes('signingCert')).length;
    expect(certificates()).toBe(1);
    clock.advance(Date.now() - clock.now() + 3_600_000);
    await expect(sign()).rejects.toThrow('expired');
    expect(certificates()).toBe(1);
  });

  it('several digests takes another certificate in time though the clock is months behind', async () => {
    const { options, sigstore, clock } = await keyless({ claims: { exp: Date.now() / 1000 + 3600 } });
    const signer = await keylessSigner(options);
    const certificates = () => sigstore.requests.filter(line => line.includes('signingCert')).length;
    for (const [minutes, wanted] of [
      [0, 1],
      [8, 1],
      [1.5, 2],
    ] as const) {
      clock.advance(minutes * 60_000);
      await signer.sign(statementAbout(DIGEST, SIGNATURE));
      expect(certificates()).toBe(wanted);
    }
  });

  it.for([
    'https://kubernetes.io/namespaces/ci/serviceaccounts/release',
    'https://buildkite.com/team/a, "b" and c',
  ])('for an identity that only the certificate shows (%s), once', async (san, context) => {
    const at = await released(context);
    const claims = { sub: 'system:serviceaccount:ci:release', job_workflow_ref: undefined, san };
    const { options, check } = await keyless({ claims });
    const request = { ...at, format: 'both' } as const;
    const first = await signDigest({ ...request, signer: await keylessSigner(options) });
    const again = await signDigest({ ...request, signer: await keylessSigner(options) });
    expect(again.attached).toEqual(first.attached.map(one => ({ ...one, outcome: 'kept' })));
    const trust = trusting(check, san);
    expect((await findSignature({ ...at, trust })).found).toBeDefined();
  });

  it('by a key can be entered into the log as well', async () => {
    const { options, sigstore } = await keyless();
    const { privateKey, publicKey } = generate('P-256');
    const signer = keySigner(privateKey, options.witnesses);
    const statement = statementAbout(DIGEST, SIGNATURE);
    const bundle = encodeBundle(statement, await signer.sign(statement));
    expect(sigstore.entries).toHaveLength(1);
    expect(await verifyBundle(bundle, DIGEST, signer.trust)).toMatchObject({ valid: true });
    expect(publicKey.type).toBe('public');
  });
});

describe('what was tampered with is refused', () => {
  async function signed(wanted: Wanted = {}) {
    const all = await keyless(wanted);
    const signer = await keylessSigner(all.options);
    const statement = statementAbout(DIGEST, SIGNATURE);
    return { ...all, bundle: encodeBundle(statement, await signer.sign(statement)) };
  }

  it('a bundle made by a sigstore that the root of trust does not name', async () => {
    const [{ bundle }, { check }] = [await signed(), await keyless()];
    expect(await verifyBundle(bundle, DIGEST, trusting(check))).toMatchObject({ valid: false });
  });

  it.each([
    ['a certificate that ended before the log knew of it', { fulcio: new Date(Date.now() - 3_600_000) }],
    ['a log entry from before the certificate', { rekor: new Date(Date.now() - 3_600_000) }],
  ])('%s', async (_what, clocks) => {
    const { bundle, check } = await signed({ sigstore: await localSigstore(clocks) });
    expect(await verifyBundle(bundle, DIGEST, trusting(check))).toMatchObject({ valid: false });
  });

  it.each<readonly [string, (value: Loose) => void]>([
    [
      'without its log entry',
      value => {
        delete value.verificationMaterial.tlogEntries;
      },
    ],
    [
      'with the log entry of another',
      value => {
        value.dsseEnvelope.signatures = [{ sig: Buffer.from('x').toString('base64') }];
      },
    ],
    [
      'with a second kind of content',
      value => {
        value.messageSignature = { messageDigest: { algorithm: 'SHA2_256', digest: '' }, signature: '' };
        value.dsseEnvelope.payload = Buffer.from(
          statementAbout(`sha256:${'b'.repeat(64)}`, SIGNATURE).payload,
        ).toString('base64');
      },
    ],
  ])('a bundle %s', async (_what, change) => {
    const { bundle, check } = await signed();
    const value = JSON.parse(Buffer.from(bundle).toString()) as Loose;
    change(value);
    const bytes = Buffer.from(JSON.stringify(value));
    expect(readBundle(bytes)).toBeDefined();
    for (const digest of [DIGEST, `sha256:${'b'.repeat(64)}`] as const) {
      expect(await verifyBundle(bytes, digest, trusting(check))).toMatchObject({ valid: false });
    }
  });
});

interface Loose {
  verificationMaterial: { tlogEntries?: unknown };
  dsseEnvelope: { payload: string; signatures: { sig: string }[] };
  messageSignature?: unknown;
}

describe('an outage', () => {
  const statement = statementAbout(DIGEST, SIGNATURE);

  it.each([
    ['Fulcio', '/api/v2/signingCert', 503],
    ['Fulcio', '/api/v2/signingCert', 'reset'],
    ['Rekor', '/api/v1/log/entries', 502],
    ['Rekor', '/api/v1/log/entries', 'reset'],
    ['the timestamp authority', '/api/v1/timestamp', 500],
  ] as const)('of %s is waited for (%s, %s)', async (_name, path, answer) => {
    const { options, sigstore, lines } = await keyless({ timestamp: true });
    sigstore.fail({ path, times: 4, answer });
    const signer = await keylessSigner(options);
    expect(
      await verifyBundle(encodeBundle(statement, await signer.sign(statement)), DIGEST, signer.trust),
    ).toMatchObject({ valid: true });
    expect(lines).toHaveLength(4);
    expect(sigstore.entries).toHaveLength(1);
  });

  it('that swallows the answer of Rekor makes no second entry', async () => {
    const { options, sigstore } = await keyless();
    sigstore.fail({ path: '/api/v1/log/entries', times: 1, answer: 'after' });
    const signer = await keylessSigner(options);
    expect(
      await verifyBundle(encodeBundle(statement, await signer.sign(statement)), DIGEST, signer.trust),
    ).toMatchObject({ valid: true });
    expect(sigstore.entries).toHaveLength(1);
  });

  it.each(['/api/v2/signingCert', '/api/v1/log/entries'])(
    'without end at %s fails within its time, and attaches nothing',
    async path => {
      const { options, sigstore, clock } = await keyless();
      const began = clock.now();
      sigstore.fail({ path, times: 1_000, answer: 503 });
      const signer = await keylessSigner(options);
      await expect(signer.sign(statement)).rejects.toMatchObject({
        code: 'signing-failed',
        hint: expect.stringContaining('run again'),
      });
      expect(clock.now() - began).toBeGreaterThan(4 * 60_000);
      expect(clock.now() - began).toBeLessThanOrEqual(5 * 60_000);
      expect(sigstore.entries).toEqual([]);
    },
  );

  it.each([
    ['/api/v2/signingCert', 400, 'identity-rejected', 'refused the identity token'],
    ['/api/v2/signingCert', 302, 'signing-failed', 'gave no certificate: status 302'],
    ['/api/v2/signingCert', 404, 'signing-failed', 'gave no certificate: status 404'],
    ['/api/v1/log/entries', 413, 'signing-failed', 'made no log entry'],
    ['/api/v1/timestamp', 400, 'signing-failed', 'gave no timestamp'],
  ] as const)('is not what a refusal is: %s %i ends at once', async (path, answer, code, message) => {
    const { options, sigstore, token, lines } = await keyless({ timestamp: true });
    sigstore.fail({ path, times: 1, answer, body: JSON.stringify({ message: `bad token ${token}` }) });
    const signer = await keylessSigner(options);
    const error = await signer.sign(statement).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(JSON.stringify([error, String(error), lines])).not.toContain(token.split('.')[1]);
  });
});

it('a page where Fulcio should be is said to be none', async () => {
  const { options, sigstore } = await keyless();
  for (const answer of [200, 403])
    sigstore.fail({ path: '/api/v2/signingCert', times: 1, answer, body: '<html>sign in</html>' });
  const signer = await keylessSigner(options);
  for (const _answer of [200, 403])
    await expect(signer.sign(statementAbout(DIGEST, SIGNATURE))).rejects.toMatchObject({
      code: 'signing-failed',
      message: expect.stringContaining('gave no certificate'),
      hint: expect.stringContaining('fulcio-url has to be the address of a Fulcio'),
    });
});

it('a statement too large for the log is refused before anything is sent', async context => {
  const at = await released(context);
  const { options, sigstore } = await keyless();
  const predicate = { type: 'https://spdx.dev/Document', content: 'x'.repeat(17 * 1024 * 1024) };
  const attested = attest({ ...at, signer: await keylessSigner(options), predicate, kind: 'attestation' });
  await expect(attested).rejects.toMatchObject({ code: 'bad-input' });
  expect(sigstore.requests).toEqual([]);
});
