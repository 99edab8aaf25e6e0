/** Puts the chunks of a child's output together to lines. */
export interface LineBuffer {
  push(chunk: string): void;
  /** Passes on what is there of an unfinished line. */
  flush(): void;
}

export interface LineBufferOptions {
  readonly emit: (line: string) => void;
  /** Where an over-long unfinished line may be cut (see Masker.safeCut). */
  readonly safeCut: (text: string) => number;
}

/** A child that never ends its line may not take our memory: longer lines are passed on in pieces. */
export const MAX_LINE = 64 * 1024;

/**
 * Lines end with LF, CRLF or a lone CR, as GitHub's runner reads them. Only whole lines are passed on, so that a command
 * or a secret that arrives in two chunks is seen whole.
 */
export function lineBuffer({ emit, safeCut }: LineBufferOptions): LineBuffer {
  let rest = '';
  return {
    push: chunk => {
      // A CR at the very end waits: the next chunk may begin with its LF.
      const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
      rest = parts.pop() ?? '';
      for (const part of parts) emit(part);
      while (rest.length > MAX_LINE) {
        const cut = safeCut(rest);
        if (cut === 0) break; // Longer than any line, yet all of it one secret that may still be arriving.
        emit(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
    },
    flush: () => {
      const last = rest.replace(/\r$/, '');
      rest = '';
      if (last !== '') emit(last);
    },
  };
}
