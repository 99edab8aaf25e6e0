import { messageOf } from '../errors.ts';

/** A regular expression that takes longer than this on one tag never ends for a reader: `(a+)+$` and its like. */
const TIMEOUT_MS = 500;

/** What came of it: the wanted text, nothing, or what is wrong with the expression. */
export type Match = { readonly text: string } | { readonly none: string } | { readonly problem: string };

/**
 * Runs a user's regular expression, written as such or as `/…/flags`, in a context of its own that is stopped when it
 * takes too long. `group` is the wanted group; `'first'` means the first where there is one, else the whole match.
 */
export async function matchBounded(pattern: string, text: string, group: number | 'first'): Promise<Match> {
  const { source, flags } = parts(pattern);
  const groups = countGroups(pattern);
  if (typeof groups === 'string') return { problem: groups };
  const wanted = group === 'first' ? Math.min(1, groups) : group;
  if (wanted > groups) {
    return {
      problem: `group ${wanted} is missing: the expression has ${groups === 0 ? 'no groups' : `${groups}`}`,
    };
  }
  const { runInNewContext } = await import('node:vm');
  try {
    // g and y would only move where the search begins.
    const code = `JSON.stringify(new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)}).exec(${JSON.stringify(text)}))`;
    const found = JSON.parse(String(runInNewContext(code, Object.create(null), { timeout: TIMEOUT_MS }))) as
      | (string | null)[]
      | null;
    if (found === null) return { none: `${pattern} does not match ${JSON.stringify(text)}` };
    const value = found[wanted];
    return value
      ? { text: value }
      : { none: `group ${wanted} of ${pattern} is empty on ${JSON.stringify(text)}` };
  } catch (error) {
    // Not instanceof: the error belongs to the other context.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return {
        problem: `the expression runs for ever on ${JSON.stringify(text)}; avoid repetitions inside repetitions`,
      };
    return { problem: `the expression cannot be run: ${messageOf(error)}` };
  }
}

/** The number of groups of a regular expression, or what is wrong with it. */
export function countGroups(pattern: string): number | string {
  const { source, flags } = parts(pattern);
  try {
    new RegExp(source, flags);
    // The empty alternative in front matches at once, and the result has a place for every group.
    return (new RegExp(`|${source}`, flags).exec('')?.length ?? 1) - 1;
  } catch (error) {
    return messageOf(error);
  }
}

/** g and y would only move where the search begins. */
function parts(pattern: string): { source: string; flags: string } {
  const written = /^\/(.+)\/([a-z]*)$/s.exec(pattern);
  return { source: written?.[1] ?? pattern, flags: (written?.[2] ?? '').replace(/[gy]/g, '') };
}
