import type { SemVer } from 'semver';
import gt from 'semver/functions/gt.js';
import parse from 'semver/functions/parse.js';
import satisfies from 'semver/functions/satisfies.js';
import type { Identity } from '../oci/annotations.ts';
import type { Follows, VersionFamily } from '../tags/tag.ts';

/** What is known of the content a moving tag holds, compared with what is to be published. */
export interface Holder {
  readonly identity: Identity;
  /** Newest full version listed in the repository inside the tag's range; read only where labels do not tell. */
  readonly newestListed?: string;
  /** How the holder's commit stands to ours, where that could be found out. */
  readonly ancestry?: Ancestry;
}

/** `newer`: our commit is an ancestor of the holder's. `how` names the means: git, the forge, commit times. */
export interface Ancestry {
  readonly relation: 'newer' | 'older' | 'same' | 'diverged' | 'unknown';
  readonly how: string;
}

/** What is to take the tag. */
export interface Ours {
  readonly identity: Identity;
  /** The semantic version that is released, whatever the version label says. */
  readonly release?: string;
}

export type Direction =
  | { readonly moves: true; readonly reason: string }
  | { readonly moves: false; readonly reason: string };

/** Decides whether a moving tag that holds `holder` may take `ours`: never to an older version or an ancestor commit. */
export function forward(follows: Follows, holder: Holder, ours: Ours): Direction {
  switch (follows.by) {
    case 'version':
      return byVersion(holder, ours, follows);
    case 'commit':
      return byCommit(holder.ancestry);
    case 'nothing':
      return { moves: true, reason: 'it follows the latest run' };
  }
}

function byVersion(holder: Holder, { identity, release }: Ours, family: VersionFamily): Direction {
  const { range } = family;
  const labelled = readVersion(identity.version, family);
  const version = labelled ?? readVersion(release);
  const ours = labelled ? identity.version : release;
  if (!version) return { moves: true, reason: 'this release has no version to compare' };
  if (version.prerelease.length > 0) {
    return { moves: false, reason: `${ours} is a prerelease, which never moves a version tag` };
  }
  const held = readVersion(holder.identity.version, family);
  if (held) {
    return gt(held, version)
      ? { moves: false, reason: `it holds ${holder.identity.version}, which is newer than ${ours}` }
      : { moves: true, reason: `from ${holder.identity.version} to ${ours}` };
  }
  const listed = readVersion(holder.newestListed, family);
  if (listed && gt(listed, version)) {
    return {
      moves: false,
      reason: `what it holds names no version, and ${holder.newestListed} (in ${range}) is newer than ${ours}`,
    };
  }
  return { moves: true, reason: `what it holds names no version and no newer one is listed in ${range}` };
}

function byCommit(ancestry: Ancestry | undefined): Direction {
  if (ancestry?.relation === 'newer') {
    return { moves: false, reason: `it holds a later commit of the same history (${ancestry.how})` };
  }
  if (ancestry === undefined || ancestry.relation === 'unknown') {
    return { moves: true, reason: `no order of commits is known${ancestry ? ` (${ancestry.how})` : ''}` };
  }
  const said = {
    older: 'it holds an earlier commit',
    same: 'it holds the same commit',
    diverged: 'the branch was rewritten',
  };
  return { moves: true, reason: `${said[ancestry.relation]} (${ancestry.how})` };
}

/**
 * Reads a version as tags spell it: an optional v, and `_` where a tag could not hold `+`. What stands around the
 * versions of a family is taken off; a text without it is of another family, and no version here.
 */
export function readVersion(
  text: string | undefined,
  { prefix = '', suffix = '' }: { readonly prefix?: string; readonly suffix?: string } = {},
): SemVer | null {
  if (text === undefined || !text.startsWith(prefix) || !text.endsWith(suffix)) return null;
  return parse(text.slice(prefix.length, text.length - suffix.length).replace('_', '+'));
}

/** Keeps the newest full version inside a range out of any number of tag names, one name at a time. */
export function newestIn(family: VersionFamily): {
  see(tag: string): void;
  readonly newest: string | undefined;
} {
  let newest: { tag: string; version: SemVer } | undefined;
  return {
    see(tag) {
      const version = readVersion(tag, family);
      if (!version || version.prerelease.length > 0 || !satisfies(version, family.range)) return;
      if (!newest || gt(version, newest.version)) newest = { tag, version };
    },
    get newest() {
      return newest?.tag;
    },
  };
}
