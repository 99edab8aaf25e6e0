import { describe, expect, it } from 'vitest';
import { exec } from '../../src/system/exec.ts';
import { endedBy, stopping } from '../../src/system/stopping.ts';

const sleeper = { program: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], env: {} };
const STOPPED = { code: 'stopped', message: 'told to stop by SIGTERM' };

describe('a stop', () => {
  it('fires once, with the first word', () => {
    const { stop, ask } = stopping();
    expect([stop.signal.aborted, stop.exitCode()]).toEqual([false, undefined]);
    ask('SIGTERM');
    ask('SIGINT');
    expect(stop.signal.reason).toMatchObject(STOPPED);
    expect(stop.exitCode()).toBe(143);
  });

  it('waits for everything that is shielded, whether that succeeds or fails', async () => {
    const { stop, ask } = stopping();
    const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const done = stop.shielded(() => first.promise);
    const failed = stop.shielded(() => second.promise);
    ask('SIGTERM');
    first.resolve('done');
    expect(await done).toBe('done');
    expect([stop.signal.aborted, stop.exitCode()]).toEqual([false, undefined]);
    second.reject(new Error('failed'));
    await expect(failed).rejects.toThrow('failed');
    expect(stop.signal.aborted).toBe(true);
    expect(stop.exitCode()).toBe(143);
  });

  it('lets nothing begin that would be shielded', async () => {
    const { stop, ask } = stopping();
    ask('SIGTERM');
    await expect(stop.shielded(async () => 'begun')).rejects.toMatchObject(STOPPED);
  });
});

describe('programs of a run that is told to stop', () => {
  it('end with it', async () => {
    const { stop, ask } = stopping();
    const running = endedBy(stop, exec)(sleeper);
    ask('SIGTERM');
    await expect(running).rejects.toMatchObject(STOPPED);
  });

  it('may clean up afterwards, for some seconds', async () => {
    const { stop, ask } = stopping();
    ask('SIGTERM');
    const limits: (number | undefined)[] = [];
    const cleaning = endedBy(stop, command => {
      limits.push(command.timeoutMs);
      return exec(command);
    });
    const echo = { ...sleeper, args: ['-e', 'console.log("cleaned")'] };
    expect(await cleaning(echo)).toMatchObject({ code: 0, stdout: 'cleaned\n' });
    expect(await cleaning({ ...echo, timeoutMs: 60_000 })).toMatchObject({ code: 0 });
    expect(limits).toEqual([5000, 5000]);
  });
});
