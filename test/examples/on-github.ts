import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { actionRoot } from '../support/action-root.ts';
import { INSTALLATION } from '../support/processes.ts';
import { parseWorkflowText } from '../support/workflow/github-parser.ts';
import type { Happening } from '../support/workflow/happening.ts';
import { identityService } from '../support/workflow/identity-service.ts';
import { runWorkflow } from '../support/workflow/run-workflow.ts';
import { exampleText, type Stage } from './stage.ts';
import type { End, Story } from './story.ts';

type OnGithub = (
  story: Story,
  stage: Stage,
  when: Happening,
) => Promise<{ readonly end: End; readonly log: string }>;

/** Runs what GitHub starts when something happens. Call it once for a file of tests. */
export function githubRunner(): OnGithub {
  const root = actionRoot();
  afterAll(() => root === INSTALLATION || rmSync(root, { recursive: true }));
  return async (story, stage, happening) => {
    const file = story.github ?? 'github.yml';
    const workflow = await parseWorkflowText(file, exampleText(story, file, stage));
    const { project, secrets, vars, environments, machine } = stage;
    const identity = await identityService();
    const given = { project, secrets, vars, environments, machine, identity };
    const { started, result, log } = await runWorkflow({ workflow, happening, root, ...given });
    return { end: started ? result : 'not started', log };
  };
}

/** Lines with a secret in them, but for those that tell the runner to hide it. */
export function leaked(log: string, { secrets }: Stage): readonly string[] {
  const all = Object.values(secrets);
  return log
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::') && all.some(secret => line.includes(secret)));
}
