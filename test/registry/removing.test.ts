import { describe, expect, it, test } from 'vitest';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { Credential } from '../../src/registry/credential.ts';
import { startEmbedded } from '../contract/embedded-subject.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { refusal, scriptedRegistry } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const TAG = '/v2/team/app/manifests/pr-12';
const BASIC: Credential = { kind: 'basic', username: 'me', password: 'secret' };

describe('deleting a tag', () => {
  it.each([202, 200, 204])('is one DELETE of the tag by its name, answered by %i', async status => {
    const registry = await scriptedRegistry();
    registry.on('DELETE', TAG, { status });
    const deleter = testClient().client.deleting(repositoryOn(registry.host));
    expect(await deleter.remove('pr-12')).toEqual({ kind: 'deleted' });
    expect(registry.log()).toEqual([`DELETE ${TAG}`]);
  });

  it('that is not there is no failure', async () => {
    const registry = await scriptedRegistry();
    registry.on('DELETE', TAG, { status: 404, body: refusal('MANIFEST_UNKNOWN', 'unknown') });
    expect(await testClient().client.deleting(repositoryOn(registry.host)).remove('pr-12')).toEqual({
      kind: 'absent',
    });
  });

  it.each([
    ['docker-registry 2.8', 400, refusal('DIGEST_INVALID', 'provided digest did not match uploaded content')],
    ['GHCR', 405, refusal('UNSUPPORTED', 'The operation is unsupported.')],
    ['a registry without it', 501, 'not implemented'],
  ])('is left alone where the registry cannot: %s', async (_who, status, body) => {
    const registry = await scriptedRegistry();
    registry.on('DELETE', TAG, { status, body });
    const result = await testClient().client.deleting(repositoryOn(registry.host)).remove('pr-12');
    expect(result).toMatchObject({
      kind: 'unsupported',
      error: {
        code: 'registry-failed',
        message: expect.stringMatching(/team\/app:pr-12: .* cannot delete a tag/),
      },
    });
    expect(registry.log()).toEqual([`DELETE ${TAG}`]);
  });

  it.each([
    ['a lock in ACR', 405, refusal('REGISTRY_DISALLOWED_OPERATION', 'The operation is disallowed')],
    ['an immutable tag', 400, refusal('TAG_INVALID', 'the tag is immutable')],
    ['a protected tag', 403, refusal('DENIED', 'the tag is protected')],
  ])('is refused, which is no lack of means: %s', async (_what, status, body) => {
    const registry = await scriptedRegistry();
    registry.on('DELETE', TAG, { status, body });
    const deleter = testClient().client.deleting(repositoryOn(registry.host));
    await expect(deleter.remove('pr-12')).rejects.toMatchObject({ name: 'RegistryError', status });
  });

  it('asks for the right to delete, and says that it is this one that is missing', async () => {
    const registry = await scriptedRegistry();
    const bearer = `Bearer realm="${registry.url}/token"`;
    registry.on('DELETE', TAG, { status: 401, headers: { 'www-authenticate': bearer } });
    registry.on('GET', '/token?scope=repository%3Ateam%2Fapp%3Adelete%2Cpull%2Cpush&account=me', {
      status: 200,
      body: { token: 't' },
    });
    registry.on('DELETE', TAG, { status: 403, body: refusal('DENIED', 'requested access is denied') });
    const { client } = testClient({ credentials: { [registry.host]: BASIC } });
    await expect(client.deleting(repositoryOn(registry.host)).remove('pr-12')).rejects.toMatchObject({
      code: 'not-allowed',
      hint: expect.stringMatching(/lacks the right to delete here .*Administrator/),
    });
  });

  it.each([`sha256:${'a'.repeat(64)}`, '', 'a/b', '../x', 'a?b'])('never takes %j', async tag => {
    const registry = await scriptedRegistry();
    const deleter = testClient().client.deleting(repositoryOn(registry.host));
    await expect(deleter.remove(tag)).rejects.toMatchObject({ code: 'bad-input' });
    expect(registry.requests).toEqual([]);
  });
});

const CONTENT = `sha256:${'c'.repeat(64)}` as const;

describe('deleting content', () => {
  it.each([
    [202, 'deleted'],
    [404, 'absent'],
    [405, 'unsupported'],
    [501, 'unsupported'],
  ])('is one DELETE of its digest; %i means %s', async (status, kind) => {
    const registry = await scriptedRegistry();
    registry.on('DELETE', `/v2/team/app/manifests/${CONTENT}`, { status, body: 'words' });
    const deleter = testClient().client.deleting(repositoryOn(registry.host));
    expect(await deleter.removeContent(CONTENT)).toMatchObject({ kind });
  });

  it('of which 400 says nothing about other content', async () => {
    const registry = await scriptedRegistry();
    registry.on('DELETE', `/v2/team/app/manifests/${CONTENT}`, { status: 400, body: refusal('X', 'in use') });
    const deleter = testClient().client.deleting(repositoryOn(registry.host));
    await expect(deleter.removeContent(CONTENT)).rejects.toMatchObject({ code: 'registry-failed' });
  });

  it.each(['latest', '', 'sha256:abc'])('never takes %j', async digest => {
    const registry = await scriptedRegistry();
    const deleter = testClient().client.deleting(repositoryOn(registry.host));
    await expect(deleter.removeContent(digest as typeof CONTENT)).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(registry.requests).toEqual([]);
  });
});

const SUBJECTS = [
  { name: 'the embedded registry', program: 'node', start: () => startEmbedded(), can: true },
  { name: 'docker-registry 2.8', program: 'docker-registry', start: () => startDockerRegistry(), can: false },
  { name: 'olareg', program: 'olareg', start: () => startOlareg(), can: true },
] as const;

test.for(SUBJECTS)(
  '$name keeps the content and its other tag',
  async ({ name, program, start, can }, context) => {
    need(context, onPath(program), `${name} is not on PATH`);
    const registry = await start();
    try {
      const { client } = testClient();
      const repository = repositoryOn(registry.host);
      const { content, tags } = client.repository(repository);
      const index = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
      await content.putManifest(index);
      await client.naming(repository).point(index, ['pr-12', 'kept']);
      const removed = await client.deleting(repository).remove('pr-12');
      expect(removed.kind).toBe(can ? 'deleted' : 'unsupported');
      expect((await tags.stateOf('pr-12')).kind).toBe(can ? 'absent' : 'present');
      expect(await tags.stateOf('kept')).toMatchObject({ kind: 'present', digest: index.digest });
      expect((await content.manifest(index.digest)).digest).toBe(index.digest);
    } finally {
      await registry.close();
    }
  },
);
