import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import type { FoundPart } from './merge-read.ts';

/** A merged index with all that is below it, each part read where it was found. */
export function mergedContent(index: ManifestDocument, parts: readonly FoundPart[]): ContentReader {
  const documents = new Map<Digest, ManifestDocument>([[index.digest, index]]);
  const holders = new Map<Digest, ContentReader>();
  for (const part of parts) {
    for (const document of part.documents) {
      documents.set(document.digest, document);
      for (const { digest } of blobsOf(document)) holders.set(digest, part.content);
    }
  }
  const holderOf = ({ digest }: Descriptor): ContentReader => {
    const found = holders.get(digest);
    if (found) return found;
    throw new AppError('registry-failed', `blob ${digest} is not a part of ${index.digest}`);
  };
  return {
    manifest: async digest => {
      const found = documents.get(digest);
      if (found) return found;
      throw new AppError('registry-failed', `manifest ${digest} is not a part of ${index.digest}`);
    },
    blob: descriptor => holderOf(descriptor).blob(descriptor),
    passing: descriptor => {
      const holder = holderOf(descriptor);
      return holder.passing?.(descriptor) ?? holder.blob(descriptor);
    },
  };
}

function blobsOf(document: ManifestDocument): readonly Descriptor[] {
  const parsed = parseManifest(document);
  return parsed.kind === 'index' ? [] : [parsed.manifest.config, ...parsed.manifest.layers];
}
