import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { githubRunner, leaked } from './on-github.ts';
import { canTell, needStory, type Stage, setStage } from './stage.ts';
import { STORIES } from './stories.ts';

// Every example's workflow, not a word changed, on what happens to a repository: through GitHub's own parser and
// evaluator, the committed bundle, and registries that answer to the example's names.

const LIMIT_MS = 60_000;
const onGithub = githubRunner();

describe.each(STORIES)('examples/$topic/github.yml', story => {
  let stage: Stage;
  beforeAll(async () => {
    if (canTell(story)) stage = await setStage(story);
  });
  afterAll(() => stage?.close());

  test.for(story.chapters)('$title', { timeout: LIMIT_MS }, async (chapter, context) => {
    needStory(context, story);
    await stage.begin(chapter);
    const { end, log } = await onGithub(story, stage, chapter.when);
    expect(end, log).toBe(chapter.ends);
    if (chapter.says) expect(log).toMatch(chapter.says);
    expect(leaked(log, stage)).toEqual([]);
    await stage.check(chapter);
  });
});
