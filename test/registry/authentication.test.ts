import { describe, expect, it } from 'vitest';
import type { AppError } from '../../src/errors.ts';
import type { TagState } from '../../src/registry/capabilities.ts';
import type { Credential } from '../../src/registry/credential.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, type TestClientOptions, testClient } from '../support/test-client.ts';

const DIGEST = sha256('x');
const PRESENT = {
  status: 200,
  headers: { 'docker-content-digest': DIGEST, 'content-type': 'application/vnd.oci.image.index.v1+json' },
};
const BASIC: Credential = { kind: 'basic', username: 'me', password: 'pa:ss' };
const BASIC_FIELD = `Basic ${Buffer.from('me:pa:ss').toString('base64')}`;
const V1 = '/v2/team/app/manifests/v1';
const V2 = '/v2/team/app/manifests/v2';
const TOKEN = '/token?service=reg&scope=repository%3Ateam%2Fapp%3Apull%2Cpush&account=me';

function bearer(
  registry: ScriptedRegistry,
  more = '',
): { status: number; headers: Record<string, string>; body: object } {
  return {
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="${registry.url}/token",service="reg",scope="repository:team/app:pull"${more}`,
    },
    body: refusal('UNAUTHORIZED', 'authentication required'),
  };
}

function looker(registry: ScriptedRegistry, options: TestClientOptions = {}) {
  const test = testClient({ credentials: { [registry.host]: BASIC }, ...options });
  const { tags } = test.client.repository(repositoryOn(registry.host));
  return { ...test, stateOf: (tag: string) => tags.stateOf(tag) };
}

function errorIn(state: TagState): AppError {
  if (state.kind !== 'unknown') throw new Error(`expected unknown, got ${state.kind}`);
  return state.error;
}

describe('bearer tokens', () => {
  it('are renewed by the known challenge where a refusal names none', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT).on('HEAD', V2, { status: 401 }, PRESENT);
    registry.on(
      'GET',
      TOKEN,
      { status: 200, body: { token: 'tok-1' } },
      { status: 200, body: { token: 'tok-2' } },
    );
    const { stateOf } = looker(registry);
    await stateOf('v1');
    expect(await stateOf('v2')).toMatchObject({ kind: 'present' });
    expect(registry.requests.at(-1)?.headers.authorization).toBe('Bearer tok-2');
  });

  it('that another request has renewed are renewed again where they have ended since', async () => {
    const registry = await scriptedRegistry();
    const [slow, ended] = [Promise.withResolvers<void>(), bearer(registry, ',error="invalid_token"')];
    const V3 = '/v2/team/app/manifests/v3';
    registry.on('HEAD', V1, bearer(registry), PRESENT);
    // Sent with tok-1; when its refusal is here, tok-2 of the other request has ended as well.
    registry.on('HEAD', V2, { ...ended, when: slow.promise }, ended, PRESENT);
    registry.on('HEAD', V3, ended, PRESENT);
    const tokens = ['tok-1', 'tok-2', 'tok-3'].map(token => ({ status: 200, body: { token } }));
    registry.on('GET', TOKEN, ...tokens);
    const { stateOf } = looker(registry);
    await stateOf('v1');
    const late = stateOf('v2');
    await expect.poll(() => registry.log()).toContain(`HEAD ${V2}`);
    await stateOf('v3');
    slow.resolve();
    expect(await late).toMatchObject({ kind: 'present' });
    const sent = registry.requests.filter(({ path }) => path === V2).map(one => one.headers.authorization);
    expect(sent).toEqual(['Bearer tok-1', 'Bearer tok-2', 'Bearer tok-3']);
  });

  it('that are refused as soon as they are given are not asked for again', async () => {
    const registry = await scriptedRegistry();
    const ended = bearer(registry, ',error="invalid_token"');
    registry.on('HEAD', V1, ended, ended).on('GET', V1, ended);
    registry.on('GET', TOKEN, { status: 200, body: { token: 'tok-1' } });
    expect(errorIn(await looker(registry).stateOf('v1'))).toMatchObject({ code: 'credentials-rejected' });
  });

  it('are asked for with the rights to pull and push, and remembered', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT).on('HEAD', V2, PRESENT);
    registry.on('GET', TOKEN, { status: 200, body: { token: 'tok-1', expires_in: 300 } });
    const { stateOf, secrets } = looker(registry);
    expect(await stateOf('v1')).toMatchObject({ kind: 'present', digest: DIGEST });
    expect(await stateOf('v2')).toMatchObject({ kind: 'present' });
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      BASIC_FIELD,
      'Bearer tok-1',
      'Bearer tok-1',
    ]);
    expect(secrets).toEqual(
      expect.arrayContaining(['pa:ss', Buffer.from('me:pa:ss').toString('base64'), 'tok-1']),
    );
  });

  it('are asked for once by many requests at the same time, of which only one meets the challenge', async () => {
    const registry = await scriptedRegistry();
    const tags = ['a', 'b', 'c', 'd', 'e'];
    registry.on('HEAD', '/v2/team/app/manifests/a', bearer(registry), PRESENT);
    for (const tag of tags.slice(1)) registry.on('HEAD', `/v2/team/app/manifests/${tag}`, PRESENT);
    registry.on('GET', TOKEN, { status: 200, body: { access_token: 'tok' } });
    const { stateOf } = looker(registry);
    const states = await Promise.all(tags.map(stateOf));
    expect(states.map(({ kind }) => kind)).toEqual(tags.map(() => 'present'));
    expect(registry.requests).toHaveLength(7);
  });

  it('are renewed before they end, and live at least a minute', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT, PRESENT, PRESENT);
    registry.on(
      'GET',
      TOKEN,
      { status: 200, body: { token: 'old', expires_in: 5 } },
      { status: 200, body: { token: 'new' } },
    );
    const { stateOf, clock } = looker(registry);
    await stateOf('v1');
    clock.advance(45_000);
    await stateOf('v1');
    clock.advance(10_000);
    await stateOf('v1');
    expect(registry.requests.map(({ headers }) => headers.authorization).slice(2)).toEqual([
      'Bearer old',
      'Bearer old',
      BASIC_FIELD,
      'Bearer new',
    ]);
  });

  it('are renewed once when the registry refuses one', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT, bearer(registry, ',error="invalid_token"'), PRESENT);
    registry.on(
      'GET',
      TOKEN,
      { status: 200, body: { token: 'one' } },
      { status: 200, body: { token: 'two' } },
    );
    const { stateOf } = looker(registry);
    await stateOf('v1');
    expect(await stateOf('v1')).toMatchObject({ kind: 'present' });
    expect(registry.requests.at(-1)?.headers.authorization).toBe('Bearer two');
  });

  it('carry the scopes that the registry names as well', async () => {
    const registry = await scriptedRegistry();
    const wider = {
      ...bearer(registry),
      headers: { 'www-authenticate': `Bearer realm="${registry.url}/token",scope="registry:x:*"` },
    };
    registry.on('HEAD', V1, wider, PRESENT).on('HEAD', V2, PRESENT);
    registry.on(
      'GET',
      '/token?scope=registry%3Ax%3A*&scope=repository%3Ateam%2Fapp%3Apull%2Cpush&account=me',
      {
        status: 200,
        body: { token: 't' },
      },
    );
    const { stateOf } = looker(registry);
    expect([(await stateOf('v1')).kind, (await stateOf('v2')).kind]).toEqual(['present', 'present']);
  });

  it('name the service once, also where the realm names it already', async () => {
    const registry = await scriptedRegistry();
    const field = `Bearer realm="${registry.url}/token?service=reg",service="reg"`;
    registry.on('HEAD', V1, { status: 401, headers: { 'www-authenticate': field } }, PRESENT);
    registry.on('GET', TOKEN, { status: 200, body: { token: 't' } });
    const { stateOf } = looker(registry);
    expect((await stateOf('v1')).kind).toBe('present');
  });

  it('come by POST for an identity token', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT);
    registry.on('POST', '/token', { status: 200, body: { access_token: 'acc' } });
    const { stateOf, secrets } = looker(registry, {
      credentials: { [registry.host]: { kind: 'identity', username: '<token>', token: 'refresh' } },
    });
    expect((await stateOf('v1')).kind).toBe('present');
    const form = new URLSearchParams(registry.requests[1]?.body.toString());
    expect(Object.fromEntries(form)).toEqual({
      grant_type: 'refresh_token',
      client_id: 'cfcr-push',
      refresh_token: 'refresh',
      service: 'reg',
      scope: 'repository:team/app:pull,push',
    });
    expect(secrets).toEqual(['refresh', 'acc']);
  });

  it.each([404, 405])('fall back to GET where the service answers POST with %i', async status => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT).on('POST', '/token', { status });
    registry.on('GET', TOKEN.replace('account=me', 'account=%3Ctoken%3E'), {
      status: 200,
      body: { token: 't' },
    });
    const { stateOf } = looker(registry, {
      credentials: { [registry.host]: { kind: 'identity', username: '<token>', token: 'refresh' } },
    });
    expect((await stateOf('v1')).kind).toBe('present');
  });

  it('are asked for again when the service is down for a moment', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT);
    registry.on('GET', TOKEN, { status: 503, headers: { 'retry-after': '3' } }, 'reset', {
      status: 200,
      body: { token: 't' },
    });
    const { stateOf, clock } = looker(registry);
    expect((await stateOf('v1')).kind).toBe('present');
    expect(clock.sleeps[0]).toBeGreaterThanOrEqual(3000);
  });

  it.each([408, 425])('are asked for again after %i, which says nothing of the credential', async status => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT);
    registry.on('GET', TOKEN, { status }, { status: 200, body: { token: 't' } });
    expect((await looker(registry).stateOf('v1')).kind).toBe('present');
  });
});

describe('anonymous access', () => {
  it('needs nothing where the registry asks for nothing', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, { status: 404 });
    expect(await looker(registry, { credentials: {} }).stateOf('v1')).toEqual({ kind: 'absent' });
  });

  it('reads public content with an anonymous token', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT);
    registry.on('GET', '/token?service=reg&scope=repository%3Ateam%2Fapp%3Apull', {
      status: 200,
      body: { token: 'anon' },
    });
    const { client } = testClient();
    const { tags } = client.repository(repositoryOn(registry.host), { readOnly: true });
    expect(await tags.stateOf('v1')).toMatchObject({ kind: 'present' });
  });

  it('is no way to push where Basic is asked for: the error names host and inputs', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } });
    const error = errorIn(await looker(registry, { credentials: {} }).stateOf('v1'));
    expect(error.code).toBe('credentials-missing');
    expect(error.message).toContain(registry.host);
    expect(error.message).toMatch(/`username` and `password`/);
  });

  it('that is not enough to read says so', async () => {
    const registry = await scriptedRegistry();
    registry.always('HEAD', V1, bearer(registry)).on('GET', V1, bearer(registry));
    registry.always('GET', /^\/token/, { status: 200, body: { token: 'anon' } });
    const { client } = testClient();
    const { tags } = client.repository(repositoryOn(registry.host), { readOnly: true });
    const error = errorIn(await tags.stateOf('v1'));
    expect(error.code).toBe('credentials-missing');
    expect(error.message).toContain('authentication required');
  });
});

describe('a credential that is refused', () => {
  it('by the token service is told with its words', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry));
    registry.on('GET', TOKEN, { status: 401, body: { details: 'incorrect username or password' } });
    const error = errorIn(await looker(registry).stateOf('v1'));
    expect(error.code).toBe('credentials-rejected');
    expect(error.message).toContain('incorrect username or password');
    expect(error.message).toContain('the test');
    expect(error.message).not.toContain('pa:ss');
  });

  it('by a registry with Basic is told with its words, though HEAD has none', async () => {
    const registry = await scriptedRegistry();
    const challenge = {
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="r"' },
      body: refusal('UNAUTHORIZED', 'bad login'),
    };
    registry.on('HEAD', V1, challenge, challenge).on('GET', V1, challenge);
    const error = errorIn(await looker(registry).stateOf('v1'));
    expect(error.code).toBe('credentials-rejected');
    expect(error.message).toContain('UNAUTHORIZED: bad login');
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      BASIC_FIELD,
      BASIC_FIELD,
    ]);
  });

  it('because it lacks the right to push is told as that', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), bearer(registry, ',error="insufficient_scope"'));
    registry.on('GET', V1, bearer(registry, ',error="insufficient_scope"'));
    registry.always('GET', /^\/token/, { status: 200, body: { token: 'weak' } });
    const error = errorIn(await looker(registry).stateOf('v1'));
    expect(error.code).toBe('not-allowed');
    expect(error.message).toMatch(/may not push to team\/app/);
  });

  it.each([
    ['Harbor', 'UNAUTHORIZED', 'unauthorized to access repository: team/app, action: push'],
    ['Quay', 'UNAUTHORIZED', 'access to the requested resource is not authorized'],
    ['ACR', 'UNAUTHORIZED', 'authentication required, visit https://aka.ms/acr/authorization'],
  ])(
    'because it lacks the right to push is told as that where %s only says 401',
    async (_who, code, words) => {
      const registry = await scriptedRegistry();
      const again = { ...bearer(registry), body: refusal(code, words) };
      registry.on('HEAD', V1, bearer(registry), again).on('GET', V1, again);
      registry.always('GET', /^\/token/, { status: 200, body: { token: 'weak' } });
      const error = errorIn(await looker(registry).stateOf('v1'));
      expect(error).toMatchObject({
        code: 'not-allowed',
        hint: expect.stringMatching(/lacks the right to push here .*Administrator/),
      });
      expect(error.message).toContain(words);
    },
  );

  it('because its token is not one of this registry’s is told as that', async () => {
    const registry = await scriptedRegistry();
    const invalid = bearer(registry, ',error="invalid_token"');
    registry.on('HEAD', V1, bearer(registry), invalid).on('GET', V1, invalid);
    registry.always('GET', /^\/token/, { status: 200, body: { token: 'foreign' } });
    expect(errorIn(await looker(registry).stateOf('v1')).code).toBe('credentials-rejected');
  });

  it('by a token service that denies the scope is told as that', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('HEAD', V1, bearer(registry))
      .on('GET', TOKEN, { status: 403, body: refusal('DENIED', 'need Administrator') });
    const error = errorIn(await looker(registry).stateOf('v1'));
    expect(error.code).toBe('not-allowed');
    expect(error.message).toContain('need Administrator');
  });
});

describe('other ways to sign in', () => {
  it('Basic is sent at once after the first challenge', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('HEAD', V1, { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }, PRESENT)
      .on('HEAD', V2, PRESENT);
    const { stateOf } = looker(registry);
    await stateOf('v1');
    await stateOf('v2');
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      BASIC_FIELD,
      BASIC_FIELD,
    ]);
  });

  it('a registry token is sent as it is', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry), PRESENT);
    const { stateOf } = looker(registry, {
      credentials: { [registry.host]: { kind: 'bearer', token: 'given' } },
    });
    await stateOf('v1');
    expect(registry.requests[1]?.headers.authorization).toBe('Bearer given');
  });

  it('two registries of one run get each their own', async () => {
    const [one, two] = [await scriptedRegistry(), await scriptedRegistry()];
    for (const registry of [one, two]) {
      registry.on('HEAD', V1, { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }, PRESENT);
    }
    const { client } = testClient({
      credentials: { [one.host]: BASIC, [two.host]: { kind: 'basic', username: 'you', password: 'other' } },
    });
    await Promise.all([one, two].map(({ host }) => client.repository(repositoryOn(host)).tags.stateOf('v1')));
    expect(one.requests[1]?.headers.authorization).toBe(BASIC_FIELD);
    expect(two.requests[1]?.headers.authorization).toBe(
      `Basic ${Buffer.from('you:other').toString('base64')}`,
    );
  });
});

describe('a token service', () => {
  it.each([
    ['at the metadata service', 'http://169.254.169.254/token', /metadata/],
    ['with user information', 'http://u:p@127.0.0.1:1/token', /user information/],
    ['of another scheme', 'ftp://127.0.0.1/token', /neither https nor http/],
    ['elsewhere without encryption', 'http://auth.example/token', /not https/],
  ])('%s is refused before a credential is sent', async (_where, realm, words) => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, { status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}"` } });
    const error = errorIn(await looker(registry).stateOf('v1'));
    expect(error.code).toBe('registry-untrusted');
    expect(error.message).toMatch(words);
    expect(registry.requests).toHaveLength(1);
  });

  it('on another port of the registry’s host is fine', async () => {
    const [registry, auth] = [await scriptedRegistry(), await scriptedRegistry()];
    registry.on('HEAD', V1, { ...bearer(auth) }, PRESENT);
    auth.on('GET', TOKEN, { status: 200, body: { token: 't' } });
    expect((await looker(registry).stateOf('v1')).kind).toBe('present');
  });

  it('that sends a request with a login elsewhere is refused, and the login stays here', async () => {
    const [registry, other] = [await scriptedRegistry(), await scriptedRegistry()];
    registry
      .on('HEAD', V1, bearer(registry))
      .on('GET', TOKEN, { status: 307, headers: { location: `${other.url}/token` } });
    const error = errorIn(await looker(registry).stateOf('v1'));
    expect(error.code).toBe('registry-untrusted');
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['that is no JSON', 'hello', 'registry-failed'],
    ['without a token', {}, 'registry-failed'],
    ['whose token is a header of its own', { token: 'a\r\nx-evil: 1' }, 'registry-untrusted'],
    ['without end', 'x'.repeat(70_000), 'registry-untrusted'],
  ])('that answers something %s is refused', async (_what, body, code) => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, bearer(registry)).on('GET', TOKEN, { status: 200, body });
    expect(errorIn(await looker(registry).stateOf('v1')).code).toBe(code);
  });

  it('that is missing from the challenge is told', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', V1, { status: 401, headers: { 'www-authenticate': 'Bearer service="x"' } });
    expect(errorIn(await looker(registry).stateOf('v1')).message).toMatch(/names no token service/);
  });
});
