import { describe, expect, onTestFinished, test } from 'vitest';
import type { CompanionKind } from '../../src/registry/capabilities.ts';
import { companionTag, fallbackTag } from '../../src/registry/referrer-tag.ts';
import { startEmbedded } from '../contract/embedded-subject.ts';
import { need, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { daysAgo, pruning, publisher } from './prune-stage.ts';

interface Subject {
  readonly name: string;
  readonly program: string;
  readonly start: () => Promise<RealRegistry>;
}

/** Registries that delete tags only with their content. */
const BY_CONTENT: readonly Subject[] = [
  { name: 'docker-registry 2.8', program: 'docker-registry', start: () => startDockerRegistry() },
  {
    name: 'a registry like it',
    program: 'node',
    start: () => startEmbedded({ tagDelete: false, referrers: false }),
  },
  {
    name: 'one that lists referrers',
    program: 'node',
    start: () => startEmbedded({ tagDelete: false }),
  },
];

/** Registries that delete a tag alone. */
const BY_TAG: readonly Subject[] = [
  { name: 'olareg', program: 'olareg', start: () => startOlareg() },
  { name: 'the embedded registry', program: 'node', start: () => startEmbedded() },
];

async function stage({ name, program, start }: Subject, context: Parameters<typeof need>[0]) {
  need(context, onPath(program), `${name} is not on PATH`);
  const { host, close } = await start();
  onTestFinished(close);
  const names = async () => Object.keys(await tagsIn(host, 'team/app'));
  return { host, images: `${host}/team/app`, names, ...publisher(host) };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** Puts one of cosign's tags beside a digest. */
async function companion(at: Stage, subject: Awaited<ReturnType<Stage['image']>>, kind: CompanionKind) {
  return at.image({ tags: [companionTag(subject.digest, kind)], content: `${kind} of ${subject.digest}` });
}

describe.each([...BY_CONTENT, ...BY_TAG])('on $name', subject => {
  test('a tag goes, and other content stays whole', async context => {
    const at = await stage(subject, context);
    await at.image({ tags: ['pr-1'], content: 'one' });
    await at.image({ tags: ['pr-2', 'main'], content: 'two' });
    const { end, outcomes, log } = await pruning({ images: at.images, pr: '1' });
    expect(end, log).toBe('done');
    expect(outcomes).toEqual({ 'pr-1': 'deleted' });
    const left = await tagsIn(at.host, 'team/app');
    expect(Object.keys(left)).toEqual(['main', 'pr-2']);
    expect(await holesIn(at.host, 'team/app', left)).toEqual([]);
    expect((await pruning({ images: at.images, pr: '1' })).outcomes).toEqual({ 'pr-1': 'absent' });
  });

  test('all tags of some content go together', async context => {
    const at = await stage(subject, context);
    await at.image({ tags: ['nightly-1', 'nightly-2', 'nightly-3'], created: daysAgo(9) });
    await at.image({ tags: ['nightly-4'], created: daysAgo(1), content: 'new' });
    const { outcomes, end } = await pruning({ images: at.images, retention: 'pattern=nightly-*,keep=1' });
    expect(end).toBe('done');
    expect(outcomes).toEqual({
      'nightly-1': 'deleted',
      'nightly-2': 'deleted',
      'nightly-3': 'deleted',
      'nightly-4': 'kept',
    });
    expect(await at.names()).toEqual(['nightly-4']);
  });

  test('tags of every legal form go, and none is taken for another', async context => {
    const at = await stage(subject, context);
    const hostile = [
      '_',
      '0',
      'a.b..c',
      'x__y--z',
      'sha256',
      'manifests',
      'SHA256-abc',
      'v1.2',
      `${'a'.repeat(128)}`,
    ];
    for (const [n, tag] of hostile.entries())
      await at.image({ tags: [tag], created: daysAgo(9), content: `${n}` });
    await at.image({ tags: ['stay'], created: daysAgo(1) });
    const { outcomes, log } = await pruning({ images: at.images, retention: 'pattern=*,older-than=2d' });
    expect(outcomes, log).toEqual({
      ...Object.fromEntries(hostile.map(tag => [tag, 'deleted'])),
      stay: 'kept',
    });
    expect(await at.names()).toEqual(['stay']);
  });
});

describe.each(BY_TAG)('on $name, which deletes tags alone', subject => {
  test('a tag leaves what it shares its content with, and what is attached to that', async context => {
    const at = await stage(subject, context);
    const shared = await at.image({ tags: ['pr-1', 'latest'], created: daysAgo(9) });
    const sbom = await at.image({ tags: [], subject: shared, content: 'sbom' });
    await companion(at, shared, 'sig');
    const before = await at.names();
    const { outcomes, report } = await pruning({ images: at.images, pr: '1' });
    expect(outcomes).toEqual({ 'pr-1': 'deleted' });
    expect(report?.images[0]?.attachments).toEqual([]);
    expect(await at.names()).toEqual(before.filter(tag => tag !== 'pr-1'));
    expect(await at.has(shared.digest)).toBe(true);
    expect(await at.has(sbom.digest)).toBe(true);
  });
});

describe.each(BY_CONTENT)('on $name, which deletes tags only with their content', subject => {
  test('content stays with all its tags where one of them stays', async context => {
    const at = await stage(subject, context);
    await at.image({ tags: ['pr-1', 'latest'] });
    const { end, outcomes, reasons } = await pruning({ images: at.images, pr: '1' });
    expect([end, outcomes]).toEqual(['done', { 'pr-1': 'kept' }]);
    expect(reasons['pr-1']).toMatch(/the tag latest, which stays, names it too/);
    expect(await at.names()).toEqual(['latest', 'pr-1']);
  });

  test('content stays that an index that stays lists, and that what stays is attached to', async context => {
    const at = await stage(subject, context);
    const part = await at.image({ tags: ['pr-1'], content: 'part' });
    const other = await at.image({ tags: ['pr-2'], content: 'other' });
    const inner = await at.index([], [part]);
    await at.index(['v1'], [inner]);
    await at.image({ tags: ['report'], subject: other, content: 'report' });
    for (const pr of ['1', '2']) {
      const { outcomes, reasons } = await pruning({ images: at.images, pr });
      expect(outcomes).toEqual({ [`pr-${pr}`]: 'kept' });
      expect(reasons[`pr-${pr}`]).toMatch(/refers to it|attached/);
    }
    expect(await at.has(part.digest)).toBe(true);
    expect(await at.has(other.digest)).toBe(true);
  });

  test('content stays that is attached to what stays', async context => {
    const at = await stage(subject, context);
    const image = await at.image({ tags: ['main'], created: daysAgo(1) });
    const sbom = await at.image({
      tags: ['old-sbom'],
      subject: image,
      created: daysAgo(99),
      content: 'sbom',
    });
    const { outcomes, reasons } = await pruning({
      images: at.images,
      retention: 'pattern=old-*,older-than=9d',
    });
    expect(outcomes).toEqual({ 'old-sbom': 'kept' });
    expect(reasons['old-sbom']).toMatch(/attached|refers/);
    expect(await at.has(sbom.digest)).toBe(true);
  });

  test('an index goes with the image it lists, where both go', async context => {
    const at = await stage(subject, context);
    const part = await at.image({ tags: ['old-part'], created: daysAgo(99) });
    await at.index(['old-index'], [part]);
    const { outcomes } = await pruning({ images: at.images, retention: 'pattern=old-*,older-than=9d' });
    expect(outcomes).toEqual({ 'old-index': 'deleted', 'old-part': 'deleted' });
    expect(await at.names()).toEqual([]);
  });

  test('what is attached to content goes with it, and what is attached to that', async context => {
    const at = await stage(subject, context);
    const image = await at.image({ tags: ['pr-1'], content: 'image' });
    const sbom = await at.image({ tags: [], subject: image, content: 'sbom' });
    const signature = await at.image({ tags: [], subject: sbom, content: 'signature of the sbom' });
    const sig = await companion(at, image, 'sig');
    const kept = await at.image({ tags: ['main'], content: 'kept' });
    const keptSbom = await at.image({ tags: [], subject: kept, content: 'kept sbom' });
    await companion(at, kept, 'sig');
    const before = await at.names();
    const { end, report, log } = await pruning({ images: at.images, pr: '1' });
    expect(end, log).toBe('done');
    const gone = report?.images[0]?.attachments.map(({ digest }) => digest) ?? [];
    for (const { digest } of [sbom, signature, sig]) {
      expect(gone).toContain(digest);
      expect(await at.has(digest)).toBe(false);
    }
    expect(report?.images[0]?.attachments.every(({ outcome }) => outcome === 'deleted')).toBe(true);
    const own = [
      'pr-1',
      fallbackTag(image.digest),
      fallbackTag(sbom.digest),
      companionTag(image.digest, 'sig'),
    ];
    expect(await at.names()).toEqual(before.filter(tag => !own.includes(tag)));
    expect(await at.has(keptSbom.digest)).toBe(true);
  });

  test('nothing goes that a list of attachments only claims', async context => {
    const at = await stage(subject, context);
    const [image, release] = [
      await at.image({ tags: ['pr-1'], content: 'image' }),
      await at.image({ tags: ['v1'], content: 'release' }),
    ];
    const pinned = await at.image({ tags: [], content: 'used by its digest' });
    await at.index([fallbackTag(image.digest)], [release, pinned]);
    const { outcomes } = await pruning({ images: at.images, pr: '1' });
    expect(outcomes).toEqual({ 'pr-1': 'deleted' });
    expect(await at.has(release.digest)).toBe(true);
    expect(await at.has(pinned.digest)).toBe(true);
  });

  test('a list that two things share stays for the one that stays', async context => {
    const at = await stage(subject, context);
    const [image, main] = [
      await at.image({ tags: ['pr-1'], content: 'image' }),
      await at.image({ tags: ['main'], content: 'main' }),
    ];
    await at.index([fallbackTag(image.digest), fallbackTag(main.digest)], []);
    const { outcomes } = await pruning({ images: at.images, pr: '1' });
    expect(outcomes).toEqual({ 'pr-1': 'deleted' });
    expect(await at.names()).toContain(fallbackTag(main.digest));
  });

  test('no rule ever names a tag that belongs to a digest', async context => {
    const at = await stage(subject, context);
    const image = await at.image({ tags: ['main'], created: daysAgo(99) });
    const tags = [
      fallbackTag(image.digest),
      ...(['sig', 'att', 'sbom'] as const).map(kind => companionTag(image.digest, kind)),
    ];
    await at.image({ tags, created: daysAgo(99), content: 'beside' });
    const retention = 'pattern=sha256-*,keep=0,immutable=true\npattern=!(main),keep=0,immutable=true';
    const { outcomes, end } = await pruning({ images: at.images, retention });
    expect([end, outcomes]).toEqual(['done', {}]);
    expect(await at.names()).toEqual(['main', ...tags].toSorted());
  });
});

test('docker-registry with deletion switched off says so, and what to do', async context => {
  need(context, onPath('docker-registry'), 'docker-registry is not on PATH');
  const { host, close } = await startDockerRegistry({}, false);
  onTestFinished(close);
  const at = publisher(host);
  await at.image({ tags: ['pr-1', 'old-1', 'old-2'], created: daysAgo(99) });
  const images = `${host}/team/app`;
  const { end, error, outcomes } = await pruning({
    images,
    pr: '1',
    retention: 'pattern=old-*,older-than=9d',
  });
  expect(end).toBe('delete-unsupported');
  expect(outcomes).toEqual({ 'old-1': 'unsupported', 'old-2': 'unsupported', 'pr-1': 'unsupported' });
  expect(error?.hint).toMatch(/delete: enabled: true/);
  expect(Object.keys(await tagsIn(host, 'team/app'))).toEqual(['old-1', 'old-2', 'pr-1']);
});
