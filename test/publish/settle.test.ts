import { describe, expect, test } from 'vitest';
import { IMMUTABLE_PROFILES } from '../../src/embedded/oddities/immutable-tags.ts';
import type { Published } from '../../src/publish/execute.ts';
import { type Fault, type Rule, refusal } from '../support/faulty-faults.ts';
import { immutable, moving, outcomes, secondRelease } from './stage.ts';

const DOWN = refusal(503, 'UNAVAILABLE');

/** Every such request fails, repetitions included, after so many that pass. */
const failing = (
  method: string,
  tag: string,
  { skip = 0, fault = DOWN }: { skip?: number; fault?: Fault } = {},
) => [
  { when: { method, path: new RegExp(`manifests/${tag}$`), skip }, fault, times: Number.POSITIVE_INFINITY },
];

const lines = ({ error }: Published) =>
  error?.problems.map(line => line.replace(/ \S*\//, ' ').replace(/ \(.*/, ''));

const entry = ({ named }: Published, tag: string) => named.find(({ target }) => target.tag.name === tag);

describe('naming that stops half-way', () => {
  test('moves what it moved back, lets created tags stand, and says all of it', async () => {
    const { stage, before, document, plan } = await secondRelease();
    stage.proxy.script(failing('PUT', 'latest'));
    const published = await stage.name(plan, document);
    const { error } = published;
    expect(error).toMatchObject({ code: 'publish-incomplete' });
    expect(error?.message).toMatch(/^naming stopped at \S+\/team\/app:latest: .*503/);
    expect(error?.hint).toContain('run it again');
    expect(lines(published)).toEqual([
      'created: app:v1.1.0',
      'created: app:sha-a1a1a1a',
      'created: app:v1.1',
      'restored: app:v1',
      'failed: app:latest',
    ]);
    expect(entry(published, 'v1')).toMatchObject({ outcome: 'restored', digest: before.digest });
    expect(await stage.tags()).toEqual({
      'v1.1.0': document.digest,
      'sha-a1a1a1a': document.digest,
      'v1.1': document.digest,
      v1: before.digest,
      latest: before.digest,
    });
  });

  test('changes nothing when the first tag fails, and ends in the registry’s own error', async () => {
    const { stage, before, document, plan } = await secondRelease();
    stage.proxy.script(failing('PUT', 'v1\\.1\\.0'));
    const { error } = await stage.name(plan, document);
    expect(error).toMatchObject({ code: 'registry-failed' });
    expect(await stage.tags()).toEqual({ v1: before.digest, latest: before.digest });
  });

  test('is finished by a second run', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script(failing('PUT', 'latest'));
    await stage.name(plan, document);
    stage.proxy.script([]);
    const published = await stage.name(await stage.plan(document), document);
    expect(published.error).toBeUndefined();
    expect(outcomes(published)).toEqual({
      'v1.1.0': 'kept',
      'sha-a1a1a1a': 'kept',
      'v1.1': 'kept',
      v1: 'moved',
      latest: 'moved',
    });
  });

  test('moves the tag back whose write was done but could not be read back', async () => {
    const { stage, before, document, plan } = await secondRelease();
    // The look of the guard passes, that of the read-back fails with all its repetitions, then all is well again.
    stage.proxy.script([{ when: { method: 'HEAD', path: /latest$/, skip: 1 }, fault: DOWN, times: 5 }]);
    const published = await stage.name(plan, document);
    expect(published.error).toMatchObject({ code: 'publish-incomplete' });
    expect(entry(published, 'latest')).toMatchObject({ outcome: 'restored', digest: before.digest });
    expect(await stage.tags()).toMatchObject({ v1: before.digest, latest: before.digest });
  });

  test('says that a new tag is there whose write was done but could not be read back', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script([{ when: { method: 'HEAD', path: /v1\.1$/, skip: 1 }, fault: DOWN, times: 5 }]);
    const published = await stage.name(plan, document);
    expect(entry(published, 'v1.1')).toMatchObject({ outcome: 'failed', digest: document.digest });
    expect(entry(published, 'v1.1')?.reason).toContain('the write was done all the same');
  });

  test('says that a tag is unknown when the registry is gone for good', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script(failing('HEAD', 'v1', { skip: 1 }));
    const published = await stage.name(plan, document);
    expect(entry(published, 'v1')).toMatchObject({ outcome: 'failed', digest: null });
    expect(entry(published, 'v1')?.reason).toContain('what it shows now is not known');
    expect(entry(published, 'latest')?.outcome).toBe('not-reached');
  });

  test('leaves a moved tag alone that somebody else has named since', async () => {
    const { stage, document, plan } = await secondRelease();
    const theirs = await stage.store('v1.9.0', 'd4'.repeat(20));
    stage.proxy.script(failing('PUT', 'latest'));
    const afterGuard = async (tag: string) => {
      if (tag === 'latest') await stage.another(theirs, 'v1');
    };
    const published = await stage.name(plan, document, { afterGuard });
    expect(await stage.tags()).toMatchObject({ v1: theirs.digest });
    expect(entry(published, 'v1')).toMatchObject({ outcome: 'moved', digest: theirs.digest });
    expect(entry(published, 'v1')?.reason).toContain('another run has named it since');
  });

  test('says so when a tag cannot be moved back', async () => {
    const { stage, document, plan } = await secondRelease();
    const rules: readonly Rule[] = [
      ...failing('PUT', 'latest'),
      ...failing('PUT', 'v1', { skip: 1, fault: refusal(403, 'DENIED') }),
    ];
    stage.proxy.script(rules);
    const published = await stage.name(plan, document);
    expect(await stage.tags()).toMatchObject({ v1: document.digest });
    expect(entry(published, 'v1')).toMatchObject({ outcome: 'moved', digest: document.digest });
    expect(entry(published, 'v1')?.reason).toContain('moving it back failed');
    expect(published.error?.problems.join('\n')).toMatch(/moved: \S+:v1 \(.*moving it back failed/);
  });

  test('does not take a registry that cannot be read for another run', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script([...failing('PUT', 'latest'), ...failing('HEAD', 'v1', { skip: 2 })]);
    const published = await stage.name(plan, document);
    expect(entry(published, 'v1')?.reason).toContain('moving it back failed');
    expect(entry(published, 'v1')?.reason).not.toContain('another run');
  });
});

describe('a registry that refuses an overwrite itself', () => {
  test.each(IMMUTABLE_PROFILES)(
    'as %s does ends in a refusal with its own words and next step, and moved tags go back',
    async profile => {
      const immutableTags = { covers: (tag: string) => tag === 'latest', profile };
      const { stage, before, document, plan } = await secondRelease({ immutableTags });
      const published = await stage.name(plan, document);
      const { error } = published;
      expect(error?.message).toMatch(/^naming stopped at \S+:latest: PUT /);
      expect(error?.code).toBe('tag-immutable');
      expect(error?.hint).not.toContain('run it again');
      expect(await stage.tags()).toMatchObject({
        'v1.1.0': document.digest,
        v1: before.digest,
        latest: before.digest,
      });
      expect(lines(published)).toContain('restored: app:v1');
      expect(lines(published)?.at(-1)).toBe('refused: app:latest');
    },
  );
});

describe('a refusal that does not say that it is about the overwrite', () => {
  const DENIED = refusal(403, 'DENIED');

  test('is taken for the lack of a right by who has stored nothing here', async () => {
    const immutableTags = { covers: () => true, profile: 'zot' } as const;
    const { stage, document, plan } = await secondRelease({ tags: [moving('latest', '*')], immutableTags });
    const { error } = await stage.name(plan, document);
    expect(error).toMatchObject({ code: 'not-allowed', hint: expect.stringContaining('right to push') });
  });

  test.each([
    ['one after the other', false],
    ['together', true],
  ])('is one where the tag is there and content was just taken, %s', async (_how, together) => {
    const { stage, before, document, plan } = await secondRelease({ together });
    stage.proxy.script(failing('PUT', 'v1', { fault: DENIED }));
    const published = await stage.name(plan, document);
    expect(published.error).toMatchObject({
      code: 'tag-immutable',
      message: expect.stringContaining('403 DENIED: scripted 403'),
      hint: expect.stringContaining('it is the overwrite that the registry refuses'),
    });
    expect(entry(published, 'v1')).toMatchObject({ outcome: 'refused', digest: before.digest });
  });

  test('is the lack of a right where the tag is not there', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script(failing('PUT', 'v1\\.1', { fault: DENIED }));
    expect((await stage.name(plan, document)).error).toMatchObject({ code: 'not-allowed' });
  });
});

describe('several repositories', () => {
  const tags = [immutable('v1.1.0'), moving('latest', '*')];
  const paths = ['team/app', 'team/mirror'];

  test('share one fate: a failure in the second moves the first one’s tags back', async () => {
    const { stage, before, document, plan } = await secondRelease({ tags, paths });
    stage.proxy.script([
      {
        when: { method: 'PUT', path: /mirror\/manifests\/latest/ },
        fault: DOWN,
        times: Number.POSITIVE_INFINITY,
      },
    ]);
    const published = await stage.name(plan, document);
    expect(lines(published)).toEqual([
      'created: app:v1.1.0',
      'created: mirror:v1.1.0',
      'restored: app:latest',
      'failed: mirror:latest',
    ]);
    for (const path of paths)
      expect(await stage.tags(path)).toMatchObject({ 'v1.1.0': document.digest, latest: before.digest });
  });

  test('keep their own previous content', async () => {
    const { stage, before, document } = await secondRelease({ tags, paths });
    const older = await stage.store('v0.9.0', 'd4'.repeat(20));
    await stage.another(older, 'latest', 'team/mirror');
    stage.proxy.script([
      {
        when: { method: 'HEAD', path: /mirror\/manifests\/latest/, skip: 2 },
        fault: DOWN,
        times: 5,
      },
    ]);
    const published = await stage.name(await stage.plan(document), document);
    expect(published.error).toMatchObject({ code: 'publish-incomplete' });
    expect(await stage.tags('team/app')).toMatchObject({ latest: before.digest });
    expect(await stage.tags('team/mirror')).toMatchObject({ latest: older.digest });
  });
});
