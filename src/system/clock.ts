import { setTimeout as delay } from 'node:timers/promises';

/** Time and chance, passed as a parameter wherever they are needed so that tests decide both. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it fires first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 up to, not including, 1. */
  random(): number;
}

/** The machine's own clock and randomness; the only place where they are read. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal }).catch((error: unknown) => {
      throw signal?.aborted ? signal.reason : error;
    });
  },
  random: () => Math.random(),
};

/** A text that nobody can guess. From the global, which loads on its first use: importing it would cost every start 5 ms. */
export function randomText(): string {
  return crypto.randomUUID();
}
