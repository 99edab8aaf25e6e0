import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GitRef } from '../../src/context/context.ts';
import { isTag } from '../../src/oci/reference.ts';
import { cleanTag } from '../../src/tags/sanitize.ts';
import { branch, derive, names, request, SHA, tag } from './context.ts';

const SHORT = 'sha-0123456';

test.each<[name: string, ref: GitRef, expected: readonly string[]]>([
  [
    'a release gives its family, with the v of the git tag',
    tag('v1.2.3'),
    ['v1.2.3', 'v1.2', 'v1', 'latest', SHORT],
  ],
  ['a release without v stays without v', tag('1.2.3'), ['1.2.3', '1.2', '1', 'latest', SHORT]],
  ['below 1.0.0 there is no major tag', tag('v0.2.3'), ['v0.2.3', 'v0.2', 'latest', SHORT]],
  ['a pre-release gives itself alone', tag('v1.2.3-rc.1'), ['v1.2.3-rc.1', SHORT]],
  ['build metadata keeps two builds apart', tag('v1.2.3+5'), ['v1.2.3_5', 'v1.2', 'v1', 'latest', SHORT]],
  ['a calendar version is no semantic version', tag('2026.01.15'), ['2026.01.15', SHORT]],
  ['a tag that is no version gives itself', tag('deployed/now'), ['deployed-now', SHORT]],
  ['an incomplete version gives itself', tag('v1.2'), ['v1.2', SHORT]],
  ['a branch gives its name', branch('main'), ['main', SHORT]],
  ['a branch name is made legal', branch('feature/Größe #1'), ['feature-Gr-e-1', SHORT]],
  ['a request gives its number alone', request(123), ['pr-123']],
  ["a fork's request gives its number alone", request(123, { fork: true }), ['pr-123']],
])('%s', async (_, ref, expected) => {
  const set = await derive(ref);
  expect(names(set)).toEqual(expected);
  expect(set.version).toBe(expected[0]);
});

test('a schedule gives the day in UTC and nightly, and no commit', async () => {
  const set = await derive(branch('main'), { rest: { scheduled: true }, now: Date.UTC(2026, 0, 15, 23, 59) });
  expect(names(set)).toEqual(['nightly-20260115', 'nightly']);
});

test('kinds and orders of a release', async () => {
  const { tags } = await derive(tag('v1.2.3'));
  expect(tags.map(({ name, kind, follows }) => [name, kind, follows])).toEqual([
    ['v1.2.3', 'immutable', { by: 'nothing' }],
    ['v1.2', 'moving', { by: 'version', range: '1.2.x' }],
    ['v1', 'moving', { by: 'version', range: '1.x' }],
    ['latest', 'moving', { by: 'version', range: '*' }],
    [SHORT, 'immutable', { by: 'nothing' }],
  ]);
});

test('a branch follows its commits', async () => {
  const { tags } = await derive(branch('main'));
  expect(tags[0]?.follows).toEqual({ by: 'commit' });
});

test("the forge's pre-release checkbox keeps moving tags where they are", async () => {
  expect(names(await derive(tag('v1.2.3'), { rest: { event: 'release', prerelease: true } }))).toEqual([
    'v1.2.3',
    SHORT,
  ]);
});

test('build metadata is dropped by choice', async () => {
  expect((await derive(tag('v1.2.3+5'), { buildMetadata: 'drop' })).version).toBe('v1.2.3');
});

test.each([
  ['api/', 'api/v1.2.3', 'v1.2.3'],
  ['api-', 'api-v1.2.3', 'v1.2.3'],
  ['@scope/api@', '@scope/api@1.2.3', '1.2.3'],
])('version-prefix %s takes the version out of %s', async (versionPrefix, name, version) => {
  const set = await derive(tag(name), { versionPrefix });
  expect(names(set)).toEqual([
    version,
    ...(version.startsWith('v') ? ['v1.2', 'v1'] : ['1.2', '1']),
    'latest',
    SHORT,
  ]);
});

test("another component's tag gives nothing, and says why", async () => {
  const set = await derive(tag('web/v1.2.3'), { versionPrefix: 'api/' });
  expect(set.tags).toEqual([]);
  expect(set.silent).toEqual([
    { rule: 'convention: tag', why: 'git tag web/v1.2.3 does not start with version-prefix api/' },
  ]);
});

test("a component's tag without version-prefix is not taken for a release, and the input is named", async () => {
  const set = await derive(tag('api/v1.2.3'));
  expect(names(set)).toEqual(['api-v1.2.3', SHORT]);
  expect(set.warnings.join()).toContain('set version-prefix to api/');
});

test.each([
  'v1.2.3',
  '1.2.3-rc.1',
  '2',
  '1.2',
  'v1',
  'latest',
  'nightly',
  'nightly-20260115',
  'sha-0123456',
  'pr-5',
  'V1.2.3',
  '1.2.3.4',
  '1.2.3rc1',
  '2026.01.15',
  '2026-01-15',
  '2026-01-fix-login',
  `sha256-${'a'.repeat(64)}`,
  `sha256-${'a'.repeat(64)}.sig`,
])('a branch named %s cannot take a tag that others own', async name => {
  const set = await derive(branch(name));
  expect(names(set)).toEqual([`branch-${name}`, SHORT]);
  expect(set.warnings).toHaveLength(1);
});

test.each(['v1.2.3', '1.2', 'V1.2.3', '2026-01-fix-login', '2026.01.15', 'sha-0123456'])(
  'a branch named %s has no tag that its second push could not move',
  async name => {
    const [first] = (await derive(branch(name))).tags;
    expect(first?.kind).toBe('moving');
  },
);

test.each(['latest', 'v1', 'v1.2', 'nightly', 'pr-5'])(
  'a git tag %s follows its commits: no release says that it is newer than what the tag holds',
  async name => {
    const [first] = (await derive(tag(name))).tags;
    expect(first).toMatchObject({ name, kind: 'moving', follows: { by: 'commit' } });
  },
);

test('a git tag that nobody else owns moves wherever it is pushed', async () => {
  expect((await derive(tag('deployed'))).tags[0]?.follows).toEqual({ by: 'nothing' });
});

test.each(['1-fix-login', '1.x', 'release-1.2', 'v2-beta', 'prod', 'sha256-sums', '24-hours'])(
  'a branch named %s keeps its name',
  async name => {
    expect(names(await derive(branch(name)))).toEqual([name, SHORT]);
  },
);

test.each([branch('###'), branch('日本語'), tag('---'), tag('.')])(
  'a ref of whose name nothing can stand in a tag is an error, not a release without its main tag: %o',
  async ref => {
    await expect(derive(ref)).rejects.toMatchObject({ code: 'no-tags' });
  },
);

const anyName = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'binary', maxLength: 300 }),
    fc.string({ minLength: 1, maxLength: 300 }),
  )
  .filter(name => cleanTag(name) !== '');
const anyRef = fc.oneof(
  anyName.map(branch),
  anyName.map(tag),
  fc.integer({ min: 1 }).map(number => request(number)),
);

test('whatever the ref is called, every tag is legal', async () => {
  await fc.assert(
    fc.asyncProperty(anyRef, fc.boolean(), async (ref, scheduled) => {
      const set = await derive(ref, { rest: { scheduled } });
      for (const { name } of set.tags) expect(isTag(name)).toBe(true);
      expect(new Set(names(set)).size).toBe(set.tags.length);
    }),
  );
});

test('two branches that end in one tag are never silent about it', async () => {
  const close = fc
    .string({
      unit: fc.constantFrom('a', '-', '/', '.', 'é', '_'),
      minLength: 1,
      maxLength: 4,
    })
    .filter(name => cleanTag(name) !== '');
  await fc.assert(
    fc.asyncProperty(fc.oneof(close, anyName), fc.oneof(close, anyName), async (one, two) => {
      fc.pre(one !== two);
      const [a, b] = [await derive(branch(one)), await derive(branch(two))];
      const shared = names(a).filter(name => name !== `sha-${SHA.slice(0, 7)}` && names(b).includes(name));
      if (shared.length > 0) expect([...a.warnings, ...b.warnings]).not.toEqual([]);
    }),
  );
});

test('two long names never meet', async () => {
  const long = 'x'.repeat(200);
  const [a] = names(await derive(branch(`${long}a`)));
  const [b] = names(await derive(branch(`${long}b`)));
  expect(a).toHaveLength(128);
  expect(a).not.toBe(b);
  expect(names(await derive(branch(`${long}a`)))[0]).toBe(a);
});
