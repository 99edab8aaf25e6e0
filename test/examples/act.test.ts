import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { need, onPath } from '../support/need.ts';
import { runByAct } from '../support/workflow/act.ts';
import { actActions } from '../support/workflow/act-actions.ts';
import { leaked } from './on-github.ts';
import { authOf, canTell, EXAMPLES, exampleText, needStory, type Stage, setStage } from './stage.ts';
import { STORIES } from './stories.ts';
import type { Story } from './story.ts';

// The stories of github.test.ts by a runner that is not ours: nektos/act reads the workflow, evaluates its expressions,
// hands outputs to later steps and jobs, and starts the committed Action with what it makes of its inputs.

const LIMIT_MS = 60_000;
/** What act cannot run, with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'native-runners': "GitHub's own Actions for artifacts would have to be fetched",
  'sbom-sign-verify-keyless': 'act has no identity to give to a job',
};
const actions = actActions();
afterAll(() => actions.remove());

test('what is left out is told, with the reason', () => {
  const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
  for (const [topic, reason] of Object.entries(LEFT_OUT))
    expect(readme).toContain(`- [${topic}](${topic}): ${reason}\n`);
  expect(STORIES.map(({ topic }) => topic)).toEqual(expect.arrayContaining(Object.keys(LEFT_OUT)));
});

describe.each(STORIES.filter(({ topic }) => !(topic in LEFT_OUT)))('examples/$topic by act', story => {
  let stage: Stage;
  beforeAll(async () => {
    if (onPath('act') && canTell(story)) stage = await setStage(story);
  });
  afterAll(() => stage?.close());

  test.for(story.chapters)('$title', { timeout: LIMIT_MS }, async (chapter, context) => {
    need(context, onPath('act'), 'act is not on PATH');
    needStory(context, story);
    await stage.begin(chapter);
    // Act runs what it is told to: whether an event starts a workflow at all is not up to it.
    if (chapter.ends === 'not started') return stage.check(chapter);
    const { project, vars, machine } = stage;
    const text = exampleText(story, story.github ?? 'github.yml', stage);
    const secrets = secretsOf(story, stage);
    const given = { project, secrets, vars, machine, actions };
    const { result, log } = await runByAct({ text, happening: chapter.when, ...given });
    expect(result, log).toBe(chapter.ends);
    if (chapter.says) expect(log).toMatch(chapter.says);
    expect(leaked(log, { ...stage, secrets })).toEqual([]);
    await stage.check(chapter);
  });
});

/** Act knows no environments, so one list holds what theirs hold together. */
function secretsOf({ environments, registries }: Story, { secrets }: Stage): Stage['secrets'] {
  return environments ? { ...secrets, REGISTRY_AUTH: authOf(...Object.keys(registries)) } : secrets;
}
