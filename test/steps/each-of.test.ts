import { expect, test } from 'vitest';
import { eachOf } from '../../src/steps/each-of.ts';

async function* numbers(count: number, taken: number[] = []) {
  for (let n = 0; n < count; n += 1) {
    taken.push(n);
    yield n;
  }
}

test('works on every item, at most so many at a time, and takes none before somebody is free', async () => {
  const done: number[] = [];
  const taken: number[] = [];
  let [under, most, ahead] = [0, 0, 0];
  await eachOf(4, numbers(100, taken), async n => {
    under += 1;
    most = Math.max(most, under);
    ahead = Math.max(ahead, taken.length - done.length);
    await new Promise(setImmediate);
    under -= 1;
    done.push(n);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array(100).keys()]);
  expect(most).toBe(4);
  expect(ahead).toBeLessThanOrEqual(8);
});

test('after a failure begins nothing new, and throws it when the rest has ended', async () => {
  const done: number[] = [];
  const taken: number[] = [];
  const work = eachOf(3, numbers(100, taken), async n => {
    await new Promise(setImmediate);
    if (n === 1) throw new Error('one');
    done.push(n);
  });
  await expect(work).rejects.toThrow('one');
  expect(taken.length).toBeLessThan(10);
  expect(done).toContain(2);
});

test('throws what the stream throws', async () => {
  async function* broken() {
    yield 1;
    throw new Error('the list ended early');
  }
  await expect(eachOf(3, broken(), async () => {})).rejects.toThrow('the list ended early');
});
