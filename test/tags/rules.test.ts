import { expect, test } from 'vitest';
import type { CiContext, GitRef } from '../../src/context/context.ts';
import { branch, derive, names, request, SHA, tag } from './context.ts';

type Row = [name: string, ref: GitRef, rules: string, expected: readonly string[], more?: More];
interface More {
  readonly flavor?: string;
  readonly rest?: Partial<CiContext>;
  readonly versionPrefix?: string;
  readonly buildMetadata?: 'underscore' | 'drop';
  readonly env?: Record<string, string>;
}

const SEMVER =
  'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=semver,pattern={{major}}';

const ROWS: readonly Row[] = [
  ['schedule: nightly', branch('main'), 'type=schedule', ['nightly'], { rest: { scheduled: true } }],
  [
    'schedule: a dated pattern',
    branch('main'),
    "type=schedule,pattern=n-{{date 'YYYYMMDD'}}",
    ['n-20260115'],
    { rest: { scheduled: true } },
  ],
  ['schedule: not on a push', branch('main'), 'type=schedule\nfoo', ['foo']],
  ['semver: the family and latest', tag('v1.2.3'), SEMVER, ['1.2.3', '1.2', '1', 'latest']],
  ['semver: a pre-release gives the version once', tag('v1.2.3-rc.1'), SEMVER, ['1.2.3-rc.1']],
  [
    'semver: the text around survives a pre-release',
    tag('v1.2.3-rc.1'),
    'type=semver,pattern=v{{major}}-alpine',
    ['v1.2.3-rc.1-alpine'],
  ],
  [
    'semver: v{{version}} keeps its v on a pre-release',
    tag('v1.2.3-rc.1'),
    'type=semver,pattern=v{{version}}',
    ['v1.2.3-rc.1'],
  ],
  [
    'semver: a pattern without a field gives a pre-release its version',
    tag('v1.2.3-rc.1'),
    'type=semver,pattern=stable',
    ['1.2.3-rc.1'],
  ],
  ['semver: raw keeps the v', tag('v1.2.3'), 'type=semver,pattern={{raw}}', ['v1.2.3', 'latest']],
  ['semver: build metadata', tag('v1.2.3+5.a'), 'type=semver,pattern={{version}}', ['1.2.3_5.a', 'latest']],
  [
    'semver: build metadata dropped',
    tag('v1.2.3+5'),
    'type=semver,pattern={{version}}',
    ['1.2.3', 'latest'],
    { buildMetadata: 'drop' },
  ],
  [
    'semver: value instead of the tag',
    branch('main'),
    'type=semver,pattern={{major}},value=v2.3.4',
    ['2', 'latest'],
  ],
  [
    'semver: value by template',
    tag('rel-2.3.4'),
    'type=semver,pattern={{version}},match=rel-(.*)',
    ['2.3.4', 'latest'],
  ],
  [
    'semver: match without a group takes the whole match',
    tag('rel-2.3.4'),
    'type=semver,pattern={{version}},match=[0-9.]+',
    ['2.3.4', 'latest'],
  ],
  [
    'semver: another component does not match',
    tag('v1.2.3'),
    'type=semver,pattern={{version}},match=^app-(.*)\nfoo',
    ['foo'],
  ],
  ['semver: V and x.y are none', tag('V1.2.3'), 'type=semver,pattern={{version}}\nfoo', ['foo']],
  [
    'semver: version-prefix',
    tag('api/v1.2.3'),
    SEMVER,
    ['1.2.3', '1.2', '1', 'latest'],
    { versionPrefix: 'api/' },
  ],
  [
    'semver: marked as pre-release by the forge',
    tag('v1.2.3'),
    SEMVER,
    ['1.2.3'],
    { rest: { prerelease: true } },
  ],
  [
    'semver: an empty value is not given',
    tag('v1.2.3'),
    'type=semver,pattern={{version}},value=',
    ['1.2.3', 'latest'],
  ],
  [
    'pep440: the family and latest',
    tag('1.2.3'),
    'type=pep440,pattern={{version}}\ntype=pep440,pattern={{major}}.{{minor}}',
    ['1.2.3', '1.2', 'latest'],
  ],
  ['pep440: normal form of a pre-release', tag('v1.2-Beta_3'), 'type=pep440,pattern={{major}}', ['1.2b3']],
  [
    'pep440: post-releases give themselves',
    tag('1.2.post1'),
    'type=pep440,pattern={{version}}\ntype=pep440,pattern={{major}}',
    ['1.2.post1'],
  ],
  [
    'pep440: a local version',
    tag('1.2+ubuntu-1'),
    'type=pep440,pattern={{version}}',
    ['1.2_ubuntu.1', 'latest'],
  ],
  [
    'calver: version and latest',
    tag('2026.01.15'),
    'type=calver\ntype=calver,pattern={{year}}.{{month}}',
    ['2026.01.15', '2026.01', 'latest'],
  ],
  [
    'calver: v and micro',
    tag('v2026.1.15-2'),
    'type=calver\ntype=calver,pattern={{year}}-{{micro}}',
    ['2026.1.15-2', '2026-2', 'latest'],
  ],
  ['calver: two-digit year', tag('24.04.1'), 'type=calver,pattern={{year}}.{{month}}', ['24.04', 'latest']],
  [
    'calver: a modifier makes a pre-release',
    tag('2026.01-rc1'),
    'type=calver\ntype=calver,pattern={{year}}',
    ['2026.01-rc1'],
  ],
  ['calver: no such month', tag('2026.13.1'), 'type=calver\nfoo', ['foo']],
  ['match: the whole match', tag('app-v1.2.3'), 'type=match,pattern=\\d.\\d', ['1.2', 'latest']],
  ['match: a group', tag('app-v1.2.3'), 'type=match,pattern=v(.*),group=1', ['1.2.3', 'latest']],
  ['match: flags', tag('APP-1'), 'type=match,pattern=/app-(\\d)/i,group=1', ['1', 'latest']],
  ['match: never latest by a pre-release', tag('20260115-RC2'), 'type=match,pattern=\\d+', ['20260115']],
  ['match: a value', branch('main'), 'type=match,pattern=v(.*),group=1,value=v1.2.3', ['1.2.3', 'latest']],
  ['edge: the default branch', branch('main'), 'type=edge', ['edge']],
  ['edge: another branch', branch('dev'), 'type=edge,branch=dev', ['edge']],
  [
    'ref: a branch',
    branch('feature/x'),
    'type=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr',
    ['feature-x'],
  ],
  ['ref: a tag, with latest', tag('release1'), 'type=ref,event=tag', ['release1', 'latest']],
  ['ref: a pre-release tag without latest', tag('v2.0.0-beta.1'), 'type=ref,event=tag', ['v2.0.0-beta.1']],
  [
    'ref: a tag marked as pre-release',
    tag('v2.0.0'),
    'type=ref,event=tag',
    ['v2.0.0'],
    { rest: { prerelease: true } },
  ],
  ['ref: a request', request(7), 'type=ref,event=pr', ['pr-7']],
  ['ref: version-prefix', tag('api-v1'), 'type=ref,event=tag', ['v1', 'latest'], { versionPrefix: 'api-' }],
  [
    'raw: bare, with and without type',
    branch('main'),
    'foo\ntype=raw,bar\ntype=raw,value=baz',
    ['foo', 'bar', 'baz'],
  ],
  ['raw: a quoted comma', branch('main'), 'type=raw,"value=a,b"', ['a-b']],
  ['raw: a value with =', branch('main'), 'type=raw,value=a=b', ['a-b']],
  ['sha: short and long', branch('main'), 'type=sha\ntype=sha,format=long', ['sha-0123456', `sha-${SHA}`]],
  ['sha: no prefix', branch('main'), 'type=sha,prefix=', ['0123456']],
  [
    'sha: length by the switch',
    branch('main'),
    'type=sha',
    ['sha-01234567'],
    { env: { DOCKER_METADATA_SHORT_SHA_LENGTH: '8' } },
  ],
  [
    'git-describe: on the way',
    branch('main'),
    'type=git-describe',
    ['v1.2.3-4-g0123456'],
    { rest: { description: { tag: 'v1.2.3', distance: 4, dirty: false } } },
  ],
  [
    'git-describe: on the tag, with changes',
    branch('main'),
    'type=git-describe',
    ['v1.2.3-dirty'],
    { rest: { description: { tag: 'v1.2.3', distance: 0, dirty: true } } },
  ],
  [
    'git-describe: a pattern',
    branch('main'),
    'type=git-describe,pattern={{tag}}.{{distance}}{{dirty}}',
    ['v1.2.3.4'],
    { rest: { description: { tag: 'api/v1.2.3', distance: 4, dirty: false } }, versionPrefix: 'api/' },
  ],
  [
    'the highest priority comes first',
    branch('main'),
    'type=sha,priority=900\nfoo\ntype=edge',
    ['sha-0123456', 'edge', 'foo'],
  ],
  [
    'enable takes a rule out',
    branch('main'),
    'foo,enable=false\nbar,enable={{is_default_branch}}\nbaz,enable={{is_not_default_branch}}',
    ['bar'],
  ],
  ['comments and blank lines', branch('main'), '# one\n\n  # two\nfoo\n', ['foo']],
  ['prefix and suffix of the flavor', branch('main'), 'foo', ['a-foo-z'], { flavor: 'prefix=a-\nsuffix=-z' }],
  [
    "a rule's own prefix and suffix win, empty ones too",
    branch('main'),
    'foo,prefix=,suffix=-y',
    ['foo-y'],
    { flavor: 'prefix=a-\nsuffix=-z' },
  ],
  [
    'the flavor prefix stays away from sha and requests',
    request(7),
    'type=ref,event=pr\ntype=sha',
    ['pr-7-z', 'sha-0123456-z'],
    { flavor: 'prefix=a-\nsuffix=-z' },
  ],
  [
    'latest is bare unless onlatest',
    tag('1.2.3'),
    'type=ref,event=tag',
    ['a-1.2.3-z', 'latest-z'],
    { flavor: 'prefix=a-\nsuffix=-z,onlatest=true' },
  ],
  [
    'onlatest fills expressions in',
    branch('main'),
    'foo',
    ['main-foo', 'main-latest'],
    { flavor: 'latest=true\nprefix={{branch}}-,onlatest=true' },
  ],
  ['latest=false', tag('1.2.3'), 'type=ref,event=tag', ['1.2.3'], { flavor: 'latest=false' }],
  ['latest=true on a branch', branch('main'), 'foo', ['foo', 'latest'], { flavor: 'latest=true' }],
  [
    'latest=true never on a pre-release',
    tag('1.2.3-rc.1'),
    'type=ref,event=tag',
    ['1.2.3-rc.1'],
    { flavor: 'latest=true' },
  ],
  [
    'the first rule decides about latest',
    tag('1.2.3'),
    'foo,priority=1000\ntype=ref,event=tag',
    ['foo', '1.2.3'],
  ],
  [
    'latest by rule and by flavor is one tag',
    branch('main'),
    'latest',
    ['latest'],
    { flavor: 'latest=true' },
  ],
  [
    'the same tag by two rules is one',
    tag('1.2.3'),
    'type=semver,pattern={{version}}\ntype=ref,event=tag',
    ['1.2.3', 'latest'],
  ],
  [
    'the doubled quotes of docker/metadata-action',
    tag('1.2.3'),
    '"type=match,""pattern=\\d{1,2}.\\d"""',
    ['1.2', 'latest'],
  ],
  ['natural quotes', tag('1.2.3'), 'type=match,"pattern=\\d{1,2}.\\d"', ['1.2', 'latest']],
  ['triple braces are the same', branch('main'), 'x-{{{branch}}}', ['x-main']],
  ['nothing is escaped as HTML', branch("it's&co=1"), 'x-{{branch}}', ['x-it-s-co-1']],
  ['a leading dash or dot goes', branch('main'), '-foo\n.bar', ['foo', 'bar']],
  [
    'the convention with a suffix',
    tag('v1.2.3'),
    '',
    ['v1.2.3-alpine', 'v1.2-alpine', 'v1-alpine', 'latest', 'sha-0123456-alpine'],
    { flavor: 'suffix=-alpine' },
  ],
  [
    'the convention without latest',
    tag('v1.2.3'),
    '',
    ['v1.2.3', 'v1.2', 'v1', 'sha-0123456'],
    { flavor: 'latest=false' },
  ],
];

test.each(ROWS)('%s', async (_, ref, rules, expected, more = {}) => {
  const set = await derive(ref, { rules, flavor: '', ...more });
  expect(names(set)).toEqual(expected);
  expect(set.version).toBe(expected[0]);
});

test.each<[expression: string, ref: GitRef, expected: string]>([
  ['{{branch}}', branch('main'), 'main'],
  ['{{branch}}', request(7), 'feature-x'],
  ['{{branch}}', request(7, { fork: true }), 'fork-feature-x'],
  ['{{pr_head_branch}}', request(7), 'feature-x'],
  ['{{pr_number}}', request(7), '7'],
  ['{{tag}}', tag('api/v1.2.3'), 'api-v1.2.3'],
  ['{{sha}}', branch('main'), '0123456'],
  ['{{base_ref}}', request(7), 'main'],
  ['{{base_ref}}', tag('v1.2.3'), 'release'],
  ['{{version}}', tag('v1.2.3-rc.1'), '1.2.3-rc.1'],
  ['{{major}}', tag('v1.2.3'), '1'],
  ['{{minor}}.{{patch}}', tag('v1.2.3'), '2.3'],
  ['{{run_number}}', branch('main'), '42'],
  ['{{run_attempt}}', branch('main'), '2'],
  ["{{date 'YYYYMMDD-HHmmss'}}", branch('main'), '20260115-223005'],
  ["{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", branch('main'), '20260116-073005'],
  ['{{date "YYYY-MM-DD[T]HH"}}', branch('main'), '2026-01-15T22'],
  ["{{commit_date 'HHmm'}}", branch('main'), '2130'],
  ['{{date}}', branch('main'), '2026-01-15T22-30-05Z'],
])('%s on %j is %s', async (expression, ref, expected) => {
  const rest = { runNumber: '42', runAttempt: '2', baseRef: 'release' };
  expect(names(await derive(ref, { rules: `x-${expression}`, rest }))).toEqual([`x-${expected}`]);
});

test.each([
  '{{tag}}-{{sha}}',
  'x,prefix={{tag}}-',
  'x-{{base_ref}}',
  'x-{{run_attempt}}',
  'x-{{pr_head_branch}}',
])('%s gives no half tag on a branch push, and says why', async rule => {
  const set = await derive(branch('main'), { rules: rule });
  expect(set.tags).toEqual([]);
  expect(set.silent).toEqual([{ rule, why: expect.stringMatching(/\{\{\w+\}\} is empty here/) }]);
});

test('every rule that does not fire says why', async () => {
  const rules =
    'type=schedule\ntype=semver,pattern={{version}}\ntype=edge,branch=dev\ntype=ref,event=pr\nfoo,enable=false';
  const set = await derive(branch('main'), { rules });
  expect(set.tags).toEqual([]);
  expect(set.version).toBe('');
  expect(set.silent.map(({ why }) => why)).toEqual([
    'this is not a scheduled run but branch main',
    'this is no git tag but branch main',
    'this is branch main, not dev',
    'this is no request but branch main',
    'enable is false',
  ]);
});

test.each([
  ['semver', tag('v1.2.3'), 'type=semver,pattern={{major}}.{{minor}}', { by: 'version', range: '1.2.x' }],
  ['semver major', tag('v1.2.3'), 'type=semver,pattern=v{{major}}', { by: 'version', range: '1.x' }],
  ['semver without a field', tag('v1.2.3'), 'type=semver,pattern=stable', { by: 'version', range: '*' }],
  ['raw in a release', tag('v1.2.3'), 'stable', { by: 'version', range: '*' }],
  ['raw that names a family', tag('v1.2.3'), 'v1', { by: 'version', range: '1.x' }],
  ['match that names a family', tag('v1.2.3'), 'type=match,pattern=1.2', { by: 'version', range: '1.2.x' }],
  ['raw on a branch', branch('main'), 'stable', { by: 'commit' }],
  ['a branch', branch('main'), 'type=ref,event=branch', { by: 'commit' }],
  ['sha', branch('main'), 'type=sha', { by: 'nothing' }],
])('%s: what the tag follows', async (_, ref, rules, follows) => {
  expect((await derive(ref, { rules })).tags[0]?.follows).toEqual(follows);
});

test('latest follows the version that was given as value', async () => {
  const set = await derive(branch('main'), { rules: 'type=semver,pattern={{version}},value=1.2.3' });
  expect(set.tags.at(-1)).toMatchObject({ name: 'latest', follows: { by: 'version', range: '*' } });
});

test('GitHub means the merge commit by sha unless the switch says otherwise; the reader is told', async () => {
  const merge = 'a'.repeat(40);
  const at = (env: Record<string, string>, ci = 'github') =>
    derive(request(7), { rules: 'type=sha', env, rest: { checkout: merge, ci } });
  expect(names(await at({}))).toEqual(['sha-aaaaaaa']);
  expect((await at({})).warnings.join()).toContain('DOCKER_METADATA_PR_HEAD_SHA');
  expect(names(await at({ DOCKER_METADATA_PR_HEAD_SHA: 'true' }))).toEqual(['sha-0123456']);
  expect(names(await at({}, 'gitlab'))).toEqual(['sha-0123456']);
});

test.each(['main', 'latest', 'v1.2.3', '1.2', 'nightly', 'pr-9', 'sha-0123456'])(
  'a request cannot take the tag %s by the name of its branch',
  async headBranch => {
    const set = await derive(request(7, { headBranch }), { rules: '{{branch}}\n{{branch}}-{{sha}}' });
    expect(names(set)).toEqual([`${headBranch}-0123456`].filter(name => !/^v?\d+\.\d+\.\d+-/.test(name)));
    expect(set.silent[0]?.why).toContain('request 7 must not take');
  },
);

test('a branch rule that gives a tag like a release is told to the reader', async () => {
  const set = await derive(branch('1.2'), { rules: 'type=ref,event=branch' });
  expect(names(set)).toEqual(['1.2']);
  expect(set.warnings.join()).toContain('looks like one of a release');
});

test('a finished version out of a pre-release tag is told to the reader', async () => {
  const set = await derive(tag('v2.0.8-beta.67'), { rules: 'type=match,pattern=v(.*)-beta,group=1' });
  expect(names(set)).toEqual(['2.0.8']);
  expect(set.warnings.join()).toContain('is a pre-release');
});

test('a variant is compared with versions of its own kind', async () => {
  const variant = { by: 'version', range: '1.2.x', prefix: 'app-', suffix: '-alpine' };
  const flavor = 'prefix=app-\nsuffix=-alpine';
  const byRules = await derive(tag('v1.2.3'), { rules: SEMVER, flavor });
  expect(byRules).toMatchObject({ version: 'app-1.2.3-alpine', release: '1.2.3' });
  expect(byRules.tags[1]).toMatchObject({ name: 'app-1.2-alpine', follows: variant });
  const byConvention = await derive(tag('v1.2.3'), { flavor });
  expect(byConvention).toMatchObject({ version: 'app-v1.2.3-alpine', release: '1.2.3' });
  expect(byConvention.tags[1]).toMatchObject({ name: 'app-v1.2-alpine', follows: variant });
});

test('the version of a run is known whatever the main tag is', async () => {
  expect(await derive(tag('v1.2.3'), { rules: 'foo' })).toMatchObject({ version: 'foo', release: '1.2.3' });
  expect(await derive(branch('main'), { rules: 'type=semver,pattern={{major}},value=2.0.0' })).toMatchObject({
    release: '2.0.0',
  });
  expect(await derive(branch('main'), { rules: 'foo' })).not.toHaveProperty('release');
});
