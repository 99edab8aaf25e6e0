import type { Deps } from '../commands/command.ts';
import type { GitRef } from '../context/context.ts';
import type { Host } from '../host/host.ts';
import { gitTokenSecret } from './git-token.ts';

/** The build secrets of a request to a builder. */
interface GivenSecrets {
  readonly secrets: readonly string[];
  readonly secretEnvs: readonly string[];
}

interface Surroundings extends Pick<Deps, 'inputs' | 'env'> {
  readonly host: Pick<Host, 'notice'>;
}

/**
 * Reads `secrets` and `secret-envs`. A forge gives the secrets of a repository to no request of a fork: what is empty
 * there is left out with a notice, so that such a request is built. Elsewhere an empty secret is the builder's to refuse.
 */
export function givenSecrets({ inputs, env, host }: Surroundings, ref: GitRef): GivenSecrets {
  const given = { secrets: inputs.list('secrets'), secretEnvs: inputs.list('secret-envs') };
  const own = gitTokenSecret({ inputs, env });
  if (ref.kind !== 'request' || !ref.fork) return { ...given, secrets: [...given.secrets, ...own] };
  const here = (input: string, hasValue: (rest: string) => boolean) => (entry: string) => {
    const at = entry.indexOf('=');
    if (at < 1 || hasValue(entry.slice(at + 1))) return true;
    host.notice(`${input}: ${entry.slice(0, at)} is empty in the request of a fork; it is built without`);
    return false;
  };
  return {
    secrets: [...given.secrets.filter(here('secrets', rest => rest !== '')), ...own],
    secretEnvs: given.secretEnvs.filter(here('secret-envs', name => name === '' || Boolean(env[name]))),
  };
}
