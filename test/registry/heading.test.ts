import { describe, expect, it } from 'vitest';
import { scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { drained, repositoryOn, testClient } from '../support/test-client.ts';

const BYTES = Buffer.from('content');
const BLOB = { mediaType: 'a/b', digest: sha256(BYTES), size: BYTES.length };
const BLOB_PATH = `/v2/team/app/blobs/${BLOB.digest}`;
const V1 = '/v2/team/app/manifests/v1';
const OWN = { 'x-access': 'open-sesame', accept: 'never/this', authorization: 'Basic never' };

function clientFor(host: string, headers: Readonly<Record<string, string>> = OWN) {
  const credentials = { [host]: { kind: 'basic', username: 'me', password: 'pass' } } as const;
  const { client } = testClient({ headers, credentials });
  return client.repository(repositoryOn(host));
}

describe('headers of the user’s own', () => {
  it('go to the registry and its own token service, and change no header of the client', async () => {
    const registry = await scriptedRegistry();
    const challenge = { 'www-authenticate': `Bearer realm="${registry.url}/token",service="reg"` };
    registry.on('HEAD', V1, { status: 401, headers: challenge }, { status: 404 });
    registry.always('GET', /^\/token/, { status: 200, body: { token: 'tok' } });
    expect(await clientFor(registry.host, { ...OWN, authorization: 'x' }).tags.stateOf('v1')).toEqual({
      kind: 'absent',
    });
    expect(registry.requests.map(({ headers }) => headers['x-access'])).toEqual([
      'open-sesame',
      'open-sesame',
      'open-sesame',
    ]);
    expect(registry.requests.at(-1)?.headers.authorization).toBe('Bearer tok');
    expect(registry.requests.at(-1)?.headers.accept).toContain('application/vnd.oci.image.index.v1+json');
  });

  it('go to no token service elsewhere', async () => {
    const [registry, auth] = [await scriptedRegistry(), await scriptedRegistry()];
    const challenge = { 'www-authenticate': `Bearer realm="${auth.url}/token",service="reg"` };
    registry.on('HEAD', V1, { status: 401, headers: challenge }, { status: 404 });
    auth.always('GET', /^\/token/, { status: 200, body: { token: 'tok' } });
    await clientFor(registry.host).tags.stateOf('v1');
    expect(auth.requests.map(({ headers }) => headers['x-access'])).toEqual([undefined]);
  });

  it('follow no redirect to another origin, nor back from there', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    registry.on('GET', BLOB_PATH, { status: 307, headers: { location: `${registry.url}/nearer` } });
    registry.on('GET', '/nearer', { status: 307, headers: { location: `${storage.url}/x` } });
    storage.on('GET', '/x', { status: 307, headers: { location: `${registry.url}/back` } });
    registry.on('GET', '/back', { status: 200, body: BYTES });
    expect(await drained(clientFor(registry.host).content.blob(BLOB))).toEqual(BYTES);
    expect(registry.requests.map(({ headers }) => headers['x-access'])).toEqual([
      'open-sesame',
      'open-sesame',
      undefined,
    ]);
    expect(storage.requests.map(({ headers }) => headers['x-access'])).toEqual([undefined]);
  });

  it('go to no upload address elsewhere', async () => {
    const [registry, storage] = [await scriptedRegistry(), await scriptedRegistry()];
    registry.on('HEAD', BLOB_PATH, { status: 404 });
    registry.on('POST', '/v2/team/app/blobs/uploads/', {
      status: 202,
      headers: { location: `${storage.url}/up` },
    });
    storage.on('PUT', `/up?digest=${encodeURIComponent(BLOB.digest)}`, { status: 201 });
    await clientFor(registry.host).content.putBlob({
      descriptor: BLOB,
      open: () => [BYTES].values() as never,
    });
    expect(registry.requests.at(-1)?.headers['x-access']).toBe('open-sesame');
    expect(storage.requests.map(({ headers }) => headers['x-access'])).toEqual([undefined]);
  });
});
