import { isAttestation, REFERENCE } from '../oci/attestation.ts';
import { type Annotations, type Descriptor, formatPlatform, isUnknownPlatform } from '../oci/descriptor.ts';
import { encodeManifest, type ImageIndex, indentOf, type ManifestDocument } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';

/** What one runner has built, ready to be put beside the others. */
export interface MergePart {
  /** The index or manifest as it is stored; its form decides that of the merged index. */
  readonly root: ManifestDocument;
  /** Annotations of its index; undefined for a manifest. */
  readonly annotations: Annotations | undefined;
  /** Platform manifests and what is about them, as an index lists them. */
  readonly entries: readonly Descriptor[];
}

/** What the merged index says besides its parts. */
export interface MergedSays {
  /** Annotations of the release's index; what all parts say alike is kept beside them. */
  readonly annotations: Annotations;
  /** Platforms in the order they are wanted; others follow by name. */
  readonly order: readonly string[];
}

/**
 * One index over the platforms of all parts (image-spec image-index.md), as one builder writes it for all of them: the
 * platforms first, then what is about them, BuildKit's attestations, in the same order. The indentation is that of the
 * parts, for BuildKit indents and the native assembler does not, so that the digest is the one of a single build.
 */
export function mergedIndex(parts: readonly MergePart[], says: MergedSays): ManifestDocument {
  const all = parts.flatMap((part, at) => part.entries.map(entry => ({ entry, part: at })));
  const images = all
    .filter(({ entry }) => isImage(entry))
    .toSorted((a, b) => compare(a.entry, b.entry, says.order));
  const placeOf = ({ entry, part }: (typeof all)[number]): number => {
    const about = entry.annotations?.[REFERENCE.digest];
    const own = images.findIndex(image => image.entry.digest === about);
    return own >= 0 ? own : images.findIndex(image => image.part === part);
  };
  const others = all.filter(({ entry }) => !isImage(entry)).toSorted((a, b) => placeOf(a) - placeOf(b));
  const annotations = sorted({ ...alike(parts.map(part => part.annotations)), ...says.annotations });
  const index: ImageIndex = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.index,
    manifests: [...images, ...others].map(({ entry }) => entry),
    ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
  };
  return encodeManifest(index, indentOfAll(parts));
}

/** True for an entry that is an image of a platform, and no statement about one. */
export function isImage(entry: Descriptor): boolean {
  return entry.platform !== undefined && !isUnknownPlatform(entry.platform) && !isAttestation(entry);
}

function indentOfAll(parts: readonly MergePart[]): string {
  const [first = '', ...others] = new Set(parts.map(({ root }) => indentOf(root.bytes)));
  return others.length === 0 ? first : '';
}

function compare(a: Descriptor, b: Descriptor, order: readonly string[]): number {
  const [one, other] = [a, b].map(({ platform }) => (platform ? formatPlatform(platform) : '')) as [
    string,
    string,
  ];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** What every record says in the same words. */
function alike(records: readonly (Annotations | undefined)[]): Annotations {
  const [first = {}, ...others] = records;
  return Object.fromEntries(
    Object.entries(first).filter(([key, value]) => others.every(other => other?.[key] === value)),
  );
}

/** By key, as all builders write annotations. */
export function sorted(annotations: Annotations): Annotations {
  return Object.fromEntries(Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1)));
}
