import { resolve } from 'node:path';
import type { BuiltImage } from '../build/builder.ts';
import type { Deps } from '../commands/command.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import type { PublishPlan } from '../plan/plan.ts';
import { buildRequest } from './build-request.ts';
import { openBuilder, planBuilder } from './choose-builder.ts';
import { holdersOf, type Progress } from './good.ts';
import type { Release } from './release.ts';
import type { RunFacts } from './report.ts';
import type { Source } from './store.ts';

/** Content to publish, with how it came about. */
export interface BuiltSource extends Source {
  /** For people: which builder made it and why, or that it is reused. */
  readonly how: string;
  /** False when no build took its time: what the guard saw is still fresh. */
  readonly built: boolean;
  readonly warnings: readonly string[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  dispose(): Promise<void>;
}

/** The digest that will be published, where it is known before any work: a layout that is given. */
export async function knownDigest({ inputs, cwd }: Deps): Promise<Digest | undefined> {
  const layout = inputs.text('oci-layout');
  if (layout === '') return undefined;
  const { layoutDigest } = await import('../build/layout/builder.ts');
  return layoutDigest(resolve(cwd, layout));
}

/** Takes what an earlier run of this release published, or builds. The result has no name. */
export async function buildOrReuse(
  deps: Deps,
  { release, connection }: Pick<RunFacts, 'release' | 'connection'>,
  { good, plan }: Progress,
): Promise<BuiltSource> {
  const { reuse } = plan;
  if (reuse) {
    deps.host.info(
      `reused: ${reuse.repository.name}@${reuse.digest}, published by an earlier run of this release`,
    );
    return {
      digest: reuse.digest,
      content: connection.access(reuse.repository).content,
      heldBy: holdersOf(plan, reuse.digest),
      how: 'nothing to build: an earlier run of this release published it',
      built: false,
      warnings: [],
      dispose: async () => {},
    };
  }
  return build(deps, { release, connection, plan, destination: good.repositories[0] });
}

/** For a plan: which builder would be taken, and why; nothing is started. */
export async function planBuild(deps: Deps, release: Release): Promise<string> {
  const { description, why } = await planBuilder(deps, release);
  return `${description}: ${why}`;
}

interface Needs extends Pick<RunFacts, 'release' | 'connection'> {
  readonly plan: PublishPlan;
  readonly destination: Repository | undefined;
}

async function build(deps: Deps, { release, connection, plan, destination }: Needs): Promise<BuiltSource> {
  if (!destination) throw new Error('a release has at least one repository');
  const request = buildRequest(deps, release, destination);
  const opened = await openBuilder(deps, { release, connection, request });
  deps.host.info(`builder: ${opened.builder.description}: ${opened.why}`);
  for (const warning of opened.warnings) deps.host.warning(warning);
  let image: BuiltImage | undefined;
  try {
    image = await opened.builder.build(request);
    deps.host.info(`built ${image.digest}`);
    const built = image;
    return {
      digest: built.digest,
      content: built.content,
      heldBy: [...(built.storedIn ? [built.storedIn] : []), ...holdersOf(plan, built.digest)],
      how: `${opened.builder.description}: ${opened.why}`,
      built: deps.inputs.text('oci-layout') === '',
      warnings: opened.warnings,
      dispose: () => built.dispose(),
    };
  } finally {
    await opened.close();
  }
}
