import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, openAction, type StepResult } from '../action-runner.ts';
import { LOCAL_ACTIONS, type LocalActionScene } from './local-actions.ts';

/** Who the examples say publishes the Action. */
export const OUR_ACTION = 'org/cfcr-push';

/** A step with everything evaluated. */
export interface ReadyStep extends LocalActionScene {
  readonly uses?: string;
  readonly run?: string;
  /** Where dist/ and action.yml are. */
  readonly root: string;
  /** Variables of workflow, job, step and machine. */
  readonly env: Readonly<Record<string, string>>;
  /** Empty folder for the runner's files. */
  readonly folder: string;
}

/** How a step ended. */
export interface StepEnd {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the job still has to do for this step at its end. */
  readonly post?: () => Promise<StepResult>;
}

/** Runs a step: ours through the committed bundle, a script through bash, others by their local equivalent. */
export async function runStep(step: ReadyStep): Promise<StepEnd> {
  if (step.run !== undefined) return runScript(step, step.run);
  const [action = ''] = step.uses?.split('@') ?? [];
  if (action === OUR_ACTION) {
    const { with: inputs, env, folder, cwd, root, event } = step;
    const { main, post } = await openAction({ with: inputs, env, folder, cwd, root, event: event.payload });
    return { ...main, post };
  }
  const local = LOCAL_ACTIONS[action];
  if (!local) throw new Error(`${step.uses}: no local equivalent`);
  try {
    local(step);
    return { code: 0, log: '', outputs: {}, summary: '' };
  } catch (error) {
    return { code: 1, log: String(error), outputs: {}, summary: '' };
  }
}

/** As the runner starts a script without `shell:` on Linux. */
function runScript({ folder, cwd, env }: ReadyStep, script: string): Promise<StepEnd> {
  mkdirSync(folder, { recursive: true });
  const [file, output, summary] = [
    join(folder, 'script.sh'),
    join(folder, 'OUTPUT'),
    join(folder, 'SUMMARY'),
  ];
  writeFileSync(file, script);
  for (const empty of [output, summary]) writeFileSync(empty, '');
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-e', file], {
      cwd,
      env: { ...env, PATH: process.env['PATH'], GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    const keep = (text: string) => {
      log += text;
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.once('error', reject).once('close', code =>
      resolve({
        code,
        log,
        outputs: entriesOf(readFileSync(output, 'utf8')),
        summary: readFileSync(summary, 'utf8'),
      }),
    );
  });
}
