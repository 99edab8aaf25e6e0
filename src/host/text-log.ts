import { harmlessLine, harmlessLines, type Markers } from './harmless.ts';
import { type LineBuffer, lineBuffer } from './line-buffer.ts';
import type { Masker } from './redaction.ts';
import type { Sink } from './sink.ts';

/** The one way from a host to its log. */
export interface TextLog {
  /** Untrusted text of one or more lines. */
  lines(text: string): void;
  /** Untrusted text made fit to stand in a line or command of ours; it may hold line feeds. */
  harmless(text: string): string;
  /** A chunk of a child's output; shown line by line. */
  raw(chunk: string, source?: string): void;
  /** A line that we made and whose untrusted parts went through `harmless`. */
  trusted(line: string): void;
  flush(): void;
}

export interface TextLogOptions {
  readonly sink: Sink;
  readonly masker: Masker;
  readonly markers: Markers;
}

/** Hides secrets first, in the text as it came, then makes each line inert. */
export function textLog({ sink, masker, markers }: TextLogOptions): TextLog {
  const buffers = new Map<string, LineBuffer>();
  const harmless = (text: string): string => harmlessLines(masker.redact(text), markers).join('\n');
  const trusted = (line: string): void => {
    sink.write(`${line}\n`);
  };
  const bufferOf = (source: string): LineBuffer => {
    const emit = (line: string): void => trusted(harmlessLine(masker.redact(line), markers));
    const buffer = buffers.get(source) ?? lineBuffer({ emit, safeCut: masker.safeCut });
    buffers.set(source, buffer);
    return buffer;
  };
  return {
    lines: text => trusted(harmless(text)),
    harmless,
    raw: (chunk, source = '') => bufferOf(source).push(chunk),
    trusted,
    flush: () => {
      for (const buffer of buffers.values()) buffer.flush();
    },
  };
}
