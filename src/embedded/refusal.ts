/** One finding of an error body (distribution-spec, error codes). */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly detail?: unknown;
}

/** An answer that says no. Thrown by handlers, written in the specification's form by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly findings: readonly Finding[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    findings: Finding | readonly Finding[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    const list = Array.isArray(findings) ? (findings as readonly Finding[]) : [findings as Finding];
    super(list.map(({ code, message }) => `${code}: ${message}`).join('; '));
    this.name = 'Refusal';
    this.status = status;
    this.findings = list;
    this.headers = headers;
  }
}

/** Refuses with a single finding. */
export function refuse(status: number, code: string, message: string, detail?: unknown): Refusal {
  return new Refusal(status, detail === undefined ? { code, message } : { code, message, detail });
}

/** The JSON body of an error. */
export function errorBody(findings: readonly Finding[]): string {
  return JSON.stringify({ errors: findings });
}
