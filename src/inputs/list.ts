/**
 * Reads a list the way Docker's actions do: every line is a CSV record, its fields are entries, blanks around them are
 * dropped, a line that starts with `#` is a comment. Quotes protect commas and newlines (RFC 4180).
 */
export async function parseList(text: string): Promise<readonly string[]> {
  if (!text.includes('"')) {
    return linesOf(text)
      .flatMap(line => line.split(',').map(entry => entry.trim()))
      .filter(Boolean);
  }
  const records = await parseCsv(text, ',');
  return records
    .flat()
    .map(entry => entry.trim())
    .filter(Boolean);
}

/** Separates nothing: no value of a variable can hold it. */
const NOTHING = '\0';

/** Reads a list whose entries may hold commas: a line an entry, unless a quote opens it and closes on a later line. */
export async function parseLines(text: string): Promise<readonly string[]> {
  if (!text.includes('"')) return linesOf(text);
  try {
    const records = await parseCsv(text, NOTHING);
    return records.flat().filter(Boolean);
  } catch (error) {
    // `"pattern={a,b}",keep=1`: quotes around the first of several fields are for whoever takes the entry apart.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE') return linesOf(text);
    throw error;
  }
}

function linesOf(text: string): string[] {
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
