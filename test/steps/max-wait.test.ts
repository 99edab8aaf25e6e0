import { describe, expect, onTestFinished, test } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import { MAX_RETRY_AFTER_MS } from '../../src/registry/retry.ts';
import { readMaxWait } from '../../src/steps/max-wait.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { verify } from '../support/release.ts';
import { scriptedRegistry } from '../support/scripted-registry.ts';
import { jumpingClock } from '../support/test-client.ts';

async function read(text: string) {
  const { inputs } = await readInputs('verify', new Map([['max-wait', text]]));
  return readMaxWait(inputs);
}

describe('max-wait', () => {
  test('is two minutes unless given, as the registry client has it', async () => {
    expect(await read('')).toBe(MAX_RETRY_AFTER_MS);
  });

  test.each([
    ['0', 0],
    ['900', 900_000],
    ['86400', 86_400_000],
  ])('%s', async (text, ms) => {
    expect(await read(text)).toBe(ms);
  });

  test.each(['86401', '-1', '1.5', '1e3', '15m', '9'.repeat(30)])('refuses %s', async text => {
    expect(await read(text)).toBe(
      `max-wait: "${text}" is no number of seconds from 0 to 86400, for example 900`,
    );
  });

  test('is told with every other problem', async () => {
    const { path: cwd, remove } = await temporaryFolder('wait');
    onTestFinished(remove);
    const inputs = { from: 'a b', 'max-wait': 'long' };
    const { error } = await verify({ inputs, cwd, clock: jumpingClock() });
    expect(error?.problems).toEqual([
      expect.stringContaining('from: "a b" is not a reference'),
      expect.stringContaining('max-wait: "long" is no number of seconds'),
    ]);
  });

  test.each([
    ['600', 1, 'verify-failed'],
    ['599', 0, 'rate-limited'],
  ])('of %s is how long a registry may ask a command to wait', async (wait, sleeps, end) => {
    const { path: cwd, remove } = await temporaryFolder('wait');
    onTestFinished(remove);
    const registry = await scriptedRegistry();
    let asked = false;
    for (const method of ['HEAD', 'GET'])
      registry.always(method, /.*/, () => {
        const first = !asked || wait === '599';
        asked = true;
        return first ? { status: 429, headers: { 'retry-after': '600' } } : { status: 404 };
      });
    const clock = jumpingClock();
    const inputs = { from: `${registry.host}/team/app:v1`, 'max-wait': wait };
    const result = await verify({ inputs, cwd, clock });
    expect(clock.sleeps.filter(ms => ms >= 600_000)).toHaveLength(sleeps);
    expect(result.end).toBe(end);
    if (end === 'rate-limited') expect(result.error?.message).toContain('asks to wait 600 s');
  });
});
