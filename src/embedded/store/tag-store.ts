import type { Digest } from '../../oci/digest.ts';
import { filesIn, remove, textOf, writeWhole } from './disk.ts';
import { type Layout, tagOfFile } from './layout.ts';

/** Tags of repositories: one file a tag, holding its digest. */
export interface TagStore {
  read(name: string, tag: string): Promise<Digest | undefined>;
  point(name: string, tag: string, digest: Digest): Promise<void>;
  delete(name: string, tag: string): Promise<boolean>;
  /** All tags in ASCII order. */
  list(name: string): Promise<string[]>;
}

/** The tags under a folder. */
export function openTagStore(layout: Layout): TagStore {
  return {
    read: async (name, tag) => (await textOf(layout.tag(name, tag))) as Digest | undefined,
    point: (name, tag, digest) => writeWhole(layout.tag(name, tag), digest),
    delete: (name, tag) => remove(layout.tag(name, tag)),
    list: async name => (await filesIn(layout.tags(name))).map(tagOfFile).sort(),
  };
}
