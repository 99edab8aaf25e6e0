import type { Deps } from '../commands/command.ts';
import { parseReference, type Reference } from '../oci/full-reference.ts';
import type { Form } from '../oci/media-type.ts';
import { fullName, isTag, type Repository } from '../oci/reference.ts';
import { readDestinations } from '../plan/destinations.ts';
import { type Mutability, mutabilityOf } from '../policy/mutability.ts';
import { chartRepositories } from './charts.ts';
import { connectionProblems } from './connection-problems.ts';
import { destinationInputs } from './destination-inputs.ts';
import { badInput, collecting, collectingAsync } from './problems.ts';

/** Everything about a promotion that the inputs say. */
export interface Promotion {
  readonly sources: readonly Reference[];
  /** Where images go. */
  readonly repositories: readonly Repository[];
  /** Registry that short names and `username`/`password` belong to. */
  readonly registry: string | undefined;
  /** Repositories that stand for every registry written to, the charts' among them. */
  readonly destinations: readonly Repository[];
  /** The input `promote-tags`. */
  readonly names: readonly string[];
  readonly kindOf: (tag: string) => Mutability;
  /** The input `media-types`; undefined: everything stays as it is. */
  readonly form: Form | undefined;
  readonly dryRun: boolean;
}

/** Reads a promotion from the inputs; every problem is in one `bad-input`, and no registry is asked. */
export async function readPromotion(deps: Deps): Promise<Promotion> {
  const { inputs } = deps;
  const problems = [...deps.problems];
  const { repositories, registry, ...found } = readDestinations(destinationInputs(inputs));
  problems.push(...found.problems);
  const sources = sourcesIn(inputs.list('from'), registry, problems);
  const names = inputs.list('promote-tags');
  for (const name of names)
    if (!isTag(name)) problems.push(`promote-tags: ${JSON.stringify(name)} is not a tag`);
  const kindOf = collecting(problems, () => mutabilityOf(inputs.list('immutable-tags')));
  const destinations = await destinationsIn(deps, { repositories, registry }, problems);
  problems.push(...(await connectionProblems(deps, { registry, repositories: destinations })));
  if (problems.length > 0 || kindOf === undefined) throw badInput(problems);
  const dryRun = inputs.flag('dry-run');
  const form = inputs.given('media-types') ? (inputs.text('media-types') as Form) : undefined;
  return { sources, repositories, registry, destinations, names, kindOf, form, dryRun };
}

function sourcesIn(
  texts: readonly string[],
  registry: string | undefined,
  problems: string[],
): readonly Reference[] {
  if (texts.length === 0)
    problems.push(
      'from: is missing; name what to promote, for example from: dev.example.com/team/app:v1.2.3',
    );
  return texts.flatMap(text => {
    const own: string[] = [];
    const reference = collecting(own, () => parseReference(text, registry));
    problems.push(...own.map(problem => `from: ${problem}`));
    return reference ?? [];
  });
}

/** A chart's name is known only when it is read; which registries charts go to is known before. */
async function destinationsIn(
  deps: Deps,
  { repositories, registry }: Pick<Promotion, 'repositories' | 'registry'>,
  problems: string[],
): Promise<readonly Repository[]> {
  const { inputs } = deps;
  const charts = repositories.length > 0 || registry !== undefined || inputs.given('chart-repository');
  if (!charts) {
    if (inputs.list('images').length === 0)
      problems.push('images: is missing; name where to promote to, or chart-repository for charts');
    return [];
  }
  const ofCharts = await collectingAsync(
    problems,
    () => chartRepositories(deps, { repositories, registry }, 'chart'),
    true,
  );
  const all = [...repositories, ...(ofCharts ?? [])];
  return [...new Map(all.map(repository => [fullName(repository), repository])).values()];
}
