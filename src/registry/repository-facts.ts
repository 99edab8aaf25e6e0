import type { Layer } from './request.ts';

/** What shows after a "no" that it may have been none: something is stored, or a subject was understood. */
type Evidence = 'stored' | 'oci-subject';

/** The path of a manifest, the last two parts of it. */
const OF_MANIFEST = /\/manifests\/[^/]+$/;

/**
 * What one repository has been seen to support. It is no matter of the registry: one host may hold repositories of
 * several kinds, a proxy before several registries for one.
 */
export class RepositoryFacts {
  readonly #evidence = new Set<Evidence>();
  #referrers: boolean | undefined;
  #asking: Promise<unknown> | undefined;

  /** Whether it has the referrers API (distribution-spec 1.1); undefined: to be asked. */
  get referrers(): boolean | undefined {
    return this.#referrers;
  }

  /** A "no" that nothing stored can turn round any more. */
  get hasNoReferrers(): boolean {
    return this.#referrers === false && this.#evidence.has('stored');
  }

  /** Notes evidence. The first of its kind makes a "no" a thing to be asked again. */
  note(evidence: Evidence): void {
    if (!this.#evidence.has(evidence) && this.#referrers === false) this.#referrers = undefined;
    this.#evidence.add(evidence);
  }

  /** Some answer 404 to everything about a repository that does not exist; an answer about a manifest shows that it does. */
  readonly watching: Layer = next => async request => {
    const response = await next(request);
    if (response.status < 300 && OF_MANIFEST.test(request.url.pathname)) this.note('stored');
    return response;
  };

  /**
   * Puts a question to the API, and gives the answer: undefined means that there is no API, and nothing is sent where
   * that is known. The first question goes alone, because a "no" answers all the others as well.
   */
  async ask<T>(question: () => Promise<T | undefined>): Promise<T | undefined> {
    if (this.#referrers === undefined && this.#asking !== undefined) await this.#asking;
    if (this.#referrers === false) return undefined;
    const answer = this.#learn(question);
    const answered = (): void => {
      this.#asking = undefined;
    };
    this.#asking ??= answer.then(answered, answered);
    return answer;
  }

  /** A "yes" stays: a 404 after it is about one subject. A "no" counts unless evidence came while it was on its way. */
  async #learn<T>(question: () => Promise<T | undefined>): Promise<T | undefined> {
    const known = this.#evidence.size;
    const answer = await question();
    if (answer !== undefined) this.#referrers = true;
    else if (this.#referrers === undefined && this.#evidence.size === known) this.#referrers = false;
    return answer;
  }
}
