import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needGitlabCiLocal } from '../support/gitlab-ci-local.ts';
import { OWN, onGitlab } from './on-gitlab.ts';
import { canTell, needStory, type Stage, setStage } from './stage.ts';
import { STORIES } from './stories.ts';

// The same stories as on GitHub, with the same registries in the end, through gitlab-ci-local and our templates.

const LIMIT_MS = 120_000;

describe.each(STORIES)('examples/$topic/gitlab.yml', story => {
  let stage: Stage;
  beforeAll(async () => {
    if (canTell(story)) stage = await setStage(story, OWN);
  });
  afterAll(() => stage?.close());

  test.for(story.chapters)('$title', { timeout: LIMIT_MS }, async (chapter, context) => {
    needGitlabCiLocal(context);
    needStory(context, story);
    await stage.begin(chapter);
    const { end, log } = await onGitlab(story, stage, chapter.when);
    expect(end, log).toBe(chapter.ends);
    // Without the name of the job before every line.
    if (chapter.says) expect(log.replace(/^\S+ +>? ?/gm, '')).toMatch(chapter.says);
    for (const secret of Object.values(stage.secrets)) expect(log).not.toContain(secret);
    await stage.check(chapter);
  });
});
