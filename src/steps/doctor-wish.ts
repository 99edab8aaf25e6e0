import { readNodes } from '../build/buildx/create-args.ts';
import type { Deps } from '../commands/command.ts';
import { refOverride, revisionOverride } from '../context/overrides.ts';
import type { Platform } from '../oci/descriptor.ts';
import { parsePlatform } from '../oci/descriptor.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import { readDestinations } from '../plan/destinations.ts';
import { buildProblems, readBuildArguments } from './build-request.ts';
import { chartRepositories } from './charts.ts';
import { connectionProblems } from './connection-problems.ts';
import { destinationInputs } from './destination-inputs.ts';
import { badInput, collecting, collectingAsync } from './problems.ts';

/** What the inputs ask `doctor` to look at. */
export interface DoctorWish {
  /** Registry that short names and `username`/`password` belong to. */
  readonly registry: string | undefined;
  readonly repositories: readonly Repository[];
  readonly platforms: readonly Platform[];
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Images or charts are named. */
  readonly publishing: boolean;
  /** An image has to be built: images are named, and no layout takes the place of a build. */
  readonly building: boolean;
}

/** Reads the inputs; every problem is in one `bad-input`, and nothing has been looked at by then. */
export async function readDoctorWish(deps: Deps): Promise<DoctorWish> {
  const { inputs } = deps;
  const problems = [...deps.problems];
  const { registry, ...found } = readDestinations(destinationInputs(inputs));
  problems.push(...found.problems, ...(await buildProblems(deps)));
  const words = { gitRef: inputs.text('git-ref'), gitSha: inputs.text('git-sha'), pr: inputs.text('pr') };
  collecting(problems, () => refOverride({ ...words, defaultBranch: inputs.text('default-branch') }));
  collecting(problems, () => revisionOverride(words));
  collecting(problems, () => readNodes(inputs.text('append')));
  const charts = await chartPlaces(deps, { ...found, registry }, problems);
  const all = [...found.repositories, ...charts];
  const repositories = [...new Map(all.map(one => [fullName(one), one])).values()];
  const own = ['username', 'password', 'token', 'json-key'].filter(name => inputs.text(name) !== '');
  if (own.length > 0 && repositories.length === 0 && registry === undefined)
    problems.push(`${own.join(', ')}: nothing says what for; give images or registry as well`);
  problems.push(...(await connectionProblems(deps, { registry, repositories })));
  if (problems.length > 0) throw badInput(problems);
  const images = found.repositories.length > 0;
  return {
    registry,
    repositories,
    platforms: inputs.list('platforms').flatMap(text => parsePlatform(text) ?? []),
    buildArgs: readBuildArguments(deps).values,
    publishing: images || inputs.list('charts').length > 0,
    building: images && inputs.text('oci-layout') === '',
  };
}

/** Where charts go, by the names in their Chart.yaml; where no chart is named, the place that a chart would have. */
async function chartPlaces(
  deps: Deps,
  where: Parameters<typeof chartRepositories>[1],
  problems: string[],
): Promise<readonly Repository[]> {
  const { inputs, cwd } = deps;
  const named = inputs.list('charts');
  if (named.length === 0 && !inputs.given('chart-repository')) return [];
  const names =
    named.length === 0 ? ['chart'] : await collectingAsync(problems, () => chartNames(named, cwd), true);
  const places = await collectingAsync(
    problems,
    () => Promise.all((names ?? []).map(name => chartRepositories(deps, where, name))),
    true,
  );
  return (places ?? []).flat();
}

async function chartNames(charts: readonly string[], cwd: string): Promise<readonly string[]> {
  const { findCharts } = await import('../helm/find-charts.ts');
  const { readChart } = await import('../helm/read-chart.ts');
  const found = await findCharts(charts, cwd);
  return Promise.all(
    found.map(async path => {
      const { chart } = await readChart(path);
      return chart?.metadata.name ?? path.name.split('/').at(-1) ?? 'chart';
    }),
  );
}
