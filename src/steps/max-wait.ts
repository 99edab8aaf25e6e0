import type { Inputs } from '../inputs/inputs.ts';

/** A day: longer than any job that waits, and short enough for a timer. */
const LONGEST_S = 86_400;

/** The input `max-wait` in milliseconds, or what is wrong with it. */
export function readMaxWait({ text }: Pick<Inputs, 'text'>): number | string {
  const given = text('max-wait');
  const seconds = /^[0-9]{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (seconds <= LONGEST_S) return seconds * 1000;
  return `max-wait: ${JSON.stringify(given)} is no number of seconds from 0 to ${LONGEST_S}, for example 900`;
}
