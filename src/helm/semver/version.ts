/** A version as helm's library (Masterminds/semver 3) reads it: leniently, `v1.2` is 1.2.0. */
export interface ChartVersion {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  /** After the `-`; empty for a release. */
  readonly prerelease: string;
  /** After the `+`; empty for most. */
  readonly build: string;
  readonly original: string;
}

const MAX_LENGTH = 256;
const MAX_NUMBER = 2n ** 64n - 1n;
const LENIENT =
  /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const LEADING_ZERO = /(?:^|\.)0[0-9]+(?:\.|$)/;

/** Reads a version leniently: `v` in front, one or two numbers, leading zeros. Undefined where helm refuses it. */
export function parseChartVersion(text: string): ChartVersion | undefined {
  const found = text.length > MAX_LENGTH ? null : LENIENT.exec(text);
  if (!found) return undefined;
  const [, major = '0', minor = '0', patch = '0', prerelease = '', build = ''] = found;
  if (LEADING_ZERO.test(prerelease)) return undefined;
  const version = {
    major: BigInt(major),
    minor: BigInt(minor),
    patch: BigInt(patch),
    prerelease,
    build,
    original: text,
  };
  return [version.major, version.minor, version.patch].every(number => number <= MAX_NUMBER)
    ? version
    : undefined;
}

/**
 * True for a version that readers of an OCI registry see: three numbers, no `v`, no leading zeros. They turn tags back
 * into versions strictly, so that any other is found by its exact name only.
 */
export function isStrictVersion(text: string): boolean {
  return (
    parseChartVersion(text) !== undefined &&
    /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:[-+]|$)/.test(text)
  );
}

/** Precedence of semver.org 2.0.0, point 11, build metadata ignored; negative when `a` is lower. */
export function compareVersions(a: ChartVersion, b: ChartVersion): number {
  for (const part of ['major', 'minor', 'patch'] as const) {
    if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  }
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === '' || b.prerelease === '') return a.prerelease === '' ? 1 : -1;
  return comparePrereleases(a.prerelease, b.prerelease);
}

/** Compares two prereleases identifier by identifier; the empty one is the lowest here. */
export function comparePrereleases(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const order = compareIdentifiers(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function compareIdentifiers(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? -1 : 1;
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left === undefined && right === undefined) return a < b ? -1 : 1;
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  return left < right ? -1 : 1;
}

/** Numbers beyond 64 bits are compared as text, as in Go. */
function numberOf(identifier: string): bigint | undefined {
  if (!/^[0-9]+$/.test(identifier)) return undefined;
  const value = BigInt(identifier);
  return value <= MAX_NUMBER ? value : undefined;
}
