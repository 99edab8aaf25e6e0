import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { CompanionKind } from '../registry/capabilities.ts';
import { MAX_BUNDLE } from './bundle.ts';
import type { Found, Search, SearchResult } from './find.ts';
import { legacySignature, signatureLayers } from './legacy.ts';
import { ENVELOPE_TYPE, readLegacyEnvelope, saidPredicate } from './legacy-envelope.ts';
import { repositoryInPayload } from './payload.ts';
import { parsed, readBlob } from './read-entry.ts';
import { states } from './statement.ts';
import { verifyLegacy, verifyStatement } from './verify.ts';

/** Largest payload of a legacy signature read. */
const MAX_PAYLOAD = 1024 * 1024;

/** What one layer came to: undefined when it is something else, a text when it does not count. */
type Judged = Omit<Found, 'digest' | 'mediaType' | 'format'> | string | undefined;

/** A valid signature in the manifest under `sha256-<hex>.sig`. */
export function findLegacySignature(search: Search): Promise<SearchResult> {
  const { content, digest, trust } = search;
  return findLayer(search, 'sig', signatureLayers, async layer => {
    if (layer.size > MAX_PAYLOAD) return `a payload is larger than ${MAX_PAYLOAD} bytes`;
    const payload = await readBlob(content, layer);
    if ('why' in payload) return payload.why;
    const verdict = await verifyLegacy(legacySignature(layer, payload.value), digest, trust);
    if (!verdict.valid) return verdict.why;
    const { by, logged, timestamped } = verdict;
    const repository = repositoryInPayload(payload.value);
    return { by, logged, timestamped, predicate: {}, ...(repository === undefined ? {} : { repository }) };
  });
}

/** A valid attestation of the predicate's types in the manifest under `sha256-<hex>.att`. */
export function findLegacyAttestation(search: Search, predicateType: string): Promise<SearchResult> {
  const { content, digest, trust } = search;
  const envelopes = (layers: readonly Descriptor[]) =>
    layers.filter(layer => layer.mediaType === ENVELOPE_TYPE && states(saidPredicate(layer), predicateType));
  return findLayer(search, 'att', envelopes, async layer => {
    if (layer.size > MAX_BUNDLE) return `an attestation is larger than ${MAX_BUNDLE} bytes`;
    const read = await readBlob(content, layer);
    if ('why' in read) return read.why;
    const envelope = readLegacyEnvelope(layer.annotations ?? {}, read.value);
    if (envelope === undefined) return 'it is no envelope with one signed statement';
    const verdict = await verifyStatement(envelope, digest, trust);
    if (!verdict.valid) return verdict.why;
    if (!states(verdict.predicateType, predicateType)) return undefined;
    const { by, logged, timestamped, predicate } = verdict;
    return { by, logged, timestamped, predicate };
  });
}

async function findLayer(
  { referrers, digest, lacks }: Search,
  kind: CompanionKind,
  pick: (layers: readonly Descriptor[]) => readonly Descriptor[],
  judge: (layer: Descriptor) => Promise<Judged>,
): Promise<SearchResult> {
  const document = await referrers.companionOf(digest, kind);
  if (document === undefined) return { found: undefined, refused: [] };
  const refused: string[] = [];
  const refuse = (at: Digest, why: string): void => void refused.push(`${at}: ${why}`);
  const manifest = parsed(document);
  if ('why' in manifest) refuse(document.digest, manifest.why);
  const layers =
    'value' in manifest && manifest.value.kind === 'manifest' ? manifest.value.manifest.layers : [];
  for (const layer of pick(layers)) {
    const judged = await judge(layer);
    if (judged === undefined) continue;
    if (typeof judged === 'string') {
      refuse(document.digest, judged);
      continue;
    }
    const { mediaType } = layer;
    const found: Found = { digest: document.digest, mediaType, format: 'legacy', ...judged };
    const lacking = lacks?.(found);
    if (lacking === undefined) return { found, refused };
    refuse(document.digest, lacking);
  }
  return { found: undefined, refused };
}
