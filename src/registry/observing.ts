import { plainLine } from './redact.ts';
import type { Layer, RegistryLog, RegistryResponse } from './request.ts';

/** A limit with less than this left is worth a word in the log at once. */
const FEW_LEFT = 10;
/** Different warnings kept apart per run; a registry that makes up new ones gets no more lines. */
const MAX_WARNINGS = 50;

/** What a registry said of its rate limit, in the order that documents have it. */
export interface RateLimit {
  /** Host, with a port where it is not that of the scheme. */
  readonly host: string;
  readonly remaining: number;
  /** Requests in all; null where that was not said. */
  readonly limit: number | null;
  /** The time that the limit is for; null where that was not said. */
  readonly seconds: number | null;
}

/** What registries said of their rate limits, by host: the last word counts. */
export class RateLimits {
  readonly #seen = new Map<string, RateLimit>();

  note({ url, headers }: RegistryResponse): number | undefined {
    const [remaining, limit] = [countIn(headers.get('ratelimit-remaining')), headers.get('ratelimit-limit')];
    if (remaining === undefined) return undefined;
    const seconds = Number(/;\s*w=([0-9]{1,15})/.exec(limit ?? '')?.[1] ?? 0);
    this.#seen.set(url.host, {
      host: url.host,
      remaining,
      limit: countIn(limit) ?? null,
      seconds: seconds > 0 ? seconds : null,
    });
    return remaining;
  }

  /** The limit of each host that has told of one. */
  all(): readonly RateLimit[] {
    return [...this.#seen.values()];
  }
}

/**
 * Reports what registries say beside their answers, each once a run: `Warning: 299` fields (distribution-spec,
 * warnings) and rate limits that are nearly spent (Docker Hub's `ratelimit-remaining: 76;w=21600`). Where limits stand
 * at the end is in `limits`.
 */
export function observing(log: RegistryLog, limits: RateLimits): Layer {
  const said = new Set<string>();
  const once = (line: string): void => {
    if (said.has(line) || said.size >= MAX_WARNINGS) return;
    said.add(line);
    log.warning(line);
  };
  return next => async request => {
    const response = await next(request);
    const { host } = response.url;
    for (const field of response.headers.all('warning')) {
      const words = /^\s*299\s+\S+\s+"((?:[^"\\]|\\.)*)"/.exec(field)?.[1]?.replace(/\\(.)/g, '$1');
      if (words) once(`${host} warns: ${plainLine(words, 400)}`);
    }
    const left = limits.note(response);
    if (left !== undefined && left < FEW_LEFT)
      once(`${host}: the rate limit is nearly spent, fewer than ${FEW_LEFT} requests are left`);
    return response;
  };
}

function countIn(field: string | undefined): number | undefined {
  const digits = /^\s*([0-9]{1,15})/.exec(field ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
