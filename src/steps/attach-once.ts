import type { Digest } from '../oci/digest.ts';
import { type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import type { ContentWriter, ReferrersReader, ReferrersWriter, Stored } from '../registry/capabilities.ts';
import { listsOf } from './listed.ts';

/** What the destination lists already is not sent again: a promotion that runs again writes nothing. */
export function attachingOnce(
  referrers: ReferrersReader & ReferrersWriter,
): ReferrersReader & ReferrersWriter {
  const listed = listsOf(referrers);
  return {
    referrersOf: (subject, type) => referrers.referrersOf(subject, type),
    companionOf: (subject, kind) => referrers.companionOf(subject, kind),
    standing: subject => referrers.standing(subject),
    amendCompanion: (subject, kind, change) => referrers.amendCompanion(subject, kind, change),
    confirm: which => referrers.confirm(which),
    attach: async (document): Promise<Stored> => {
      const subject = subjectOf(document);
      if (subject === undefined) return referrers.attach(document);
      return (await listed(subject)).has(document.digest) ? 'present' : referrers.attach(document);
    },
  };
}

/**
 * Stores content whose root may itself be about something, as an SBOM is: where the registry has no referrers API it has
 * to be listed by who stores it (distribution-spec, pushing manifests with subject). Not what an index lists: BuildKit
 * gives its attestations a subject, and they are found by the index.
 */
export function listingRoot(
  root: Digest,
  content: ContentWriter,
  referrers: ReferrersReader & ReferrersWriter,
): ContentWriter {
  return {
    putBlob: (source, from) => content.putBlob(source, from),
    putManifest: (document, how) =>
      document.digest === root && subjectOf(document) !== undefined
        ? attachingOnce(referrers).attach(document)
        : content.putManifest(document, how),
  };
}

function subjectOf(document: ManifestDocument): Digest | undefined {
  const parsed = parseManifest(document);
  return (parsed.kind === 'index' ? parsed.index : parsed.manifest).subject?.digest;
}
