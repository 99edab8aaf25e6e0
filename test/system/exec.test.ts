import { describe, expect, it } from 'vitest';
import { exec } from '../../src/system/exec.ts';

const env = { PATH: process.env['PATH'] };

describe('a program', () => {
  it('gives its exit code and both streams, and reads its input', async () => {
    const script = 'read line; echo "got $line"; echo wrong >&2; exit 3';
    const command = { program: 'sh', args: ['-c', script], env, input: 'words\n' };
    expect(await exec(command)).toEqual({
      code: 3,
      signal: null,
      stdout: 'got words\n',
      stderr: 'wrong\n',
      timedOut: false,
    });
  });

  it('that hangs is ended after its time, also where its own child holds on to the output', async () => {
    // The shell waits for sleep, which inherits both streams and outlives it.
    const command = { program: 'sh', args: ['-c', 'echo begun; sleep 30; true'], env, timeoutMs: 200 };
    expect(await exec(command)).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true });
  });

  it('that is not there is told with its name', async () => {
    await expect(exec({ program: 'no-such-program-here', args: [], env })).rejects.toMatchObject({
      code: 'exec-failed',
      message: expect.stringContaining('"no-such-program-here"'),
    });
  });

  it('that reads nothing of its input is judged by its exit code', async () => {
    const input = 'x'.repeat(1024 * 1024);
    expect(await exec({ program: 'sh', args: ['-c', 'exit 0'], env, input })).toMatchObject({ code: 0 });
  });
});
