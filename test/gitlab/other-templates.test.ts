import { describe, expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { including, jobOf, LIMIT_MS, NATIVE, outcomes, stage } from './stage.ts';

needGit();
const here = stage('olareg');

describe('several runners', () => {
  const RUNNERS = [
    { PLATFORM: 'linux/amd64', RUNNER: 'amd' },
    { PLATFORM: 'linux/arm64', RUNNER: 'arm' },
  ];
  const AMD = 'cfcr-push:build: [linux/amd64,amd]';
  const ARM = 'cfcr-push:build: [linux/arm64,arm]';

  test('build a platform each, and one job publishes them', { timeout: LIMIT_MS }, async context => {
    const text = including('native', { ...NATIVE, images: '$CI_REGISTRY_IMAGE/many', runners: RUNNERS });
    const result = await here.run({ text, event: { on: 'tag', name: 'v1.2.3' } }, context);
    expect(Object.keys(result.jobs).toSorted(), result.log).toEqual(['cfcr-push', AMD, ARM]);
    for (const job of Object.values(result.jobs)) expect(job.code, job.log).toBe(0);
    const merged = jobOf(result);
    expect(outcomes(merged)).toMatchObject({ 'v1.2.3': 'created', latest: 'created' });
    expect(merged.report?.images[0]?.platforms.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    const tags = await tagsIn(here.registry.host, 'team/app/many');
    expect(tags['v1.2.3']).toBe(merged.dotenv['CFCR_RELEASE_DIGEST']);
    expect(await holesIn(here.registry.host, 'team/app/many', tags)).toEqual([]);
  });

  test('name nothing where one of them fails', { timeout: LIMIT_MS }, async context => {
    const runners = [...RUNNERS.slice(0, 1), { PLATFORM: 'linux/nonsense/x/y', RUNNER: 'arm' }];
    const text = including('native', { ...NATIVE, images: '$CI_REGISTRY_IMAGE/half', runners });
    const result = await here.run({ text, event: { on: 'tag', name: 'v1.2.3' } }, context);
    expect(result.code).toBe(1);
    expect(result.jobs['cfcr-push']).toBeUndefined();
    expect(await tagsIn(here.registry.host, 'team/app/half')).toEqual({});
  });
});

describe('after a release', () => {
  const event = { on: 'tag', name: 'v2.0.0' } as const;

  test('promote brings it elsewhere, by hand', { timeout: LIMIT_MS }, async context => {
    const released = jobOf(await here.run({ text: including('cfcr-push', NATIVE), event }, context));
    const text = including('promote', {
      from: '$CI_REGISTRY_IMAGE:$CI_COMMIT_TAG',
      images: '$CI_REGISTRY/prod/app',
    });
    expect((await here.run({ text, event }, context)).jobs).toEqual({});
    const job = jobOf(await here.run({ text, event, manual: ['cfcr-promote'] }, context), 'cfcr-promote');
    expect(job.code, job.log).toBe(0);
    expect(outcomes(job)).toEqual({ 'v2.0.0': 'created' });
    expect(await tagsIn(here.registry.host, 'prod/app')).toEqual({
      'v2.0.0': released.report?.images[0]?.digest,
    });
  });

  test('verify says whether it is whole', { timeout: LIMIT_MS }, async context => {
    await here.run({ text: including('cfcr-push', NATIVE), event }, context);
    const from = '$CI_REGISTRY_IMAGE:$CI_COMMIT_TAG';
    const good = including('verify', { from, 'same-as': 'latest' });
    const job = jobOf(await here.run({ text: good, event }, context), 'cfcr-verify');
    expect(job.code, job.log).toBe(0);
    expect(JSON.parse(job.files['cfcr-push.json'] ?? '{}').command).toBe('verify');
    const bad = including('verify', { from, require: 'signature' });
    expect(jobOf(await here.run({ text: bad, event }, context), 'cfcr-verify').code).not.toBe(0);
  });

  test('a job of the project can use what the release says', { timeout: LIMIT_MS }, async context => {
    const text = JSON.stringify({
      include: [
        { local: '/gitlab/cfcr-push.yml', inputs: { ...NATIVE, stage: 'build' } },
        { local: '/gitlab/verify.yml', inputs: { from: '$CFCR_RELEASE_IMAGE_REF' } },
      ],
      'cfcr-verify': { needs: ['cfcr-push'] },
    });
    const result = await here.run({ text, event }, context);
    expect(jobOf(result, 'cfcr-verify').code, result.log).toBe(0);
  });
});

describe('what is no longer needed', () => {
  const images = { images: '$CI_REGISTRY_IMAGE/requests' };
  const release = including('cfcr-push', { ...NATIVE, ...images });
  const request = (number: number) => ({ on: 'request', number }) as const;

  test('goes when the request is closed', { timeout: LIMIT_MS }, async context => {
    for (const number of [1, 2]) await here.run({ text: release, event: request(number) }, context);
    const text = including('prune', images);
    const opened = await here.run({ text, event: request(1) }, context);
    expect(Object.keys(opened.jobs)).toEqual(['cfcr-prune:open']);
    expect(Object.keys(await tagsIn(here.registry.host, 'team/app/requests'))).toEqual(['pr-1', 'pr-2']);
    // GitLab starts this job when it stops the environment.
    const closed = await here.run({ text, event: request(1), manual: ['cfcr-prune'] }, context);
    expect(jobOf(closed, 'cfcr-prune').code, closed.log).toBe(0);
    expect(Object.keys(await tagsIn(here.registry.host, 'team/app/requests'))).toEqual(['pr-2']);
  });

  test('goes on schedules, where there are rules for it', { timeout: LIMIT_MS }, async context => {
    await here.run({ text: release, event: request(3) }, context);
    const event = { on: 'schedule' } as const;
    expect((await here.run({ text: including('prune', images), event }, context)).jobs).toEqual({});
    const text = including('prune', { ...images, retention: 'pattern=pr-*,keep=1' });
    const job = jobOf(await here.run({ text, event }, context), 'cfcr-prune:retention');
    expect(job.code, job.log).toBe(0);
    expect(Object.keys(await tagsIn(here.registry.host, 'team/app/requests'))).toHaveLength(1);
  });
});
