import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionRoot } from '../support/action-root.ts';
import { INSTALLATION } from '../support/processes.ts';
import { type ParsedWorkflow, parseWorkflowText } from '../support/workflow/github-parser.ts';
import { identityService } from '../support/workflow/identity-service.ts';
import { runWorkflow } from '../support/workflow/run-workflow.ts';
import { canTell, exampleText, needStory, type Stage, setStage } from './stage.ts';
import { STORIES } from './stories.ts';

// Every example's workflow, not a word changed, on what happens to a repository: through GitHub's own parser and
// evaluator, the committed bundle, and registries that answer to the example's names.

const LIMIT_MS = 60_000;
const root = actionRoot();
afterAll(() => root === INSTALLATION || rmSync(root, { recursive: true }));

describe.each(STORIES)('examples/$topic/github.yml', story => {
  let stage: Stage;
  let workflow: ParsedWorkflow;
  beforeAll(async () => {
    if (!canTell(story)) return;
    stage = await setStage(story);
    const file = story.github ?? 'github.yml';
    workflow = await parseWorkflowText(file, exampleText(story, file, stage));
  });
  afterAll(() => stage?.close());

  test.for(story.chapters)('$title', { timeout: LIMIT_MS }, async (chapter, context) => {
    needStory(context, story);
    await stage.begin(chapter);
    const { project, secrets, vars, environments, machine } = stage;
    const { started, result, log } = await runWorkflow({
      workflow,
      happening: chapter.when,
      project,
      secrets,
      environments,
      vars,
      machine,
      identity: await identityService(),
      root,
    });
    expect(started ? result : 'not started', log).toBe(chapter.ends);
    if (chapter.says) expect(log).toMatch(chapter.says);
    expect(leaked(log, Object.values(secrets))).toEqual([]);
    await stage.check(chapter);
  });
});

/** Lines with a secret in them, but for those that tell the runner to hide it. */
function leaked(log: string, secrets: readonly string[]): readonly string[] {
  return log
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::') && secrets.some(secret => line.includes(secret)));
}
