import type { Layer } from './request.ts';

/** Runs tasks with an upper bound on how many are under way; the others wait in order. */
export class Limiter {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) await new Promise<void>(resolve => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

/**
 * Bounds the small requests under way to one origin. Transfers are not counted here: an upload may have to wait for a
 * download from the same origin, so they must not share places. blobs.ts bounds them.
 */
export function limiting(perOrigin: number): Layer {
  const limiters = new Map<string, Limiter>();
  return next => request => {
    if (request.stream || request.once) return next(request);
    const limiter = limiters.get(request.url.origin) ?? new Limiter(perOrigin);
    limiters.set(request.url.origin, limiter);
    return limiter.run(() => next(request));
  };
}
