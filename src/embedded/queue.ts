/** Runs tasks of one key one after the other, tasks of different keys side by side. */
export type Queue = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** Makes a queue. A task that fails does not stop the ones behind it. */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task);
    const tail = result.then(
      () => {},
      () => {},
    );
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return result;
  };
}
