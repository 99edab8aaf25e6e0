import { AppError } from '../errors.ts';
import { parseChartVersion } from './semver/version.ts';

/** What the release is made from, as far as a chart's version depends on it. */
export interface ReleaseRef {
  readonly ref:
    | { readonly kind: 'branch'; readonly name: string }
    | { readonly kind: 'tag'; readonly name: string }
    | { readonly kind: 'request'; readonly number: number };
  /** Full commit id. */
  readonly revision: string;
  /** Commit time, seconds since 1970: what orders the builds of a branch. Undefined where nobody knows it. */
  readonly epoch: number | undefined;
  readonly scheduled: boolean;
  /** What stands before the version in git tags: `api/`. */
  readonly versionPrefix: string;
}

/** A version and where it comes from, in words for the log. */
export interface ChosenVersion {
  readonly version: string;
  readonly why: string;
  readonly warnings: readonly string[];
}

/** Hex digits of a commit in a version, as in tags. */
const SHORT = 7;
/** A branch takes no more of a version than this: labels made of chart name and version hold 63 characters. */
const LONGEST_BRANCH = 30;

/**
 * Works out a chart's version. `wanted` is `auto` (the git tag's version; a prerelease of Chart.yaml's version on
 * branches, requests and schedules), `chart` (what Chart.yaml says), or a version itself. Throws `bad-input`, and
 * `no-context` for a prerelease of a commit whose time is not known.
 */
export function chartVersion(wanted: string, inChart: string, release: ReleaseRef): ChosenVersion {
  if (wanted === 'chart') return { version: inChart, why: 'Chart.yaml', warnings: [] };
  if (wanted !== 'auto') return given(wanted);
  const { ref, versionPrefix } = release;
  if (ref.kind === 'tag' && !release.scheduled && ref.name.startsWith(versionPrefix)) {
    const text = ref.name.slice(versionPrefix.length);
    const version = strictForm(text);
    if (version !== undefined) {
      const changed = version !== text.replace(/^v/, '');
      const warning = `git tag ${ref.name} is written ${version} as a chart version, which has three numbers without leading zeros`;
      return { version, why: `git tag ${ref.name}`, warnings: changed ? [warning] : [] };
    }
  }
  return { version: prerelease(inChart, release), why: `Chart.yaml and ${refWords(release)}`, warnings: [] };
}

/** What a release is called, as far as `appVersion` depends on it. */
export interface ReleaseTags {
  /** The tag its image carries; missing where the run publishes none. */
  readonly imageTag?: string;
  /** The tag an image of it would carry. */
  readonly releaseTag?: string;
}

/**
 * Works out `appVersion`. `wanted` is `auto` (the image's tag, exactly as it is published), `chart` or empty (what
 * Chart.yaml says), or a text itself. Without an image `auto` keeps what Chart.yaml says, for the release's tag would
 * name an image that nobody has published; `note` says so.
 */
export function appVersion(
  wanted: string,
  inChart: string,
  { imageTag, releaseTag }: ReleaseTags,
): { readonly appVersion: string; readonly note?: string } {
  if (wanted === 'chart' || wanted === '') return { appVersion: inChart };
  if (wanted !== 'auto') return { appVersion: wanted };
  if (imageTag !== undefined) return { appVersion: imageTag };
  if (inChart === '') return { appVersion: releaseTag ?? '' };
  return {
    appVersion: inChart,
    note: `appVersion ${inChart} stays as in Chart.yaml: this run publishes no image`,
  };
}

/** The tag by which a chart finds its image: one that never moves, the main one if it is such. */
export function imageTagOf(tagSet: {
  readonly version: string;
  readonly tags: readonly { readonly name: string; readonly kind: 'immutable' | 'moving' }[];
}): string | undefined {
  const fixed = tagSet.tags.filter(({ kind }) => kind === 'immutable').map(({ name }) => name);
  if (fixed.includes(tagSet.version)) return tagSet.version;
  return fixed[0] ?? (tagSet.version || undefined);
}

function given(wanted: string): ChosenVersion {
  if (parseChartVersion(wanted) === undefined) {
    throw new AppError(
      'bad-input',
      `chart-version: ${JSON.stringify(wanted)} is no semantic version; expected auto, chart, or one like 1.4.2`,
    );
  }
  return { version: wanted, why: 'input chart-version', warnings: [] };
}

/** Three numbers without leading zeros, so that readers of a registry see it; undefined for what is no version. */
function strictForm(text: string): string | undefined {
  const parsed = parseChartVersion(text);
  // A name such as `20260115` or `2` is a date or a label as often as a version.
  if (parsed === undefined || !/^v?[0-9]+\.[0-9]+/.test(text)) return undefined;
  return versionText({ ...parsed });
}

/**
 * `1.4.0-main.20260115103000.sha-0f1e2d3`: below the release it leads to, later commits of a branch above earlier ones.
 * The time is one number, so that it is compared as such; a part of digits alone must not begin with 0.
 */
function prerelease(inChart: string, release: ReleaseRef): string {
  const base = parseChartVersion(inChart);
  if (base === undefined) {
    throw new AppError(
      'chart-invalid',
      `version ${JSON.stringify(inChart)} in Chart.yaml is no semantic version; expected one like 1.4.2 to derive a prerelease from`,
    );
  }
  if (release.epoch === undefined) {
    throw new AppError(
      'no-context',
      `the time of commit ${release.revision.slice(0, SHORT)} is not known, and it orders the chart versions of a branch`,
      { hint: 'check that commit out, or set SOURCE_DATE_EPOCH, or give chart-version' },
    );
  }
  const time = new Date(release.epoch * 1000)
    .toISOString()
    .replace(/\.[0-9]+Z$/, '')
    .replace(/[^0-9]/g, '');
  const commit = `sha-${release.revision.slice(0, SHORT)}`;
  return versionText({ ...base, prerelease: `${nameOf(release)}.${time}.${commit}`, build: '' });
}

function nameOf({ ref, scheduled }: ReleaseRef): string {
  if (ref.kind === 'request') return `pr-${ref.number}`;
  if (scheduled) return 'nightly';
  const clean = ref.name.replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '');
  const name = /^[0-9]*$/.test(clean) ? `${ref.kind}-${clean}`.replace(/-$/, '') : clean;
  return name.slice(0, LONGEST_BRANCH).replace(/-+$/, '');
}

function refWords({ ref, scheduled }: ReleaseRef): string {
  if (ref.kind === 'request') return `request ${ref.number}`;
  return scheduled ? 'the schedule' : `${ref.kind} ${ref.name}`;
}

function versionText(version: {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly prerelease: string;
  readonly build: string;
}): string {
  const { major, minor, patch } = version;
  const suffix = version.prerelease === '' ? '' : `-${version.prerelease}`;
  return `${major}.${minor}.${patch}${suffix}${version.build === '' ? '' : `+${version.build}`}`;
}
