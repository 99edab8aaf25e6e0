/**
 * Does something with each item of a stream, at most `limit` at a time, and takes an item from the stream only when
 * there is somebody free to work on it. After the first failure nothing new is begun; it is thrown when all that was
 * under way has ended.
 */
export async function eachOf<T>(
  limit: number,
  items: AsyncIterable<T>,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    while (failures.length === 0) {
      try {
        const next = await iterator.next();
        if (next.done) return;
        await task(next.value);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  if (failures.length === 0) return;
  await iterator.return?.();
  throw failures[0];
}
