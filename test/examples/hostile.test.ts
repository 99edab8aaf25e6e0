import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needGitlabCiLocal } from '../support/gitlab-ci-local.ts';
import { commandsIn } from '../support/runner-commands.ts';
import type { Happening } from '../support/workflow/happening.ts';
import { githubRunner, leaked } from './on-github.ts';
import { OWN, onGitlab } from './on-gitlab.ts';
import { canTell, needStory, type Stage, setStage } from './stage.ts';
import { STORIES } from './stories.ts';
import type { Story } from './story.ts';

// Names and messages that try to be more than text, in every example: refs that a shell would run, and a commit whose
// message speaks the languages of both CIs.

const LIMIT_MS = 120_000;
/** Signs that git takes in the name of a ref, and that a shell would act on. */
const REF = '$(touch${IFS}forged)`touch${IFS}forged`"\';touch${IFS}forged;#&|<>{}%!';
const MESSAGE = [
  '$(touch forged) `touch forged` ${{ secrets.REGISTRY_PASSWORD }} $REGISTRY_PASSWORD $[[ inputs.images ]]',
  '::error::forged',
  '::set-output name=digest::forged',
  '##[set-env name=NODE_OPTIONS;]--forged',
  '\u001b[0Ksection_start:1:forged\r\u001b[0Kforged',
].join('\n');
/** What our own lines may ask of a runner. */
const COMMANDS = ['add-mask', 'group', 'endgroup', 'notice', 'warning', 'error'];

const onGithub = githubRunner();
/** Its chapter ends in a failure of its own. */
const CALM = STORIES.filter(({ topic }) => topic !== 'remote-builders');

describe.each(CALM)('examples/$topic, with hostile names,', story => {
  let stage: Stage;
  let other: Stage;
  beforeAll(async () => {
    if (!canTell(story)) return;
    stage = await prepared(story);
    other = await prepared(story, OWN);
  });
  afterAll(async () => {
    await stage?.close();
    await other?.close();
  });

  test.for(happeningsOf(story))('as a $kind on GitHub', { timeout: LIMIT_MS }, async (when, context) => {
    needStory(context, story);
    await arrange(stage, when);
    const { end, log } = await onGithub(story, stage, when);
    expect(end, log).toBe('success');
    const commands = commandsIn(log);
    expect(commands.filter(({ name }) => !COMMANDS.includes(name))).toEqual([]);
    expect(commands.filter(({ message }) => message === 'forged')).toEqual([]);
    expect(leaked(log, stage)).toEqual([]);
    expect(forgedBelow(join(stage.project.path, '..'))).toEqual([]);
  });

  test.for(happeningsOf(story))('as a $kind on GitLab', { timeout: LIMIT_MS }, async (when, context) => {
    needGitlabCiLocal(context);
    needStory(context, story);
    await arrange(other, when);
    const { end, log } = await onGitlab(story, other, when);
    expect(end, log).toBe('success');
    expect(log).not.toContain('section_start:1:forged\r');
    for (const secret of Object.values(other.secrets)) expect(log).not.toContain(secret);
    expect(forgedBelow(join(other.project.path, '..'))).toEqual([]);
  });
});

/** One of each kind that starts something in the example. */
function happeningsOf({ tagPrefix = '', chapters }: Story): readonly Happening[] {
  const all: readonly Happening[] = [
    { kind: 'branch', name: 'main' },
    { kind: 'tag', name: `${tagPrefix}v9.9.9-${REF}` },
    { kind: 'request', number: 7, from: `topic/${REF}`, title: MESSAGE },
    { kind: 'schedule' },
  ];
  const starting = chapters.filter(({ ends }) => ends !== 'not started').map(({ when }) => when.kind);
  return all.filter(({ kind }) => starting.includes(kind));
}

async function prepared(...args: Parameters<typeof setStage>): Promise<Stage> {
  const stage = await setStage(...args);
  stage.project.commit(MESSAGE);
  return stage;
}

async function arrange(stage: Stage, when: Happening): Promise<void> {
  await stage.arrange();
  const { project } = stage;
  if (when.kind === 'tag') project.git('tag', '--force', when.name);
}

/** Files that only an injected command makes. */
function forgedBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path =>
    /(?:^|\/)forged$/.test(path),
  );
}
