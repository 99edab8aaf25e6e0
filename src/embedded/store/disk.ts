import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A name nobody else uses or guesses: for upload sessions, drafts and tokens. */
export function freshId(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Writes a file whole or not at all: beside it first, then renamed.
 * A killed process leaves at most a draft, whose name is never read; a power cut is not what this registry is for.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${freshId()}${DRAFT}`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Ends no tag, no digest and no component of a name: `+` is in none of their alphabets. */
const DRAFT = '+draft';

/** The files of a folder without drafts, sorted; none when there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const names = await unlessMissing(readdir(folder));
  return (names ?? []).filter(name => !name.endsWith(DRAFT)).sort();
}

/** A file's text, or undefined when there is no such file. */
export function textOf(path: string): Promise<string | undefined> {
  return unlessMissing(readFile(path, 'utf8'));
}

/** Removes a file; says whether it was there. */
export async function remove(path: string): Promise<boolean> {
  return (await unlessMissing(rm(path).then(() => true))) ?? false;
}

/** The result of a file operation, or undefined when the file is not there. Every other failure is thrown on. */
export async function unlessMissing<T>(operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation;
  } catch (error) {
    if (isErrno(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** True for an error of the operating system. */
export function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
