const FORM =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))| ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?)?$/;

/** True for what go-yaml 2 takes for a date or a time unless it is quoted. */
export function isTimestamp(text: string): boolean {
  const found = FORM.exec(text);
  if (!found) return false;
  const number = (index: number): number => Number(found[index] ?? 0);
  const [year, month, day] = [number(1), number(2), number(3)];
  const [hour, minute, second] = found[9] === undefined ? [4, 5, 6].map(number) : [9, 10, 11].map(number);
  const inDay = (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
  return day >= 1 && day <= daysOf(year, month) && inDay && number(7) <= 24 && number(8) < 60;
}

/** Days of a month, which counts from 1; 0 for a month that is none. */
export function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Years below 100 would be those of the 20th century; what counts is whether they are leap years.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
