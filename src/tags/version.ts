import parse from 'semver/functions/parse.js';

/** A semantic version (semver.org 2.0.0) that keeps the form it was written in. */
export interface Version {
  /** `v` or nothing, as written. */
  readonly v: 'v' | '';
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** What follows the `-`: `rc.1`; empty for a release. */
  readonly prerelease: string;
  /** What follows the `+`: `build.5`; empty for most. */
  readonly build: string;
}

/** What becomes of build metadata, since a tag cannot hold a `+`: `1.2.3+5` to `1.2.3_5` or `1.2.3`. */
export type BuildMetadata = 'underscore' | 'drop';

/** Reads a semantic version, with or without a leading `v`. Undefined where the text is none. */
export function parseVersion(text: string): Version | undefined {
  // The package also takes `=1.2.3` and blanks around it, which are in no tag on purpose.
  const version = /^v?[0-9]/.test(text) && !/\s/.test(text) ? parse(text) : null;
  if (version === null) return undefined;
  const { major, minor, patch, prerelease, build } = version;
  return {
    v: text.startsWith('v') ? 'v' : '',
    major: `${major}`,
    minor: `${minor}`,
    patch: `${patch}`,
    prerelease: prerelease.join('.'),
    build: build.join('.'),
  };
}

/** The full version as a tag, without `v`: `1.2.3`, `1.2.3-rc.1`, `1.2.3_5`. */
export function fullVersion(version: Version, buildMetadata: BuildMetadata): string {
  const { major, minor, patch, prerelease, build } = version;
  const suffix = prerelease === '' ? '' : `-${prerelease}`;
  const metadata = build === '' || buildMetadata === 'drop' ? '' : `_${build}`;
  return `${major}.${minor}.${patch}${suffix}${metadata}`;
}

/** Words that mark a version of any scheme as not final: `20260115-RC2`, `1.0b3`, `2.0.0-SNAPSHOT`. */
const UNFINISHED =
  /(?:^|[^a-z])(?:alpha|beta|a|b|c|rc|cr|pre|preview|prerelease|dev|snapshot|milestone|m|next|canary|nightly|test|ea|eap)(?:[._-]?[0-9]+)*(?:$|[^a-z0-9])/i;

/** True when a version of any scheme says of itself that it is not final. */
export function isUnfinished(text: string): boolean {
  const version = parseVersion(text);
  return version !== undefined ? version.prerelease !== '' : /[0-9]/.test(text) && UNFINISHED.test(text);
}
