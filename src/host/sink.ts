/** Where a host writes its log: a process stream fits, and a list of strings in a test. */
export interface Sink {
  write(text: string): unknown;
}
