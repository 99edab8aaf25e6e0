import { AppError } from '../errors.ts';
import type { Clock } from '../system/clock.ts';
import { NetworkFailure } from '../system/http-port.ts';
import { parseRefusal, RegistryError } from './errors.ts';
import { inWords } from './explaining.ts';
import type { Layer, RegistryLog, RegistryRequest, RegistryResponse } from './request.ts';
import {
  type Attempt,
  type Decision,
  decide,
  isRateLimit,
  isTransientStatus,
  MAX_ATTEMPTS,
  MAX_RETRY_AFTER_MS,
} from './retry.ts';

/** What a try came to: an answer or what was thrown. */
type Outcome =
  | { readonly kind: 'answer'; readonly response: RegistryResponse }
  | { readonly kind: 'thrown'; readonly error: unknown };

export interface PaceOptions {
  readonly clock: Clock;
  readonly log: RegistryLog;
  readonly signal?: AbortSignal | undefined;
  /** Longest pause that is made because a registry asks for it, in milliseconds. */
  readonly maxWaitMs?: number | undefined;
}

/** Repeats what failed for the moment, with one memory per origin of until when a registry wants to be left alone. */
export class Pace {
  readonly #clock: Clock;
  readonly #log: RegistryLog;
  readonly #signal: AbortSignal | undefined;
  readonly #maxWaitMs: number;
  readonly #notBefore = new Map<string, number>();

  constructor({ clock, log, signal, maxWaitMs = MAX_RETRY_AFTER_MS }: PaceOptions) {
    this.#clock = clock;
    this.#log = log;
    this.#signal = signal;
    this.#maxWaitMs = maxWaitMs;
  }

  /**
   * Runs `attempt` until it gives an answer that stands. `judge` may call an answer broken that only its caller knows
   * to be worth a repetition. The last answer is returned and the last error thrown as they are; `explain` may put words
   * to an answer that was repeated for its status alone. A try after which `advanced` tells of progress counts as the first.
   */
  async repeat(
    origin: URL,
    attempt: () => Promise<RegistryResponse>,
    { judge, explain, advanced }: Repetition = {},
  ): Promise<RegistryResponse> {
    for (let number = 1; ; number += 1) {
      await this.#waitTurn(origin);
      const outcome = await settle(attempt);
      if (advanced?.()) number = 1;
      const seen = (outcome.kind === 'answer' ? judge?.(outcome.response) : undefined) ?? attemptOf(outcome);
      const maxWaitMs = this.#maxWaitMs;
      const now = this.#clock.now();
      const decision = decide(number, seen, { now, random: this.#clock.random(), maxWaitMs });
      if (decision.action === 'stop') {
        const last = await told(outcome, explain);
        return finish(origin, last, last === outcome ? seen : attemptOf(last), { ...decision, maxWaitMs });
      }
      if (decision.shared) this.#holdBack(origin, decision.ms);
      const pause = `next try in ${(decision.ms / 1000).toFixed(1)} s (${number + 1} of ${MAX_ATTEMPTS})`;
      this.#log.info(`${origin.host}: ${describeAttempt(outcome, seen)}, ${pause}`);
      await this.#clock.sleep(decision.ms, this.#signal);
    }
  }

  /** Of several requests under way each may be told another time: the latest holds for all. */
  #holdBack({ origin }: URL, ms: number): void {
    this.#notBefore.set(origin, Math.max(this.#notBefore.get(origin) ?? 0, this.#clock.now() + ms));
  }

  async #waitTurn({ origin }: URL): Promise<void> {
    const ms = (this.#notBefore.get(origin) ?? 0) - this.#clock.now();
    if (ms > 0) await this.#clock.sleep(ms, this.#signal);
  }
}

export interface Repetition {
  readonly judge?: Judge;
  readonly explain?: Explain;
  readonly advanced?: () => boolean;
}

/** Calls an answer broken that only the caller knows to be worth a repetition. */
export type Judge = (response: RegistryResponse) => Attempt | undefined;

/** The same refusal with the registry's words. */
type Explain = (response: RegistryResponse) => Promise<RegistryResponse>;

/** Repeats requests by the rules of retry.ts, except those marked `once`. */
export function retrying(pace: Pace): Layer {
  return next => request => {
    if (request.once) return next(request);
    const explain: Explain = response => inWords(next, request, response);
    const judge: Judge = response => seenLate(request, response);
    return pace.repeat(request.url, () => next(request), { judge, explain });
  };
}

/** A last answer whose status is that of a failure for the moment, with its words where they can be had. */
async function told(outcome: Outcome, explain: Explain | undefined): Promise<Outcome> {
  if (outcome.kind === 'thrown' || explain === undefined || !isTransientStatus(outcome.response.status))
    return outcome;
  const asked = await settle(() => explain(outcome.response));
  return asked.kind === 'answer' && asked.response !== outcome.response ? asked : outcome;
}

/** What registries say of a manifest that refers to what they do not have; some name what is missing by its own kind. */
const MISSING: readonly string[] = ['MANIFEST_BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];

/**
 * A manifest is sent when all that it refers to was stored or seen, so "unknown" may be true for a moment only.
 * docker-registry 2.8 writes the link of a blob anew with each upload of it, and who reads it meanwhile finds none
 * (distribution `linkedBlobStore`): several jobs that send the same empty config at once run into that.
 */
export function seenLate(
  { method }: Pick<RegistryRequest, 'method'>,
  { status, bytes }: RegistryResponse,
): Attempt | undefined {
  if (method !== 'PUT' || (status !== 404 && status !== 400)) return undefined;
  const late = parseRefusal(bytes).diagnostics.some(({ code }) => MISSING.includes(code));
  return late ? { kind: 'broken', transient: true } : undefined;
}

async function settle(attempt: () => Promise<RegistryResponse>): Promise<Outcome> {
  try {
    return { kind: 'answer', response: await attempt() };
  } catch (error) {
    return { kind: 'thrown', error };
  }
}

function attemptOf(outcome: Outcome): Attempt {
  if (outcome.kind === 'answer') {
    const { status, headers, bytes } = outcome.response;
    if (status < 400) return { kind: 'answer', status, words: '' };
    return {
      kind: 'answer',
      status,
      retryAfter: headers.get('retry-after'),
      words: parseRefusal(bytes).words,
    };
  }
  const { error } = outcome;
  if (error instanceof NetworkFailure) return { kind: 'broken', transient: error.transient };
  if (error instanceof RegistryError) {
    return { kind: 'answer', status: error.status, retryAfter: error.retryAfter, words: error.message };
  }
  return { kind: 'broken', transient: false };
}

function finish(
  origin: URL,
  outcome: Outcome,
  seen: Attempt,
  { retryAfterMs = 0, maxWaitMs }: Extract<Decision, { action: 'stop' }> & { readonly maxWaitMs: number },
): RegistryResponse {
  if (seen.kind === 'answer' && retryAfterMs > maxWaitMs) {
    const code = isRateLimit(seen) ? 'rate-limited' : 'registry-failed';
    const seconds = Math.ceil(retryAfterMs / 1000);
    const asked = `it asks to wait ${seconds} s (Retry-After), at most ${maxWaitMs / 1000} s are waited`;
    const said = seen.words === '' ? '' : `: ${seen.words}`;
    throw new AppError(code, `${origin.host}: status ${seen.status}, ${asked}${said}`, {
      hint: `run again after that time, or give \`max-wait\` as ${seconds} or more to wait for it; limits are higher for who is signed in`,
    });
  }
  if (outcome.kind === 'thrown') throw outcome.error;
  return outcome.response;
}

function describeAttempt(outcome: Outcome, seen: Attempt): string {
  if (seen.kind === 'answer') return `status ${seen.status}`;
  if (outcome.kind === 'answer') return `status ${outcome.response.status}`;
  return outcome.error instanceof NetworkFailure ? `${outcome.error.reason}` : 'failed';
}
