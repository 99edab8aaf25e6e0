/** Runs a task once per key: callers at the same time share it, later ones get its result, a failure is forgotten. */
export class SingleFlight<T> {
  readonly #tasks = new Map<string, Promise<T>>();

  /** `began` says whether this call started the task or met one that was there. */
  run(key: string, task: () => Promise<T>): { readonly began: boolean; readonly result: Promise<T> } {
    const running = this.#tasks.get(key);
    if (running) return { began: false, result: running };
    const result = task();
    this.#tasks.set(key, result);
    result.catch(() => this.#tasks.delete(key));
    return { began: true, result };
  }
}
