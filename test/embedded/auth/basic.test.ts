import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/embedded/auth/access.ts';
import { fresh } from '../../contract/wire.ts';
import { started } from '../started.ts';

const users = { ann: 'p:ä s', ben: 'secret' };
const as = (user: string, password: string) => ({
  headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
});

describe('basic authentication', () => {
  test('asks for credentials, and takes the right ones', async () => {
    const { wire } = await started({ auth: { kind: 'basic', users } });
    const told = await wire.ask('GET', '/v2/');
    expect({ status: told.status, codes: told.codes }).toEqual({ status: 401, codes: ['UNAUTHORIZED'] });
    expect(told.headers.get('www-authenticate')).toMatch(/^Basic realm="/);
    expect((await wire.ask('GET', '/v2/', as('ann', users.ann))).status).toBe(200);
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/', as('ben', 'secret'))).status).toBe(202);
  });

  test.each([
    { what: 'a wrong password', ask: as('ben', 'secre') },
    { what: 'an unknown user', ask: as('toString', '') },
    { what: 'nothing', ask: { headers: { Authorization: 'Basic ' } } },
    { what: 'no colon', ask: { headers: { Authorization: `Basic ${btoa('ben')}` } } },
    { what: 'another scheme', ask: { headers: { Authorization: 'Bearer ben:secret' } } },
  ])('refuses $what', async ({ ask }) => {
    const { wire } = await started({ auth: { kind: 'basic', users } });
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/', ask)).status).toBe(401);
  });

  test('says 403 to a user without the right', async () => {
    const rights = (user: string | undefined): Action[] => (user === 'ann' ? ['pull', 'push'] : ['pull']);
    const { wire } = await started({ auth: { kind: 'basic', users, rights } });
    const told = await wire.ask('POST', '/v2/app/blobs/uploads/', as('ben', 'secret'));
    expect({ status: told.status, codes: told.codes }).toEqual({ status: 403, codes: ['DENIED'] });
    expect((await wire.ask('DELETE', '/v2/app/manifests/v1', as('ann', users.ann))).status).toBe(403);
    expect((await wire.ask('GET', '/v2/app/tags/list', as('ben', 'secret'))).status).toBe(404);
  });

  test('lets everybody pull where that is allowed', async () => {
    const { wire } = await started({ auth: { kind: 'basic', users, anonymousPull: true } });
    expect((await wire.ask('GET', '/v2/app/tags/list')).status).toBe(404);
    expect((await wire.ask('POST', '/v2/app/blobs/uploads/')).status).toBe(401);
  });

  test('does not mount out of a repository that may not be read', async () => {
    const rights = (user: string | undefined, name: string): Action[] =>
      user === 'ann' || name === 'bens' ? ['pull', 'push'] : [];
    const { wire } = await started({ auth: { kind: 'basic', users, rights } });
    const bytes = fresh(10);
    const path = `/v2/anns/blobs/uploads/?digest=sha256:${await sha256(bytes)}`;
    expect((await wire.ask('POST', path, { ...as('ann', users.ann), body: bytes })).status).toBe(201);
    for (const from of ['&from=anns', '']) {
      const mount = `/v2/bens/blobs/uploads/?mount=sha256:${await sha256(bytes)}${from}`;
      expect((await wire.ask('POST', mount, as('ben', 'secret'))).status).toBe(202);
    }
  });
});

async function sha256(bytes: Buffer): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}
