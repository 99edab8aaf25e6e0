import { describe, expect, test } from 'vitest';
import { immutable, moving, outcomes, type Stage, secondRelease, TAGS } from './stage.ts';

const ORDER = ['v1.1.0', 'sha-a1a1a1a', 'v1.1', 'v1', 'latest'];

/** Tags written, in the order in which the registry was asked. */
const written = ({ log }: Stage) =>
  log
    .filter(({ method, path }) => method === 'PUT' && /manifests\/(?!sha256:)/.test(path))
    .map(({ path }) => path.replace(/^.*\//, ''));

describe('naming', () => {
  test('takes immutable tags first, then moving ones from the most specific to latest', async () => {
    const { stage, document, plan } = await secondRelease();
    const published = await stage.name(plan, document);
    expect(published.error).toBeUndefined();
    expect(written(stage).slice(-5)).toEqual(ORDER);
    expect(outcomes(published)).toEqual({
      'v1.1.0': 'created',
      'sha-a1a1a1a': 'created',
      'v1.1': 'created',
      v1: 'moved',
      latest: 'moved',
    });
    expect(new Set(Object.values(await stage.tags()))).toEqual(new Set([document.digest]));
  });

  test('looks directly before each write and directly after it, and at immutable tags once more at the end', async () => {
    const { stage, document, plan } = await secondRelease();
    await stage.name(plan, document);
    const asked = stage.proxy.requests
      .filter(({ path }) => !path.includes('sha256:'))
      .map(({ method, path }) => `${method} ${path.replace(/^.*\//, '')}`);
    const each = ORDER.flatMap(tag => [`HEAD ${tag}`, `PUT ${tag}`, `HEAD ${tag}`]);
    expect(asked).toEqual([...each, ...ORDER.slice(0, 2).map(tag => `HEAD ${tag}`)]);
  });

  test('goes through all repositories with one kind of tag before the next kind', async () => {
    const tags = [immutable('v1.1.0'), moving('latest', '*')];
    const { stage, document, plan } = await secondRelease({ tags, paths: ['team/app', 'team/mirror'] });
    await stage.name(plan, document);
    const named = stage.proxy.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
    expect(named).toEqual([
      '/v2/team/app/manifests/v1.1.0',
      '/v2/team/mirror/manifests/v1.1.0',
      '/v2/team/app/manifests/latest',
      '/v2/team/mirror/manifests/latest',
    ]);
  });

  test('asks nothing about tags that are kept or skipped', async () => {
    const { stage, document, plan } = await secondRelease();
    await stage.name(plan, document);
    const again = await stage.plan(document);
    stage.proxy.script([]);
    const published = await stage.name(again, document);
    expect(stage.proxy.requests).toEqual([]);
    expect(new Set(Object.values(outcomes(published)))).toEqual(new Set(['kept']));
  });

  test('leaves a tag that meanwhile shows our digest: another run of this release was faster', async () => {
    const { stage, document, plan } = await secondRelease();
    await stage.another(document, 'v1.1.0');
    const published = await stage.name(plan, document);
    expect(published.error).toBeUndefined();
    expect(outcomes(published)['v1.1.0']).toBe('kept');
    expect(stage.proxy.requests.some(({ shape }) => shape === 'PUT /v2/team/app/manifests/v1.1.0')).toBe(
      false,
    );
  });

  test('leaves a moving tag that a newer release took meanwhile, and goes on', async () => {
    const { stage, document, plan } = await secondRelease();
    const newer = await stage.store('v1.2.0', 'c3'.repeat(20));
    await stage.another(newer, 'latest');
    const published = await stage.name(plan, document);
    expect(outcomes(published)).toMatchObject({ v1: 'moved', latest: 'skipped' });
    expect((await stage.tags())['latest']).toBe(newer.digest);
  });
});

describe('read-back', () => {
  const lag = (reads: number) => [
    { when: { method: 'PUT', path: /manifests\/v1\.1\.0$/ }, fault: { kind: 'lag', reads } as const },
  ];

  test('waits for a registry that shows writes late, each time twice as long', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script(lag(3));
    const published = await stage.name(plan, document);
    expect(published.error).toBeUndefined();
    expect(stage.clock.sleeps).toEqual([200, 400, 800]);
  });

  test('gives up after six looks and says that the registry may be slow', async () => {
    const { stage, document, plan } = await secondRelease();
    stage.proxy.script(lag(99));
    const { error, named } = await stage.name(plan, document);
    expect(error).toMatchObject({ code: 'lost-race' });
    expect(error?.message).toContain('the tag shows nothing');
    expect(error?.message).toContain('shows writes late');
    expect(stage.clock.sleeps).toEqual([200, 400, 800, 1600, 3200]);
    expect(named.slice(1).map(({ outcome }) => outcome)).toEqual(Array(4).fill('not-reached'));
  });
});

describe('a plan that was made just now', () => {
  const looks = (stage: Stage) => {
    const heads = stage.log
      .filter(({ method }) => method === 'HEAD')
      .map(({ path }) => path.split('/').at(-1));
    return Object.fromEntries(TAGS.map(({ name }) => [name, heads.filter(tag => tag === name).length]));
  };

  test('is not made again for what is named first, and is for everything after it', async () => {
    const { stage, document, plan } = await secondRelease({ together: true });
    const before = looks(stage);
    expect(await stage.name(plan, document, { fresh: true })).not.toHaveProperty('error');
    const after = looks(stage);
    const added = Object.fromEntries(
      TAGS.map(({ name }) => [name, (after[name] ?? 0) - (before[name] ?? 0)]),
    );
    // Read back; immutable ones once more at the end; the moving ones are looked at before they are written.
    expect(added).toEqual({ 'v1.1.0': 2, 'sha-a1a1a1a': 2, 'v1.1': 2, v1: 2, latest: 2 });
  });

  test.each([
    ['a moving tag that another run names meanwhile', { together: true }, 'v1.1'],
    ['the second of tags that are written one after the other', { together: false }, 'sha-a1a1a1a'],
  ])('still finds %s', async (_what, options, tag) => {
    const { stage, document, plan } = await secondRelease(options);
    const theirs = await stage.store('v1.2.0', 'c3'.repeat(20));
    const afterWrite = async (name: string) => {
      if (name === 'v1.1.0') await stage.another(theirs, tag);
    };
    const published = await stage.name(plan, document, { fresh: true, afterWrite });
    expect((await stage.tags())[tag], 'theirs stays').toBe(theirs.digest);
    expect(outcomes(published)[tag]).not.toBe('created');
  });
});

describe('a race', () => {
  test.each([
    ['v1.1.0', 'created'],
    ['latest', 'moved'],
  ])('lost on %s between write and read-back is found and blamed on nobody else', async tag => {
    const { stage, document, plan } = await secondRelease();
    const theirs = await stage.store('v1.1.0', 'c3'.repeat(20));
    const afterWrite = async (name: string) => {
      if (name === tag) await stage.another(theirs, tag);
    };
    const { error, named } = await stage.name(plan, document, { afterWrite });
    expect(error).toMatchObject({ code: 'lost-race' });
    expect(error?.message).toContain(`team/app:${tag}: wrote `);
    expect((await stage.tags())[tag], 'theirs stays').toBe(theirs.digest);
    expect(named.find(({ target }) => target.tag.name === tag)).toMatchObject({
      outcome: 'failed',
      digest: theirs.digest,
    });
  });

  test('for an immutable tag that is lost before the guard is a refusal, not an overwrite', async () => {
    const { stage, document, plan } = await secondRelease();
    const theirs = await stage.store('v1.1.0', 'c3'.repeat(20));
    await stage.another(theirs, 'sha-a1a1a1a');
    const { error, named } = await stage.name(plan, document);
    expect(error).toMatchObject({ code: 'tag-conflict' });
    expect(error?.problems.join('\n')).toContain(theirs.digest);
    expect(error?.problems.join('\n')).toContain('created: ');
    expect((await stage.tags())['sha-a1a1a1a']).toBe(theirs.digest);
    expect(named.map(({ outcome }) => outcome)).toEqual([
      'created',
      'refused',
      'not-reached',
      'not-reached',
      'not-reached',
    ]);
  });

  test('lost on an immutable tag after its read-back is found at the end, and moved tags go back', async () => {
    const { stage, before, document, plan } = await secondRelease();
    const theirs = await stage.store('v1.1.0', 'c3'.repeat(20));
    const afterWrite = async (name: string) => {
      if (name === 'latest') await stage.another(theirs, 'v1.1.0');
    };
    const published = await stage.name(plan, document, { afterWrite });
    expect(published.error).toMatchObject({ code: 'lost-race' });
    expect(published.error?.message).toContain('team/app:v1.1.0: named ');
    expect(outcomes(published)).toMatchObject({ 'v1.1.0': 'failed', v1: 'restored', latest: 'restored' });
    expect(await stage.tags()).toMatchObject({
      'v1.1.0': theirs.digest,
      v1: before.digest,
      latest: before.digest,
    });
  });

  test('won between guard and write by us shows ours; the other run finds its own loss', async () => {
    const { stage, document, plan } = await secondRelease();
    const theirs = await stage.store('v1.1.0', 'c3'.repeat(20));
    const afterGuard = async (name: string) => {
      if (name === 'v1.1.0') await stage.another(theirs, 'v1.1.0');
    };
    const published = await stage.name(plan, document, { afterGuard });
    expect(published.error).toBeUndefined();
    expect((await stage.tags())['v1.1.0']).toBe(document.digest);
  });
});
