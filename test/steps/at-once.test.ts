import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/steps/at-once.ts';

/** A task that ends when it is told to, and knows how many are under way. */
function gates() {
  const open = new Map<number, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  let most = 0;
  return {
    open,
    most: () => most,
    task: (item: number): Promise<string> => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      open.set(item, { resolve, reject });
      most = Math.max(most, open.size);
      return promise.finally(() => open.delete(item));
    },
  };
}

const turn = () => new Promise<void>(resolve => setImmediate(resolve));

describe('several things at once', () => {
  test('are never more than the limit, and come back in order', async () => {
    const { open, most, task } = gates();
    const done = atOnce(2, [1, 2, 3, 4, 5], task);
    for (const item of [2, 1, 4, 3, 5]) {
      await turn();
      expect(open.size).toBeLessThanOrEqual(2);
      open.get(item)?.resolve(`done ${item}`);
    }
    expect(await done).toEqual(['done 1', 'done 2', 'done 3', 'done 4', 'done 5']);
    expect(most()).toBe(2);
  });

  test('after a failure begin nothing, and end what is under way before it is thrown', async () => {
    const { open, task } = gates();
    let ended = false;
    const done = atOnce(2, [1, 2, 3], task).finally(() => {
      ended = true;
    });
    done.catch(() => {});
    await turn();
    open.get(1)?.reject(new Error('no'));
    await turn();
    expect(ended).toBe(false);
    expect([...open.keys()]).toEqual([2]);
    open.get(2)?.resolve('late');
    await expect(done).rejects.toThrow('no');
  });

  test('of nothing are nothing', async () => {
    expect(await atOnce(4, [], async () => 'never')).toEqual([]);
  });
});
