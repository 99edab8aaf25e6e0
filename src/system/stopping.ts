import { AppError, EXIT } from '../errors.ts';
import type { Exec } from './exec.ts';

/** The signals by which a process is told to end, with the exit code that shells show for each. */
export const STOP_SIGNALS = { SIGINT: 130, SIGTERM: EXIT.stopped } as const;

export type StopSignal = keyof typeof STOP_SIGNALS;

/** Gives up what is under way, once the process is told to end. */
export interface Stop {
  /** Fires with an AppError `stopped`. */
  readonly signal: AbortSignal;
  /** The process's exit code once it has fired. */
  exitCode(): number | undefined;
  /** Runs what must not be left half-way: only after its end the signal fires. Throws when it has fired already. */
  shielded<T>(task: () => Promise<T>): Promise<T>;
}

/** A stop and the means to ask for it; only the first word counts. */
export function stopping(): { readonly stop: Stop; ask(by: StopSignal): void } {
  const controller = new AbortController();
  let asked: StopSignal | undefined;
  let shields = 0;
  const fire = (): void => {
    if (asked === undefined || shields > 0) return;
    controller.abort(new AppError('stopped', `told to stop by ${asked}`));
  };
  return {
    stop: {
      signal: controller.signal,
      exitCode: () => (asked && controller.signal.aborted ? STOP_SIGNALS[asked] : undefined),
      shielded: async task => {
        controller.signal.throwIfAborted();
        shields += 1;
        try {
          return await task();
        } finally {
          shields -= 1;
          fire();
        }
      },
    },
    ask: by => {
      asked ??= by;
      fire();
    },
  };
}

/** Programs that are begun after the stop only clean up; a runner that cancels a job kills it within ten seconds. */
const CLEANING_MS = 5_000;

/** Runs programs that end with the run. */
export function endedBy({ signal }: Stop, exec: Exec): Exec {
  return command => {
    if (signal.aborted)
      return exec({ ...command, timeoutMs: Math.min(command.timeoutMs ?? CLEANING_MS, CLEANING_MS) });
    return exec({ ...command, signal: command.signal ? AbortSignal.any([command.signal, signal]) : signal });
  };
}

/** Naming is waited for, and a registry that slows it down may take as long as it does before it is given up. */
const LONGEST_END_MS = 30_000;

/** Calls `end` when a run that was told to stop has still not ended by itself. */
export function endAtLast(end: () => void): void {
  setTimeout(end, LONGEST_END_MS).unref();
}
