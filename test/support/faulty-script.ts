import type { Fault, Rule } from './faulty-faults.ts';

/** One request as it arrived, and what became of it. */
export interface Recorded {
  /** Its place among all requests since the script was set, from 1. */
  readonly n: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Method and path without what differs between repetitions: equal for the retries of one request. */
  readonly shape: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly fault?: Fault['kind'];
  /** Bytes of its body that were read. */
  received: number;
  /** What the client was told; 0 when the connection broke before. */
  status: number;
}

/** A script being played: which rules are used up, and what they have struck. */
export interface Script {
  /** The fault for the next request, if any rule fits it. */
  next(request: Pick<Recorded, 'n' | 'method' | 'path' | 'shape'>): Fault | undefined;
  /** Rules that never struck: a test that meant them to has tested nothing. */
  unused(): readonly Rule[];
}

/** Plays rules from their beginning. */
export function playScript(rules: readonly Rule[]): Script {
  const states = rules.map(rule => ({ rule, struck: 0, passed: 0, shape: undefined as string | undefined }));
  return {
    next: request => {
      for (const state of states) {
        const { when = {}, fault, times = 1 } = state.rule;
        if (state.struck >= times) continue;
        const repeated = when.repeats === true && state.shape === request.shape;
        if (!repeated && !fits(when, request)) continue;
        if (!repeated && state.passed < (when.skip ?? 0)) {
          state.passed += 1;
          continue;
        }
        state.struck += 1;
        state.shape = request.shape;
        return fault;
      }
      return undefined;
    },
    unused: () => states.filter(({ struck }) => struck === 0).map(({ rule }) => rule),
  };
}

/** Upload sessions get another name each time, and docker-registry puts their state into the query. */
export function shapeOf(method: string, path: string): string {
  const plain = path
    .replace(/\/blobs\/uploads\/[^/?]+/, '/blobs/uploads/*')
    .replace(/([?&])_state=[^&]*&?/, '$1');
  return `${method} ${plain.replace(/[?&]$/, '')}`;
}

function fits(
  when: NonNullable<Rule['when']>,
  { n, method, path }: Pick<Recorded, 'n' | 'method' | 'path'>,
): boolean {
  return (
    (when.nth === undefined || when.nth === n) &&
    (when.method === undefined || when.method === method) &&
    (when.path === undefined || when.path.test(path))
  );
}
