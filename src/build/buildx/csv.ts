/** Joins fields the way docker's flags read them (RFC 4180): a field with a comma, quote or line break is quoted. */
export function joinFields(fields: readonly string[]): string {
  return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

/** Splits one flag value into fields, quotes removed; the opposite of `joinFields`. Never throws. */
export function splitFields(text: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '"' && text[at + 1] === '"') {
      field += '"';
      at++;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  fields.push(field);
  return fields;
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
