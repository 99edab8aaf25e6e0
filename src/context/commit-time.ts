import { AppError } from '../errors.ts';
import type { Env } from './facts.ts';
import { shown } from './ref-text.ts';

/** Last second of the year 9999: later times cannot be written as RFC 3339. */
const LAST_SECOND = 253_402_300_799;

/** Whole seconds since 1970 of an ISO 8601 time with any offset; undefined where it is none. */
export function secondsOf(iso: string | undefined): number | undefined {
  if (iso === undefined || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(iso)) return undefined;
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) || milliseconds < 0 ? undefined : Math.floor(milliseconds / 1000);
}

/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org), in whole seconds; undefined where it is not set.
 * Throws `bad-input` where it is set to anything but a count of seconds.
 */
export function sourceDateEpoch(env: Env): number | undefined {
  const text = env['SOURCE_DATE_EPOCH']?.trim() ?? '';
  if (text === '') return undefined;
  if (/^[0-9]{1,12}$/.test(text) && Number(text) <= LAST_SECOND) return Number(text);
  throw new AppError('bad-input', `SOURCE_DATE_EPOCH is ${shown(text)}, expected whole seconds since 1970`);
}
