import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/embedded/auth/access.ts';
import type { BearerAuth } from '../../../src/embedded/auth/bearer.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import { fresh, type Told, type Wire, withDigest } from '../../contract/wire.ts';
import { started } from '../started.ts';

const SERVICE = 'service=embedded-registry';
const PUSH = 'scope=repository:app:pull,push';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

function bearer(extra: Partial<BearerAuth> = {}): { auth: BearerAuth } {
  return { auth: { kind: 'bearer', users: { ann: 'secret' }, now: () => 0, ...extra } };
}

async function tokenOf(wire: Wire, query: string, user: string | undefined = 'ann:secret'): Promise<string> {
  const headers: Record<string, string> = user === undefined ? {} : { Authorization: `Basic ${btoa(user)}` };
  return String(read(await wire.ask('GET', `/token?${SERVICE}&${query}`, { headers }))['token']);
}

const read = (told: Told): Record<string, unknown> => told.json() as Record<string, unknown>;
const by = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

describe('bearer authentication', () => {
  test.each([
    { method: 'GET', path: '/v2/', scope: '' },
    { method: 'HEAD', path: '/v2/app/manifests/v1', scope: ',scope="repository:app:pull"' },
    { method: 'PUT', path: '/v2/team/app/manifests/v1', scope: ',scope="repository:team/app:pull,push"' },
    { method: 'POST', path: '/v2/app/blobs/uploads/', scope: ',scope="repository:app:pull,push"' },
    { method: 'DELETE', path: '/v2/app/manifests/v1', scope: ',scope="repository:app:delete"' },
    {
      method: 'POST',
      path: '/v2/app/blobs/uploads/?mount=x&from=other',
      scope: ',scope="repository:app:pull,push repository:other:pull"',
    },
  ])('challenges $method $path', async ({ method, path, scope }) => {
    const { wire } = await started(bearer());
    const told = await wire.ask(method, path);
    expect(told.status).toBe(401);
    expect(told.headers.get('www-authenticate')).toBe(
      `Bearer realm="http://${wire.host}/token",service="embedded-registry"${scope}`,
    );
  });

  test('gives a token that opens what was asked for, and nothing else', async () => {
    const { wire } = await started(bearer());
    const token = await tokenOf(wire, PUSH);
    expect((await wire.ask('GET', '/v2/', by(token))).status).toBe(200);
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/', by(token))).status).toBe(202);
    const told = await wire.ask('POST', '/v2/other/blobs/uploads/', by(token));
    expect(told.status).toBe(401);
    expect(told.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
    expect((await wire.ask('DELETE', '/v2/app/manifests/v1', by(token))).status).toBe(401);
  });

  test('several scopes come in one token, however they are written', async () => {
    const { wire } = await started(bearer());
    for (const query of [`${PUSH}&scope=repository:other:pull`, `${PUSH}%20repository:other:pull`]) {
      const token = await tokenOf(wire, query);
      expect((await wire.ask('POST', '/v2/app/blobs/uploads/', by(token))).status).toBe(202);
      expect((await wire.ask('GET', '/v2/other/tags/list', by(token))).status).toBe(404);
    }
  });

  test('a token expires, in the middle of an upload too', async () => {
    let time = 0;
    const { wire } = await started(bearer({ now: () => time, lifetimeSeconds: 60 }));
    const token = await tokenOf(wire, PUSH);
    const opened = await wire.ask('POST', '/v2/app/blobs/uploads/', by(token));
    time = 60_000;
    const bytes = fresh(100);
    const location = withDigest(opened.headers.get('location') ?? '', digestOf(bytes));
    const late = await wire.ask('PUT', location, { ...by(token), body: bytes });
    expect(late.status).toBe(401);
    expect(late.headers.get('www-authenticate')).toContain('error="invalid_token"');
    const renewed = await tokenOf(wire, PUSH);
    expect((await wire.ask('PUT', location, { ...by(renewed), body: bytes })).status).toBe(201);
  });

  test('wrong credentials get no token', async () => {
    const { wire } = await started(bearer());
    for (const user of ['ann:wrong', 'bob:secret', 'ann']) {
      const told = await wire.ask('GET', `/token?${SERVICE}`, {
        headers: { Authorization: `Basic ${btoa(user)}` },
      });
      expect({ status: told.status, codes: told.codes }).toEqual({ status: 401, codes: ['UNAUTHORIZED'] });
    }
    expect((await wire.ask('GET', `/token?${SERVICE}`)).status).toBe(401);
    expect((await wire.ask('GET', '/v2/app/tags/list', by('made-up'))).status).toBe(401);
  });

  test('anybody gets a token to pull where that is allowed, and none to push', async () => {
    const { wire } = await started(bearer({ anonymousPull: true }));
    const headers = {};
    const told = await wire.ask('GET', `/token?${SERVICE}&${PUSH}`, { headers });
    const token = String(read(told)['token']);
    expect((await wire.ask('GET', '/v2/app/tags/list', by(token))).status).toBe(404);
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/', by(token))).status).toBe(401);
  });

  test('a user gets the rights they have, not those they ask for', async () => {
    const rights = (_user: string | undefined, name: string): Action[] => (name === 'app' ? ['pull'] : []);
    const { wire } = await started(bearer({ rights }));
    const token = await tokenOf(wire, PUSH);
    expect((await wire.ask('GET', '/v2/app/tags/list', by(token))).status).toBe(404);
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/', by(token))).status).toBe(401);
  });

  test('a mount wants the source in the token, and goes on without when that was refused', async () => {
    const rights = (_user: string | undefined, name: string): Action[] =>
      name === 'closed' ? [] : ['pull', 'push'];
    const { wire } = await started(bearer({ rights }));
    const bytes = fresh(10);
    const all = await tokenOf(wire, `${PUSH}&scope=repository:open:pull,push&scope=repository:closed:pull`);
    const digest = digestOf(bytes);
    await wire.ask('POST', `/v2/open/blobs/uploads/?digest=${digest}`, { ...by(all), body: bytes });
    const mount = (from: string, token: string) =>
      wire.ask('POST', `/v2/app/blobs/uploads/?mount=${digest}&from=${from}`, by(token));
    expect((await mount('open', await tokenOf(wire, PUSH))).status).toBe(401);
    expect((await mount('open', all)).status).toBe(201);
    expect((await mount('closed', all)).status).toBe(202);
  });
});

describe('the token endpoint', () => {
  test.each([
    { what: 'another service', query: 'service=other', code: 'DENIED' },
    { what: 'no service', query: PUSH, code: 'DENIED' },
    { what: 'the service twice', query: `${SERVICE}&${SERVICE}`, code: 'UNSUPPORTED' },
  ])('refuses $what', async ({ query, code }) => {
    const { wire } = await started(bearer());
    const told = await wire.ask('GET', `/token?${query}`, {
      headers: { Authorization: `Basic ${btoa('ann:secret')}` },
    });
    expect({ status: told.status, codes: told.codes }).toEqual({ status: 400, codes: [code] });
  });

  test('takes a password by form, and gives a refresh token that works', async () => {
    const { wire } = await started(bearer());
    const post = (form: string) =>
      wire.ask('POST', '/token', { headers: FORM, body: `${SERVICE}&${PUSH}&${form}` });
    const told = await post('grant_type=password&username=ann&password=secret&access_type=offline');
    expect(read(told)).toMatchObject({ expires_in: 300, scope: 'repository:app:pull,push' });
    const refreshed = await post(`grant_type=refresh_token&refresh_token=${read(told)['refresh_token']}`);
    const token = String(read(refreshed)['access_token']);
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/', by(token))).status).toBe(202);
    expect((await post('grant_type=refresh_token&refresh_token=made-up')).status).toBe(401);
    expect((await post('grant_type=password&username=ann&password=no')).status).toBe(401);
    expect((await post('grant_type=client_credentials')).status).toBe(400);
  });

  test('gives a refresh token by GET when it is asked for', async () => {
    const { wire } = await started(bearer());
    const headers = { Authorization: `Basic ${btoa('ann:secret')}` };
    const told = await wire.ask('GET', `/token?${SERVICE}&offline_token=true`, { headers });
    expect(read(told)['refresh_token']).toMatch(/^[0-9a-f]{32}$/);
    expect(read(told)['access_token']).toBe(read(told)['token']);
  });

  test('reads no form of any size', async () => {
    const { wire } = await started(bearer());
    expect((await wire.ask('POST', '/token', { headers: FORM, body: 'a'.repeat(10_000) })).status).toBe(413);
  });

  test('has no other methods', async () => {
    const { wire } = await started(bearer());
    const told = await wire.ask('PUT', '/token');
    expect({ status: told.status, allow: told.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'GET, POST',
    });
  });
});
