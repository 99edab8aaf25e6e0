import type { CacheService } from './kept-cache.ts';

/** Loads GitHub's client of its cache. Only main.ts and post.ts name this: no other bundle has to carry the client. */
export const loadGithubCache = (): Promise<CacheService> => import('@actions/cache');
