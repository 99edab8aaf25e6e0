import type { BuilderRemoval } from '../build/buildx/create.ts';
import type { KeptFolder } from '../build/buildx/kept-cache.ts';
import type { Host } from '../host/host.ts';

/** Names under which the main step leaves work for the post step. */
export const STATE = { isPost: 'isPost', builder: 'builder', cache: 'cache' } as const;

/** Leaves the removal of a builder to the end of the job; several jobs steps can still use it until then. */
export function rememberBuilder(host: Host, removal: BuilderRemoval): void {
  host.saveState(STATE.builder, JSON.stringify(removal));
}

/** Leaves saving a build cache to the end of the job. */
export function rememberCache(host: Host, kept: KeptFolder): void {
  host.saveState(STATE.cache, JSON.stringify(kept));
}
