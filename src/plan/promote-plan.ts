import type { Identity } from '../oci/annotations.ts';
import { isTag } from '../oci/reference.ts';
import { readVersion } from '../policy/forward.ts';
import type { Mutability } from '../policy/mutability.ts';
import type { Follows, Tag } from '../tags/tag.ts';

/** What the tags of promoted content are made of. */
export interface PromotedContent {
  /** The input `promote-tags`; empty: the content keeps the name it has. */
  readonly names: readonly string[];
  /** The tag it was found under. */
  readonly tag?: string;
  readonly identity: Identity;
  readonly kindOf: (tag: string) => Mutability;
}

/**
 * The tags that promoted content gets: the names that are given, else the tag it was found under, else the version it
 * says. Empty where there is none of these.
 */
export function promotedTags({ names, tag, identity, kindOf }: PromotedContent): readonly Tag[] {
  const given = (name: string, rule: string, why: string): Tag => ({
    name,
    kind: kindOf(name),
    rule,
    why,
    follows: followsOf(name, identity.version),
  });
  if (names.length > 0) {
    return [...new Set(names)].map(name => given(name, 'promote-tags', 'named by promote-tags'));
  }
  if (tag !== undefined) return [given(tag, 'from', 'the tag of the source')];
  const version = identity.version ?? '';
  return isTag(version) ? [given(version, 'from', 'the version that the source says')] : [];
}

/**
 * The semantic version that is promoted, for tags that follow versions: the label of the content, and where that is
 * something else (the build of a branch), the first version among the names it has or gets.
 */
export function promotedRelease({
  names,
  tag,
  identity,
}: Omit<PromotedContent, 'kindOf'>): string | undefined {
  return [identity.version, tag, ...names].find(text => readVersion(text) !== null);
}

const FAMILY = /^(?:latest|v?(\d+)(?:\.(\d+))?)(-.+)?$/;

/**
 * The order that a tag follows, by its name alone: `latest`, `v1` and `1.2` stand for families of versions. With a
 * suffix (`latest-alpine`) they do where the version of the content has it too. Anything else follows nothing: there is
 * no git history to ask.
 */
export function followsOf(name: string, version: string | undefined): Follows {
  const match = FAMILY.exec(name);
  if (match === null) return { by: 'nothing' };
  const [, major, minor, suffix] = match;
  if (suffix !== undefined && !version?.endsWith(suffix)) return { by: 'nothing' };
  const range = major === undefined ? '*' : minor === undefined ? `${major}.x` : `${major}.${minor}.x`;
  return { by: 'version', range, ...(suffix === undefined ? {} : { suffix }) };
}
