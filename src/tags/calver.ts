/** A calendar version (calver.org): `2026.01.15`, `24.04.1`, `2026-01-15-2`, `v2026.1-rc1`. */
export interface CalendarVersion {
  /** As written, without a leading `v`. */
  readonly version: string;
  readonly year: string;
  /** As written, with or without a leading zero. */
  readonly month: string;
  readonly day: string;
  /** A further number: the how-manieth release of that day or month. */
  readonly micro: string;
  /** Everything after the numbers: `rc1`, `beta`. */
  readonly modifier: string;
}

const PATTERN =
  /^v?((?<year>[0-9]{4}|[0-9]{2})[.-](?<month>[0-9]{1,2})(?:[.-](?<third>[0-9]{1,9}))?(?:[.-](?<fourth>[0-9]{1,9}))?(?:[-._+]?(?<modifier>[a-zA-Z][a-zA-Z0-9.-]*))?)$/;

/**
 * Reads a calendar version. Undefined where the text is none: no such month, or a full year that no release has.
 * The third number is the day where the calendar has such a day and the version has four numbers or a four-digit year.
 */
export function parseCalver(text: string): CalendarVersion | undefined {
  const found = PATTERN.exec(text);
  const { year = '', month = '', third = '', fourth = '', modifier = '' } = found?.groups ?? {};
  if (found === null || !between(month, 1, 12) || (year.length === 4 && !between(year, 1980, 2199)))
    return undefined;
  const isDay =
    third !== '' && third.length <= 2 && between(third, 1, 31) && (fourth !== '' || year.length === 4);
  const [day, micro] = isDay ? [third, fourth] : ['', fourth === '' ? third : `${third}.${fourth}`];
  return { version: found[1] ?? '', year, month, day, micro, modifier };
}

function between(digits: string, low: number, high: number): boolean {
  const number = Number(digits);
  return number >= low && number <= high;
}
