import { describe, expect, it } from 'vitest';
import type { AppError } from '../../src/errors.ts';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { refusal, type ScriptedRegistry, scriptedRegistry, sha256 } from '../support/scripted-registry.ts';
import { repositoryOn, type TestClient, testClient } from '../support/test-client.ts';

const V1 = '/v2/team/app/manifests/v1';
const V2 = '/v2/team/app/manifests/v2';
const UPLOADS = '/v2/team/app/blobs/uploads/';
const TOKEN = '/token?service=reg&scope=repository%3Ateam%2Fapp%3Apull%2Cpush';
const WORDS = refusal('DENIED', 'requested access to the resource is denied');

/** A token that shows what it grants, as most token services give out. */
function jwt(...actions: readonly string[]): string {
  const access = [{ type: 'repository', name: 'team/app', actions }];
  return `e30.${Buffer.from(JSON.stringify({ access })).toString('base64url')}.sig`;
}

/** A registry that asks for tokens, and gives everybody this one. */
async function registryWith(token: string, status = 200): Promise<ScriptedRegistry> {
  const registry = await scriptedRegistry();
  return registry.always('GET', TOKEN, { status, body: status === 200 ? { token } : WORDS });
}

const challenge = (registry: ScriptedRegistry) => ({
  status: 401,
  headers: { 'www-authenticate': `Bearer realm="${registry.url}/token",service="reg"` },
});

async function look(registry: ScriptedRegistry, tag: string, { client }: TestClient = testClient()) {
  return client.repository(repositoryOn(registry.host)).tags.stateOf(tag);
}

async function errorOf(registry: ScriptedRegistry): Promise<AppError> {
  const state = await look(registry, 'v1');
  if (state.kind !== 'unknown') throw new Error(`expected unknown, got ${state.kind}`);
  return state.error;
}

describe('a push without a credential', () => {
  it('goes on with a token that shows the right to push', async () => {
    const registry = await registryWith(jwt('pull', 'push'));
    registry.on('HEAD', V1, challenge(registry), { status: 404 }).on('HEAD', V2, { status: 404 });
    const client = testClient();
    expect(await look(registry, 'v1', client)).toEqual({ kind: 'absent' });
    expect(await look(registry, 'v2', client)).toEqual({ kind: 'absent' });
    expect(registry.log()).toEqual([`HEAD ${V1}`, `GET ${TOKEN}`, `HEAD ${V1}`, `HEAD ${V2}`]);
  });

  it.each([[['pull']], [[]]])('misses one at once where the token shows only %j', async actions => {
    const registry = await registryWith(jwt(...actions));
    registry.on('HEAD', V1, challenge(registry));
    const error = await errorOf(registry);
    expect(error.code).toBe('credentials-missing');
    expect(error.message).toContain(`${registry.host} asks for a sign-in for team/app`);
    expect(error.message).toMatch(/give the inputs `username` and `password`$/);
  });

  it.each([400, 401, 403])('misses one where the token service answers %i, with its words', async status => {
    const registry = await registryWith('', status);
    registry.on('HEAD', V1, challenge(registry));
    const error = await errorOf(registry);
    expect(error.code).toBe('credentials-missing');
    expect(error.message).toMatch(/give the inputs `username` and `password`: .*requested access/);
  });

  it('tries an upload once where the token does not show what it grants, and takes it back', async () => {
    const registry = await registryWith('opaque');
    registry.on('HEAD', V1, challenge(registry), { status: 404 }).on('HEAD', V2, { status: 404 });
    registry.on('POST', UPLOADS, { status: 202, headers: { location: '/up/1?_state=x' } });
    registry.on('DELETE', '/up/1?_state=x', { status: 204 });
    const client = testClient();
    expect(await look(registry, 'v1', client)).toEqual({ kind: 'absent' });
    expect(await look(registry, 'v2', client)).toEqual({ kind: 'absent' });
    const trial = registry.requests.filter(({ method }) => method === 'POST' || method === 'DELETE');
    expect(trial.map(({ headers }) => headers.authorization)).toEqual(['Bearer opaque', 'Bearer opaque']);
  });

  it.each([
    ['to another origin', 'https://storage.example/up'],
    ['to no address', 'http://'],
  ])('leaves an upload alone that leads %s', async (_where, location) => {
    const registry = await registryWith('opaque');
    registry.on('HEAD', V1, challenge(registry), { status: 404 });
    registry.on('POST', UPLOADS, { status: 202, headers: { location } });
    expect(await look(registry, 'v1')).toEqual({ kind: 'absent' });
  });

  it.each([401, 403])('misses one where that upload is refused by %i', async status => {
    const registry = await registryWith('opaque');
    registry.on('HEAD', V1, challenge(registry));
    registry.on('POST', UPLOADS, { status, body: WORDS });
    const error = await errorOf(registry);
    expect(error.code).toBe('credentials-missing');
    expect(error.message).toMatch(/give the inputs `username` and `password`: .*requested access/);
  });

  it('waits where that upload comes too often', async () => {
    const registry = await registryWith('opaque');
    registry.on('HEAD', V1, challenge(registry), { status: 404 });
    const often = { status: 403, body: refusal('DENIED', 'You have exceeded a secondary rate limit') };
    registry.on('POST', UPLOADS, often, { status: 202, headers: { location: '/up' } });
    registry.on('DELETE', '/up', { status: 204 });
    const client = testClient();
    expect(await look(registry, 'v1', client)).toEqual({ kind: 'absent' });
    expect(client.clock.sleeps).toHaveLength(1);
  });

  it('lets a write itself be the trial', async () => {
    const registry = await registryWith('opaque');
    const bytes = Buffer.from('x');
    const descriptor = { mediaType: 'a/b', digest: sha256(bytes), size: 1 };
    registry.on('HEAD', `/v2/team/app/blobs/${descriptor.digest}`, { status: 404 });
    registry.on('POST', UPLOADS, challenge(registry), { status: 403, body: WORDS });
    const { content } = testClient().client.repository(repositoryOn(registry.host));
    const open = async function* () {
      yield bytes;
    };
    await expect(content.putBlob({ descriptor, open })).rejects.toMatchObject({
      code: 'credentials-missing',
    });
    expect(registry.log().filter(line => line === `POST ${UPLOADS}`)).toHaveLength(2);
  });

  it('is told of a tag that the registry keeps as such', async () => {
    const registry = await registryWith(jwt('pull', 'push'));
    const manifest = encodeManifest({ schemaVersion: 2, mediaType: 'a/b', manifests: [] } as never);
    const kept = refusal('DENIED', 'tag v1 cannot be updated due to immutability settings');
    registry.always('PUT', /.*/, ({ headers }) =>
      headers.authorization === undefined ? challenge(registry) : { status: 403, body: kept },
    );
    registry.always('HEAD', /.*/, { status: 404 });
    const naming = testClient().client.naming(repositoryOn(registry.host));
    await expect(naming.point(manifest, ['v1'])).rejects.toMatchObject({ code: 'tag-immutable' });
  });
});
