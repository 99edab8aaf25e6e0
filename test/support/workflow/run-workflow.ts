import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { GitProject } from '../git-project.ts';
import type { Contexts, Json } from './expression.ts';
import { entryOf, holds, valueOfToken } from './expression.ts';
import { type GithubEvent, githubEvent, starts } from './github-event.ts';
import type { ParsedWorkflow } from './github-parser.ts';
import type { Happening } from './happening.ts';
import { combinationsOf } from './matrix.ts';
import { type JobEnd, runJob } from './run-job.ts';

/** The token that a job gets without asking. */
export const JOB_TOKEN = 'the-token-of-the-job';

/** A workflow, what happens, and what the repository's owner has set up. */
export interface WorkflowRun {
  readonly workflow: ParsedWorkflow;
  readonly happening: Happening;
  readonly project: GitProject;
  readonly secrets?: Readonly<Record<string, string>>;
  /** What environments add to the secrets. */
  readonly environments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Where a job that may ask for one gets a token about itself. */
  readonly identity?: { readonly url: string; readonly token: string };
  /** What the machine's operator gives every job. */
  readonly machine?: Readonly<Record<string, string>>;
  /** Where dist/ and action.yml are. */
  readonly root: string;
}

export interface WorkflowEnd {
  /** False where the event does not start the workflow. */
  readonly started: boolean;
  readonly result: 'success' | 'failure';
  readonly jobs: readonly JobEnd[];
  /** Everything that was logged. */
  readonly log: string;
}

/**
 * Runs a workflow on this machine: jobs in the order of `needs`, one after the other, every expression by GitHub's own
 * evaluator, every step of ours through the committed bundle.
 */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowEnd> {
  const event = githubEvent(run.happening, run.project);
  const { template } = run.workflow;
  if (run.workflow.errors.length > 0) throw new Error(run.workflow.errors.join('\n'));
  if (!starts(template, event)) return { started: false, result: 'success', jobs: [], log: '' };
  const folder = run.project.folder();
  const contexts = contextsOf(run, event);
  const ended = new Map<string, JobEnd[]>();
  for (const job of inOrder(
    template.jobs.map(job => ({ id: job.id.value, needs: (job.needs ?? []).map(String) })),
  ))
    ended.set(job.id, await runJobs(job, { run, event, contexts, ended, folder }));
  const jobs = [...ended.values()].flat();
  return {
    started: true,
    result: jobs.some(job => job.result === 'failure') ? 'failure' : 'success',
    jobs,
    log: jobs.map(job => job.log).join('\n'),
  };
}

interface Named {
  readonly id: string;
  readonly needs: readonly string[];
}

interface Scene {
  readonly run: WorkflowRun;
  readonly event: GithubEvent;
  readonly contexts: Contexts;
  readonly ended: ReadonlyMap<string, readonly JobEnd[]>;
  readonly folder: string;
}

/** Every combination of a job's matrix, or one job that is left out. */
async function runJobs(
  { id, needs }: Named,
  { run, event, contexts, ended, folder }: Scene,
): Promise<JobEnd[]> {
  const model = run.workflow.template.jobs.find(job => job.id.value === id);
  if (model?.type !== 'job') throw new Error(`${id} calls another workflow, which is not run here`);
  const before = Object.fromEntries(needs.map(need => [need, summaryOf(ended.get(need) ?? [])]));
  const status = Object.values(before).every(({ result }) => result === 'success') ? 'success' : 'failure';
  const seen: Contexts = { ...contexts, needs: before };
  if (!holds(model.if.expression, seen, status))
    return [{ id, result: 'skipped', steps: [], outputs: {}, log: '' }];
  const token = await entryOf(run.workflow.root, 'jobs', id);
  const combinations = combinationsOf(await valueOfToken(await entryOf(token, 'strategy', 'matrix'), seen));
  const jobs: JobEnd[] = [];
  for (const [index, matrix] of combinations.entries()) {
    const strategy = { 'job-index': index, 'job-total': combinations.length };
    jobs.push(
      await runJob({
        model,
        token,
        contexts: { ...seen, matrix, strategy },
        run,
        event,
        artifacts: join(folder, 'artifacts'),
        workspace: mkdtempSync(join(folder, 'workspace-')),
      }),
    );
  }
  return jobs;
}

function summaryOf(jobs: readonly JobEnd[]) {
  const outputs: Record<string, string> = Object.assign({}, ...jobs.map(job => job.outputs));
  const result =
    (['failure', 'skipped'] as const).find(one => jobs.some(job => job.result === one)) ?? 'success';
  return { result, outputs };
}

function inOrder(jobs: readonly Named[]): readonly Named[] {
  const sorted: Named[] = [];
  while (sorted.length < jobs.length) {
    const next = jobs.find(
      job => !sorted.includes(job) && job.needs.every(need => sorted.some(done => done.id === need)),
    );
    if (!next) throw new Error('jobs wait for each other');
    sorted.push(next);
  }
  return sorted;
}

function contextsOf({ secrets = {}, vars = {} }: WorkflowRun, event: GithubEvent): Contexts {
  const refName = event.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
  const github: Json = {
    event: event.payload,
    event_name: event.name,
    ref: event.ref,
    ref_name: refName,
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha: event.sha,
    head_ref: event.headRef,
    base_ref: event.baseRef,
    repository: 'team/app',
    repository_owner: 'team',
    actor: 'ada',
    workflow: 'release',
    workflow_ref: `team/app/.github/workflows/release.yml@${event.ref}`,
    run_id: '42',
    run_number: '7',
    run_attempt: '1',
    server_url: 'https://github.com',
    token: JOB_TOKEN,
  };
  return {
    github,
    secrets: event.untrusted ? {} : { ...secrets, GITHUB_TOKEN: JOB_TOKEN },
    vars: { ...vars },
    runner: { os: 'Linux', arch: 'X64' },
    inputs: {},
    env: {},
    steps: {},
    needs: {},
    matrix: {},
    strategy: {},
    job: { status: 'success' },
  };
}
