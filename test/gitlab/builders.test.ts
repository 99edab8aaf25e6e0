import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDKIT, buildkitAnswers } from '../e2e/buildkit.ts';
import { needRealThings } from '../e2e/clients.ts';
import { DOCKERFILE } from '../support/git-project.ts';
import type { PipelineJob } from '../support/gitlab-ci-local.ts';
import { need, needGit } from '../support/need.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { including, jobOf, outcomes, stage } from './stage.ts';

needGit();
const LIMIT_MS = 240_000;
const here = stage('docker-registry', DOCKERFILE);
const BOTH = { images: '$CI_REGISTRY_IMAGE', platforms: 'linux/amd64,linux/arm64' };

describe('images with RUN, for two platforms', () => {
  test.for(['socket', 'docker-in-docker'])(
    "by the runner's docker: %s",
    { timeout: LIMIT_MS },
    async (runner, context) => {
      needRealThings(context);
      const text = including('cfcr-push', { ...BOTH, runner, cache: 'none' });
      const version = runner === 'socket' ? 'v1.0.0' : 'v2.0.0';
      await published(jobOf(await here.run({ text, event: { on: 'tag', name: version } }, context)), version);
    },
  );

  test('by BuildKit alone, without a docker daemon', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    need(context, await buildkitAnswers(), 'no BuildKit answers at CFCR_TEST_BUILDKIT');
    const text = including('cfcr-push', { ...BOTH, runner: 'buildkit' });
    const env = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
    const pipeline = { text, event: { on: 'tag', name: 'v3.0.0' }, buildkit: BUILDKIT, env } as const;
    const job = jobOf(await here.run(pipeline, context));
    await published(job, 'v3.0.0');
    expect(job.log).toContain('driver remote');
  });

  test('by a builder somewhere else', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    need(context, await buildkitAnswers(), 'no BuildKit answers at CFCR_TEST_BUILDKIT');
    const text = including('cfcr-push', {
      ...BOTH,
      runner: 'external',
      driver: 'remote',
      endpoint: '$BUILDER',
    });
    const pipeline = {
      text,
      event: { on: 'tag', name: 'v4.0.0' },
      variables: { BUILDER: BUILDKIT },
    } as const;
    await published(jobOf(await here.run(pipeline, context)), 'v4.0.0');
  });

  test('not at all without docker, which is told with what to do', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const text = including('cfcr-push', { ...BOTH, runner: 'none' });
    const env = { PATH: pathWithout('docker'), DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
    const job = jobOf(await here.run({ text, event: { on: 'tag', name: 'v5.0.0' }, env }, context));
    expect(job.code, job.log).toBe(1);
    expect(job.log).toMatch(/error\[builder-missing\].*\n(?:.*\n)*? +next: /);
    expect(await tagsIn(here.registry.host, 'team/app')).not.toHaveProperty('v5.0.0');
  });

  async function published(job: PipelineJob, version: string): Promise<void> {
    expect(job.code, job.log).toBe(0);
    expect(outcomes(job)[version]).toBe('created');
    expect(job.report?.images[0]?.platforms.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    const tags = await tagsIn(here.registry.host, 'team/app');
    expect(tags[version]).toBe(job.report?.images[0]?.digest);
    expect(await holesIn(here.registry.host, 'team/app', tags)).toEqual([]);
  }
});

/** PATH without the folders that have this program; Node stays. */
function pathWithout(program: string): string {
  const folders = (process.env['PATH'] ?? '').split(':').filter(folder => !existsSync(join(folder, program)));
  return [dirname(process.execPath), ...folders].join(':');
}
