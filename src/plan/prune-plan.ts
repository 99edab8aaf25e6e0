import type { Digest } from '../oci/digest.ts';
import type { Mutability } from '../policy/mutability.ts';
import { type DatedTag, isCompanion, judgeRetention, type Retention } from '../policy/retention.ts';
import type { RetentionRule } from '../policy/retention-rule.ts';

/** A tag as it was found in a repository. */
export interface FoundTag {
  readonly tag: string;
  readonly digest: Digest;
  /** When its content was made, in milliseconds since 1970; undefined where it does not say. */
  readonly created: number | undefined;
  /** It is one of the closed request's own tags. */
  readonly requested: boolean;
}

/** What is to happen to a tag, before anything happens. */
export interface PlannedTag extends FoundTag, Retention {
  readonly kind: Mutability;
}

/** What a pruning is decided by. */
export interface PruneRules {
  readonly rules: readonly RetentionRule[];
  /** Number of the closed request, for the reasons. */
  readonly request: number | undefined;
  readonly kindOf: (tag: string) => Mutability;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Decides what becomes of the tags of one repository. A closed request's own tags go, unless they are immutable; the
 * others go by the rules, which do not count those that go anyway. In the order of `found`.
 */
export function planPrune(found: readonly FoundTag[], by: PruneRules): readonly PlannedTag[] {
  const own = new Map<FoundTag, PlannedTag>();
  const counted: (FoundTag & DatedTag)[] = [];
  for (const tag of found) {
    const kind = by.kindOf(tag.tag);
    const goes = tag.requested && kind === 'moving' && !isCompanion(tag.tag);
    if (goes) own.set(tag, { ...tag, kind, goes, rule: 'request', reason: `a tag of request ${by.request}` });
    else counted.push({ ...tag, kind });
  }
  const verdicts = judgeRetention(counted, by.rules, by.now);
  const judged = new Map(counted.map((tag, at) => [tag.tag, { tag, verdict: verdicts[at] }]));
  return found.flatMap(tag => {
    const sure = own.get(tag);
    if (sure) return [sure];
    const { tag: dated, verdict } = judged.get(tag.tag) ?? {};
    if (!dated || !verdict) return [];
    const why = tag.requested && verdict.rule === null ? IMMUTABLE_REQUEST : verdict.reason;
    return [{ ...dated, ...verdict, reason: why }];
  });
}

const IMMUTABLE_REQUEST =
  'it is a tag of the request, but immutable; take it out of immutable-tags to let it go';
