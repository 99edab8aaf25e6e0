import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AppError } from '../errors.ts';
import { digestOf } from '../oci/digest.ts';
import { type HandOver, type NamedHandOver, recordsError } from '../plan/merge-plan.ts';
import { READABLE, writeWhole } from '../system/files.ts';
import { encodeHandOver, parseHandOver, shown } from './hand-over-record.ts';

/** How the name of a record ends; other files in the folder are not looked at. */
const SUFFIX = '.hand-over.json';
/** Real records take one or two KiB. */
const MAX_BYTES = 256 * 1024;
/** Records, files and levels of a folder: far more than jobs leave, and few enough to be read at once. */
const MAX_RECORDS = 256;
const MAX_FILES = 10_000;
const MAX_DEPTH = 8;

/**
 * The name of a record's file: the same for the same image and platforms, so that a repeated job replaces its own, and
 * different for others, so that the artifacts of several jobs fit into one folder.
 */
export function handOverName({ images, platforms }: Pick<HandOver, 'images' | 'platforms'>): string {
  const names = platforms.map(({ platform }) => platform).toSorted();
  const words = [images[0]?.split('/').at(-1) ?? '', ...names].join('-').replace(/[^a-z0-9._-]+/g, '-');
  const key = digestOf(JSON.stringify([[...images].toSorted(), names])).slice(
    'sha256:'.length,
    'sha256:'.length + 12,
  );
  return `${words.slice(0, 80).replace(/^[.-]+/, '') || 'image'}-${key}${SUFFIX}`;
}

/**
 * Throws `bad-input` where no folder for records can be, before a build is paid for. It is not made yet: it may lie in
 * the build's context, and what is built must not depend on it.
 */
export async function checkHandOver(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return;
  throw new AppError('bad-input', `hand-over: ${shown(folder)} is a file; give a folder`);
}

/** Writes a record and gives its path. What `merge` would not take is a defect here. */
export async function writeHandOver(folder: string, record: HandOver): Promise<string> {
  const text = encodeHandOver(record);
  const { problems } = parseHandOver(text);
  if (problems.length > 0)
    throw new AppError('internal', 'this record would not be read again', { problems });
  const path = join(folder, handOverName(record));
  await writeWhole(path, text, READABLE);
  return path;
}

/**
 * Reads every record in a folder and below it, in the order of their names. Links are not followed. Throws one
 * `bad-input` with everything that is wrong, also where there is no record at all.
 */
export async function readHandOvers(folder: string): Promise<readonly NamedHandOver[]> {
  const paths = await recordsIn(folder);
  const problems: string[] = [];
  const found: NamedHandOver[] = [];
  for (const path of paths) {
    const file = shown(relative(folder, path).split(sep).join('/'));
    const read = await readOne(path);
    if (read.record) found.push({ file, record: read.record });
    problems.push(...read.problems.map(problem => `${file}: ${problem}`));
  }
  if (problems.length > 0) throw recordsError(problems);
  if (found.length > 0) return found;
  throw recordsError(
    [`hand-over: ${shown(folder)} has no record, no file that ends in ${SUFFIX}`],
    'run `build` first, and bring the record of each of its jobs here: on GitHub with upload-artifact and download-artifact, in GitLab with `artifacts` and `needs`',
  );
}

async function readOne(path: string): Promise<ReturnType<typeof parseHandOver>> {
  try {
    // A link is no record of a job, and a pipe would be waited for without end.
    const file = await open(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      const { size } = await file.stat();
      if (!(await file.stat()).isFile()) return { problems: ['it is no file'] };
      if (size > MAX_BYTES) return { problems: [`it has ${size} bytes; a record has at most ${MAX_BYTES}`] };
      const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_BYTES + 1), 0, MAX_BYTES + 1, 0);
      if (bytesRead > MAX_BYTES) return { problems: [`it has more than ${MAX_BYTES} bytes`] };
      return parseHandOver(new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead)));
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problems: [`it cannot be read: ${whyOf(error)}`] };
  }
}

function whyOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ELOOP') return 'it is a link';
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (code ?? message);
}

async function recordsIn(folder: string): Promise<readonly string[]> {
  const records: string[] = [];
  let files = 0;
  const look = async (path: string, depth: number): Promise<void> => {
    for (const entry of await entriesOf(path, depth)) {
      files += 1;
      if (files > MAX_FILES || records.length > MAX_RECORDS) {
        throw recordsError([
          `hand-over: ${shown(folder)} holds more than ${MAX_RECORDS} records or ${MAX_FILES} files; give the records a folder of their own`,
        ]);
      }
      const below = join(path, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH) await look(below, depth + 1);
      else if (!entry.isDirectory() && entry.name.endsWith(SUFFIX)) records.push(below);
    }
  };
  await look(folder, 0);
  return records.toSorted();
}

async function entriesOf(path: string, depth: number) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && depth === 0) return [];
    throw new AppError('bad-input', `hand-over: the folder ${shown(path)} cannot be read: ${message}`, {
      cause,
    });
  }
}
