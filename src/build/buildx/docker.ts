import type { Exec, ExecResult } from '../../system/exec.ts';
import { withoutUsers } from '../../user-info.ts';

/** How docker's command line is reached: everything a child of it may see is in here. */
export interface DockerCli {
  readonly exec: Exec;
  /** The child's whole environment, a private DOCKER_CONFIG included. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Working directory: relative paths of inputs count from here. */
  readonly cwd: string;
  readonly signal?: AbortSignal;
}

/** Additions to one call. */
export interface DockerCall {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds until the child is killed; builds have none. */
  readonly timeoutMs?: number;
  /** Live progress: docker's standard error. */
  readonly raw?: (chunk: string) => void;
}

/** Questions to a daemon that does not answer must not hold up a job for ever. */
export const QUESTION_TIMEOUT_MS = 60_000;

/** Runs `docker ARGS`; a non-zero exit code is a result. Throws `exec-failed` where there is no docker. */
export function runDocker(
  docker: DockerCli,
  args: readonly string[],
  call: DockerCall = {},
): Promise<ExecResult> {
  return docker.exec({
    program: 'docker',
    args,
    cwd: docker.cwd,
    // Advertisement of other products would otherwise end up between a build's last lines.
    env: { ...docker.env, DOCKER_CLI_HINTS: 'false', ...call.env },
    ...(docker.signal ? { signal: docker.signal } : {}),
    ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
    ...(call.raw ? { onStderr: call.raw } : {}),
  });
}

/** The last line a docker command said on standard error without its `ERROR: `, or how it ended when it said nothing. */
export function lastWords(result: ExecResult): string {
  const lines = result.stderr.split('\n').map(line => line.trim());
  const line = lines.findLast(text => text !== '' && !/^-+$/.test(text));
  // docker repeats addresses as it was given them, those of endpoints and contexts with their passwords.
  if (line) return withoutUsers(line.replace(/^ERROR:\s*/, ''));
  if (result.timedOut) return 'it did not answer in time';
  return result.signal ? `ended by ${result.signal}` : `ended with exit code ${result.code} and said nothing`;
}
