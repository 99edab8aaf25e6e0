/** What signing in by `_json_key` needs of a key; the rest of such a file is for other uses. */
const NEEDED = ['client_email', 'private_key'] as const;
const WHOLE = 'give the whole key file of a Google service account, as JSON or in base64';

/**
 * What is wrong with a Google service account key, as JSON or as its base64 (Artifact Registry, "authentication by key");
 * undefined where nothing is. None of the key is in the text.
 */
export function jsonKeyProblem(text: string): string | undefined {
  const key = text.trim();
  const json = key.startsWith('{') ? key : decoded(key);
  if (json === undefined) return `is neither JSON nor base64 of it; ${WHOLE}`;
  const fields = parsed(json);
  if (fields === undefined) return `holds no JSON object; ${WHOLE}`;
  if (fields['type'] !== 'service_account') return `is not of type service_account; ${WHOLE}`;
  const missing = NEEDED.filter(name => typeof fields[name] !== 'string' || fields[name] === '');
  return missing.length === 0 ? undefined : `lacks ${missing.join(' and ')}; ${WHOLE}`;
}

/** Base64 in lines or without, as `base64` writes it; undefined for any other text. */
function decoded(text: string): string | undefined {
  return /^[A-Za-z0-9+/\s]+={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined;
}

/** The parser's own words quote what it read, so only that it failed is told. */
function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
