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
  /** A chunk of a child's output. Workflow commands in it are inert. */
  raw(chunk: string): void;
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
}
