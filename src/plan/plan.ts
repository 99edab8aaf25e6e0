import type { Identity } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import type { TagState } from '../registry/capabilities.ts';
import type { Tag } from '../tags/tag.ts';

/** One tag of one repository: where a name is to point. */
export interface Target {
  readonly repository: Repository;
  readonly tag: Tag;
}

/** What the registry has under a target now. `identity` is read only where a decision needs it. */
export interface Observation {
  readonly target: Target;
  readonly state: TagState;
  readonly identity?: Identity;
  /** For moving version tags whose holder has no version label: the newest full version listed in the tag's range. */
  readonly newestListed?: string;
}

/** What is to happen to a target, decided without touching anything. */
export interface Verdict {
  readonly target: Target;
  readonly action: 'create' | 'keep' | 'move' | 'skip' | 'refuse';
  readonly reason: string;
  /** What the tag points at now. */
  readonly previous: Digest | null;
  /** A refusal's next steps, one a line. */
  readonly hints?: readonly string[];
}

/** What became of a target. The first five are the design's; the last three appear only when naming failed half-way. */
export type Outcome = 'created' | 'kept' | 'moved' | 'skipped' | 'refused' | 'failed' | 'restored' | 'not-reached';
