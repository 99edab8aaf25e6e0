import type { Deps } from '../commands/command.ts';
import { chartTag } from '../helm/artifact.ts';
import { referenceClashes } from '../helm/destinations.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import { promotedRelease, promotedTags } from '../plan/promote-plan.ts';
import type { Tag } from '../tags/tag.ts';
import type { BuiltSource } from './build.ts';
import { chartRepositories } from './charts.ts';
import { type Good, targetsOf } from './good.ts';
import { badInput } from './problems.ts';
import type { Promotion } from './promotion.ts';
import type { Subject } from './report.ts';
import type { Resolved } from './resolve.ts';

/** Content that was found, and where it is to go under which names. */
export interface Promoted {
  readonly good: Good;
  readonly source: BuiltSource;
  readonly from: Resolved;
}

/** Works out destinations and tags of everything that was found. Throws `bad-input` with every problem. */
export async function promotedGoods(
  deps: Deps,
  promotion: Promotion,
  found: readonly Resolved[],
): Promise<readonly Promoted[]> {
  const problems = inputProblems(deps, promotion, found);
  const promoted: Promoted[] = [];
  for (const same of Map.groupBy(found, keyOf).values()) {
    // Where one of them was converted into the other, what is attached belongs to the one that was not.
    const from = same.find(({ original }) => original === undefined) ?? same[0];
    if (!from) continue;
    const tags = same.flatMap(one => tagsOf(deps, promotion, one));
    const repositories = await repositoriesOf(deps, promotion, from);
    if (tags.length === 0) {
      problems.push(
        `from: ${from.reference.text} says no version that could be its tag; name its tags by promote-tags, or give it by tag`,
      );
    }
    promoted.push({ from, good: goodOf(promotion, from, { tags, repositories }), source: sourceOf(from) });
  }
  problems.push(...clashesOf(promoted));
  if (problems.length > 0) throw badInput(problems);
  return promoted;
}

/** What a promotion is about, for its report: what the first image says of itself, else the first chart. */
export function subjectOf(promoted: readonly Promoted[]): Subject {
  const [first] = promoted.toSorted(
    (a, b) => Number(b.good.kind === 'image') - Number(a.good.kind === 'image'),
  );
  const { revision = '', version, source } = first?.good.identity ?? {};
  return {
    version: version ?? first?.good.targets[0]?.tag.name ?? '',
    revision,
    warnings: [],
    ...(source === undefined ? {} : { source }),
  };
}

function inputProblems({ inputs }: Deps, promotion: Promotion, found: readonly Resolved[]): string[] {
  const images = found.filter(({ chart }) => chart === undefined);
  const [image] = images;
  const movingCharts = inputs.flag('chart-moving-tags');
  return [
    ...(image && promotion.repositories.length === 0
      ? [`images: is missing; name where ${image.reference.text} is promoted to`]
      : []),
    ...(images.length === 0 && promotion.names.length > 0 && !movingCharts
      ? [
          'promote-tags: is for images, and only charts are promoted: a chart keeps its version; chart-moving-tags adds moving ones',
        ]
      : []),
  ];
}

/** Content that is found under several tags is promoted once, under all of them. */
function keyOf({ reference, digest }: Resolved): string {
  return `${fullName(reference.repository)}@${digest}`;
}

/** helm reads a chart under its version alone, so that is what it is called; other tags are extras. */
function tagsOf({ inputs }: Deps, { names, kindOf }: Promotion, from: Resolved): readonly Tag[] {
  const { reference, identity, chart } = from;
  if (chart === undefined) {
    const tag = reference.tag === undefined ? {} : { tag: reference.tag };
    return promotedTags({ names, identity, kindOf, ...tag });
  }
  const version = chartTag(chart.version);
  const own = version === undefined ? [] : promotedTags({ names: [], tag: version, identity, kindOf });
  const more =
    inputs.flag('chart-moving-tags') && names.length > 0 ? promotedTags({ names, identity, kindOf }) : [];
  return [
    ...own.map(tag => ({ ...tag, why: 'the version of the chart' })),
    ...more.filter(({ kind, name }) => kind === 'moving' && name !== version),
  ];
}

async function repositoriesOf(
  deps: Deps,
  promotion: Promotion,
  { chart }: Resolved,
): Promise<readonly Repository[]> {
  return chart === undefined ? promotion.repositories : chartRepositories(deps, promotion, chart.name);
}

function goodOf(
  { names }: Promotion,
  { reference, digest, identity, chart }: Resolved,
  { tags, repositories }: { readonly tags: readonly Tag[]; readonly repositories: readonly Repository[] },
): Good {
  const own = [...new Map(tags.map(tag => [tag.name, tag])).values()];
  const known = chart === undefined ? identity : { ...identity, version: chart.version };
  const tag = reference.tag === undefined ? {} : { tag: reference.tag };
  const release = promotedRelease({ names, identity: known, ...tag });
  return {
    kind: chart === undefined ? 'image' : 'chart',
    label: reference.text,
    repositories,
    targets: targetsOf(repositories, own),
    identity: known,
    known: digest,
    cheap: false,
    ...(release === undefined ? {} : { release }),
  };
}

function sourceOf({ reference, digest, original, content }: Resolved): BuiltSource {
  const { repository } = reference;
  const how = `promoted from ${repository.name}@${original ?? digest}`;
  return {
    digest,
    content,
    heldBy: original === undefined ? [repository] : [],
    blobsIn: [repository],
    how: original === undefined ? how : `${how}, converted`,
    built: false,
    warnings: [],
    dispose: async () => {},
  };
}

function clashesOf(promoted: readonly Promoted[]): readonly string[] {
  return referenceClashes(
    promoted.flatMap(({ good, source }) =>
      good.targets.map(({ repository, tag }) => ({
        repository,
        tag: tag.name,
        what: `${good.label} (${source.digest})`,
      })),
    ),
  );
}
