import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import type { ContentReader, ReferrersReader } from '../registry/capabilities.ts';
import { SBOM_TYPE } from './sbom-document.ts';

/** An SBOM found attached to a digest. */
export interface FoundSbom {
  readonly subject: Digest;
  /** The manifest of the artifact. */
  readonly digest: Digest;
  readonly mediaType: string;
  /** The document itself, which may be gone. */
  readonly document: Descriptor;
}

/**
 * The SBOM artifacts of a digest, in no order. Each manifest is read: its own subject and type count, since lists of
 * referrers written by older clients are not true.
 */
export async function findSboms(
  { content, referrers }: { readonly content: ContentReader; readonly referrers: ReferrersReader },
  subject: Digest,
): Promise<readonly FoundSbom[]> {
  const found = new Map<Digest, FoundSbom>();
  for (const mediaType of Object.values(SBOM_TYPE)) {
    for await (const { digest } of referrers.referrersOf(subject, mediaType)) {
      const manifest = await content.manifest(digest).catch(unlessGone);
      if (manifest === undefined) continue;
      const parsed = parseManifest(manifest);
      if (parsed.kind !== 'manifest' || parsed.manifest.subject?.digest !== subject) continue;
      const [document] = parsed.manifest.layers;
      if (parsed.manifest.artifactType !== mediaType || document?.mediaType !== mediaType) continue;
      found.set(digest, { subject, digest, mediaType, document });
    }
  }
  return [...found.values()];
}

/** For what is asked for because something names it: lists of older clients keep entries whose manifests were deleted. */
export function unlessGone(error: unknown): undefined {
  if (error instanceof AppError && 'status' in error && error.status === 404) return undefined;
  throw error;
}
