import { AppError } from '../errors.ts';
import { describeBytes } from '../oci/artifact.ts';
import type { Annotations, Descriptor } from '../oci/descriptor.ts';
import { digestOf } from '../oci/digest.ts';
import { encodeManifest, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { bytesOf, readJson, recordOf } from './json.ts';
import { parsePem, toPem } from './pem.ts';
import type { LogEntry, Signed, Witnessed } from './signer.ts';

/** The media type of a legacy signature's payload. */
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';

/** Annotations of its layer; what SIGNATURE_SPEC.md says of the certificate's differs from what cosign does. */
const KEY = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  log: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const;

/** The only version whose bundles hold a chain of certificates and a promise of the log alone. */
export const LEGACY_BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';

/** A signature as it was found in the manifest under `sha256-<hex>.sig`, not believed yet. */
export interface LegacySignature extends Witnessed {
  readonly payload: Uint8Array;
  readonly signature: Buffer;
  readonly by: 'certificate' | 'key';
  readonly annotations: Annotations;
}

/** The layers of a legacy manifest that hold signatures. */
export function signatureLayers(layers: readonly Descriptor[]): readonly Descriptor[] {
  return layers.filter(
    ({ mediaType, annotations }) => mediaType === SIMPLE_SIGNING && annotations?.[KEY.signature],
  );
}

/** One signature of a layer and its payload. */
export function legacySignature(layer: Descriptor, payload: Uint8Array): LegacySignature {
  const annotations = layer.annotations ?? {};
  const signature = bytesOf(annotations[KEY.signature]);
  return { payload, signature, ...legacyClaims(annotations), annotations };
}

/** Who claims to have signed a layer, and by what that was witnessed. */
export function legacyClaims(annotations: Annotations): Pick<LegacySignature, 'by'> & Witnessed {
  return {
    by: annotations[KEY.certificate] ? 'certificate' : 'key',
    logged: Boolean(annotations[KEY.log]),
    timestamped: Boolean(annotations[KEY.timestamp]),
  };
}

/** The layer of a signature that was just made. */
export function signatureLayer(payload: Uint8Array, signed: Signed): Descriptor {
  const { by, logEntries, timestamps } = signed;
  const [leaf, ...chain] = by.kind === 'certificate' ? by.chain.map(der => toPem(der, 'CERTIFICATE')) : [];
  const log = logEntries.find(entry => entry.inclusionPromise !== undefined);
  const [timestamp] = timestamps;
  return describeBytes(SIMPLE_SIGNING, payload, {
    [KEY.signature]: Buffer.from(signed.signature).toString('base64'),
    ...(leaf === undefined ? {} : { [KEY.certificate]: leaf, [KEY.chain]: chain.join('') }),
    ...(log === undefined ? {} : { [KEY.log]: JSON.stringify(rekorBundle(log)) }),
    ...(timestamp === undefined
      ? {}
      : {
          [KEY.timestamp]: JSON.stringify({
            SignedRFC3161Timestamp: Buffer.from(timestamp).toString('base64'),
          }),
        }),
  });
}

/**
 * The manifest with one layer more, and its config, which has to be stored first; undefined when the layer is there.
 * Other people's signatures and annotations stay. Throws `tag-conflict` where the tag names something else.
 */
export function withLayer(
  present: ManifestDocument | undefined,
  layer: Descriptor,
): { readonly manifest: ManifestDocument; readonly config: Uint8Array } | undefined {
  const parsed = present && parseManifest(present);
  if (parsed?.kind === 'index') {
    throw new AppError(
      'tag-conflict',
      `the tag for legacy signatures names an image index (${present?.digest}), to which none can be added`,
      { hint: 'delete that tag, which is of the form sha256-….sig, or use sign-format: bundle' },
    );
  }
  const { layers = [], ...kept } = parsed?.manifest ?? {};
  if (layers.some(one => isSameSignature(one, layer))) return undefined;
  const all = [...layers, layer];
  const config = configFor(all);
  const { mediaType, size, digest } = describeBytes(MEDIA_TYPE.config, config);
  const manifest = encodeManifest({
    ...kept,
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: { mediaType, size, digest },
    layers: all,
  });
  return { manifest, config };
}

/**
 * A legacy signature with a certificate as a bundle 0.1, the form that sigstore's libraries verify. Throws for what is
 * no certificate.
 */
export function legacyBundle({ annotations, payload, signature }: LegacySignature): unknown {
  const digest = Buffer.from(digestOf(payload).slice('sha256:'.length), 'hex').toString('base64');
  return {
    mediaType: LEGACY_BUNDLE_TYPE,
    verificationMaterial: legacyMaterial(annotations),
    messageSignature: {
      messageDigest: { algorithm: 'SHA2_256', digest },
      signature: signature.toString('base64'),
    },
  };
}

/** What the annotations of a layer say for its signature, as bundles have it. Throws for what is no certificate. */
export function legacyMaterial(annotations: Annotations): object {
  const pems = `${annotations[KEY.certificate] ?? ''}\n${annotations[KEY.chain] ?? ''}`;
  const certificates = parsePem(pems, 'the certificate').map(({ der }) => ({
    rawBytes: der.toString('base64'),
  }));
  const { SignedRFC3161Timestamp: timestamp } = readJson(Buffer.from(annotations[KEY.timestamp] ?? ''));
  const log = readJson(Buffer.from(annotations[KEY.log] ?? ''));
  return {
    x509CertificateChain: { certificates },
    tlogEntries: log['Payload'] === undefined ? [] : [logEntry(log)],
    ...(timestamp === undefined
      ? {}
      : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: timestamp }] } }),
  };
}

/** Rekor's answer as cosign kept it before there were bundles. */
function rekorBundle(entry: LogEntry): object {
  return {
    SignedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
    Payload: {
      body: entry.canonicalizedBody,
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: bytesOf(entry.logId.keyId).toString('hex'),
    },
  };
}

function logEntry(log: Readonly<Record<string, unknown>>): LogEntry {
  const payload = recordOf(log['Payload']);
  const body = String(payload['body']);
  const { kind, apiVersion } = readJson(bytesOf(body));
  return {
    logIndex: String(payload['logIndex']),
    logId: { keyId: Buffer.from(String(payload['logID']), 'hex').toString('base64') },
    kindVersion: { kind: String(kind), version: String(apiVersion) },
    integratedTime: String(payload['integratedTime']),
    inclusionPromise: { signedEntryTimestamp: String(log['SignedEntryTimestamp']) },
    canonicalizedBody: body,
  };
}

function isSameSignature(a: Descriptor, b: Descriptor): boolean {
  return a.digest === b.digest && a.annotations?.[KEY.signature] === b.annotations?.[KEY.signature];
}

/** An image config that names the layers; no reader looks at it, some registries check that it is there. */
function configFor(layers: readonly Descriptor[]): Uint8Array {
  const zero = '0001-01-01T00:00:00Z';
  return Buffer.from(
    JSON.stringify({
      architecture: '',
      created: zero,
      history: layers.map(() => ({ created: zero })),
      os: '',
      rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
      config: {},
    }),
  );
}
