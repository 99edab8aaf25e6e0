import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ContentReader, ReferrersReader } from '../registry/capabilities.ts';
import { findSboms, unlessGone } from './find-sboms.ts';
import type { AttachedSbom } from './sbom.ts';
import { MAX_SBOM, SBOM_TYPE } from './sbom-document.ts';

/** Where an earlier scan is looked for. */
export interface StandingSearch {
  readonly content: ContentReader;
  readonly referrers: ReferrersReader;
  /** Whether an artifact counts: where SBOMs are signed, one of somebody else is none of this release's. */
  readonly counts: (artifact: Digest) => Promise<boolean>;
}

/**
 * The SBOM of syft that is attached to a digest already. syft gives each of its documents another name and time, so that
 * a scan of the same content would be a second SBOM. Documents that were made otherwise (by hand, by the syft in
 * BuildKit) are not taken for it.
 */
export async function standingSyft(
  search: StandingSearch,
  subject: Descriptor,
): Promise<AttachedSbom | undefined> {
  const { content, referrers, counts } = search;
  const found = await findSboms({ content, referrers }, subject.digest);
  const candidates = found.filter(({ mediaType }) => mediaType === SBOM_TYPE.spdx);
  for (const { digest, mediaType, document } of candidates.toSorted((a, b) =>
    a.digest < b.digest ? -1 : 1,
  )) {
    if (document.size > MAX_SBOM || !(await isBySyft(content, document))) continue;
    if (!(await counts(digest))) continue;
    const size = (await content.manifest(digest)).bytes.length;
    return { kind: 'sbom', subject: subject.digest, digest, size, mediaType, outcome: 'kept' };
  }
  return undefined;
}

/** Whoever made a document is in its creators (SPDX 2.3, 6.8): `Tool: syft-1.51.0`; BuildKit's generator adds its own. */
async function isBySyft(content: ContentReader, layer: Descriptor): Promise<boolean> {
  const chunks = await Array.fromAsync(content.blob(layer)).catch(unlessGone);
  const creators = creatorsIn(Buffer.concat(chunks ?? []).toString());
  return creators.some(one => /^Tool: syft\b/.test(one)) && !creators.some(one => /buildkit/i.test(one));
}

function creatorsIn(text: string): readonly string[] {
  try {
    const value = JSON.parse(text) as { creationInfo?: { creators?: unknown } } | null;
    const creators = value?.creationInfo?.creators;
    return Array.isArray(creators) ? creators.filter(one => typeof one === 'string') : [];
  } catch {
    return []; // Something else that goes by the type; it stays, and is not taken for a scan.
  }
}
