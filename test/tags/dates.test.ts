import { beforeAll, expect, test } from 'vitest';
import { type FormatDate, loadDates, usesDates } from '../../src/tags/dates.ts';

let format: FormatDate;
beforeAll(async () => {
  format = await loadDates();
});

/** A Thursday, the 15th day of the year, in ISO week 3. */
const TIME = Date.UTC(2026, 0, 15, 22, 30, 5, 42);

test.each([
  ['YYYYMMDD', undefined, '20260115'],
  ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', undefined, '2026-01-15T22:30:05.042Z'],
  ['YYYYDDDD', undefined, '2026015'],
  ['DDD DDDo Mo Do E', undefined, '15 15th 1st 15th 4'],
  ['GGGG[W]WW', undefined, '2026W03'],
  ['S SS SSS SSSS', undefined, '0 04 042 0420'],
  ['MMM MMMM ddd dddd', undefined, 'Jan January Thu Thursday'],
  ['hh:mm A a', undefined, '10:30 PM pm'],
  ['X', undefined, '1768516205'],
  ['X x', 'Asia/Tokyo', '1768516205 1768516205042'],
  ['LTS', undefined, '10:30:05 PM'],
  ['do Qo Wo wo e gg GG YYYYYY', undefined, '4th 1st 3rd 3rd 4 26 26 +002026'],
  ['[DDDD]', undefined, 'DDDD'],
  ['YYYY-MM-DD HH:mm Z', 'America/New_York', '2026-01-15 17:30 -05:00'],
  ['YYYYMMDD', 'Asia/Tokyo', '20260116'],
  ['YYYYMMDD', 'UTC', '20260115'],
  [undefined, undefined, '2026-01-15T22:30:05Z'],
  [undefined, 'Europe/Berlin', '2026-01-15T23:30:05+01:00'],
])('format %s in %s', (tokens, zone, expected) => {
  expect(format(TIME, tokens, zone)).toBe(expected);
});

test('an unknown time zone is a RangeError', () => {
  expect(() => format(TIME, 'YYYY', 'Mars/Olympus')).toThrow(RangeError);
});

test.each([
  ["x-{{date 'YYYY'}}", true],
  ['{{{ commit_date }}}', true],
  ['{{branch}} date', false],
  ['{{update}}', false],
])('%s needs the date library: %j', (text, needed) => {
  expect(usesDates(text)).toBe(needed);
});
