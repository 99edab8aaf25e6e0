import { createHash } from 'node:crypto';
import { readTar } from '../archive/tar-read.ts';
import { AppError } from '../errors.ts';
import { KEY } from '../oci/annotations.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { type ImageManifest, parseManifest } from '../oci/manifest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { CHART_MEDIA_TYPE } from './artifact.ts';
import { MAX_CHART, MAX_FILES } from './limits.ts';

/** A chart's artifact and where it can be read. */
export interface HeldChart {
  readonly content: ContentReader;
  readonly digest: Digest;
}

/**
 * True when two charts differ in nothing but times: the same config, annotations and provenance file, and in the archive
 * the same members with the same bytes in the same order. Archives are read only where all the rest is equal, and no
 * larger ones than helm loads. Throws what reading them fails in.
 */
export async function isSameChart(ours: HeldChart, theirs: HeldChart): Promise<boolean> {
  const [own, other] = await Promise.all([partsOf(ours), partsOf(theirs)]);
  if (own === undefined || other === undefined || own.rest !== other.rest) return false;
  if (own.archive.digest === other.archive.digest) return true;
  if (other.archive.size > MAX_CHART) return false;
  const [left, right] = await Promise.all([
    membersOf(ours.content, own.archive),
    membersOf(theirs.content, other.archive),
  ]);
  return left !== undefined && left === right;
}

/** The archive of a chart, and everything else that its manifest says but times. Undefined for what is no chart. */
async function partsOf({
  content,
  digest,
}: HeldChart): Promise<{ readonly archive: Descriptor; readonly rest: string } | undefined> {
  const parsed = parseManifest(await content.manifest(digest));
  if (parsed.kind !== 'manifest') return undefined;
  const { layers } = parsed.manifest;
  const archive = layers.find(({ mediaType }) => mediaType === CHART_MEDIA_TYPE.content);
  return archive && { archive, rest: restOf(parsed.manifest, archive) };
}

function restOf({ config, layers, annotations = {} }: ImageManifest, archive: Descriptor): string {
  const said = Object.entries(annotations).filter(([key]) => key !== KEY.created);
  return JSON.stringify([
    config.mediaType,
    config.digest,
    layers.filter(layer => layer !== archive).map(({ mediaType, digest }) => [mediaType, digest]),
    said.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** A digest over names, kinds, modes and bytes of an archive's members; undefined for one that no helm would load. */
async function membersOf(content: ContentReader, archive: Descriptor): Promise<string | undefined> {
  const hash = createHash('sha256');
  const limits = {
    name: archive.digest,
    code: 'chart-invalid' as const,
    maxBytes: MAX_CHART,
    maxMembers: MAX_FILES,
  };
  try {
    await readTar(content.blob(archive), limits, async ({ path, kind, mode, size, target }, bytes) => {
      hash.update(JSON.stringify([path, kind, mode, size, target]));
      for await (const chunk of bytes) hash.update(chunk);
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'chart-invalid') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
