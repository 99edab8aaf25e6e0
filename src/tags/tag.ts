/** How it is decided whether a moving tag may move: by version order, by commit order, or freely. */
export type Follows = VersionFamily | { readonly by: 'commit' } | { readonly by: 'nothing' };

/** The tag may hold only the newest version of a family. */
export interface VersionFamily {
  readonly by: 'version';
  /** A semver range, all of whose versions are the family. */
  readonly range: string;
  /** What stands around the version in this family's version labels and full tags: `-alpine` of `1.2.3-alpine`. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What a tag was made by; decides, with its name, whether the tag may ever move. */
export type RuleType =
  | 'schedule'
  | 'semver'
  | 'pep440'
  | 'calver'
  | 'match'
  | 'edge'
  | 'branch'
  | 'tag'
  | 'request'
  | 'raw'
  | 'sha'
  | 'git-describe'
  | 'latest';

/** Says of a tag whether it may ever move; see policy/mutability. */
export type KindOf = (name: string, rule: RuleType) => Tag['kind'];

/** One tag to publish, with the reason it exists. */
export interface Tag {
  readonly name: string;
  readonly kind: 'immutable' | 'moving';
  /** The rule that gave it, as the user or the default wrote it. */
  readonly rule: string;
  /** One clause for people: `full version of tag v1.2.3`. */
  readonly why: string;
  readonly follows: Follows;
}

/** What the rules made of a context. */
export interface TagSet {
  /** The main tag: `org.opencontainers.image.version` and the output `version`. */
  readonly version: string;
  /** The semantic version that this run releases, without prefix and suffix, whatever the main tag is. */
  readonly release?: string;
  readonly tags: readonly Tag[];
  /** One line for every rule that gave nothing, for errors and the log. */
  readonly silent: readonly { readonly rule: string; readonly why: string }[];
  readonly warnings: readonly string[];
}
