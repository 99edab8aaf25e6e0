import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { type Observer, observe } from '../../src/publish/observe.ts';
import { refusal } from '../support/faulty-faults.ts';
import { testClient } from '../support/test-client.ts';
import { immutable, moving, openStage, REVISION, type Stage } from './stage.ts';

const COMMIT_TAG = { ...moving('main'), follows: { by: 'commit' } as const };

function observer(asked: string[] = []): Observer {
  const { client } = testClient();
  return {
    access: repository => client.repository(repository),
    ancestry: async ({ revision }) => {
      asked.push(revision ?? 'none');
      return { relation: 'older', how: 'the test' };
    },
    identities: new Map(),
  };
}

/** Requests since the script was set, without the repository's name. */
const requests = ({ proxy }: Stage) =>
  proxy.requests.map(
    ({ method, path }) => `${method} ${path.replace('/v2/team/app/', '').replace(/[0-9a-f]{52}$/, '')}`,
  );

describe('looking at a tag', () => {
  test('that is not there costs one request', async () => {
    const stage = await openStage({ tags: [immutable('v1.1.0')] });
    const [seen] = await observe(stage.targets, undefined, observer());
    expect(seen?.standing).toEqual({ state: { kind: 'absent' } });
    expect(requests(stage)).toEqual(['HEAD manifests/v1.1.0']);
  });

  test('that holds the candidate costs one request', async () => {
    const stage = await openStage({ tags: [immutable('v1.1.0')] });
    const document = await stage.store('v1.1.0');
    await stage.another(document, 'v1.1.0');
    const [seen] = await observe(stage.targets, document.digest, observer());
    expect(seen?.standing).toMatchObject({ state: { kind: 'present', digest: document.digest } });
    expect(requests(stage)).toEqual(['HEAD manifests/v1.1.0']);
  });

  test('reads what several tags hold only once', async () => {
    const stage = await openStage();
    const document = await stage.store('v1.0.0');
    for (const { tag } of stage.targets) await stage.another(document, tag.name);
    const seen = await observe(stage.targets, undefined, observer());
    for (const { standing } of seen)
      expect(standing.identity).toMatchObject({ version: 'v1.0.0', revision: REVISION });
    expect(requests(stage).filter(line => line.startsWith('GET'))).toHaveLength(1);
    expect(requests(stage)).toHaveLength(stage.targets.length + 1);
  });

  test('of each kind asks for what that kind is judged by', async () => {
    const stage = await openStage({ tags: [immutable('v1.1.0'), COMMIT_TAG, moving('nightly')] });
    const document = await stage.store('v1.0.0');
    for (const { tag } of stage.targets) await stage.another(document, tag.name);
    const asked: string[] = [];
    const [version, commit, nothing] = await observe(stage.targets, undefined, observer(asked));
    expect(version?.standing).toHaveProperty('identity.version', 'v1.0.0');
    expect(version?.standing).not.toHaveProperty('ancestry');
    expect(commit?.standing).toMatchObject({ ancestry: { relation: 'older' } });
    expect(asked).toEqual([REVISION]);
    expect(nothing?.standing).not.toHaveProperty('identity');
  });

  test('whose content names no version lists the tags for the newest one in the range', async () => {
    const stage = await openStage({ tags: [moving('v1', '1.x')] });
    const unnamed = await stage.store('', '');
    for (const tag of ['v1', 'v1.0.0', 'v1.10.0', 'v1.9.0', 'v2.0.0', 'v1.11.0-rc.1', 'junk'])
      await stage.another(unnamed, tag);
    const [seen] = await observe(stage.targets, undefined, observer());
    expect(seen?.standing.newestListed).toBe('v1.10.0');
  });

  test.each([401, 403, 500])('that is answered with %i is unknown, never absent', async status => {
    const stage = await openStage({ tags: [immutable('v1.1.0')] });
    stage.proxy.script([{ fault: refusal(status, 'DENIED'), times: Number.POSITIVE_INFINITY }]);
    const [seen] = await observe(stage.targets, undefined, observer());
    expect(seen?.standing.state).toMatchObject({ kind: 'unknown', error: expect.any(AppError) });
  });

  test('whose content cannot be read fails: nothing is decided from half of the facts', async () => {
    const stage = await openStage({ tags: [immutable('v1.1.0')] });
    await stage.another(await stage.store('v1.0.0'), 'v1.1.0');
    stage.proxy.script([
      { when: { method: 'GET' }, fault: refusal(500, 'UNKNOWN'), times: Number.POSITIVE_INFINITY },
    ]);
    await expect(observe(stage.targets, undefined, observer())).rejects.toMatchObject({
      code: 'registry-failed',
    });
  });

  test('in several repositories keeps them apart', async () => {
    const stage = await openStage({ tags: [immutable('v1.1.0')], paths: ['team/app', 'team/mirror'] });
    const document = await stage.store('v1.0.0');
    await stage.another(document, 'v1.1.0', 'team/mirror');
    const seen = await observe(stage.targets, undefined, observer());
    expect(seen.map(({ target, standing }) => [target.repository.path, standing.state.kind])).toEqual([
      ['team/app', 'absent'],
      ['team/mirror', 'present'],
    ]);
  });
});
