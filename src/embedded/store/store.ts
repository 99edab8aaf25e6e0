import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BlobStore, openBlobStore } from './blob-store.ts';
import { filesIn, unlessMissing } from './disk.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type ManifestStore, openManifestStore } from './manifest-store.ts';
import { openTagStore, type TagStore } from './tag-store.ts';

/** Everything a registry keeps, under one folder. */
export interface Store {
  readonly layout: Layout;
  readonly blobs: BlobStore;
  readonly manifests: ManifestStore;
  readonly tags: TagStore;
  /** Names of the repositories that hold anything, sorted. */
  repositories(): Promise<string[]>;
  /** True as soon as a blob or a manifest was stored under the name. */
  knows(name: string): Promise<boolean>;
}

/** Opens a folder as a registry's storage; what is in it from an earlier run is served again. */
export function openStore(folder: string): Store {
  const layout = layoutOf(folder);
  return {
    layout,
    blobs: openBlobStore(layout),
    manifests: openManifestStore(layout),
    tags: openTagStore(layout),
    repositories: async () => (await repositoriesBelow(layout.root, '')).sort(),
    knows: async name => holdsContent(await filesIn(layout.repository(name))),
  };
}

async function repositoriesBelow(folder: string, name: string): Promise<string[]> {
  const entries = (await unlessMissing(readdir(folder))) ?? [];
  const own = name !== '' && holdsContent(entries) ? [name] : [];
  const below = entries.filter(entry => !entry.startsWith('_'));
  const nested = await Promise.all(
    below.map(entry => repositoriesBelow(join(folder, entry), name === '' ? entry : `${name}/${entry}`)),
  );
  return [...own, ...nested.flat()];
}

function holdsContent(entries: readonly string[]): boolean {
  return entries.includes('_blobs') || entries.includes('_manifests');
}
