import type { Digest } from '../oci/digest.ts';
import type { Store } from './store/store.ts';

/** A manifest that a repository holds. */
export interface StoredManifest {
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** The tags that point at it, sorted. */
  readonly tags: readonly string[];
}

/** What a repository holds. */
export interface RepositorySnapshot {
  /** Digest by tag, in ASCII order of the tags. */
  readonly tags: Readonly<Record<string, Digest>>;
  readonly manifests: Readonly<Record<Digest, StoredManifest>>;
  readonly blobs: readonly Digest[];
}

/** What a registry holds, by repository name. */
export type Snapshot = Readonly<Record<string, RepositorySnapshot>>;

/** Reads everything that is stored, for people and tests to look at. */
export async function takeSnapshot(store: Store): Promise<Snapshot> {
  const snapshot: Record<string, RepositorySnapshot> = {};
  for (const name of await store.repositories()) snapshot[name] = await repositorySnapshot(store, name);
  return snapshot;
}

async function repositorySnapshot(store: Store, name: string): Promise<RepositorySnapshot> {
  const tags: Record<string, Digest> = {};
  for (const tag of await store.tags.list(name)) {
    const digest = await store.tags.read(name, tag);
    if (digest !== undefined) tags[tag] = digest;
  }
  const manifests: Record<string, StoredManifest> = {};
  for (const digest of await store.manifests.list(name)) {
    const document = await store.manifests.read(name, digest);
    if (document === undefined) continue;
    const pointing = Object.keys(tags).filter(tag => tags[tag] === digest);
    manifests[digest] = { mediaType: document.mediaType, size: document.bytes.length, tags: pointing };
  }
  return { tags, manifests, blobs: await store.blobs.list(name) };
}
