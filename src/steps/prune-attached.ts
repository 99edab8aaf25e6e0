import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { type ManifestDocument, type ParsedManifest, parseManifest } from '../oci/manifest.ts';
import type { CompanionKind } from '../registry/capabilities.ts';
import { RegistryError } from '../registry/errors.ts';
import { companionTag, fallbackTag } from '../registry/referrer-tag.ts';
import type { Looking } from './connect.ts';

/** What is attached to some content, to that in turn, and the tags that list it. */
export interface Attached {
  /** What each is attached to, by its own digest. */
  readonly digests: ReadonlyMap<Digest, Digest>;
  readonly tags: ReadonlySet<string>;
}

const COMPANIONS: readonly CompanionKind[] = ['sig', 'att', 'sbom'];
/** Signatures of SBOMs of an image; real content has tens, a ring would never end. */
const MAX_ATTACHED = 10_000;

/** Finds everything that is attached to a digest and would be about nothing without it. */
export async function attachedTo(
  looking: Pick<Looking, 'tags' | 'content' | 'referrers'>,
  root: Digest,
): Promise<Attached> {
  const digests = new Map<Digest, Digest>();
  const tags = new Set<string>();
  const waiting = [root];
  const add = (digest: Digest, subject: Digest): void => {
    if (digest === root || digests.has(digest)) return;
    if (digests.size >= MAX_ATTACHED)
      throw new AppError('registry-failed', `more than ${MAX_ATTACHED} manifests are attached to ${root}`);
    digests.set(digest, subject);
  };
  for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
    for await (const { digest } of looking.referrers.referrersOf(subject)) {
      // Anybody who may push may write such a list, so each entry has to say itself what it is attached to.
      const parsed = digests.has(digest) ? undefined : await manifestOr404(looking, digest);
      if (parsed === undefined || subjectOf(parsed) !== subject) continue;
      add(digest, subject);
      waiting.push(digest);
    }
    const named = [fallbackTag(subject), ...COMPANIONS.map(kind => companionTag(subject as Digest, kind))];
    for (const tag of named) {
      const state = await looking.tags.stateOf(tag);
      if (state.kind === 'unknown') throw state.error;
      if (state.kind === 'absent') continue;
      tags.add(tag);
      add(state.digest, subject);
    }
  }
  return { digests, tags };
}

/** What a manifest or index says that it is attached to. */
export function subjectOf(parsed: ParsedManifest): Digest | undefined {
  return (parsed.kind === 'index' ? parsed.index : parsed.manifest).subject?.digest;
}

/** A manifest that is read; undefined only after a 404. */
export async function manifestOr404(
  looking: Pick<Looking, 'content'>,
  digest: Digest,
): Promise<ParsedManifest | undefined> {
  const document = await documentOr404(looking, digest);
  return document && parseManifest(document);
}

/** The same as it is stored. */
export async function documentOr404(
  { content }: Pick<Looking, 'content'>,
  digest: Digest,
): Promise<ManifestDocument | undefined> {
  try {
    return await content.manifest(digest);
  } catch (error) {
    if (error instanceof RegistryError && error.status === 404) return undefined;
    throw error;
  }
}
