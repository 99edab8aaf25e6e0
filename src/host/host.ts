/** Where an annotation points in the checked-out tree. */
export interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** The place this run talks to: a GitHub runner, a GitLab job or a terminal. All text is untrusted and made harmless here. */
export interface Host {
  readonly kind: 'github' | 'gitlab' | 'console';
  info(line: string): void;
  notice(text: string, place?: Place): void;
  warning(text: string, place?: Place): void;
  error(text: string, place?: Place): void;
  /** Folds what `body` logs under a heading. */
  group<T>(heading: string, body: () => Promise<T>): Promise<T>;
  /**
   * A chunk of a child's output. Workflow commands in it are inert. Only whole lines are shown, so each stream that may
   * stop in the middle of a line while another goes on gets a `source` name of its own.
   */
  raw(chunk: string, source?: string): void;
  /** From here on this text is shown as `***` wherever it appears. Empty text is ignored. */
  mask(secret: string): void;
  /** Step output; nothing on a plain terminal. */
  output(name: string, value: string): void;
  /** Job summary in Markdown; nothing where the host has none. */
  summary(markdown: string): Promise<void>;
  /** Remembers a value for the post step, where the host has one. */
  saveState(name: string, value: string): void;
  /** Makes a value available to later steps as an environment variable, where the host can. */
  exportVariable(name: string, value: string): void;
  /** Tells the host what was published, each `name@digest`; nothing where it does not want to know. */
  published(references: readonly string[]): void;
}

/** A host as run.ts holds it: with what belongs to the end of a run and to one terminal only. */
export interface OpenHost extends Host {
  /** Text with every masked secret as `***`, for what leaves by another way than this host: documents and files. */
  redact(text: string): string;
  /** Shows what `raw` still holds of unfinished lines and takes the status line away. */
  flush(): void;
  /** One line at the bottom that the next call replaces; only on an interactive terminal. Empty text takes it away. */
  readonly status?: (line: string) => void;
}
