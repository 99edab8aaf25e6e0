import type { Digest } from '../../oci/digest.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Reply } from '../reply.ts';
import { type ImmutableTags, refuseOverwrite } from './immutable-tags.ts';

/** Ways in which real registries differ from the specification's best case. Nothing is odd unless asked for. */
export interface Oddities {
  /** `false`: no referrers API, as docker-registry 2.8 and Docker Hub. 404 in plain text, and no `OCI-Subject`. */
  readonly referrers?: boolean;
  /** `false`: tags cannot be deleted, as docker-registry 2.8, which takes the tag for a wrong digest: 400. */
  readonly tagDelete?: boolean;
  /** `false`: `?tag=` on a manifest is ignored and no `OCI-Tag` answered, as everything before specification 1.2. */
  readonly multiTag?: boolean;
  /** `false`: a mount is answered with a new upload session, as GAR between projects. */
  readonly mount?: boolean;
  /** `false`: a POST with `?digest=` and a body opens a session instead of storing, as docker-registry 2.8. */
  readonly singlePost?: boolean;
  /** Tags that cannot be pointed elsewhere once they exist, and whose words the registry uses to say so. */
  readonly immutableTags?: ImmutableTags;
}

/** Refuses a tag that may not be pointed at `next`. */
export function checkOverwrite(
  { immutableTags }: Oddities,
  write: {
    readonly name: string;
    readonly tag: string;
    readonly current: Digest | undefined;
    readonly next: Digest;
  },
): void {
  if (immutableTags && write.current !== undefined && immutableTags.covers(write.tag)) {
    refuseOverwrite(immutableTags.profile, write.name, write.tag, write.current === write.next);
  }
}

/** Refuses to delete a tag where tags cannot be deleted. */
export function checkTagDelete({ tagDelete = true }: Oddities): void {
  if (tagDelete) return;
  throw refuse(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
}

/** The answer of a registry that has never heard of referrers; undefined where it has. */
export function withoutReferrers({ referrers = true }: Oddities): Reply | undefined {
  if (referrers) return undefined;
  return {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: '404 page not found\n',
  };
}

/** The refusal for an endpoint that is not there. */
export function noSuchEndpoint(): Refusal {
  return refuse(404, 'UNSUPPORTED', 'no such endpoint');
}
