/** Any; it stays so that a comparison fails by what was changed in the code, and not by chance. */
const SEED = 20261130;

/**
 * How many random inputs another program is asked about beside us, and which: the same each time, others each time with
 * CFCR_TEST_RANDOM=1. It does more than any of these tests can foresee.
 */
export function samples(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  return process.env['CFCR_TEST_RANDOM'] === '1' ? { numRuns } : { numRuns, seed: SEED };
}
