/** Tries in all. Five with doubling pauses ride out a restart of a registry behind a load balancer. */
export const MAX_ATTEMPTS = 5;
/** First pause; each further one is twice as long. */
const BASE_DELAY_MS = 500;
/** Longest pause of our own choosing. */
const MAX_DELAY_MS = 30_000;
/** Longest pause a registry may ask for by Retry-After unless told otherwise: a job that hangs costs more than one that fails. */
export const MAX_RETRY_AFTER_MS = 120_000;

/** Statuses that may be different the next time. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** How one try ended. */
export type Attempt =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly retryAfter?: string | undefined;
      readonly words: string;
    }
  | { readonly kind: 'broken'; readonly transient: boolean };

/** What to do after a try. `shared`: the registry asks everybody to slow down, so other requests wait as well. */
export type Decision =
  | { readonly action: 'stop'; readonly retryAfterMs?: number }
  | { readonly action: 'wait'; readonly ms: number; readonly shared: boolean };

export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
  /** Longest pause that is made because a registry asks for it, in milliseconds. */
  readonly maxWaitMs?: number;
}

/**
 * Decides after try number `attempt` (from 1).
 * Retry-After counts in seconds or as a date (RFC 9110 section 10.2.3), spread by up to a tenth so that clients of
 * one registry do not all come back together.
 */
export function decide(
  attempt: number,
  outcome: Attempt,
  { now, random, maxWaitMs = MAX_RETRY_AFTER_MS }: Circumstances,
): Decision {
  if (!isTransient(outcome)) return { action: 'stop' };
  const asked = outcome.kind === 'answer' ? parseRetryAfter(outcome.retryAfter, now) : undefined;
  const stop = { action: 'stop', ...(asked === undefined ? {} : { retryAfterMs: asked }) } as const;
  if (attempt >= MAX_ATTEMPTS || (asked ?? 0) > maxWaitMs) return stop;
  const own = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1)) * (0.5 + random / 2);
  const ms = Math.round(asked === undefined ? own : Math.max(own, asked * (1 + random / 10)));
  return { action: 'wait', ms, shared: outcome.kind === 'answer' && isRateLimit(outcome) };
}

/**
 * How registries say "too often" under other statuses: GHCR by 403 "secondary rate limit" (refchecker#67), ECR by
 * "Rate exceeded", Artifact Registry by a spent "quota metric" that is counted per minute.
 */
const TOO_OFTEN =
  /secondary rate limit|rate (?:limit )?exceeded|\bTOOMANYREQUESTS\b|quota exceeded for quota metric/i;

/** True when a registry says "too often". */
export function isRateLimit({ status, words }: { readonly status: number; readonly words: string }): boolean {
  return status === 429 || ((status === 400 || status === 403) && TOO_OFTEN.test(words));
}

/** Milliseconds that a Retry-After field asks for, counted from `now`; undefined when it says nothing usable. */
export function parseRetryAfter(field: string | undefined, now: number): number | undefined {
  const text = field?.trim() ?? '';
  if (/^[0-9]+$/.test(text)) return Number(text) * 1000;
  // Only HTTP dates: Date.parse also takes text such as "1.5" for a date.
  const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function isTransient(outcome: Attempt): boolean {
  if (outcome.kind === 'broken') return outcome.transient;
  return isTransientStatus(outcome.status) || isRateLimit(outcome);
}

/** True for a status that may be another one the next time. */
export function isTransientStatus(status: number): boolean {
  return TRANSIENT.has(status);
}
