import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { AppError } from '../../errors.ts';
import { withoutUser } from '../../user-info.ts';
import type { BuildRequest } from '../builder.ts';

/** A Dockerfile on this machine. */
export interface Dockerfile {
  /** As a user would write it: relative to the working directory. */
  readonly path: string;
  readonly text: string;
}

/** How deep and how many files are looked at to say which Dockerfiles there are instead. */
const SEARCH = { depth: 3, folders: 200, shown: 8 } as const;

const DOCKERFILE_NAME = /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|Containerfile)$/i;

/** True for a context that buildx fetches itself: an address, not a folder. Docker's own rule. */
export function isRemoteContext(context: string): boolean {
  return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}

/**
 * Reads the Dockerfile of a request: `file` counts from the working directory, without it `Dockerfile` (or, like
 * BuildKit, `dockerfile`) of the context. Undefined where the context is remote and the file is in there.
 * Throws `bad-input` for a context that is no folder and `dockerfile-missing` with the Dockerfiles that are nearby.
 */
export async function readDockerfile(
  request: Pick<BuildRequest, 'context' | 'file'>,
  cwd: string,
): Promise<Dockerfile | undefined> {
  if (isRemoteContext(request.context) || (request.file && isRemoteContext(request.file))) return undefined;
  const context = resolve(cwd, request.context);
  if ((await kindOf(context)) !== 'folder') {
    throw new AppError(
      'bad-input',
      `build context ${JSON.stringify(withoutUser(request.context))} is not a folder (${withoutUser(context)})`,
    );
  }
  const candidates = request.file
    ? [resolve(cwd, request.file)]
    : [join(context, 'Dockerfile'), join(context, 'dockerfile')];
  for (const path of candidates) {
    if ((await kindOf(path)) === 'file')
      return { path: shown(cwd, path), text: await readFile(path, 'utf8') };
  }
  const nearby = await findDockerfiles(context);
  const expected = candidates[0] ?? context;
  throw new AppError(
    'dockerfile-missing',
    `there is no Dockerfile at ${withoutUser(shown(cwd, expected))} (${withoutUser(expected)})`,
    {
      hint:
        nearby.length > 0
          ? `\`file\` counts from the working directory. There is: ${nearby.map(path => shown(cwd, path)).join(', ')}`
          : '`file` counts from the working directory, `context` is where COPY takes files from.',
    },
  );
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'none';
    throw new AppError('bad-input', `cannot look at ${path}`, { cause: error });
  }
}

/** Breadth first, so that the nearest come first; dot folders and installed packages are passed over. */
async function findDockerfiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const queue = [{ path: root, depth: 0 }];
  for (let looked = 0; looked < SEARCH.folders && found.length < SEARCH.shown; looked++) {
    const folder = queue.shift();
    if (folder === undefined) break;
    const entries = await readdir(folder.path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
      const path = join(folder.path, entry.name);
      if (entry.isFile() && DOCKERFILE_NAME.test(entry.name)) found.push(path);
      else if (entry.isDirectory() && folder.depth < SEARCH.depth && !/^\.|^node_modules$/.test(entry.name)) {
        queue.push({ path, depth: folder.depth + 1 });
      }
    }
  }
  return found.slice(0, SEARCH.shown);
}

function shown(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short !== '' && !short.startsWith('..') ? short : path;
}
