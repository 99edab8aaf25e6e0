import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseEnv } from 'node:util';
import type { TestContext } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import type { GitProject } from './git-project.ts';
import { eventVariables, type GitlabEvent } from './gitlab-events.ts';
import { type PreparedPipeline, prepareIncludes } from './gitlab-includes.ts';
import { need, onPath } from './need.ts';
import { CLI } from './processes.ts';

const PROGRAM = join(import.meta.dirname, '../../node_modules/gitlab-ci-local/dist/index.js');
/** A pipeline takes a second and what its jobs take. */
const LIMIT_MS = 240_000;
/** GitLab takes `tags: []` (any runner without tags); its editor's schema, which gitlab-ci-local has, does not. */
const SCHEMA_EXCEPTIONS = ['#/definitions/tags/minItems'];

/** One pipeline of a project. */
export interface Pipeline {
  readonly project: GitProject;
  /** The text of .gitlab-ci.yml; includes of our templates are found whatever their form. */
  readonly text: string;
  readonly event: GitlabEvent;
  /** CI/CD variables of the project: they arrive character by character and win over those of jobs. */
  readonly variables?: Readonly<Record<string, string>>;
  /** These jobs alone, manual ones included: what GitLab starts when an environment is stopped. */
  readonly only?: readonly string[];
  /** Manual jobs to start as well. */
  readonly manual?: readonly string[];
  /** What the machine's shell has besides PATH and HOME; `PATH` replaces it. */
  readonly env?: Readonly<Record<string, string>>;
  /** Address of a buildkitd for `runner: buildkit`. */
  readonly buildkit?: string;
  /** Includes are left as they are: gitlab-ci-local fetches them, and starts the services that they name. */
  readonly fetches?: true;
}

/** One job that ran. */
export interface PipelineJob {
  readonly code: number;
  readonly log: string;
  /** Text of every file the job left, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Variables for later jobs. */
  readonly dotenv: Readonly<Record<string, string>>;
  /** cfcr-push.json, where the job left one. */
  readonly report: Report | undefined;
  /** cfcr-push-links.json, where the job left one. */
  readonly links: unknown;
}

export interface PipelineResult {
  /** 0, or 1 when the configuration is refused or a job failed. */
  readonly code: number;
  readonly log: string;
  /** The jobs that ran, by name. */
  readonly jobs: Readonly<Record<string, PipelineJob>>;
}

/** Ends a test early where gitlab-ci-local cannot run. */
export function needGitlabCiLocal(context: TestContext): void {
  for (const program of ['git', 'bash', 'rsync'])
    need(context, onPath(program), `gitlab-ci-local needs ${program}`);
}

/**
 * Runs a pipeline by gitlab-ci-local, as GitLab runs it on a shell runner: each job in a clone of its own. What
 * gitlab-ci-local does otherwise than GitLab is put right here and in gitlab-events.ts and gitlab-includes.ts.
 */
export async function runPipeline(pipeline: Pipeline): Promise<PipelineResult> {
  const { project } = pipeline;
  const folder = project.folder();
  const state = join(folder, 'state');
  const { text, refusals } = prepared(pipeline, state);
  if (refusals.length > 0) return { code: 1, log: refusals.join('\n'), jobs: {} };
  writeFileSync(join(folder, 'pipeline.yml'), text);
  // Where `rules: changes` looks.
  project.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  project.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  const { code, log } = await gitlabCiLocal(pipeline, [
    ...['--file', relative(project.path, join(folder, 'pipeline.yml'))],
    ...['--state-dir', relative(project.path, state)],
    ...(pipeline.manual ?? []).flatMap(name => ['--manual', name]),
    ...variableArguments(pipeline),
    ...(pipeline.only ?? []),
  ]);
  return { code, log, jobs: jobsIn(log, state) };
}

function prepared({ text, fetches, buildkit }: Pipeline, state: string): PreparedPipeline {
  if (fetches) return { text, refusals: [] };
  return prepareIncludes(text, state, buildkit === undefined ? {} : { buildkit });
}

function variableArguments({ event, project, variables = {} }: Pipeline): readonly string[] {
  const { set, unset } = eventVariables(event, project);
  const all = { ...set, CI_PROJECT_DIR: project.path, CFCR_PUSH_CLI: CLI, ...variables };
  return [
    '--ignore-predefined-vars',
    Object.keys(all).join(','),
    // It reads `$` in these values, which GitLab does not do for raw variables.
    ...Object.entries(all).flatMap(([name, value]) => [
      '--variable',
      `${name}=${value.replaceAll('$', () => '$$')}`,
    ]),
    ...unset.flatMap(name => ['--unset-variable', name]),
  ];
}

function gitlabCiLocal(
  { project, env = {} }: Pipeline,
  args: readonly string[],
): Promise<{ code: number; log: string }> {
  const options = ['--force-shell-executor', '--shell-isolation', '--no-artifacts-to-source', '--no-color'];
  const schema = SCHEMA_EXCEPTIONS.flatMap(path => ['--ignore-schema-paths', path]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, '--cwd', '.', ...options, ...schema, ...args], {
      cwd: project.path,
      env: {
        PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
        HOME: project.home,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk;
      });
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? -1, log }));
  });
}

/** The jobs that ran, from what gitlab-ci-local says of them and what they left in its folder. */
function jobsIn(log: string, state: string): Record<string, PipelineJob> {
  const jobs: Record<string, PipelineJob> = {};
  const started = new Set([...log.matchAll(/^(.+?) +starting shell \(/gm)].map(([, name]) => name));
  for (const [, name = '', code = '0'] of log.matchAll(
    /^(.+?) +finished in .*?(?:(?:FAIL|WARN) (\d+))?\s*$/gm,
  ))
    if (started.has(name)) jobs[name] ??= jobFrom(state, safeName(name), Number(code));
  return jobs;
}

function jobFrom(state: string, safe: string, code: number): PipelineJob {
  const files = filesIn(join(state, 'artifacts', safe));
  const dotenvs = Object.entries(files).filter(([path]) => path.startsWith('.gitlab-ci-reports/dotenv/'));
  const json = (suffix: string) => {
    const path = Object.keys(files).find(file => file.endsWith(suffix));
    return path === undefined ? undefined : JSON.parse(files[path] ?? '');
  };
  return {
    code,
    log: readFileSync(join(state, 'output', `${safe}.log`), 'utf8'),
    files,
    dotenv: parseEnv(dotenvs.map(([, text]) => text).join('\n')) as Record<string, string>,
    report: json('cfcr-push.json'),
    links: json('cfcr-push-links.json'),
  };
}

/** How gitlab-ci-local names the folder of a job. */
function safeName(job: string): string {
  return job.replace(/[^\w-]+/g, text => Buffer.from(text).toString('base64url'));
}

function filesIn(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return found;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const full = join(folder, path);
    if (statSync(full).isFile()) found[path] = readFileSync(full, 'utf8');
  }
  return found;
}
