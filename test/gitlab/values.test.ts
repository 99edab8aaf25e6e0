import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { GitlabEvent } from '../support/gitlab-events.ts';
import { needGit } from '../support/need.ts';
import { tagsIn } from '../support/registry-state.ts';
import { including, jobOf, LIMIT_MS, NATIVE, outcomes, stage } from './stage.ts';

needGit();
const here = stage('olareg');

/** Text that a shell, YAML, GitLab's inputs or its variables would read as something else. */
const HOSTILE = [
  `it's "quoted" and \`id\` and $(touch /tmp/pwned)`,
  '$CI_REGISTRY ${HOME} $$ $CI_REGISTRY_PASSWORD',
  '$[[ inputs.tags ]] [[ x ]] %{y} {z}',
  'back\\slash \\n \\" tab\there',
  '; exit 0 & | > /tmp/x < y # no comment',
  'ünïcode 🚀 % ! * ? ~ ^',
];

describe('values arrive as they were written', () => {
  test('in an input of several lines, whatever they hold', { timeout: LIMIT_MS }, async context => {
    const labels = HOSTILE.map((text, index) => `label-${index}=${text}`).join('\n');
    const text = including('cfcr-push', { ...NATIVE, labels, tags: 'type=raw,value=hostile' });
    const job = jobOf(await here.run({ text, event: { on: 'branch' } }, context));
    expect(job.code, job.log).toBe(0);
    const found = await labelsOf('hostile');
    for (const [index, value] of HOSTILE.entries()) expect(found[`label-${index}`]).toBe(value);
  });

  test('in a variable of the project, which wins over the input', { timeout: LIMIT_MS }, async context => {
    const labels = HOSTILE.map((text, index) => `label-${index}=${text}`).join('\n');
    const text = including('cfcr-push', { ...NATIVE, labels: 'a=b', tags: 'type=raw,value=variable' });
    const variables = { CFCR_LABELS: labels };
    const job = jobOf(await here.run({ text, event: { on: 'branch' }, variables }, context));
    expect(job.code, job.log).toBe(0);
    const found = await labelsOf('variable');
    for (const [index, value] of HOSTILE.entries()) expect(found[`label-${index}`]).toBe(value);
    expect(found['a']).toBeUndefined();
  });

  test('in a job of the project, for what is longer than an input may be', {
    timeout: LIMIT_MS,
  }, async context => {
    const long = `label-long=${'x'.repeat(5000)}`;
    const text = including(
      'cfcr-push',
      { ...NATIVE, tags: 'type=raw,value=long' },
      { 'cfcr-push': { variables: { CFCR_LABELS: long } } },
    );
    const job = jobOf(await here.run({ text, event: { on: 'branch' } }, context));
    expect(job.code, job.log).toBe(0);
    expect((await labelsOf('long'))['label-long']).toHaveLength(5000);
  });

  test('in a list as one item a line', { timeout: LIMIT_MS }, async context => {
    const images = '$CI_REGISTRY_IMAGE/a\n$CI_REGISTRY_IMAGE/b\n';
    const text = including('cfcr-push', { ...NATIVE, images });
    const job = jobOf(await here.run({ text, event: { on: 'branch' } }, context));
    expect(job.report?.images.map(({ name }) => name)).toEqual([`${here.image}/a`, `${here.image}/b`]);
  });

  test('as booleans', { timeout: LIMIT_MS }, async context => {
    const text = including('cfcr-push', { ...NATIVE, push: false });
    const job = jobOf(await here.run({ text, event: { on: 'tag', name: 'v9.9.9' } }, context));
    expect(job.code, job.log).toBe(0);
    expect(job.log).toContain('rehearsed, nothing was published');
    expect(await tagsIn(here.registry.host, 'team/app')).not.toHaveProperty('v9.9.9');
  });

  async function labelsOf(tag: string): Promise<Record<string, string>> {
    const base = `http://${here.registry.host}/v2/team/app`;
    const accept = 'application/vnd.oci.image.manifest.v1+json';
    const manifest = parse(await (await fetch(`${base}/manifests/${tag}`, { headers: { accept } })).text());
    const config = parse(await (await fetch(`${base}/blobs/${manifest.config.digest}`)).text());
    return config.config.Labels;
  }
});

describe('what comes from the repository is text', () => {
  const EVENTS: readonly (readonly [string, GitlabEvent])[] = [
    ['a branch', { on: 'branch', name: 'feat/$(touch${IFS}/tmp/pwned)' }],
    ['a branch like a variable', { on: 'branch', name: 'feat/$CI_REGISTRY_PASSWORD' }],
    ['a branch that no shell reads', { on: 'branch', name: 'Ünïcode/🚀' }],
    ['the branch of a request', { on: 'request', branch: 'feat/`id`' }],
    ['the branch of a fork', { on: 'request', branch: `feat/";id;'`, fork: true }],
    ['the branch of a schedule', { on: 'schedule', name: "feat/';id;'" }],
  ];

  test.for(EVENTS)(
    '%s, with a hostile name and commit message',
    { timeout: LIMIT_MS },
    async ([, event], context) => {
      here.project.commit(`::error:: \`id\` $(id) "x" 'y' ##[error] $CI_REGISTRY_PASSWORD`);
      const text = including('cfcr-push', NATIVE);
      const variables = { CI_REGISTRY_USER: 'user', CI_REGISTRY_PASSWORD: 'a-password-nobody-may-see' };
      const job = jobOf(await here.run({ text, event, variables }, context));
      expect(job.code, job.log).toBe(0);
      for (const tag of Object.keys(outcomes(job)))
        expect(tag).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
      const left = [job.log, ...Object.values(job.files)].join('\n');
      expect(left).not.toContain('a-password-nobody-may-see');
      expect(left).not.toMatch(/uid=\d/);
    },
  );

  test('a git tag that no image tag can be made of is refused or made one', {
    timeout: LIMIT_MS,
  }, async context => {
    const text = including('cfcr-push', NATIVE);
    const event = { on: 'tag', name: 'v1.2.3$(id)' } as const;
    const job = jobOf(await here.run({ text, event }, context));
    for (const tag of Object.keys(job.report ? outcomes(job) : {}))
      expect(tag).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
    expect(job.log).not.toMatch(/uid=\d/);
  });
});
