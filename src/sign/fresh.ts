import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import type { Signer, Witnessed } from './signer.ts';
import type { Verdict } from './verify.ts';

/** Why an earlier signature does not spare a new one by this signer; undefined: it does. */
export function lackOf(found: Witnessed, { witnessed }: Pick<Signer, 'witnessed'>): string | undefined {
  if (witnessed.logged && !found.logged) return 'it is valid, but in no log, which this run asks for';
  if (witnessed.timestamped && !found.timestamped)
    return 'it is valid, but has no timestamp, which this run asks for';
  return undefined;
}

/**
 * Throws `signing-failed` for a signature that was just made and that nobody could verify: a service may answer with
 * something else, and the root of trust may be that of other services.
 */
export function assertFresh(verdict: Verdict<object>, digest: Digest): void {
  if (verdict.valid) return;
  throw new AppError('signing-failed', `the new signature of ${digest} is not valid: ${verdict.why}`, {
    hint: 'nothing was attached or named; check that trusted-root is that of fulcio-url, rekor-url and timestamp-url, and what these answer',
  });
}
