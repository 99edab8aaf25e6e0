import { AppError } from '../errors.ts';

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

  /** Throws one `chart-invalid` with every error as a line of its own; `what` names the chart. */
  throwErrors(what: string): void {
    const [only, ...more] = this.errors;
    if (only === undefined) return;
    if (more.length === 0) throw new AppError('chart-invalid', formatFinding(only));
    const problems = this.errors.map(formatFinding);
    throw new AppError('chart-invalid', `${what}: ${problems.length} things are wrong with this chart`, {
      problems,
    });
  }
}

/** `file:line:column: message`, the form editors and people jump to. */
export function formatFinding({ file, line, column, message }: Finding): string {
  const at = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  return `${file}${at}: ${message}`;
}
