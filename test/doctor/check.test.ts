import { describe, expect, test } from 'vitest';
import { examine, ifNeeded, note, ok, problem } from '../../src/doctor/check.ts';
import { AppError } from '../../src/errors.ts';

const NAME = { id: 'x', group: 'ci', title: 'X' } as const;
/** Never over, unless the check is. */
const patient = (_ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('over'))));
const impatient = async (): Promise<void> => {};

describe('a check', () => {
  test('is what it found, with its name', async () => {
    expect(await examine({ ...NAME, about: 'host' }, patient, () => ok('fine'))).toEqual({
      ...NAME,
      about: 'host',
      status: 'ok',
      found: 'fine',
      fix: null,
      code: null,
    });
  });

  test('that throws is a problem in its own words with its own next step', async () => {
    const error = new AppError('network-failed', 'host: the way is shut', {
      hint: 'open it',
      problems: ['one', 'two'],
    });
    const thrown = await examine(NAME, patient, async () => Promise.reject(error));
    expect(thrown).toMatchObject({
      status: 'problem',
      found: 'host: the way is shut; one; two',
      fix: 'open it',
      code: 'network-failed',
    });
  });

  test('that throws at once is one too, also where it is a defect', async () => {
    const thrown = await examine(NAME, patient, () => {
      throw new TypeError('x is not a function');
    });
    expect(thrown).toMatchObject({ status: 'problem', found: 'x is not a function', code: 'internal' });
  });

  test('that never ends is a problem after its time, and its later failure is nobody’s', async () => {
    let fail = (_error: Error): void => {};
    const stuck = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const check = await examine(NAME, impatient, () => stuck);
    expect(check).toMatchObject({ status: 'problem', found: 'no result within 20 s' });
    expect(check.fix).not.toBeNull();
    fail(new Error('too late'));
  });

  test('that ends lets its clock go', async () => {
    let released = false;
    const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
      signal?.addEventListener('abort', () => {
        released = true;
      });
      return patient(ms, signal);
    };
    await examine(NAME, sleep, () => ok('fine'));
    expect(released).toBe(true);
  });
});

test('a problem that nobody is hurt by is a note, anything else stays as it is', () => {
  const missing = problem('not here', 'install it', 'exec-failed');
  expect(ifNeeded(true, missing)).toEqual(missing);
  expect(ifNeeded(false, missing)).toEqual(note('not here; nothing asked for needs it', 'install it'));
  expect(ifNeeded(false, ok('here'))).toEqual(ok('here'));
});
