import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import type { ManifestDocument } from '../../oci/manifest.ts';
import { filesIn, remove, textOf, unlessMissing, writeWhole } from './disk.ts';
import { digestOfFile, fileOf, type Layout } from './layout.ts';

/** Manifests of repositories, and which of them refer to which subject. */
export interface ManifestStore {
  read(name: string, digest: Digest): Promise<ManifestDocument | undefined>;
  write(name: string, document: ManifestDocument): Promise<void>;
  delete(name: string, digest: Digest): Promise<boolean>;
  list(name: string): Promise<Digest[]>;
  /** Notes that a manifest refers to a subject; before the manifest itself is written. */
  refer(name: string, subject: Digest, referrer: Descriptor): Promise<void>;
  /** The referrers of a subject that are still there, in the order of their digests. */
  referrers(name: string, subject: Digest): Promise<Descriptor[]>;
}

/**
 * The manifests under a folder. A manifest is there as soon as its file is: its media type and its entry with
 * its subject are written before and read only with it, so that a killed process leaves nothing half-told.
 */
export function openManifestStore(layout: Layout): ManifestStore {
  const read = async (name: string, digest: Digest): Promise<ManifestDocument | undefined> => {
    const bytes = await unlessMissing(readFile(layout.manifest(name, digest)));
    const mediaType = bytes && (await textOf(layout.mediaType(name, digest)));
    return bytes && mediaType !== undefined ? { mediaType, digest, bytes } : undefined;
  };
  return {
    read,
    write: async (name, { mediaType, digest, bytes }) => {
      await writeWhole(layout.mediaType(name, digest), mediaType);
      await writeWhole(layout.manifest(name, digest), bytes);
    },
    delete: async (name, digest) => {
      const existed = await remove(layout.manifest(name, digest));
      await remove(layout.mediaType(name, digest));
      return existed;
    },
    list: async name => (await filesIn(layout.manifests(name))).map(digestOfFile),
    refer: (name, subject, referrer) =>
      writeWhole(join(layout.referrers(name, subject), fileOf(referrer.digest)), JSON.stringify(referrer)),
    referrers: async (name, subject) => {
      const folder = layout.referrers(name, subject);
      const found: Descriptor[] = [];
      for (const file of await filesIn(folder)) {
        const text = (await read(name, digestOfFile(file))) && (await textOf(join(folder, file)));
        if (text !== undefined) found.push(JSON.parse(text) as Descriptor);
      }
      return found;
    },
  };
}
