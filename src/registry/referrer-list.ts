import { isDeepStrictEqual } from 'node:util';
import type { Descriptor } from '../oci/descriptor.ts';
import { encodeManifest, type ImageIndex, type ManifestDocument } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';

/**
 * A list of referrers with `entry` in it, undefined when it is there already with its true type and annotations.
 * Everything else in the list stays as others wrote it.
 */
export function withEntry(
  entries: readonly Descriptor[],
  entry: Descriptor,
  present: ManifestDocument | undefined,
): ManifestDocument | undefined {
  const known = entries.find(({ digest }) => digest === entry.digest);
  if (known !== undefined && isDeepStrictEqual({ ...known }, { ...entry })) return undefined;
  const manifests =
    known === undefined
      ? [...entries, entry]
      : entries.map(old => (old.digest === entry.digest ? entry : old));
  return encodeManifest({ ...headOf(present), manifests });
}

function headOf(present: ManifestDocument | undefined): Omit<ImageIndex, 'manifests'> {
  if (present === undefined) return { schemaVersion: 2, mediaType: MEDIA_TYPE.index };
  return JSON.parse(new TextDecoder().decode(present.bytes)) as Omit<ImageIndex, 'manifests'>;
}
