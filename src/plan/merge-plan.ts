import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { readVersion } from '../policy/forward.ts';

/** What one `build` job hands over to `merge`: the content of a record. Nothing in it is secret. */
export interface HandOver {
  /** Version of this tool that built it, for people. */
  readonly tool: string;
  /** The main tag that the job worked out. */
  readonly version: string;
  readonly revision: string;
  /** Address of the repository; null where none is known. */
  readonly source: string | null;
  /** Repositories it was stored in, by their full names. */
  readonly images: readonly string[];
  /** `reused`: an earlier run of this release published it, nothing was built. `rehearsed`: nothing was stored. */
  readonly state: 'stored' | 'reused' | 'rehearsed';
  /** The index or manifest that was built. */
  readonly root: { readonly mediaType: string; readonly digest: Digest; readonly size: number };
  readonly platforms: readonly HandedPlatform[];
}

export interface HandedPlatform {
  /** `os/arch[/variant]`. */
  readonly platform: string;
  readonly digest: Digest;
  /** Bytes to pull: configuration and compressed layers. */
  readonly size: number;
}

/** A record with the name of its file, for errors. */
export interface NamedHandOver {
  readonly file: string;
  readonly record: HandOver;
}

/** What the records have to fit. */
export interface MergeNeeds {
  readonly revision: string;
  readonly source: string | null;
  readonly version: string;
  /** The semantic version that the git tag of this run is; undefined for anything else, such as a version made of the time. */
  readonly release?: string;
  /** Full names of the repositories that this run publishes to. */
  readonly images: readonly string[];
  /** Platforms that have to be there; empty: whatever was handed over. */
  readonly platforms: readonly string[];
  /** True where this run publishes nothing itself. */
  readonly rehearsal: boolean;
}

/** What is to be merged, decided by the records alone. */
export interface MergePlan {
  /** Records of builds that are stored, each content once. */
  readonly parts: readonly NamedHandOver[];
  /** Records that say that this release is published already. */
  readonly reused: readonly NamedHandOver[];
  /** Records of rehearsals: only in a run that rehearses too. */
  readonly rehearsed: readonly NamedHandOver[];
  readonly warnings: readonly string[];
}

/** What puts most wrong sets of records right. */
export const RECORDS_HINT =
  'let every `build` job of this run have the same `images` and the same commit, bring only their records into the folder, and give each image a folder of its own with `hand-over`';

/**
 * Checks that records belong together and to this run: one commit, one source, the same repositories, no platform
 * twice, none missing. The same content in two files counts once: artifacts of a repeated job lie beside each other.
 * Throws one `bad-input` with everything that is wrong.
 */
export function planMerge(found: readonly NamedHandOver[], needs: MergeNeeds): MergePlan {
  const foreign = found.flatMap(one => differences(one, needs));
  const fitting = distinct(found.filter(one => differences(one, needs).length === 0));
  const of = (state: HandOver['state']) => fitting.filter(({ record }) => record.state === state);
  const problems = [
    ...foreign,
    ...twice(fitting.filter(({ record }) => record.state !== 'reused')),
    ...missing(found, needs.platforms),
  ];
  if (problems.length > 0) throw recordsError(problems);
  const warnings = fitting
    .filter(({ record }) => record.version !== needs.version)
    .map(
      ({ file, record }) =>
        `${file}: it was built as version ${record.version}, and this run is ${needs.version}: its labels say the former`,
    );
  return { parts: of('stored'), reused: of('reused'), rehearsed: of('rehearsed'), warnings };
}

/** One error for everything that is wrong with the records; a single problem is its message. */
export function recordsError(problems: readonly string[], hint = RECORDS_HINT): AppError {
  const [only] = problems;
  return problems.length === 1 && only !== undefined
    ? new AppError('bad-input', only, { hint })
    : new AppError('bad-input', `${problems.length} things are wrong with the hand-over records`, {
        problems,
        hint,
      });
}

function differences({ file, record }: NamedHandOver, needs: MergeNeeds): readonly string[] {
  const problems: string[] = [];
  if (record.revision !== needs.revision)
    problems.push(`${file}: it is of commit ${record.revision}, and this run is of ${needs.revision}`);
  if (record.source !== needs.source) {
    const [theirs, ours] = [record.source, needs.source].map(one => one ?? 'a clone that names no source');
    problems.push(`${file}: it is from ${theirs}, and this run is from ${ours}`);
  }
  if (isOtherRelease(record.version, needs)) {
    problems.push(
      `${file}: it is of release ${record.version}, and this run is of ${needs.version}: its labels would say the former`,
    );
  }
  if (!sameNames(record.images, needs.images)) {
    problems.push(
      `${file}: it is for ${record.images.join(', ')}, and this run publishes ${needs.images.join(', ')}`,
    );
  }
  if (record.state === 'rehearsed' && !needs.rehearsal) {
    problems.push(
      `${file}: its job rehearsed and stored nothing (\`push: false\`, or a fork's request): there is nothing to publish`,
    );
  }
  return problems;
}

/**
 * True for what another git tag of the same commit has built. `latest` and `v1` are compared by the version that an
 * image says of itself, so one that says another release would let them go back. What stands around our own version
 * stands around that of the record, too; whatever is no version then may be a calendar's, which differs between two jobs.
 */
function isOtherRelease(version: string, { version: ours, release }: MergeNeeds): boolean {
  const at = release === undefined ? -1 : ours.indexOf(release);
  if (release === undefined || at < 0) return false;
  const prefix = ours.slice(0, at).replace(/v$/, '');
  const theirs = readVersion(version, { prefix, suffix: ours.slice(at + release.length) });
  const own = readVersion(release);
  return theirs !== null && own !== null && theirs.compare(own) !== 0;
}

/** The first of each content, whatever file it came in. */
function distinct(found: readonly NamedHandOver[]): readonly NamedHandOver[] {
  const keys = found.map(({ record }) => `${record.state} ${record.root.digest}`);
  return found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function twice(found: readonly NamedHandOver[]): readonly string[] {
  const first = new Map<string, string>();
  return found.flatMap(({ file, record }) =>
    record.platforms.flatMap(({ platform }) => {
      const other = first.get(platform);
      if (other !== undefined) return [`${platform} is handed over twice: by ${other} and by ${file}`];
      first.set(platform, file);
      return [];
    }),
  );
}

function missing(found: readonly NamedHandOver[], wanted: readonly string[]): readonly string[] {
  const there = new Set(found.flatMap(({ record }) => record.platforms.map(({ platform }) => platform)));
  return wanted
    .filter(platform => !there.has(platform))
    .map(
      platform => `${platform} is missing: no record hands it over, so its \`build\` job failed or left none`,
    );
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(name => b.includes(name));
}
