import type { CiContext } from '../context/context.ts';
import { byConvention } from './convention.ts';
import { settle } from './draft.ts';
import type { KindOf, TagSet } from './tag.ts';
import type { BuildMetadata } from './version.ts';

/** All that tags depend on. */
export interface TagRequest {
  readonly context: CiContext;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The input `tags` as the user wrote it; empty means the default convention. */
  readonly rules: string;
  /** The input `flavor` as the user wrote it. */
  readonly flavor: string;
  readonly versionPrefix?: string;
  readonly buildMetadata?: BuildMetadata;
  /** For the switches of docker/metadata-action, DOCKER_METADATA_PR_HEAD_SHA and DOCKER_METADATA_SHORT_SHA_LENGTH. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** policy/mutability, which decides by the patterns of `immutable-tags`. */
  readonly kindOf: KindOf;
}

/**
 * Works out the tags of a run. Nothing is read but the arguments; it is asynchronous only because the parts that few
 * rules need are loaded when one does.
 * Throws one `bad-input` that lists every problem of the rules. No tags at all is a result, explained in `silent`.
 */
export async function deriveTags(request: TagRequest): Promise<TagSet> {
  const { context, now, versionPrefix = '', buildMetadata = 'underscore' } = request;
  return settle(byConvention({ context, now, versionPrefix, buildMetadata }), request.kindOf);
}
