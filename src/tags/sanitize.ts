/** The longest tag of distribution-spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`. */
const MAX_TAG = 128;

/** Hex digits of the hash that stands for what was cut off: 48 bits, so that names do not meet by chance. */
const HASH_DIGITS = 12;

/**
 * Makes any text a tag but for its length: every run of characters that a tag cannot have becomes one `-`,
 * and no `-` or `.` stands in front. Empty where nothing is left.
 */
export function cleanTag(text: string): string {
  return text.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}

/**
 * Cuts a clean tag that is too long. What was cut is replaced by a hash of `original`, the text before cleaning:
 * the same text always gives the same tag, and two long texts give two tags.
 */
export async function fitTag(clean: string, original: string): Promise<string> {
  if (clean.length <= MAX_TAG) return clean;
  // Loaded only here: few names are that long, and start-up time matters.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(original).digest('hex').slice(0, HASH_DIGITS);
  return `${clean.slice(0, MAX_TAG - HASH_DIGITS - 1).replace(/[._-]+$/, '')}-${hash}`;
}
