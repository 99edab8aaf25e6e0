import { AppError } from '../../errors.ts';
import type { BuildxOptions } from '../builder.ts';
import { joinFields } from './csv.ts';

/** Flags that name secrets, and the environment that holds their values. */
export interface SecretArguments {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Linux refuses a single environment string beyond 128 KiB (MAX_ARG_STRLEN); the name needs some of it. */
const MAX_VALUE = 128 * 1024 - 256;

/**
 * Turns docker's `secrets` (`id=value`), `secret-envs` (`id=NAME`) and `secret-files` (`id=path`) into flags.
 * Values travel in the child's environment only. Throws `bad-input` with every problem and no value:
 * buildx itself passes silently over a variable that is not set, and the build then misses its secret.
 */
export function secretArguments(
  options: Pick<BuildxOptions, 'secrets' | 'secretEnvs' | 'secretFiles'>,
  environment: Readonly<Record<string, string | undefined>>,
): SecretArguments {
  const problems: string[] = [];
  const args: string[] = [];
  const env: Record<string, string> = {};
  const add = (fields: readonly string[]) => args.push('--secret', joinFields(fields));

  options.secrets.forEach((entry, position) => {
    const [id, value] = idAndRest(entry);
    if (!id || !value) problems.push(`secrets: entry ${position + 1} must be id=value, both not empty`);
    else if (value.includes('\0') || Buffer.byteLength(value) > MAX_VALUE) {
      problems.push(`secrets: ${id} is binary or longer than 127 KiB; put it in a file and use secret-files`);
    } else {
      const name = `CFCR_BUILD_SECRET_${position}`;
      env[name] = value;
      add([`id=${id}`, `env=${name}`]);
    }
  });
  for (const entry of options.secretEnvs) {
    const [id, name] = idAndRest(entry);
    if (!id || !name) problems.push(`secret-envs: ${JSON.stringify(entry)} must be id=NAME`);
    else if (environment[name] === undefined) {
      problems.push(`secret-envs: ${id} takes its value from ${name}, which is not set`);
    } else add([`id=${id}`, `env=${name}`]);
  }
  for (const entry of options.secretFiles) {
    const [id, path] = idAndRest(entry);
    if (!id || !path) problems.push(`secret-files: ${JSON.stringify(entry)} must be id=path`);
    else add([`id=${id}`, `src=${path}`]);
  }
  if (problems.length === 0) return { args, env };
  throw new AppError('bad-input', problems.length === 1 ? `${problems[0]}` : 'build secrets are not usable', {
    problems,
  });
}

function idAndRest(entry: string): [id: string, rest: string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry.trim(), ''] : [entry.slice(0, at).trim(), entry.slice(at + 1)];
}
