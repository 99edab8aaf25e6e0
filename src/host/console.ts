import { clip } from '../report/escape.ts';
import type { OpenHost } from './host.ts';
import { plainHost } from './plain-host.ts';
import { createMasker } from './redaction.ts';
import type { Sink } from './sink.ts';
import { textLog } from './text-log.ts';

export interface ConsoleHostOptions {
  /** Standard error; standard output is the document. */
  readonly log: Sink;
  /** The width of a terminal that people watch, which gets a status line; undefined: a log that only grows. */
  readonly columns?: () => number;
  /** Colours; the caller has looked at NO_COLOR and at what the stream can show. */
  readonly colour: boolean;
}

const ERASE_LINE = '\r\u001b[2K';

/** A terminal, a pipe, or a CI that we know no commands of. */
export function consoleHost({ log, columns, colour }: ConsoleHostOptions): OpenHost {
  const masker = createMasker();
  let shown = '';
  // The status line is always the last: it is taken away before and put back after everything else.
  const sink: Sink = {
    write: line => log.write(shown === '' ? line : `${ERASE_LINE}${line}${shown}`),
  };
  const text = textLog({ sink, masker, markers: 'none' });
  const status = (line: string): void => {
    // A line that wraps could not be taken away again.
    const next = clip(text.harmless(line).replaceAll('\n', ' '), Math.max(1, (columns?.() ?? 0) - 1));
    if (next !== shown) log.write(`${ERASE_LINE}${next}`);
    shown = next;
  };
  return {
    ...plainHost({ text, masker, colour }),
    kind: 'console',
    group: async (heading, body) => {
      text.lines(heading);
      try {
        return await body();
      } finally {
        text.flush();
      }
    },
    redact: masker.redact,
    flush: () => {
      text.flush();
      if (shown !== '') status('');
    },
    ...(columns ? { status } : {}),
  };
}
