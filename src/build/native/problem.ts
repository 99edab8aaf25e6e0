import { AppError } from '../../errors.ts';

/** One finding about a Dockerfile. `unsupported` is sound, but only BuildKit can do it. */
export interface Problem {
  readonly kind: 'invalid' | 'unsupported';
  /** First line of the instruction, counted from 1. */
  readonly line: number;
  /** Keyword, or what stands in its place. */
  readonly instruction: string;
  readonly reason: string;
}

/** Raised inside one instruction; whoever walks the instructions turns it into a Problem with the line. */
export class InstructionError extends Error {
  readonly kind: Problem['kind'];

  constructor(reason: string, kind: Problem['kind'] = 'invalid') {
    super(reason);
    this.kind = kind;
  }
}

/** Runs the work of one instruction; an InstructionError becomes a problem of that line, so that all lines get their turn. */
export async function collecting(
  problems: Problem[],
  at: { readonly line: number; readonly keyword: string },
  work: () => Promise<void> | void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    problems.push(problemOf(error, at));
  }
}

/** The problem that an InstructionError stands for; anything else is thrown on. */
export function problemOf(error: unknown, at: { readonly line: number; readonly keyword: string }): Problem {
  if (!(error instanceof InstructionError)) throw error;
  return { kind: error.kind, line: at.line, instruction: at.keyword, reason: error.message };
}

/** One error for all problems of a Dockerfile: `dockerfile-invalid` when any is a mistake, else `dockerfile-unsupported`. */
export function errorOf(path: string, problems: readonly Problem[]): AppError {
  const distinct = [...new Map(problems.map(problem => [formatProblem(problem), problem])).values()];
  const sorted = distinct.toSorted((a, b) => a.line - b.line);
  const invalid = sorted.some(({ kind }) => kind === 'invalid');
  const lines = sorted.map(formatProblem);
  const message =
    lines.length === 1
      ? `${path}: ${lines[0]}`
      : `${path} has ${lines.length} problems, the first in ${lines[0]}`;
  return new AppError(invalid ? 'dockerfile-invalid' : 'dockerfile-unsupported', message, {
    problems: lines.length === 1 ? [] : lines,
    ...(invalid
      ? {}
      : {
          hint: 'Build this Dockerfile with buildx (`builder: buildx`); the native assembler runs nothing.',
        }),
  });
}

/** `line 7: RUN: reason`. */
export function formatProblem({ line, instruction, reason }: Problem): string {
  return `line ${line}: ${instruction}: ${reason}`;
}
