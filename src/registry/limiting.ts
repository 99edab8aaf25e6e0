import type { Layer } from './request.ts';

/**
 * Runs tasks with an upper bound on how many are under way; the others wait in order. A task may leave its place to the
 * next one before its own end.
 */
export class Limiter {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async run<T>(task: (leave: () => void) => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) await new Promise<void>(resolve => this.#waiting.push(resolve));
    else this.#running += 1;
    let inside = true;
    const leave = (): void => {
      if (inside) this.#handOn();
      inside = false;
    };
    try {
      return await task(leave);
    } finally {
      leave();
    }
  }

  #handOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
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
