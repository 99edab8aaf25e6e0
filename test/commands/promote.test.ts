import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { attachmentsIn, type PromoteStage, promoteStage } from './promote-stage.ts';

const V1 = { version: 'v1.2.3', revision: 'a1'.repeat(20), source: 'https://git.example.com/team/app' };

const fromDev = ({ dev }: PromoteStage, reference: string) => `${dev.registry.host}/${reference}`;
const inProd = ({ prod }: PromoteStage, path: string) => `${prod.registry.host}/${path}`;
const prodTags = ({ prod }: PromoteStage, path = 'team/app') => tagsIn(prod.registry.host, path);

describe('an image by tag', () => {
  test('has the same digest under the same tag where it was promoted to, and all of its content', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('v1.2.3', V1);
    const { end, report, log } = await stage.promote({
      from: fromDev(stage, 'team/app:v1.2.3'),
      images: inProd(stage, 'team/app'),
    });
    expect(end, log).toBe('done');
    expect(await prodTags(stage)).toEqual({ 'v1.2.3': digest });
    expect(await holesIn(stage.prod.registry.host, 'team/app', await prodTags(stage))).toEqual([]);
    expect(report).toMatchObject({
      schema: 1,
      command: 'promote',
      version: V1.version,
      revision: V1.revision,
      images: [
        {
          name: inProd(stage, 'team/app'),
          digest,
          platforms: [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }],
          tags: [{ tag: 'v1.2.3', kind: 'immutable', outcome: 'created', digest, previous: null }],
        },
      ],
      charts: [],
      attachments: [],
    });
    expect(log).toContain(`promoted from ${fromDev(stage, 'team/app')}@${digest}`);
  });

  test('goes to several repositories and registries, and is mounted inside one registry', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('v1.2.3', V1);
    const images = [inProd(stage, 'team/app'), inProd(stage, 'mirror/app'), fromDev(stage, 'stable/app')];
    const requests = await stage.requestsOf(async () => {
      const { end, log } = await stage.promote({
        from: fromDev(stage, 'team/app:v1.2.3'),
        images: images.join('\n'),
        'promote-tags': 'v1.2.3,latest',
      });
      expect(end, log).toBe('done');
    });
    const wanted = { latest: digest, 'v1.2.3': digest };
    expect(await prodTags(stage)).toEqual(wanted);
    expect(await prodTags(stage, 'mirror/app')).toEqual(wanted);
    expect(await tagsIn(stage.dev.registry.host, 'stable/app')).toEqual(wanted);
    const sent = (lines: readonly string[], path: string) =>
      lines.filter(line => line.startsWith(`PUT /v2/${path}/blobs/uploads/`));
    expect(sent(requests.prod, 'team/app').length).toBeGreaterThan(0);
    expect(sent(requests.prod, 'mirror/app')).toEqual([]);
    expect(sent(requests.dev, 'stable/app')).toEqual([]);
  });

  test('gets another tag in its own repository without a byte being sent', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('candidate', V1);
    const own = fromDev(stage, 'team/app');
    const { dev } = await stage.requestsOf(() =>
      stage.promote({ from: `${own}:candidate`, images: own, 'promote-tags': 'v1.2.3, v1.2' }),
    );
    expect(await tagsIn(stage.dev.registry.host, 'team/app')).toEqual({
      candidate: digest,
      'v1.2.3': digest,
      'v1.2': digest,
    });
    expect(dev.filter(line => !/^(?:GET|HEAD) /.test(line))).toEqual([
      'PUT /v2/team/app/manifests/v1.2.3',
      'PUT /v2/team/app/manifests/v1.2',
    ]);
  });

  test('that runs again sends nothing and asks little', async () => {
    const stage = await promoteStage();
    await stage.attached(await stage.published('v1.2.3', V1));
    const inputs = {
      from: fromDev(stage, 'team/app:v1.2.3'),
      images: inProd(stage, 'team/app'),
      'promote-tags': 'v1.2.3,v1.2,v1,latest',
    };
    expect((await stage.promote(inputs)).end).toBe('done');
    const before = await stage.prod.registry.snapshot();
    const { dev, prod } = await stage.requestsOf(async () => {
      const { end, report } = await stage.promote(inputs);
      expect(end).toBe('done');
      expect(new Set(Object.values(outcomesOf(report)))).toEqual(new Set(['kept']));
    });
    expect([...dev, ...prod].filter(line => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
    // What is asked of the source: five questions for each of index, platforms, SBOM and signatures, and each once.
    expect(new Set(dev).size).toBe(dev.length);
    expect(dev.length).toBeLessThanOrEqual(5 * 7 + 3);
    // A look at each tag, a list of each subject with attachments, a look at each of their blobs.
    expect(prod.length).toBeLessThanOrEqual(4 + 3 + 10);
    expect(await stage.prod.registry.snapshot()).toEqual(before);
  });
});

describe('an image by digest', () => {
  test('is named by promote-tags', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('main', { content: 'no labels' });
    const { end, report } = await stage.promote({
      from: fromDev(stage, `team/app@${digest}`),
      images: inProd(stage, 'team/app'),
      'promote-tags': 'staging',
    });
    expect(end).toBe('done');
    expect(report).toMatchObject({ version: 'staging', revision: '' });
    expect(await prodTags(stage)).toEqual({ staging: digest });
  });

  test('is named by the version it says where no tags are given', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('main', V1);
    await stage.promote({ from: fromDev(stage, `team/app@${digest}`), images: inProd(stage, 'team/app') });
    expect(await prodTags(stage)).toEqual({ 'v1.2.3': digest });
  });

  test('that says no version is one clear error', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('main', { content: 'no labels' });
    const { end, error } = await stage.promote({
      from: fromDev(stage, `team/app@${digest}`),
      images: inProd(stage, 'team/app'),
    });
    expect(end).toBe('bad-input');
    expect(error?.message).toContain('name its tags by promote-tags');
    expect(await stage.prod.registry.snapshot()).toEqual({});
  });
});

describe('what is attached', () => {
  test.each([
    ['to a registry with referrers', undefined],
    ['to a registry without', { referrers: false }],
  ])('is carried along %s, signatures of SBOMs too', async (_to, prod) => {
    const stage = await promoteStage(prod === undefined ? {} : { prod });
    const digest = await stage.published('v1.2.3', V1);
    await stage.attached(digest);
    const { end, report, log } = await stage.promote({
      from: fromDev(stage, 'team/app:v1.2.3'),
      images: inProd(stage, 'team/app'),
    });
    expect(end, log).toBe('done');
    const kinds = report?.attachments.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['sbom', 'signature', 'signature', 'signature']);
    const sbom = report?.attachments.find(({ kind }) => kind === 'sbom');
    const subjects = [digest, sbom?.subject ?? digest, sbom?.digest ?? digest];
    for (const subject of subjects) {
      const there = await attachmentsIn(stage.prod.registry.host, 'team/app', subject);
      expect(there).toEqual(await attachmentsIn(stage.dev.registry.host, 'team/app', subject));
      expect(there).not.toEqual([]);
    }
  });

  test('and listed by the tag of a registry that has lost it is carried again', async () => {
    const stage = await promoteStage({ prod: { referrers: false } });
    const digest = await stage.published('v1.2.3', V1);
    await stage.attached(digest);
    const inputs = { from: fromDev(stage, 'team/app:v1.2.3'), images: inProd(stage, 'team/app') };
    const { report } = await stage.promote(inputs);
    const whole = await stage.prod.registry.snapshot();
    const repository = repositoryOn(stage.prod.registry.host);
    for (const { subject, digest: lost } of report?.attachments ?? []) {
      if (subject === digest) await testClient().client.deleting(repository).removeContent(lost);
    }
    expect(await stage.prod.registry.snapshot()).not.toEqual(whole);
    expect((await stage.promote(inputs)).end).toBe('done');
    expect(await stage.prod.registry.snapshot()).toEqual(whole);
  });

  test('later is carried by the next promotion', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('v1.2.3', V1);
    const inputs = { from: fromDev(stage, 'team/app:v1.2.3'), images: inProd(stage, 'team/app') };
    await stage.promote(inputs);
    expect(await attachmentsIn(stage.prod.registry.host, 'team/app', digest)).toEqual([]);
    await stage.attached(digest);
    const { report } = await stage.promote(inputs);
    expect(outcomesOf(report)).toEqual({ 'v1.2.3': 'kept' });
    expect(await attachmentsIn(stage.prod.registry.host, 'team/app', digest)).toHaveLength(2);
  });
});

describe('the policies of a push hold', () => {
  test('an immutable tag with other content is refused, and nothing is written', async () => {
    const stage = await promoteStage();
    const inputs = { from: fromDev(stage, 'team/app:v1.2.3'), images: inProd(stage, 'team/app') };
    await stage.published('v1.2.3', V1);
    await stage.promote(inputs);
    const before = await stage.prod.registry.snapshot();
    // The same commit and version, built again: another digest all the same.
    await stage.published('v1.2.3', { ...V1, content: 'built again' });
    const { end, report } = await stage.promote({ ...inputs, 'promote-tags': 'v1.2.3,latest' });
    expect(end).toBe('tag-conflict');
    expect(outcomesOf(report)).toEqual({ 'v1.2.3': 'refused', latest: 'not-reached' });
    expect(await stage.prod.registry.snapshot()).toEqual(before);
    const skipping = await stage.promote({ ...inputs, 'promote-tags': 'v1.2.3,latest', 'if-exists': 'skip' });
    expect(outcomesOf(skipping.report)).toEqual({ 'v1.2.3': 'kept', latest: 'created' });
  });

  test('moving tags never go back to an older version', async () => {
    const stage = await promoteStage();
    const images = inProd(stage, 'team/app');
    const newer = await stage.published('v1.3.0', { version: 'v1.3.0' });
    const older = await stage.published('v1.2.9', { version: 'v1.2.9' });
    const go = (version: string, tags: string) =>
      stage.promote({ from: fromDev(stage, `team/app:${version}`), images, 'promote-tags': tags });
    await go('v1.3.0', 'v1.3.0,v1.3,v1,latest,staging');
    const { end, report } = await go('v1.2.9', 'v1.2.9,v1.2,v1,latest,staging');
    expect(end).toBe('done');
    expect(outcomesOf(report)).toEqual({
      'v1.2.9': 'created',
      'v1.2': 'created',
      v1: 'skipped',
      latest: 'skipped',
      staging: 'moved',
    });
    expect(await prodTags(stage)).toMatchObject({ latest: newer, v1: newer, staging: older });
  });

  test('the version of a branch build is that of the tag it gets', async () => {
    const stage = await promoteStage();
    const images = inProd(stage, 'team/app');
    await stage.published('v2.0.0', { version: 'v2.0.0' });
    await stage.published('main', { version: 'main', content: 'main' });
    const newest = { from: fromDev(stage, 'team/app:v2.0.0'), images, 'promote-tags': 'v2.0.0,latest' };
    await stage.promote(newest);
    const branch = { from: fromDev(stage, 'team/app:main'), images, 'promote-tags': 'v1.9.0,latest' };
    expect(outcomesOf((await stage.promote(branch)).report)).toEqual({
      'v1.9.0': 'created',
      latest: 'skipped',
    });
  });

  test('a dry run says all of that and writes nothing', async () => {
    const stage = await promoteStage();
    const digest = await stage.published('v1.2.3', V1);
    const inputs = {
      from: fromDev(stage, 'team/app:v1.2.3'),
      images: inProd(stage, 'team/app'),
      'promote-tags': 'v1.2.3,latest',
    };
    const { end, report, log } = await stage.promote({ ...inputs, 'dry-run': 'true' });
    expect(end).toBe('done');
    expect(outcomesOf(report)).toEqual({ 'v1.2.3': 'create', latest: 'create' });
    expect(report?.images[0]).toMatchObject({ digest, platforms: [{}, {}] });
    expect(log).toContain('planned, nothing was written');
    expect(stage.prod.log.filter(({ method }) => method !== 'HEAD' && method !== 'GET')).toEqual([]);
    await stage.promote(inputs);
    const again = await stage.promote({ ...inputs, 'dry-run': 'true' });
    expect(outcomesOf(again.report)).toEqual({ 'v1.2.3': 'keep', latest: 'keep' });
  });
});

describe('several sources', () => {
  test('go where images says, each under its own tag', async () => {
    const stage = await promoteStage();
    const one = await stage.published('v1.0.0', { version: 'v1.0.0' });
    const two = await stage.published('v1.1.0', { version: 'v1.1.0' });
    await stage.published('again', { version: 'v1.1.0' });
    const from = ['v1.0.0', 'v1.1.0', 'again'].map(tag => fromDev(stage, `team/app:${tag}`)).join(',');
    const { end, report, log } = await stage.promote({ from, images: inProd(stage, 'team/app') });
    expect(end, log).toBe('done');
    expect(await prodTags(stage)).toEqual({ again: two, 'v1.0.0': one, 'v1.1.0': two });
    // What is found twice is promoted once.
    expect(report?.images.map(({ tags }) => tags.map(({ tag }) => tag))).toEqual([
      ['v1.0.0'],
      ['v1.1.0', 'again'],
    ]);
  });

  test('that want the same name are refused together', async () => {
    const stage = await promoteStage();
    await stage.published('v1.0.0', { version: 'v1.0.0' });
    await stage.published('v1.1.0', { version: 'v1.1.0' });
    const from = ['v1.0.0', 'v1.1.0'].map(tag => fromDev(stage, `team/app:${tag}`)).join(',');
    const images = inProd(stage, 'team/app');
    const { end, error } = await stage.promote({ from, images, 'promote-tags': 'latest' });
    expect(end).toBe('bad-input');
    expect(error?.message).toContain(`${images}:latest would be `);
    expect(await stage.prod.registry.snapshot()).toEqual({});
  });
});

describe('a source that cannot be promoted', () => {
  test('because it does not exist is named, and so are all such', async () => {
    const stage = await promoteStage();
    await stage.published('v1.2.3', V1);
    const images = inProd(stage, 'team/app');
    const one = await stage.promote({ from: fromDev(stage, 'team/app:v9'), images });
    expect(one.error?.message).toBe(`from: ${fromDev(stage, 'team/app:v9')} does not exist`);
    const absent = digestOf('nothing');
    const from = [fromDev(stage, 'team/other:v1'), fromDev(stage, `team/app@${absent}`)].join(',');
    const two = await stage.promote({ from, images });
    expect(two.end).toBe('bad-input');
    expect(two.error?.problems).toHaveLength(2);
    expect(await stage.prod.registry.snapshot()).toEqual({});
  });

  test('because it may not be read ends in what the registry says', async () => {
    const users = { reader: 'secret' };
    const stage = await promoteStage({ dev: { auth: { kind: 'basic', users } } });
    const inputs = { from: fromDev(stage, 'team/app:v1'), images: inProd(stage, 'team/app') };
    const { end, error } = await stage.promote(inputs);
    expect(end).toMatch(/^credentials-/);
    expect(error?.message).toContain(`from: ${fromDev(stage, 'team/app:v1')} cannot be read: `);
    const auth = `- registry: ${stage.dev.registry.host}\n  username: reader\n  password: secret`;
    const allowed = await stage.promote({ ...inputs, 'registry-auth': auth });
    expect(allowed.error?.message).toContain('does not exist');
  });

  test('because its content is not complete names nothing', async () => {
    const stage = await promoteStage();
    await stage.published('v1.2.3', V1);
    const { blobs = [] } = (await stage.dev.registry.snapshot())['team/app'] ?? {};
    const layer = blobs.find(digest => digest === digestOf('amd64 v1.2.3\n')) ?? '';
    await fetch(`http://${stage.dev.registry.host}/v2/team/app/blobs/${layer}`, { method: 'DELETE' });
    const { end, error, report } = await stage.promote({
      from: fromDev(stage, 'team/app:v1.2.3'),
      images: inProd(stage, 'team/app'),
    });
    expect(end).toBe('registry-failed');
    expect(error?.message).toContain(`${fromDev(stage, 'team/app:v1.2.3')} is not complete: blob ${layer}`);
    expect(outcomesOf(report)).toEqual({ 'v1.2.3': 'not-reached' });
    expect(await prodTags(stage)).toEqual({});
  });
});

test('everything that is wrong with the inputs is said at once', async () => {
  const stage = await promoteStage();
  const { end, error } = await stage.promote({ from: 'team/app', 'promote-tags': 'not a tag!' });
  expect(end).toBe('bad-input');
  expect(error?.problems.map(problem => problem.split(':')[0])).toEqual(['from', 'promote-tags', 'images']);
});
