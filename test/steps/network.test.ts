import { describe, expect, test } from 'vitest';
import { badProxies } from '../../src/steps/network.ts';
import { doctorStage } from '../commands/doctor-stage.ts';
import { checkOf } from '../doctor/looks.ts';
import { runCli } from '../support/processes.ts';

describe('proxies', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['none', {}, []],
    ['empty ones', { HTTPS_PROXY: '', http_proxy: '' }, []],
    ['addresses', { HTTPS_PROXY: 'http://p:3128', http_proxy: 'socks5://me:secret@p:1080' }, []],
    ['without a scheme', { HTTPS_PROXY: 'proxy:3128' }, ['HTTPS_PROXY']],
    ['in lower case', { https_proxy: '::' }, ['HTTPS_PROXY']],
    ['of another kind', { HTTP_PROXY: 'file:///etc/passwd' }, ['HTTP_PROXY']],
    ['a good one in lower case before a bad one', { http_proxy: 'http://p:1', HTTP_PROXY: '::' }, []],
    ['exceptions only', { NO_PROXY: '::' }, []],
  ])('%s', (_what, env, bad) => {
    expect(badProxies(env)).toEqual(bad);
  });

  test('that are none are bad input for a command that needs the network, and are not shown', async () => {
    const { folder } = await doctorStage();
    const { code, stderr } = await runCli({
      args: ['verify', '--from', 'r.test/app:v1'],
      cwd: folder,
      env: { HTTPS_PROXY: 'me:hunter2@proxy:3128' },
    });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('HTTPS_PROXY in the environment: this is no address'),
    ]);
    expect(stderr).not.toContain('hunter2');
  });

  test('that are none are two findings of doctor, which looks at the rest', async () => {
    const stage = await doctorStage();
    const { code, checks, stdout } = await stage.doctor(
      { registry: 'r.test' },
      { HTTPS_PROXY: 'me:hunter2@proxy:3128' },
    );
    expect(code).toBe(1);
    expect([checkOf(checks, 'proxy').status, checkOf(checks, 'node').status]).toEqual(['problem', 'ok']);
    expect(checkOf(checks, 'reachable').fix).toBe('do first what stands under `proxy`');
    expect(stdout).not.toContain('hunter2');
  });
});
