import type { Deps } from '../commands/command.ts';
import { isSameRelease, KEY } from '../oci/annotations.ts';
import { formatPlatform } from '../oci/descriptor.ts';
import { type MergePlan, planMerge, recordsError } from '../plan/merge-plan.ts';
import { isImage, mergedIndex } from '../plan/merged-index.ts';
import { readVersion } from '../policy/forward.ts';
import { readIdentity } from '../publish/identity.ts';
import { type BuiltSource, type MakeImage, reusedImage } from './build.ts';
import type { Connection } from './connect.ts';
import { assertPublished, handOverFolder, originOf, platformName } from './hand-over.ts';
import { readHandOvers } from './hand-over-files.ts';
import { mergedContent } from './merge-content.ts';
import { type Expected, type FoundPart, findParts, type Shelf } from './merge-read.ts';
import { readContents } from './platforms.ts';
import type { Release } from './release.ts';
import { rememberManifests } from './remembered.ts';
import type { RunFacts } from './report.ts';

/**
 * Reads the records of all runners and says how the image is made of them. Undefined in a rehearsal of what was only
 * rehearsed: nothing is stored that could be merged. Throws `bad-input` with everything that is wrong with the records.
 */
export async function openMerge(deps: Deps, facts: RunFacts): Promise<MakeImage | undefined> {
  const { host, inputs } = deps;
  const { release, connection } = facts;
  const found = await readHandOvers(handOverFolder(deps));
  const platforms = [...new Set(inputs.list('platforms').map(platformName))];
  const plan = planMerge(found, {
    ...originOf(release),
    version: release.tagSet.version,
    ...releaseOf(deps, release),
    platforms,
    rehearsal: connection.rehearsal !== undefined,
  });
  for (const { file, record } of [...plan.parts, ...plan.reused, ...plan.rehearsed])
    host.info(`${file}: ${record.platforms.map(({ platform }) => platform).join(', ')}, ${record.state}`);
  for (const warning of plan.warnings) host.warning(warning);
  if (plan.rehearsed.length === 0) return (...run) => mergeOrReuse(run, { ...plan, order: platforms });
  facts.how = 'the hand-over records are in order; nothing is stored that could be merged';
  host.notice('rehearsal: the `build` jobs rehearsed too, so there is no image to be put together');
  return undefined;
}

/** The version that this run releases, where it is that of its git tag and so the same in every job. */
function releaseOf({ inputs }: Deps, { context: { ref }, tagSet: { release } }: Release) {
  const prefix = inputs.text('version-prefix');
  const tag = ref.kind === 'tag' ? readVersion(ref.name, { prefix }) : null;
  return release !== undefined && tag?.compare(release.replace('_', '+')) === 0 ? { release } : {};
}

interface Merging extends MergePlan {
  /** Platforms that have to be there, in the order of the input. */
  readonly order: readonly string[];
}

type Run = Parameters<MakeImage>;

async function mergeOrReuse([deps, facts, progress]: Run, merging: Merging): Promise<BuiltSource> {
  const { release, connection } = facts;
  const reused = reusedImage(deps, connection, progress.plan);
  if (reused) {
    const source = { ...reused, content: rememberManifests(reused.content) };
    await assertHasAll(source, merging);
    return source;
  }
  const shelves = shelvesOf(release, connection);
  const expected: Expected = { annotations: release.annotations, revisions: revisionsOf(release) };
  if (merging.reused.length > 0) return publishedBefore(merging, { shelves, expected, release });
  const parts = await findParts(merging.parts, shelves, expected);
  const [only, ...others] = parts;
  // What a single job has built is the image as it is, as it is in a push.
  const index =
    only && others.length === 0
      ? only.root
      : mergedIndex(parts, { annotations: release.annotations.index, order: merging.order });
  deps.host.info(
    `merged ${index.digest} from ${parts.length === 1 ? 'one record' : `${parts.length} records`}`,
  );
  return storeIndex([deps, facts, progress], { index, parts });
}

/**
 * Stores the index where all its parts lie already, which is everywhere unless a registry was added or has lost some;
 * there the rest of the flow copies them to.
 */
async function storeIndex(
  [, { connection }, { good }]: Run,
  { index, parts }: { readonly index: ReturnType<typeof mergedIndex>; readonly parts: readonly FoundPart[] },
): Promise<BuiltSource> {
  const [first, ...others] = parts;
  const complete = (first?.holders ?? []).filter(repository =>
    others.every(part => part.holders.includes(repository)),
  );
  // In a rehearsal the parts are somewhere else than where the index goes.
  const heldBy = good.repositories.filter(repository => complete.includes(repository));
  if (others.length > 0)
    await Promise.all(heldBy.map(repository => connection.access(repository).content.putManifest(index)));
  const platforms = parts.flatMap(({ entries }) => entries.filter(isImage).map(({ platform }) => platform));
  const names = platforms.flatMap(platform => (platform ? [formatPlatform(platform)] : []));
  return {
    digest: index.digest,
    content: mergedContent(index, parts),
    heldBy,
    how: `merged from what ${parts.length === 1 ? 'one job' : `${parts.length} jobs`} built: ${names.join(', ')}`,
    built: false,
    warnings: [],
    dispose: async () => {},
  };
}

/** Records say that this release is published, and no immutable tag holds it: what they name is taken, if it is that. */
async function publishedBefore(
  { reused, parts }: Merging,
  run: { readonly shelves: readonly Shelf[]; readonly expected: Expected; readonly release: Release },
): Promise<BuiltSource> {
  const [first] = reused;
  if (
    !first ||
    parts.length > 0 ||
    reused.some(({ record }) => record.root.digest !== first.record.root.digest)
  ) {
    const some = reused.map(({ file, record }) => `${file}: it takes ${record.root.digest} for published`);
    throw recordsError(
      [...some, 'no tag that must not change holds this release, and other records hand over something else'],
      'run all `build` jobs again, and then `merge`',
    );
  }
  const [part] = await findParts([first], run.shelves, run.expected);
  if (!part) throw new Error('one record gives one part');
  const { root, content, holders } = part;
  const identity = await readIdentity(content, root.digest);
  if (!isSameRelease(identity, run.release.identity))
    throw recordsError([`${first.file}: ${root.digest} is not this release`]);
  return {
    digest: root.digest,
    content: rememberManifests(content),
    heldBy: holders,
    how: 'nothing to merge: an earlier run of this release published it',
    built: false,
    warnings: [],
    dispose: async () => {},
  };
}

/** Throws `tag-conflict` where what is published lacks a platform that this run is to publish. */
async function assertHasAll({ content, digest }: BuiltSource, { order, parts }: Merging): Promise<void> {
  const { platforms } = await readContents(content, digest);
  const handed = parts.flatMap(({ record }) => record.platforms.map(({ platform }) => platform));
  assertPublished(digest, platforms, [...new Set([...order, ...handed])]);
}

/** Where parts may lie: the real registries, also in a rehearsal, which reads there and writes elsewhere. */
function shelvesOf({ repositories }: Release, connection: Connection): readonly Shelf[] {
  const rehearses = connection.rehearsal !== undefined;
  return repositories.map(repository => ({
    repository,
    content: (rehearses ? connection.reading(repository) : connection.access(repository)).content,
  }));
}

/** How this release may be written down as the commit of its content. */
function revisionsOf({ context, identity, annotations }: Release): readonly string[] {
  return [context.revision, identity.revision, annotations.manifest[KEY.revision]].filter(
    one => one !== undefined,
  );
}
