import { glob, readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { formatPlatform, type Platform } from '../oci/descriptor.ts';
import { MAX_SBOM, readSbom, type SbomDocument } from './sbom-document.ts';

/** Files that one pattern may match: more is a pattern that means something else. */
const MAX_FILES = 64;

const PLACEHOLDER = /\{(platform|os|arch|variant|os\.version)\}/g;

/** Whether a pattern stands for one file of each platform. */
export function isByPlatform(pattern: string): boolean {
  return pattern.search(PLACEHOLDER) >= 0;
}

/**
 * The pattern for one platform; for any of them where it is not known which there will be. `version`: what stands for
 * that of an operating system that has none, `*` where it may get one from its base image.
 */
export function patternFor(pattern: string, platform: Platform | undefined, version = ''): string {
  if (platform === undefined) return pattern.replace(PLACEHOLDER, '*');
  const { os, architecture: arch, variant = '' } = platform;
  const name = formatPlatform(platform).replaceAll('/', '-');
  const values = { platform: name, os, arch, variant, 'os.version': platform['os.version'] ?? version };
  return pattern.replace(PLACEHOLDER, (_all, key: keyof typeof values) => values[key]);
}

/**
 * The files of a pattern, absolute or below `cwd`: the file of exactly this name, else what the pattern matches, in one
 * order on every machine. Paths are absolute, so that a file has one however it was written. None, and too many, are
 * problems.
 */
export async function findSbomFiles(pattern: string, cwd: string, problems: string[]): Promise<string[]> {
  const exact = resolve(cwd, pattern);
  if (await isFile(exact)) return [exact];
  const found = new Set<string>();
  for await (const path of glob(pattern, { cwd })) {
    const file = resolve(cwd, path);
    if (await isFile(file)) found.add(file);
    if (found.size > MAX_FILES) break;
  }
  if (found.size === 0) problems.push(`sbom: nothing matches ${JSON.stringify(pattern)}`);
  if (found.size > MAX_FILES)
    problems.push(`sbom: ${JSON.stringify(pattern)} matches more than ${MAX_FILES} files`);
  return [...found].sort().slice(0, MAX_FILES);
}

/** Reads a file that was found. What is no SBOM, too large or cannot be read is a problem. */
export async function readSbomFile(
  file: string,
  cwd: string,
  problems: string[],
): Promise<SbomDocument | undefined> {
  const name = shownPath(file, cwd);
  try {
    const { size } = await stat(file);
    if (size > MAX_SBOM)
      throw new AppError('bad-input', `${name} has ${size} bytes; an SBOM may have ${MAX_SBOM}`);
    return readSbom(await readFile(file), name);
  } catch (error) {
    const code = error instanceof AppError ? undefined : (error as NodeJS.ErrnoException).code;
    if (!(error instanceof AppError) && code === undefined) throw error;
    problems.push(
      `sbom: ${code === undefined ? (error as Error).message : `${name} cannot be read (${code})`}`,
    );
    return undefined;
  }
}

/** As people call it: below the working directory without that, elsewhere in full. */
export function shownPath(file: string, cwd: string): string {
  const below = relative(cwd, file);
  return below.startsWith('..') ? file : below;
}

/** What cannot be looked at is not there; what is there and cannot be read is told when it is. */
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}
