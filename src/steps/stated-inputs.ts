import { splitFields } from '../build/buildx/csv.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type Showing, STATED } from '../inputs/stated.ts';
import { withoutUser } from '../user-info.ts';

/** Attributes whose values name things: kinds, places without credentials, switches. */
const HARMLESS: ReadonlySet<string> = new Set([
  'type',
  'mode',
  'ref',
  'scope',
  'dest',
  'src',
  'region',
  'bucket',
  'compression',
  'compression-level',
  'force-compression',
  'oci-mediatypes',
  'image-manifest',
  'ignore-error',
  'disabled',
  'generator',
  'version',
  'inline-only',
  // Tag rules and the flavor: what they make is published as a name.
  'pattern',
  'match',
  'group',
  'format',
  'event',
  'enable',
  'priority',
  'value',
  'branch',
  'short',
  'latest',
  'prefix',
  'suffix',
  'onlatest',
]);

/** Longer than any name that people give: what is longer is a line of a key or a token. */
const MAX_NAME = 64;

/**
 * The inputs that were given, as they may be read by everybody, by name. What an input shows is said by `STATED`; one
 * that shows nothing is not there.
 */
export function statedInputs(inputs: Inputs): Readonly<Record<string, string>> {
  const shown = Object.entries(STATED)
    .filter(([name]) => inputs.given(name))
    .map(([name, showing]) => [name, shownOf(inputs, name, showing)] as const);
  return Object.fromEntries(shown.filter(([, text]) => text !== ''));
}

function shownOf(inputs: Inputs, name: string, showing: Showing): string {
  switch (showing) {
    case 'switch':
      return `${inputs.flag(name)}`;
    case 'value':
      return plainAddresses(inputs.raw(name));
    case 'names':
      return inputs.list(name).flatMap(nameOf).join('\n');
    case 'attributes':
      return inputs.list(name).flatMap(harmlessFields).join('\n');
    case 'attribute-text':
      return inputs.raw(name).split(/\r?\n/).flatMap(harmlessFields).join('\n');
  }
}

/** The further lines of a value that should have been in quotes look like names, and the last one of a key even has a `=`. */
function nameOf(line: string): readonly string[] {
  const [, name = '', value = ''] = /^([A-Za-z_][\w.:/-]*)=(.*)$/s.exec(line) ?? [];
  return name === '' || name.length > MAX_NAME || /^=*$/.test(value) ? [] : [name];
}

/** RFC 4180: a quote opens a field or stands in one that is quoted. */
const IS_CSV = /^(?:(?:"(?:[^"]|"")*"|[^",]*)(?:,|$))*$/;

/** An entry with quotes elsewhere cannot be told into fields, so nothing of it is shown. */
function harmlessFields(entry: string): readonly string[] {
  const fields = IS_CSV.test(entry) ? splitFields(entry).flatMap(harmlessField) : [];
  return fields.length === 0 ? [] : [fields.join(',')];
}

/** A word alone may be a line of something else, unless it is a switch. */
function harmlessField(field: string): readonly string[] {
  const [, key = '', value = ''] = /^\s*([^=]*?)\s*=(.*)$/s.exec(field) ?? [];
  // A user before a reference is none of it, and has no scheme to be known by.
  if (HARMLESS.has(key.toLowerCase())) return [`${key}=${withoutUser(plainAddresses(value.trim()))}`];
  return /^\s*(?:true|false)\s*$/i.test(field) ? [field.trim()] : [];
}

/** Every address of a text without user information and query; signed addresses keep theirs in the query. */
export function plainAddresses(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)(\S*)/gi, (_all, scheme: string, rest: string) => {
    const [place = ''] = rest.split('?', 1);
    const fragment = rest.slice(place.length).replace(/^[^#]*/, '');
    return `${scheme}${withoutUserInfo(place)}${fragment}`;
  });
}

/** A password may hold a slash that nobody has encoded; a port cannot. */
function withoutUserInfo(place: string): string {
  const isOdd = /^[^/@]*:(?!\d*(?:\/|$))[^@]*@/.test(place);
  return isOdd ? place.slice(place.lastIndexOf('@') + 1) : place.replace(/^[^/]*@/, '');
}
