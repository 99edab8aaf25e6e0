import { AppError } from '../../errors.ts';
import { shortDigest } from '../../oci/digest.ts';
import { type ImageManifest, parseManifest } from '../../oci/manifest.ts';
import type { Repository } from '../../oci/reference.ts';
import type { RepositoryAccess } from '../../registry/capabilities.ts';
import { CHART_MEDIA_TYPE } from '../artifact.ts';
import { MAX_CHART } from '../limits.ts';
import { type Constraint, satisfies } from '../semver/constraint.ts';
import { compareVersions, isStrictVersion, parseChartVersion } from '../semver/version.ts';
import type { FoundArchive } from './ports.ts';

/** Children of an index that are looked into for the chart. */
const MAX_CHILDREN = 16;

/**
 * Finds a chart in a registry. A full version is taken as it is; a range takes the newest tag in it, tags being versions
 * read strictly with `_` for `+`. Undefined when no tag fits; throws what the registry answers.
 */
export async function findInRegistry(
  repository: Repository,
  { version, range }: { readonly version: string; readonly range: Constraint },
  access: RepositoryAccess,
): Promise<FoundArchive | undefined> {
  const exact = parseChartVersion(version) !== undefined;
  const chosen = exact ? version : await newestTag(range, access);
  if (chosen === undefined) return undefined;
  return chartAtTag(repository, { version: chosen, tag: chosen.replaceAll('+', '_') }, access);
}

/** The chart at a tag, said to be of `version`. Undefined when there is no such tag; throws what the registry answers. */
export async function chartAtTag(
  repository: Repository,
  { version, tag }: { readonly version: string; readonly tag: string },
  access: RepositoryAccess,
): Promise<FoundArchive | undefined> {
  const state = await access.tags.stateOf(tag);
  if (state.kind === 'unknown') throw state.error;
  if (state.kind === 'absent') return undefined;
  const address = `${repository.name}:${tag}`;
  return {
    version,
    address: `${address}@${state.digest}`,
    manifest: state.digest,
    open: async function* () {
      const document = await access.content.manifest(state.digest);
      const manifest = await chartIn(parseManifest(document), access);
      const layer = manifest?.layers.find(
        ({ mediaType }) =>
          mediaType === CHART_MEDIA_TYPE.content || mediaType === CHART_MEDIA_TYPE.oldContent,
      );
      if (layer === undefined || layer.size > MAX_CHART) {
        const why = layer === undefined ? 'it is no chart' : `the chart has ${layer.size} bytes`;
        throw new AppError('registry-failed', `${address} (${shortDigest(state.digest)}): ${why}`);
      }
      yield* access.content.blob(layer);
    },
  };
}

async function newestTag(range: Constraint, { tags }: RepositoryAccess): Promise<string | undefined> {
  let newest: ReturnType<typeof parseChartVersion>;
  for await (const tag of tags.list()) {
    const text = tag.replaceAll('_', '+');
    const version = isStrictVersion(text) ? parseChartVersion(text) : undefined;
    if (version === undefined || !satisfies(version, range)) continue;
    if (newest === undefined || compareVersions(version, newest) > 0) newest = version;
  }
  return newest?.original;
}

/** The chart's manifest; below an index, the first child that is one. */
async function chartIn(
  parsed: ReturnType<typeof parseManifest>,
  { content }: RepositoryAccess,
): Promise<ImageManifest | undefined> {
  if (parsed.kind === 'manifest') return isChart(parsed.manifest) ? parsed.manifest : undefined;
  for (const { digest } of parsed.index.manifests.slice(0, MAX_CHILDREN)) {
    const child = parseManifest(await content.manifest(digest));
    if (child.kind === 'manifest' && isChart(child.manifest)) return child.manifest;
  }
  return undefined;
}

function isChart({ config }: ImageManifest): boolean {
  return config.mediaType === CHART_MEDIA_TYPE.config;
}
