import { type Fault, type Rule, refusal, serverError, tooManyRequests } from '../support/faulty-faults.ts';
import type { Recorded } from '../support/faulty-script.ts';

/** A fault that fits a request; undefined where it cannot happen to one. */
export type FaultOf = (request: Recorded) => Fault | undefined;

/** What goes wrong with a request, by the name under which tests show it. */
export const FAULTS = {
  'a reset connection': () => ({ kind: 'reset' }),
  '429 with Retry-After': () => tooManyRequests('7'),
  '500': () => refusal(500, 'UNKNOWN'),
  '503 from a gateway': () => serverError(503),
  'an answer that is lost after the work was done': () => ({ kind: 'lose-answer' }),
  'a truncated body': ({ method, received }) => {
    if (method === 'PUT') return { kind: 'cut-request', after: Math.floor(received / 2) };
    return method === 'GET' ? { kind: 'cut-answer', after: 10 } : undefined;
  },
} as const satisfies Readonly<Record<string, FaultOf>>;

/** The request of an undisturbed run that a rule is about: told by what it asks and how often that was asked before. */
export interface Asked {
  readonly request: Recorded;
  /** For messages: `HEAD /v2/team/app/manifests/v1.1.0 (2nd)`. */
  readonly name: string;
  /** A rule that makes exactly this request fail, `times` times from there on. */
  rule(fault: Fault, times: number): Rule;
}

/** Tells the requests of a run apart in a way that does not depend on the order in which parallel ones arrive. */
export function tellApart(requests: readonly Recorded[]): readonly Asked[] {
  const seen = new Map<string, number>();
  return requests.map(request => {
    const skip = seen.get(keyOf(request)) ?? 0;
    seen.set(keyOf(request), skip + 1);
    const { method } = request;
    const path = new RegExp(`^${patternOf(request.path)}$`);
    return {
      request,
      name: `${method} ${request.path} (${skip + 1})`,
      rule: (fault, times) => ({ when: { method, path, skip }, fault, times }),
    };
  });
}

function keyOf({ method, path }: Recorded): string {
  return `${method} ${patternOf(path)}`;
}

/** Upload sessions get another name each time. */
function patternOf(path: string): string {
  const [head = '', tail] = path.split(/(?<=\/blobs\/uploads\/)[0-9a-f-]{20,}/);
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return tail === undefined ? literal(path) : `${literal(head)}[^?]+${literal(tail)}`;
}
