import { AppError } from '../errors.ts';
import { sameOrigin } from './address.ts';
import { redactUrl } from './redact.ts';

/**
 * Entries of one list read at most, tags or referrers. The largest repositories of services have some 100,000 tags; how
 * many pages those make is the registry's choice. One that makes up new pages for ever must not keep us as long.
 */
const MAX_ENTRIES = 1_000_000;
/** Pages in a row without an entry. A registry that filters what it lists has some. */
const MAX_EMPTY_PAGES = 100;

/** One page of a list: where it was read, what is on it, and where the following one is. */
export interface Page<T> {
  readonly url: URL;
  readonly entries: readonly T[];
  readonly next: URL | undefined;
}

/**
 * Every entry of a list from its first page on; a page is read when it is wanted. `what` names the list. Throws
 * `registry-failed` where a page is named that was read already, and where the list has no end in sight.
 */
export async function* entriesOf<T>(
  what: string,
  first: Page<T>,
  read: (url: URL) => Promise<Page<T>>,
): AsyncGenerator<T> {
  const seen = new Set([first.url.href]);
  let page = first;
  let total = 0;
  let empty = 0;
  for (;;) {
    yield* page.entries;
    const { next } = page;
    if (next === undefined) return;
    total += page.entries.length;
    empty = page.entries.length === 0 ? empty + 1 : 0;
    if (seen.has(next.href)) {
      const again = `it names the page ${redactUrl(next)} again, which was read already`;
      throw new AppError('registry-failed', `${what} has no end: ${again}`);
    }
    if (total >= MAX_ENTRIES)
      throw new AppError('registry-failed', `${what} has more than ${MAX_ENTRIES} entries`);
    if (empty >= MAX_EMPTY_PAGES)
      throw new AppError('registry-failed', `${what} has ${empty} pages in a row without an entry`);
    seen.add(next.href);
    page = await read(next);
  }
}

/**
 * The address of the next page from Link fields (RFC 8288; distribution-spec, listing tags), undefined on the last page.
 * `current` is the page they came with. A next page on another origin is refused with `registry-untrusted`:
 * the request for it carries credentials (GHSA-h7vf-4x9w-h99v).
 */
export function nextPage(links: readonly string[], current: URL): URL | undefined {
  const target = links.flatMap(parseLinks).find(link => link.relations.includes('next'))?.target;
  if (target === undefined) return undefined;
  const url = URL.canParse(target, current.href) ? new URL(target, current) : undefined;
  if (url === undefined) {
    throw new AppError('registry-failed', `${current.host}: the address of the next page cannot be read`);
  }
  if (!sameOrigin(url, current) || url.username !== '' || url.password !== '') {
    throw new AppError(
      'registry-untrusted',
      `${current.host}: refused the next page of a list at another origin: ${redactUrl(url)}`,
    );
  }
  return url;
}

interface Link {
  readonly target: string;
  readonly relations: readonly string[];
}

const LINK = /<([^>]*)>((?:[^,"]|"(?:[^"\\]|\\.)*")*)/gs;
const RELATION = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

function parseLinks(field: string): Link[] {
  return [...field.matchAll(LINK)].map(([, target = '', parameters = '']) => {
    const relation = RELATION.exec(parameters);
    const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
    return { target, relations };
  });
}
