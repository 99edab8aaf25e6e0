/** The git ref a run is about. */
export type GitRef =
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | {
      readonly kind: 'request';
      /** Pull or merge request number as shown in its address. */
      readonly number: number;
      readonly headBranch?: string;
      readonly baseBranch?: string;
      /** The head commit lives in another repository than the one the request is made to. */
      readonly fork: boolean;
    };

/** Which CI (or none) the context was read from. */
export type CiName = 'github' | 'gitlab' | 'git' | 'inputs' | (string & {});

/** What the clone says about HEAD and its nearest tag. */
export interface GitDescription {
  /** Nearest tag that can be reached from HEAD; missing where there is none. */
  readonly tag?: string;
  /** Commits between that tag and HEAD; without a tag, all commits there are. */
  readonly distance: number;
  /** Tracked files differ from HEAD. */
  readonly dirty: boolean;
}

/** Everything the CI and the clone say about this run, read once at the edge. */
export interface CiContext {
  readonly ci: CiName;
  /** Why this source was chosen, in a few words for the log: `GITHUB_ACTIONS is true`. */
  readonly why: string;
  /** The CI's name of what happened: push, schedule, pull_request, merge_request_event … */
  readonly event: string;
  readonly ref: GitRef;
  /** Full commit id that the release is of: a request's head commit, never its merge commit. */
  readonly revision: string;
  /** The commit that is checked out, where it differs from `revision` (merge commits of requests). */
  readonly checkout?: string;
  readonly scheduled: boolean;
  /** What happened is that the request was merged or closed. */
  readonly closed?: true;
  readonly defaultBranch?: string;
  /** Commit time in whole seconds since 1970, where known. */
  readonly commitTime?: number;
  /** The branch that a tag was pushed from, where the forge says it (GitHub does for some pushes only). */
  readonly baseRef?: string;
  /** The forge's release page marks this release as a pre-release. */
  readonly prerelease?: boolean;
  /** The CI's running number of this run of the workflow or pipeline. */
  readonly runNumber?: string;
  /** The how-manieth try of this run, from 1. */
  readonly runAttempt?: string;
  /** Read from the clone only where a tag rule asks for it. */
  readonly description?: GitDescription;
  /** Repository address for people and for `org.opencontainers.image.source`, without credentials or `.git`. */
  readonly source?: string;
  /** Address of this run, for reports. */
  readonly runUrl?: string;
  readonly repository: {
    /** `owner/name` or `group/sub/name`. */
    readonly path?: string;
    readonly title?: string;
    readonly description?: string;
    readonly licenses?: string;
    readonly url?: string;
  };
  /** Choices made on the way that a reader of the log should know, one line each. */
  readonly notices?: readonly string[];
}
