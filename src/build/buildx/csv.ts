import { parse } from 'csv-parse/sync';

/** Joins fields the way docker's flags read them (RFC 4180): a field with a comma, quote or line break is quoted. */
export function joinFields(fields: readonly string[]): string {
  return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

/** Splits one flag value into fields, quotes removed; the opposite of `joinFields`. Never throws. */
export function splitFields(text: string): string[] {
  const options = { columns: false, relax_quotes: true, relax_column_count: true } as const;
  try {
    const [fields] = parse(text, { ...options, record_delimiter: '\0' });
    return fields ?? [''];
  } catch {
    // A quote that never closes: docker's own words about it are better than ours.
    return [text];
  }
}

/** Reads `key=value` fields; keys are lower-cased, a field without `=` has the value ''. */
export function readAttributes(text: string): Map<string, string> {
  return new Map(
    splitFields(text).map(field => {
      const at = field.indexOf('=');
      return at < 0
        ? [field.trim().toLowerCase(), '']
        : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()];
    }),
  );
}
