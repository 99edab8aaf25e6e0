import semver from 'semver';
import type { Identity } from '../oci/annotations.ts';
import type { Follows } from '../tags/tag.ts';

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

export type Direction =
  | { readonly moves: true; readonly reason: string }
  | { readonly moves: false; readonly reason: string };

/** Decides whether a moving tag that holds `holder` may take `ours`: never to an older version or an ancestor commit. */
export function forward(follows: Follows, holder: Holder, ours: Identity): Direction {
  switch (follows.by) {
    case 'version':
      return byVersion(holder, ours, follows.range);
    case 'commit':
      return byCommit(holder.ancestry);
    case 'nothing':
      return { moves: true, reason: 'it follows the latest run' };
  }
}

function byVersion(holder: Holder, ours: Identity, range: string): Direction {
  const version = readVersion(ours.version);
  if (!version) return { moves: true, reason: 'this release has no version to compare' };
  if (version.prerelease.length > 0) {
    return { moves: false, reason: `${ours.version} is a prerelease, which never moves a version tag` };
  }
  const held = readVersion(holder.identity.version);
  if (held) {
    return semver.gt(held, version)
      ? { moves: false, reason: `it holds ${holder.identity.version}, which is newer than ${ours.version}` }
      : { moves: true, reason: `from ${holder.identity.version} to ${ours.version}` };
  }
  const listed = readVersion(holder.newestListed);
  if (listed && semver.gt(listed, version)) {
    return {
      moves: false,
      reason: `what it holds names no version, and ${holder.newestListed} (in ${range}) is newer than ${ours.version}`,
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

/** Reads a version as tags spell it: an optional v, and `_` where a tag could not hold `+`. */
export function readVersion(text: string | undefined): semver.SemVer | null {
  return text === undefined ? null : semver.parse(text.replace('_', '+'));
}

/** Keeps the newest full version inside a range out of any number of tag names, one name at a time. */
export function newestIn(range: string): { see(tag: string): void; readonly newest: string | undefined } {
  let newest: { tag: string; version: semver.SemVer } | undefined;
  return {
    see(tag) {
      const version = readVersion(tag);
      if (!version || version.prerelease.length > 0 || !semver.satisfies(version, range)) return;
      if (!newest || semver.gt(version, newest.version)) newest = { tag, version };
    },
    get newest() {
      return newest?.tag;
    },
  };
}
