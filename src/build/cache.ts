import type { GitRef } from '../context/context.ts';
import { AppError } from '../errors.ts';

export const CACHE_MODES = ['auto', 'gha', 'registry', 'local', 'none'] as const;
export type CacheMode = (typeof CACHE_MODES)[number];

/** What decides about the build cache. */
export interface CacheFacts {
  readonly mode: CacheMode;
  readonly host: 'github' | 'gitlab' | 'console';
  /** Environment of the run: GitHub's cache says there where it is. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Full name of the first image, without a tag. */
  readonly image: string;
  /** Which part of it is built, where several runners share the work: each keeps a cache of its own. */
  readonly part?: string;
  readonly ref: GitRef;
  readonly defaultBranch?: string;
  /** Absolute path of the folder of a local cache. */
  readonly folder: string;
  /** `cache-from` or `cache-to` are given: `auto` then adds nothing to them. */
  readonly ownCaches?: boolean;
  /** False for a docker driver on the classic image store: it can read caches, not write them. */
  readonly canExport: boolean;
}

/** Cache flags for buildx, and what has to be done around the build for them. */
export interface CachePlan {
  readonly kind: Exclude<CacheMode, 'auto'>;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly notices: readonly string[];
  /** A local cache is written beside the old one and put in its place afterwards, as BuildKit never shrinks one. */
  readonly swap?: { readonly current: string; readonly next: string };
  /** On GitHub a local cache is carried from job to job under these names, the first that exists being restored. */
  readonly kept?: { readonly scope: string; readonly fallbacks: readonly string[] };
}

/**
 * Works out the build cache. Every export has `ignore-error=true`: a cache that fails never fails a build.
 * `auto` is GitHub's cache on a GitHub runner that offers it, a folder on GitLab (its job cache keeps it), else none.
 */
export function planCache(facts: CacheFacts): CachePlan {
  const kind = facts.mode === 'auto' ? automatic(facts) : facts.mode;
  if (kind === 'none') return { kind, from: [], to: [], notices: [] };
  if (kind === 'gha' && !hasGithubCache(facts.env)) {
    throw new AppError(
      'bad-input',
      'cache: gha needs a GitHub runner: ACTIONS_RUNTIME_TOKEN with ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL are not set',
      { hint: 'Use `cache: auto`, or run as the Action: run steps do not get these variables from GitHub.' },
    );
  }
  const plan = PLANS[kind](facts);
  if (facts.canExport || plan.to.length === 0) return plan;
  const { swap: _swap, kept: _kept, ...readOnly } = plan;
  const notice =
    'the build cache is only read: a docker daemon with the classic image store cannot export one';
  return { ...readOnly, to: [], notices: [...plan.notices, notice] };
}

const PLANS: Readonly<Record<Exclude<CacheMode, 'auto' | 'none'>, (facts: CacheFacts) => CachePlan>> = {
  gha: facts => {
    const { scope, fallbacks } = scopesOf(facts);
    const from = [scope, ...fallbacks].map(name => `type=gha,scope=${name}`);
    if (facts.ref.kind !== 'tag') {
      return { kind: 'gha', from, to: [`type=gha,scope=${scope},mode=max,ignore-error=true`], notices: [] };
    }
    // GitHub shows a tag's cache to no other ref: writing one only evicts others from the repository's quota.
    return { kind: 'gha', from, to: [], notices: ['tag builds read the build cache and write none'] };
  },
  registry: facts => {
    const at = `type=registry,ref=${facts.image}:${wordsOf('buildcache', facts.part)}`;
    const options = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true';
    if (facts.ref.kind !== 'request')
      return { kind: 'registry', from: [at], to: [`${at},${options}`], notices: [] };
    // All refs share this tag: what an unreviewed request put there would be in the next release.
    const notice = 'requests read the build cache in the registry and never write it';
    return { kind: 'registry', from: [at], to: [], notices: [notice] };
  },
  local: facts => {
    const next = `${facts.folder}.next`;
    return {
      kind: 'local',
      from: [`type=local,src=${facts.folder}`],
      to: [`type=local,dest=${next},mode=max,ignore-error=true`],
      notices: [],
      swap: { current: facts.folder, next },
      ...(facts.host === 'github' ? { kept: scopesOf(facts) } : {}),
    };
  },
};

function automatic(facts: CacheFacts): CachePlan['kind'] {
  if (facts.ownCaches) return 'none';
  if (facts.host === 'github') return hasGithubCache(facts.env) ? 'gha' : 'none';
  return facts.host === 'gitlab' ? 'local' : 'none';
}

/**
 * What to say of caches that the inputs name: buildx passes over `type=gha` without a word where it does not know the
 * service, and the build is slow for ever.
 */
export function ownCacheNotices(caches: readonly string[], env: CacheFacts['env']): readonly string[] {
  const isGithubs = (cache: string) =>
    /(?:^|,)\s*"?type=gha\b/.test(cache) && !/(?:^|,)\s*"?token=/.test(cache);
  if (hasGithubCache(env) || !caches.some(isGithubs)) return [];
  return [
    "a cache of type=gha has no effect: GitHub's cache service is not offered to this job (ACTIONS_RUNTIME_TOKEN with ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL are not set)",
  ];
}

function hasGithubCache(env: CacheFacts['env']): boolean {
  return Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
}

/** Names by image, part and ref: two images or branches in one repository must not overwrite each other's cache. */
function scopesOf(facts: CacheFacts): { scope: string; fallbacks: string[] } {
  const named = (ref: string) => wordsOf(facts.image, facts.part, ref);
  const fallback = facts.defaultBranch === undefined ? [] : [named(facts.defaultBranch)];
  const { ref } = facts;
  if (ref.kind === 'request') {
    const base = ref.baseBranch === undefined ? [] : [named(ref.baseBranch)];
    return { scope: named(`request-${ref.number}`), fallbacks: [...new Set([...base, ...fallback])] };
  }
  const scope = named(ref.kind === 'tag' ? `tag-${ref.name}` : ref.name);
  return { scope, fallbacks: fallback.filter(name => name !== scope) };
}

/** Words in one, of signs that scopes and tags may have. */
function wordsOf(...words: readonly (string | undefined)[]): string {
  return words
    .filter(word => word !== undefined)
    .join('-')
    .replace(/[^A-Za-z0-9._-]+/g, '-');
}
