import type { CiContext } from '../context/context.ts';
import type { Scope } from './expressions.ts';
import type { Rule } from './rule.ts';
import type { Follows, RuleType } from './tag.ts';
import type { BuildMetadata, Version } from './version.ts';

/** What a rule made of the context, before prefix and suffix. */
export type Outcome =
  | {
      readonly fires: true;
      readonly text: string;
      readonly type: RuleType;
      readonly why: string;
      readonly follows: Follows;
      /** The rule stands for a finished release, so `latest=auto` gives latest. */
      readonly release: boolean;
      /** The semantic version that the rule read, where it is one. */
      readonly version?: Version | undefined;
    }
  | { readonly fires: false; readonly why: string };

/** What rules are evaluated with. */
export interface Evaluation {
  readonly scope: Scope;
  readonly buildMetadata: BuildMetadata;
  /** The git tag without version-prefix, where the run is about a tag of this component. */
  readonly gitTag: string | undefined;
  /** The semantic version in `gitTag`. */
  readonly version: Version | undefined;
  readonly problems: string[];
}

/** One type of rule. */
export type Evaluate = (rule: Rule, evaluation: Evaluation) => Outcome | Promise<Outcome>;

/** A rule that gives nothing, with the reason for people. */
export function silent(why: string): Outcome {
  return { fires: false, why };
}

/** The ref in a few words: `branch main`. */
export function refWords({ ref, scheduled }: CiContext): string {
  if (scheduled) return `a scheduled run of ${ref.kind === 'request' ? `request ${ref.number}` : ref.name}`;
  return ref.kind === 'request' ? `request ${ref.number}` : `${ref.kind} ${ref.name}`;
}

/**
 * The order that a tag follows when its rule says nothing of it: with a version the newest of the family that the name
 * stands for (`1.2`, `v1`, anything else: all), else the newest commit.
 */
export function familyOf(text: string, version: Version | undefined): Follows {
  if (version === undefined) return { by: 'commit' };
  const { major, minor } = version;
  const bare = text.replace(/^v/, '');
  if (bare === `${major}.${minor}`) return { by: 'version', range: `${major}.${minor}.x` };
  if (bare === major) return { by: 'version', range: `${major}.x` };
  return { by: 'version', range: '*' };
}
