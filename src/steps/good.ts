import type { SbomGoods } from '../attach/sbom-entries.ts';
import type { Identity } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { Repository } from '../oci/reference.ts';
import type { PublishPlan, Target, Verdict } from '../plan/plan.ts';
import type { Named } from '../publish/name-tag.ts';
import type { Tag } from '../tags/tag.ts';
import type { BuiltSource } from './build.ts';
import type { ChartPlan } from './charts.ts';
import type { MadeChart } from './make-chart.ts';
import type { Contents } from './platforms.ts';

/** One thing that a release publishes: the image, or a chart. */
export interface Good {
  readonly kind: 'image' | 'chart';
  /** For people and errors: `the image`, `chart charts/app`. */
  readonly label: string;
  readonly chart?: ChartPlan;
  readonly repositories: readonly Repository[];
  readonly targets: readonly Target[];
  readonly identity: Identity;
  /** The semantic version that is released, for moving tags. */
  readonly release?: string;
  /** The digest, where it is known before anything is made. */
  readonly known?: Digest;
  /** A chart that is packed already. */
  readonly made?: MadeChart;
  /** True when making it costs nothing, so that a tag that exists is judged only when its digest is known. */
  readonly cheap: boolean;
}

/** How far a good has come; a run that fails reports what is there. */
export interface Progress {
  readonly good: Good;
  plan: PublishPlan;
  source?: BuiltSource;
  /** Repositories that it was stored in, also where another one failed. */
  storedIn?: readonly Repository[];
  /** What its tags are to point at, once it is stored. */
  document?: ManifestDocument;
  /** What the image consists of, where that has been read already. */
  contents?: Contents;
  named?: readonly Named[];
}

/** The verdicts of several goods in one list. */
export function verdictsOf(goods: readonly Progress[]): readonly Verdict[] {
  return goods.flatMap(({ plan }) => plan.verdicts);
}

/** Repositories in which a tag points at the digest already: they hold all of it. */
export function holdersOf(plan: PublishPlan, digest: Digest): readonly Repository[] {
  return plan.verdicts
    .filter(verdict => verdict.previous === digest)
    .map(verdict => verdict.target.repository);
}

/** All that a run publishes, as far as files can be for it. */
export function goodsFor({ goods }: { readonly goods: readonly Progress[] }): SbomGoods {
  return {
    image: goods.some(({ good }) => good.kind === 'image'),
    charts: goods.flatMap(({ good }) => good.chart?.planned.name ?? []),
  };
}

/** Every tag in every repository. */
export function targetsOf(repositories: readonly Repository[], tags: readonly Tag[]): readonly Target[] {
  return repositories.flatMap(repository => tags.map(tag => ({ repository, tag })));
}
