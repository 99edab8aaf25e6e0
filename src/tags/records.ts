import { AppError, messageOf } from '../errors.ts';

/**
 * Reads the list form of Docker's actions: every line is a record of fields between commas (RFC 4180), a quoted field
 * may hold commas and newlines, blanks around fields are dropped, a line that starts with `#` is a comment.
 * Text without quotes is split plainly, which gives the same; the parser is loaded for the rest.
 * Throws `bad-input` where a quote is not closed.
 */
export async function recordsOf(text: string): Promise<readonly (readonly string[])[]> {
  if (text.includes('"')) return parseCsv(text);
  return lines(text).map(line => line.split(',').map(trim));
}

/** Reads a list of which every line is one entry, commas included; quotes around a whole entry may hold newlines. */
export async function entriesOf(text: string): Promise<readonly string[]> {
  if (!text.includes('"')) return lines(text);
  const entries = (await parseCsv(text, { trim: false })).map(fields => trim(fields.join(',')));
  return entries.filter(entry => entry !== '' && !entry.startsWith('#'));
}

function lines(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(trim)
    .filter(line => line !== '' && !line.startsWith('#'));
}

function trim(text: string): string {
  return text.replace(/^[ \t\f\r\n]+|[ \t\f\r\n]+$/g, '');
}

async function parseCsv(text: string, { trim = true } = {}): Promise<string[][]> {
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
  } catch (cause) {
    throw new AppError('bad-input', `a list cannot be read: ${messageOf(cause)}`, { cause });
  }
}
