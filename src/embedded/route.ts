import { refuse } from './refusal.ts';

/** What a request is about. Names are checked; references and digests are not yet. */
export type Route =
  | { readonly kind: 'base' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'token' }
  | { readonly kind: 'blob'; readonly name: string; readonly digest: string }
  | { readonly kind: 'uploads'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly id: string }
  | { readonly kind: 'manifest'; readonly name: string; readonly reference: string }
  | { readonly kind: 'tags'; readonly name: string }
  | { readonly kind: 'referrers'; readonly name: string; readonly digest: string };

/** Where a bearer-protected registry gives out tokens. */
export const TOKEN_PATH = '/token';

/** Longest repository name: clients allow 255 characters with the host, and one is also a file name on disk. */
const MAX_NAME = 255;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;

/**
 * Reads a request path (without its query) by distribution-spec, endpoints.
 * Works from the end of the path, because a repository may have a component called `blobs` or `manifests`.
 * Returns undefined for a path the specification does not know; throws `NAME_INVALID` for an illegal name.
 */
export function parseRoute(path: string): Route | undefined {
  if (path === TOKEN_PATH) return { kind: 'token' };
  if (path === '/v2' || path === '/v2/') return { kind: 'base' };
  if (path === '/v2/_catalog') return { kind: 'catalog' };
  if (!path.startsWith('/v2/')) return undefined;
  const parts = decode(path.slice('/v2/'.length).split('/'));
  if (parts === undefined) return undefined;
  const last = parts.at(-1) ?? '';
  const name = (used: number): string => checkedName(parts.slice(0, -used).join('/'));
  if (parts.at(-3) === 'blobs' && parts.at(-2) === 'uploads') {
    return last === '' ? { kind: 'uploads', name: name(3) } : { kind: 'upload', name: name(3), id: last };
  }
  switch (parts.at(-2)) {
    case 'blobs':
      return { kind: 'blob', name: name(2), digest: last };
    case 'manifests':
      return { kind: 'manifest', name: name(2), reference: last };
    case 'referrers':
      return { kind: 'referrers', name: name(2), digest: last };
    case 'tags':
      return last === 'list' ? { kind: 'tags', name: name(2) } : undefined;
    default:
      return undefined;
  }
}

/** True for a repository name of the specification; nothing else ever becomes a path on disk. */
export function isRepositoryName(name: string): boolean {
  return name.length <= MAX_NAME && name.split('/').every(part => COMPONENT.test(part));
}

function checkedName(name: string): string {
  if (isRepositoryName(name)) return name;
  throw refuse(400, 'NAME_INVALID', 'invalid repository name', { name: name.slice(0, MAX_NAME) });
}

function decode(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined; // A broken percent escape names nothing.
  }
}
