import { AppError } from '../errors.ts';
import { cleanTag, fitTag } from './sanitize.ts';
import type { Follows, KindOf, RuleType, Tag, TagSet } from './tag.ts';
import { fullVersion, type Version } from './version.ts';

/** A tag before its name is made legal. */
export interface Draft {
  /** The wanted name, of any characters and length. */
  readonly text: string;
  readonly type: RuleType;
  readonly rule: string;
  readonly why: string;
  readonly follows: Follows;
  /** What the flavor or the rule put around it; part of `text` already. */
  readonly around?: Around;
}

/** Text before and after a tag. */
export interface Around {
  readonly prefix: string;
  readonly suffix: string;
}

/** What the rules gave, before names are made legal. The first draft becomes the version. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly silent: TagSet['silent'];
  readonly warnings: readonly string[];
  /** The semantic version of this run, as it was read. */
  readonly version?: Version | undefined;
}

/** An immutable tag, or one that follows no order. */
export const FREE: Follows = { by: 'nothing' };

/**
 * Makes every name legal and the list free of repetitions.
 * Each name that had to be changed gets a warning, since another ref may end in the same tag: so no two refs of a
 * repository share a tag without one. A draft of which nothing is left becomes a silent rule; where the ref itself has no
 * name that a tag can have, that is `no-tags`: the rest would be published as the main tag of something else.
 */
export async function settle(drafted: Drafted, kindOf: KindOf): Promise<TagSet> {
  const tags = new Map<string, Tag>();
  const silent = [...drafted.silent];
  const warnings = new Set(drafted.warnings);
  const around = drafted.drafts[0]?.around;
  for (const { text, type, rule, why, follows } of drafted.drafts) {
    const clean = cleanTag(text);
    const name = await fitTag(clean, text);
    const earlier = tags.get(name);
    if (name === '' && (type === 'branch' || type === 'tag')) throw unnameable(type, text);
    if (name === '') {
      silent.push({ rule, why: `nothing of ${JSON.stringify(text)} can stand in a tag` });
    } else if (earlier !== undefined) {
      warnings.add(`${rule} gives ${name} again, which ${earlier.rule} gave before`);
    } else {
      tags.set(name, { name, kind: kindOf(name, type), rule, why, follows: within(follows, around) });
      if (name !== text) warnings.add(changed(text, name, clean));
    }
  }
  const all = [...tags.values()];
  const release =
    drafted.version === undefined ? {} : { release: fullVersion(drafted.version, 'underscore') };
  return { version: all[0]?.name ?? '', ...release, tags: all, silent, warnings: [...warnings] };
}

function unnameable(type: RuleType, text: string): AppError {
  return new AppError('no-tags', `nothing of ${type} ${JSON.stringify(text)} can stand in a tag`, {
    hint: `rename the ${type}, or give rules in \`tags\` that do not use its name, for example type=sha`,
  });
}

/** The version label is the main tag, so what stands around that one stands around the versions to compare. */
function within(follows: Follows, around: Around | undefined): Follows {
  if (follows.by !== 'version' || around === undefined) return follows;
  const { prefix, suffix } = around;
  return { ...follows, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
}

function changed(text: string, name: string, clean: string): string {
  const from = JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
  if (name !== clean) return `${from} is longer than a tag may be and became ${name}`;
  return `${from} cannot be a tag and became ${name}; another ref may become the same tag`;
}
