import { AppError } from '../errors.ts';
import { type Digest, isDigest, shortDigest } from '../oci/digest.ts';
import { type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isIndexType } from '../oci/media-type.ts';
import type { Looking } from './connect.ts';
import { eachOf } from './each-of.ts';
import { documentOr404 } from './prune-attached.ts';

/** Tags looked at at a time. */
const LOOKS_AT_ONCE = 8;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;

/** What is about to be deleted by digest. */
export interface Going {
  /** The tags that go, with what each was found to name. */
  readonly tags: ReadonlyMap<string, Digest>;
  /** Tags that go with the content that they are named after. */
  readonly companions: ReadonlySet<string>;
  /** Content that somebody wants to know of whether it is held. */
  readonly wanted: ReadonlySet<Digest>;
}

export interface Held {
  /** Wanted content that something that stays names or refers to, with who does. */
  readonly by: ReadonlyMap<Digest, string>;
  /** Tags that were to go and name something else by now. */
  readonly moved: ReadonlyMap<string, Digest>;
}

/**
 * Looks at every tag of a repository for what holds content that is wanted: tags that stay name it, or what they
 * name lists it, is attached to it or mentions it. What no tag leads to cannot be seen by anybody.
 * Throws where a tag cannot be read: what it names might be held.
 */
export async function whatHolds(
  looking: Pick<Looking, 'tags' | 'content'>,
  { tags: going, companions, wanted }: Going,
): Promise<Held> {
  const by = new Map<Digest, string>();
  const moved = new Map<string, Digest>();
  const seen = new Set<Digest>();
  const hold = (digest: Digest, why: string): void => {
    if (wanted.has(digest) && !by.has(digest)) by.set(digest, why);
  };
  const follow = async (digest: Digest, { tag, depth }: Trail): Promise<void> => {
    if (seen.has(digest)) return;
    seen.add(digest);
    if (depth > MAX_DEPTH)
      throw new AppError('registry-failed', `what ${tag} names is nested deeper than ${MAX_DEPTH} levels`);
    const document = await documentOr404(looking, digest);
    if (document === undefined) return;
    for (const mentioned of digestsIn(document))
      hold(mentioned, `what the tag ${tag} names, which stays, refers to it`);
    if (!isIndexType(document.mediaType)) return;
    const parsed = parseManifest(document);
    for (const child of parsed.kind === 'index' ? parsed.index.manifests : [])
      if (isIndexType(child.mediaType)) await follow(child.digest, { tag, depth: depth + 1 });
  };
  await eachOf(LOOKS_AT_ONCE, looking.tags.list(), async tag => {
    if (companions.has(tag)) return;
    const state = await looking.tags.stateOf(tag);
    if (state.kind === 'unknown') throw state.error;
    if (state.kind === 'absent' || going.get(tag) === state.digest) return;
    if (going.has(tag)) moved.set(tag, state.digest);
    hold(state.digest, `the tag ${tag}, which stays, names it too (${shortDigest(state.digest)})`);
    await follow(state.digest, { tag, depth: 0 });
  });
  return { by, moved };
}

interface Trail {
  readonly tag: string;
  readonly depth: number;
}

/** Every digest in a document, whatever it is there for: as a child, as the subject, in an annotation. */
function digestsIn({ bytes }: ManifestDocument): readonly Digest[] {
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})/g)].flatMap(([found]) =>
    isDigest(found) ? [found] : [],
  );
}
