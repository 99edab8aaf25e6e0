import type { Deps } from '../commands/command.ts';
import type { Destinations } from '../plan/destinations.ts';
import { buildProblems } from './build-request.ts';
import { chartProblems } from './chart-request.ts';
import { chartRepositories } from './charts.ts';
import { connectionProblems } from './connection-problems.ts';
import { collectingAsync } from './problems.ts';
import { sbomProblems } from './sbom-problems.ts';
import { signingProblems } from './signing.ts';

/**
 * What is wrong with the inputs of a command that publishes, all of it at once: destinations, credentials, the network,
 * the build, charts, SBOM files and signing. `tags` has to do with none of these, and loads nothing of them.
 */
export async function publishingProblems(deps: Deps, destinations: Destinations): Promise<readonly string[]> {
  const { inputs, command } = deps;
  // One runner's part of a release is of the image alone: charts and signatures are the business of `merge`.
  const isPart = command === 'build';
  const charts = !isPart && inputs.list('charts').length > 0;
  const enough = inputs.list('images').length > 0 || (charts && command !== 'merge');
  const also = isPart || command === 'merge' ? '' : ', or charts';
  const problems: string[] = enough
    ? []
    : [`images: is missing; name what to publish, for example images: team/app${also}`];
  const repositories = [...destinations.repositories];
  if (charts && destinations.problems.length === 0) {
    const found = await collectingAsync(problems, () => chartRepositories(deps, destinations, 'chart'), true);
    repositories.push(...(found ?? []));
  }
  const { registry } = destinations;
  problems.push(
    ...(await connectionProblems(deps, { registry, repositories })),
    ...(await buildProblems(deps)),
  );
  // The files that `merge` attaches may be made when all parts are there.
  if (isPart) return problems;
  const files = await sbomProblems(deps);
  return [...problems, ...signingProblems(deps), ...files, ...(await chartProblems(deps))];
}
