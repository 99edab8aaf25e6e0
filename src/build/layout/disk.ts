import { statfs } from 'node:fs/promises';
import { AppError } from '../../errors.ts';

/**
 * Runs something that writes below `path`. A full disk or a spent quota becomes `disk-full`, naming the path, what was
 * being written and how much space is left; every other error passes through.
 */
export async function writingTo<T>(path: string, what: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw cause;
    throw new AppError('disk-full', `no space left in ${path} while writing ${what}: ${await freeIn(path)}`, {
      cause,
      hint: 'Free some space, or point TMPDIR at a larger disk.',
    });
  }
}

async function freeIn(path: string): Promise<string> {
  const { bavail, bsize } = await statfs(path);
  return `${((bavail * bsize) / 1024 ** 2).toFixed(1)} MiB free`;
}
