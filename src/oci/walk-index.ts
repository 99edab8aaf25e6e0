import { AppError } from '../errors.ts';
import { type Descriptor, isUnknownPlatform } from './descriptor.ts';
import type { Digest } from './digest.ts';
import { describe, type ImageIndex, type ManifestDocument, parseManifest } from './manifest.ts';
import { isIndexType } from './media-type.ts';

/** Indexes within indexes; real content has two levels. */
export const MAX_DEPTH = 8;

/** One index of a tree of them. */
export interface IndexLevel {
  readonly descriptor: Descriptor;
  readonly index: ImageIndex;
}

/**
 * An index and all that are nested in it (image-spec image-index.md, "manifests" may name indexes), each once, the root
 * first; a single manifest has none. Throws what `read` throws, and `registry-failed` for a tree deeper than `MAX_DEPTH`.
 */
export async function walkIndex(
  root: ManifestDocument,
  read: (digest: Digest) => Promise<ManifestDocument>,
): Promise<readonly IndexLevel[]> {
  const seen = new Set<Digest>();
  const levels: IndexLevel[] = [];
  const walk = async (document: ManifestDocument, depth: number): Promise<void> => {
    seen.add(document.digest);
    const parsed = parseManifest(document);
    if (parsed.kind !== 'index') return;
    if (depth > MAX_DEPTH)
      throw new AppError(
        'registry-failed',
        `index ${root.digest} holds indexes deeper than ${MAX_DEPTH} levels`,
      );
    levels.push({ descriptor: describe(document), index: parsed.index });
    for (const { mediaType, digest } of parsed.index.manifests)
      if (isIndexType(mediaType) && !seen.has(digest)) await walk(await read(digest), depth + 1);
  };
  await walk(root, 0);
  return levels;
}

/** What the indexes name that runs somewhere: no indexes, and nothing that is about an image. */
export function imagesIn(levels: readonly IndexLevel[]): readonly Descriptor[] {
  return levels
    .flatMap(({ index }) => index.manifests)
    .filter(entry => !isIndexType(entry.mediaType) && !isUnknownPlatform(entry.platform));
}
