import { onTestFinished } from 'vitest';
import { examine } from '../../src/doctor/check.ts';
import type { Examine } from '../../src/doctor/programs.ts';
import { type Destination, type RegistryLook, registryChecks } from '../../src/doctor/registries.ts';
import { AppError } from '../../src/errors.ts';
import type { FoundCredential } from '../../src/registry/credential.ts';
import type { DoctorCheck } from '../../src/report/doctor.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { Exec, ExecResult } from '../../src/system/exec.ts';
import { createHttp } from '../../src/system/http.ts';
import { repositoryOn } from '../support/test-client.ts';

/** Runs checks with their real limit, which no test here comes near. */
export const look: Examine = (name, body) => examine(name, systemClock.sleep, body);

/** A way to end: what it said and its code. */
export type Ending = string | (Partial<ExecResult> & { readonly code: number | null });

/** Programs by their words, as they are started; any other is not on PATH. */
export function programs(endings: Readonly<Record<string, Ending>>): Exec {
  return async ({ program, args }) => {
    const words = [program, ...args].join(' ');
    const name = Object.keys(endings).find(start => words.startsWith(start));
    if (name === undefined)
      throw new AppError('exec-failed', `cannot run ${JSON.stringify(program)}: ENOENT`);
    const ending = endings[name] ?? '';
    const none = { code: 0, signal: null, stdout: '', stderr: '', timedOut: false };
    return typeof ending === 'string' ? { ...none, stdout: ending } : { ...none, ...ending };
  };
}

/** Checks by id: how each ended. */
export function statuses(checks: readonly DoctorCheck[]): Readonly<Record<string, string>> {
  return Object.fromEntries(checks.map(({ id, status }) => [id, status]));
}

/** The check of this id; fails when there is none. */
export function checkOf(checks: readonly DoctorCheck[], id: string): DoctorCheck {
  const check = checks.find(candidate => candidate.id === id);
  if (check === undefined) throw new Error(`no check ${id}`);
  return check;
}

export interface RegistryVisit {
  readonly host: string;
  /** For every repository of the host. */
  readonly found?: FoundCredential;
  readonly paths?: readonly string[];
  readonly look?: Partial<RegistryLook>;
}

/** Looks at one registry as the command does, and gives what was masked besides. */
export async function visit({ host, found, paths = ['team/app'], look: own = {} }: RegistryVisit) {
  const http = createHttp();
  onTestFinished(() => http.close());
  const secrets: string[] = [];
  const destination: Destination = {
    registry: host,
    repositories: paths.map(path => repositoryOn(host, path)),
  };
  const checks = await registryChecks(
    {
      http,
      clock: systemClock,
      credentials: async () => found,
      insecure: [],
      internal: [],
      headers: {},
      userAgent: 'cfcr-push-test',
      signal: new AbortController().signal,
      mask: secret => secrets.push(secret),
      keyless: false,
      fork: async () => false,
      examine: look,
      ...own,
    },
    destination,
  );
  return { checks, secrets };
}
