import { AppError } from '../errors.ts';
import { KEY } from '../oci/annotations.ts';
import { isUnknownPlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { type ImageManifest, parseManifest } from '../oci/manifest.ts';
import { isImageConfigType } from '../oci/media-type.ts';
import { readConfig } from '../publish/identity.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { RegistryError } from '../registry/errors.ts';

/**
 * Reproducible builders write a time that means nothing: 0001, 1970 (Bazel, Jib, Nix), 1980-01-01 (buildpacks).
 * Whatever claims to be older than this is of unknown age.
 */
const FIRST_BELIEVED = Date.UTC(2000, 0, 1);
/** RFC 3339, as image-spec writes times. */
const TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:?\d{2})$/;
/** Platforms of an index that are asked; real ones have fewer. */
const MAX_PLATFORMS = 32;

/**
 * When content was made, in milliseconds since 1970: its annotation `org.opencontainers.image.created`; without one the
 * newest of the label of that name and the image configuration's `created`, over all platforms. The label alone proves
 * little: an image inherits that of its base. Undefined where nothing says it. Throws what a registry fails with.
 */
export async function createdOf(content: ContentReader, digest: Digest): Promise<number | undefined> {
  try {
    return await read(content, digest);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

async function read(content: ContentReader, digest: Digest): Promise<number | undefined> {
  const parsed = parseManifest(await content.manifest(digest));
  if (parsed.kind === 'manifest') return ofManifest(content, parsed.manifest);
  const own = timeOf(parsed.index.annotations?.[KEY.created]);
  if (own !== undefined) return own;
  const platforms = parsed.index.manifests.filter(entry => !isUnknownPlatform(entry.platform));
  const times: (number | undefined)[] = [];
  for (const child of platforms.slice(0, MAX_PLATFORMS)) {
    const inner = parseManifest(await content.manifest(child.digest));
    if (inner.kind === 'manifest') times.push(await ofManifest(content, inner.manifest));
  }
  return newest(times);
}

async function ofManifest(content: ContentReader, manifest: ImageManifest): Promise<number | undefined> {
  const own = timeOf(manifest.annotations?.[KEY.created]);
  if (own !== undefined || !isImageConfigType(manifest.config.mediaType)) return own;
  const { created, config } = await readConfig(content, manifest);
  return newest([timeOf(config?.Labels?.[KEY.created]), timeOf(created)]);
}

function newest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter(time => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !TIME.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) || time < FIRST_BELIEVED ? undefined : time;
}

/** Content that is damaged, incomplete or of a form of its own says nothing of its age; a registry that fails may yet. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof RegistryError) return error.status === 404;
  return error instanceof AppError && (error.code === 'registry-failed' || error.code === 'digest-mismatch');
}
