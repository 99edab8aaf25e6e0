import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { type ParsedManifest, parseManifest } from '../oci/manifest.ts';
import type { ContentReader, ReferrersReader } from '../registry/capabilities.ts';
import { BUNDLE_KEY, BUNDLE_TYPE, isBundleType } from './bundle.ts';
import { legacySignature, signatureLayers } from './legacy.ts';
import { SIGNATURE } from './statement.ts';
import type { Trust } from './trust.ts';
import { type Signatory, verifyBundle, verifyLegacy } from './verify.ts';

/** Bundles read at a time. */
const AT_ONCE = 8;
/** Largest bundle read: a statement of 16 MiB, which is what signing services take, with its encoding. */
const MAX_BUNDLE = 24 * 1024 * 1024;
/** Largest payload of a legacy signature read. */
const MAX_PAYLOAD = 1024 * 1024;

/** Where and what to look for. */
export interface Search {
  readonly content: ContentReader;
  readonly referrers: ReferrersReader;
  /** What has to be signed. */
  readonly digest: Digest;
  readonly trust: Trust;
}

/** A signature or attestation that was verified. */
export interface Found {
  /** The manifest that carries it. */
  readonly digest: Digest;
  readonly mediaType: string;
  readonly format: 'bundle' | 'legacy';
  readonly by: Signatory;
  readonly predicate: unknown;
}

/** What a search came to. `refused` says of each signature that does not count why. */
export interface SearchResult {
  readonly found: Found | undefined;
  readonly refused: readonly string[];
}

/**
 * A valid signature of the digest by whom `trust` names, in the formats asked for (both unless given). Attestations are
 * no signatures here, though cosign lets them count.
 */
export async function findSignature(
  search: Search,
  formats: readonly ('bundle' | 'legacy')[] = ['bundle', 'legacy'],
): Promise<SearchResult> {
  const bundles = formats.includes('bundle')
    ? await findAttestation(search, SIGNATURE.type)
    : { found: undefined, refused: [] };
  if (bundles.found !== undefined || !formats.includes('legacy')) return bundles;
  const legacy = await findLegacy(search);
  return { found: legacy.found, refused: [...bundles.refused, ...legacy.refused] };
}

/** A valid attestation about the digest of one of the predicate's types (a text ending in `/` is a prefix). */
export async function findAttestation(search: Search, predicateType: string): Promise<SearchResult> {
  const refused: string[] = [];
  let batch: Descriptor[] = [];
  const judge = async (): Promise<Found | undefined> => {
    const judged = await Promise.all(batch.map(entry => judgeEntry(search, entry, predicateType)));
    batch = [];
    for (const one of judged) if (typeof one === 'string') refused.push(one);
    return judged.find((one): one is Found => typeof one === 'object');
  };
  for await (const entry of search.referrers.referrersOf(search.digest, BUNDLE_TYPE)) {
    if (!mayState(entry, predicateType)) continue;
    batch.push(entry);
    const found = batch.length === AT_ONCE ? await judge() : undefined;
    if (found !== undefined) return { found, refused };
  }
  return { found: await judge(), refused };
}

/** A text says why the entry does not count; undefined: it is something else altogether. */
async function judgeEntry(
  { content, digest, trust }: Search,
  entry: Descriptor,
  predicateType: string,
): Promise<Found | string | undefined> {
  const parsed = await readManifest(content, entry.digest);
  if (parsed === undefined) return `${entry.digest}: it is listed, but no manifest is there`;
  const [layer, ...others] = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
  if (layer === undefined || others.length > 0 || !isBundleType(layer.mediaType)) return undefined;
  if (layer.size > MAX_BUNDLE) return `${entry.digest}: it is larger than ${MAX_BUNDLE} bytes`;
  const verdict = await verifyBundle(await readAll(content, layer), digest, trust);
  if (!verdict.valid) return `${entry.digest}: ${verdict.why}`;
  if (!states(verdict.predicateType, predicateType)) return undefined;
  const { by, predicate } = verdict;
  return { digest: entry.digest, mediaType: layer.mediaType, format: 'bundle', by, predicate };
}

async function findLegacy({ content, referrers, digest, trust }: Search): Promise<SearchResult> {
  const refused: string[] = [];
  const document = await referrers.companionOf(digest, 'sig');
  for (const layer of document === undefined ? [] : signatureLayers(document)) {
    if (document === undefined || layer.size > MAX_PAYLOAD) continue;
    const signature = legacySignature(layer, await readAll(content, layer));
    const verdict = await verifyLegacy(signature, digest, trust);
    if (verdict.valid) {
      const { mediaType } = layer;
      const found: Found = {
        digest: document.digest,
        mediaType,
        format: 'legacy',
        by: verdict.by,
        predicate: {},
      };
      return { found, refused };
    }
    refused.push(`${document.digest}: ${verdict.why}`);
  }
  return { found: undefined, refused };
}

/** The annotation only spares reading what says of itself that it is something else. */
function mayState(entry: Descriptor, wanted: string): boolean {
  const said = entry.annotations?.[BUNDLE_KEY.predicateType];
  return said === undefined || states(said, wanted);
}

function states(predicateType: string, wanted: string): boolean {
  return wanted.endsWith('/') ? predicateType.startsWith(wanted) : predicateType === wanted;
}

/** What older clients leave in a list when a manifest is deleted, or is none, must not stop a release. */
async function readManifest(content: ContentReader, digest: Digest): Promise<ParsedManifest | undefined> {
  const document = await content.manifest(digest).catch((error: unknown) => {
    if (error instanceof AppError && 'status' in error && error.status === 404) return undefined;
    throw error;
  });
  try {
    return document && parseManifest(document);
  } catch {
    return undefined;
  }
}

async function readAll(content: ContentReader, descriptor: Descriptor): Promise<Uint8Array> {
  const chunks = await Array.fromAsync(content.blob(descriptor));
  return Buffer.concat(chunks);
}
