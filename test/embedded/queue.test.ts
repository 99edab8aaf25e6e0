import { expect, test } from 'vitest';
import { createQueue } from '../../src/embedded/queue.ts';

test('tasks of one key wait for each other, tasks of another do not', async () => {
  const queue = createQueue();
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = queue('a', async () => {
    await gate.promise;
    order.push('a1');
  });
  const second = queue('a', async () => order.push('a2'));
  await queue('b', async () => order.push('b'));
  gate.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(['b', 'a1', 'a2']);
});

test('a task that fails tells its caller and lets the next one go', async () => {
  const queue = createQueue();
  const failing = queue('a', async () => {
    throw new Error('no');
  });
  const next = queue('a', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
