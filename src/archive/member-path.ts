/** A path inside an archive, made plain; or why it must not be used. */
export type MemberPath = { readonly path: string } | { readonly refused: string };

/**
 * Normalises a path found in an archive: `./a//b/` becomes `a/b`, the root itself becomes the empty string.
 * Absolute paths, drive letters, `..` and NUL are refused, never repaired: an archive that has them is not honest.
 */
export function plainMemberPath(found: string): MemberPath {
  if (found.includes('\0')) return { refused: 'it contains a NUL byte' };
  if (found.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(found)) return { refused: 'it is an absolute path' };
  const parts = found.split('/').filter(part => part !== '' && part !== '.');
  if (parts.includes('..')) return { refused: 'it leads out of the archive by ".."' };
  return { path: parts.join('/') };
}

/** True when a symbolic link at `path` with this target stays inside the archive's own tree. */
export function linkStaysInside(path: string, target: string): boolean {
  if (target.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(target)) return false;
  let depth = path.split('/').length - 1;
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return false;
  }
  return true;
}
