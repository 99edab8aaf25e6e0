import { AppError } from '../errors.ts';
import { type Descriptor, formatPlatform, type Platform, parsePlatform } from '../oci/descriptor.ts';
import type { SbomDocument } from './sbom-document.ts';
import type { SbomEntry } from './sbom-input.ts';
import { findSbomFiles, isByPlatform, patternFor, readSbomFile, shownPath } from './sbom-locate.ts';

/** What SBOMs can be attached to. */
export interface SbomTargets {
  /** The index, or the one manifest of a chart or image. */
  readonly root: Descriptor;
  /** The image's platforms; descriptors carry `platform`. A single manifest is its own only one. */
  readonly platforms: readonly Descriptor[];
}

/** A document and what it is about. */
export interface SbomAssignment {
  readonly subject: Descriptor;
  readonly document: SbomDocument;
}

/**
 * Finds the files of the input `sbom` and says what each belongs to: a pattern with a placeholder, or an entry with a
 * platform, to that platform's manifest; any other to the root. Paths are relative to `cwd`. Throws `bad-input` when an
 * entry is for nothing that there is or matches nothing, when one file would belong to two platforms, and for a file that
 * is no SBOM; all problems at once.
 */
export async function assignSbomFiles(
  entries: readonly SbomEntry[],
  targets: SbomTargets,
  cwd: string,
): Promise<readonly SbomAssignment[]> {
  const problems: string[] = [];
  const owner = new Map<string, Descriptor>();
  for (const { pattern, subject } of entries.flatMap(entry => wanted(entry, targets, problems))) {
    for (const file of await findSbomFiles(pattern, cwd, problems)) {
      const other = owner.get(file) ?? subject;
      if (other.digest !== subject.digest) {
        const names = `${nameOf(other)} and to ${nameOf(subject)}`;
        problems.push(`sbom: ${shownPath(file, cwd)} would belong to ${names}`);
      }
      owner.set(file, subject);
    }
  }
  const read = await Promise.all(
    [...owner].map(async ([file, subject]) => {
      const document = await readSbomFile(file, cwd, problems);
      return document && { subject, document };
    }),
  );
  const [only, ...more] = problems;
  if (only === undefined) return read.filter(one => one !== undefined);
  const message = more.length === 0 ? only : `${problems.length} things are wrong with \`sbom\``;
  throw new AppError('bad-input', message, { problems });
}

/**
 * What is wrong with the files before anything is built: an earlier step has made them, this run makes none. Of platforms
 * that are not known yet one file has to be there, and which of those that match are SBOMs is told later.
 */
export async function sbomFileProblems(
  entries: readonly SbomEntry[],
  platforms: readonly Platform[] | undefined,
  cwd: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const files = new Set<string>();
  for (const { pattern, platform } of entries) {
    const chosen = platforms?.filter(one => isOf(one, platform));
    if (platform !== undefined && chosen?.length === 0)
      problems.push(`sbom: ${platform}, which ${pattern} is for, is no platform of this release`);
    const open = platform === undefined ? undefined : parsePlatform(platform);
    const forms = isByPlatform(pattern)
      ? (chosen ?? [open]).map(one => patternFor(pattern, one, '*'))
      : [pattern];
    for (const form of forms) {
      const found = await findSbomFiles(form, cwd, problems);
      if (form === pattern || chosen !== undefined || open !== undefined)
        for (const file of found) files.add(file);
    }
  }
  await Promise.all([...files].map(file => readSbomFile(file, cwd, problems)));
  return [...new Set(problems)];
}

interface Wanted {
  readonly pattern: string;
  readonly subject: Descriptor;
}

function wanted(
  { pattern, platform: named }: SbomEntry,
  { root, platforms }: SbomTargets,
  problems: string[],
): Wanted[] {
  if (named === undefined && !isByPlatform(pattern)) return [{ pattern, subject: root }];
  const chosen = platforms.flatMap(subject =>
    subject.platform !== undefined && isOf(subject.platform, named)
      ? [{ subject, pattern: patternFor(pattern, subject.platform) }]
      : [],
  );
  if (chosen.length === 0)
    problems.push(
      named === undefined
        ? `sbom: ${JSON.stringify(pattern)} is for platforms, and ${nameOf(root)} has none`
        : `sbom: the image has no platform ${named}${thatItHas(platforms)}`,
    );
  return chosen;
}

function thatItHas(platforms: readonly Descriptor[]): string {
  const names = platforms.flatMap(({ platform }) => (platform ? [formatPlatform(platform)] : []));
  return names.length === 0 ? '' : `; it has ${names.join(', ')}`;
}

function isOf(platform: Platform, named: string | undefined): boolean {
  const wished = named === undefined ? undefined : parsePlatform(named);
  return wished === undefined || formatPlatform(platform) === formatPlatform(wished);
}

function nameOf({ platform, digest }: Descriptor): string {
  if (platform === undefined) return digest;
  const version = platform['os.version'];
  return `${formatPlatform(platform)}${version === undefined ? '' : ` (${version})`}`;
}
