import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportCatalog } from '../../.ci/scripts/gitlab-catalog.ts';
import { HAVE_GIT, needGit } from '../support/need.ts';
import { jobOf, LIMIT_MS, NATIVE, stage } from './stage.ts';

needGit();
const here = stage();
const ROOT = join(import.meta.dirname, '../..');
const event = { on: 'branch' } as const;

describe('the template is included', () => {
  test.for([
    [
      'by address',
      {
        remote: 'https://raw.githubusercontent.com/org/cfcr-push/v0.1.0/gitlab/cfcr-push.yml',
        integrity: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      },
    ],
    ['from a project', { project: 'tools/cfcr-push', ref: 'v0.1.0', file: '/gitlab/cfcr-push.yml' }],
    ['by path', { local: '/gitlab/cfcr-push.yml' }],
    ['as a component', { component: '$CI_SERVER_FQDN/tools/cfcr-push/cfcr-push@0.1.0' }],
  ] as const)('%s', { timeout: LIMIT_MS }, async ([, form], context) => {
    const text = JSON.stringify({ include: [{ ...form, inputs: NATIVE }] });
    const job = jobOf(await here.run({ text, event }, context));
    expect(job.code, job.log).toBe(0);
    expect(job.report?.images[0]?.name).toBe(here.image);
  });

  test('twice, under two names, for two images', { timeout: LIMIT_MS }, async context => {
    const each = (name: string, more: object = {}) => ({
      local: '/gitlab/cfcr-push.yml',
      inputs: { ...NATIVE, 'job-name': name, images: `$CI_REGISTRY_IMAGE/${name}`, ...more },
    });
    const text = JSON.stringify({
      include: [each('api', { labels: 'part=api' }), each('web', { command: 'plan', stage: 'test' })],
    });
    const result = await here.run({ text, event }, context);
    expect(Object.keys(result.jobs).toSorted()).toEqual(['api', 'web']);
    const [api, web] = [jobOf(result, 'api'), jobOf(result, 'web')];
    expect([api.code, web.code], result.log).toEqual([0, 0]);
    expect(api.report?.images[0]).toMatchObject({ name: `${here.image}/api` });
    expect(web.report).toMatchObject({ command: 'plan', images: [{ name: `${here.image}/web` }] });
    expect(web.report?.images[0]?.tags[0]?.outcome).toBe('create');
  });

  test('and changed in the project: its rules, its tags, what it needs', {
    timeout: LIMIT_MS,
  }, async context => {
    const text = JSON.stringify({
      include: [{ local: '/gitlab/cfcr-push.yml', inputs: { ...NATIVE, rules: [{ if: '$CI_COMMIT_TAG' }] } }],
      // Its environment is not this project's; neither are its defaults for other images.
      default: { before_script: ['exit 1'], after_script: ['exit 1'], cache: { paths: ['x'] } },
      unit: { stage: 'test', before_script: [], script: ['echo tested'] },
      'cfcr-push': { needs: ['unit'], variables: { CFCR_TAGS: 'type=raw,value=own' } },
    });
    const none = await here.run({ text, event }, context);
    expect(Object.keys(none.jobs)).toEqual(['unit']);
    const job = jobOf(await here.run({ text, event: { on: 'tag', name: 'v1.0.0' } }, context));
    expect(job.code, job.log).toBe(0);
    expect(job.report?.images[0]?.tags.map(({ tag }) => tag)).toEqual(['own']);
  });
});

describe('the template is fetched', () => {
  const server = createServer((request, response) =>
    response.end(readFileSync(join(ROOT, 'gitlab', request.url?.split('/').at(-1) ?? ''))),
  );
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    if (!HAVE_GIT) return;
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    folder = mkdtempSync(join(tmpdir(), 'cfcr-forge-'));
    // Two projects on the forge that the project itself is on: the source, and its mirror for the catalog.
    cpSync(join(ROOT, 'gitlab'), join(folder, 'tools/source.git/gitlab'), { recursive: true });
    exportCatalog(join(folder, 'tools/mirror.git'));
    for (const name of ['source.git', 'mirror.git']) commit(join(folder, 'tools', name));
    env = {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: `url.file://${folder}/tools/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/tools/',
      GIT_CONFIG_KEY_1: `url.file://${folder}/tools/.insteadOf`,
      GIT_CONFIG_VALUE_1: 'https://github.com:443/tools/',
    };
  });
  afterAll(() => {
    server.close();
    if (HAVE_GIT) rmSync(folder, { recursive: true, force: true });
  });

  const address = () => {
    const at = server.address();
    return `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/v0.1.0/cfcr-push.yml`;
  };
  test.for([
    ['by address', () => ({ remote: address() })],
    ['from a project', () => ({ project: 'tools/source', ref: 'v0.1.0', file: '/gitlab/cfcr-push.yml' })],
    ['as a component of the exported tree', () => ({ component: 'github.com/tools/mirror/cfcr-push@0.1.0' })],
    ['as the newest component of its kind', () => ({ component: 'github.com/tools/mirror/cfcr-push@0.1' })],
  ] as const)('%s', { timeout: LIMIT_MS }, async ([, form], context) => {
    const text = JSON.stringify({ include: [{ ...form(), inputs: NATIVE }] });
    const job = jobOf(await here.run({ text, event, env, fetches: true }, context));
    expect(job.code, job.log).toBe(0);
    expect(job.report?.images[0]?.name).toBe(here.image);
  });

  function commit(path: string): void {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', path, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args]);
    git('init', '-q', '-b', 'main');
    git('config', 'uploadpack.allowFilter', 'true');
    git('add', '--all');
    git('commit', '-q', '-m', 'templates');
    git('tag', 'v0.1.0');
    git('tag', '0.1.0');
  }
});
