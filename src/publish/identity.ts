import { AppError } from '../errors.ts';
import { type Identity, identityFrom } from '../oci/annotations.ts';
import { isUnknownPlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageConfig } from '../oci/image-config.ts';
import { type ImageManifest, parseManifest } from '../oci/manifest.ts';
import { isImageConfigType } from '../oci/media-type.ts';
import type { ContentReader } from '../registry/capabilities.ts';

/** A configuration larger than this is not read: labels of real images take a few KiB. */
const MAX_CONFIG = 4 * 1024 * 1024;

/**
 * Reads where published content came from: the annotations of the index or manifest, and, where those name no
 * revision, the labels of the (first) image.
 */
export async function readIdentity(content: ContentReader, digest: Digest): Promise<Identity> {
  const parsed = parseManifest(await content.manifest(digest));
  if (parsed.kind === 'manifest') return identityOfManifest(content, parsed.manifest);
  const own = identityFrom(parsed.index.annotations);
  if (own.revision !== undefined && own.version !== undefined) return own;
  const child = parsed.index.manifests.find(entry => !isUnknownPlatform(entry.platform));
  if (!child) return own;
  const inner = await readIdentity(content, child.digest);
  return { ...inner, ...own };
}

async function identityOfManifest(content: ContentReader, manifest: ImageManifest): Promise<Identity> {
  const own = identityFrom(manifest.annotations);
  if (own.revision !== undefined && own.version !== undefined) return own;
  if (!isImageConfigType(manifest.config.mediaType)) return own;
  const config = await readConfig(content, manifest);
  return identityFrom(manifest.annotations, config.config?.Labels);
}

/** Reads and checks an image configuration. Throws `registry-failed` when it is too large or no JSON object. */
export async function readConfig(content: ContentReader, manifest: ImageManifest): Promise<ImageConfig> {
  const { config } = manifest;
  if (config.size > MAX_CONFIG) {
    throw new AppError(
      'registry-failed',
      `configuration ${config.digest} has ${config.size} bytes; at most ${MAX_CONFIG} are read`,
    );
  }
  const text = Buffer.concat(await Array.fromAsync(content.blob(config))).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as ImageConfig;
  } catch (cause) {
    throw new AppError('registry-failed', `configuration ${config.digest} is not JSON`, { cause });
  }
  throw new AppError('registry-failed', `configuration ${config.digest} is not a JSON object`);
}
