import type { RateLimit } from '../registry/observing.ts';
import { clip, prose } from './escape.ts';
import type { Block } from './summary-size.ts';

/** A host's name has at most 253 characters; a port and brackets come on top. */
const MAX_LINE = 400;

/** One rate limit as a line: `registry-1.docker.io: 76 of 100 requests in 6 h are left of the rate limit`. */
export function rateLimitWords({ host, remaining, limit, seconds }: RateLimit): string {
  const all = limit === null ? '' : ` of ${limit}`;
  const window = seconds === null ? '' : ` in ${inWords(seconds)}`;
  return `${host}: ${remaining}${all} requests${window} are left of the rate limit`;
}

/** The field that documents for programs have of rate limits: absent where no registry told of one. */
export function rateLimitField(limits: readonly RateLimit[]): { readonly rateLimits?: readonly RateLimit[] } {
  if (limits.length === 0) return {};
  const plain = limits.map(({ host, remaining, limit, seconds }) => ({ host, remaining, limit, seconds }));
  return { rateLimits: plain };
}

/** Rate limits as lines of a summary, where there are any. */
export function rateLimitBlocks(limits: readonly RateLimit[] = []): readonly Block[] {
  const lines = limits.map(limit => `- ⏳ ${prose(clip(rateLimitWords(limit), MAX_LINE))}`);
  return lines.length === 0 ? [] : [{ lines, rows: 0 }];
}

function inWords(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
