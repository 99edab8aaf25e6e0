import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, type CommandName } from '../../src/inputs/input.ts';
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

/** Commands that reach a registry, and what else is wrong with each. */
const REACHING = COMMAND_NAMES.filter(name => name !== 'tags' && name !== 'demo');
const ELSE: Readonly<Record<string, readonly [args: readonly string[], says: string]>> = {
  promote: [['--from', 'a b'], 'from: "a b" is not a reference'],
  verify: [['--from', 'a b'], 'from: "a b" is not a reference'],
};
const WRONG = [
  ...['--ca-file', '/nonexistent', '--client-cert', '/nonexistent-2'],
  ...[
    '--insecure-registries',
    'http://foo/bar',
    '--username',
    'ada',
    '--registry-auth',
    '- registry: x.test',
  ],
];
const PROXIES = { HTTPS_PROXY: 'foo:1' };

async function problemsOf(
  command: CommandName,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { folder } = await doctorStage();
  const { code, stdout } = await runCli({ args: [command, '--json', ...args], cwd: folder, env });
  const { error } = JSON.parse(stdout) as { error: { code: string; problems: string[] } };
  expect([code, error.code]).toEqual([2, 'bad-input']);
  return error.problems;
}

describe('what says how registries are reached is told with every other problem', () => {
  test.each(REACHING)('by %s', async command => {
    const [args, says] = ELSE[command] ?? [
      ['--images', 'Team/App:tag'],
      'images: "Team/App:tag" is not an image name',
    ];
    const problems = await problemsOf(command, [...args, ...WRONG], PROXIES);
    for (const line of [
      says,
      'ca-file: /nonexistent cannot be read',
      'client-cert and client-key: both are needed, one is missing',
      'client-cert: /nonexistent-2 cannot be read',
      'insecure-registries: leave the scheme out of "http://foo/bar"',
      'registry-auth entry 1: no credential',
      // The doctor finds proxies in a check of its own and looks at the rest in spite of them.
      ...(command === 'doctor' ? [] : ['HTTPS_PROXY in the environment: this is no address of a proxy']),
    ])
      expect(problems.filter(problem => problem.startsWith(line))).toHaveLength(1);
  });

  test('both files of a client certificate at once', async () => {
    const files = ['--client-cert', '/nowhere-1', '--client-key', '/nowhere-2'];
    expect(await problemsOf('verify', ['--from', 'a.test/b:v1', ...files], {})).toEqual([
      expect.stringContaining('/nowhere-1 cannot be read'),
      expect.stringContaining('/nowhere-2 cannot be read'),
    ]);
  });

  test('a client certificate for one of several registries', async () => {
    const files = ['--client-cert', '/nowhere-1', '--client-key', '/nowhere-2'];
    const problems = await problemsOf('verify', ['--from', 'a.test/b:v1,c.test/d:v1', ...files], {});
    expect(problems).toHaveLength(3);
    expect(problems[2]).toContain('the images are in several registries (a.test, c.test)');
  });

  test.each([
    ['http://foo:5000', 'leave the scheme out of "http://foo:5000"'],
    ['foo:5000/bar', '"foo:5000/bar" is not a host'],
    ['not a host!!', '"not a host!!" is not a host'],
    ['foo:99999', '"foo:99999" is not a host'],
    ['ada:hunter2@foo', 'leave the user out of "***@foo"'],
  ])('a host that is none in a list of registries: %s', async (host, says) => {
    const lists = ['insecure-registries', 'internal-registries'];
    const args = ['--from', 'a.test/b:v1', '--ca-file', '/nonexistent'];
    const problems = await problemsOf('verify', [...args, ...lists.flatMap(name => [`--${name}`, host])], {});
    for (const name of lists) expect(problems).toContainEqual(expect.stringContaining(`${name}: ${says}`));
  });
});
