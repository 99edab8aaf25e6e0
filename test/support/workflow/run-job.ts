import { join } from 'node:path';
import type { WorkflowTemplate } from '@actions/workflow-parser';
import {
  type Contexts,
  entryOf,
  holds,
  itemsOf,
  type Json,
  type Status,
  valueOfToken,
} from './expression.ts';
import type { GithubEvent } from './github-event.ts';
import type { Token } from './github-parser.ts';
import { type ReadyStep, runStep, type StepEnd } from './run-step.ts';
import type { WorkflowRun } from './run-workflow.ts';

type Job = Extract<WorkflowTemplate['jobs'][number], { readonly type: 'job' }>;

export interface JobEnd {
  readonly id: string;
  readonly result: 'success' | 'failure' | 'skipped';
  /** What ran, without what was left out. */
  readonly steps: readonly (StepEnd & { readonly uses: string })[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

export interface JobScene {
  /** GitHub's model of it, for conditions. */
  readonly model: Job;
  /** Its text as tokens, for values. */
  readonly token: Token | undefined;
  readonly contexts: Contexts;
  readonly run: WorkflowRun;
  readonly event: GithubEvent;
  readonly artifacts: string;
  readonly workspace: string;
}

/** Runs the steps of a job in an empty workspace, and at its end what steps left to do, last first. */
export async function runJob(job: JobScene): Promise<JobEnd> {
  const scene = { ...job, contexts: await inEnvironment(job) };
  const { model, token, contexts } = scene;
  const steps: (StepEnd & { readonly uses: string })[] = [];
  const told: Record<string, Json> = {};
  let status: Status = 'success';
  const jobEnv = await jobVariables(scene);
  for (const [index, piece] of (await itemsOf(await entryOf(token, 'steps'))).entries()) {
    const step = model.steps[index];
    if (!step || !('uses' in step || 'run' in step))
      throw new Error(`${model.id}: this step is not run here`);
    const seen: Contexts = { ...contexts, steps: told, env: jobEnv };
    if (!holds(step.if.expression, seen, status)) continue;
    const ready = await readyStep(scene, { piece, seen, jobEnv, index });
    const end = await runStep(ready);
    steps.push({ ...end, uses: ready.uses ?? 'run' });
    const outcome = end.code === 0 ? 'success' : 'failure';
    told[step.id] = { outputs: { ...end.outputs }, outcome, conclusion: outcome };
    if (outcome === 'failure') status = 'failure';
  }
  const posts: string[] = [];
  for (const { post } of steps.toReversed()) {
    const ended = await post?.();
    if (ended && ended.code !== 0) status = 'failure';
    posts.push(ended?.log ?? '');
  }
  const outputs = await valueOfToken(await entryOf(token, 'outputs'), { ...contexts, steps: told });
  return {
    id: model.id.value,
    result: status,
    steps,
    outputs: (outputs ?? {}) as Record<string, string>,
    log: [...steps.map(step => step.log), ...posts].join('\n'),
  };
}

/** What the job's expressions can see: an environment adds its own secrets. */
async function inEnvironment({ contexts, run, token, event }: JobScene): Promise<Contexts> {
  const named = await valueOfToken(await entryOf(token, 'environment'), contexts);
  if (typeof named !== 'string' || event.untrusted) return contexts;
  const secrets = contexts['secrets'] as Readonly<Record<string, Json>>;
  return { ...contexts, secrets: { ...secrets, ...run.environments?.[named] } };
}

interface Piece {
  readonly piece: Token;
  readonly seen: Contexts;
  readonly jobEnv: Readonly<Record<string, string>>;
  readonly index: number;
}

async function readyStep(scene: JobScene, { piece, seen, jobEnv, index }: Piece): Promise<ReadyStep> {
  const { run, event, workspace, artifacts } = scene;
  const get = async (name: string) => valueOfToken(await entryOf(piece, name), seen);
  const [uses, script] = [await get('uses'), await get('run')];
  return {
    ...(uses === null ? {} : { uses: String(uses) }),
    ...(script === null ? {} : { run: String(script) }),
    with: textsOf(await get('with')),
    env: {
      ...runnerVariables(scene),
      ...(await identityVariables(scene)),
      ...run.machine,
      ...jobEnv,
      ...textsOf(await get('env')),
    },
    folder: join(run.project.folder(), `step-${index}`),
    cwd: workspace,
    root: run.root,
    project: run.project,
    event,
    artifacts,
  };
}

async function jobVariables({ run, token, contexts }: JobScene): Promise<Readonly<Record<string, string>>> {
  const workflow = textsOf(await valueOfToken(await entryOf(run.workflow.root, 'env'), contexts));
  return {
    ...workflow,
    ...textsOf(await valueOfToken(await entryOf(token, 'env'), { ...contexts, env: workflow })),
  };
}

/** What the runner itself tells every step. */
function runnerVariables({ contexts, run, event }: JobScene): Readonly<Record<string, string>> {
  const github = contexts['github'] as Record<string, Json>;
  const names = [
    'ref',
    'ref_name',
    'ref_type',
    'sha',
    'head_ref',
    'base_ref',
    'repository',
    'actor',
    'workflow',
  ];
  const more = [
    'workflow_ref',
    'run_id',
    'run_number',
    'run_attempt',
    'server_url',
    'event_name',
    'repository_owner',
  ];
  const told = [...names, ...more].map(name => [`GITHUB_${name.toUpperCase()}`, String(github[name])]);
  return { ...Object.fromEntries(told), CI: 'true', HOME: run.project.home, GITHUB_EVENT_NAME: event.name };
}

/** The way to a token about the job, where its permissions say `id-token: write`. */
async function identityVariables({ run, token, contexts, event }: JobScene) {
  const permissions =
    (await entryOf(token, 'permissions')) ?? (await entryOf(run.workflow.root, 'permissions'));
  const granted = await valueOfToken(await entryOf(permissions, 'id-token'), contexts);
  if (granted !== 'write' || event.untrusted || !run.identity) return {};
  const { workflow_ref: workflow } = contexts['github'] as Record<string, Json>;
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${run.identity.url}?workflow=${encodeURIComponent(String(workflow))}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: run.identity.token,
  };
}

/** As a runner writes values into variables. */
function textsOf(values: Json): Readonly<Record<string, string>> {
  const entries = Object.entries((values ?? {}) as Record<string, Json>);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === null ? '' : String(value)]));
}
