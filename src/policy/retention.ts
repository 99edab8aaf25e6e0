import type { Mutability } from './mutability.ts';
import type { RetentionRule } from './retention-rule.ts';

/** A tag that a rule may be about. */
export interface DatedTag {
  readonly tag: string;
  readonly kind: Mutability;
  /** When its content was made, in milliseconds since 1970; undefined where it does not say. */
  readonly created: number | undefined;
}

/** What the rules say of one tag. */
export interface Retention {
  readonly goes: boolean;
  /** The rule that decided, as the user wrote it; null where none names the tag. */
  readonly rule: string | null;
  readonly reason: string;
}

/**
 * Tags that list what is attached to a digest, or are attached to it themselves (distribution-spec, referrers tag
 * schema; cosign's `.sig`, `.att` and `.sbom`). No rule is ever about one: they go with what they are about.
 */
const COMPANION = /^(sha256|sha512)-([0-9a-f]{64,128})(?:\.[A-Za-z0-9._-]+)?$/;

/** True for a tag that belongs to a digest and not to people. */
export function isCompanion(tag: string): boolean {
  return COMPANION.test(tag);
}

/**
 * Decides about tags of one repository by all rules; the result is in the order of the tags.
 * A rule takes what it matches and may delete: what is older than its age, what is not among its newest `keep`, and with
 * both only what is both. What `keep` of one rule holds, no other rule takes. A tag of unknown age stays, and takes no
 * place among the newest. `now` is milliseconds since 1970.
 */
export function judgeRetention(
  tags: readonly DatedTag[],
  rules: readonly RetentionRule[],
  now: number,
): readonly Retention[] {
  const ranks = rules.map(rule => ranksOf(tags, rule));
  return tags.map(tag => {
    if (isCompanion(tag.tag)) return stays(null, 'it belongs to the content that it is named after');
    const said = rules.flatMap((rule, at) => opinionOf(tag, { rule, rank: ranks[at]?.get(tag), now }) ?? []);
    return (
      said.find(({ holds }) => holds)?.verdict ??
      said.find(({ verdict }) => verdict.goes)?.verdict ??
      said[0]?.verdict ??
      stays(null, 'no rule names it')
    );
  });
}

/** The places of the tags that a rule counts, the newest first. Among equals the later name is the newer. */
function ranksOf(tags: readonly DatedTag[], rule: RetentionRule): ReadonlyMap<DatedTag, number> {
  if (rule.keep === undefined) return new Map();
  const counted = tags.filter(tag => tag.created !== undefined && mayTake(rule, tag));
  const newestFirst = counted.toSorted(
    (a, b) => (b.created ?? 0) - (a.created ?? 0) || ORDER.compare(b.tag, a.tag) || (a.tag < b.tag ? 1 : -1),
  );
  return new Map(newestFirst.map((tag, rank) => [tag, rank]));
}

/** `build-10` is newer than `build-9`. */
const ORDER = new Intl.Collator('en', { numeric: true });

function mayTake(rule: RetentionRule, { tag, kind }: DatedTag): boolean {
  return rule.matches(tag) && (rule.immutable || kind === 'moving') && !isCompanion(tag);
}

interface Opinion {
  readonly verdict: Retention;
  /** The tag is one of the newest that a rule keeps: no other rule takes it. */
  readonly holds?: true;
}

function opinionOf(
  tag: DatedTag,
  {
    rule,
    rank,
    now,
  }: { readonly rule: RetentionRule; readonly rank: number | undefined; readonly now: number },
): Opinion | undefined {
  if (!rule.matches(tag.tag)) return undefined;
  if (!mayTake(rule, tag))
    return { verdict: stays(rule, 'it is immutable, and the rule does not say immutable=true') };
  if (tag.created === undefined) return { verdict: stays(rule, 'its age is not known') };
  const age = ageInWords(now - tag.created);
  const { keep, olderThan } = rule;
  const place =
    rank === undefined || keep === undefined
      ? ''
      : `number ${rank + 1} from the newest on, and keep is ${keep}`;
  if (rank !== undefined && keep !== undefined && rank < keep)
    return { verdict: stays(rule, place), holds: true };
  if (olderThan !== undefined && now - tag.created <= olderThan.ms)
    return { verdict: stays(rule, `it is ${age} old, not older than ${olderThan.text}`) };
  const why = [
    ...(olderThan === undefined ? [] : [`it is ${age} old, older than ${olderThan.text}`]),
    ...(place === '' ? [] : [place]),
  ];
  return { verdict: { goes: true, rule: rule.text, reason: why.join('; ') } };
}

function stays(rule: RetentionRule | null, reason: string): Retention {
  return { goes: false, rule: rule?.text ?? null, reason };
}

const HOUR = 3_600_000;

/** An age in its largest whole unit: hours below two days, else days. What lies in the future is not old. */
function ageInWords(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / HOUR));
  return hours < 48 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
}
