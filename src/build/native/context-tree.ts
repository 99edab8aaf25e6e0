import type { Stats } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../../errors.ts';
import { readRange } from '../layout/read-range.ts';
import type { Ignore } from './ignore.ts';
import { FOLDER_MODE, LINK_MODE, type Node } from './node.ts';
import { InstructionError } from './problem.ts';
import type { SourceTree } from './source-tree.ts';

/** What a clone keeps of a file's mode: git stores the owner's execute bit only, the rest is the umask of whoever cloned. */
const EXECUTABLE = 0o755;
const PLAIN = 0o644;
const OWNER_EXECUTE = 0o100;

/**
 * The build context: a folder on this machine without what `.dockerignore` excludes. Everything belongs to 0:0, as in Docker.
 * Modes are made the same for every clone: folders 0755, files 0755 or 0644 by the owner's execute bit.
 * Folders are read when they are asked for, so that what no COPY names costs nothing.
 */
export function contextTree(root: string, ignore: Ignore): SourceTree {
  const seen = new Map<string, Promise<Node | undefined>>();
  const tree: SourceTree = {
    name: 'the build context',
    ownsAbsoluteLinks: false,
    async at(path) {
      const found = seen.get(path) ?? visible(root, path, ignore);
      seen.set(path, found);
      return found;
    },
    async list(path) {
      const names = await namesIn(root, path);
      const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const nodes = await Promise.all(sorted.map(name => tree.at(below(path, name))));
      return sorted.filter((_name, index) => nodes[index] !== undefined);
    },
    async explain(path) {
      const isThere = (await nodeAt(root, path)) !== undefined;
      return isThere && (await tree.at(path)) === undefined ? 'it is excluded by .dockerignore' : undefined;
    },
  };
  return tree;
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function visible(root: string, path: string, ignore: Ignore): Promise<Node | undefined> {
  const node = await nodeAt(root, path);
  if (!node || path === '' || !ignore.excludes(path)) return node;
  // An excluded folder is there all the same when a "!" rule lets something below it in.
  if (node.kind !== 'directory' || !ignore.mayHoldIncluded(path)) return undefined;
  for (const name of await namesIn(root, path)) {
    if (await visible(root, below(path, name), ignore)) return node;
  }
  return undefined;
}

async function namesIn(root: string, path: string): Promise<readonly string[]> {
  const names = await readdir(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    throw new InstructionError(
      `the folder ${path || '.'} of the build context cannot be read: ${error.message}`,
    );
  });
  const broken = names.find(name => name.includes('\uFFFD'));
  if (broken !== undefined)
    throw new InstructionError(`the name ${below(path, broken)} in the build context is not UTF-8`);
  return names;
}

async function* contentOf(root: string, path: string, size: number): AsyncGenerator<Uint8Array> {
  try {
    yield* readRange(join(root, path), 0, size);
  } catch (cause) {
    throw new AppError('build-failed', `${path} of the build context cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
}

async function nodeAt(root: string, path: string): Promise<Node | undefined> {
  const full = join(root, path);
  let found: Stats;
  try {
    found = await lstat(full);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  const owner = { uid: 0, gid: 0 };
  if (found.isDirectory()) return { kind: 'directory', mode: FOLDER_MODE, ...owner };
  if (found.isSymbolicLink())
    return { kind: 'symlink', mode: LINK_MODE, target: await readlink(full), ...owner };
  if (!found.isFile())
    throw new InstructionError(`${path} is a socket, a pipe or a device, which no image can hold`);
  const { size } = found;
  return {
    kind: 'file',
    mode: (found.mode & OWNER_EXECUTE) === 0 ? PLAIN : EXECUTABLE,
    ...owner,
    size,
    identity: `context:${path}`,
    open: () => contentOf(root, path, size),
  };
}
