import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GitProject } from '../git-project.ts';
import type { ActActions } from './act-actions.ts';
import { type GithubEvent, githubEvent } from './github-event.ts';
import type { Happening } from './happening.ts';
import { LOCAL_ACTIONS } from './local-actions.ts';
import { JOB_TOKEN } from './run-workflow.ts';

/** A workflow takes a few seconds; one that hangs ends before its test does. */
const LIMIT_MS = 45_000;
/** What a job says in `runs-on`: all of it is this machine. */
const LABELS = ['ubuntu-latest', 'self-hosted'];

/** A workflow for act, what happens, and what the repository's owner has set up. */
export interface ActRun {
  /** The workflow's text. */
  readonly text: string;
  readonly happening: Happening;
  readonly project: GitProject;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  /** What the machine's operator gives every job. */
  readonly machine: Readonly<Record<string, string>>;
  readonly actions: ActActions;
}

export interface ActEnd {
  readonly result: 'success' | 'failure';
  readonly log: string;
}

/**
 * Runs a workflow by nektos/act on this machine itself, without images and network: act reads the workflow, evaluates
 * its expressions and starts Actions. Nothing in the log is hidden: act's own masks would hide from a test what the
 * Action ought not to say.
 */
export async function runByAct(run: ActRun): Promise<ActEnd> {
  const folder = run.project.folder();
  const event = githubEvent(run.happening, run.project);
  const checkout = join(folder, 'app');
  mkdirSync(checkout);
  // Act copies this where a step says actions/checkout, and leaves the workspace empty where none does.
  LOCAL_ACTIONS['actions/checkout']?.({ ...run, with: {}, cwd: checkout, event, artifacts: folder });
  const { code, log } = await startAct(argumentsOf(run, { event, checkout, folder }), run.project);
  return { result: code === 0 ? 'success' : 'failure', log: log.split('\n').map(messageOf).join('\n') };
}

interface Place {
  readonly event: GithubEvent;
  readonly checkout: string;
  readonly folder: string;
}

function argumentsOf(run: ActRun, { event, checkout, folder }: Place): readonly string[] {
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  // What is valid JSON is valid YAML.
  const values = (name: string, content: unknown) => file(`${name}.yml`, JSON.stringify(content));
  const secrets = { ...(event.untrusted ? {} : run.secrets), GITHUB_TOKEN: JOB_TOKEN };
  const options = {
    directory: checkout,
    workflows: file('workflow.yml', withoutQueue(run.text)),
    actor: 'ada',
    eventpath: values('event', event.payload),
    'secret-file': values('secrets', secrets),
    'var-file': values('vars', run.vars),
    'env-file': values('env', { ...run.machine, ...refOf(event), HOME: run.project.home }),
    'action-cache-path': join(folder, 'cache'),
  };
  return [
    event.name,
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ...run.actions.args,
    ...LABELS.flatMap(label => ['--platform', `${label}=-self-hosted`]),
    ...['--json', '--insecure-secrets', '--no-cache-server'],
  ];
}

/** Act lets no workflow wait for another, and refuses the newer one of GitHub's words about that. */
function withoutQueue(text: string): string {
  return text.replace(/(?<=^concurrency: \{ group: [^,]*), queue: max(?= \}$)/m, '');
}

/** What act takes from the repository's HEAD, or not at all, where GitHub says it. */
function refOf({ ref, sha }: GithubEvent): Readonly<Record<string, string>> {
  return { SHA_REF: sha, GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch' };
}

/** Act gives its own variables to every job, so it gets none but these. */
function startAct(
  args: readonly string[],
  { path, home }: GitProject,
): Promise<{ readonly code: number | null; readonly log: string }> {
  const child = spawn('act', args, {
    cwd: path,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      HOME: home,
      XDG_CACHE_HOME: join(home, '.cache'),
      ACT_DISABLE_VERSION_CHECK: '1',
      // Jobs of a matrix write to one map of --local-repository without a lock (nektos/act 0.2.87).
      GOMAXPROCS: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  const kill = () => child.kill();
  process.once('exit', kill); // A test run that is interrupted leaves no child behind.
  let log = '';
  const keep = (text: string) => {
    log += text;
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', code => {
      process.off('exit', kill);
      resolve({ code, log });
    });
  });
}

/** What a line of act's log says; a line that is not its JSON is left as it is. */
function messageOf(line: string): string {
  if (!line.startsWith('{')) return line;
  const { msg } = JSON.parse(line) as { readonly msg: string };
  return msg.replace(/\r?\n$/, '');
}
