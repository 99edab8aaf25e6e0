import { AppError } from '../errors.ts';
import { sameOrigin } from './address.ts';
import { redactUrl } from './redact.ts';

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
