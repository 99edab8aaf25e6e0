import { describe, expect, it } from 'vitest';
import { Limiter } from '../../src/registry/limiting.ts';

describe('Limiter', () => {
  it('never runs more than its limit, runs all in order, and gives places back after failures', async () => {
    const limiter = new Limiter(3);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = (number: number) => async () => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      if (number % 4 === 0) throw new Error(`task ${number}`);
      return number;
    };
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    const ended = await Promise.allSettled(numbers.map(number => limiter.run(task(number))));
    expect(most).toBe(3);
    expect(begun).toEqual(numbers);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await limiter.run(async () => 'still alive')).toBe('still alive');
  });

  it('gives a place to the next task as soon as a task leaves it, and only once', async () => {
    const limiter = new Limiter(1);
    const gate = Promise.withResolvers<void>();
    const begun: string[] = [];
    const first = limiter.run(async leave => {
      begun.push('first');
      leave();
      leave();
      await gate.promise;
    });
    const second = limiter.run(async () => {
      begun.push('second');
      await gate.promise;
    });
    const third = limiter.run(async () => {
      begun.push('third');
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(begun).toEqual(['first', 'second']);
    gate.resolve();
    await Promise.all([first, second, third]);
    expect(begun).toEqual(['first', 'second', 'third']);
  });
});
