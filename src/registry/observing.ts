import { plainLine } from './redact.ts';
import type { Layer, RegistryLog, RegistryResponse } from './request.ts';

/** A limit with less than this left is worth a word in the log at once. */
const FEW_LEFT = 10;
/** Different warnings kept apart per run; a registry that makes up new ones gets no more lines. */
const MAX_WARNINGS = 50;

/** What registries said of their rate limits, by host: the last word counts. */
export class RateLimits {
  readonly #seen = new Map<string, string>();

  note({ url, headers }: RegistryResponse): number | undefined {
    const [left, limit] = [countIn(headers.get('ratelimit-remaining')), headers.get('ratelimit-limit')];
    if (left === undefined) return undefined;
    const all = countIn(limit);
    const seconds = Number(/;\s*w=([0-9]+)/.exec(limit ?? '')?.[1]);
    const window = Number.isFinite(seconds) && seconds > 0 ? ` in ${inWords(seconds)}` : '';
    this.#seen.set(
      url.host,
      `${url.host}: ${left}${all === undefined ? '' : ` of ${all}`} requests${window} are left of the rate limit`,
    );
    return left;
  }

  /** One line for each host that has told of a limit. */
  lines(): string[] {
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

function inWords(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
