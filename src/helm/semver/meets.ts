import type { Comparison } from './constraint.ts';
import { type ChartVersion, comparePrereleases, compareVersions } from './version.ts';

/** True when a version meets one comparison; whether prereleases count at all is decided before. */
export function meets(version: ChartVersion, comparison: Comparison): boolean {
  const order = compareVersions(version, comparison.version);
  switch (comparison.operator) {
    case '=':
      return comparison.open === undefined ? order === 0 : inTilde(version, comparison);
    case '~':
      return inTilde(version, comparison);
    case '^':
      return inCaret(version, comparison);
    case '!=':
      return isOther(version, comparison);
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '>':
      return isGreater(version, comparison);
    case '<=':
      return isAtMost(version, comparison);
  }
}

/** `~1.2.3` and `1.2.x`: the same minor version; `~1`: the same major; `~0.0.0` and `*`: anything from there on. */
function inTilde(version: ChartVersion, { version: from, open }: Comparison): boolean {
  if (compareVersions(version, from) < 0) return false;
  const isZero = from.major === 0n && from.minor === 0n && from.patch === 0n;
  if (isZero && open !== 'minor' && open !== 'patch') return true;
  if (version.major !== from.major) return false;
  return version.minor === from.minor || open === 'minor';
}

/** `^1.2.3`: the same major version; below 1.0.0 the same minor, below 0.1.0 the same patch. */
function inCaret(version: ChartVersion, { version: from, open }: Comparison): boolean {
  if (compareVersions(version, from) < 0) return false;
  if (from.major > 0n || open === 'minor') return version.major === from.major;
  if (version.major > 0n) return false;
  if (from.minor > 0n || open === 'patch') return version.minor === from.minor;
  return version.minor === 0n && version.patch === from.patch;
}

function isOther(version: ChartVersion, { version: not, open }: Comparison): boolean {
  if (open !== undefined) {
    if (version.major !== not.major) return true;
    if (open === 'minor') return false;
    if (version.minor !== not.minor) return true;
    if (open === 'patch') {
      const eitherIsPre = version.prerelease !== '' || not.prerelease !== '';
      return eitherIsPre && comparePrereleases(version.prerelease, not.prerelease) !== 0;
    }
    if (version.patch !== not.patch) return true;
  }
  return compareVersions(version, not) !== 0;
}

/** `>1` means from 2 on, `>1.2` from 1.3 on. */
function isGreater(version: ChartVersion, { version: than, open }: Comparison): boolean {
  if (open === undefined || version.major !== than.major) {
    return open === undefined ? compareVersions(version, than) > 0 : version.major > than.major;
  }
  if (open === 'minor') return false;
  return open === 'patch' ? version.minor > than.minor : compareVersions(version, than) > 0;
}

/** `<=1` takes all of 1, `<=1.2` all of 1.2. */
function isAtMost(version: ChartVersion, { version: most, open }: Comparison): boolean {
  if (open === undefined) return compareVersions(version, most) <= 0;
  if (version.major !== most.major) return version.major < most.major;
  return open === 'minor' || version.minor <= most.minor;
}
