import { refuse } from './refusal.ts';

/** What one page of a list holds at most when the client does not ask for less. */
export const DEFAULT_PAGE = 1000;

/** One page, and the item to go on after when there are more. */
export interface Page {
  readonly items: readonly string[];
  readonly next: string | undefined;
}

/**
 * Cuts a page out of a sorted list (distribution-spec, listing tags): up to `n` items after `last`.
 * `limit` bounds what one page holds, whatever is asked. Throws 400 for an `n` that is no count.
 */
export function pageOf(sorted: readonly string[], query: URLSearchParams, limit: number): Page {
  const n = countOf(query.get('n'));
  const last = query.get('last') ?? '';
  const rest = last === '' ? sorted : sorted.filter(item => item > last);
  const items = rest.slice(0, Math.min(n ?? limit, limit));
  return { items, next: items.length > 0 && items.length < rest.length ? items.at(-1) : undefined };
}

/** The `Link` header (RFC 8288) to the page after `last`, keeping the other parameters of the query. */
export function linkTo(path: string, query: URLSearchParams, last: string): Record<string, string> {
  const next = new URLSearchParams(query);
  next.set('last', last);
  return { Link: `<${path}?${next}>; rel="next"` };
}

function countOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw refuse(400, 'PAGINATION_NUMBER_INVALID', 'n must be a non-negative integer', {
    n: text.slice(0, 32),
  });
}
