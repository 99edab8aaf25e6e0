import type { ErrorCode } from '../errors.ts';
import type { DoctorCheck, Finding } from '../report/doctor.ts';
import { errorText } from '../report/error-text.ts';
import type { Clock } from '../system/clock.ts';

/** What a check is called. */
export type CheckName = Pick<DoctorCheck, 'id' | 'group' | 'title'> & { readonly about?: string };

/** Nothing here takes longer on a healthy machine; what does would hold up the job that the answer is for. */
export const CHECK_LIMIT_MS = 20_000;

/** Everything is as it should be. */
export function ok(found: string): Finding {
  return { status: 'ok', found, fix: null, code: null };
}

/** Nothing is wrong, but somebody should know. */
export function note(found: string, fix: string): Finding {
  return { status: 'note', found, fix, code: null };
}

/** A release works, though not well. */
export function warning(found: string, fix: string): Finding {
  return { status: 'warning', found, fix, code: null };
}

/** A release would fail, with this code. */
export function problem(found: string, fix: string, code: ErrorCode): Finding {
  return { status: 'problem', found, fix, code };
}

/** It could not be looked at, for this reason. */
export function skipped(why: string, fix: string): Finding {
  return { status: 'skipped', found: why, fix, code: null };
}

/** What was thrown, as a problem in its own words. */
export function problemOf(error: unknown): Finding {
  const { code, message, problems, causes, next } = errorText(error);
  return problem([message, ...problems, ...causes].join('; '), next.join(' '), code);
}

/** A problem where the thing is needed, else a note. */
export function ifNeeded(needed: boolean, { found, fix, code, status }: Finding): Finding {
  return needed || status !== 'problem'
    ? { status, found, fix, code }
    : { status: 'note', found: `${found}; nothing asked for needs it`, fix, code: null };
}

/**
 * Runs one check to its end. It never throws: what the check throws is a problem in its own words, and so is the end of
 * its time (`CHECK_LIMIT_MS`), after which its work is left to itself.
 */
export async function examine(
  { about = null, ...name }: Omit<CheckName, 'about'> & { readonly about?: string | null },
  sleep: Clock['sleep'],
  body: () => Promise<Finding> | Finding,
): Promise<DoctorCheck> {
  const over = new AbortController();
  const limit = sleep(CHECK_LIMIT_MS, over.signal).then(
    () =>
      problem(
        `no result within ${CHECK_LIMIT_MS / 1000} s`,
        'look why it hangs: an unreachable address behind a firewall, a daemon that does not answer, a disk that stalls',
        'network-failed',
      ),
    () => new Promise<never>(() => {}),
  );
  const result = (async () => body())().catch(problemOf);
  const { status, found, fix, code } = await Promise.race([result, limit]);
  over.abort();
  const { id, group, title } = name;
  return { id, group, about, title, status, found, fix, code };
}
