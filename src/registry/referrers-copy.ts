import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isIndexType, isManifestType, MEDIA_TYPE } from '../oci/media-type.ts';
import type {
  CompanionKind,
  ContentReader,
  ContentWriter,
  ReferrersReader,
  ReferrersWriter,
} from './capabilities.ts';
import { copyCompanions } from './companion-copy.ts';
import { copyGraph } from './copy.ts';
import { Limiter } from './limiting.ts';
import { isGone, notingLosses } from './losses.ts';

/** Subjects looked at side by side. */
const SUBJECTS_AT_ONCE = 8;
/** Subjects of one graph: signatures of SBOMs of platforms. Real releases have tens; a loop would never end. */
const MAX_SUBJECTS = 10_000;
const BUNDLES = 'application/vnd.dev.sigstore.bundle';

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
  /**
   * What the source lists and cannot be carried, for it or something that it names is gone: older clients leave such
   * entries behind, and registries lose content. Of cosign's tags, the payloads that are gone.
   */
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
      if (!type?.startsWith(BUNDLES)) copied.push(...(await copyCompanions(request, digest, missing)));
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
  request: ReferrersCopy,
  subject: Digest,
  missing: Digest[],
): Promise<CopiedReferrer[]> {
  const copied: CopiedReferrer[] = [];
  for await (const { digest } of request.source.referrers.referrersOf(subject)) {
    if (await request.isSettled?.(subject, digest)) continue;
    const document = await carried(request, digest);
    if (document === undefined) {
      missing.push(digest);
      continue;
    }
    const parsed = parseManifest(document);
    const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    copied.push({ subject, digest, mediaType: said.artifactType ?? MEDIA_TYPE.manifest });
  }
  return copied;
}

/** Copies one attachment and gives its manifest; undefined where it, or something that it names, is gone. */
async function carried(
  { source, destination, mountFrom }: ReferrersCopy,
  digest: Digest,
): Promise<ManifestDocument | undefined> {
  const lost = new Set<Digest>();
  try {
    const content = notingLosses(source.content, lost);
    const document = await content.manifest(digest);
    const writer: ContentWriter = {
      putBlob: (blob, from) => destination.content.putBlob(blob, from),
      putManifest: document =>
        document.digest === digest
          ? destination.referrers.attach(document)
          : destination.content.putManifest(document),
    };
    await copyGraph({
      source: content,
      root: digest,
      destination: writer,
      ...(mountFrom === undefined ? {} : { mountFrom }),
    });
    return document;
  } catch (error) {
    // What the destination misses is another matter.
    if (lost.size > 0 && isGone(error)) return undefined;
    throw error;
  }
}

async function childrenOf({ source }: ReferrersCopy, digest: Digest): Promise<Digest[]> {
  const parsed = parseManifest(await source.content.manifest(digest));
  if (parsed.kind !== 'index') return [];
  return parsed.index.manifests
    .filter(({ mediaType }) => isManifestType(mediaType) || isIndexType(mediaType))
    .map(child => child.digest);
}
