/** Query parameters of the registry and token protocols that carry no secret. Everything else is hidden. */
const PRINTABLE = new Set([
  'digest',
  'mount',
  'from',
  'n',
  'last',
  'tag',
  'artifactType',
  'service',
  'scope',
]);

/** An address longer than this is cut: errors are one line. */
const MAX_SHOWN = 300;

/**
 * An address as it may be printed. User information and fragment go, and of the query only the values of parameters
 * known to be harmless stay: presigned addresses carry their signature there.
 */
export function redactUrl(url: URL): string {
  const query = [...url.searchParams].map(([name, value]) =>
    PRINTABLE.has(name) ? `${name}=${value}` : `${name}=***`,
  );
  const text = `${url.origin}${url.pathname}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  return plainLine(text, MAX_SHOWN);
}

/** The query of an address within text: a path, then name=value. */
const QUERY = /(\/[^\s?"'<>]*)\?[^\s"'<>=]*=[^\s"'<>]*/g;

/** Text from outside without the queries of addresses: registries and storages repeat what they were sent to, with its signature. */
export function withoutQueries(text: string): string {
  return text.replace(QUERY, '$1?***');
}

/** Text from outside on one line: control and direction characters become spaces, and it is cut after `limit`. */
export function plainLine(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
