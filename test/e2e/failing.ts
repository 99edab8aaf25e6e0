import { expect, onTestFinished } from 'vitest';
import type { EmbeddedRegistryOptions } from '../../src/embedded/registry.ts';
import { type Started, started } from '../embedded/started.ts';
import type { GitProject } from '../support/git-project.ts';
import { type CliResult, runCli } from '../support/processes.ts';

export interface Wrong extends CliResult {
  /** The code in `error[code]`, as users search for it. */
  readonly error: string | undefined;
}

/** Runs a push of a project that has to fail; the document on standard output must say the same as the log. */
export async function failing(
  project: GitProject,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Wrong> {
  const result = await runCli({
    args: ['push', '--json', ...args],
    cwd: project.path,
    env: { HOME: project.home, ...env },
  });
  const error = /^error\[([a-z-]+)\]/m.exec(result.stderr)?.[1];
  expect(JSON.parse(result.stdout).error.code, result.stderr).toBe(error);
  return { ...result, error };
}

/** A registry to which nothing may be written, and the arguments to push there. */
export async function untouched(
  options: Partial<EmbeddedRegistryOptions> = {},
): Promise<Started & { images: string[] }> {
  const stage = await started(options);
  onTestFinished(async () => {
    const writes = stage.log.filter(({ method }) => !['HEAD', 'GET'].includes(method));
    expect(writes.filter(({ status }) => status < 400)).toEqual([]);
  });
  return { ...stage, images: ['--images', `${stage.registry.host}/team/app`] };
}
