import { KEY } from '../oci/annotations.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ParsedManifest } from '../oci/manifest.ts';
import type { ContentReader, ReferrersReader } from '../registry/capabilities.ts';
import { BUNDLE_KEY, BUNDLE_TYPE, isBundleType, MAX_BUNDLE } from './bundle.ts';
import { findLegacyAttestation, findLegacySignature } from './find-legacy.ts';
import { readBlob, readManifest } from './read-entry.ts';
import type { Witnessed } from './signer.ts';
import { SIGNATURE, states } from './statement.ts';
import type { Trust } from './trust.ts';
import { type Signatory, verifyBundle } from './verify.ts';

/** Bundles read at a time. */
const AT_ONCE = 8;
/** Where and what to look for. */
export interface Search {
  readonly content: ContentReader;
  readonly referrers: ReferrersReader;
  /** What has to be signed. */
  readonly digest: Digest;
  readonly trust: Trust;
  /** What a valid one needs besides; a text says why it does not do. Any does unless given. */
  readonly lacks?: (found: Found) => string | undefined;
}

/** A signature or attestation that was verified. */
export interface Found extends Witnessed {
  /** The manifest that carries it. */
  readonly digest: Digest;
  readonly mediaType: string;
  readonly format: Format;
  readonly by: Signatory;
  readonly predicate: unknown;
  /** The repository that a legacy signature names (its docker-reference). */
  readonly repository?: string;
}

/** `bundle`: a referrer; `legacy`: an entry under cosign's tags beside the digest. */
export type Format = 'bundle' | 'legacy';
const EITHER: readonly Format[] = ['bundle', 'legacy'];

/** What a search came to. `refused` says of each signature that does not count why. */
export interface SearchResult {
  readonly found: Found | undefined;
  readonly refused: readonly string[];
}

/**
 * A valid signature of the digest by whom `trust` names, in the formats asked for (both unless given). Attestations are
 * no signatures here, though cosign lets them count. Throws what says nothing about what is attached: missing rights,
 * outages, a root of trust that cannot be had. What others left broken is among `refused`.
 */
export async function findSignature(search: Search, formats = EITHER): Promise<SearchResult> {
  const bundles = formats.includes('bundle') ? await findBundle(search, SIGNATURE.type) : NONE;
  if (bundles.found !== undefined || !formats.includes('legacy')) return bundles;
  return both(bundles, await findLegacySignature(search));
}

/** The same for an attestation of one of the predicate's types (a text ending in `/` is a prefix). */
export async function findAttestation(
  search: Search,
  predicateType: string,
  formats = EITHER,
): Promise<SearchResult> {
  const bundles = formats.includes('bundle') ? await findBundle(search, predicateType) : NONE;
  if (bundles.found !== undefined || !formats.includes('legacy')) return bundles;
  return both(bundles, await findLegacyAttestation(search, predicateType));
}

const NONE: SearchResult = { found: undefined, refused: [] };

function both(first: SearchResult, second: SearchResult): SearchResult {
  return { found: second.found, refused: [...first.refused, ...second.refused] };
}

async function findBundle(search: Search, predicateType: string): Promise<SearchResult> {
  const refused: string[] = [];
  const entries: Descriptor[] = [];
  for await (const entry of search.referrers.referrersOf(search.digest, BUNDLE_TYPE)) {
    if (states(entry.annotations?.[BUNDLE_KEY.predicateType], predicateType)) entries.push(entry);
  }
  entries.reverse().sort((one, other) => createdAt(other) - createdAt(one));
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const batch = entries.slice(at, at + AT_ONCE);
    const judged = await Promise.all(batch.map(entry => judgeEntry(search, entry, predicateType)));
    for (const one of judged) if (typeof one === 'string') refused.push(one);
    const found = judged.find((one): one is Found => typeof one === 'object');
    if (found !== undefined) return { found, refused };
  }
  return { found: undefined, refused };
}

/**
 * When a bundle says it was made, in milliseconds. The newest is looked at first: whose it is shows only in its content,
 * and a run that comes again looks for one that it has just made, among a thousand of others perhaps.
 */
function createdAt({ annotations }: Descriptor): number {
  const time = Date.parse(annotations?.[KEY.created] ?? '');
  return Number.isNaN(time) ? 0 : time;
}

/** The bundle that a manifest attaches; undefined when it attaches something else. */
export function bundleLayer(parsed: ParsedManifest): Descriptor | undefined {
  const [layer, ...others] = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
  return layer !== undefined && others.length === 0 && isBundleType(layer.mediaType) ? layer : undefined;
}

/** A text says why the entry does not count; undefined: it is something else altogether. */
async function judgeEntry(
  { content, digest, trust, lacks }: Search,
  entry: Descriptor,
  predicateType: string,
): Promise<Found | string | undefined> {
  const read = await readManifest(content, entry.digest);
  if ('why' in read) return `${entry.digest}: it is listed, but cannot be read: ${read.why}`;
  const layer = bundleLayer(read.value);
  if (layer === undefined) return undefined;
  if (layer.size > MAX_BUNDLE) return `${entry.digest}: it is larger than ${MAX_BUNDLE} bytes`;
  const bundle = await readBlob(content, layer);
  if ('why' in bundle) return `${entry.digest}: ${bundle.why}`;
  const verdict = await verifyBundle(bundle.value, digest, trust);
  if (!verdict.valid) return `${entry.digest}: ${verdict.why}`;
  if (!states(verdict.predicateType, predicateType)) return undefined;
  const { valid: _, predicateType: __, ...rest } = verdict;
  const found: Found = { digest: entry.digest, mediaType: layer.mediaType, format: 'bundle', ...rest };
  const lacking = lacks?.(found);
  return lacking === undefined ? found : `${entry.digest}: ${lacking}`;
}
