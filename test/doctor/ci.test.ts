import { describe, expect, test } from 'vitest';
import type { CiContext } from '../../src/context/context.ts';
import { type CiLook, ciChecks } from '../../src/doctor/ci.ts';
import { AppError } from '../../src/errors.ts';
import { checkOf, look, programs, statuses } from './looks.ts';

const COMMIT = '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334';
const CONTEXT: CiContext = {
  ci: 'github',
  why: 'GITHUB_ACTIONS is true',
  event: 'push',
  ref: { kind: 'tag', name: 'v1.2.3' },
  revision: COMMIT,
  scheduled: false,
  repository: {},
};
const GITHUB = { GITHUB_ACTIONS: 'true' };
const ASKING = {
  ...GITHUB,
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
};
const FULL = programs({ git: 'false\n/clone\n' });

function checksOf(given: Partial<CiLook>) {
  return Promise.all(
    ciChecks({
      exec: FULL,
      env: {},
      cwd: '/clone',
      context: async () => CONTEXT,
      publishing: true,
      keyless: false,
      checkToken: () => {},
      badProxies: [],
      examine: look,
      ...given,
    }),
  );
}

describe('the run', () => {
  const lost = async (): Promise<never> => {
    throw new AppError('no-context', 'no CI and no clone', { hint: 'give git-ref' });
  };

  test('is told with its CI, event, ref and commit', async () => {
    const checks = await checksOf({});
    expect(statuses(checks)).toMatchObject({ ci: 'ok', ref: 'ok', clone: 'ok', proxy: 'ok' });
    expect(checkOf(checks, 'ci').found).toBe('github: GITHUB_ACTIONS is true, event push');
    expect(checkOf(checks, 'ref').found).toBe('tag v1.2.3 at 0f1e2d3c4b5a');
  });

  test.each([
    ['a problem where something is to be published', true, 'problem'],
    ['a note where nothing is', false, 'note'],
  ])('without a context is %s', async (_what, publishing, status) => {
    const checks = await checksOf({ context: lost, publishing });
    expect(statuses(checks)).toMatchObject({ ci: status, ref: 'skipped' });
    expect(checkOf(checks, 'ci').fix).toBe('give git-ref');
  });

  test('of a fork’s request says that it gets no secrets, of one’s own does not', async () => {
    const request = (fork: boolean) => async (): Promise<CiContext> => ({
      ...CONTEXT,
      ref: { kind: 'request', number: 5, fork },
      checkout: 'ab'.repeat(20),
    });
    const fork = checkOf(await checksOf({ context: request(true) }), 'ref');
    expect(fork).toMatchObject({ status: 'note', found: expect.stringContaining('request 5 of a fork') });
    expect(checkOf(await checksOf({ context: request(false) }), 'ref')).toMatchObject({
      status: 'ok',
      found: 'request 5 at 0f1e2d3c4b5a, checked out at abababababab',
    });
  });
});

describe('the clone', () => {
  const dubious = "fatal: detected dubious ownership in repository at '/clone'\n";
  test.each([
    ['with its history', FULL, 'ok', ''],
    ['that is shallow', programs({ git: 'true\n/clone\n' }), 'note', 'fetch-depth: 0'],
    [
      'that is none',
      programs({ git: { code: 128, stderr: 'fatal: not a git repository\n' } }),
      'note',
      'actions/checkout',
    ],
    ['of somebody else', programs({ git: { code: 128, stderr: dubious } }), 'note', 'safe.directory /clone'],
    ['without git', programs({}), 'note', 'install git'],
  ])('%s', async (_what, exec, status, fix) => {
    const clone = checkOf(await checksOf({ exec }), 'clone');
    expect(clone.status).toBe(status);
    expect(clone.fix ?? '').toContain(fix);
  });
});

describe('the identity token', () => {
  const refuse = (): never => {
    throw new AppError('identity-rejected', 'the identity token is for the audience "x"', {
      hint: 'aud: sigstore',
    });
  };
  const OWN = { SIGSTORE_ID_TOKEN: 'e.y.J' };
  const TABLE: readonly (readonly [string, Partial<CiLook>, string, string])[] = [
    ['of GitHub, with the permission', { env: ASKING, keyless: true }, 'ok', ''],
    ['of GitHub, without it', { env: GITHUB, keyless: true }, 'problem', 'id-token: write'],
    ['of GitHub, without it and not needed', { env: GITHUB }, 'note', 'id-token: write'],
    ['of GitLab, with id_tokens', { env: { GITLAB_CI: 'true', ...OWN }, keyless: true }, 'ok', ''],
    ['of GitLab, without', { env: { GITLAB_CI: 'true' }, keyless: true }, 'problem', 'id_tokens'],
    ['for another audience', { env: OWN, keyless: true, checkToken: refuse }, 'problem', 'aud: sigstore'],
    ['for another audience, not needed', { env: OWN, checkToken: refuse }, 'note', 'aud: sigstore'],
    ['of nobody', { keyless: true }, 'problem', 'sign: key'],
  ];
  test.each(TABLE)('%s', async (_what, given, status, fix) => {
    const check = checkOf(await checksOf(given), 'identity-token');
    expect(check.status).toBe(status);
    expect(check.fix ?? '').toContain(fix);
    expect(JSON.stringify(check)).not.toMatch(/secret|e\.y\.J/);
  });

  test('that is missing and needed is a matter of rights', async () => {
    expect(checkOf(await checksOf({ keyless: true }), 'identity-token').code).toBe('identity-missing');
  });
});

describe('proxies', () => {
  test.each([
    ['none', {}, 'none in the environment'],
    ['one', { HTTPS_PROXY: 'http://proxy:3128' }, 'HTTPS_PROXY=http://proxy:3128'],
    ['lower case first', { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1' }, 'HTTPS_PROXY=http://a:1'],
    ['with a password', { HTTP_PROXY: 'http://me:hunter2@proxy:3128' }, 'HTTP_PROXY=http://***@proxy:3128'],
    [
      'with an @ in the password',
      { HTTP_PROXY: 'http://me:hun@ter2@proxy:1' },
      'HTTP_PROXY=http://***@proxy:1',
    ],
    ['with a password, no scheme', { HTTP_PROXY: 'me:hunter2@proxy:3128' }, 'HTTP_PROXY=***@proxy:3128'],
    [
      'exceptions',
      { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.test,.b.test' },
      'HTTPS_PROXY=http://p:1, NO_PROXY=a.test,.b.test',
    ],
  ])('%s', async (_what, env, found) => {
    expect(checkOf(await checksOf({ env }), 'proxy')).toMatchObject({ status: 'ok', found });
  });

  test('that are no address are a problem, and are not shown', async () => {
    const check = checkOf(
      await checksOf({ env: { HTTPS_PROXY: '::hunter2' }, badProxies: ['HTTPS_PROXY'] }),
      'proxy',
    );
    expect(check).toMatchObject({ status: 'problem', found: 'HTTPS_PROXY is no address of a proxy' });
    expect(JSON.stringify(check)).not.toContain('hunter2');
  });
});
