import { plainLine } from './redact.ts';
import type { Layer, RegistryLog } from './request.ts';

/** A limit with less than this left is worth a word in the log. */
const FEW_LEFT = 10;
/** Different warnings kept apart per run; a registry that makes up new ones gets no more lines. */
const MAX_WARNINGS = 50;

/**
 * Reports what registries say beside their answers, each once a run: `Warning: 299` fields (distribution-spec,
 * warnings) and rate limits that are nearly spent (Docker Hub's `ratelimit-remaining: 76;w=21600`).
 */
export function observing(log: RegistryLog): Layer {
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
    const left = /^\s*([0-9]+)/.exec(response.headers.get('ratelimit-remaining') ?? '')?.[1];
    if (left !== undefined && Number(left) < FEW_LEFT) {
      once(`${host}: the rate limit is nearly spent, fewer than ${FEW_LEFT} requests are left`);
    }
    return response;
  };
}
