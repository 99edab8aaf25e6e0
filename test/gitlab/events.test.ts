import { describe, expect, test } from 'vitest';
import type { GitlabEvent } from '../support/gitlab-events.ts';
import { needGit } from '../support/need.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { including, jobOf, LIMIT_MS, NATIVE, outcomes, stage } from './stage.ts';

needGit();
const here = stage();
const TEXT = including('cfcr-push', NATIVE);
const SHA = /^sha-.*/;

type Story = readonly [string, GitlabEvent, Readonly<Record<string, string>>];

describe('a pipeline publishes what its event says', () => {
  test.for<Story>([
    ['a branch', { on: 'branch' }, { sha: 'created', main: 'created' }],
    ['the same branch again', { on: 'branch' }, { sha: 'kept', main: 'kept' }],
    [
      'a release',
      { on: 'tag', name: 'v1.2.3' },
      { 'v1.2.3': 'created', sha: 'kept', 'v1.2': 'created', v1: 'created', latest: 'created' },
    ],
    ['a prerelease', { on: 'tag', name: 'v1.3.0-rc.1' }, { 'v1.3.0-rc.1': 'created', sha: 'kept' }],
    ['a merge request', { on: 'request' }, { 'pr-42': 'created' }],
    ['a schedule', { on: 'schedule' }, { 'nightly-dated': 'created', nightly: 'created' }],
  ])('%s', { timeout: LIMIT_MS }, async ([, event, expected], context) => {
    const job = jobOf(await here.run({ text: TEXT, event }, context));
    expect(job.code, job.log).toBe(0);
    const named = Object.entries(outcomes(job)).map(([tag, outcome]) => [
      tag.replace(SHA, 'sha').replace(/-\d{8}$/, '-dated'),
      outcome,
    ]);
    expect(Object.fromEntries(named)).toEqual(expected);
    const tags = await tagsIn(here.registry.host, 'team/app');
    expect(Object.keys(outcomes(job)).filter(tag => !(tag in tags))).toEqual([]);
    expect(await holesIn(here.registry.host, 'team/app', tags)).toEqual([]);
  });

  test.for(['merged_result', 'merge_train'] as const)(
    'a request whose pipeline is a %s carries its own commit, not the merge commit',
    { timeout: LIMIT_MS },
    async (how, context) => {
      const head = here.project.commit('the change');
      here.project.commit('the throw-away merge');
      const event = { on: 'request', number: 7, how, head } as const;
      const job = jobOf(await here.run({ text: TEXT, event }, context));
      expect(Object.keys(outcomes(job))).toEqual(['pr-7']);
      expect(job.report?.revision).toBe(head);
    },
  );

  test('a request from a fork is rehearsed and publishes nothing', { timeout: LIMIT_MS }, async context => {
    here.ready(context);
    const before = await tagsIn(here.registry.host, 'team/app');
    const event = { on: 'request', number: 43, fork: true } as const;
    const job = jobOf(await here.run({ text: TEXT, event }, context));
    expect(job.code, job.log).toBe(0);
    expect(job.log).toContain('this request comes from a fork, which gets no credentials');
    expect(job.links).toEqual({});
    expect(await tagsIn(here.registry.host, 'team/app')).toEqual(before);
  });

  test('a branch with an open request is left to the request', { timeout: LIMIT_MS }, async context => {
    const variables = { CI_OPEN_MERGE_REQUESTS: 'team/app!42' };
    const result = await here.run(
      { text: TEXT, event: { on: 'branch', name: 'feat/x' }, variables },
      context,
    );
    expect(result.jobs).toEqual({});
    const scheduled = await here.run({ text: TEXT, event: { on: 'schedule' }, variables }, context);
    expect(jobOf(scheduled).code).toBe(0);
  });
});

describe('what a job leaves behind', () => {
  test('is the report, variables for later jobs, and links', { timeout: LIMIT_MS }, async context => {
    const later = {
      stage: 'deploy',
      needs: ['cfcr-push'],
      rules: [{ if: '$CI_COMMIT_TAG' }],
      script: ['echo "deploying $CFCR_RELEASE_IMAGE_REF as $CFCR_RELEASE_VERSION"'],
    };
    const text = including('cfcr-push', NATIVE, { later });
    const result = await here.run({ text, event: { on: 'tag', name: 'v3.0.0' } }, context);
    const job = jobOf(result);
    const digest = job.report?.images[0]?.digest;
    expect(job.dotenv).toMatchObject({
      CFCR_RELEASE_DIGEST: digest,
      CFCR_RELEASE_IMAGE_REF: `${here.image}@${digest}`,
    });
    expect(job.links).toEqual({
      Images: [
        {
          external_link: {
            label: `${here.image}:v3.0.0`,
            url: 'https://gitlab.example.com/team/app/container_registry',
          },
        },
      ],
    });
    expect(jobOf(result, 'later').log).toContain(`deploying ${here.image}@${digest} as v3.0.0`);
  });

  test('is there after a refusal too, with its reason', { timeout: LIMIT_MS }, async context => {
    here.project.commit('another change under the same tag');
    const job = jobOf(await here.run({ text: TEXT, event: { on: 'tag', name: 'v3.0.0' } }, context));
    expect(job.code, job.log).toBe(3);
    expect(outcomes(job)['v3.0.0']).toBe('refused');
    expect(job.links).toEqual({});
  });
});
