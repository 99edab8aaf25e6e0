import { AppError } from '../errors.ts';
import { type Descriptor, formatPlatform, type Platform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, type ImageManifest, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isImageConfigType } from '../oci/media-type.ts';
import { imagesIn, walkIndex } from '../oci/walk-index.ts';
import { readConfig } from '../publish/identity.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import type { PlatformReport } from '../report/report.ts';

/** What an image consists of, for reports. */
export interface Contents {
  readonly platforms: readonly PlatformReport[];
  /** Digest of the image configuration, where there is exactly one platform. */
  readonly configDigest?: Digest;
}

/** Lists the platforms of an image with the bytes a pull of each takes. Attestation manifests are no platforms. */
export async function readContents(content: ContentReader, root: Digest): Promise<Contents> {
  const document = await content.manifest(root);
  const parsed = parseManifest(document);
  if (parsed.kind === 'manifest') {
    const { manifest } = parsed;
    const platform = await platformOf(content, manifest);
    const platforms = platform ? [entry(platform, root, manifest)] : [];
    return { platforms, configDigest: manifest.config.digest };
  }
  const images = imagesIn(await walkIndex(document, digest => content.manifest(digest)));
  const read = await Promise.all(
    images.map(async descriptor => {
      const manifest = await manifestOf(content, descriptor.digest);
      const platform = descriptor.platform ?? (await platformOf(content, manifest));
      return { report: entry(platform, descriptor.digest, manifest), config: manifest.config.digest };
    }),
  );
  const [only, ...more] = read;
  return {
    platforms: read.map(({ report }) => report),
    ...(only && more.length === 0 ? { configDigest: only.config } : {}),
  };
}

/** What an image consists of, for what is attached to its parts. */
export interface Parts {
  /** Its platforms with what each runs on, where that is known; a single manifest is its own only one. */
  readonly platforms: readonly Descriptor[];
  /** Indexes within the index. */
  readonly nested: readonly Descriptor[];
}

/** Finds the parts of an image. Configurations are read only of manifests whose entry names no platform. A chart has none. */
export async function partsOf(content: ContentReader, root: ManifestDocument): Promise<Parts> {
  const levels = await walkIndex(root, digest => content.manifest(digest));
  const [, ...nested] = levels.map(({ descriptor }) => descriptor);
  if (levels.length === 0) {
    const alone = await withPlatform(content, describe(root));
    return { platforms: alone.platform === undefined ? [] : [alone], nested };
  }
  const platforms = imagesIn(levels).map(image =>
    image.platform === undefined ? withPlatform(content, image) : image,
  );
  return { platforms: await Promise.all(platforms), nested };
}

async function withPlatform(content: ContentReader, image: Descriptor): Promise<Descriptor> {
  const config = await platformOf(content, await manifestOf(content, image.digest));
  if (config === undefined) return image;
  const { os, architecture, variant } = config;
  return { ...image, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}

async function manifestOf(content: ContentReader, digest: Digest): Promise<ImageManifest> {
  const parsed = parseManifest(await content.manifest(digest));
  if (parsed.kind === 'manifest') return parsed.manifest;
  throw new AppError('registry-failed', `${digest} is an index, but is listed as a manifest`);
}

/** What an image runs on by its configuration; undefined for what is no image. */
export async function platformOf(
  content: ContentReader,
  manifest: ImageManifest,
): Promise<Platform | undefined> {
  if (!isImageConfigType(manifest.config.mediaType)) return undefined;
  return readConfig(content, manifest);
}

function entry(platform: Platform | undefined, digest: Digest, manifest: ImageManifest): PlatformReport {
  const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
  return { platform: platform ? formatPlatform(platform) : 'unknown', digest, size };
}
