import { KEY } from '../oci/annotations.ts';
import { artifactManifest, EMPTY_BYTES, EMPTY_DESCRIPTOR, inMemory } from '../oci/artifact.ts';
import { attaching } from '../oci/artifact-refusal.ts';
import type { Digest } from '../oci/digest.ts';
import type {
  ContentReader,
  ContentWriter,
  ReferrersReader,
  ReferrersWriter,
} from '../registry/capabilities.ts';
import { unlessGone } from './find-sboms.ts';
import type { SbomAssignment } from './sbom-files.ts';

export interface AttachSboms {
  readonly content: ContentReader & ContentWriter;
  readonly referrers: ReferrersReader & ReferrersWriter;
  readonly sboms: readonly SbomAssignment[];
}

/** An SBOM that stands attached after a call. */
export interface AttachedSbom {
  readonly kind: 'sbom';
  readonly subject: Digest;
  /** The manifest of the artifact: what is signed to vouch for the document. */
  readonly digest: Digest;
  /** Size of that manifest in bytes. */
  readonly size: number;
  /** The type of the document and of its artifact. */
  readonly mediaType: string;
  readonly outcome: 'created' | 'kept';
}

/**
 * Attaches documents as artifacts: `artifactType` and the type of the one layer are the document's, as trivy and oras
 * look for them. The same document of the same subject always makes the same artifact, so a re-run adds none. One that is
 * listed and was deleted is attached again, and a document that is gone is sent again.
 */
export async function attachSboms(request: AttachSboms): Promise<readonly AttachedSbom[]> {
  return Promise.all(request.sboms.map(sbom => attachOne(request, sbom)));
}

async function attachOne(
  { content, referrers }: AttachSboms,
  { subject, document }: SbomAssignment,
): Promise<AttachedSbom> {
  const { mediaType, bytes, title } = document;
  const blob = inMemory(mediaType, bytes);
  const annotations = { [KEY.title]: title };
  const layer = { ...blob.descriptor, annotations };
  const manifest = artifactManifest({ artifactType: mediaType, layer, subject, annotations });
  const { digest } = manifest;
  const said = {
    kind: 'sbom',
    subject: subject.digest,
    digest,
    size: manifest.bytes.length,
    mediaType,
  } as const;
  for await (const entry of referrers.referrersOf(subject.digest, mediaType)) {
    if (entry.digest !== digest) continue;
    // Beside each other: a registry may have lost the document and keep what names it.
    const [found, stored] = await Promise.all([
      content.manifest(digest).catch(unlessGone),
      content.putBlob(blob),
    ]);
    if (found && stored === 'present') return { ...said, outcome: 'kept' };
    break;
  }
  await attaching(`SBOM of ${subject.digest}`, async () => {
    await Promise.all([
      content.putBlob(blob),
      content.putBlob(inMemory(EMPTY_DESCRIPTOR.mediaType, EMPTY_BYTES)),
    ]);
    await referrers.attach(manifest);
  });
  return { ...said, outcome: 'created' };
}
