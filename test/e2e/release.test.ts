import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { client, emulatesArm, needRealThings, runImage } from './clients.ts';
import { type FaceName, type Use, type Used, useFace } from './face.ts';

needGit();

// The life of a project, told twice: on the command line and as the Action, with docker buildx and docker-registry.

const FACES: readonly FaceName[] = ['command line', 'Action'];
const LIMIT_MS = 120_000;

let registry: RealRegistry;
beforeAll(async () => {
  if (onPath('docker-registry')) registry = await startDockerRegistry();
});
afterAll(() => registry?.close());

/** What each face reported of each chapter, without names, digests and words. */
const told = new Map<FaceName, unknown[]>(FACES.map(face => [face, []]));

describe.each(FACES)('through the %s', face => {
  const repository = face === 'Action' ? 'life/action' : 'life/cli';
  let project: GitProject;
  let digests: Record<string, string> = {};
  beforeAll(() => {
    if (!HAVE_GIT) return;
    project = createGitProject();
  });
  afterAll(() => project?.remove());
  const image = () => `${registry.host}/${repository}`;
  const tags = () => tagsIn(registry.host, repository);

  async function publish(ref: string, more: Partial<Use> = {}): Promise<Used> {
    const inputs = { images: image(), platforms: 'linux/amd64,linux/arm64', ...more.inputs };
    const used = await useFace(face, { project, ref, ...more, inputs });
    const chapter = used.report?.images.map(({ tags: all, platforms }) => ({
      code: used.code,
      version: used.report?.version,
      tags: all.map(({ tag, kind, outcome }) => [tag.replace(/^sha-.*/, 'sha-'), kind, outcome]),
      platforms: platforms.map(({ platform }) => platform),
    }));
    told.get(face)?.push(chapter ?? used.log);
    expect(await holesIn(registry.host, repository, await tags())).toEqual([]);
    return used;
  }

  const commit = (notes: string, tag?: string): string => {
    const id = project.commit(notes);
    if (tag) project.git('tag', tag);
    return `sha-${id.slice(0, 7)}`;
  };

  test('a release has both platforms and five tags', { timeout: LIMIT_MS }, async context => {
    needRealThings(context, 'crane', 'skopeo');
    const sha = commit('first', 'v1.0.0');
    const { code, report, log, outputs, summary } = await publish('refs/tags/v1.0.0');
    expect(code, log).toBe(0);
    const digest = report?.images[0]?.digest ?? '';
    expect(outcomesOf(report)).toEqual({
      'v1.0.0': 'created',
      [sha]: 'created',
      'v1.0': 'created',
      v1: 'created',
      latest: 'created',
    });
    digests = await tags();
    expect(new Set(Object.values(digests))).toEqual(new Set([digest]));
    expect(log).toContain('RUN ["/bin/busybox"');
    if (face === 'Action') {
      expect(outputs).toMatchObject({ version: 'v1.0.0', digest, images: image() });
      expect(JSON.parse(outputs['digests'] ?? '')).toEqual({ [image()]: digest });
      expect(outputs['tags']?.split('\n')).toHaveLength(5);
      expect(JSON.parse(outputs['metadata'] ?? '')).toMatchObject({
        'containerimage.digest': digest,
        'containerimage.descriptor': { digest },
        'buildx.build.ref': expect.stringMatching(/^.+\/.+\/.+$/),
        'image.name': expect.stringContaining(`${image()}:v1.0.0`),
      });
      expect(summary).toContain('v1.0.0');
      expect(summary).toContain('```mermaid');
    }
    expect(client('crane', 'digest', `${image()}:v1.0.0`).trim()).toBe(digest);
    const platforms = (platform: string) =>
      JSON.parse(client('crane', 'config', '--platform', platform, `${image()}:latest`));
    expect(platforms('linux/arm64')).toMatchObject({ architecture: 'arm64' });
    expect(platforms('linux/amd64').config.Labels).toMatchObject({
      'org.opencontainers.image.version': 'v1.0.0',
      'org.opencontainers.image.revision': project.git('rev-parse', 'HEAD'),
      'org.opencontainers.image.source': 'https://github.com/team/app',
    });
    const seen = client('skopeo', 'inspect', '--tls-verify=false', '--raw', `docker://${image()}:v1`);
    expect(JSON.parse(seen).annotations).toMatchObject({ 'org.opencontainers.image.version': 'v1.0.0' });
  });

  test('what was published runs on both processors', { timeout: LIMIT_MS }, context => {
    needRealThings(context);
    if (emulatesArm())
      expect(runImage(`${image()}@${digests['v1.0.0']}`, 'linux/arm64')).toBe('aarch64\nfirst\n');
    expect(runImage(`${image()}@${digests['v1.0.0']}`, 'linux/amd64')).toBe('x86_64\nfirst\n');
  });

  test('its re-run builds nothing and keeps everything', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const { code, report, log, summary } = await publish('refs/tags/v1.0.0');
    expect(code, log).toBe(0);
    expect(new Set(Object.values(outcomesOf(report)))).toEqual(new Set(['kept']));
    expect(log).toContain('reused: ');
    expect(log).not.toContain('[internal] load build definition');
    if (face === 'Action') expect(summary).toContain('kept');
    expect(await tags()).toEqual(digests);
  });

  test('a conflicting release is refused before a build, and nothing changes', {
    timeout: LIMIT_MS,
  }, async context => {
    needRealThings(context);
    const first = project.git('rev-parse', 'HEAD');
    commit('something else');
    project.git('tag', '--force', 'v1.0.0');
    const { code, report, log, outputs } = await publish('refs/tags/v1.0.0');
    expect(code).toBe(3);
    expect(log).toContain('tag-conflict');
    expect(log).toContain(first);
    expect(log).toContain(project.git('rev-parse', 'HEAD'));
    expect(log).not.toContain('[internal] load build definition');
    expect(outcomesOf(report)['v1.0.0']).toBe('refused');
    if (face === 'Action') expect(log).toMatch(/^::error .*v1\.0\.0/m);
    if (face === 'Action')
      expect(JSON.parse(outputs['outcomes'] ?? '')).toMatchObject({ [`${image()}:v1.0.0`]: 'refused' });
    expect(await tags()).toEqual(digests);
  });

  test('a later release moves the moving tags', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    commit('second', 'v1.1.0');
    const { code, report, log } = await publish('refs/tags/v1.1.0');
    expect(code, log).toBe(0);
    expect(outcomesOf(report)).toMatchObject({
      'v1.1.0': 'created',
      'v1.1': 'created',
      v1: 'moved',
      latest: 'moved',
    });
    const now = await tags();
    expect(now).toMatchObject({ 'v1.0.0': digests['v1.0.0'], latest: report?.images[0]?.digest });
    digests = now;
  });

  test('a backport leaves latest and v1 where they are', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    project.git('checkout', '-q', '-b', 'release-1.0', 'v1.1.0~1');
    commit('backport', 'v1.0.1');
    const { code, report, log } = await publish('refs/tags/v1.0.1');
    expect(code, log).toBe(0);
    expect(outcomesOf(report)).toMatchObject({
      'v1.0.1': 'created',
      'v1.0': 'moved',
      v1: 'skipped',
      latest: 'skipped',
    });
    expect(await tags()).toMatchObject({ latest: digests['v1.1.0'], v1: digests['v1.1.0'] });
    project.git('checkout', '-q', 'main');
  });

  test('a branch build and the release of the same commit share its sha tag', {
    timeout: LIMIT_MS,
  }, async context => {
    needRealThings(context);
    const sha = commit('third');
    const branch = await publish('refs/heads/main');
    expect(outcomesOf(branch.report)).toEqual({ main: 'created', [sha]: 'created' });
    project.git('tag', 'v1.2.0');
    const { code, report, log } = await publish('refs/tags/v1.2.0');
    expect(code, log).toBe(0);
    expect(outcomesOf(report)).toMatchObject({ 'v1.2.0': 'created', [sha]: 'kept', latest: 'moved' });
    expect((await tags())[sha]).toBe(branch.report?.images[0]?.digest);
    // And the other way round: the branch's pipeline runs again after the release.
    const again = await publish('refs/heads/main');
    expect(again.code, again.log).toBe(0);
    expect((await tags())[sha]).toBe(branch.report?.images[0]?.digest);
  });

  test('a prerelease gets its own tag and moves nothing', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const before = await tags();
    const sha = commit('candidate', 'v2.0.0-rc.1');
    const { code, report, log } = await publish('refs/tags/v2.0.0-rc.1');
    expect(code, log).toBe(0);
    expect(outcomesOf(report)).toEqual({ 'v2.0.0-rc.1': 'created', [sha]: 'created' });
    expect(await tags()).toMatchObject(before);
  });

  test('a request gets pr-12 and nothing else', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    commit('proposal');
    const head = project.git('rev-parse', 'HEAD');
    // GitHub builds the merge of the request into its base; what is released is the request's own commit.
    const merge = project.git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-p', 'v1.2.0', '-m', 'merge');
    const source = { sha: head, repo: { full_name: 'team/app', fork: false } };
    const request = { number: 12, pull_request: { number: 12, head: source } };
    const { code, report, log } = await publish('refs/pull/12/merge', {
      event: { name: 'pull_request', payload: request },
      env: { GITHUB_SHA: merge },
    });
    expect(code, log).toBe(0);
    expect(outcomesOf(report)).toEqual({ 'pr-12': 'created' });
    expect(report?.revision).toBe(head);
  });
});

test('both faces tell the same story', context => {
  needRealThings(context);
  expect(told.get('command line')?.length).toBeGreaterThan(9);
  expect(told.get('Action')).toEqual(told.get('command line'));
});
