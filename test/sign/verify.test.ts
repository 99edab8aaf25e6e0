import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { encodeBundle, readBundle } from '../../src/sign/bundle.ts';
import { legacySignature, signatureLayer, withLayer } from '../../src/sign/legacy.ts';
import { digestInPayload, simpleSigning } from '../../src/sign/payload.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { SIGNATURE, statementAbout } from '../../src/sign/statement.ts';
import { keyTrust, objection } from '../../src/sign/trust.ts';
import { verifyBundle, verifyLegacy } from '../../src/sign/verify.ts';
import { generate } from './cosign.ts';

const DIGEST: Digest = `sha256:${'a'.repeat(64)}`;
const OTHER: Digest = `sha256:${'b'.repeat(64)}`;
const ours = generate('P-256');
const signer = keySigner(ours.privateKey);

async function bundle(digest = DIGEST): Promise<Uint8Array> {
  const statement = statementAbout(digest, SIGNATURE);
  return encodeBundle(statement, await signer.sign(statement));
}

interface Loose {
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid?: string }[] };
}

function changed(bytes: Uint8Array, change: (value: Loose) => void): Uint8Array {
  const value = JSON.parse(Buffer.from(bytes).toString()) as Loose;
  change(value);
  return Buffer.from(JSON.stringify(value));
}

describe('a bundle', () => {
  it('is valid for its key and its digest, and says what it states', async () => {
    expect(await verifyBundle(await bundle(), DIGEST, signer.trust)).toMatchObject({
      valid: true,
      predicateType: SIGNATURE.type,
    });
  });

  it('is written in the bytes that cosign 3 writes', async () => {
    const text = Buffer.from(await bundle()).toString();
    expect(text).toMatch(
      /^\{"mediaType":"application\/vnd\.dev\.sigstore\.bundle\.v0\.3\+json","verificationMaterial":\{"publicKey":\{"hint":"[^"]+"\}\},"dsseEnvelope":\{"payload":"[^"]+","payloadType":"application\/vnd\.in-toto\+json","signatures":\[\{"sig":"[^"]+"\}\]\}\}$/,
    );
    const payload = Buffer.from(readBundle(Buffer.from(text))?.payload ?? '').toString();
    expect(payload).toBe(
      `{"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":"${'a'.repeat(64)}"},"annotations":{}}],"predicateType":"https://sigstore.dev/cosign/sign/v1","predicate":{}}`,
    );
  });

  it.each<readonly [string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['about another digest', () => bundle(OTHER), 'about other content'],
    [
      'with another payload',
      async () =>
        changed(await bundle(OTHER), value => {
          value.dsseEnvelope.payload = Buffer.from(statementAbout(DIGEST, SIGNATURE).payload).toString(
            'base64',
          );
        }),
      'not by this key',
    ],
    [
      'with another payload type',
      async () =>
        changed(await bundle(), value => {
          value.dsseEnvelope.payloadType = 'text/plain';
        }),
      'not by this key',
    ],
    [
      'with a second signature',
      async () =>
        changed(await bundle(), value => {
          value.dsseEnvelope.signatures.push({ sig: 'AAAA' });
        }),
      'no bundle',
    ],
    ['that is no JSON', () => Buffer.from('{'), 'no bundle'],
  ])('%s is refused', async (_what, make, why) => {
    expect(await verifyBundle(await make(), DIGEST, signer.trust)).toMatchObject({
      valid: false,
      why: expect.stringContaining(why),
    });
  });

  it('of another type of payload is refused, whoever signed it', async () => {
    const { payload } = statementAbout(DIGEST, SIGNATURE);
    const content = { kind: 'dsse', payloadType: 'application/json', payload } as const;
    const other = encodeBundle(content, await signer.sign(content));
    expect(await verifyBundle(other, DIGEST, signer.trust)).toMatchObject({
      valid: false,
      why: expect.stringContaining('"application/json", no in-toto statement'),
    });
  });

  it('by another key is refused', async () => {
    const trust = keyTrust([generate('P-256').publicKey, generate('RSA').publicKey]);
    expect(await verifyBundle(await bundle(), DIGEST, trust)).toMatchObject({ valid: false });
  });

  it('by a key does not count where an identity is expected', async () => {
    const trust = {
      kind: 'identity',
      identity: { pattern: /./ },
      issuer: { pattern: /./ },
      check: () => Promise.reject(new Error('not asked')),
    } as const;
    expect(await verifyBundle(await bundle(), DIGEST, trust)).toMatchObject({
      valid: false,
      why: expect.stringContaining('expected a certificate'),
    });
  });

  it('of any other content is refused and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.string(), async (json, text) => {
        for (const one of [
          json,
          text,
          `{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","dsseEnvelope":${json}}`,
        ]) {
          expect((await verifyBundle(Buffer.from(one), DIGEST, signer.trust)).valid).toBe(false);
        }
      }),
    );
  });

  it('with any byte of its envelope changed is refused', async () => {
    const whole = await bundle();
    const from = Buffer.from(whole).indexOf('"payload":"') + 11;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: from, max: whole.length - 8 }), async at => {
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at] === 65 ? 66 : 65;
        const verdict = await verifyBundle(bytes, DIGEST, signer.trust);
        // The last character of base64 may carry bits that mean nothing.
        const same = readBundle(bytes)?.payload.equals(readBundle(whole)?.payload ?? Buffer.alloc(0));
        if (verdict.valid) expect(same).toBe(true);
      }),
    );
  });
});

describe('a legacy signature', () => {
  async function signed(digest = DIGEST) {
    const content = simpleSigning(digest, 'registry.example/team/app');
    return { layer: signatureLayer(content.payload, await signer.sign(content)), payload: content.payload };
  }

  it('is valid for its key and its digest', async () => {
    const { layer, payload } = await signed();
    expect(await verifyLegacy(legacySignature(layer, payload), DIGEST, signer.trust)).toMatchObject({
      valid: true,
    });
  });

  it('is refused for another digest, another payload and another key', async () => {
    const { layer, payload } = await signed();
    const read = legacySignature(layer, payload);
    const tampered = legacySignature(layer, simpleSigning(OTHER, 'registry.example/team/app').payload);
    expect(await verifyLegacy(read, OTHER, signer.trust)).toMatchObject({ valid: false });
    expect(await verifyLegacy(tampered, OTHER, signer.trust)).toMatchObject({ valid: false });
    expect(await verifyLegacy(read, DIGEST, keyTrust([generate('RSA').publicKey]))).toMatchObject({
      valid: false,
    });
  });

  it('is added beside those of others, once', async () => {
    const [one, two] = [await signed(), await signed()];
    const first = withLayer(undefined, one.layer);
    const second = withLayer(first?.manifest, two.layer);
    expect(JSON.parse(Buffer.from(second?.manifest.bytes ?? '').toString())).toMatchObject({
      layers: [one.layer, two.layer],
    });
    expect(withLayer(second?.manifest, one.layer)).toBeUndefined();
  });

  it('vouches for nothing when its payload is of another type', () => {
    const text = JSON.stringify({ critical: { type: 'x', image: { 'docker-manifest-digest': DIGEST } } });
    expect(digestInPayload(Buffer.from(text))).toBeUndefined();
  });
});

describe('an identity', () => {
  const who = {
    identity: 'https://github.com/team/app/.github/workflows/release.yml@refs/tags/v1',
    issuer: 'https://issuer.example',
  };

  it.each([
    [{ exact: who.identity }, { exact: who.issuer }, undefined],
    [{ pattern: /^https:\/\/github\.com\/team\// }, { pattern: /issuer/ }, undefined],
    [
      { exact: 'https://github.com/team/app' },
      { exact: who.issuer },
      'expected "https://github.com/team/app"',
    ],
    [{ exact: who.identity }, { pattern: /^http:/ }, 'vouched for by'],
  ])('expected as %j by %j', (identity, issuer, why) => {
    const found = objection(who, { identity, issuer });
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(why);
  });
});
