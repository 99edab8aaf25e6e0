import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/errors.ts';
import type { Tree } from '../helm/support.ts';
import { need, onPath } from '../support/need.ts';
import { APP, chartStage } from './charts-stage.ts';

type Given = Readonly<Record<string, string>>;

const chart = (yaml: string): string => `apiVersion: v2\nname: app\nversion: 1.4.0\n${yaml}`;
const depends = (more: string): string => chart(`dependencies:\n- name: base\n  version: ^1.0.0\n${more}`);
const LOCK = `dependencies:\n- name: base\n  repository: file://../base\n  version: 1.2.3\ndigest: sha256:${'0'.repeat(64)}\ngenerated: "2026-01-15T10:30:00Z"\n`;

/** Every bad input that the issue names, and what the one error has to say. */
const BAD: readonly (readonly [what: string, tree: Tree, says: RegExp, inputs?: Given])[] = [
  ['a folder without Chart.yaml', { 'values.yaml': 'a: 1\n' }, /charts\/app: has no Chart\.yaml/],
  [
    'a malformed Chart.yaml',
    { 'Chart.yaml': 'apiVersion: v2\nname: [app\nversion: 1.0.0\n' },
    /Chart\.yaml:\d+:\d+: /,
  ],
  [
    'a malformed values.yaml',
    { ...APP, 'values.yaml': 'image:\n  tag: v1\n bad: [\n' },
    /values\.yaml:[34]:\d+: /,
  ],
  ['an illegal name', { 'Chart.yaml': chart('').replace('app', 'App/x') }, /Chart\.yaml:2:\d+: name/],
  ['an illegal version', { 'Chart.yaml': chart('').replace('1.4.0', 'one') }, /Chart\.yaml:3:\d+: version/],
  ['a missing dependency', { 'Chart.yaml': depends('') }, /dependency "base"/],
  [
    'a dependency that is not there',
    { 'Chart.yaml': depends('  repository: file://../nowhere\n') },
    /there is no folder/,
  ],
  [
    'a dependency of another version',
    {
      'Chart.yaml': depends(''),
      'charts/base/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 2.0.0\n',
    },
    /holds version 2\.0\.0, which is not in "\^1\.0\.0"/,
  ],
  [
    'a lock that is out of date',
    { 'Chart.yaml': depends('  repository: file://../base\n'), 'Chart.lock': LOCK },
    /Chart\.lock/,
  ],
  ['a link out of the chart', { ...APP, 'templates/x.yaml': { link: '../../../secret' } }, /link/],
  ['a file that is too large', { ...APP, big: Buffer.alloc(5 * 1024 * 1024 + 1) }, /has 5242881 bytes/],
  [
    'a schema that is none',
    { ...APP, 'values.schema.json': '{"type": "nonsense"}' },
    /values\.schema\.json: is no JSON schema/,
  ],
  ['a chart that is not there', APP, /charts: "charts\/none" does not exist/, { charts: 'charts/none' }],
  ['a pattern without charts', APP, /charts: "nothing\/\*" matches no chart/, { charts: 'nothing/*' }],
  ['an archive that is no chart', APP, /bad\.tgz: /, { charts: 'bad.tgz' }],
  [
    'an illegal chart-version',
    APP,
    /chart-version: "new" is no semantic version/,
    { 'chart-version': 'new' },
  ],
  ['a value without a key', APP, /chart-values: /, { 'chart-values': '=1' }],
  ['an unknown placeholder', APP, /chart-values: .*\{\{tga\}\}/, { 'chart-values': 'image.tag={{tga}}' }],
  ['a digest without an image', APP, /digest/, { 'chart-values': 'image.digest={{digest}}' }],
  ['an alias without an address', APP, /chart-repositories: /, { 'chart-repositories': 'one' }],
  [
    'a repository that names no registry',
    APP,
    /chart-repository: "charts" names no registry/,
    { registry: '' },
  ],
  ['an unknown lint level', APP, /chart-lint/, { 'chart-lint': 'hard' }],
];

test.for(BAD)('%s is one error, and nothing is written', async ([, tree, says, inputs]) => {
  const stage = await chartStage(tree);
  await stage.write({ secret: 'not a chart', 'bad.tgz': gzipSync('not a tar'.repeat(100)) });
  await stage.write({ 'charts/base/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.2.3\n' });
  for (const run of [stage.push, stage.plan]) {
    const { error, log } = await run(inputs);
    expect(exitCodeOf(error), log).toBe(2);
    expect([error?.message, ...(error?.problems ?? [])].join('\n')).toMatch(says);
  }
  expect(await stage.registry.snapshot()).toEqual({});
});

test('what is wrong with the inputs and with several charts is said at once', async () => {
  const stage = await chartStage();
  const inputs = { 'chart-version': 'new', 'chart-values': '=1', 'chart-repositories': 'one' };
  const wrong = await stage.push(inputs);
  expect(wrong.error?.problems.map(line => line.split(':')[0])).toEqual([
    'chart-values',
    'chart-repositories',
    'chart-version',
  ]);
  await stage.write({ 'charts/b/Chart.yaml': 'name: b\n', 'charts/c/Chart.yaml': 'name: [\n' });
  const { error } = await stage.push({ charts: 'charts/*' });
  expect(error?.message).toBe('2 charts cannot be published');
  expect(error?.problems.join('\n')).toMatch(/charts\/b\/Chart\.yaml[\s\S]*charts\/c\/Chart\.yaml/);
});

test('what only packing shows is said of all charts at once, whatever else is wrong', async () => {
  const stage = await chartStage();
  const yaml = (name: string, more = '') => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;
  await stage.write({
    'many/a/Chart.yaml': yaml('a'),
    'many/a/templates/x.yaml': Uint8Array.of(0xff),
    'many/b/Chart.yaml': yaml('b', 'dependencies: [{name: x, version: "1", repository: "@no"}, {name: z}]\n'),
    'many/c/Chart.yaml': yaml('c'),
    'many/c/values.schema.json': '{"type": "nonsense"}',
    'many/d/Chart.yaml': yaml('d'),
  });
  const expected = [
    /^many\/a\/templates\/x\.yaml:1: is not valid UTF-8/,
    /^many\/b\/Chart\.yaml:4:16: dependency "x": @no is not known here/,
    /^many\/b\/Chart\.yaml:4:\d+: dependency "z" is not in charts\//,
    /^many\/c\/values\.schema\.json: is no JSON schema: \/type must be equal/,
  ];
  for (const more of [[], [/^many\/d\/values\.yaml:\d+:\d+: /]]) {
    if (more.length > 0) await stage.write({ 'many/d/values.yaml': 'a: [\n' });
    const { error } = await stage.push({ charts: 'many/*' });
    const found = error?.problems.filter((line, at, all) => !all.slice(0, at).includes(line)) ?? [];
    for (const pattern of [...expected, ...more])
      expect(
        found.filter(line => pattern.test(line)),
        String(pattern),
      ).toHaveLength(1);
    expect(error?.message).toBe(`${more.length === 0 ? 3 : 4} charts cannot be published`);
    expect(error?.code).toBe('chart-invalid');
  }
});

test('the time of an unknown commit is not made up', async () => {
  const stage = await chartStage();
  const branch = { 'git-ref': 'refs/heads/main' };
  const { error } = await stage.push(branch, { SOURCE_DATE_EPOCH: '' });
  expect(error?.code).toBe('no-context');
  expect(error?.message).toContain('the time of commit 0f1e2d3 is not known');
  expect((await stage.push({ ...branch, 'chart-version': '1.0.0-dev' }, { SOURCE_DATE_EPOCH: '' })).end).toBe(
    'done',
  );
});

describe('chart-lint', () => {
  const unquoted = { ...APP, 'Chart.yaml': chart('appVersion: 1.10\n') };

  test('check warns of what helm loses, in a plan as well', async () => {
    const stage = await chartStage(unquoted);
    for (const run of [stage.plan, stage.push]) {
      const { end, log } = await run();
      expect(end, log).toBe('done');
      expect(log.split('\n').filter(line => line.includes('without quotes')).length, log).toBe(1);
    }
  });

  test('strict makes its warnings errors', async () => {
    const { error } = await (await chartStage(unquoted)).push({ 'chart-lint': 'strict' });
    expect(error?.code).toBe('chart-invalid');
    expect(error?.message).toMatch(/charts\/app\/Chart\.yaml:4:\d+: appVersion/);
  });

  test('says nothing of an appVersion that the release replaces', async () => {
    const stage = await chartStage(unquoted);
    const given = { 'chart-lint': 'strict', 'app-version': 'eleven' };
    const { end, log } = await stage.push(given);
    expect(end, log).toBe('done');
    const image = { ...(await stage.withImage()), 'git-ref': 'refs/tags/v1.5.0' };
    const withImage = await stage.push({ ...image, 'chart-lint': 'strict' });
    expect(withImage.end, withImage.log).toBe('done');
  });

  test('none lets through what only breaks later', async () => {
    const stage = await chartStage({ ...APP, 'templates/bad.yaml': Uint8Array.of(0x61, 0xff, 0x0a) });
    expect((await stage.push()).end).toBe('chart-invalid');
    expect((await stage.push({ 'chart-lint': 'none' })).end).toBe('done');
  });

  test('helm asks helm, and shows its words', async context => {
    need(context, onPath('helm'), 'helm is not on PATH');
    const stage = await chartStage({ ...APP, 'templates/bad.yaml': '{{ fail "no luck today" }}\n' });
    const refused = await stage.push({ 'chart-lint': 'helm' });
    expect(refused.error?.message).toContain('charts/app: helm');
    expect(refused.error?.problems.join('\n')).toContain('no luck today');
    const sound = await (await chartStage()).push({ 'chart-lint': 'helm' });
    expect(sound.end, sound.log).toBe('done');
  });
});
