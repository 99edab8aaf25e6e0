import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Started, started } from '../embedded/started.ts';
import { tagsIn } from '../support/registry-state.ts';
import { daysAgo, NOW, pruning, publisher } from './prune-stage.ts';

async function stage(options: Parameters<typeof started>[0] = {}) {
  const embedded = await started(options);
  const { host } = embedded.registry;
  return { ...embedded, host, images: `${host}/team/app`, ...publisher(host) };
}

async function tagNames({ registry }: Pick<Started, 'registry'>, path = 'team/app') {
  return Object.keys(await tagsIn(registry.host, path));
}

describe('a closed request', () => {
  test('loses its own tag and nothing else, though the content has other tags', async () => {
    const at = await stage();
    await at.image({ tags: ['pr-12', 'pr-123', 'pr-1234', 'latest', 'main'], created: daysAgo(3) });
    const { end, outcomes, report, log } = await pruning({ images: at.images, pr: '123' });
    expect(end, log).toBe('done');
    expect(outcomes).toEqual({ 'pr-123': 'deleted' });
    expect(report).toMatchObject({ schema: 1, command: 'prune', dryRun: false, request: 123 });
    expect(await tagNames(at)).toEqual(['latest', 'main', 'pr-12', 'pr-1234']);
  });

  test('asks of the registry what it needs: one look more, no list, no content', async () => {
    const at = await stage();
    await at.image({ tags: ['pr-123', 'latest'] });
    const before = at.log.length;
    await pruning({ images: at.images, pr: '123' });
    const asked = at.log
      .slice(before)
      .map(({ method, path }) => `${method} ${path.replace(/^.*\/(?=manifests)/, '')}`);
    expect(asked.filter(line => line.startsWith('DELETE'))).toEqual(['DELETE manifests/pr-123']);
    expect(asked.some(line => line.includes('tags/list'))).toBe(false);
  });

  test('whose tag is gone already is no failure, twice', async () => {
    const at = await stage();
    await at.image({ tags: ['latest'] });
    for (const _ of [1, 2]) {
      const { end, outcomes } = await pruning({ images: at.images, pr: '123' });
      expect(end).toBe('done');
      expect(outcomes).toEqual({ 'pr-123': 'absent' });
    }
  });

  test('in a repository that does not exist has nothing to lose', async () => {
    const at = await stage();
    const { end, outcomes } = await pruning({ images: `${at.host}/nobody/here`, pr: '1' });
    expect([end, outcomes]).toEqual(['done', { 'pr-1': 'absent' }]);
  });

  test.each([
    ['type=ref,event=pr', '', ['pr-123']],
    ['type=ref,event=pr,prefix=mr-', '', ['mr-123']],
    ['type=ref,event=pr', 'suffix=-alpine', ['pr-123-alpine']],
    [
      'type=raw,value=review-{{pr_number}}\ntype=sha\ntype=raw,value=preview\ntype=ref,event=branch',
      '',
      ['review-123'],
    ],
    ['type=raw,value=pr-{{pr_number}}-{{sha}}\ntype=raw,value=x{{date "YYYY"}}-{{pr_number}}', '', []],
    ['type=raw,value={{pr_head_branch}}-{{pr_number}}', '', []],
    [
      'type=raw,value={{commit_date "YYYY"}},enable={{is_default_branch}}\ntype=ref,event=pr',
      'latest=true',
      ['pr-123'],
    ],
    ['type=semver,pattern={{version}}\ntype=edge,branch=main\ntype=git-describe', '', []],
  ])('loses by the rules %j only what no other request would have', async (tags, flavor, expected) => {
    const at = await stage();
    const { end, outcomes, log } = await pruning({ images: at.images, pr: '123', tags, flavor });
    expect(end, log).toBe('done');
    expect(Object.keys(outcomes)).toEqual(expected);
  });

  test('keeps an immutable tag, and says how to let it go', async () => {
    const at = await stage();
    await at.image({ tags: ['pr-123'] });
    const { end, outcomes, reasons } = await pruning({
      images: at.images,
      pr: '123',
      'immutable-tags': 'all',
    });
    expect([end, outcomes]).toEqual(['done', { 'pr-123': 'kept' }]);
    expect(reasons['pr-123']).toContain('immutable-tags');
  });

  test('loses its tags in every image on every registry', async () => {
    const [one, two] = [await stage(), await stage()];
    await one.image({ tags: ['pr-7', 'keep'] });
    await publisher(one.host, 'team/tools').image({ tags: ['pr-7'] });
    await two.image({ tags: ['pr-7'] });
    const images = `${one.images}\n${one.host}/team/tools\n${two.images}`;
    const { report, end } = await pruning({ images, pr: '7' });
    expect(end).toBe('done');
    expect(report?.images.map(({ tags }) => tags.map(({ outcome }) => outcome))).toEqual([
      ['deleted'],
      ['deleted'],
      ['deleted'],
    ]);
    expect(await tagNames(one)).toEqual(['keep']);
    expect(await tagNames(two)).toEqual([]);
  });
});

function githubEvent(payload: object, event = 'pull_request') {
  const folder = mkdtempSync(join(tmpdir(), 'cfcr-event-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: 'c3'.repeat(20),
  };
}

function closedRequest(action: string, head = 1) {
  return {
    action,
    pull_request: {
      number: 123,
      merged: true,
      head: { ref: 'feature/x', sha: 'd4'.repeat(20), repo: { id: head, full_name: 'team/app' } },
      base: { ref: 'main', repo: { id: 1, full_name: 'team/app' } },
    },
  };
}

describe('which request is closed', () => {
  test.each(['pull_request', 'pull_request_target'])('is known from the event %s', async event => {
    const at = await stage();
    await at.image({ tags: ['pr-123', 'main', 'feature-x', 'sha-c3c3c3c', 'sha-d4d4d4d'] });
    const tags =
      'type=ref,event=branch\ntype=ref,event=pr\ntype=sha\ntype=raw,value=pr-{{pr_number}}-{{pr_head_branch}}';
    const inputs = { images: at.images, tags, 'immutable-tags': 'none' };
    const { end, outcomes, log } = await pruning(inputs, githubEvent(closedRequest('closed'), event));
    expect(end, log).toBe('done');
    expect(outcomes).toEqual({ 'pr-123': 'deleted', 'pr-123-feature-x': 'absent' });
    expect(await tagNames(at)).toEqual(['feature-x', 'main', 'sha-c3c3c3c', 'sha-d4d4d4d']);
  });

  test.each(['synchronize', 'opened', 'labeled', 'reopened'])('is not one that was %s', async action => {
    const at = await stage();
    await at.image({ tags: ['pr-123'] });
    const { end, error } = await pruning({ images: at.images }, githubEvent(closedRequest(action)));
    expect(end).toBe('bad-input');
    expect(error?.message).toMatch(/request 123 is not being closed/);
    expect(await tagNames(at)).toEqual(['pr-123']);
  });

  test('is none where rules run in an open one', async () => {
    const at = await stage();
    await at.image({ tags: ['pr-123', 'old-1'], created: daysAgo(50) });
    const inputs = { images: at.images, retention: 'pattern=old-*,older-than=30d' };
    const { outcomes } = await pruning(inputs, githubEvent(closedRequest('synchronize')));
    expect(outcomes).toEqual({ 'old-1': 'deleted' });
  });

  test('is said by pr, whatever the CI says of another', async () => {
    const at = await stage();
    await at.image({ tags: ['pr-123', 'pr-9'] });
    await pruning({ images: at.images, pr: '9' }, githubEvent(closedRequest('closed')));
    expect(await tagNames(at)).toEqual(['pr-123']);
  });

  test.each([
    ['a job of its pipeline', {}],
    ['the job that stops its environment', { CI_ENVIRONMENT_ACTION: 'stop' }],
  ])('is known in GitLab from %s', async (_where, more) => {
    const at = await stage();
    await at.image({ tags: ['pr-55', 'main'] });
    const env = {
      GITLAB_CI: 'true',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: '55',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1',
      CI_MERGE_REQUEST_PROJECT_ID: '1',
      CI_COMMIT_SHA: 'e5'.repeat(20),
      ...more,
    };
    const { outcomes } = await pruning({ images: at.images }, env);
    expect(outcomes).toEqual({ 'pr-55': 'deleted' });
    await at.image({ tags: ['pr-55'] });
    // With rules, only the job that stops says that the request is over.
    const both = await pruning({ images: at.images, retention: 'pattern=x,keep=1' }, env);
    expect(both.outcomes).toEqual('CI_ENVIRONMENT_ACTION' in more ? { 'pr-55': 'deleted' } : {});
  });

  test('of a fork without credentials passes, for it has published nothing', async () => {
    const at = await stage();
    const { end, log, report } = await pruning(
      { images: at.images },
      githubEvent(closedRequest('closed', 2)),
    );
    expect(end).toBe('done');
    expect(log).toContain('comes from a fork');
    expect(report?.images).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('is said all at once, before anything is asked', async () => {
    const at = await stage();
    const { end, error } = await pruning({
      images: 'UPPER//case',
      pr: 'twelve',
      retention: 'pattern=a*\nkeep=-1,pattern=b\npattern=c,older-than=3x,color=red',
      'immutable-tags': '!',
      tags: 'type=nothing',
    });
    expect(end).toBe('bad-input');
    expect(error?.problems.join('\n')).toMatch(
      /images: .*\n.*immutable-tags: .*\n(?:retention: .*\n){4}pr: /,
    );
    expect(at.log).toEqual([]);
  });

  test('is that neither a request nor a rule is given', async () => {
    const { end, error } = await pruning({ images: 'team/app' });
    expect(end).toBe('bad-input');
    expect(error?.message).toMatch(/pr, retention: neither is given.*pr=<number>.*pattern=/);
  });

  test('is that no image is named', async () => {
    const { error } = await pruning({ pr: '1' });
    expect(error?.message).toMatch(/images: is missing/);
  });
});

describe('rules', () => {
  async function aged() {
    const at = await stage();
    for (const days of [1, 2, 3, 40, 50]) {
      await at.image({
        tags: [`nightly-${days}`, `v1.0.${days}`],
        created: daysAgo(days),
        content: `${days}`,
      });
    }
    await at.image({ tags: ['nightly-unknown'], content: 'u' });
    await at.image({ tags: ['latest', 'old-main'], created: daysAgo(400) });
    return at;
  }

  test('delete what is old, and nothing of unknown age', async () => {
    const at = await aged();
    const { outcomes, reasons, end } = await pruning({
      images: at.images,
      retention: 'pattern=nightly-*,older-than=30d',
    });
    expect(end).toBe('done');
    expect(outcomes).toEqual({
      'nightly-1': 'kept',
      'nightly-2': 'kept',
      'nightly-3': 'kept',
      'nightly-40': 'deleted',
      'nightly-50': 'deleted',
      'nightly-unknown': 'kept',
    });
    expect(reasons['nightly-unknown']).toBe('its age is not known');
    expect(reasons['nightly-40']).toBe('it is 40d old, older than 30d');
    const left = await tagNames(at);
    expect(left).toContain('v1.0.50');
    expect(left).toContain('latest');
  });

  test('keep the newest, and count no tag of unknown age among them', async () => {
    const at = await aged();
    const { outcomes } = await pruning({ images: at.images, retention: 'pattern=nightly-*,keep=2' });
    const kept = Object.keys(outcomes).filter(tag => outcomes[tag] === 'kept');
    expect(kept).toEqual(['nightly-1', 'nightly-2', 'nightly-unknown']);
  });

  test('never delete immutable tags without leave, and do with it', async () => {
    const at = await aged();
    const first = await pruning({ images: at.images, retention: 'pattern=v*,older-than=30d' });
    expect(new Set(Object.values(first.outcomes))).toEqual(new Set(['kept']));
    expect(first.reasons['v1.0.50']).toContain('immutable=true');
    const second = await pruning({
      images: at.images,
      retention: 'pattern=v*,older-than=30d,immutable=true',
    });
    expect(second.outcomes).toMatchObject({ 'v1.0.3': 'kept', 'v1.0.40': 'deleted', 'v1.0.50': 'deleted' });
  });

  test('show everything in a dry run and delete nothing', async () => {
    const at = await aged();
    const before = await tagsIn(at.host, 'team/app');
    const asked = at.log.length;
    const { outcomes, report, log } = await pruning({
      images: at.images,
      retention: 'pattern=*,older-than=30d',
      pr: '5',
      'dry-run': 'true',
    });
    expect(outcomes).toMatchObject({
      'nightly-40': 'would-delete',
      latest: 'would-delete',
      'pr-5': 'absent',
    });
    expect(report?.dryRun).toBe(true);
    expect(log).toContain('would be deleted');
    expect(await tagsIn(at.host, 'team/app')).toEqual(before);
    expect(at.log.slice(asked).filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  test('work on charts that are named in full', async () => {
    const { host } = await stage();
    const charts = publisher(host, 'charts/app');
    await charts.image({
      tags: ['1.4.0-pr-12.20260115103000.sha-0f1e2d3'],
      annotation: daysAgo(40),
      content: 'a',
    });
    await charts.image({ tags: ['1.4.0'], annotation: daysAgo(50), content: 'b' });
    const retention = 'pattern=*-pr-12.*,older-than=1h,immutable=true';
    const { outcomes } = await pruning({ images: `${host}/charts/app`, retention });
    expect(outcomes).toEqual({ '1.4.0-pr-12.20260115103000.sha-0f1e2d3': 'deleted' });
  });

  test('and a closed request go together, and a request’s tag takes no place among the newest', async () => {
    const at = await stage();
    for (const n of [1, 2, 3]) await at.image({ tags: [`pr-${n}`], created: daysAgo(n), content: `${n}` });
    const { outcomes } = await pruning({ images: at.images, pr: '1', retention: 'pattern=pr-*,keep=1' });
    expect(outcomes).toEqual({ 'pr-1': 'deleted', 'pr-2': 'kept', 'pr-3': 'deleted' });
  });
});

describe('the age of content', () => {
  test.each([
    ['an annotation, before anything else', { annotation: daysAgo(5), created: daysAgo(90) }, 5],
    ['the configuration', { created: daysAgo(6) }, 6],
    [
      'a label that is newer than the configuration',
      { label: daysAgo(7), created: '1980-01-01T00:00:01Z' },
      7,
    ],
    [
      'the configuration, where the label is that of the base',
      { label: daysAgo(900), created: daysAgo(8) },
      8,
    ],
    ['nothing: 1970 is what reproducible builders write', { created: '1970-01-01T00:00:00Z' }, null],
    ['nothing: year 1', { created: '0001-01-01T00:00:00Z' }, null],
    ['nothing: no time at all', { created: 'yesterday' }, null],
    ['nothing', {}, null],
  ])('is that of %s', async (_what, sample, days) => {
    const at = await stage();
    await at.image({ tags: ['x'], ...sample });
    const { report } = await pruning({ images: at.images, retention: 'pattern=x,keep=1', 'dry-run': 'true' });
    const created = report?.images[0]?.tags[0]?.created ?? null;
    expect(created).toBe(days === null ? null : daysAgo(days));
  });

  test('of an index is its annotation, else that of its newest platform', async () => {
    const at = await stage();
    const [a, b] = [
      await at.image({ tags: [], created: daysAgo(20), content: 'a' }),
      await at.image({ tags: [], created: daysAgo(10), content: 'b' }),
    ];
    await at.index(['plain'], [a, b]);
    await at.index(['told'], [a, b], { 'org.opencontainers.image.created': daysAgo(2) });
    const { report } = await pruning({ images: at.images, retention: 'pattern=*,keep=9' });
    expect(report?.images[0]?.tags.map(({ tag, created }) => [tag, created])).toEqual([
      ['plain', daysAgo(10)],
      ['told', daysAgo(2)],
    ]);
  });

  test('in the future is young', async () => {
    const at = await stage();
    await at.image({ tags: ['x'], created: new Date(NOW + 1e9).toISOString() });
    const { outcomes } = await pruning({ images: at.images, retention: 'pattern=x,older-than=1h' });
    expect(outcomes).toEqual({ x: 'kept' });
  });
});
