import { describe, expect, test } from 'vitest';
import { mutabilityOf } from '../../src/policy/mutability.ts';

describe('mutabilityOf, by default', () => {
  const kindOf = mutabilityOf([]);
  test.each([
    ['v1.2.3', 'immutable'],
    ['1.2.3', 'immutable'],
    ['1.2.3-rc.1', 'immutable'],
    ['1.2.3-build.42', 'immutable'],
    ['v1.2.3_5', 'immutable'],
    ['1.2.3rc2', 'immutable'],
    ['sha-1234567', 'immutable'],
    ['sha-860c1904a1ce19322e91ac35af1ab07466440c37', 'immutable'],
    ['2026.01.15', 'immutable'],
    ['2026-01-15', 'immutable'],
    ['2026.01', 'immutable'],
    ['v1', 'moving'],
    ['v1.2', 'moving'],
    ['1.2', 'moving'],
    ['latest', 'moving'],
    ['main', 'moving'],
    ['pr-123', 'moving'],
    ['nightly', 'moving'],
    ['nightly-20260115', 'moving'],
    ['production', 'moving'],
    ['sha-dev', 'moving'],
  ])('%s is %s', (tag, kind) => expect(kindOf(tag)).toBe(kind));
});

describe('mutabilityOf, by patterns', () => {
  test.each([
    [['all'], 'latest', 'immutable'],
    [['none'], 'v1.2.3', 'moving'],
    [['v*.*.*'], 'v1.2.3', 'immutable'],
    [['v*.*.*'], 'sha-1234567', 'moving'],
    [['*', '!latest', '!pr-*'], 'latest', 'moving'],
    [['*', '!latest', '!pr-*'], 'pr-7', 'moving'],
    [['*', '!latest', '!pr-*'], 'main', 'immutable'],
    [['!v9*', 'v*'], 'v9.0.0', 'immutable'],
    [['{alpha,beta}-*'], 'beta-1', 'immutable'],
  ])('%j makes %s %s', (patterns, tag, kind) => expect(mutabilityOf(patterns)(tag)).toBe(kind));

  test.each([
    [['all', 'v*']],
    [['!']],
    [['none', 'x']],
    [['v[0-9']],
    [['v{1', '2}.*']],
    [['!rc)']],
    [['!latest']],
    [['!(latest|main)']],
  ])('%j is refused', patterns => {
    expect(() => mutabilityOf(patterns)).toThrowError(expect.objectContaining({ code: 'bad-input' }));
  });
});
