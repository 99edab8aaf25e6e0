import { enableCompileCache } from 'node:module';
import { isAbsolute, join } from 'node:path';

/**
 * Has Node keep what it compiles of this program in the user's cache folder (XDG Base Directory Specification), so that
 * later starts need not do it again. Node takes nothing from there that was made of another text or by another version.
 * In a CI nothing is kept: most runners are new each time, and what one job leaves is no code for the next one.
 * Node's own NODE_DISABLE_COMPILE_CACHE turns it off; a folder that cannot be written is no error.
 */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  const folder = cacheFolder(env);
  if (folder !== undefined && !env['CI']) enableCompileCache(join(folder, 'cfcr-push', 'compiled'));
}

function cacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: Readonly<Record<string, string | undefined>>) {
  if (cache !== undefined && isAbsolute(cache)) return cache; // The specification: others are ignored.
  return home !== undefined && isAbsolute(home) ? join(home, '.cache') : undefined;
}
