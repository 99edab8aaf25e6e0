import { copyFile, link, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Digest } from '../../oci/digest.ts';
import { filesIn, freshId, isErrno, remove, unlessMissing } from './disk.ts';
import { digestOfFile, type Layout } from './layout.ts';

/** Blobs of repositories as files. A mounted blob is a second hard link: deleting one repository's leaves the other's. */
export interface BlobStore {
  path(name: string, digest: Digest): string;
  /** Size in bytes, or undefined when the repository lacks the blob. */
  size(name: string, digest: Digest): Promise<number | undefined>;
  /** Takes over a complete, verified file; the file is gone from where it was. */
  adopt(name: string, digest: Digest, file: string): Promise<void>;
  /** Makes another repository's blob this one's too; false when the other lacks it. */
  mount(from: string, to: string, digest: Digest): Promise<boolean>;
  delete(name: string, digest: Digest): Promise<boolean>;
  list(name: string): Promise<Digest[]>;
}

/** The blobs under a folder. */
export function openBlobStore(layout: Layout): BlobStore {
  const move = async (file: string, target: string): Promise<void> => {
    await mkdir(dirname(target), { recursive: true });
    await rename(file, target);
  };
  return {
    path: layout.blob,
    size: async (name, digest) => (await unlessMissing(stat(layout.blob(name, digest))))?.size,
    adopt: (name, digest, file) => move(file, layout.blob(name, digest)),
    mount: async (from, to, digest) => {
      const source = layout.blob(from, digest);
      const draft = layout.upload(to, freshId());
      await mkdir(dirname(draft), { recursive: true });
      if ((await unlessMissing(linkOrCopy(source, draft))) === undefined) return false;
      await move(draft, layout.blob(to, digest));
      await remove(draft); // Renaming one hard link of a file onto another does nothing, and leaves the draft.
      return true;
    },
    delete: (name, digest) => remove(layout.blob(name, digest)),
    list: async name => (await filesIn(layout.blobs(name))).map(digestOfFile),
  };
}

/** Some file systems have no hard links; there a copy does the same, for its space. */
async function linkOrCopy(source: string, target: string): Promise<true> {
  try {
    await link(source, target);
  } catch (error) {
    if (!isErrno(error) || error.code === 'ENOENT') throw error;
    await copyFile(source, target);
  }
  return true;
}
