import { messageOf } from '../errors.ts';

/** Where a list comes from, and where to say what is wrong with it. */
export interface ListSource {
  readonly input: string;
  readonly problems: string[];
}

/**
 * Reads the list form of Docker's actions: every line is a record of fields between commas (RFC 4180), a quoted field
 * may hold commas and newlines, blanks around fields are dropped, a line that starts with `#` is a comment.
 * Text without quotes is split plainly, which gives the same; the parser is loaded for the rest.
 * A quote that is not closed is a problem, and the list empty.
 */
export async function recordsOf(text: string, source: ListSource): Promise<readonly (readonly string[])[]> {
  if (text.includes('"')) return parseCsv(text, source);
  return lines(text).map(line => line.split(',').map(piece => piece.trim()));
}

/** Reads a list of which every line is one entry, commas included; quotes around a whole entry may hold newlines. */
export async function entriesOf(text: string, source: ListSource): Promise<readonly string[]> {
  if (!text.includes('"')) return lines(text);
  const entries = (await parseCsv(text, source, false)).map(fields => fields.join(',').trim());
  return entries.filter(entry => entry !== '' && !entry.startsWith('#'));
}

function lines(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(piece => piece.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

/** Exported for the proof that plain splitting gives the same. */
export async function parseCsv(text: string, source: ListSource, trim = true): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync');
  try {
    return parse(text.replace(/\r\n|\r/g, '\n'), {
      record_delimiter: '\n',
      comment: '#',
      comment_no_infix: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim,
    });
  } catch (error) {
    source.problems.push(`${source.input}: the list cannot be read: ${messageOf(error)}`);
    return [];
  }
}
