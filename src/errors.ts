/** What a process of this tool says with its exit code. The numbers are the command-line contract. */
export const EXIT = { done: 0, failed: 1, badInput: 2, refused: 3, notAllowed: 4, stopped: 143 } as const;

/** Every error code of the tool with the exit code it ends in. Codes are stable: users search for them. */
export const EXIT_OF = {
  'bad-input': EXIT.badInput,
  'no-context': EXIT.badInput,
  'no-tags': EXIT.badInput,
  'dockerfile-missing': EXIT.badInput,
  'dockerfile-invalid': EXIT.badInput,
  'dockerfile-unsupported': EXIT.badInput,
  'platform-unsupported': EXIT.badInput,
  'layout-invalid': EXIT.badInput,
  'chart-invalid': EXIT.badInput,
  'builder-missing': EXIT.failed,
  'build-failed': EXIT.failed,
  'disk-full': EXIT.failed,
  'exec-failed': EXIT.failed,
  'network-failed': EXIT.failed,
  'signing-failed': EXIT.failed,
  'registry-failed': EXIT.failed,
  'registry-untrusted': EXIT.failed,
  'rate-limited': EXIT.failed,
  'digest-mismatch': EXIT.failed,
  'publish-incomplete': EXIT.failed,
  'prune-incomplete': EXIT.failed,
  'delete-unsupported': EXIT.failed,
  'lost-race': EXIT.failed,
  'not-ready': EXIT.failed,
  internal: EXIT.failed,
  'tag-conflict': EXIT.refused,
  'tag-immutable': EXIT.refused,
  'verify-failed': EXIT.refused,
  'credentials-missing': EXIT.notAllowed,
  'credentials-rejected': EXIT.notAllowed,
  'credentials-helper': EXIT.notAllowed,
  'identity-missing': EXIT.notAllowed,
  'identity-rejected': EXIT.notAllowed,
  'not-allowed': EXIT.notAllowed,
  stopped: EXIT.stopped,
} as const;

export type ErrorCode = keyof typeof EXIT_OF;

export interface ErrorDetails {
  /** The failure underneath, kept for the log. */
  readonly cause?: unknown;
  /** One next step that is only known where the error is thrown; the general one is in report/explain. */
  readonly hint?: string;
  /** Several findings of one check, each a line of its own. */
  readonly problems?: readonly string[];
}

/**
 * The only error this tool throws on purpose.
 * `message` is one line that names the thing, what was expected and what was found; secrets are never in it.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly problems: readonly string[];

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = details.hint;
    this.problems = details.problems ?? [];
  }
}

/** The exit code for anything that was thrown; what is not an AppError is a defect of this tool. */
export function exitCodeOf(error: unknown): number {
  return error instanceof AppError ? EXIT_OF[error.code] : EXIT.failed;
}

/** The text of anything that was thrown, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
