import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { type Descriptor, formatPlatform, parsePlatform } from '../oci/descriptor.ts';
import { MAX_SBOM, readSbom, type SbomDocument } from './sbom-document.ts';
import type { SbomEntry } from './sbom-input.ts';

/** Files that one pattern may match: more is a pattern that means something else. */
const MAX_FILES = 64;

/** What SBOMs can be attached to. */
export interface SbomTargets {
  /** The index, or the one manifest of a chart or image. */
  readonly root: Descriptor;
  /** The image's platforms; descriptors carry `platform`. */
  readonly platforms: readonly Descriptor[];
}

/** A document and what it is about. */
export interface SbomAssignment {
  readonly subject: Descriptor;
  readonly document: SbomDocument;
}

/**
 * Finds the files of the input `sbom` below `cwd` and says what each belongs to: a pattern with a placeholder, or an
 * entry with a platform, to that platform's manifest; any other to the root. Throws `bad-input` when a pattern matches
 * nothing, when one file would belong to two platforms, and for a file that is no SBOM; all problems at once.
 */
export async function assignSbomFiles(
  entries: readonly SbomEntry[],
  targets: SbomTargets,
  cwd: string,
): Promise<readonly SbomAssignment[]> {
  const problems: string[] = [];
  const owner = new Map<string, Descriptor>();
  for (const { pattern, subject } of entries.flatMap(entry => wanted(entry, targets, problems))) {
    const files = await filesOf(pattern, cwd);
    if (files.length === 0) problems.push(`sbom: nothing matches ${JSON.stringify(pattern)}`);
    if (files.length > MAX_FILES)
      problems.push(`sbom: ${JSON.stringify(pattern)} matches more than ${MAX_FILES} files`);
    for (const file of files.slice(0, MAX_FILES)) {
      const other = owner.get(file) ?? subject;
      if (other.digest !== subject.digest) {
        problems.push(`sbom: ${file} would belong to ${nameOf(other)} and to ${nameOf(subject)}`);
      }
      owner.set(file, subject);
    }
  }
  const read = await Promise.all(
    [...owner].map(([file, subject]) => readFor(file, { subject, cwd, problems })),
  );
  const [only, ...more] = problems;
  if (only === undefined) return read.filter(one => one !== undefined);
  throw new AppError(
    'bad-input',
    more.length === 0 ? only : `${problems.length} things are wrong with \`sbom\``,
    {
      problems,
    },
  );
}

interface Wanted {
  readonly pattern: string;
  readonly subject: Descriptor;
}

function wanted(entry: SbomEntry, { root, platforms }: SbomTargets, problems: string[]): Wanted[] {
  const named = entry.platform === undefined ? undefined : parsePlatform(entry.platform);
  const chosen = platforms.filter(
    ({ platform }) => named === undefined || (platform && formatPlatform(platform) === formatPlatform(named)),
  );
  if (entry.platform !== undefined && chosen.length === 0) {
    problems.push(`sbom: the image has no platform ${entry.platform}`);
  }
  if (entry.platform === undefined && !/\{(?:platform|os|arch|variant)\}/.test(entry.pattern)) {
    return [{ pattern: entry.pattern, subject: root }];
  }
  return chosen.map(subject => ({ pattern: expand(entry.pattern, subject), subject }));
}

function expand(pattern: string, { platform }: Descriptor): string {
  const { os = '', architecture = '', variant = '' } = platform ?? {};
  const whole = platform === undefined ? '' : formatPlatform(platform).replaceAll('/', '-');
  const values: Record<string, string> = { platform: whole, os, arch: architecture, variant };
  return pattern.replace(/\{(platform|os|arch|variant)\}/g, (_all, key: string) => values[key] ?? '');
}

/** A file of exactly this name, else what the pattern matches, in one order on every machine. */
async function filesOf(pattern: string, cwd: string): Promise<string[]> {
  const exact = await stat(join(cwd, pattern)).catch(() => undefined);
  if (exact?.isFile()) return [pattern];
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd })) {
    if ((await stat(join(cwd, path))).isFile()) found.push(path);
    if (found.length > MAX_FILES) break;
  }
  return found.sort();
}

async function readFor(
  file: string,
  { subject, cwd, problems }: { subject: Descriptor; cwd: string; problems: string[] },
): Promise<SbomAssignment | undefined> {
  try {
    const { size } = await stat(join(cwd, file));
    if (size > MAX_SBOM)
      throw new AppError('bad-input', `${file} has ${size} bytes; an SBOM may have ${MAX_SBOM}`);
    return { subject, document: readSbom(await readFile(join(cwd, file)), file) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(`sbom: ${error.message}`);
    return undefined;
  }
}

function nameOf({ platform, digest }: Descriptor): string {
  return platform === undefined ? digest : formatPlatform(platform);
}
