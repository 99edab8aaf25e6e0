import { AppError, type ErrorCode, messageOf } from '../errors.ts';
import { explain } from './explain.ts';

/** Anything that was thrown, in the words people get. Secrets are hidden by the host that prints it. */
export interface ErrorText {
  readonly code: ErrorCode;
  /** What happened, from the table of explanations. */
  readonly title: string;
  /** The message of the error itself; one line. */
  readonly message: string;
  /** Several findings of one check. */
  readonly problems: readonly string[];
  /** The failures underneath, outermost first, without repeating what was said. */
  readonly causes: readonly string[];
  readonly cause: string;
  /** What to do: what the place knew that threw it, then what is generally right. */
  readonly next: readonly string[];
  /** For a defect, and only for a debug log. */
  readonly stack: readonly string[];
}

/** A chain of causes can be a ring, and nobody reads a tenth one. */
const MAX_CAUSES = 8;

/** Takes an error apart. What is no AppError is a defect of this tool and says so. */
export function errorText(error: unknown): ErrorText {
  const known = error instanceof AppError;
  const code: ErrorCode = known ? error.code : 'internal';
  const { title, cause, next } = explain(code);
  return {
    code,
    title,
    message: oneLine(messageOf(error)),
    problems: known ? error.problems.map(oneLine) : [],
    causes: causesOf(error),
    cause,
    // What only the place of the error knows says more than what is true of every error of its kind.
    next: known && error.hint ? error.hint.split('\n').filter(Boolean) : [next],
    stack: error instanceof Error && error.stack ? error.stack.split('\n') : [],
  };
}

/** The lines for the log: `error[code]: message`, findings, causes, then the next step. `debug` adds the stack. */
export function errorLines(error: unknown, debug = false): readonly string[] {
  const { code, message, problems, causes, next, stack, title } = errorText(error);
  const defect = code === 'internal';
  return [
    `error[${code}]: ${message}`,
    ...problems.map(problem => `  - ${problem}`),
    ...causes.map(cause => `  caused by: ${cause}`),
    ...(defect ? [`  ${title}.`] : []),
    ...next.map(step => `  next: ${step}`),
    ...(debug ? stack.map(line => `  ${line}`) : []),
  ];
}

function causesOf(error: unknown): readonly string[] {
  const found: string[] = [];
  const seen = new Set<unknown>([error]);
  let said = messageOf(error);
  for (let next = causeOf(error); next !== undefined && !seen.has(next); next = causeOf(next)) {
    if (found.length === MAX_CAUSES) break;
    seen.add(next);
    const message = oneLine(messageOf(next));
    if (message !== '' && !said.includes(message)) found.push(message);
    said += `\n${message}`;
  }
  return found;
}

function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  if (error.cause !== undefined && error.cause !== null) return error.cause;
  return error instanceof AggregateError ? error.errors[0] : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
