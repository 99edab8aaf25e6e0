import { artifactManifest, describeBytes } from '../oci/artifact.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { bytesOf, readJson, recordOf } from './json.ts';
import type { Content, LogEntry, Signed, Witnessed } from './signer.ts';

/** The media type of a bundle, and of the artifact that carries one. */
export const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Largest bundle read: a statement of 16 MiB, which is what signing services take, with its encoding. */
export const MAX_BUNDLE = 24 * 1024 * 1024;
/** Annotations of that artifact (cosign specs, BUNDLE_SPEC.md). */
export const BUNDLE_KEY = {
  content: 'dev.sigstore.bundle.content',
  predicateType: 'dev.sigstore.bundle.predicateType',
} as const;

/** A signed statement as it was found, not believed yet. */
export interface ReadBundle extends Witnessed {
  readonly payload: Buffer;
  readonly payloadType: string;
  readonly signature: Buffer;
  /** What the envelope calls its key; empty: nothing. */
  readonly keyId: string;
  /** Whether the signer is named by a certificate or by a key. */
  readonly by: 'certificate' | 'key';
  /** There is content of another kind beside the statement. */
  readonly mixed?: boolean;
  /** The document, for verifiers of certificates; throws for what can be no part of one. */
  readonly bundle: () => unknown;
}

/**
 * sigstore's bundle 0.3 around a signed statement (protobuf-specs, sigstore_bundle.proto), in cosign's order of keys.
 * The envelope carries no keyid: go-securesystemslib skips signatures whose keyid it does not know.
 */
export function encodeBundle(content: Content & { readonly kind: 'dsse' }, signed: Signed): Uint8Array {
  const { logEntries, timestamps, by, signature } = signed;
  const [leaf = new Uint8Array()] = by.kind === 'certificate' ? by.chain : [];
  const who =
    by.kind === 'key' ? { publicKey: { hint: by.hint } } : { certificate: { rawBytes: base64(leaf) } };
  const verificationMaterial = {
    ...who,
    ...(logEntries.length === 0 ? {} : { tlogEntries: logEntries satisfies readonly LogEntry[] }),
    ...(timestamps.length === 0
      ? {}
      : { timestampVerificationData: { rfc3161Timestamps: stamps(timestamps) } }),
  };
  const dsseEnvelope = {
    payload: base64(content.payload),
    payloadType: content.payloadType,
    signatures: [{ sig: base64(signature) }],
  };
  return Buffer.from(JSON.stringify({ mediaType: BUNDLE_TYPE, verificationMaterial, dsseEnvelope }));
}

/** Reads a bundle of version 0.3 or later with one signed statement; undefined for anything else. */
export function readBundle(bytes: Uint8Array): ReadBundle | undefined {
  const json = readJson(bytes);
  const verificationMaterial = recordOf(json['verificationMaterial']);
  const { mediaType } = json;
  const envelope = isBundleType(mediaType) ? readEnvelope(recordOf(json['dsseEnvelope'])) : undefined;
  if (envelope === undefined) return undefined;
  const { dsseEnvelope, ...read } = envelope;
  const stamps = recordOf(verificationMaterial['timestampVerificationData'])['rfc3161Timestamps'];
  return {
    ...read,
    by: verificationMaterial['certificate'] !== undefined ? 'certificate' : 'key',
    logged: isFilled(verificationMaterial['tlogEntries']),
    timestamped: isFilled(stamps),
    mixed: json['messageSignature'] !== undefined,
    // Only what was read here is given on.
    bundle: () => ({ mediaType, verificationMaterial, dsseEnvelope }),
  };
}

/** Reads a DSSE envelope with one signature; undefined for anything else. `dsseEnvelope`: what of it was read. */
export function readEnvelope(envelope: Readonly<Record<string, unknown>>) {
  const { payload, payloadType, signatures } = envelope;
  if (!Array.isArray(signatures) || signatures.length !== 1) return undefined;
  const { sig, keyid } = recordOf(signatures[0]);
  if (typeof payload !== 'string' || typeof payloadType !== 'string' || typeof sig !== 'string')
    return undefined;
  const dsseEnvelope = { payload, payloadType, signatures };
  const keyId = typeof keyid === 'string' ? keyid : '';
  return { payload: bytesOf(payload), payloadType, signature: bytesOf(sig), keyId, dsseEnvelope };
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

/** As the first writers of version 0.3 called it. */
const EARLY_BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';

/** True for bundles of version 0.3 and later, which are the ones that registries hold. */
export function isBundleType(mediaType: unknown): boolean {
  if (mediaType === EARLY_BUNDLE_TYPE) return true;
  const minor = /^application\/vnd\.dev\.sigstore\.bundle\.v0\.([0-9]{1,4})\+json$/.exec(
    String(mediaType),
  )?.[1];
  return minor !== undefined && Number(minor) >= 3;
}

/** The artifact that attaches a bundle to its subject, byte for byte as cosign 3 writes it. `created` in RFC 3339. */
export function bundleArtifact(
  bundle: Uint8Array,
  about: { readonly subject: Descriptor; readonly predicateType: string; readonly created: string },
): { readonly layer: Descriptor; readonly manifest: ManifestDocument } {
  const layer = describeBytes(BUNDLE_TYPE, bundle);
  const annotations = {
    [BUNDLE_KEY.content]: 'dsse-envelope',
    [BUNDLE_KEY.predicateType]: about.predicateType,
    'org.opencontainers.image.created': about.created,
  };
  const { subject } = about;
  const manifest = artifactManifest({
    artifactType: BUNDLE_TYPE,
    layer,
    subject,
    annotations,
    typedConfig: true,
  });
  return { layer, manifest };
}

function stamps(timestamps: readonly Uint8Array[]): readonly { signedTimestamp: string }[] {
  return timestamps.map(timestamp => ({ signedTimestamp: base64(timestamp) }));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
