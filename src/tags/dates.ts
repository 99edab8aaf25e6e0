/** Writes a time in moment's tokens. `time` is milliseconds since 1970. Throws RangeError for an unknown time zone. */
export type FormatDate = (time: number, format: string | undefined, zone: string | undefined) => string;

/** True when a text may hold an expression that needs the date library. */
export function usesDates(text: string): boolean {
  return /\{\{\s*(?:commit_)?date\b/.test(text);
}

/** Loads the date library with all tokens that tag rules of docker/metadata-action may use. */
export async function loadDates(): Promise<FormatDate> {
  const [{ default: dayjs }, ...plugins] = await Promise.all([
    import('dayjs'),
    import('dayjs/plugin/utc.js'),
    import('dayjs/plugin/timezone.js'),
    import('dayjs/plugin/advancedFormat.js'),
    import('dayjs/plugin/localizedFormat.js'),
    import('dayjs/plugin/weekOfYear.js'),
    import('dayjs/plugin/weekYear.js'),
    import('dayjs/plugin/isoWeek.js'),
    import('dayjs/plugin/dayOfYear.js'),
  ]);
  for (const plugin of plugins) dayjs.extend(plugin.default);
  return (time, format, zone) => {
    const moment = zone === undefined || zone === '' ? dayjs.utc(time) : dayjs(time).tz(zone);
    if (format === undefined) return moment.format(zone ? undefined : 'YYYY-MM-DDTHH:mm:ss[Z]');
    return moment.format(withRareTokens(format, moment, time));
  };
}

interface Moment {
  dayOfYear(): number;
  isoWeek(): number;
  isoWeekday(): number;
  isoWeekYear(): number;
  weekYear(): number;
  day(): number;
  millisecond(): number;
  year(): number;
  month(): number;
}

/**
 * Text in brackets is literal; then every token, the longest first, as moment reads them. Those of the last group are
 * dayjs's own, whole so that no part of them is taken for another.
 */
const TOKENS =
  /\[[^\]]*\]|DDDD|DDDo|DDD|YYYYYY|Mo|Qo|Wo|do|S{1,9}|E|e|X|x|g{1,5}|G{1,5}|(?:LTS|LT|L{1,4}|l{1,4}|YYYY|YY|Y|M{1,4}|D{1,2}o?|d{1,4}|.)/g;

/** The tokens of moment that dayjs does not know, or gets wrong: its `X` and `x` are shifted by the time zone. */
const RARE: Readonly<Record<string, (moment: Moment, time: number) => string>> = {
  DDDD: moment => padded(moment.dayOfYear(), 3),
  DDD: moment => String(moment.dayOfYear()),
  DDDo: moment => ordinal(moment.dayOfYear()),
  Mo: moment => ordinal(moment.month() + 1),
  Qo: moment => ordinal(Math.floor(moment.month() / 3) + 1),
  Wo: moment => ordinal(moment.isoWeek()),
  do: moment => ordinal(moment.day()),
  e: moment => String(moment.day()),
  E: moment => String(moment.isoWeekday()),
  Y: moment => String(moment.year()),
  YYYYYY: moment => `+${padded(moment.year(), 6)}`,
  gg: moment => padded(moment.weekYear() % 100, 2),
  GG: moment => padded(moment.isoWeekYear() % 100, 2),
  X: (_moment, time) => String(Math.floor(time / 1000)),
  x: (_moment, time) => String(time),
};

function withRareTokens(format: string, moment: Moment, time: number): string {
  return format.replace(TOKENS, token => {
    const rare = Object.hasOwn(RARE, token) ? RARE[token]?.(moment, time) : undefined;
    if (rare !== undefined) return `[${rare}]`;
    if (/^S+$/.test(token)) {
      return `[${padded(moment.millisecond(), 3).padEnd(9, '0').slice(0, token.length)}]`;
    }
    return token;
  });
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function ordinal(number: number): string {
  const ten = number % 100;
  const suffix = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
