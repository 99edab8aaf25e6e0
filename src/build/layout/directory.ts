import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../../errors.ts';
import { blobPath, type LayoutFiles } from './files.ts';
import { passRange, readRange } from './read-range.ts';

/**
 * The files of a layout that is a folder. Symbolic links are followed: build systems such as Bazel and Nix make layouts
 * of links into their stores, and every byte that is used is checked against its digest.
 */
export async function directoryFiles(path: string): Promise<LayoutFiles> {
  const sizeOf = (name: string): Promise<number | undefined> => sizeOfRegular(join(path, name));
  const read = async function* (name: string): AsyncGenerator<Uint8Array> {
    const size = (await sizeOf(name)) ?? 0;
    yield* readable(join(path, name), file => readRange(file, 0, size));
  };
  return {
    path,
    names: new Set(
      await readdir(path).catch(cause => {
        throw unreadable(path, cause);
      }),
    ),
    sizeOfFile: sizeOf,
    readFile: read,
    sizeOfBlob: digest => sizeOf(blobPath(digest)),
    readBlob: digest => read(blobPath(digest)),
    passBlob: (digest, size) => readable(join(path, blobPath(digest)), file => passRange(file, 0, size)),
  };
}

async function* readable(
  path: string,
  read: (path: string) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read(path);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unreadable(path, error) : error;
  }
}

/** Only a regular file counts: opening a pipe would wait for ever. */
async function sizeOfRegular(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (ABSENT.has(code)) return undefined;
    throw unreadable(path, error);
  }
}

/** Nothing is there: not even a way that leads there, where a link goes round in a circle or a part is a file. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

function unreadable(path: string, cause: unknown): AppError {
  return new AppError('layout-invalid', `cannot read ${path} of an OCI image layout: ${messageOf(cause)}`, {
    cause,
  });
}
