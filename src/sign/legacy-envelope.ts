import type { Annotations, Descriptor } from '../oci/descriptor.ts';
import { type ReadBundle, readEnvelope } from './bundle.ts';
import { readJson } from './json.ts';
import { LEGACY_BUNDLE_TYPE, legacyClaims, legacyMaterial } from './legacy.ts';

/** The media type of an attestation in the manifest under `sha256-<hex>.att`: a DSSE envelope. */
export const ENVELOPE_TYPE = 'application/vnd.dsse.envelope.v1+json';
/** What its layer says of its predicate. */
const PREDICATE_TYPE = 'predicateType';

/** What a layer says that it states; undefined when it says nothing. */
export function saidPredicate({ annotations }: Descriptor): string | undefined {
  return annotations?.[PREDICATE_TYPE];
}

/** One attestation of the legacy format, as bundles are judged; undefined when it is no envelope with one signature. */
export function readLegacyEnvelope(annotations: Annotations, bytes: Uint8Array): ReadBundle | undefined {
  const envelope = readEnvelope(readJson(bytes));
  if (envelope === undefined) return undefined;
  const { dsseEnvelope, ...read } = envelope;
  const bundle = () => ({
    mediaType: LEGACY_BUNDLE_TYPE,
    verificationMaterial: legacyMaterial(annotations),
    dsseEnvelope,
  });
  return { ...read, ...legacyClaims(annotations), bundle };
}
