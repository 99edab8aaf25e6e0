import { inMemory } from '../oci/artifact.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { encodeManifest, type ImageManifest, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import type { CompanionKind } from './capabilities.ts';
import { isGone, notingLosses } from './losses.ts';
import type { CopiedReferrer, ReferrersCopy } from './referrers-copy.ts';

const COMPANIONS: readonly CompanionKind[] = ['sig', 'att', 'sbom'];

/** A manifest under one of cosign's tags. */
interface Companion {
  readonly document: ManifestDocument;
  readonly manifest: ImageManifest;
  /** Its config, where that is new. */
  readonly config?: Uint8Array;
}

/** Copies what cosign's tags beside a digest name. `missing` is told of payloads that are gone: the others are carried. */
export async function copyCompanions(
  request: ReferrersCopy,
  subject: Digest,
  missing: Digest[],
): Promise<CopiedReferrer[]> {
  const all = await Promise.all(COMPANIONS.map(kind => copyCompanion(request, { subject, kind }, missing)));
  return all.filter(one => one !== undefined);
}

async function copyCompanion(
  request: ReferrersCopy,
  { subject, kind }: { readonly subject: Digest; readonly kind: CompanionKind },
  missing: Digest[],
): Promise<CopiedReferrer | undefined> {
  const { source, destination } = request;
  const document = await source.referrers.companionOf(subject, kind);
  if (document === undefined) return undefined;
  const parsed = parseManifest(document);
  if (parsed.kind === 'index') return undefined;
  const { config, layers } = parsed.manifest;
  const gone = new Set<Digest>();
  await Promise.all([config, ...layers].map(blob => copyBlob(request, blob, gone)));
  missing.push(...gone);
  const left = layers.filter(({ digest }) => !gone.has(digest));
  if (gone.size > 0 && left.length === 0) return undefined;
  const ours = gone.size === 0 ? { document, manifest: parsed.manifest } : withLayers(parsed.manifest, left);
  await destination.referrers.amendCompanion(subject, kind, async present => {
    const merged = merge(present, ours);
    if (merged?.config !== undefined)
      await destination.content.putBlob(inMemory(MEDIA_TYPE.config, merged.config));
    return merged?.document;
  });
  return { subject, digest: document.digest, mediaType: layers[0]?.mediaType ?? '', companion: kind };
}

/** Copies a blob, or says that it is gone. */
async function copyBlob(
  { source, destination, mountFrom }: ReferrersCopy,
  descriptor: Descriptor,
  gone: Set<Digest>,
): Promise<void> {
  const lost = new Set<Digest>();
  const content = notingLosses(source.content, lost);
  try {
    await destination.content.putBlob({ descriptor, open: () => content.blob(descriptor) }, mountFrom);
  } catch (error) {
    // What the destination misses is another matter.
    if (lost.size === 0 || !isGone(error)) throw error;
    gone.add(descriptor.digest);
  }
}

/** What the destination's tag should name: ours where it is free, else its own layers and those of ours it lacks. */
function merge(present: ManifestDocument | undefined, ours: Companion): Companion | undefined {
  if (present === undefined) return ours;
  const parsed = parseManifest(present);
  if (present.digest === ours.document.digest || parsed.kind === 'index') return undefined;
  const { layers } = parsed.manifest;
  const known = new Set(layers.map(identityOf));
  const lacking = ours.manifest.layers.filter(layer => !known.has(identityOf(layer)));
  return lacking.length === 0 ? undefined : withLayers(parsed.manifest, [...layers, ...lacking]);
}

/** The manifest with other layers, and a config that names them. */
function withLayers(of: ImageManifest, layers: readonly Descriptor[]): Companion {
  const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
  const config = Buffer.from(JSON.stringify({ architecture: '', os: '', rootfs, config: {} }));
  const { mediaType } = of.config;
  const manifest = {
    ...of,
    config: { mediaType, size: config.length, digest: digestOf(config) },
    layers,
  };
  return { document: encodeManifest(manifest), manifest, config };
}

/** Two signatures of one payload differ in their annotations only. */
function identityOf({ digest, annotations }: Descriptor): string {
  return `${digest} ${JSON.stringify(Object.entries(annotations ?? {}).sort())}`;
}
