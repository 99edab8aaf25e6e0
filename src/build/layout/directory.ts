import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { blobPath, type LayoutFiles } from './files.ts';
import { passRange, readRange } from './read-range.ts';

/**
 * The files of a layout that is a folder. Symbolic links are followed: build systems such as Bazel and Nix make layouts
 * of links into their stores, and every byte that is used is checked against its digest.
 */
export async function directoryFiles(path: string): Promise<LayoutFiles> {
  const sizeOf = (name: string): Promise<number | undefined> => sizeOfRegular(join(path, name));
  const read = async function* (name: string): AsyncGenerator<Uint8Array> {
    yield* readRange(join(path, name), 0, (await sizeOf(name)) ?? 0);
  };
  return {
    path,
    names: new Set(await readdir(path)),
    sizeOfFile: sizeOf,
    readFile: read,
    sizeOfBlob: digest => sizeOf(blobPath(digest)),
    readBlob: digest => read(blobPath(digest)),
    passBlob: (digest, size) => passRange(join(path, blobPath(digest)), 0, size),
  };
}

/** Only a regular file counts: opening a pipe would wait for ever. */
async function sizeOfRegular(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
