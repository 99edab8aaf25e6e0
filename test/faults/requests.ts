import { type Fault, type Rule, refusal, serverError, tooManyRequests } from '../support/faulty-faults.ts';
import type { Recorded } from '../support/faulty-script.ts';
import type { ReleaseRun } from '../support/release.ts';
import { FULL } from './in-turn.ts';

/** A fault that fits a request; undefined where it cannot happen to one. */
export type FaultOf = (request: Recorded) => Fault | undefined;

/** What goes wrong with a request, by the name under which tests show it. */
export const FAULTS = {
  'a reset connection': () => ({ kind: 'reset' }),
  '429 with Retry-After': () => tooManyRequests('7'),
  '500': () => refusal(500, 'UNKNOWN'),
  '502 from a gateway': () => serverError(502),
  '503 from a gateway': () => serverError(503),
  'a timeout': () => ({ kind: 'stall' }),
  // Where nothing was changed, this is a reset connection.
  'an answer that is lost after the work was done': request =>
    FULL || isWrite(request) ? { kind: 'lose-answer' } : undefined,
  'a truncated body': ({ method, received }) => {
    if (method === 'PUT') return { kind: 'cut-request', after: Math.floor(received / 2) };
    return method === 'GET' ? { kind: 'cut-answer', after: 10 } : undefined;
  },
} as const satisfies Readonly<Record<string, FaultOf>>;

/**
 * Limits in milliseconds of a run whose requests get no answer. Well above what one takes on a busy machine, with others
 * beside it; one that is given up all the same is asked again, as after any timeout.
 */
const IMPATIENT = { headers: 1000, upload: 1000 };

/** The limits that a run needs to notice a fault; the network's own where there is an answer, or a cut connection. */
export function limitsFor(fault: Fault | undefined): ReleaseRun['timeouts'] {
  return fault?.kind === 'stall' ? IMPATIENT : undefined;
}

/** True for a request that changes what the registry holds: between two of them a run leaves the same behind. */
export function isWrite({ method }: Recorded): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

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
    const path = new RegExp(`^${patternOf(request)}$`);
    return {
      request,
      name: `${method} ${request.path} (${skip + 1})`,
      rule: (fault, times) => ({ when: { method, path, skip }, fault, times }),
    };
  });
}

function keyOf(request: Recorded): string {
  return `${request.method} ${patternOf(request)}`;
}

/**
 * Upload sessions get another name each time. What several repositories hold is read once, from the one whose tag is seen
 * first: mostly the first, but they are looked at side by side.
 */
function patternOf({ method, path }: Recorded): string {
  const content = method === 'GET' ? /\/manifests\/sha256:[0-9a-f]+$/.exec(path)?.[0] : undefined;
  if (content !== undefined) return `/v2/.+${content}`;
  const [head = '', tail] = path.split(/(?<=\/blobs\/uploads\/)[0-9a-f-]{20,}/);
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return tail === undefined ? literal(path) : `${literal(head)}[^?]+${literal(tail)}`;
}
