/** An answer as it can be changed on its way to the client. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** How much of a request's body is read before a fault strikes. */
export type ReadFirst = 'all' | number;

/** What goes wrong with one request. `after` counts bytes of a body. */
export type Fault =
  /** The connection is reset before anything is forwarded. */
  | { readonly kind: 'reset' }
  /** The registry does what was asked, and the connection is reset instead of its answer. */
  | { readonly kind: 'lose-answer' }
  /** The request's body reaches the registry up to here, then both connections are reset. */
  | { readonly kind: 'cut-request'; readonly after: number }
  /** The answer's body ends early, its stated length unchanged. Without a body the answer is lost. */
  | { readonly kind: 'cut-answer'; readonly after: number }
  /** No answer, until the registry is closed. */
  | { readonly kind: 'stall' }
  /** Nothing is forwarded before the promise resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  /** Forwarded this much later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Answered here; the registry never hears of it. */
  | {
      readonly kind: 'answer';
      readonly answer: Partial<Answer> & { readonly status: number };
      readonly read?: ReadFirst;
    }
  /** Bytes that need not be HTTP, then the connection ends. */
  | { readonly kind: 'raw'; readonly text: string }
  /** The registry's answer, changed. */
  | { readonly kind: 'alter'; readonly change: (answer: Answer) => Answer }
  /** What this request writes is 404 for the next reads of it. */
  | { readonly kind: 'lag'; readonly reads: number };

/** Which requests a rule is about; everything given must fit. */
export interface When {
  /** The n-th request of all since the script was set, counted from 1. */
  readonly nth?: number;
  readonly method?: string;
  /** Tested on path and query. */
  readonly path?: RegExp;
  /** Lets this many fitting requests pass first. */
  readonly skip?: number;
  /** Once it struck, every request of the same shape counts too: the retries of that request. */
  readonly repeats?: boolean;
}

/** One line of a script. The first rule that fits a request and is not used up decides. */
export interface Rule {
  readonly when?: When;
  readonly fault: Fault;
  /** How often it strikes; once unless given. */
  readonly times?: number;
}

/** Makes the n-th request fail once. */
export function failOnce(nth: number, fault: Fault): Rule {
  return { when: { nth }, fault };
}

/** Makes the n-th request fail, and every repetition of it. */
export function failForEver(nth: number, fault: Fault): Rule {
  return { when: { nth, repeats: true }, fault, times: Number.POSITIVE_INFINITY };
}

/** An error in the specification's form, given without asking the registry. */
export function refusal(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Fault {
  const body = JSON.stringify({ errors: [{ code, message: `scripted ${status}` }] });
  return answer(status, {
    headers: { 'Content-Type': 'application/json', ...headers },
    body: Buffer.from(body),
  });
}

/** 500, 502, 503 or 504 as a proxy in front of a registry says it: not JSON. */
export function serverError(status: 500 | 502 | 503 | 504): Fault {
  return answer(status, {
    headers: { 'Content-Type': 'text/html' },
    body: Buffer.from(`<html><body><h1>${status}</h1></body></html>`),
  });
}

/** 429 with `Retry-After`, as seconds or as an HTTP date. */
export function tooManyRequests(retryAfter: string): Fault {
  return refusal(429, 'TOOMANYREQUESTS', { 'Retry-After': retryAfter });
}

/** A redirect. */
export function redirect(location: string, status: 301 | 302 | 303 | 307 | 308 = 307): Fault {
  return answer(status, { headers: { Location: location } });
}

/** 401 after so many bytes of the body: a token that expires in the middle of an upload. */
export function unauthorizedAfter(bytes: number, challenge: string): Fault {
  return {
    kind: 'answer',
    answer: { status: 401, headers: { 'WWW-Authenticate': challenge } },
    read: bytes,
  };
}

/** Says another digest than the content has. */
export function lyingDigest(digest: string): Fault {
  return {
    kind: 'alter',
    change: given => ({ ...given, headers: { ...given.headers, 'docker-content-digest': digest } }),
  };
}

/** Turns one bit of the body over, its length unchanged. */
export function lyingBody(): Fault {
  return {
    kind: 'alter',
    change: given => ({
      ...given,
      body: Buffer.from(given.body.map((byte, at) => (at === 0 ? byte ^ 1 : byte))),
    }),
  };
}

function answer(status: number, rest: Partial<Answer>): Fault {
  return { kind: 'answer', answer: { status, ...rest } };
}
