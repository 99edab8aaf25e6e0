import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import type { PrunedTag, Pruning } from '../../src/report/prune.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { publisher } from '../commands/prune-stage.ts';
import { createGitProject } from '../support/git-project.ts';
import { HAVE_GIT, need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { tagsIn } from '../support/registry-state.ts';
import { useFace } from './face.ts';

const LIMIT_MS = 60_000;
const DAY_MS = 86_400_000;

const REGISTRIES = [
  { name: 'docker-registry', start: startDockerRegistry },
  { name: 'olareg', start: startOlareg },
] as const;

/** A repository with a request's image, a release, and nightlies of 1, 10 and 40 days. */
async function published({ name, start }: (typeof REGISTRIES)[number], context: TestContext) {
  need(context, onPath(name), `${name} is not on PATH`);
  const { host, close } = await start();
  onTestFinished(close);
  const { image } = publisher(host);
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
  await image({ tags: ['pr-123'], created: ago(2), content: 'request' });
  await image({ tags: ['v1.2.3', 'v1.2', 'latest'], created: ago(90), content: 'release' });
  for (const days of [1, 10, 40])
    await image({ tags: [`nightly-${days}`], created: ago(days), content: `${days}` });
  const names = async () => Object.keys(await tagsIn(host, 'team/app'));
  return { images: `${host}/team/app`, names };
}

function outcomesOf(document: Pruning | undefined): Readonly<Record<string, string>> {
  const tags: readonly PrunedTag[] = document?.images.flatMap(image => image.tags) ?? [];
  return Object.fromEntries(tags.map(({ tag, outcome }) => [tag, outcome]));
}

async function commandLine(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const { path: cwd, remove } = await temporaryFolder('prune-e2e');
  onTestFinished(remove);
  const args = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  const { code, stdout, stderr } = await runCli({ args: ['prune', '--json', ...args], cwd, env });
  return { code, log: stderr, cwd, document: stdout === '' ? undefined : (JSON.parse(stdout) as Pruning) };
}

async function action(inputs: Readonly<Record<string, string>>, event: { name: string; payload: object }) {
  const project = createGitProject();
  onTestFinished(() => project.remove());
  project.commit('first');
  const used = await useFace('Action', {
    project,
    ref: 'refs/heads/main',
    inputs: { command: 'prune', ...inputs },
    event,
  });
  return { ...used, document: used.report as unknown as Pruning | undefined };
}

const CLOSED = {
  name: 'pull_request',
  payload: {
    action: 'closed',
    number: 123,
    pull_request: {
      number: 123,
      head: { ref: 'feature/x', sha: 'd4'.repeat(20), repo: { id: 1, full_name: 'team/app' } },
      base: { ref: 'main', repo: { id: 1, full_name: 'team/app' } },
    },
  },
};

describe.each(REGISTRIES)('on $name', registry => {
  test('the closing of a request takes its tag, as the Action', { timeout: LIMIT_MS }, async context => {
    need(context, HAVE_GIT, 'git is not on PATH');
    const { images, names } = await published(registry, context);
    const { code, log, outputs, summary, document } = await action({ images }, CLOSED);
    expect(code, log).toBe(0);
    expect(outcomesOf(document)).toEqual({ 'pr-123': 'deleted' });
    expect(outputs['deleted']).toBe(`${images}:pr-123`);
    expect(JSON.parse(outputs['outcomes'] ?? '')).toEqual({ [`${images}:pr-123`]: 'deleted' });
    expect(summary).toContain('Pruned');
    expect(summary).toContain('pr-123');
    expect(await names()).not.toContain('pr-123');
    expect(await names()).toHaveLength(6);
  });

  test('and on the command line', { timeout: LIMIT_MS }, async context => {
    const { images, names } = await published(registry, context);
    const first = await commandLine({ images, pr: '123' });
    expect(first.code, first.log).toBe(0);
    expect(outcomesOf(first.document)).toEqual({ 'pr-123': 'deleted' });
    const again = await commandLine({ images, pr: '123' });
    expect([again.code, outcomesOf(again.document)]).toEqual([0, { 'pr-123': 'absent' }]);
    expect(await names()).toHaveLength(6);
  });

  test('and in the job that stops an environment of GitLab', { timeout: LIMIT_MS }, async context => {
    const { images, names } = await published(registry, context);
    const env = {
      GITLAB_CI: 'true',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: '123',
      CI_MERGE_REQUEST_PROJECT_ID: '1',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1',
      CI_COMMIT_SHA: 'd4'.repeat(20),
      CI_ENVIRONMENT_ACTION: 'stop',
    };
    const { code, log, document } = await commandLine({ images }, env);
    expect(code, log).toBe(0);
    expect(outcomesOf(document)).toEqual({ 'pr-123': 'deleted' });
    expect(await names()).toHaveLength(6);
  });

  test('rules delete what they say, after a dry run that said the same', {
    timeout: LIMIT_MS,
  }, async context => {
    const { images, names } = await published(registry, context);
    const inputs = { images, retention: '"pattern={nightly,weekly}-*",keep=1,older-than=7d' };
    const before = await names();
    const dry = await commandLine({ ...inputs, 'dry-run': 'true', 'report-file': 'pruned.json' });
    const expected = { 'nightly-1': 'kept', 'nightly-10': 'deleted', 'nightly-40': 'deleted' };
    expect(dry.code, dry.log).toBe(0);
    expect(await names()).toEqual(before);
    const would = Object.fromEntries(
      Object.entries(expected).map(([tag, outcome]) => [
        tag,
        outcome === 'deleted' ? 'would-delete' : outcome,
      ]),
    );
    expect(outcomesOf(dry.document)).toEqual(would);
    expect(JSON.parse(readFileSync(join(dry.cwd, 'pruned.json'), 'utf8'))).toEqual(dry.document);
    const { code, document, log } = await action(inputs, {
      name: 'schedule',
      payload: { schedule: '0 3 * * *' },
    });
    expect(code, log).toBe(0);
    expect(outcomesOf(document)).toEqual(expected);
    expect(await names()).toEqual(['latest', 'nightly-1', 'pr-123', 'v1.2', 'v1.2.3']);
  });
});

test('bad rules end in exit code 2 on both faces, with the same words', {
  timeout: LIMIT_MS,
}, async context => {
  need(context, HAVE_GIT, 'git is not on PATH');
  const inputs = { images: 'registry.test/team/app', retention: 'pattern=a*\npattern=b,keep=x' };
  const [cli, ran] = [await commandLine(inputs), await action(inputs, { name: 'schedule', payload: {} })];
  for (const { code, log } of [cli, ran]) {
    expect(code).toBe(2);
    expect(log).toContain('retention: pattern=a*: it has no limit');
    expect(log).toContain('keep is "x"');
  }
});

test('an open request is left alone', { timeout: LIMIT_MS }, async context => {
  need(context, HAVE_GIT, 'git is not on PATH');
  const open = { ...CLOSED, payload: { ...CLOSED.payload, action: 'synchronize' } };
  const { code, log } = await action({ images: 'registry.test/team/app' }, open);
  expect(code).toBe(2);
  expect(log).toContain('request 123 is not being closed');
});

test('a registry that deletes nothing ends in exit code 1 and says what to do', {
  timeout: LIMIT_MS,
}, async context => {
  need(context, onPath('docker-registry'), 'docker-registry is not on PATH');
  const { host, close } = await startDockerRegistry({}, false);
  onTestFinished(close);
  await publisher(host).image({ tags: ['pr-123'] });
  const { code, log, document } = await commandLine({ images: `${host}/team/app`, pr: '123' });
  expect(code).toBe(1);
  expect(log).toContain('error[delete-unsupported]');
  expect(log).toMatch(/next: .*delete: enabled: true/);
  expect(outcomesOf(document)).toEqual({ 'pr-123': 'unsupported' });
});
