/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; anything else is an empty one. */
export function recordOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

/** What a field has to be: a text (a name is one that is not empty), an object, a list, or a list of texts. */
export type Kind = 'text' | 'name' | 'object' | 'list' | 'texts';

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: value => typeof value === 'string',
  name: value => typeof value === 'string' && value !== '',
  object: isRecord,
  list: Array.isArray,
  texts: value => Array.isArray(value) && value.every(one => typeof one === 'string'),
};
const CALLED: Readonly<Record<Kind, string>> = {
  text: 'text',
  name: 'text',
  object: 'object',
  list: 'list',
  texts: 'list of texts',
};

/** Fields that have to be there, as problems where they are not; `where` goes before their names: `packages[3].`. */
export function required(value: Fields, kinds: Readonly<Record<string, Kind>>, where = ''): string[] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    value[name] === undefined || value[name] === null || (kind === 'name' && value[name] === '')
      ? [`${where}${name} is missing`]
      : wrong(value, name, kind, where),
  );
}

/** Fields that may be left out and are of a kind where they are there. */
export function optional(value: Fields, kinds: Readonly<Record<string, Kind>>, where = ''): string[] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    value[name] === undefined ? [] : wrong(value, name, kind, where),
  );
}

/** Checks each element of a list, where there is one; an element that is no object is a problem of its own. */
export function each(
  value: Fields,
  name: string,
  check: (element: Fields, where: string) => readonly string[] = () => [],
  where = '',
): string[] {
  const list = value[name];
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [`${where}${name} is no list`];
  return list.flatMap((element, at) => {
    const place = `${where}${name}[${at}]`;
    return isRecord(element) ? check(element, `${place}.`) : [`${place} is no object`];
  });
}

/** A date and time of RFC 3339; the formats want UTC, and tools write offsets and fractions of seconds as well. */
export function isTime(value: unknown): boolean {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  return typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));
}

function wrong(value: Fields, name: string, kind: Kind, where: string): string[] {
  return IS[kind](value[name]) ? [] : [`${where}${name} is no ${CALLED[kind]}`];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
