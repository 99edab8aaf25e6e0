import { errorText } from './error-text.ts';
import type { Report, RunNotes } from './report.ts';

/** A message on the page of a run, beside the log. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly text: string;
  readonly place: { readonly title?: string; readonly file?: string; readonly line?: number };
}

/** GitHub shows ten of each level from one step and drops the rest without a word. */
const MAX_OF_LEVEL = 10;

/** What deserves a place beside the log: the failure, every refused or failed tag, every warning. */
export function annotations(report: Report, notes: RunNotes): readonly Annotation[] {
  const errors = [...(notes.error === undefined ? [] : [failure(notes.error)]), ...refusals(report)];
  const warnings = notes.warnings.map(text => ({ level: 'warning' as const, text, place: {} }));
  return [...bounded(errors, 'error'), ...bounded(warnings, 'warning')];
}

/** A failure with everything that was found and what to do: of a page that shows no log it is all there is. */
export function failure(error: unknown): Annotation {
  const { title, message, problems, next } = errorText(error);
  const text = [
    message,
    ...problems.map(problem => `- ${problem}`),
    ...next.map(step => `Next: ${step}`),
  ].join('\n');
  return { level: 'error', text, place: { title, ...placeIn(message) } };
}

function refusals({ images, charts }: Report): readonly Annotation[] {
  return [...images, ...charts].flatMap(({ name, tags }) =>
    tags
      .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
      .map(({ tag, outcome, reason }) => ({
        level: 'error' as const,
        text: reason,
        place: { title: `${name}:${tag} ${outcome === 'failed' ? 'failed' : 'is refused'}` },
      })),
  );
}

/** Errors of a Dockerfile begin with where they are, `path/Dockerfile:12: …`. */
function placeIn(message: string): { file?: string; line?: number } {
  const match = /^([\w.+@-][\w.+@/-]*):(\d{1,6}): /.exec(message);
  if (!match?.[1] || !/dockerfile|containerfile/i.test(match[1])) return {};
  return { file: match[1], line: Number(match[2]) };
}

function bounded(all: readonly Annotation[], level: Annotation['level']): readonly Annotation[] {
  if (all.length <= MAX_OF_LEVEL) return all;
  const shown = all.slice(0, MAX_OF_LEVEL - 1);
  return [
    ...shown,
    { level, text: `… and ${all.length - shown.length} more; the log has them all`, place: {} },
  ];
}
