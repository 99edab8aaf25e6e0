import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { encodeManifest, type ImageIndex, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { expectStatus, RegistryError } from './errors.ts';
import { Limiter } from './limiting.ts';
import { askManifest } from './manifests.ts';
import { nameOf, type Place } from './place.ts';
import { type EarlyLook, fallbackTag } from './referrer-tag.ts';
import type { ReferrerTags } from './referrer-tags.ts';

/** Entries looked for at a time. */
const LOOKS_AT_ONCE = 8;

/** What the fallback tag of a digest lists. */
export async function fallbackList(tags: ReferrerTags, subject: Digest): Promise<readonly Descriptor[]> {
  return entriesIn(tags.place, await tags.read(fallbackTag(subject)));
}

/** The same without what is gone. */
export async function standingList(tags: ReferrerTags, subject: Digest): Promise<ReadonlySet<Digest>> {
  const entries = await fallbackList(tags, subject);
  const gone = await goneAmong(tags.place, entries);
  return new Set(entries.map(({ digest }) => digest).filter(digest => !gone.includes(digest)));
}

/** What is to be listed, and under what. */
export interface ListEntry {
  readonly subject: Digest;
  readonly descriptor: Descriptor;
  /** A look at the list that is on its way already. */
  readonly early?: EarlyLook | undefined;
}

/**
 * Adds an entry to the list under the fallback tag (distribution-spec, pushing manifests with subject), unless it is
 * there with its true type and annotations. Everything else in the list stays as others wrote it, except entries whose
 * manifests were deleted: docker-registry takes no list that names what it does not have.
 */
export async function addToFallbackList(
  tags: ReferrerTags,
  { subject, descriptor: entry, early }: ListEntry,
): Promise<void> {
  const { place } = tags;
  const tag = fallbackTag(subject);
  const gone = new Set<Digest>();
  let listed: readonly Descriptor[] = [];
  const change = (present: ManifestDocument | undefined): ManifestDocument | undefined => {
    listed = entriesIn(place, present);
    return withEntry(
      listed.filter(({ digest }) => !gone.has(digest)),
      { entry, present },
    );
  };
  try {
    await tags.add({ tag, change, early });
  } catch (error) {
    if (!(error instanceof RegistryError) || !/_UNKNOWN|unknown to registry/.test(error.message)) throw error;
    for (const digest of await goneAmong(place, listed)) gone.add(digest);
    if (gone.size === 0) throw error;
    await tags.add({ tag, change });
  }
}

function withEntry(
  entries: readonly Descriptor[],
  { entry, present }: { readonly entry: Descriptor; readonly present: ManifestDocument | undefined },
): ManifestDocument | undefined {
  const known = entries.find(({ digest }) => digest === entry.digest);
  if (known !== undefined && isDeepStrictEqual({ ...known }, { ...entry })) return undefined;
  const manifests =
    known === undefined
      ? [...entries, entry]
      : entries.map(old => (old.digest === entry.digest ? entry : old));
  return encodeManifest({ ...headOf(present), manifests });
}

async function goneAmong(place: Place, entries: readonly Descriptor[]): Promise<readonly Digest[]> {
  const limiter = new Limiter(LOOKS_AT_ONCE);
  const looks = entries.map(({ digest }) =>
    limiter.run(async () => {
      const request = askManifest(place, 'HEAD', digest, 'pull');
      const { status } = expectStatus(request, await place.send(request), [200, 404]);
      return status === 404 ? [digest] : [];
    }),
  );
  return (await Promise.all(looks)).flat();
}

/** The entries of a list. Whatever else a tag of this name holds is not overwritten. */
function entriesIn(place: Place, present: ManifestDocument | undefined): readonly Descriptor[] {
  if (present === undefined) return [];
  const parsed = parseManifest(present);
  if (parsed.kind === 'index') return parsed.index.manifests;
  throw new AppError(
    'registry-failed',
    `${nameOf(place)}: manifest ${present.digest} stands where a list of referrers is expected`,
  );
}

function headOf(present: ManifestDocument | undefined): Omit<ImageIndex, 'manifests'> {
  if (present === undefined) return { schemaVersion: 2, mediaType: MEDIA_TYPE.index };
  return JSON.parse(new TextDecoder().decode(present.bytes)) as Omit<ImageIndex, 'manifests'>;
}
