import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { digestOfAll } from '../support/reports.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { AMD, ARM, COMMIT, mergeStage } from './build-merge-stage.ts';

const BOTH = `${AMD},${ARM}`;

describe('two builds and a merge', () => {
  test('publish the very digest of one push for both platforms', async () => {
    const stage = await mergeStage();
    for (const platform of [ARM, AMD]) expect((await stage.build(platform)).end).toBe('done');
    expect(await stage.tags()).toEqual({});
    const merged = await stage.merge({ platforms: BOTH });
    expect(merged.end, merged.log).toBe('done');
    const pushed = await stage.push({ images: `${stage.first.registry.host}/team/other`, platforms: BOTH });
    expect(pushed.end, pushed.log).toBe('done');
    const digest = pushed.report?.images[0]?.digest;
    expect(merged.report?.images[0]).toMatchObject({
      digest,
      platforms: pushed.report?.images[0]?.platforms,
    });
    expect(await stage.tags()).toEqual(await stage.tags('team/other'));
    expect(new Set(Object.values(await stage.tags()))).toEqual(new Set([digest]));
    expect(await holesIn(stage.first.registry.host, 'team/app', await stage.tags())).toEqual([]);
  });

  test('do so with annotations on every level, and in the order of `platforms`', async () => {
    const stage = await mergeStage();
    const inputs = {
      annotations: [
        'index:a=1',
        'manifest:b=2',
        'manifest-descriptor:c=3',
        'index-descriptor:d=4',
        'index,manifest-descriptor:e=5',
      ].join('\n'),
    };
    const turned = `${ARM},${AMD},linux/arm/v7`;
    for (const platform of [AMD, ARM, 'linux/arm/v7']) await stage.build(platform, inputs);
    const merged = await stage.merge({ ...inputs, platforms: turned });
    const other = `${stage.first.registry.host}/team/other`;
    const pushed = await stage.push({ ...inputs, images: other, platforms: turned });
    expect(merged.end, merged.log).toBe('done');
    expect(merged.report?.images[0]?.digest).toBe(pushed.report?.images[0]?.digest);
  });

  test('of one job alone publish what that job has built, as a push does', async () => {
    const stage = await mergeStage();
    await stage.build(ARM);
    const merged = await stage.merge();
    const other = `${stage.first.registry.host}/team/other`;
    const pushed = await stage.push({ images: other, platforms: ARM });
    expect(merged.end, merged.log).toBe('done');
    expect(merged.report?.images[0]?.digest).toBe(pushed.report?.images[0]?.digest);
  });

  test('cost a merge two reads a platform and one write, besides the tags', async () => {
    const stage = await mergeStage();
    for (const platform of [AMD, ARM]) await stage.build(platform);
    const requests = await stage.requestsOf(() => stage.merge({ platforms: BOTH }));
    const ofContent = requests.filter(line => line.includes('sha256:') && !line.includes('?tag='));
    expect(ofContent.map(line => line.split(' ')[0]).toSorted()).toEqual([
      'GET',
      'GET',
      'GET',
      'GET',
      'HEAD',
      'PUT',
    ]);
  });

  test('of layouts keep what other tools have written, and run again on the Action’s folders', async () => {
    const stage = await mergeStage();
    await writeSampleLayout(join(stage.folder, 'layout'), { version: 'v1.2.3', revision: COMMIT });
    const part = await stage.build('', { 'oci-layout': 'layout' });
    expect(part.end, part.log).toBe('done');
    const merged = await stage.merge({ platforms: BOTH });
    expect(merged.end, merged.log).toBe('done');
    expect(merged.report?.images[0]?.digest).toBe(part.report?.images[0]?.digest);
  });
});

describe('a merge under another git tag of the same commit', () => {
  test('is refused, for `latest` would hold what says the older version of itself', async () => {
    const stage = await mergeStage();
    await stage.build(AMD);
    const merged = await stage.merge({ 'git-ref': 'refs/tags/v1.2.4' });
    expect(merged.end).toBe('bad-input');
    expect(merged.log).toContain('it is of release v1.2.3, and this run is of v1.2.4');
    expect(await stage.tags()).toEqual({});
  });

  test('is no matter of versions that are made of the time', async () => {
    const stage = await mergeStage();
    const made = (minute: string) => ({ tags: `type=semver,pattern={{version}},value=2026.1130.${minute}` });
    await stage.build(AMD, made('1105'));
    const merged = await stage.merge(made('1106'));
    expect(merged.end, merged.log).toBe('done');
  });
});

describe('build', () => {
  test('names nothing, and says what it has stored where', async () => {
    const stage = await mergeStage();
    const { report, log } = await stage.build(AMD);
    const [name = ''] = Object.keys(await stage.records());
    expect(report).toMatchObject({ command: 'build', version: 'v1.2.3', revision: COMMIT, charts: [] });
    expect(report?.images[0]).toMatchObject({ name: stage.image, tags: [], platforms: [{ platform: AMD }] });
    expect(report?.handOver).toBe(join(stage.folder, '.cfcr-push/hand-over', name));
    expect(log).toContain('stored by digest, nothing is named');
    expect(Object.values(await stage.records())).toEqual([
      {
        kind: 'cfcr-push/hand-over',
        schema: 1,
        tool: '0.0.0-test',
        version: 'v1.2.3',
        revision: COMMIT,
        source: null,
        images: [stage.image],
        state: 'stored',
        root: {
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          digest: report?.images[0]?.digest,
          size: expect.any(Number),
        },
        platforms: report?.images[0]?.platforms,
      },
    ]);
    expect(await stage.tags()).toEqual({});
  });

  test('writes the same record when it is repeated', async () => {
    const stage = await mergeStage();
    await stage.build(AMD);
    const before = await stage.records();
    await stage.build(AMD);
    expect(await stage.records()).toEqual(before);
  });

  test('stores in every repository', async () => {
    const [stage, second] = [await mergeStage(), await started()];
    const images = `${stage.image}\n${second.registry.host}/mirror/app`;
    const { report, log } = await stage.build(AMD, { images });
    const digest = report?.images[0]?.digest ?? '';
    expect(log).toContain('stored by digest');
    for (const [registry, path] of [
      [stage.first.registry, 'team/app'],
      [second.registry, 'mirror/app'],
    ] as const)
      expect(Object.keys((await registry.snapshot())[path]?.manifests ?? {})).toEqual([digest]);
  });

  test('refuses before it builds, and leaves no record', async () => {
    const stage = await mergeStage();
    await stage.push({ 'git-sha': 'b2'.repeat(20), platforms: AMD });
    await writeFile(join(stage.folder, 'app/notes.txt'), 'second\n');
    const { end, log, report } = await stage.build(AMD);
    expect(end).toBe('tag-conflict');
    expect(log).not.toContain('builder:');
    expect(outcomesOf(report)['v1.2.3']).toBe('refused');
    expect(await stage.records()).toEqual({});
  });

  test('builds nothing where this release is published, and the record says so', async () => {
    const stage = await mergeStage();
    const pushed = await stage.push({ platforms: BOTH });
    const { end, log } = await stage.build(ARM);
    expect(end, log).toBe('done');
    expect(log).not.toContain('builder:');
    const [record] = Object.values(await stage.records());
    expect(record).toMatchObject({ state: 'reused', root: { digest: pushed.report?.images[0]?.digest } });
    expect(record?.platforms.map(({ platform }) => platform)).toEqual([AMD, ARM]);
    const merged = await stage.merge({ platforms: BOTH });
    expect(merged.end, merged.log).toBe('done');
    expect(new Set(Object.values(outcomesOf(merged.report)))).toEqual(new Set(['kept']));
  });

  test('says which platform a published release lacks, instead of leaving it out', async () => {
    const stage = await mergeStage();
    await stage.push({ platforms: AMD });
    const { end, error } = await stage.build(ARM);
    expect(end).toBe('tag-conflict');
    expect(error?.message).toContain(`without ${ARM}`);
  });

  test('builds again where `if-exists` is skip, and the published tag stays', async () => {
    const stage = await mergeStage();
    await stage.push({ platforms: AMD });
    const before = (await stage.tags())['v1.2.3'];
    for (const platform of [AMD, ARM])
      expect((await stage.build(platform, { 'if-exists': 'skip' })).end).toBe('done');
    const { end, report, log } = await stage.merge({ 'if-exists': 'skip', platforms: BOTH });
    expect(end, log).toBe('done');
    expect(outcomesOf(report)['v1.2.3']).toBe('kept');
    expect((await stage.tags())['v1.2.3']).toBe(before);
    expect((await stage.tags())['latest']).toBe(report?.images[0]?.digest);
  });

  test('has no use for charts, their mistakes and signing keys', async () => {
    const stage = await mergeStage();
    const { end, log } = await stage.build(AMD, { charts: 'charts/none', sign: 'key' });
    expect(end, log).toBe('done');
  });

  test.each([
    ['no image', { images: '' }],
    ['a platform that is none', { platforms: 'linux' }],
    ['a file where the folder of records is to be', { 'hand-over': 'app/Dockerfile' }],
  ])('takes %s for bad input', async (_name, inputs) => {
    const stage = await mergeStage();
    expect((await stage.build(AMD, inputs)).end).toBe('bad-input');
    expect(await stage.first.registry.snapshot()).toEqual({});
  });

  test('leaves nothing in the context that it builds', async () => {
    const stage = await mergeStage();
    const inputs = { context: '.', file: 'app/Dockerfile', 'hand-over': 'app/records' };
    await writeFile(join(stage.folder, 'app/Dockerfile'), 'FROM scratch\nCOPY app /app\n');
    const built = await stage.build(AMD, inputs);
    await rm(join(stage.folder, 'app/records'), { recursive: true });
    const pushed = await stage.push({ ...inputs, platforms: AMD });
    expect(pushed.report?.images[0]?.digest).toBe(built.report?.images[0]?.digest);
  });
});

describe('merge', () => {
  test('run again names nothing anew', async () => {
    const stage = await mergeStage();
    for (const platform of [AMD, ARM]) await stage.build(platform);
    await stage.merge({ platforms: BOTH });
    const before = await stage.tags();
    const requests = await stage.requestsOf(async () => {
      const { end, report } = await stage.merge({ platforms: BOTH });
      expect(end).toBe('done');
      expect(new Set(Object.values(outcomesOf(report)))).toEqual(new Set(['kept']));
    });
    expect(requests.filter(line => /^(?:PUT|POST|PATCH|DELETE)/.test(line))).toEqual([]);
    expect(await stage.tags()).toEqual(before);
  });

  test('run again after a job was repeated takes what is published, though records differ', async () => {
    const stage = await mergeStage();
    for (const platform of [AMD, ARM]) await stage.build(platform);
    const { report } = await stage.merge({ platforms: BOTH });
    await stage.amend('arm64', undefined);
    await stage.build(ARM);
    const states = Object.values(await stage.records()).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['reused', 'stored']);
    const again = await stage.merge({ platforms: BOTH });
    expect(again.end, again.log).toBe('done');
    expect(again.report?.images[0]?.digest).toBe(report?.images[0]?.digest);
  });

  test('takes records of a published release for what they are when its tags are gone', async () => {
    const stage = await mergeStage();
    const pushed = await stage.push({ platforms: BOTH });
    await stage.build(AMD);
    const tags = Object.keys(await stage.tags());
    for (const tag of tags) await stage.first.wire.ask('DELETE', `/v2/team/app/manifests/${tag}`);
    const { end, report, log } = await stage.merge({ platforms: BOTH });
    expect(end, log).toBe('done');
    expect(report?.images[0]?.digest).toBe(pushed.report?.images[0]?.digest);
    expect(outcomesOf(report)['v1.2.3']).toBe('created');
  });

  test('finds records in the sub-folders that artifacts are', async () => {
    const stage = await mergeStage();
    for (const platform of [AMD, ARM]) {
      await stage.build(platform, { 'hand-over': 'one' });
      await mkdir(join(stage.folder, 'all'), { recursive: true });
      await rename(join(stage.folder, 'one'), join(stage.folder, 'all', platform.replace('/', '-')));
    }
    const { end, log } = await stage.merge({ platforms: BOTH, 'hand-over': 'all' });
    expect(end, log).toBe('done');
  });

  test('copies to a registry that was added, or has lost it, from one that has it', async () => {
    const [stage, second] = [await mergeStage(), await started()];
    const images = `${stage.image}\n${second.registry.host}/mirror/app`;
    await stage.build(AMD, { images });
    // The second job's registry was another one: what is recorded as stored there is not.
    await stage.build(ARM, { images: stage.image });
    await stage.amend('arm64', record => ({ ...record, images: images.split('\n') }));
    const { end, log } = await stage.merge({ images, platforms: BOTH });
    expect(end, log).toBe('done');
    const tags = await tagsIn(second.registry.host, 'mirror/app');
    expect(tags).toEqual(await stage.tags());
    expect(await holesIn(second.registry.host, 'mirror/app', tags)).toEqual([]);
  });

  test('publishes charts with the image’s digest in them', async () => {
    const stage = await mergeStage();
    await mkdir(join(stage.folder, 'charts/web'), { recursive: true });
    await writeFile(
      join(stage.folder, 'charts/web/Chart.yaml'),
      'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    );
    await writeFile(join(stage.folder, 'charts/web/values.yaml'), 'digest: none\n');
    for (const platform of [AMD, ARM]) await stage.build(platform);
    const inputs = { charts: 'charts/web', 'chart-values': 'digest={{digest}}', platforms: BOTH };
    const { end, report, log } = await stage.merge(inputs);
    expect(end, log).toBe('done');
    expect(report?.charts).toHaveLength(1);
    const other = `${stage.first.registry.host}/team/other`;
    const pushed = await stage.push({ ...inputs, images: other, 'chart-repository': 'other' });
    expect(report?.images[0]?.digest).toBe(pushed.report?.images[0]?.digest);
  });

  const refusals: readonly (readonly [
    name: string,
    change: (record: Record<string, unknown>) => object,
    end: string,
    said: RegExp,
  ])[] = [
    ['of another commit', record => ({ ...record, revision: 'b2'.repeat(20) }), 'bad-input', /commit b2b2/],
    ['of another source', record => ({ ...record, source: 'https://x.test/y' }), 'bad-input', /x\.test/],
    ['of another image', record => ({ ...record, images: ['ghcr.io/a/b'] }), 'bad-input', /ghcr\.io\/a\/b/],
    ['of another schema', record => ({ ...record, schema: 2 }), 'bad-input', /schema is 2/],
    ['with a field too many', record => ({ ...record, path: '../x' }), 'bad-input', /no such field/],
    [
      'that says another size',
      record => ({ ...record, root: { ...(record['root'] as object), size: 1 } }),
      'bad-input',
      /of another type or size/,
    ],
    [
      'that says another platform',
      record => ({
        ...record,
        platforms: [{ ...(record['platforms'] as object[])[0], platform: 'linux/s390x' }],
      }),
      'bad-input',
      /says linux\/s390x .*, but .* holds linux\/arm64/,
    ],
    [
      'of content that is nowhere',
      record => ({ ...record, root: { ...(record['root'] as object), digest: digestOfAll('d') } }),
      'registry-failed',
      /dddd.* is not in .*team\/app, or not any more/,
    ],
  ];
  test.each(refusals)('refuses a record %s, and writes nothing', async (_name, change, end, said) => {
    const stage = await mergeStage();
    for (const platform of [AMD, ARM]) await stage.build(platform);
    await stage.amend('arm64', change);
    const requests = await stage.requestsOf(async () => {
      const result = await stage.merge();
      expect(result.end, result.log).toBe(end);
      expect(result.log).toMatch(said);
      expect(result.log).toContain('arm64');
      expect(result.error?.hint).toBeDefined();
    });
    expect(requests.filter(line => /^(?:PUT|POST|PATCH|DELETE)/.test(line))).toEqual([]);
    expect(await stage.tags()).toEqual({});
  });

  test('refuses content of another commit, whatever the record says', async () => {
    const stage = await mergeStage();
    await stage.build(AMD);
    await stage.build(ARM, { 'git-sha': 'b2'.repeat(20), 'git-ref': 'refs/tags/v9.0.0' });
    await stage.amend('arm64', record => ({ ...record, revision: COMMIT, version: 'v1.2.3' }));
    const { end, log } = await stage.merge();
    expect(end).toBe('bad-input');
    expect(log).toMatch(/says that it is of commit "b2b2/);
  });

  test('refuses a platform that two jobs have built', async () => {
    const stage = await mergeStage();
    await stage.build(AMD, { 'hand-over': 'all/1' });
    await writeFile(join(stage.folder, 'app/notes.txt'), 'other\n');
    await stage.build(AMD, { 'hand-over': 'all/2' });
    const { end, log } = await stage.merge({ 'hand-over': 'all' });
    expect(end).toBe('bad-input');
    expect(log).toMatch(/linux\/amd64 is handed over twice: by "1\/app-.*and by "2\/app-/);
  });

  test('names the platforms that are missing', async () => {
    const stage = await mergeStage();
    await stage.build(AMD);
    const { end, error } = await stage.merge({ platforms: `${BOTH},linux/riscv64` });
    expect(end).toBe('bad-input');
    expect(error?.problems).toEqual([
      expect.stringContaining(`${ARM} is missing`),
      expect.stringContaining('linux/riscv64 is missing'),
    ]);
  });

  test('without a record says what comes first', async () => {
    const stage = await mergeStage();
    const { end, error } = await stage.merge();
    expect(end).toBe('bad-input');
    expect(error?.hint).toContain('run `build` first');
  });

  test('says which platform a published release lacks', async () => {
    const stage = await mergeStage();
    await stage.build(ARM);
    await stage.push({ platforms: AMD });
    const { end, error } = await stage.merge();
    expect(end).toBe('tag-conflict');
    expect(error?.message).toContain(`without ${ARM}`);
  });
});

describe('a rehearsal', () => {
  const FORK = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: 'c3'.repeat(20),
  };
  const event = {
    number: 7,
    repository: { full_name: 'team/app', default_branch: 'main' },
    pull_request: {
      number: 7,
      head: { sha: COMMIT, ref: 'fix', repo: { full_name: 'fork/app' } },
      base: { ref: 'main', repo: { full_name: 'team/app' } },
    },
  };

  test('of a fork’s request stores nothing, says so in the record, and its merge passes', async () => {
    const stage = await mergeStage();
    await writeFile(join(stage.folder, 'event.json'), JSON.stringify(event));
    const env = { ...FORK, GITHUB_EVENT_PATH: join(stage.folder, 'event.json') };
    const own = { 'git-ref': '', 'git-sha': '' };
    for (const platform of [AMD, ARM]) {
      const { end, log } = await stage.build(platform, own, env);
      expect(end, log).toBe('done');
      expect(log).toContain('rehearsal: this request comes from a fork');
    }
    expect(Object.values(await stage.records()).map(({ state }) => state)).toEqual([
      'rehearsed',
      'rehearsed',
    ]);
    const { end, log } = await stage.merge({ ...own, platforms: BOTH }, env);
    expect(end, log).toBe('done');
    expect(log).toContain('there is no image to be put together');
    expect(await stage.first.registry.snapshot()).toEqual({});
  });

  test('of `build` cannot be published by `merge`', async () => {
    const stage = await mergeStage();
    await stage.build(AMD, { push: 'false' });
    const { end, log } = await stage.merge();
    expect(end).toBe('bad-input');
    expect(log).toContain('stored nothing');
    expect(await stage.first.registry.snapshot()).toEqual({});
  });

  test('of `merge` reads what is stored, puts it together and publishes nothing', async () => {
    const stage = await mergeStage();
    for (const platform of [AMD, ARM]) await stage.build(platform);
    const before = await stage.first.registry.snapshot();
    const { end, report, log } = await stage.merge({ push: 'false', platforms: BOTH });
    expect(end, log).toBe('done');
    expect(log).toContain('rehearsed, nothing was published');
    expect(await stage.first.registry.snapshot()).toEqual(before);
    const published = await stage.merge({ platforms: BOTH });
    expect(report?.images[0]?.digest).toBe(published.report?.images[0]?.digest);
  });

  test('of `merge` reads with the credentials of the registry, which the stand-in never sees', async () => {
    const stage = await mergeStage({ auth: { kind: 'basic', users: { ada: 'secret' } } });
    const login = { username: 'ada', password: 'secret' };
    await stage.build(AMD, login);
    const { end, log } = await stage.merge({ ...login, push: 'false' });
    expect(end, log).toBe('done');
    expect((await stage.merge({ push: 'false' })).end).toBe('credentials-missing');
  });

  test('still packs the charts, and finds what is wrong with them', async () => {
    const stage = await mergeStage();
    await mkdir(join(stage.folder, 'charts/web'), { recursive: true });
    await writeFile(
      join(stage.folder, 'charts/web/Chart.yaml'),
      'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    );
    await stage.build(AMD, { push: 'false' });
    const { end, report, log } = await stage.merge({ push: 'false', charts: 'charts/web' });
    expect(end, log).toBe('done');
    expect(report?.charts[0]?.tags.map(({ outcome }) => outcome)).toEqual(['created']);
    await writeFile(join(stage.folder, 'charts/web/Chart.yaml'), 'apiVersion: v2\nname: web\n');
    expect((await stage.merge({ push: 'false', charts: 'charts/web' })).end).toBe('chart-invalid');
  });
});
