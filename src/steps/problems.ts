import { AppError } from '../errors.ts';

/** One `bad-input` for everything that is wrong with the inputs, each once: a single problem is its message. */
export function badInput(found: readonly string[]): AppError {
  const problems = [...new Set(found)];
  const [only] = problems;
  if (problems.length === 1 && only) return new AppError('bad-input', only);
  return new AppError('bad-input', `${problems.length} things are wrong with the inputs`, { problems });
}

/** Reads one thing; what is wrong with it joins the list. Throws what is no `AppError`. */
export function collecting<T>(problems: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    keep(problems, error);
    return undefined;
  }
}

/**
 * The same for what takes its time. Alone, an error is thrown as it is and keeps its own code and hint, unless `always`;
 * beside others it is one of the list.
 */
export async function collectingAsync<T>(
  problems: string[],
  read: () => Promise<T>,
  always = false,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (problems.length === 0 && !always) throw error;
    keep(problems, error);
    return undefined;
  }
}

function keep(problems: string[], error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  problems.push(...(error.problems.length > 0 ? error.problems : [error.message]));
}
