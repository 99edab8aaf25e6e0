import type { Deps } from '../commands/command.ts';
import { dockerHeaders } from '../registry/docker-headers.ts';
import { credentialProblems, type Logged } from './credentials.ts';
import { homeFolder } from './home-folder.ts';
import { readMaxWait } from './max-wait.ts';
import { networkProblems, proxyProblems } from './network.ts';
import { collectingAsync } from './problems.ts';

/**
 * What is wrong with the inputs and variables that say how registries are reached: certificates, hosts without encryption,
 * headers, credentials, proxies. Also where no registry is known, for then all of these can be wrong as well. No value of a
 * credential is in the text.
 */
export async function connectionProblems(deps: Deps, where: Logged): Promise<readonly string[]> {
  const { registry, repositories } = where;
  const registries = registry === undefined ? repositories.map(each => each.registry) : [registry];
  const problems: string[] = [];
  await collectingAsync(problems, () => dockerHeaders(deps.env, homeFolder(deps.env)), true);
  const wait = readMaxWait(deps.inputs);
  if (typeof wait === 'string') problems.push(wait);
  return [
    ...problems,
    ...(await credentialProblems(deps, where)),
    ...(await networkProblems(deps, registries)),
    // The doctor looks at proxies itself, and at the rest in spite of them.
    ...(deps.command === 'doctor' ? [] : proxyProblems(deps.env)),
  ];
}
