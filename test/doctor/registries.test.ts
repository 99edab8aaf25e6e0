import { describe, expect, test } from 'vitest';
import { destinationsIn } from '../../src/doctor/registries.ts';
import type { Action } from '../../src/embedded/auth/access.ts';
import type { FoundCredential } from '../../src/registry/credential.ts';
import { systemClock } from '../../src/system/clock.ts';
import { started } from '../embedded/started.ts';
import { type Recorded, type ScriptedReply, scriptedRegistry } from '../support/scripted-registry.ts';
import { repositoryOn } from '../support/test-client.ts';
import { checkOf, statuses, visit } from './looks.ts';

const PASSWORD = 'correct-horse-battery';
const ME: FoundCredential = {
  credential: { kind: 'basic', username: 'ada', password: PASSWORD },
  from: 'inputs',
};
const WRONG: FoundCredential = {
  credential: { kind: 'basic', username: 'ada', password: 'staple-staple' },
  from: 'inputs',
};
const now = (): number => systemClock.now();
const rights = (actions: readonly Action[]) => (user: string | undefined) =>
  user === undefined ? [] : actions;

async function guarded(kind: 'basic' | 'bearer', actions: readonly Action[] = ['pull', 'push', 'delete']) {
  const users = { users: { ada: PASSWORD }, rights: rights(actions) };
  return started({ auth: kind === 'basic' ? { kind, ...users } : { kind, now, ...users } });
}

describe('a registry that lets everybody in', () => {
  test('is whole, and nothing is left in it', async () => {
    const { registry, log } = await started();
    const before = await registry.snapshot();
    const { checks } = await visit({ host: registry.host });
    expect(statuses(checks)).toEqual({
      reachable: 'ok',
      kind: 'ok',
      clock: 'ok',
      immutability: 'note',
      credentials: 'ok',
      'sign-in': 'ok',
      pull: 'ok',
      push: 'ok',
      referrers: 'ok',
      'tag-delete': 'note',
    });
    expect(checkOf(checks, 'push').found).toBe('it may be written to: an upload was begun and cancelled');
    expect(await registry.snapshot()).toEqual(before);
    const changing = log.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
    expect(changing.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 202', 'DELETE 204']);
  });

  test('but has no referrers API says how they are listed, once the repository is there', async () => {
    const host = (await scripted({ referrers: 404, tags: 200 })).host;
    const { checks } = await visit({ host });
    expect(checkOf(checks, 'referrers').found).toBe(
      'no API: what is attached is listed in the tag `sha256-<digest>`',
    );
    const unknown = await visit({ host: (await scripted({ referrers: 404, tags: 404 })).host });
    expect(checkOf(unknown.checks, 'referrers').found).toContain('does not exist yet');
  });
});

describe.each(['basic', 'bearer'] as const)('a registry with a %s sign-in', kind => {
  test('takes the right credential, which nobody sees', async () => {
    const { registry } = await guarded(kind);
    const { checks, secrets } = await visit({ host: registry.host, found: ME });
    expect(statuses(checks)).toMatchObject({ credentials: 'ok', 'sign-in': 'ok', pull: 'ok', push: 'ok' });
    expect(checkOf(checks, 'credentials').found).toBe('user "ada", from inputs');
    expect(secrets).toContain(PASSWORD);
    const shown = JSON.stringify(checks);
    for (const secret of secrets) expect(shown).not.toContain(secret);
  });

  test('refuses the wrong one, and nothing more is tried with it', async () => {
    const { registry, log } = await guarded(kind);
    const { checks } = await visit({ host: registry.host, found: WRONG });
    expect(statuses(checks)).toMatchObject({ 'sign-in': 'problem', pull: 'skipped', push: 'skipped' });
    expect(checkOf(checks, 'sign-in')).toMatchObject({ code: 'credentials-rejected' });
    expect(log.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(JSON.stringify(checks)).not.toContain('staple-staple');
  });

  test('asks for a credential where there is none', async () => {
    const { registry } = await guarded(kind);
    const { checks } = await visit({ host: registry.host });
    expect(checkOf(checks, 'credentials')).toMatchObject({
      status: 'problem',
      code: 'credentials-missing',
      fix: `give \`username\` and \`password\`, or run \`docker login ${registry.host}\` before this step`,
    });
    expect(statuses(checks)).toMatchObject({ 'sign-in': 'skipped', push: 'skipped' });
  });

  test('does not ask a fork’s request for one', async () => {
    const { registry } = await guarded(kind);
    const { checks } = await visit({ host: registry.host, look: { fork: async () => true } });
    expect(statuses(checks)).toMatchObject({ credentials: 'note', push: 'skipped' });
  });

  test('says who may only read', async () => {
    const { registry } = await guarded(kind, ['pull']);
    const { checks } = await visit({ host: registry.host, found: ME });
    expect(statuses(checks)).toMatchObject({ 'sign-in': 'ok', pull: 'ok', push: 'problem' });
    expect(checkOf(checks, 'push')).toMatchObject({ code: 'not-allowed' });
  });

  test('cancels for who may push and not delete', async () => {
    const { registry } = await guarded(kind, ['pull', 'push']);
    const { checks } = await visit({ host: registry.host, found: ME });
    expect(checkOf(checks, 'push')).toMatchObject({
      status: 'ok',
      found: expect.stringContaining('cancelled'),
    });
  });
});

test('a registry to which anybody may push needs no credential', async () => {
  const registry = await scriptedRegistry({ checked: false });
  const access = [{ type: 'repository', name: 'team/app', actions: ['pull', 'push'] }];
  const token = `e30.${Buffer.from(JSON.stringify({ access })).toString('base64url')}.sig`;
  const field = `Bearer realm="${registry.url}/token",service="reg"`;
  const orAsk = (answer: ScriptedReply) => (request: Recorded) =>
    request.headers.authorization === `Bearer ${token}`
      ? answer
      : { status: 401, headers: { 'www-authenticate': field } };
  registry.always('GET', /^\/token/, { status: 200, body: { token } });
  registry.always('POST', /uploads/, orAsk({ status: 202, headers: { location: '/up' } }));
  registry.always('DELETE', '/up', orAsk({ status: 204 }));
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'DELETE'])
    registry.always(method, /.*/, orAsk({ status: 404 }));
  const { checks } = await visit({ host: registry.host });
  expect(statuses(checks)).toMatchObject({ credentials: 'ok', 'sign-in': 'ok', push: 'ok' });
  expect(checkOf(checks, 'credentials').found).toBe(
    'none found, and the token service gives the right to push to anybody',
  );
});

interface Script {
  readonly root?: Parameters<Awaited<ReturnType<typeof scriptedRegistry>>['always']>[2];
  readonly referrers?: number;
  readonly tags?: number;
  readonly latest?: number;
  readonly upload?: number;
  readonly cancel?: number;
  readonly options?: Readonly<Record<string, string>>;
}

/** A registry without a sign-in that answers as told. */
async function scripted(script: Script) {
  const {
    root = { status: 200 },
    referrers = 404,
    tags = 200,
    latest = 404,
    upload = 202,
    cancel = 204,
  } = script;
  const error = (status: number) =>
    status < 400 ? {} : { body: { errors: [{ code: 'X', message: `said ${status}` }] } };
  const registry = await scriptedRegistry({ checked: false });
  return registry
    .always('GET', '/v2/', root)
    .always('HEAD', /\/manifests\//, { status: latest })
    .always('GET', /\/manifests\//, { status: latest, ...error(latest) })
    .always('POST', /\/uploads\//, {
      status: upload,
      headers: upload === 202 ? { location: '/v2/team/app/blobs/uploads/1' } : {},
      ...error(upload),
    })
    .always('DELETE', /\/uploads\/1/, { status: cancel })
    .always('GET', /\/referrers\//, { status: referrers })
    .always('GET', /\/tags\/list/, { status: tags })
    .always('OPTIONS', /./, { status: script.options ? 200 : 405, headers: script.options ?? {} });
}

const html = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<html>Sign in</html>',
};

describe('what answers at the address', () => {
  const TABLE: readonly (readonly [string, NonNullable<Script['root']>, string, string])[] = [
    ['is a web page', html, 'registry-failed', 'with a web page: no registry is there'],
    ['is not there', { status: 404 }, 'registry-failed', 'answers 404: no registry is there'],
    ['asks for too much patience', { status: 429, headers: { 'retry-after': '600' } }, 'rate-limited', '429'],
    ['is broken', { status: 503, body: 'upstream is down' }, 'registry-failed', 'upstream is down'],
    [
      'forbids it',
      { status: 403, body: { errors: [{ code: 'DENIED', message: 'not from this address' }] } },
      'not-allowed',
      'not from this address',
    ],
    ['asks for a sign-in and not how', { status: 401 }, 'registry-failed', 'no WWW-Authenticate'],
    ['cuts the connection', 'reset', 'network-failed', 'the connection was cut'],
    [
      'leads to another place without encryption',
      { status: 302, headers: { location: 'http://169.254.169.254/' } },
      'registry-untrusted',
      'refused redirect',
    ],
  ];
  test.each(TABLE)('%s', async (_what, root, code, words) => {
    const { host } = await scripted({ root });
    const { checks } = await visit({ host });
    const check = checkOf(checks, 'reachable');
    expect(check).toMatchObject({ status: 'problem', code, found: expect.stringContaining(words) });
    expect(check.fix).toBeTruthy();
    expect(statuses(checks)).toMatchObject({ 'sign-in': 'skipped', pull: 'skipped', push: 'skipped' });
  });

  test('is asked a second time where a kept connection was cut', async () => {
    let asked = 0;
    const root = () => {
      asked += 1;
      return asked === 1 ? ('reset' as const) : { status: 200 };
    };
    const { host } = await scripted({ root });
    expect(statuses((await visit({ host })).checks)).toMatchObject({ reachable: 'ok', push: 'ok' });
  });

  test('is nothing, and says so', async () => {
    const { checks } = await visit({ host: '127.0.0.1:9' });
    expect(checkOf(checks, 'reachable')).toMatchObject({
      status: 'problem',
      found: '127.0.0.1:9: nothing listens there (ECONNREFUSED)',
      fix: 'start the registry, or correct its port',
    });
  });
});

describe('rights and abilities', () => {
  test.each([
    ['no right to push', { upload: 403 }, { pull: 'ok', push: 'problem' }, 'push', 'said 403'],
    ['no right to read', { latest: 403 }, { pull: 'problem', push: 'ok' }, 'pull', 'said 403'],
    ['too many requests on push', { upload: 429 }, { push: 'problem' }, 'push', 'said 429'],
    ['a repository that has to be made first', { upload: 404 }, { push: 'problem' }, 'push', 'said 404'],
    ['something else than an upload', { upload: 200 }, { push: 'problem' }, 'push', '200'],
    [
      'uploads that cannot be cancelled',
      { cancel: 405 },
      { push: 'ok' },
      'push',
      'does not cancel uploads (status 405)',
    ],
    ['an upload that is gone already', { cancel: 404 }, { push: 'ok' }, 'push', 'begun and cancelled'],
    [
      'no deletion at all',
      { options: { allow: 'GET, HEAD, PUT' } },
      { 'tag-delete': 'note' },
      'tag-delete',
      'it does not: it allows GET, HEAD, PUT only',
    ],
    [
      'deletion of something',
      { options: { allow: 'GET, HEAD, PUT, DELETE' } },
      { 'tag-delete': 'note' },
      'tag-delete',
      'not known without trying',
    ],
    ['referrers that fail', { referrers: 500 }, { referrers: 'problem' }, 'referrers', '500'],
  ] as const)('%s', async (_what, script, expected, id, words) => {
    const { host } = await scripted(script);
    const { checks } = await visit({ host });
    expect(statuses(checks)).toMatchObject(expected);
    expect(checkOf(checks, id).found).toContain(words);
  });

  test('a registry that kept one upload gets no second one', async () => {
    const { host, log } = await scripted({ cancel: 405 });
    const { checks } = await visit({ host, paths: ['team/one', 'team/two'] });
    const push = checks.filter(({ id }) => id === 'push');
    expect(push.map(({ status }) => status)).toEqual(['ok', 'note']);
    expect(push[1]?.found).toContain('cannot cancel an upload, so none was begun');
    expect(log().filter(line => line.startsWith('POST'))).toHaveLength(1);
  });

  test('a rate limit is shown, and few left are a warning', async () => {
    const limited = (left: number) => ({
      status: 200,
      headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': `${left};w=21600` },
    });
    const plenty = await visit({ host: (await scripted({ root: limited(76) })).host });
    expect(checkOf(plenty.checks, 'rate-limit')).toMatchObject({
      status: 'ok',
      found: expect.stringContaining('76 of 100 requests in 6 h are left'),
    });
    const few = await visit({ host: (await scripted({ root: limited(3) })).host });
    expect(checkOf(few.checks, 'rate-limit').status).toBe('warning');
  });
});

describe('what a token grants is read where no upload can be begun', () => {
  const SECRET = 'sesame';
  const jwt = (access: unknown): string =>
    ['{}', JSON.stringify({ access }), 'signature']
      .map(part => Buffer.from(part).toString('base64url'))
      .join('.');
  const grant = (...actions: string[]) => [{ type: 'repository', name: 'team/two', actions }];

  test.each([
    ['push', jwt(grant('pull', 'push')), 'ok', 'grants pull, push'],
    ['everything', jwt(grant('*')), 'ok', 'grants *'],
    ['pull only', jwt(grant('pull')), 'problem', 'grants pull only'],
    ['nothing', jwt(null), 'problem', 'grants nothing'],
    ['what cannot be read', 'opaque', 'note', 'do not show what they grant'],
  ])('%s', async (_what, token, status, words) => {
    const registry = await scriptedRegistry({ checked: false });
    const challenge = { 'www-authenticate': `Bearer realm="http://${registry.host}/token",service="s"` };
    registry
      .always('GET', /^\/token/, { status: 200, body: { token } })
      .always('GET', '/v2/', ({ headers }) =>
        headers.authorization ? { status: 200 } : { status: 401, headers: challenge },
      )
      .always('POST', /./, ({ headers }) =>
        headers.authorization
          ? { status: 202, headers: { location: '/v2/team/one/blobs/uploads/1' } }
          : { status: 401, headers: challenge },
      )
      .always('DELETE', /./, { status: 405 })
      .always('OPTIONS', /./, { status: 405 })
      .always('HEAD', /./, { status: 404 })
      .always('GET', /./, { status: 404 });
    const found: FoundCredential = {
      credential: { kind: 'basic', username: 'ada', password: SECRET },
      from: 'inputs',
    };
    const { checks } = await visit({ host: registry.host, found, paths: ['team/one', 'team/two'] });
    const second = checks.findLast(({ id }) => id === 'push');
    expect(second).toMatchObject({ status, found: expect.stringContaining(words) });
    expect(JSON.stringify(checks)).not.toContain(SECRET);
  });
});

describe('the clock', () => {
  const off = (ms: number) => ({ ...systemClock, now: () => systemClock.now() + ms });
  test.each([
    ['the same', 0, false, 'ok'],
    ['a little off', 60_000, false, 'warning'],
    ['behind', -3_600_000, false, 'warning'],
    ['a little off, for keyless', 60_000, true, 'warning'],
    ['far off, for keyless', 3_600_000, true, 'problem'],
  ])('%s', async (_what, ms, keyless, status) => {
    const { registry } = await started();
    const { checks } = await visit({ host: registry.host, look: { clock: off(ms), keyless } });
    expect(checkOf(checks, 'clock').status).toBe(status);
  });
});

test('repositories are grouped by registry; without any, the registry itself is looked at', async () => {
  const [a, b, c] = [
    repositoryOn('x.test', 'one'),
    repositoryOn('y.test', 'one'),
    repositoryOn('x.test', 'two'),
  ];
  expect(destinationsIn(undefined, [a, b, c])).toEqual([
    { registry: 'x.test', repositories: [a, c] },
    { registry: 'y.test', repositories: [b] },
  ]);
  expect(destinationsIn('z.test', [])).toEqual([{ registry: 'z.test', repositories: [] }]);
  expect(destinationsIn('z.test', [a])).toEqual([{ registry: 'x.test', repositories: [a] }]);
  expect(destinationsIn(undefined, [])).toEqual([]);
  const { registry } = await started();
  const { checks } = await visit({ host: registry.host, paths: [] });
  expect(statuses(checks)).toMatchObject({
    reachable: 'ok',
    credentials: 'ok',
    'sign-in': 'ok',
    pull: 'skipped',
  });
});
