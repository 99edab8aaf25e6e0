import { formatPlatform, isUnknownPlatform, type Platform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { type ImageManifest, parseManifest } from '../oci/manifest.ts';
import { isImageConfigType } from '../oci/media-type.ts';
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
  const parsed = parseManifest(await content.manifest(root));
  if (parsed.kind === 'manifest') {
    const { manifest } = parsed;
    const platform = await platformOf(content, manifest);
    const platforms = platform ? [entry(platform, root, manifest)] : [];
    return { platforms, configDigest: manifest.config.digest };
  }
  const images = parsed.index.manifests.filter(({ platform }) => !isUnknownPlatform(platform));
  const read = await Promise.all(
    images.map(async descriptor => {
      const child = parseManifest(await content.manifest(descriptor.digest));
      if (child.kind === 'index') return undefined;
      const platform = descriptor.platform ?? (await platformOf(content, child.manifest));
      return {
        report: entry(platform, descriptor.digest, child.manifest),
        config: child.manifest.config.digest,
      };
    }),
  );
  const found = read.filter(one => one !== undefined);
  const [only, ...more] = found;
  return {
    platforms: found.map(({ report }) => report),
    ...(only && more.length === 0 ? { configDigest: only.config } : {}),
  };
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
