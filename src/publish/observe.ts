import type { Identity } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import type { Observation, Target } from '../plan/plan.ts';
import { type Ancestry, newestIn, readVersion } from '../policy/forward.ts';
import type { Standing } from '../policy/guard.ts';
import type { ContentReader, RepositoryAccess, TagReader } from '../registry/capabilities.ts';
import type { VersionFamily } from '../tags/tag.ts';
import { readIdentity } from './identity.ts';

/** What looking at targets needs. One memory serves a whole run, so content is read once however many tags hold it. */
export interface Observer {
  access(repository: Repository): RepositoryAccess;
  /** How the holder's commit stands to ours; asked only for tags that follow commits. */
  ancestry(holder: Identity): Promise<Ancestry>;
  readonly identities: Map<Digest, Promise<Identity>>;
}

/** Says whether other content is the candidate but for times. */
export type Alike = (other: { readonly content: ContentReader; readonly digest: Digest }) => Promise<boolean>;

/**
 * Reads the state of every target in parallel, and of what they hold only as much as a decision can need; `alike` is asked
 * of what immutable tags hold.
 */
export function observe(
  targets: readonly Target[],
  candidate: Digest | undefined,
  observer: Observer,
  alike?: Alike,
): Promise<readonly Observation[]> {
  return Promise.all(
    targets.map(async target => ({
      target,
      standing: await standingOf(target, { candidate, alike }, observer),
    })),
  );
}

async function standingOf(
  { repository, tag }: Target,
  { candidate, alike: isAlike }: { candidate: Digest | undefined; alike: Alike | undefined },
  observer: Observer,
): Promise<Standing> {
  const { content, tags } = observer.access(repository);
  const state = await tags.stateOf(tag.name);
  if (state.kind !== 'present' || state.digest === candidate) return { state };
  if (tag.kind === 'moving' && tag.follows.by === 'nothing') return { state };
  const known = observer.identities.get(state.digest) ?? readIdentity(content, state.digest);
  observer.identities.set(state.digest, known);
  const identity = await known;
  if (tag.kind === 'immutable') {
    const alike = await isAlike?.({ content, digest: state.digest });
    return { state, identity, ...(alike === undefined ? {} : { alike }) };
  }
  if (tag.follows.by === 'commit') return { state, identity, ancestry: await observer.ancestry(identity) };
  if (tag.follows.by === 'version' && readVersion(identity.version, tag.follows) === null) {
    const newestListed = await newestListedIn(tags, tag.follows);
    return { state, identity, ...(newestListed === undefined ? {} : { newestListed }) };
  }
  return { state, identity };
}

async function newestListedIn(tags: TagReader, family: VersionFamily): Promise<string | undefined> {
  const found = newestIn(family);
  for await (const tag of tags.list()) found.see(tag);
  return found.newest;
}
