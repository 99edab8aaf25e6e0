import { rename, rm, stat } from 'node:fs/promises';
import { messageOf } from '../../errors.ts';
import type { CachePlan } from '../cache.ts';

/** The part of @actions/cache that is used. */
export interface CacheService {
  isFeatureAvailable(): boolean;
  restoreCache(paths: string[], key: string, restoreKeys?: string[]): Promise<string | undefined>;
  saveCache(paths: string[], key: string): Promise<number>;
}

/** A folder to carry to the next job. Plain values: the post step gets them as saved state. */
export interface KeptFolder {
  readonly folder: string;
  readonly key: string;
}

export interface KeepOptions {
  readonly plan: CachePlan;
  /** Distinguishes this run from every other, as GitHub never overwrites an entry: the commit with run and attempt. */
  readonly unique: string;
  readonly info: (line: string) => void;
  readonly warning: (text: string) => void;
  /** Loads GitHub's client, called only where a folder is really kept. */
  readonly load: () => Promise<CacheService>;
}

/**
 * Brings the folder of a local cache back from GitHub's cache before the build. Returns what the post step has to
 * save; undefined where nothing is kept. A failure is a warning: the build is slower, not wrong.
 */
export async function restoreKept(options: KeepOptions): Promise<KeptFolder | undefined> {
  const { plan, unique, info, warning, load } = options;
  if (plan.kept === undefined || plan.swap === undefined) return undefined;
  const folder = plan.swap.current;
  const prefix = (scope: string) => `cfcr-push-${scope}-`;
  const key = `${prefix(plan.kept.scope)}${unique}`;
  try {
    const service = await openService(load);
    const found = await service.restoreCache(
      [folder],
      key,
      [plan.kept.scope, ...plan.kept.fallbacks].map(prefix),
    );
    info(found === undefined ? 'there is no build cache yet' : `build cache restored from ${found}`);
  } catch (error) {
    warning(`the build cache could not be restored: ${messageOf(error)}`);
  }
  return { folder, key };
}

/** Saves the folder for later jobs; for the post step. A failure is a warning. */
export async function saveKept(
  kept: KeptFolder,
  { warning, load }: Pick<KeepOptions, 'warning' | 'load'>,
): Promise<void> {
  if (!(await exists(kept.folder))) return;
  try {
    const service = await openService(load);
    await service.saveCache([kept.folder], kept.key);
  } catch (error) {
    warning(`the build cache could not be saved: ${messageOf(error)}`);
  }
}

/** The client itself would look for a missing service for 20 seconds. */
async function openService(load: () => Promise<CacheService>): Promise<CacheService> {
  const service = await load();
  if (!service.isFeatureAvailable()) throw new Error("GitHub's cache service is not offered to this job");
  return service;
}

/** Makes room for a new local cache; a rest of a killed run would be merged into it. */
export async function prepareSwap(plan: CachePlan): Promise<void> {
  if (plan.swap) await rm(plan.swap.next, { recursive: true, force: true });
}

/** Puts the newly written local cache in the place of the old one, if one was written. Failures are warnings. */
export async function swapLocal(plan: CachePlan, warning: (text: string) => void): Promise<void> {
  if (plan.swap === undefined || !(await exists(plan.swap.next))) return;
  try {
    await rm(plan.swap.current, { recursive: true, force: true });
    await rename(plan.swap.next, plan.swap.current);
  } catch (error) {
    warning(`the build cache could not be put in place: ${messageOf(error)}`);
  }
}

async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found !== undefined;
}
