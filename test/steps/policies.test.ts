import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { started } from '../embedded/started.ts';
import { outcomesOf, plan, release } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/hello');

type Given = Readonly<Record<string, string>>;

/** A project and a registry; `at` is a commit whose content differs from any other's. */
async function project(inputs: Given = {}) {
  const { registry, log } = await started();
  const { path: cwd, remove } = await temporaryFolder('policies');
  onTestFinished(remove);
  await cp(EXAMPLE, cwd, { recursive: true });
  const given = async (ref: string, at: string, more: Given) => {
    await writeFile(join(cwd, 'release-notes.txt'), at);
    return {
      cwd,
      clock: jumpingClock(),
      inputs: {
        images: `${registry.host}/team/app`,
        builder: 'native',
        platforms: 'linux/amd64,linux/arm64',
        'git-ref': ref,
        'git-sha': at.repeat(40).slice(0, 40),
        ...inputs,
        ...more,
      },
    };
  };
  return {
    log,
    push: async (ref: string, at: string, more: Given = {}) => release(await given(ref, at, more)),
    plan: async (ref: string, at: string, more: Given = {}) => plan(await given(ref, at, more)),
    tags: async (): Promise<Readonly<Record<string, string>>> =>
      (await registry.snapshot())['team/app']?.tags ?? {},
    snapshot: () => registry.snapshot(),
  };
}

describe('an immutable tag that exists with other content', () => {
  test('is refused by resume and by fail, and nothing is written', async () => {
    const { push, snapshot } = await project();
    await push('refs/tags/v1.0.0', 'a');
    const before = await snapshot();
    for (const mode of ['resume', 'fail']) {
      const { end, error, report } = await push('refs/tags/v1.0.0', 'b', { 'if-exists': mode });
      expect(end).toBe('tag-conflict');
      expect(error?.problems.join('\n')).toContain('a'.repeat(40));
      expect(error?.problems.join('\n')).toContain('b'.repeat(40));
      expect(outcomesOf(report)).toMatchObject({ 'v1.0.0': 'refused' });
      expect(await snapshot()).toEqual(before);
    }
  });

  test('is kept by skip, and the rest is published', async () => {
    const { push, tags } = await project();
    await push('refs/tags/v1.0.0', 'a');
    const before = await tags();
    const { end, report } = await push('refs/tags/v1.0.0', 'b', { 'if-exists': 'skip' });
    expect(end).toBe('done');
    expect(outcomesOf(report)).toEqual({
      'v1.0.0': 'kept',
      'sha-bbbbbbb': 'created',
      'v1.0': 'moved',
      v1: 'moved',
      latest: 'moved',
    });
    expect(await tags()).toMatchObject({ 'v1.0.0': before['v1.0.0'], latest: report?.images[0]?.digest });
  });
});

describe('the same release again', () => {
  test('under fail is kept where the build gives the same digest', async () => {
    const { push } = await project();
    await push('refs/tags/v1.0.0', 'a');
    const { end, report, log } = await push('refs/tags/v1.0.0', 'a', { 'if-exists': 'fail' });
    expect(end).toBe('done');
    expect(log).not.toContain('reused');
    expect(new Set(Object.values(outcomesOf(report)))).toEqual(new Set(['kept']));
  });

  test('under fail is refused after the build where the digest is another one', async () => {
    const { push, tags } = await project();
    await push('refs/tags/v1.0.0', 'a');
    const before = await tags();
    const again = await push('refs/tags/v1.0.0', 'a', { 'if-exists': 'fail', labels: 'note=changed' });
    expect(again.end).toBe('tag-conflict');
    expect(again.log).toContain('builder: ');
    expect(await tags()).toEqual(before);
  });

  test('under resume is reused although a build would give another digest', async () => {
    const { push, tags } = await project();
    await push('refs/tags/v1.0.0', 'a');
    const before = await tags();
    const again = await push('refs/tags/v1.0.0', 'a', { labels: 'note=changed' });
    expect(again.end).toBe('done');
    expect(again.log).toContain('reused: ');
    expect(await tags()).toEqual(before);
  });
});

describe('moving tags', () => {
  test('never go back, unless always is asked for', async () => {
    const { push, tags } = await project();
    await push('refs/tags/v1.3.0', 'a');
    const before = await tags();
    const behind = await push('refs/tags/v1.2.9', 'b');
    expect(outcomesOf(behind.report)).toMatchObject({
      'v1.2.9': 'created',
      'v1.2': 'created',
      v1: 'skipped',
      latest: 'skipped',
    });
    expect(await tags()).toMatchObject({ latest: before['latest'], v1: before['v1'] });
    const forced = await push('refs/tags/v1.2.8', 'c', { 'moving-tags': 'always' });
    expect(outcomesOf(forced.report)).toMatchObject({ v1: 'moved', latest: 'moved', 'v1.2': 'moved' });
  });

  test('become immutable where immutable-tags says so', async () => {
    const { push } = await project({ 'immutable-tags': 'all' });
    await push('refs/heads/main', 'a');
    const { end, report } = await push('refs/heads/main', 'b');
    expect(end).toBe('tag-conflict');
    expect(outcomesOf(report)).toMatchObject({ main: 'refused' });
  });

  test('are all tags where immutable-tags is none', async () => {
    const { push } = await project({ 'immutable-tags': 'none' });
    await push('refs/tags/v1.0.0', 'a');
    const { end, report } = await push('refs/tags/v1.0.0', 'b');
    expect(end).toBe('done');
    expect(outcomesOf(report)).toMatchObject({ 'v1.0.0': 'moved', latest: 'moved' });
  });
});

describe('nothing is published', () => {
  test('where push is false: the whole job runs against a registry in the process', async () => {
    const { push, log } = await project();
    const { end, report, log: said } = await push('refs/tags/v1.0.0', 'a', { push: 'false' });
    expect(end).toBe('done');
    expect(said).toContain('rehearsal: push is false');
    expect(report?.images[0]?.platforms).toHaveLength(2);
    expect(log).toEqual([]);
  });
});

describe('a plan', () => {
  test.each([
    ['the first release', 'refs/tags/v1.0.0', 'a', []],
    ['its re-run', 'refs/tags/v1.0.0', 'a', [['refs/tags/v1.0.0', 'a']]],
    [
      'a backport',
      'refs/tags/v1.0.1',
      'b',
      [
        ['refs/tags/v1.0.0', 'a'],
        ['refs/tags/v1.1.0', 'c'],
      ],
    ],
    ['a release of a commit that its branch built', 'refs/tags/v1.0.0', 'a', [['refs/heads/main', 'a']]],
    ['a conflict', 'refs/tags/v1.0.0', 'b', [['refs/tags/v1.0.0', 'a']]],
  ] as const)('of %s says what a push then does, and writes nothing', async (_what, ref, at, before) => {
    const { push, plan: planned, snapshot } = await project();
    for (const [earlier, commit] of before) await push(earlier, commit);
    const state = await snapshot();
    const said = await planned(ref, at);
    expect(await snapshot()).toEqual(state);
    const done = await push(ref, at);
    expect(said.end).toBe(done.end);
    const DONE: Given = {
      create: 'created',
      keep: 'kept',
      move: 'moved',
      skip: 'skipped',
      refuse: 'refused',
    };
    const expected = Object.entries(outcomesOf(said.report)).map(([tag, action]) => [tag, DONE[action]]);
    const outcomes = Object.fromEntries(
      Object.entries(outcomesOf(done.report)).filter(([, outcome]) => outcome !== 'not-reached'),
    );
    expect(Object.fromEntries(expected)).toMatchObject(outcomes);
  });
});
