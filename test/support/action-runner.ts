import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

/** One use of the Action in a job. */
export interface ActionStep {
  readonly with?: Readonly<Record<string, string>>;
  /** GITHUB_… and other variables of the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** The event's payload. */
  readonly event?: unknown;
  /** Empty folder for the runner's files. */
  readonly folder: string;
  /** Working directory: the checked-out repository. */
  readonly cwd: string;
  /** Where dist/ and action.yml are; this repository by default. */
  readonly root?: string;
}

/** What a step left with its runner. */
export interface StepResult {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * Runs main and post of the committed Action the way GitHub's runner does: inputs and their defaults from action.yml as
 * INPUT_ variables, file commands, the saved state of main as STATE_ variables of post.
 */
export function runAction(step: ActionStep): { readonly main: StepResult; readonly post: StepResult } {
  const { runs } = actionOf(step);
  const main = runOnce(step, runs.main, 'main', {});
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
  return { main, post: runOnce(step, runs.post, 'post', Object.fromEntries(state)) };
}

function actionOf({ root = ROOT }: ActionStep) {
  return parse(readFileSync(join(root, 'action.yml'), 'utf8'));
}

/** The same without holding up this process, whose servers the Action may ask; post is for the end of the job. */
export async function openAction(
  step: ActionStep,
): Promise<{ readonly main: StepResult; readonly post: () => Promise<StepResult> }> {
  const { runs } = actionOf(step);
  const main = await runOnceBeside(step, runs.main, 'main', {});
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
  return { main, post: () => runOnceBeside(step, runs.post, 'post', Object.fromEntries(state)) };
}

function runOnce(step: ActionStep, script: string, phase: string, extra: Record<string, string>): StepResult {
  const { env, left } = runnerOf(step, phase, extra);
  const ran = spawnSync(process.execPath, [join(step.root ?? ROOT, script)], {
    cwd: step.cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env,
  });
  return left(ran.status, ran.stdout + ran.stderr);
}

function runOnceBeside(
  step: ActionStep,
  script: string,
  phase: string,
  extra: Record<string, string>,
): Promise<StepResult> {
  const { env, left } = runnerOf(step, phase, extra);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(step.root ?? ROOT, script)], {
      cwd: step.cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    const keep = (text: string) => {
      log += text;
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.once('error', reject).once('close', code => resolve(left(code, log)));
  });
}

/** What a runner gives a phase of an Action, and how what it left behind is read. */
function runnerOf(step: ActionStep, phase: string, extra: Record<string, string>) {
  const folder = join(step.folder, phase);
  const file = (name: string) => join(folder, name);
  mkdirSync(folder, { recursive: true });
  for (const name of ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY']) writeFileSync(file(name), '');
  writeFileSync(file('event.json'), JSON.stringify(step.event ?? {}));
  const env: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('OUTPUT'),
    GITHUB_STATE: file('STATE'),
    GITHUB_ENV: file('ENV'),
    GITHUB_PATH: file('PATH'),
    GITHUB_STEP_SUMMARY: file('STEP_SUMMARY'),
    GITHUB_WORKSPACE: step.cwd,
    RUNNER_TEMP: folder,
    ...inputsOf(step),
    ...step.env,
    ...extra,
  };
  const left = (code: number | null, log: string): StepResult => ({
    code,
    log,
    outputs: entriesOf(readFileSync(file('OUTPUT'), 'utf8')),
    state: entriesOf(readFileSync(file('STATE'), 'utf8')),
    summary: readFileSync(file('STEP_SUMMARY'), 'utf8'),
  });
  return { env, left };
}

/** Given values over defaults; what an expression would give is empty here. Names keep their dashes. */
function inputsOf(step: ActionStep): Record<string, string> {
  const declared: Record<string, { default?: string }> = actionOf(step).inputs;
  const values = Object.entries(declared).map(([name, input]) => {
    const fallback = String(input.default ?? '');
    return [name, step.with?.[name] ?? (fallback.startsWith('${{') ? '' : fallback)] as const;
  });
  for (const name of Object.keys(step.with ?? {}))
    if (!declared[name]) values.push([name, step.with?.[name] ?? '']);
  return Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** A file of `name=value` lines and `name<<DELIMITER` blocks. */
export function entriesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, name = '', mark, rest = ''] = /^(.+?)(=|<<)(.*)$/.exec(lines[at] ?? '') ?? [];
    if (mark === '=') found[name] = rest;
    if (mark !== '<<') continue;
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`${name}: the block is never closed by ${rest}`);
    found[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return found;
}
