import { describe, expect, test } from 'vitest';
import { needGit } from '../support/need.ts';
import { jobOf, LIMIT_MS, NATIVE, stage } from './stage.ts';

needGit();
const here = stage();
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
