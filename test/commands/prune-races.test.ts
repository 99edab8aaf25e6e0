import { describe, expect, test } from 'vitest';
import { EXIT, exitCodeOf } from '../../src/errors.ts';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { started } from '../embedded/started.ts';
import {
  refusal,
  type ScriptedRegistry,
  type ScriptedReply,
  type Step,
  scriptedRegistry,
} from '../support/scripted-registry.ts';
import { daysAgo, pruning, publisher } from './prune-stage.ts';

const BASE = '/v2/team/app';
const [ONE, TWO] = ['one', 'two'].map(name =>
  encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [], annotations: { name } }),
);
if (!ONE || !TWO) throw new Error('two documents');

/** The answer to a look at a tag. */
function names(document: typeof ONE): ScriptedReply {
  const headers = { 'docker-content-digest': document?.digest ?? '', 'content-type': MEDIA_TYPE.index };
  return { status: 200, headers };
}

const NOT_THERE: Step = { status: 404, body: refusal('MANIFEST_UNKNOWN', 'unknown') };
const NO_TAGS: Step = { status: 400, body: refusal('DIGEST_INVALID', 'provided digest did not match') };
const NOTHING: Step = { status: 405, body: refusal('UNSUPPORTED', 'The operation is unsupported.') };
const DENIED: Step = { status: 403, body: refusal('DENIED', 'requested access is denied') };
const NOBODYS = `${BASE}/manifests/sha256:${'0'.repeat(64)}`;

function tag(name: string): string {
  return `${BASE}/manifests/${name}`;
}

function deletesIn(registry: ScriptedRegistry): readonly string[] {
  return registry.log().filter(line => line.startsWith('DELETE'));
}

/** A registry that deletes by digest alone, with nothing attached to anything. */
function byDigest(registry: ScriptedRegistry): void {
  registry
    .on('DELETE', tag('pr-1'), NO_TAGS)
    .on('DELETE', NOBODYS, NOT_THERE)
    .always('GET', tag(ONE?.digest ?? ''), {
      status: 200,
      headers: { 'content-type': MEDIA_TYPE.index },
      body: ONE?.bytes ?? '',
    })
    .always('GET', new RegExp(`^${BASE}/referrers/`), { status: 404 })
    .always('GET', new RegExp(`^${BASE}/manifests/sha256-`), NOT_THERE)
    .always('HEAD', new RegExp(`^${BASE}/manifests/sha256-`), NOT_THERE)
    .always('GET', `${BASE}/tags/list?n=1000`, { status: 200, body: { tags: ['pr-1'] } });
}

describe('a tag that moves after it was judged', () => {
  test('stays', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', tag('pr-1'), names(ONE), names(TWO));
    const { end, outcomes, reasons } = await pruning({ images: `${registry.host}/team/app`, pr: '1' });
    expect([end, outcomes]).toEqual(['done', { 'pr-1': 'kept' }]);
    expect(reasons['pr-1']).toMatch(/was moved from .* to .* while this ran/);
    expect(deletesIn(registry)).toEqual([]);
  });

  test('is no failure where it was deleted', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', tag('pr-1'), names(ONE), NOT_THERE);
    const { end, outcomes } = await pruning({ images: `${registry.host}/team/app`, pr: '1' });
    expect([end, outcomes]).toEqual(['done', { 'pr-1': 'absent' }]);
  });

  test('stays where content would have to go: at the look for what holds it, and just before', async () => {
    for (const looks of [
      [names(ONE), names(ONE), names(TWO)],
      [names(ONE), names(ONE), names(ONE), names(TWO)],
    ]) {
      const registry = await scriptedRegistry();
      byDigest(registry);
      registry.on('HEAD', tag('pr-1'), ...looks);
      registry.always('GET', tag(TWO?.digest ?? ''), {
        status: 200,
        headers: { 'content-type': MEDIA_TYPE.index },
        body: TWO?.bytes ?? '',
      });
      const { end, outcomes, log } = await pruning({ images: `${registry.host}/team/app`, pr: '1' });
      expect(end, log).toBe('done');
      expect(outcomes).toEqual({ 'pr-1': 'kept' });
      expect(deletesIn(registry)).toEqual([`DELETE ${tag('pr-1')}`, `DELETE ${NOBODYS}`]);
    }
  });

  test('is not deleted where it cannot be read again', async () => {
    const registry = await scriptedRegistry();
    byDigest(registry);
    registry
      .on('HEAD', tag('pr-1'), names(ONE), names(ONE), names(ONE))
      .always('HEAD', tag('pr-1'), { status: 403 });
    registry.always('GET', tag('pr-1'), DENIED);
    const { end, outcomes } = await pruning({ images: `${registry.host}/team/app`, pr: '1' });
    expect(end).toBe('not-allowed');
    expect(outcomes).toEqual({ 'pr-1': 'failed' });
    expect(deletesIn(registry)).toHaveLength(2);
  });
});

describe('a registry that refuses', () => {
  test('every deletion gets one question for tags and one for content, and the user a way out', async () => {
    const registry = await scriptedRegistry();
    registry
      .always('HEAD', /pr-1$/, names(ONE))
      .always('GET', tag(ONE?.digest ?? ''), {
        status: 200,
        headers: { 'content-type': MEDIA_TYPE.index },
        body: ONE?.bytes ?? '',
      })
      .on('DELETE', tag('pr-1'), NOTHING)
      .on('DELETE', NOBODYS, NOTHING);
    const { end, error, outcomes } = await pruning({ images: `${registry.host}/team/app`, pr: '1' });
    expect(end).toBe('delete-unsupported');
    expect(exitCodeOf(error)).toBe(EXIT.failed);
    expect(outcomes).toEqual({ 'pr-1': 'unsupported' });
    expect(error?.hint).toMatch(/retention rules or pages/);
  });

  test('for want of a right ends in exit code 4, and says which right', async () => {
    const registry = await scriptedRegistry();
    registry.on('HEAD', tag('pr-1'), names(ONE), names(ONE)).on('DELETE', tag('pr-1'), DENIED);
    registry.always('GET', tag(ONE?.digest ?? ''), {
      status: 200,
      headers: { 'content-type': MEDIA_TYPE.index },
      body: ONE?.bytes ?? '',
    });
    const { end, error, outcomes } = await pruning({ images: `${registry.host}/team/app`, pr: '1' });
    expect(end).toBe('not-allowed');
    expect(exitCodeOf(error)).toBe(EXIT.notAllowed);
    expect(error?.hint).toMatch(/lacks the right to delete here/);
    expect(outcomes).toEqual({ 'pr-1': 'failed' });
  });

  test('one tag does not stop the others, and all is told', async () => {
    const registry = await scriptedRegistry();
    const all = ['old-1', 'old-2', 'old-3', 'old-4'];
    registry
      .on('GET', `${BASE}/tags/list?n=1000`, { status: 200, body: { tags: all } })
      .always('HEAD', /old-[124]$/, names(aged))
      .always('HEAD', /old-3$/, { status: 500 })
      .always('GET', /old-3$/, { status: 500, body: 'no luck' })
      .always('GET', tag(aged.digest), {
        status: 200,
        headers: { 'content-type': MEDIA_TYPE.index },
        body: aged.bytes,
      })
      .on('DELETE', tag('old-1'), { status: 202 })
      .always('DELETE', tag('old-2'), { status: 500, body: 'broken' })
      .on('DELETE', tag('old-4'), { status: 202 });
    const inputs = { images: `${registry.host}/team/app`, retention: 'pattern=old-*,older-than=9d' };
    const { outcomes, error, end } = await pruning(inputs);
    expect(outcomes).toEqual({
      'old-1': 'deleted',
      'old-2': 'failed',
      'old-3': 'failed',
      'old-4': 'deleted',
    });
    expect(end).toBe('registry-failed');
    expect(error?.problems).toHaveLength(2);
    expect(error?.problems.join('\n')).toMatch(/old-2: .*broken.*old-3: .*no luck/s);
  });

  test('one tag after others went alone is not got around by deleting its content', async () => {
    const registry = await scriptedRegistry();
    registry
      .on('GET', `${BASE}/tags/list?n=1000`, { status: 200, body: { tags: ['old-1', 'old-2'] } })
      .always('HEAD', /old-[12]$/, names(aged))
      .always('GET', tag(aged.digest), {
        status: 200,
        headers: { 'content-type': MEDIA_TYPE.index },
        body: aged.bytes,
      })
      .on('DELETE', tag('old-1'), { status: 202 })
      .on('DELETE', tag('old-2'), { status: 400, body: refusal('TAG_INVALID', 'not this one') });
    const inputs = { images: `${registry.host}/team/app`, retention: 'pattern=old-*,older-than=9d' };
    const { outcomes, end } = await pruning(inputs);
    expect([end, outcomes]).toEqual(['registry-failed', { 'old-1': 'deleted', 'old-2': 'failed' }]);
  });

  test('everything is asked no further, and says of the rest that it was not tried', async () => {
    const registry = await scriptedRegistry();
    const all = Array.from({ length: 30 }, (_, n) => `old-${n}`);
    registry
      .on('GET', `${BASE}/tags/list?n=1000`, { status: 200, body: { tags: all } })
      .always('HEAD', /old-\d+$/, names(aged))
      .always('GET', tag(aged.digest), {
        status: 200,
        headers: { 'content-type': MEDIA_TYPE.index },
        body: aged.bytes,
      })
      .always('DELETE', /old-\d+$/, { status: 429, body: refusal('TOOMANYREQUESTS', 'slow down') });
    const inputs = { images: `${registry.host}/team/app`, retention: 'pattern=old-*,older-than=9d' };
    const { outcomes, end, reasons } = await pruning(inputs);
    expect(end).toBe('rate-limited');
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['failed']));
    expect(new Set(deletesIn(registry)).size).toBe(1);
    expect(reasons['old-29']).toMatch(/not tried any more/);
  });

  test('to list one repository does not keep another from being pruned', async () => {
    const registry = await scriptedRegistry();
    registry.always('GET', `${BASE}/tags/list?n=1000`, DENIED);
    const other = await started();
    await publisher(other.registry.host).image({ tags: ['old-1'], created: daysAgo(99) });
    const { report, end } = await pruning({
      images: `${registry.host}/team/app\n${other.registry.host}/team/app`,
      retention: 'pattern=old-*,older-than=9d',
    });
    expect(end).toBe('not-allowed');
    expect(report?.images.map(({ error }) => error === null)).toEqual([false, true]);
    expect(report?.images[1]?.tags).toMatchObject([{ tag: 'old-1', outcome: 'deleted' }]);
  });
});

const aged = encodeManifest({
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.index,
  manifests: [],
  annotations: { 'org.opencontainers.image.created': daysAgo(40) },
});

test('a registry that takes the content with its tag is found out at once: what it took is put back', async () => {
  const registry = await scriptedRegistry();
  const document = { status: 200, headers: { 'content-type': MEDIA_TYPE.index }, body: aged.bytes };
  registry
    .on('GET', `${BASE}/tags/list?n=1000`, { status: 200, body: { tags: ['old-1', 'old-2', 'v1.0.0'] } })
    .on('HEAD', tag('old-1'), names(aged), names(aged))
    .on('HEAD', tag('old-2'), names(aged))
    .on('HEAD', tag('v1.0.0'), names(aged), NOT_THERE)
    .always('GET', tag(aged.digest), document)
    .on('DELETE', tag('old-1'), { status: 202 })
    .on('PUT', tag('v1.0.0'), { status: 201, headers: { 'docker-content-digest': aged.digest } });
  const { end, error, outcomes } = await pruning({
    images: `${registry.host}/team/app`,
    retention: 'pattern=*,older-than=9d',
  });
  expect(end).toBe('registry-failed');
  expect(error?.problems.join('\n')).toMatch(/took v1\.0\.0 .* along, which was put back/);
  expect(outcomes).toEqual({ 'old-1': 'deleted', 'old-2': 'failed', 'v1.0.0': 'kept' });
});

test.each<[what: string, after: Step, put: Step, end: string, said: RegExp]>([
  [
    'does not take back what it took',
    NOT_THERE,
    DENIED,
    'registry-failed',
    /v1\.0\.0 .*could not be put back/,
  ],
  ['does not tell what it took', DENIED, DENIED, 'not-allowed', /whether others of its content stayed/],
])('a registry that %s is asked to delete nothing else', async (_what, after, put, end, said) => {
  const registry = await scriptedRegistry();
  const document = { status: 200, headers: { 'content-type': MEDIA_TYPE.index }, body: aged.bytes };
  registry
    .on('GET', `${BASE}/tags/list?n=1000`, { status: 200, body: { tags: ['old-1', 'old-2', 'v1.0.0'] } })
    .on('HEAD', tag('old-1'), names(aged), names(aged))
    .always('HEAD', tag('old-2'), names(aged))
    .on('HEAD', tag('v1.0.0'), names(aged), after)
    .always('GET', tag(aged.digest), document)
    .always('GET', tag('v1.0.0'), after)
    .always('DELETE', tag('old-1'), { status: 202 })
    .always('DELETE', tag('old-2'), { status: 202 })
    .always('PUT', tag('v1.0.0'), put);
  const result = await pruning({ images: `${registry.host}/team/app`, retention: 'pattern=*,older-than=9d' });
  expect(deletesIn(registry)).toEqual([`DELETE ${tag('old-1')}`]);
  expect(result.end).toBe(end);
  expect(result.error?.problems.join('\n')).toMatch(said);
  expect(result.outcomes).toEqual({ 'old-1': 'deleted', 'old-2': 'failed', 'v1.0.0': 'kept' });
});

test('ten thousand tags of twenty thousand are read and deleted, and the others not looked at', async () => {
  const page = (from: number) =>
    Array.from({ length: 1000 }, (_, n) => `n-${String(from + n).padStart(5, '0')}`);
  const registry = await scriptedRegistry();
  for (let n = 0; n < 20; n += 1) {
    const next = n === 19 ? {} : { link: `<${BASE}/tags/list?n=1000&p=${n + 1}>; rel="next"` };
    // Every second page is of tags that no rule names.
    const tags = page(n * 500).map(name => (n % 2 === 0 ? name : `other-${name}`));
    registry.on('GET', `${BASE}/tags/list?n=1000${n === 0 ? '' : `&p=${n}`}`, {
      status: 200,
      headers: next,
      body: { tags },
    });
  }
  registry
    .always('HEAD', /n-\d+$/, ({ path }) => {
      if (path.includes('other')) throw new Error('a tag that no rule names');
      return names(aged);
    })
    .always('GET', tag(aged.digest), {
      status: 200,
      headers: { 'content-type': MEDIA_TYPE.index },
      body: aged.bytes,
    })
    .always('DELETE', /\/n-\d+$/, { status: 202 });
  const { end, outcomes, report } = await pruning({
    images: `${registry.host}/team/app`,
    retention: 'pattern=n-*,keep=100',
  });
  expect(end).toBe('done');
  expect(report?.images[0]?.tags).toHaveLength(10_000);
  expect(Object.values(outcomes).filter(outcome => outcome === 'kept')).toHaveLength(100);
  expect(deletesIn(registry)).toHaveLength(9_900);
  expect(
    registry.log().filter(line => line.startsWith('GET') && line.includes('/manifests/')).length,
  ).toBeLessThan(20);
}, 120_000);
