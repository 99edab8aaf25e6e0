import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { runCli } from '../support/processes.ts';
import { scriptedRegistry } from '../support/scripted-registry.ts';

async function homeWith(HttpHeaders: unknown): Promise<string> {
  const { path, remove } = await temporaryFolder('headers');
  onTestFinished(remove);
  mkdirSync(join(path, '.docker'));
  writeFileSync(join(path, '.docker', 'config.json'), JSON.stringify({ HttpHeaders }));
  return path;
}

describe('HttpHeaders of docker’s file', () => {
  test.each(['verify', 'doctor'])('are sent by %s and shown by nobody', async command => {
    const registry = await scriptedRegistry();
    const echo = { status: 403, headers: { 'content-type': 'text/plain' }, body: 'you sent open-sesame' };
    for (const method of ['HEAD', 'GET', 'POST', 'DELETE']) registry.always(method, /.*/, echo);
    const cwd = await homeWith({ 'X-Access': 'open-sesame', Authorization: 'never-sent' });
    const args =
      command === 'verify' ? ['--from', `${registry.host}/a/b:v1`] : ['--images', `${registry.host}/a/b`];
    const { stdout, stderr } = await runCli({ args: [command, '--json', ...args], cwd });
    expect(registry.requests.length).toBeGreaterThan(0);
    for (const { headers } of registry.requests) {
      expect(headers['x-access']).toBe('open-sesame');
      expect(headers.authorization).toBeUndefined();
    }
    expect(stdout + stderr).toContain('you sent ***');
    expect(stdout + stderr).not.toMatch(/open-sesame|never-sent/);
    expect(stderr).toContain('registries get x-access');
    expect(stderr).toContain('not sent, for it is set here: Authorization');
  });

  test('that are no headers are told with every other problem', async () => {
    const cwd = await homeWith({ 'X-A': 'hunter2\n' });
    const { code, stdout, stderr } = await runCli({
      args: ['verify', '--json', '--ca-file', '/nonexistent'],
      cwd,
    });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.problems).toEqual([
      expect.stringContaining('from: is missing'),
      expect.stringContaining('the value of X-A has characters that no header may have'),
      expect.stringContaining('ca-file: /nonexistent cannot be read'),
    ]);
    expect(stdout + stderr).not.toContain('hunter2');
  });
});
