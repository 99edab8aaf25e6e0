import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/errors.ts';
import { chartArtifact } from '../../src/helm/builder.ts';
import { started } from '../embedded/started.ts';
import { folder, membersOf, ports, requestFor, write } from '../helm/support.ts';
import { HAVE_GIT, need } from '../support/need.ts';
import { outcomesOf } from '../support/release.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { APP, type ChartStage, chartOutcomes, chartStage, REVISION } from './charts-stage.ts';

/** What a published chart says of itself, and its values. */
async function published({ registry }: ChartStage, tag: string, repository = 'charts/app') {
  const digest = (await registry.snapshot())[repository]?.tags[tag];
  if (digest === undefined) throw new Error(`${repository}:${tag} is not published`);
  const { content } = testClient().client.repository(repositoryOn(registry.host, repository));
  const { layers } = JSON.parse(Buffer.from((await content.manifest(digest)).bytes).toString());
  const layer = layers.find(({ mediaType }: { mediaType: string }) => mediaType.endsWith('tar+gzip'));
  const archive = Buffer.concat(await Array.fromAsync(content.blob(layer)));
  const members = await membersOf(join(await write(await folder(), { 'chart.tgz': archive }), 'chart.tgz'));
  const text = (path: string) => members.find(member => member.path === `app/${path}`)?.text ?? '';
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text('Chart.yaml'))?.[1];
  return { digest, layers, values: text('values.yaml'), version: field('version'), app: field('appVersion') };
}

describe('a chart alone', () => {
  const refs: readonly (readonly [
    ref: string,
    version: string,
    app: string,
    more?: Record<string, string>,
  ])[] = [
    ['refs/tags/v1.4.2', '1.4.2', 'v1.3.9'],
    ['refs/tags/v2.0.0-rc.1', '2.0.0-rc.1', 'v1.3.9'],
    ['refs/tags/v1.4.2+build.5', '1.4.2+build.5', 'v1.3.9'],
    ['refs/heads/main', '1.4.0-main.20260115103000.sha-0f1e2d3', 'v1.3.9'],
    ['refs/heads/feature/login', '1.4.0-feature-login.20260115103000.sha-0f1e2d3', 'v1.3.9'],
    ['refs/pull/123/head', '1.4.0-pr-123.20260115103000.sha-0f1e2d3', 'v1.3.9'],
    ['refs/tags/v1.4.2', '7.8.9', 'eleven', { 'chart-version': '7.8.9', 'app-version': 'eleven' }],
    ['refs/tags/v1.4.2', '1.4.0', 'v1.3.9', { 'chart-version': 'chart', 'app-version': 'chart' }],
    ['refs/tags/api/v1.4.2', '1.4.2', 'v1.3.9', { 'version-prefix': 'api/' }],
  ];
  test.for(refs)('of %s is version %s of %s, without docker', async ([ref, version, app, more]) => {
    const stage = await chartStage();
    const ran = await stage.push({ 'git-ref': ref, ...more }, { PATH: '/nowhere' });
    expect(ran.end, ran.log).toBe('done');
    const tag = version.replace('+', '_');
    expect(chartOutcomes(ran)).toEqual({ [`charts/app:${tag}`]: 'created' });
    expect(ran.report?.images).toEqual([]);
    expect(await published(stage, tag)).toMatchObject({ version, app });
  });

  test('keeps its appVersion where no image is published, and says so', async () => {
    const stage = await chartStage();
    const { end, log } = await stage.push();
    expect(end, log).toBe('done');
    expect(log).toContain('appVersion v1.3.9 stays as in Chart.yaml: this run publishes no image');
    const none = await chartStage({ ...APP, 'Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.4.0\n' });
    expect((await none.push()).end).toBe('done');
    expect(await published(none, '1.4.2')).toMatchObject({ app: 'v1.4.2' });
    for (const name of ['tag', 'digest', 'repository']) {
      const refused = await stage.push({
        'chart-values': `image.tag={{${name}}}`,
        'git-ref': 'refs/tags/v2.0.0',
      });
      expect(refused.end, refused.log).toBe('bad-input');
      expect(refused.error?.message).toContain(`needs {{${name}}}, which this run does not have`);
    }
  });

  test('of a schedule is a nightly prerelease', async () => {
    const stage = await chartStage();
    await stage.write({ 'event.json': '{"schedule":"0 3 * * *"}' });
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_EVENT_PATH: join(stage.cwd, 'event.json'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: REVISION,
      GITHUB_REPOSITORY: 'team/app',
    };
    const ran = await stage.push({ 'git-ref': '', 'git-sha': '' }, env);
    expect(chartOutcomes(ran), ran.log).toEqual({
      'charts/app:1.4.0-nightly.20260115103000.sha-0f1e2d3': 'created',
    });
  });

  test('goes to every registry that is named, with one digest', async () => {
    const stage = await chartStage();
    const other = await started();
    const ran = await stage.push({
      'chart-repository': `${stage.registry.host}/team/charts\n${other.registry.host}/mirror`,
    });
    const digests = ran.report?.charts.map(({ digest }) => digest);
    expect(ran.report?.charts.map(({ name }) => name)).toEqual([
      `${stage.registry.host}/team/charts/app`,
      `${other.registry.host}/mirror/app`,
    ]);
    expect(new Set(digests).size).toBe(1);
    expect((await other.registry.snapshot())['mirror/app']?.tags).toEqual({ '1.4.2': digests?.[0] });
  });

  test('has moving tags only where they are asked for', async () => {
    const stage = await chartStage();
    const tags = 'type=semver,pattern={{major}}\ntype=raw,value=latest';
    const ran = await stage.push({ 'chart-moving-tags': 'true', tags });
    expect(Object.keys(await stage.tags()).sort(), ran.log).toEqual(['1', '1.4.2', 'latest']);
    const older = await stage.push({ 'chart-moving-tags': 'true', tags, 'git-ref': 'refs/tags/v1.3.9' });
    expect(chartOutcomes(older)).toMatchObject({ 'charts/app:1': 'skipped', 'charts/app:1.3.9': 'created' });
    const newer = await stage.push({ 'chart-moving-tags': 'true', tags, 'git-ref': 'refs/tags/v1.5.0' });
    expect(chartOutcomes(newer)).toMatchObject({ 'charts/app:1': 'moved', 'charts/app:1.5.0': 'created' });
  });

  test('leaves a dirty work tree as it is', async () => {
    const stage = await chartStage();
    await stage.write({ 'charts/app/templates/unsaved.yaml': 'kind: List\n', 'notes.txt': 'mine' });
    const before = await stage.fingerprint();
    const ran = await stage.push({ 'chart-values': 'chart.version={{version}}\nnew.key=1' });
    expect(ran.end, ran.log).toBe('done');
    expect(await stage.fingerprint()).toBe(before);
  });
});

describe('a chart and its image', () => {
  test('are one release: the values have the digest that was built', async () => {
    const stage = await chartStage();
    const image = await stage.withImage();
    const ran = await stage.push({
      ...image,
      'chart-values':
        'image.repository={{repository}}\nimage.tag={{tag}}\nimage.digest={{digest}}\nreplicas=3',
    });
    expect(ran.end, ran.log).toBe('done');
    const { digest = '' } = { ...ran.report?.images[0] };
    const { values, app } = await published(stage, '1.4.2');
    expect(app).toBe('v1.4.2');
    expect(values).toContain('# Where it runs.\nimage:\n');
    expect(values).toContain(`repository: "${stage.registry.host}/team/app" # the image\n`);
    expect(values).toContain(`digest: "${digest}"`);
    expect(values).toMatch(/tag: "v1\.4\.2"/);
    expect(values).toContain('replicas: 3\n');
    expect(Object.keys(await stage.tags('team/app'))).toContain('v1.4.2');
  });

  test('of a run again are kept, and nothing is written', async () => {
    const stage = await chartStage();
    const image = await stage.withImage();
    const inputs = { ...image, 'chart-values': 'image.digest={{digest}}' };
    const first = await stage.push(inputs);
    expect(first.end, first.log).toBe('done');
    const before = stage.log.length;
    const again = await stage.push(inputs);
    expect(again.end, again.log).toBe('done');
    expect(chartOutcomes(again)).toEqual({ 'charts/app:1.4.2': 'kept' });
    expect(outcomesOf(again.report)).toMatchObject({ 'v1.4.2': 'kept' });
    const writes = stage.log.slice(before).filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    expect(writes).toEqual([]);
    expect(again.report?.charts[0]?.digest).toBe(first.report?.charts[0]?.digest);
  });

  test('that would share a reference are refused before anything is built', async () => {
    const stage = await chartStage();
    const image = await stage.withImage();
    const ran = await stage.push({
      ...image,
      'chart-repository': 'team',
      tags: 'type=raw,value=1.4.2',
    });
    expect(ran.end).toBe('bad-input');
    expect(ran.error?.problems.join()).toContain('team/app:1.4.2 would be the image and chart charts/app');
    expect(stage.log).toEqual([]);
  });

  test('are not built where the chart has a mistake that only packing shows', async () => {
    const stage = await chartStage({ ...APP, 'templates/bad.yaml': Uint8Array.of(0x61, 0xff, 0x0a) });
    const image = await stage.withImage();
    for (const values of ['', 'image.digest={{digest}}']) {
      const ran = await stage.push({ ...image, 'chart-values': values });
      expect(ran.end).toBe('chart-invalid');
      expect(ran.log).not.toContain('assembl');
      expect(stage.log.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    }
  });
});

describe('a version that is published', () => {
  test('with the same digest is kept by every policy, also from another clone', async () => {
    const [stage, clone] = [await chartStage(), await chartStage()];
    const first = await stage.push();
    for (const mode of ['resume', 'fail', 'skip']) {
      const before = stage.log.length;
      const again = await clone.push({ registry: stage.registry.host, 'if-exists': mode });
      expect(chartOutcomes(again), again.log).toEqual({ 'charts/app:1.4.2': 'kept' });
      expect(again.report?.charts[0]?.digest).toBe(first.report?.charts[0]?.digest);
      const methods = new Set(stage.log.slice(before).map(({ method }) => method));
      expect([...methods].filter(method => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    }
  });

  test('with another digest is refused, in a plan as well, and nothing is written', async () => {
    const stage = await chartStage();
    await stage.push();
    const before = await stage.registry.snapshot();
    await stage.write({ 'charts/app/values.yaml': 'changed: true\n' });
    for (const run of [stage.push, stage.plan]) {
      const ran = await run({ 'git-sha': 'a'.repeat(40) });
      expect(ran.end).toBe('tag-conflict');
      expect(exitCodeOf(ran.error)).toBe(3);
      expect(chartOutcomes(ran)).toEqual({
        'charts/app:1.4.2': run === stage.plan ? 'refuse' : 'refused',
      });
      expect(await stage.registry.snapshot()).toEqual(before);
    }
    const skipping = await stage.push({ 'if-exists': 'skip' });
    expect(chartOutcomes(skipping), skipping.log).toEqual({ 'charts/app:1.4.2': 'kept' });
  });

  const kept = { 'chart-version': 'chart', 'app-version': 'chart' };
  const later = { 'git-sha': 'a'.repeat(40) };
  const LATER = { SOURCE_DATE_EPOCH: '1768500000' };

  test('is kept by a later commit that changes nothing of the chart', async () => {
    const stage = await chartStage();
    const first = await stage.push(kept);
    const [chart] = first.report?.charts ?? [];
    const before = await stage.registry.snapshot();
    const planned = await stage.plan({ ...kept, ...later }, LATER);
    expect(chartOutcomes(planned), planned.log).toEqual({ 'charts/app:1.4.0': 'keep' });
    const again = await stage.push({ ...kept, ...later }, LATER);
    expect(chartOutcomes(again), again.log).toEqual({ 'charts/app:1.4.0': 'kept' });
    expect(again.report?.charts[0]?.digest).toBe(chart?.digest);
    expect(again.report?.charts[0]?.tags[0]?.reason).toContain(
      'the same content, published at 2026-01-15T10:30:00Z',
    );
    expect(await stage.registry.snapshot()).toEqual(before);
    const strict = await stage.push({ ...kept, ...later, 'if-exists': 'fail' }, LATER);
    expect(strict.end, strict.log).toBe('tag-conflict');
    for (const [file, bytes] of [
      ['values.yaml', 'replicas: 2\n'],
      ['templates/new.yaml', 'kind: List\n'],
      ['Chart.yaml', 'apiVersion: v2\nname: app\nversion: 1.4.0\ndescription: new\n'],
    ] as const) {
      const changed = await chartStage({ ...APP, [file]: bytes });
      const ran = await changed.push({ ...kept, ...later, registry: stage.registry.host }, LATER);
      expect(ran.end, file).toBe('tag-conflict');
    }
    expect(await stage.registry.snapshot()).toEqual(before);
  });

  test('brings its digest to another registry and to moving tags', async () => {
    const [stage, other] = [await chartStage(), await started()];
    const first = await stage.push(kept);
    const digest = first.report?.charts[0]?.digest;
    const where = `${stage.registry.host}/charts\n${other.registry.host}/charts`;
    const more = {
      ...later,
      'chart-repository': where,
      'chart-moving-tags': 'true',
      tags: 'type=raw,value=edge',
    };
    const again = await stage.push({ ...kept, ...more }, LATER);
    expect(again.end, again.log).toBe('done');
    const expected = { '1.4.0': digest, edge: digest };
    expect(await stage.tags()).toEqual(expected);
    expect((await other.registry.snapshot())['charts/app']?.tags).toEqual(expected);
  });

  test('is immutable also where it is not of three numbers', async () => {
    const stage = await chartStage();
    const version = { 'chart-version': '1' };
    expect((await stage.push(version)).report?.charts[0]?.tags[0]?.kind).toBe('immutable');
    await stage.write({ 'charts/app/values.yaml': 'changed: true\n' });
    expect((await stage.push(version)).end).toBe('tag-conflict');
    expect((await stage.push({ ...version, 'immutable-tags': 'none' })).end).toBe('done');
  });
});

test('a plan names what a push then does, and writes nothing', async () => {
  const stage = await chartStage();
  const planned = await stage.plan();
  expect(planned.end, planned.log).toBe('done');
  expect(chartOutcomes(planned)).toEqual({ 'charts/app:1.4.2': 'create' });
  expect(await stage.tags()).toEqual({});
  expect(stage.log.every(({ method }) => method === 'GET' || method === 'HEAD')).toBe(true);
  const pushed = await stage.push();
  expect(planned.report?.charts[0]?.digest).toBe(pushed.report?.charts[0]?.digest);
});

test('a ready archive goes as it is, with its .prov', async () => {
  const stage = await chartStage();
  const built = await chartArtifact(requestFor(join(stage.cwd, 'charts/app')), ports());
  const bytes = await readFile(built.archive.path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  await stage.write({ 'ready/app-1.4.0.tgz': bytes, 'ready/app-1.4.0.tgz.prov': `app: sha256:${digest}\n` });
  const ran = await stage.push({ charts: 'ready/*.tgz' });
  expect(ran.end, ran.log).toBe('done');
  const { layers, version } = await published(stage, '1.4.0');
  expect(version).toBe('1.4.0');
  const types = layers.map(({ mediaType }: { mediaType: string }) => mediaType).sort();
  expect(types.at(1)).toBe('application/vnd.cncf.helm.chart.provenance.v1.prov');
  expect(layers).toContainEqual(expect.objectContaining({ digest: `sha256:${digest}` }));
  const again = await stage.push({ charts: 'ready/*.tgz', 'chart-version': '1.4.0' });
  expect(chartOutcomes(again)).toEqual({ 'charts/app:1.4.0': 'kept' });
});

test('a file that git does not track is named, for it is in no other clone', async context => {
  need(context, HAVE_GIT, 'git is not on PATH');
  const stage = await chartStage({ ...APP, '.helmignore': 'secret\nlogs/\n' });
  const name = '-c user.name=x -c user.email=x@example.com -c commit.gpgsign=false'.split(' ');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', stage.cwd, ...name, ...args], { stdio: 'pipe' });
  await stage.write({
    '.gitignore': '*.log\n',
    'charts/made/Chart.yaml': 'apiVersion: v2\nname: made\nversion: 1.0.0\n',
  });
  git('init', '-q');
  git('add', '.gitignore', 'charts/app');
  git('commit', '-qm', 'one');
  expect((await stage.push()).log).not.toContain('git does not track');
  await stage.write({
    'charts/app/.DS_Store': 'x',
    'charts/app/files/debug.log': 'x',
    'charts/app/secret': 'x',
    'charts/app/logs/a': 'x',
    'charts/app/templates/.swp': 'x',
    'outside.txt': 'x',
  });
  const ran = await stage.push({ charts: 'charts/*', 'chart-lint': 'strict', 'git-ref': 'refs/tags/v1.5.0' });
  expect(ran.end, ran.log).toBe('done');
  const said = ran.log.split('\n').filter(line => line.includes('git does not track'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('charts/app: git does not track .DS_Store, files/debug.log, so another clone');
});

test('so is one that is not as it was committed, and one of a submodule', async context => {
  need(context, HAVE_GIT, 'git is not on PATH');
  const stage = await chartStage();
  const name = '-c user.name=x -c user.email=x@example.com -c commit.gpgsign=false'.split(' ');
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-C', join(stage.cwd, folder), ...name, ...args], { stdio: 'pipe' });
  await stage.write({
    'charts/app/NOTICE': 'x\n',
    'sub/chart/Chart.yaml': 'apiVersion: v2\nname: below\nversion: 1.0.0\n',
  });
  // A submodule, as far as its folder goes: a clone of its own.
  for (const clone of ['sub', '.']) {
    git(clone, 'init', '-q');
    git(clone, 'add', '-A');
    git(clone, 'commit', '-qm', 'one');
  }
  const charts = { charts: 'charts/app,sub/chart' };
  expect((await stage.push(charts)).log).not.toContain('another clone');
  await stage.write({
    'charts/app/values.yaml': 'changed: true\n',
    'charts/app/NOTICE': 'staged\n',
    'sub/chart/left-over.txt': 'x',
    'sub/chart/Chart.yaml': 'apiVersion: v2\nname: below\nversion: 1.0.1\n',
  });
  git('.', 'add', 'charts/app/NOTICE');
  const ran = await stage.push({ ...charts, 'git-ref': 'refs/tags/v1.5.0' });
  expect(ran.end, ran.log).toBe('done');
  const why = 'so another clone of this commit makes another digest';
  expect(ran.log).toContain(`charts/app: not as in the commit: NOTICE, values.yaml, ${why}; commit it\n`);
  expect(ran.log).toContain(`sub/chart: git does not track left-over.txt, ${why}; commit it or`);
  expect(ran.log).toContain(`sub/chart: not as in the commit: Chart.yaml, ${why}; commit it\n`);
});

test('so is one of a folder that a dependency is packed from', async context => {
  need(context, HAVE_GIT, 'git is not on PATH');
  const depends = 'dependencies:\n- {name: base, version: "*", repository: "file://../../base"}\n';
  const stage = await chartStage({ ...APP, 'Chart.yaml': `${APP['Chart.yaml']}${depends}` });
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-C',
        stage.cwd,
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@example.com',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { stdio: 'pipe' },
    );
  await stage.write({ 'base/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.0.0\n' });
  git('init', '-q');
  git('add', 'base', 'charts');
  git('commit', '-qm', 'one');
  await stage.write({ 'base/left-over.txt': 'x' });
  const ran = await stage.push();
  expect(ran.end, ran.log).toBe('done');
  expect(ran.log).toContain('base: git does not track left-over.txt, so another clone');
  const both = await stage.push({ charts: 'charts/app,base', 'git-ref': 'refs/tags/v1.5.0' });
  expect(both.log.split('\n').filter(line => line.includes('git does not track'))).toHaveLength(1);
  const alias = APP['Chart.yaml'] + depends.replace('file://../../base', '@beside');
  await stage.write({ 'charts/app/Chart.yaml': alias });
  const aliased = await stage.push({
    'chart-repositories': 'beside=file://../../base',
    'git-ref': 'refs/tags/v1.6.0',
  });
  expect(aliased.log).toContain('base: git does not track left-over.txt, so another clone');
});

test('a pattern may hold braces, commas and all', async () => {
  const stage = await chartStage();
  for (const name of ['b', 'c'])
    await stage.write({ [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n` });
  const ran = await stage.push({ charts: 'charts/{app,c}' });
  expect(Object.keys(chartOutcomes(ran)), ran.log).toEqual(['charts/app:1.4.2', 'charts/c:1.4.2']);
});

test('of many charts all are named, in the order of their names', async () => {
  const stage = await chartStage();
  const names = Array.from({ length: 24 }, (_, at) => `c${String(at).padStart(2, '0')}`);
  for (const name of names)
    await stage.write({ [`many/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n` });
  const ran = await stage.push({ charts: 'many/*' });
  expect(ran.end, ran.log).toBe('done');
  expect(Object.keys(chartOutcomes(ran))).toEqual(names.map(name => `charts/${name}:1.4.2`));
  expect(new Set(Object.values(chartOutcomes(ran)))).toEqual(new Set(['created']));
});

test('dependencies without a lock are resolved, and the run says to what', async () => {
  const dependency = 'dependencies:\n- name: base\n  version: ^1.0.0\n  repository: file://../base\n';
  const stage = await chartStage({ ...APP, 'Chart.yaml': `${APP['Chart.yaml']}${dependency}` });
  await stage.write({ 'charts/base/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.2.3\n' });
  const ran = await stage.push();
  expect(ran.end, ran.log).toBe('done');
  expect(ran.log).toContain('dependency base 1.2.3 from file://../base (there is no lock');
});
