import { resolve } from 'node:path';
import type { Material } from '../attach/provenance.ts';
import type { BuiltImage } from '../build/builder.ts';
import type { Deps } from '../commands/command.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import type { PublishPlan } from '../plan/plan.ts';
import { buildRequest } from './build-request.ts';
import { openBuilder, planBuilder } from './choose-builder.ts';
import type { Connection } from './connect.ts';
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
  /** What went in besides the source, as far as whoever made it knows. */
  readonly materials?: readonly Material[];
  dispose(): Promise<void>;
}

/** The digest that will be published, where it is known before any work: a layout that is given, and is all of the image. */
export async function knownDigest({ inputs, cwd, command }: Deps): Promise<Digest | undefined> {
  const layout = inputs.text('oci-layout');
  if (layout === '' || command === 'merge') return undefined;
  const { layoutDigest } = await import('../build/layout/builder.ts');
  return layoutDigest(resolve(cwd, layout));
}

/** Makes the image of a release, or finds it; the result has no name. */
export type MakeImage = (
  deps: Deps,
  facts: Pick<RunFacts, 'release' | 'connection'>,
  progress: Progress,
) => Promise<BuiltSource>;

/** Takes what an earlier run of this release published, or builds. */
export const buildOrReuse: MakeImage = async (deps, { release, connection }, { good, plan }) =>
  reusedImage(deps, connection, plan) ??
  build(deps, { release, connection, plan, destination: good.repositories[0] });

/** What an earlier run of this release published, where the guard found it. */
export function reusedImage(
  { host }: Deps,
  connection: Connection,
  plan: PublishPlan,
): BuiltSource | undefined {
  const { reuse } = plan;
  if (!reuse) return undefined;
  host.info(`reused: ${reuse.repository.name}@${reuse.digest}, published by an earlier run of this release`);
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
    if (image.original !== undefined)
      deps.host.info(`the same bytes as ${image.original}: registries name images by sha256`);
    const built = image;
    const layout = deps.inputs.text('oci-layout');
    return {
      digest: built.digest,
      content: built.content,
      heldBy: [...(built.storedIn ? [built.storedIn] : []), ...holdersOf(plan, built.digest)],
      how: `${opened.builder.description}: ${opened.why}`,
      built: layout === '',
      ...(layout === ''
        ? {}
        : { materials: [{ uri: encodeURI(`oci-layout:${layout}`), digest: built.digest }] }),
      ...(built.metadata === undefined ? {} : { metadata: built.metadata }),
      warnings: opened.warnings,
      dispose: () => built.dispose(),
    };
  } finally {
    await opened.close();
  }
}
