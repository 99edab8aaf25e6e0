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
