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
    return moment.format(withRareTokens(format, moment));
  };
}

interface Moment {
  dayOfYear(): number;
  isoWeekday(): number;
  quarter?: unknown;
  millisecond(): number;
  year(): number;
  month(): number;
}

/** Text in brackets is literal; then every token, the longest first, as moment reads them. */
const TOKENS = /\[[^\]]*\]|DDDD|DDDo|DDD|YYYYYY|Mo|S{1,9}|E|(?:YYYY|YY|Y|M{1,4}|D{1,2}o?|.)/g;

/** Fills in the tokens of moment that dayjs does not know. */
function withRareTokens(format: string, moment: Moment): string {
  const literal = (text: string): string => `[${text}]`;
  return format.replace(TOKENS, token => {
    if (token === 'DDDD') return literal(String(moment.dayOfYear()).padStart(3, '0'));
    if (token === 'DDD') return literal(String(moment.dayOfYear()));
    if (token === 'DDDo') return literal(ordinal(moment.dayOfYear()));
    if (token === 'Mo') return literal(ordinal(moment.month() + 1));
    if (token === 'E') return literal(String(moment.isoWeekday()));
    if (token === 'Y') return literal(String(moment.year()));
    if (/^S+$/.test(token)) {
      return literal(String(moment.millisecond()).padStart(3, '0').padEnd(9, '0').slice(0, token.length));
    }
    return token;
  });
}

function ordinal(number: number): string {
  const ten = number % 100;
  const suffix = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
