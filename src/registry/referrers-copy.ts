import { AppError } from '../errors.ts';
import { inMemory } from '../oci/artifact.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { encodeManifest, type ImageManifest, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isIndexType, isManifestType, MEDIA_TYPE } from '../oci/media-type.ts';
import type {
  CompanionKind,
  ContentReader,
  ContentWriter,
  ReferrersReader,
  ReferrersWriter,
} from './capabilities.ts';
import { copyGraph } from './copy.ts';
import { RegistryError } from './errors.ts';
import { Limiter } from './limiting.ts';

/** Subjects looked at side by side. */
const SUBJECTS_AT_ONCE = 8;
/** Subjects of one graph: signatures of SBOMs of platforms. Real releases have tens; a loop would never end. */
const MAX_SUBJECTS = 10_000;
const BUNDLES = 'application/vnd.dev.sigstore.bundle';
const COMPANIONS: readonly CompanionKind[] = ['sig', 'att', 'sbom'];

export interface ReferrersCopy {
  readonly source: { readonly content: ContentReader; readonly referrers: ReferrersReader };
  readonly destination: { readonly content: ContentWriter; readonly referrers: ReferrersWriter };
  /** The image or chart whose attachments are copied; the destination has it already. */
  readonly root: Digest;
  /** Path of another repository of the destination's registry to mount from. */
  readonly mountFrom?: string;
  /** Whether the destination has an attachment with all that belongs to it; then it is not even read. */
  readonly isSettled?: (subject: Digest, attachment: Digest) => Promise<boolean>;
}

/** Something that was carried along. */
export interface CopiedReferrer {
  readonly subject: Digest;
  readonly digest: Digest;
  readonly mediaType: string;
  /** The tag's kind where it came by one of cosign's tags. */
  readonly companion?: CompanionKind;
}

export interface ReferrersCopied {
  readonly copied: readonly CopiedReferrer[];
  /** Entries of the source's lists whose manifests are gone: what older clients leave behind. */
  readonly missing: readonly Digest[];
}

/**
 * Copies everything that is attached to an image or chart, to its platforms and to the attachments themselves, and
 * cosign's tags beside them. Each side uses what its registry has: the referrers API or fallback tags. Signatures that
 * the destination's tags hold already stay. Throws `registry-failed` where there is no end of attachments: a part of
 * them would pass for all.
 */
export async function copyReferrers(request: ReferrersCopy): Promise<ReferrersCopied> {
  const copied: CopiedReferrer[] = [];
  const missing: Digest[] = [];
  const seen = new Set<Digest>();
  const limiter = new Limiter(SUBJECTS_AT_ONCE);
  const visit = async (digest: Digest, type?: string): Promise<void> => {
    if (seen.has(digest)) return;
    if (seen.size >= MAX_SUBJECTS) throw tooMany(request.root);
    seen.add(digest);
    const more = await limiter.run(async () => {
      // Nobody signs a signature by a tag; asking would cost three requests for each.
      if (!type?.startsWith(BUNDLES)) copied.push(...(await copyCompanions(request, digest)));
      const [attached, children] = [
        await copyAttached(request, digest, missing),
        await childrenOf(request, digest),
      ];
      copied.push(...attached);
      return [...attached, ...children.map(child => ({ digest: child, mediaType: '' }))];
    });
    await Promise.all(more.map(one => visit(one.digest, one.mediaType)));
  };
  await visit(request.root);
  return { copied, missing };
}

function tooMany(root: Digest): AppError {
  return new AppError(
    'registry-failed',
    `more than ${MAX_SUBJECTS} manifests belong to ${root} or are attached to it; they are not copied in part`,
    { hint: 'look for a tool that attaches to its own attachments, and delete what it left' },
  );
}

async function copyAttached(
  { source, destination, mountFrom, isSettled }: ReferrersCopy,
  subject: Digest,
  missing: Digest[],
): Promise<CopiedReferrer[]> {
  const copied: CopiedReferrer[] = [];
  for await (const { digest } of source.referrers.referrersOf(subject)) {
    if (await isSettled?.(subject, digest)) continue;
    const document = await source.content.manifest(digest).catch(unlessGone);
    if (document === undefined) {
      missing.push(digest);
      continue;
    }
    const writer: ContentWriter = {
      putBlob: (blob, from) => destination.content.putBlob(blob, from),
      putManifest: document =>
        document.digest === digest
          ? destination.referrers.attach(document)
          : destination.content.putManifest(document),
    };
    await copyGraph({
      source: source.content,
      root: digest,
      destination: writer,
      ...(mountFrom === undefined ? {} : { mountFrom }),
    });
    const parsed = parseManifest(document);
    const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    copied.push({ subject, digest, mediaType: said.artifactType ?? MEDIA_TYPE.manifest });
  }
  return copied;
}

function unlessGone(error: unknown): undefined {
  if (error instanceof RegistryError && error.status === 404) return undefined;
  throw error;
}

async function childrenOf({ source }: ReferrersCopy, digest: Digest): Promise<Digest[]> {
  const parsed = parseManifest(await source.content.manifest(digest));
  if (parsed.kind !== 'index') return [];
  return parsed.index.manifests
    .filter(({ mediaType }) => isManifestType(mediaType) || isIndexType(mediaType))
    .map(child => child.digest);
}

async function copyCompanions(request: ReferrersCopy, subject: Digest): Promise<CopiedReferrer[]> {
  const all = await Promise.all(COMPANIONS.map(kind => copyCompanion(request, subject, kind)));
  return all.filter(one => one !== undefined);
}

async function copyCompanion(
  { source, destination, mountFrom }: ReferrersCopy,
  subject: Digest,
  kind: CompanionKind,
): Promise<CopiedReferrer | undefined> {
  const document = await source.referrers.companionOf(subject, kind);
  if (document === undefined) return undefined;
  const parsed = parseManifest(document);
  if (parsed.kind === 'index') return undefined;
  const blobs = [parsed.manifest.config, ...parsed.manifest.layers];
  await Promise.all(
    blobs.map(descriptor =>
      destination.content.putBlob({ descriptor, open: () => source.content.blob(descriptor) }, mountFrom),
    ),
  );
  await destination.referrers.amendCompanion(subject, kind, async present => {
    const merged = merge(present, { document, manifest: parsed.manifest });
    if (merged === undefined) return undefined;
    if (merged.config !== undefined)
      await destination.content.putBlob(inMemory(MEDIA_TYPE.config, merged.config));
    return merged.document;
  });
  return {
    subject,
    digest: document.digest,
    mediaType: parsed.manifest.layers[0]?.mediaType ?? '',
    companion: kind,
  };
}

/** What the destination's tag should name: ours where it is free, else its own layers and those of ours it lacks. */
function merge(
  present: ManifestDocument | undefined,
  ours: { readonly document: ManifestDocument; readonly manifest: ImageManifest },
): { readonly document: ManifestDocument; readonly config?: Uint8Array } | undefined {
  if (present === undefined) return { document: ours.document };
  const parsed = parseManifest(present);
  if (present.digest === ours.document.digest || parsed.kind === 'index') return undefined;
  const { layers } = parsed.manifest;
  const known = new Set(layers.map(identityOf));
  const lacking = ours.manifest.layers.filter(layer => !known.has(identityOf(layer)));
  if (lacking.length === 0) return undefined;
  const all = [...layers, ...lacking];
  const rootfs = { type: 'layers', diff_ids: all.map(({ digest }) => digest) };
  const config = Buffer.from(JSON.stringify({ architecture: '', os: '', rootfs, config: {} }));
  const { mediaType } = parsed.manifest.config;
  const document = encodeManifest({
    ...parsed.manifest,
    config: { mediaType, size: config.length, digest: digestOf(config) },
    layers: all,
  });
  return { document, config };
}

/** Two signatures of one payload differ in their annotations only. */
function identityOf({ digest, annotations }: Descriptor): string {
  return `${digest} ${JSON.stringify(Object.entries(annotations ?? {}).sort())}`;
}
