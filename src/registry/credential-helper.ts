import { AppError } from '../errors.ts';
import type { Exec, ExecResult } from '../system/exec.ts';
import { withoutUser, withoutUsers } from '../user-info.ts';
import type { Credential } from './credential.ts';
import { jsonIn } from './docker-config.ts';
import { plainLine } from './redact.ts';

/** A helper that asks a keychain or a cloud answers in seconds; one that waits for a person hangs a CI job. */
const HELPER_TIMEOUT_MS = 30_000;
const MAX_WORDS = 400;
/** Docker's sign in the user name that the secret is an identity token. */
const TOKEN_USER = '<token>';

export interface HelperCall {
  /** The part after `docker-credential-`. */
  readonly helper: string;
  /** The server as the configuration names it. */
  readonly server: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exec: Exec;
}

/**
 * Asks a docker credential helper (docker/docker-credential-helpers, "get"). Undefined when it has nothing for the
 * server. Throws `credentials-helper` with the helper's own words when it fails, hangs or answers something else.
 */
export async function askHelper({ helper, server, env, exec }: HelperCall): Promise<Credential | undefined> {
  const program = `docker-credential-${helper}`;
  const fail = (why: string, cause?: unknown): never => {
    throw new AppError('credentials-helper', `${program} for ${withoutUser(server)}: ${withoutUsers(why)}`, {
      cause,
    });
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) fail('this is no name of a helper');
  const command = { program, args: ['get'], env, input: server, timeoutMs: HELPER_TIMEOUT_MS };
  const result = await exec(command).catch((cause: unknown) =>
    fail('it cannot be run; is it installed and on PATH?', cause),
  );
  if (result.timedOut) fail(`no answer within ${HELPER_TIMEOUT_MS / 1000} s`);
  if (result.code !== 0) {
    // Helpers report on standard output, and some on standard error.
    const words = plainLine(`${result.stdout} ${result.stderr}`, MAX_WORDS);
    if (/credentials not found|no credentials server URL|no basic auth credentials/i.test(words))
      return undefined;
    fail(words === '' ? `ended ${howOf(result)} without a word` : words);
  }
  return read(result) ?? fail('expected JSON with Username and Secret');
}

function howOf({ code, signal }: ExecResult): string {
  return signal === null ? `with code ${code}` : `by ${signal}`;
}

function read({ stdout }: ExecResult): Credential | undefined {
  let value: unknown;
  try {
    value = jsonIn(stdout);
  } catch {
    return undefined; // The caller reports it; the text itself may hold the secret.
  }
  const { Username, Secret } = (value ?? {}) as Record<string, unknown>;
  if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '') return undefined;
  if (Username === TOKEN_USER) return { kind: 'identity', username: TOKEN_USER, token: Secret };
  return { kind: 'basic', username: Username, password: Secret };
}
