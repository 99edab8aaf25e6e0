/**
 * Reads a list the way Docker's actions do: every line is a CSV record, its fields are entries, blanks around them are
 * dropped, a line that starts with `#` is a comment. Quotes protect commas and newlines (RFC 4180), and with `braces` so do
 * the braces of a pattern: `charts/{app,base}` is one entry.
 */
export async function parseList(
  text: string,
  { braces = false }: { readonly braces?: boolean } = {},
): Promise<readonly string[]> {
  const records = text.includes('"')
    ? await parseCsv(text, ',')
    : plainLines(text).map(line => line.split(','));
  return records
    .flatMap(fields => (braces ? wholeBraces(fields) : fields))
    .map(entry => entry.trim())
    .filter(Boolean);
}

/** Fields of one line, put together again where a comma was inside braces; a brace that never closes is text. */
function wholeBraces(fields: readonly string[]): readonly string[] {
  const [first, ...rest] = fields;
  if (first === undefined) return [];
  for (let length = 0, open = depthOf(first); open > 0 && length < rest.length; ) {
    open += depthOf(rest[length] ?? '');
    length += 1;
    if (open <= 0) return [[first, ...rest.slice(0, length)].join(','), ...wholeBraces(rest.slice(length))];
  }
  return [first, ...wholeBraces(rest)];
}

/** Braces that a text opens and does not close. */
function depthOf(text: string): number {
  return text.split('{').length - text.split('}').length;
}

/** Separates nothing: no value of a variable can hold it. */
const NOTHING = '\0';

/** Reads a list whose entries may hold commas: a line an entry, unless a quote opens it and closes on a later line. */
export async function parseLines(text: string): Promise<readonly string[]> {
  if (!text.includes('"')) return plainLines(text);
  try {
    const records = await parseCsv(text, NOTHING);
    return records.flat().filter(Boolean);
  } catch (error) {
    // `"pattern={a,b}",keep=1`: quotes around the first of several fields are for whoever takes the entry apart.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE') return plainLines(text);
    throw error;
  }
}

/** Lines without blanks around them, empty ones and comments left out; quotes mean nothing. */
export function plainLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

async function parseCsv(text: string, delimiter: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync');
  return parse(text, {
    columns: false,
    delimiter,
    // Both, as the fast path above: the parser would take the first it sees for the only one.
    record_delimiter: ['\r\n', '\n'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    comment: '#',
    comment_no_infix: true,
  });
}
