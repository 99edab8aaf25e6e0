import { AppError } from '../errors.ts';

/** A value to set: where, and the text to set it to. */
export interface ValueSetting {
  /** `image.tags[0]` is `image`, `tags`, 0. */
  readonly path: readonly (string | number)[];
  /** With its placeholders, without quotes. */
  readonly text: string;
  /** It was quoted: it stays text whatever it looks like. */
  readonly quoted: boolean;
  /** As the user wrote it, for messages. */
  readonly written: string;
}

/** What placeholders stand for; a missing one is not known in this run. */
export interface PlaceholderValues {
  readonly version?: string;
  readonly tag?: string;
  readonly digest?: string;
  readonly repository?: string;
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const NAMES: readonly (keyof PlaceholderValues)[] = ['version', 'tag', 'digest', 'repository'];

/**
 * Reads `chart-values` entries, `key.path=value`; `\.` is a dot inside a key, `[0]` an item of a list. Throws one
 * `bad-input` with every entry that is wrong.
 */
export function parseValueSettings(entries: readonly string[]): readonly ValueSetting[] {
  const read = entries.map(parseSetting);
  const problems = read.filter(found => typeof found === 'string');
  const [only] = problems;
  if (problems.length === 1 && only !== undefined) throw new AppError('bad-input', only);
  if (problems.length > 0) {
    throw new AppError('bad-input', `chart-values: ${problems.length} entries are wrong`, { problems });
  }
  return read.filter(found => typeof found !== 'string');
}

/** True when any entry needs the image to be built first. */
export function usesDigest(settings: readonly ValueSetting[]): boolean {
  return settings.some(({ text }) => [...text.matchAll(PLACEHOLDER)].some(([, name]) => name === 'digest'));
}

/** Fills placeholders in. Throws `bad-input` for one that has no value in this run. */
export function fillPlaceholders({ text, written }: ValueSetting, values: PlaceholderValues): string {
  return text.replace(PLACEHOLDER, (_all, name: keyof PlaceholderValues) => {
    const value = values[name];
    if (value !== undefined) return value;
    throw new AppError(
      'bad-input',
      `chart-values: ${JSON.stringify(written)} needs {{${name}}}, which this run does not have: it publishes no image`,
    );
  });
}

/** True when a placeholder decides the value: it is text then, even if it looks like a number. */
export function hasPlaceholder({ text }: ValueSetting): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

function parseSetting(written: string): ValueSetting | string {
  const fail = (why: string): string => `chart-values: ${JSON.stringify(written)} ${why}`;
  const at = written.indexOf('=');
  if (at < 1) return fail('is no setting; expected key.path=value, for example image.tag={{tag}}');
  const path = parsePath(written.slice(0, at).trim());
  if (path === undefined)
    return fail('has a malformed path; expected keys with dots between, for example images[0].tag');
  const value = written.slice(at + 1).trim();
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  const text = quoted ? (quoted[1] ?? quoted[2] ?? '') : value;
  const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name]) => !NAMES.some(known => known === name));
  if (unknown)
    return fail(
      `has an unknown placeholder ${unknown[0]}; known are ${NAMES.map(name => `{{${name}}}`).join(', ')}`,
    );
  return { path, text, quoted: quoted !== null, written };
}

function parsePath(text: string): readonly (string | number)[] | undefined {
  const path: (string | number)[] = [];
  // A dot behind a backslash belongs to the key, unless that is one of a pair, which stands for a backslash.
  for (const part of text.split(/(?<=(?<!\\)(?:\\\\)*)\./)) {
    const found = /^((?:\\.|[^\\[\]])+)((?:\[[0-9]+\])*)$/.exec(part);
    if (!found?.[1]) return undefined;
    path.push(found[1].replace(/\\(.)/g, '$1'));
    for (const [, index] of (found[2] ?? '').matchAll(/\[([0-9]+)\]/g)) path.push(Number(index));
  }
  return path;
}
