import type { Inputs } from './inputs.ts';
import { INPUTS, variableOf } from './table.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables of this process without those that a secret input came in: docker, git and credential helpers, and
 * all that they start, have no use for them. They are given what they need in a way of its own.
 */
export function withoutSecretInputs(env: Environment): Environment {
  const secret = new Set(
    INPUTS.filter(input => input.secret).flatMap(({ name }) => [
      variableOf(name),
      `INPUT_${name.toUpperCase()}`,
    ]),
  );
  return Object.fromEntries(Object.entries(env).filter(([variable]) => !secret.has(variable)));
}

/** What opens a key, and the token that GitLab or a user makes for signing. */
const KEYS = ['COSIGN_PASSWORD', 'COSIGN_KEY', 'COSIGN_PRIVATE_KEY', 'SIGSTORE_ID_TOKEN'];
/** Whoever has these can be this job, to anybody who trusts GitHub. */
const IDENTITY = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'];

/**
 * Says of a program which variables it is not given: those that only signing has a use for, which this tool does itself.
 * A credential helper may ask for a registry's token as this job. What a build secret is taken from stays.
 */
export function signingVariables(
  inputs: Pick<Inputs, 'text' | 'list'>,
): (program: string) => ReadonlySet<string> {
  const [, key] = /^env:\/\/(.+)$/.exec(inputs.text('sign-key')) ?? [];
  const wanted = inputs.list('secret-envs').map(entry => entry.slice(entry.indexOf('=') + 1).trim());
  const without = (names: readonly string[]) => new Set(names.filter(name => !wanted.includes(name)));
  const keys = [...KEYS, ...(key === undefined ? [] : [key])];
  const [ofHelpers, ofAll] = [without(keys), without([...keys, ...IDENTITY])];
  return program => (program.startsWith('docker-credential-') ? ofHelpers : ofAll);
}

/** The variables of a step that has no inputs and signs nothing. */
export function withoutSigning(env: Environment): Environment {
  const none = new Set([...KEYS, ...IDENTITY]);
  return Object.fromEntries(Object.entries(env).filter(([variable]) => !none.has(variable)));
}
