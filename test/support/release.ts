import { build } from '../../src/commands/build.ts';
import type { Command, CommandResult, Deps } from '../../src/commands/command.ts';
import { merge as mergeCommand } from '../../src/commands/merge.ts';
import { plan as planCommand } from '../../src/commands/plan.ts';
import { promote as promoteCommand } from '../../src/commands/promote.ts';
import { prune as pruneCommand } from '../../src/commands/prune.ts';
import { push } from '../../src/commands/push.ts';
import { verify as verifyCommand } from '../../src/commands/verify.ts';
import { AppError } from '../../src/errors.ts';
import { consoleHost } from '../../src/host/console.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { Pruning } from '../../src/report/prune.ts';
import type { Report } from '../../src/report/report.ts';
import type { Verification } from '../../src/report/verification.ts';
import type { Clock } from '../../src/system/clock.ts';
import { exec } from '../../src/system/exec.ts';

const HOME = new URL('../..', import.meta.url).pathname;

/** One run of `push` inside this process, for tests that need hundreds of them. */
export interface ReleaseRun {
  /** Inputs by name. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly clock: Clock;
  readonly env?: Readonly<Record<string, string>>;
  /** Limits of the network in milliseconds, where a test waits for them. */
  readonly timeouts?: NonNullable<Deps['timeouts']>;
}

export interface ReleaseResult {
  /** `done`, or the code of the error that the run ended in. */
  readonly end: string;
  readonly error: AppError | undefined;
  /** What the run reports; undefined where it ended before there was anything to report. */
  readonly report: Report | undefined;
  readonly log: string;
}

/** Runs a push with the parts that run.ts wires, and the test's clock. Throws what is no AppError: a defect. */
export function release(run: ReleaseRun): Promise<ReleaseResult> {
  return runHere('push', push, run);
}

/** The same for a plan. */
export function plan(run: ReleaseRun): Promise<ReleaseResult> {
  return runHere('plan', planCommand, run);
}

/** The same for one runner's part of a release. */
export function buildPart(run: ReleaseRun): Promise<ReleaseResult> {
  return runHere('build', build, run);
}

/** The same for putting the parts together. */
export function merge(run: ReleaseRun): Promise<ReleaseResult> {
  return runHere('merge', mergeCommand, run);
}

/** The same for a promotion. */
export function promote(run: ReleaseRun): Promise<ReleaseResult> {
  return runHere('promote', promoteCommand, run);
}

/** The same for a verification. */
export async function verify(
  run: ReleaseRun,
): Promise<Omit<ReleaseResult, 'report'> & { readonly report: Verification | undefined }> {
  const result = await runHere('verify', verifyCommand, run);
  return { ...result, report: result.report as Verification | undefined };
}

/** The same for a pruning. */
export async function prune(
  run: ReleaseRun,
): Promise<Omit<ReleaseResult, 'report'> & { readonly report: Pruning | undefined }> {
  const result = await runHere('prune', pruneCommand, run);
  return { ...result, report: result.report as unknown as Pruning | undefined };
}

async function runHere(
  command: 'push' | 'plan' | 'promote' | 'prune' | 'verify' | 'build' | 'merge',
  body: Command,
  { inputs: given, cwd, clock, env = {}, timeouts = {} }: ReleaseRun,
): Promise<ReleaseResult> {
  const { inputs, problems } = await readInputs(command, new Map(Object.entries(given)));
  const lines: string[] = [];
  const host = consoleHost({ log: { write: text => lines.push(text) }, colour: false });
  for (const secret of inputs.secrets) host.mask(secret);
  const deps: Deps = {
    command,
    inputs,
    problems,
    host,
    clock,
    exec,
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
    cwd,
    home: HOME,
    timeouts,
    toolVersion: '0.0.0-test',
    machine: 'linux/amd64',
    nodeVersion: process.versions.node,
    hasPost: false,
  };
  const result: CommandResult = await body(deps).catch((error: unknown) => ({ document: undefined, error }));
  host.flush();
  const { error } = result;
  if (error !== undefined && !(error instanceof AppError)) throw error;
  return {
    end: error?.code ?? 'done',
    error,
    report: result.document as Report | undefined,
    log: lines.join(''),
  };
}

/** Outcome by tag for one image of a report. */
export function outcomesOf(report: Report | undefined, image = 0): Readonly<Record<string, string>> {
  const tags = report?.images[image]?.tags ?? [];
  return Object.fromEntries(tags.map(({ tag, outcome }) => [tag, outcome]));
}
