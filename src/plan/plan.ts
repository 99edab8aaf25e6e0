import type { AppError } from '../errors.ts';
import type { Identity } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import type { Standing } from '../policy/guard.ts';
import type { Tag } from '../tags/tag.ts';

/** One tag of one repository: where a name is to point. */
export interface Target {
  readonly repository: Repository;
  readonly tag: Tag;
}

/** What the registry has under a target now. */
export interface Observation {
  readonly target: Target;
  readonly standing: Standing;
}

/** What is to happen to a target, decided without touching anything. */
export interface Verdict {
  readonly target: Target;
  readonly action: 'create' | 'keep' | 'move' | 'skip' | 'refuse';
  readonly reason: string;
  /** What the tag points at now; null when it does not exist or cannot be read. */
  readonly previous: Digest | null;
  /** A refusal's facts and next steps, one a line. */
  readonly hints: readonly string[];
  readonly error?: AppError;
}

/** Everything that is decided before anything is built or named. */
export interface PublishPlan {
  readonly identity: Identity;
  readonly verdicts: readonly Verdict[];
  /** What is published already and is this very release, or the same content: nothing is to be built or stored anew. */
  readonly reuse?: {
    readonly digest: Digest;
    readonly repository: Repository;
    /** Why it goes instead of what this run has made. */
    readonly instead?: string;
  };
}

/** What became of a target. The first five are the contract's; the rest appear only when naming failed half-way. */
export type Outcome =
  | 'created'
  | 'kept'
  | 'moved'
  | 'skipped'
  | 'refused'
  | 'failed'
  | 'restored'
  | 'not-reached';
