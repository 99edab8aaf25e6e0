import type { Host, Place } from './host.ts';
import type { Masker } from './redaction.ts';
import type { TextLog } from './text-log.ts';

const COLOURS = { notice: '\u001b[36m', warning: '\u001b[33m', error: '\u001b[31m' } as const;
const RESET = '\u001b[0m';

export interface PlainHostOptions {
  readonly text: TextLog;
  readonly masker: Masker;
  readonly colour: boolean;
}

/** What a GitLab job and a terminal have in common: a log for people, and no place for outputs, summaries or state. */
export function plainHost({ text, masker, colour }: PlainHostOptions): Omit<Host, 'kind' | 'group'> {
  const annotate = (level: keyof typeof COLOURS, message: string, place: Place = {}): void => {
    const head = colour ? `${COLOURS[level]}${level}:${RESET}` : `${level}:`;
    const where = place.file ? `${place.file}${place.line ? `:${place.line}` : ''}: ` : '';
    const title = place.title ? `${place.title}: ` : '';
    text.trusted(`${head} ${text.harmless(`${where}${title}${message}`)}`);
  };
  return {
    info: text.lines,
    notice: (message, place) => annotate('notice', message, place),
    warning: (message, place) => annotate('warning', message, place),
    error: (message, place) => annotate('error', message, place),
    raw: text.raw,
    mask: masker.add,
    output: () => {},
    summary: async () => {},
    saveState: () => {},
    exportVariable: () => {},
    published: () => {},
  };
}
