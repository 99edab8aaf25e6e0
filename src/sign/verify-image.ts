import { isUnknownPlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import { isIndexType, isManifestType } from '../oci/media-type.ts';
import { type Found, findAttestation, findSignature, type Search } from './find.ts';

/** What is looked for. */
export interface ImageCheck extends Omit<Search, 'digest'> {
  /** An image, an index or a chart. */
  readonly root: Digest;
  /** Every platform has to be signed as well. */
  readonly recursive: boolean;
  /** Predicate types that have to be attested about the root. A type that ends in `/` is a prefix. */
  readonly attestations: readonly string[];
}

/** One thing that was looked for on one digest. */
export interface CheckedItem {
  readonly digest: Digest;
  /** `signature`, or the predicate type. */
  readonly what: string;
  readonly found: Found | undefined;
  /** Why those that are there do not count; empty when there are none. */
  readonly refused: readonly string[];
}

/** Looks for valid signatures and attestations of an image or chart. What is missing is in the result, not thrown. */
export async function verifyImage(check: ImageCheck): Promise<readonly CheckedItem[]> {
  const { root, recursive, attestations } = check;
  const digests = recursive ? [root, ...(await platformsOf(check))] : [root];
  const signed = digests.map(async digest => ({
    digest,
    what: 'signature',
    ...(await findSignature({ ...check, digest })),
  }));
  const attested = attestations.map(async what => ({
    digest: root,
    what,
    ...(await findAttestation({ ...check, digest: root }, what)),
  }));
  return Promise.all([...signed, ...attested]);
}

async function platformsOf({ content, root }: ImageCheck): Promise<Digest[]> {
  const parsed = parseManifest(await content.manifest(root));
  if (parsed.kind !== 'index') return [];
  return parsed.index.manifests
    .filter(({ mediaType }) => isManifestType(mediaType) || isIndexType(mediaType))
    .filter(({ platform }) => !isUnknownPlatform(platform))
    .map(({ digest }) => digest);
}
