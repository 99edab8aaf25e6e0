import { relative, resolve } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import { formatPlatform, parsePlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isIndexType } from '../oci/media-type.ts';
import { fullName } from '../oci/reference.ts';
import type { HandedPlatform, HandOver } from '../plan/merge-plan.ts';
import type { PlatformReport } from '../report/report.ts';
import type { Connection } from './connect.ts';
import type { Progress } from './good.ts';
import { writeHandOver } from './hand-over-files.ts';
import { isPlatformName } from './hand-over-record.ts';
import { readContents } from './platforms.ts';
import type { Release } from './release.ts';
import { rememberManifests } from './remembered.ts';
import type { ReportFacts } from './report.ts';
import { storeEverywhere } from './store.ts';

/** The folder of records. */
export function handOverFolder({ inputs, cwd }: Pick<Deps, 'inputs' | 'cwd'>): string {
  return resolve(cwd, inputs.text('hand-over'));
}

/** A platform by the one name it has in records, whatever spelling a manifest or a user has. */
export function platformName(text: string): string {
  const platform = parsePlatform(text);
  return platform === undefined ? text : formatPlatform(platform);
}

/** What records say of where a release comes from. */
export function originOf({ context, repositories }: Pick<Release, 'context' | 'repositories'>) {
  return {
    revision: context.revision.toLowerCase(),
    source: context.source ?? null,
    images: repositories.map(fullName),
  };
}

/** Throws `tag-conflict` where what an earlier run of this release published lacks a platform that is wanted now. */
export function assertPublished(
  digest: Digest,
  published: readonly PlatformReport[],
  wanted: readonly string[],
): void {
  const there = published.map(({ platform }) => platformName(platform));
  const missing = wanted.filter(platform => !there.includes(platform));
  if (missing.length === 0) return;
  throw new AppError(
    'tag-conflict',
    `${digest} was published by an earlier run of this release, without ${missing.join(', ')}`,
    {
      hint: 'release under a new version; or set `if-exists` to skip in all jobs, which keeps the published tag and names the rest',
    },
  );
}

/** Stores what was built in every repository, by digest only, and looks what it consists of. */
export async function storePart(facts: ReportFacts, progress: Progress): Promise<void> {
  const { source, good } = progress;
  if (!source) throw new Error(`${good.label} is not made yet`);
  const { uploadedBytes } = await storeEverywhere(source, good, facts.connection, holders => {
    progress.storedIn = holders;
  });
  facts.uploadedBytes += uploadedBytes;
}

/** Leaves the record of what this job has stored, or of why it has not, for `merge`. */
export async function handOver(
  deps: Deps,
  facts: ReportFacts & { readonly release: Release },
  progress: Progress,
): Promise<void> {
  const { source, good } = progress;
  if (!source) throw new Error(`${good.label} is not made yet`);
  const content = rememberManifests(source.content);
  const document = await content.manifest(source.digest);
  progress.contents = await readContents(content, source.digest);
  if (progress.plan.reuse)
    assertPublished(
      source.digest,
      progress.contents.platforms,
      deps.inputs.list('platforms').map(platformName),
    );
  const { mediaType, digest, size } = describe(document);
  const record: HandOver = {
    tool: deps.toolVersion,
    version: facts.release.tagSet.version,
    ...originOf(facts.release),
    state: stateOf(facts.connection, progress),
    root: { mediaType, digest, size },
    platforms: platformsOf(document, progress.contents.platforms),
  };
  const path = await writeHandOver(handOverFolder(deps), record);
  facts.handOver = path;
  facts.how = `handed over in ${relative(deps.cwd, path)}`;
  for (const { platform, digest: own } of record.platforms) deps.host.info(`${platform}: ${own}`);
  if (record.state === 'rehearsed') deps.host.info('the record says that nothing was stored');
}

function stateOf({ rehearsal }: Connection, { plan }: Progress): HandOver['state'] {
  if (plan.reuse) return 'reused';
  return rehearsal === undefined ? 'stored' : 'rehearsed';
}

/** Throws `layout-invalid` for what cannot be merged: only a layout that is given can be such. */
function platformsOf(
  document: ManifestDocument,
  platforms: readonly PlatformReport[],
): readonly HandedPlatform[] {
  const named = platforms.map(one => ({ ...one, platform: platformName(one.platform) }));
  const parsed = parseManifest(document);
  const nested =
    parsed.kind === 'index' && parsed.index.manifests.some(({ mediaType }) => isIndexType(mediaType));
  const strange = named.filter(({ platform }) => !isPlatformName(platform));
  const why = nested
    ? 'it holds an index inside its index'
    : named.length === 0
      ? 'it holds no image'
      : `it does not say what its images run on: ${strange.map(({ digest }) => digest).join(', ')}`;
  if (!nested && named.length > 0 && strange.length === 0) return named;
  throw new AppError('layout-invalid', `${document.digest} cannot be handed over: ${why}`);
}
