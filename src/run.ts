import type { CacheService } from './build/buildx/kept-cache.ts';
import { COMMANDS, type Command, type Deps } from './commands/command.ts';
import { AppError, EXIT, exitCodeOf } from './errors.ts';
import type { OpenHost } from './host/host.ts';
import { openHost } from './host/open.ts';
import { buildSecrets } from './inputs/build-secrets.ts';
import { readInputs } from './inputs/inputs.ts';
import { signingSecrets } from './inputs/signing-secrets.ts';
import { fromAction, fromCommandLine, isCommand, type RawRequest } from './inputs/sources.ts';
import { signingVariables, withoutSecretInputs } from './inputs/withhold.ts';
import { didYouMean } from './nearest.ts';
import { STATE } from './steps/post-state.ts';
import { randomText, systemClock } from './system/clock.ts';
import { exec, withholding } from './system/exec.ts';
import { endedBy, type Stop, type StopSignal, stopping } from './system/stopping.ts';

/** What a run needs of the process that it is in. */
export interface RunningProcess {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: string;
  readonly arch: string;
  /** Version of Node, as `24.1.0`. */
  readonly nodeVersion: string;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  /** Folder of this installation. */
  readonly home: string;
  readonly toolVersion: string;
  /** Tells when the process is told to end. Whoever listens has to end it; told again, it ends at once. */
  readonly onStop?: (told: (by: StopSignal) => void) => void;
  /** Loads GitHub's cache client, where this is the Action. */
  readonly githubCache?: () => Promise<CacheService>;
}

export type Face = 'action' | 'cli';

/** Runs one command to its end and returns the exit code. Nothing is thrown: whatever happens is reported. */
export async function run(face: Face, process: RunningProcess): Promise<number> {
  const request = face === 'action' ? fromAction(process.env) : fromCommandLine(process.argv, process.env);
  if (request.version) {
    process.stdout.write(`${process.toolVersion}\n`);
    return EXIT.done;
  }
  if (request.help) {
    const { helpFor } = await import('./inputs/help.ts');
    process.stdout.write(helpFor(request.topic ?? ''));
    return EXIT.done;
  }
  // Loaded side by side with the host; a command that is none is told below, once there is somebody to tell.
  const command = isCommand(request.command) ? COMMANDS[request.command]() : undefined;
  const host = await openHost(face, { ...process, now: systemClock.now, random: randomText });
  if (face === 'action') host.saveState(STATE.isPost, 'true');
  const stop = stopOf(process, host);
  const surroundings = { face, host, process, ...(stop ? { stop } : {}) };
  try {
    return await runCommand(request, surroundings, command);
  } catch (error) {
    return await fail(error, request, surroundings);
  } finally {
    host.flush();
  }
}

function stopOf({ onStop }: RunningProcess, host: OpenHost): Stop | undefined {
  if (onStop === undefined) return undefined;
  const { stop, ask } = stopping();
  onStop(by => {
    host.info(`${by}: what is under way is given up; tags that are being named are finished first`);
    ask(by);
  });
  return stop;
}

async function runCommand(
  request: RawRequest,
  surroundings: Run,
  loading: Promise<Command> | undefined,
): Promise<number> {
  const { command, values } = request;
  const { face, host, process, stop } = surroundings;
  if (!isCommand(command)) {
    const known = Object.keys(COMMANDS);
    throw new AppError(
      'bad-input',
      `${JSON.stringify(command)} is not a command; use ${known.join(', ')}${didYouMean(command, known)}`,
    );
  }
  const { inputs, problems } = await readInputs(command, values);
  const secrets = [
    ...inputs.secrets,
    ...buildSecrets(name => inputs.list(name), process.env),
    ...signingSecrets(name => inputs.text(name), process.env),
  ];
  for (const secret of secrets) host.mask(secret);
  const deps: Deps = {
    command,
    inputs,
    problems: [...request.problems, ...problems],
    host,
    clock: systemClock,
    exec: withholding(signingVariables(inputs), stop ? endedBy(stop, exec) : exec),
    env: withoutSecretInputs(process.env),
    cwd: process.cwd,
    home: process.home,
    toolVersion: process.toolVersion,
    machine: machineOf(process),
    nodeVersion: process.nodeVersion,
    hasPost: face === 'action',
    ...(stop ? { stop } : {}),
    ...(host.status ? { status: host.status } : {}),
    ...(process.githubCache ? { githubCache: process.githubCache } : {}),
  };
  const body = await (loading ?? COMMANDS[command]());
  const result = await body(deps);
  if (result.error !== undefined) return fail(result.error, request, surroundings, result.document);
  if (inputs.flag('json')) await printJson(result.document, { host, process });
  return EXIT.done;
}

interface Run {
  readonly face: Face;
  readonly host: OpenHost;
  readonly process: RunningProcess;
  readonly stop?: Stop;
}

async function fail(
  cause: unknown,
  request: RawRequest,
  { host, process, stop }: Run,
  document: unknown = undefined,
): Promise<number> {
  // Whatever a stop made fail, the stop is what is to be told.
  const error = stop?.signal.aborted ? stop.signal.reason : cause;
  const { errorLines, errorText } = await import('./report/error-text.ts');
  host.flush();
  const lines = errorLines(
    error,
    process.env['RUNNER_DEBUG'] === '1' || process.env['CFCR_PUSH_DEBUG'] === '1',
  );
  for (const line of lines) host.info(line);
  // A command that failed with a report has annotated it already.
  if (document === undefined && host.kind === 'github') {
    const { failure } = await import('./report/annotations.ts');
    const { text, place } = failure(error);
    host.error(text, place);
  }
  if (request.values.get('json') === 'true') {
    const { code, message, problems, next } = errorText(error);
    const known = typeof document === 'object' ? document : { schema: 1, command: request.command };
    await printJson({ ...known, error: { code, message, problems, next } }, { host, process });
  }
  return stop?.exitCode() ?? exitCodeOf(error);
}

async function printJson(document: unknown, { host, process }: Pick<Run, 'host' | 'process'>): Promise<void> {
  const { inertJson } = await import('./report/json.ts');
  process.stdout.write(`${host.redact(inertJson(document, 2))}\n`);
}

/** Node's names of platform and processor in the words of images. */
function machineOf({ arch }: RunningProcess): string {
  const names: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
  // Containers run Linux on every machine: on macOS and Windows inside a virtual machine of the same processor.
  return `linux/${names[arch] ?? arch}`;
}
