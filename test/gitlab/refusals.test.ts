import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needGitlabCiLocal, runPipeline } from '../support/gitlab-ci-local.ts';
import { needGit } from '../support/need.ts';
import { including, jobOf, LIMIT_MS, NATIVE, stage } from './stage.ts';

needGit();
const here = stage();
const TEMPLATES = readdirSync(join(import.meta.dirname, '../../gitlab')).filter(name =>
  name.endsWith('.yml'),
);
const branch = { on: 'branch' } as const;

describe('what is refused before a job runs', () => {
  test.for<readonly [string, Record<string, unknown>, string]>([
    ['an option that there is not', { 'if-exists': 'maybe' }, 'not in the list of allowed options'],
    ['a runner that there is not', { runner: 'podman' }, 'not in the list of allowed options'],
    ['a command that there is not', { command: 'rm' }, 'not in the list of allowed options'],
    ['text for a boolean', { push: 'yes please' }, 'provided value is not a boolean'],
    ['a number for text', { pr: 12 }, 'provided value is not a string'],
    ['text for a list', { 'runner-tags': 'docker' }, 'provided value is not a array'],
    ['a version that is a range', { version: '^1.2.3' }, 'does not match required regex'],
    ['a version with a command in it', { version: '1.2.3; id' }, 'does not match required regex'],
    ['an image with a command in it', { image: 'node:24 $(id)' }, 'does not match required regex'],
    ['a job name with a colon', { 'job-name': 'a:b' }, 'does not match required regex'],
    ['a file outside the project', { 'report-file': '/etc/passwd' }, 'does not match required regex'],
    ['a file above the project', { 'dotenv-file': 'a/../../x' }, 'does not match required regex'],
    ['an input that there is not', { imagse: 'app' }, 'unknown input arguments: imagse'],
    ['a secret', { password: 'secret' }, 'unknown input arguments: password'],
  ])('%s', { timeout: LIMIT_MS }, async ([, inputs, words], context) => {
    needGitlabCiLocal(context);
    const text = including('cfcr-push', { ...NATIVE, ...inputs });
    const result = await runPipeline({ project: here.project, text, event: branch });
    expect(result.code).toBe(1);
    expect(result.log).toContain(words);
    expect(result.jobs).toEqual({});
  });

  test.for(TEMPLATES)('an unknown input of %s', { timeout: LIMIT_MS }, async (file, context) => {
    needGitlabCiLocal(context);
    const text = including(file.replace('.yml', ''), { 'no-such-input': 'x' });
    const result = await runPipeline({ project: here.project, text, event: branch });
    expect(result.log).toContain(`gitlab/${file}: unknown input arguments: no-such-input`);
  });
});

describe('what the tool refuses, in the words that the command line has for it', () => {
  test.for<readonly [string, Record<string, unknown>, Record<string, string>, string]>([
    ['a variable that there is not', {}, { CFCR_IMAGSE: 'x' }, 'did you mean CFCR_IMAGES'],
    [
      'a word that is no option, by variable',
      {},
      { CFCR_IF_EXISTS: 'maybe' },
      'if-exists: "maybe" is not allowed',
    ],
    ['a word that is no boolean, by variable', {}, { CFCR_PUSH: 'yes' }, 'push: "yes" is not true or false'],
    ['a name that is no image', { images: 'Team App' }, {}, 'is not an image name'],
    ['a name with a command in it', { images: 'x/$(id)' }, {}, 'is not an image name'],
    ['a tag rule that there is not', { tags: 'type=semvre' }, {}, 'semvre'],
  ])('%s', { timeout: LIMIT_MS }, async ([, inputs, variables, words], context) => {
    const text = including('cfcr-push', { ...NATIVE, ...inputs });
    const job = jobOf(await here.run({ text, event: branch, variables }, context));
    expect(job.code, job.log).toBe(2);
    expect(job.log).toContain(words);
  });

  test('a registry that does not answer, which stops the job before anything is built', {
    timeout: LIMIT_MS,
  }, async context => {
    const text = including('cfcr-push', { ...NATIVE, images: '127.0.0.1:1/team/app' });
    const job = jobOf(await here.run({ text, event: branch }, context));
    expect(job.code, job.log).toBe(1);
    expect(job.log).toMatch(/error\[network-failed\].*127\.0\.0\.1:1/);
    expect(job.log).toContain('next: ');
    expect(job.log).not.toContain('built sha256');
    expect(job.links).toEqual({});
  });

  test('a missing image name, which no variable that is not set stands for', {
    timeout: LIMIT_MS,
  }, async context => {
    const text = including('cfcr-push', { ...NATIVE, images: '$NO_SUCH_VARIABLE' });
    const job = jobOf(await here.run({ text, event: branch }, context));
    expect(job.code, job.log).toBe(2);
    expect(job.log).toContain('images');
  });
});
