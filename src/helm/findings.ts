import { AppError, type ErrorCode } from '../errors.ts';

/** Where something was found. Lines and columns count from 1. */
export interface Place {
  /** Path as people know it: `charts/app/Chart.yaml`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with a chart, or that helm would lose without a word. */
export interface Finding extends Place {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What a registry or server answered: no mistake of the chart itself, so the run ends in its code. */
  readonly cause?: AppError;
}

/** Collects what is found, so that one run shows all of it. */
export class Findings {
  all: Finding[] = [];

  error(place: Place, message: string): void {
    this.all.push({ ...place, severity: 'error', message });
  }

  warn(place: Place, message: string): void {
    this.all.push({ ...place, severity: 'warning', message });
  }

  /** A failure that was thrown, with the place that asked for it; `what` is said before its words. */
  failed(place: Place, cause: AppError, what = ''): void {
    const lines = cause.problems.length > 0 ? cause.problems : [cause.message];
    for (const line of lines)
      this.all.push({ ...place, severity: 'error', message: `${what}${line}`, cause });
  }

  get errors(): readonly Finding[] {
    return this.all.filter(({ severity }) => severity === 'error');
  }

  get warnings(): readonly Finding[] {
    return this.all.filter(({ severity }) => severity === 'warning');
  }

  /** Forgets warnings about what is below a folder or archive that somebody else has made. */
  dropWarnings(origin: string): void {
    this.all = this.all.filter(
      ({ severity, file }) => severity === 'error' || !file.startsWith(`${origin}/`),
    );
  }

  /** Forgets warnings about one place: what is there is replaced. */
  dropWarningsAt({ file, line, column }: Place): void {
    this.all = this.all.filter(
      found =>
        found.severity === 'error' || found.file !== file || found.line !== line || found.column !== column,
    );
  }

  /**
   * Throws one error with everything that is wrong as a line of its own; `what` names the chart. It is `chart-invalid`
   * unless all of it is what others answered.
   */
  throwErrors(what: string): void {
    const { errors } = this;
    const [only, ...more] = errors;
    if (only === undefined) return;
    const code = codeOf(errors.map(({ cause }) => cause?.code ?? 'chart-invalid'));
    const hints = new Set(errors.map(({ cause }) => cause?.hint));
    const [hint] = hints.size === 1 ? hints : [];
    const details = { cause: only.cause, ...(hint === undefined ? {} : { hint }) };
    if (more.length === 0) throw new AppError(code, formatFinding(only), details);
    const problems = errors.map(formatFinding);
    throw new AppError(code, `${what}: ${problems.length} things are wrong with this chart`, {
      ...details,
      problems,
    });
  }
}

/** The code for several errors at once: a mistake comes before what others answered, for it has to be mended in any case. */
export function codeOf(codes: readonly ErrorCode[]): ErrorCode {
  return codes.includes('chart-invalid') ? 'chart-invalid' : (codes[0] ?? 'chart-invalid');
}

/** `file:line:column: message`, the form editors and people jump to. */
export function formatFinding({ file, line, column, message }: Finding): string {
  const at = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  return `${file}${at}: ${message}`;
}
