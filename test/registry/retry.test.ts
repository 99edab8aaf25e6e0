import { describe, expect, it } from 'vitest';
import { decide, MAX_ATTEMPTS, MAX_RETRY_AFTER_MS, parseRetryAfter } from '../../src/registry/retry.ts';

const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);
const at = (random: number) => ({ now: NOW, random });
const answer = (status: number, more: { retryAfter?: string; words?: string } = {}) =>
  ({ kind: 'answer', status, words: '', ...more }) as const;

describe('decide', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('waits after status %i', status => {
    expect(decide(1, answer(status), at(0.5)).action).toBe('wait');
  });

  it.each([200, 201, 202, 304, 400, 401, 403, 404, 405, 409, 412, 413, 416, 501, 505])(
    'stops at status %i',
    status => {
      expect(decide(1, answer(status), at(0.5)).action).toBe('stop');
    },
  );

  it('waits after GHCR’s 403 that is a rate limit, and not after any other', () => {
    const words = 'DENIED: You have exceeded a secondary rate limit. Please wait a few minutes';
    expect(decide(1, answer(403, { words }), at(0))).toMatchObject({ action: 'wait', shared: true });
    expect(decide(1, answer(403, { words: 'DENIED: denied' }), at(0)).action).toBe('stop');
  });

  it('waits after a broken connection only where a repetition can help', () => {
    expect(decide(1, { kind: 'broken', transient: true }, at(0)).action).toBe('wait');
    expect(decide(1, { kind: 'broken', transient: false }, at(0)).action).toBe('stop');
  });

  it.each([
    [1, 0, 250],
    [1, 1, 500],
    [2, 1, 1000],
    [4, 1, 4000],
  ])('doubles the pause: try %i at chance %f waits %i ms', (attempt, random, ms) => {
    expect(decide(attempt, answer(503), at(random))).toEqual({ action: 'wait', ms, shared: false });
  });

  it('gives up after the last try', () => {
    expect(decide(MAX_ATTEMPTS, answer(503), at(0)).action).toBe('stop');
  });

  it('never comes back before a registry asked it to', () => {
    expect(decide(1, answer(429, { retryAfter: '7' }), at(0))).toEqual({
      action: 'wait',
      ms: 7000,
      shared: true,
    });
    expect(decide(1, answer(429, { retryAfter: '7' }), at(1))).toEqual({
      action: 'wait',
      ms: 7700,
      shared: true,
    });
    expect(decide(1, answer(429, { retryAfter: '0' }), at(0))).toEqual({
      action: 'wait',
      ms: 250,
      shared: true,
    });
  });

  it('stops at once when the registry asks for longer than a run may hang', () => {
    const decision = decide(1, answer(429, { retryAfter: '3600' }), at(0));
    expect(decision).toEqual({ action: 'stop', retryAfterMs: 3_600_000 });
    expect(3_600_000).toBeGreaterThan(MAX_RETRY_AFTER_MS);
  });

  it('waits as long as it is told to wait, and no longer', () => {
    const hour = { ...at(0), maxWaitMs: 3_600_000 };
    expect(decide(1, answer(429, { retryAfter: '3600' }), hour)).toMatchObject({ ms: 3_600_000 });
    expect(decide(1, answer(429, { retryAfter: '3601' }), hour)).toMatchObject({ action: 'stop' });
    expect(decide(1, answer(503, { retryAfter: '1' }), { ...at(0), maxWaitMs: 0 })).toMatchObject({
      action: 'stop',
    });
  });
});

describe('parseRetryAfter', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['an HTTP date', 'Thu, 15 Jan 2026 12:00:30 GMT', 30_000],
    ['an old HTTP date form', 'Thursday, 15-Jan-26 12:00:30 GMT', 30_000],
    ['a date that has passed', 'Thu, 15 Jan 2026 11:00:00 GMT', 0],
    ['nothing', undefined, undefined],
    ['an empty field', '', undefined],
    ['a Go duration', '985.86µs', undefined],
    ['a fraction', '1.5', undefined],
    ['a negative number', '-5', undefined],
    ['words', 'soon, please', undefined],
  ])('reads %s', (_what, field, expected) => {
    expect(parseRetryAfter(field, NOW)).toBe(expected);
  });
});
