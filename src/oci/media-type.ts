/** Media types of images (image-spec media-types.md) and their Docker schema 2 equivalents. */
export const MEDIA_TYPE = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
  layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  empty: 'application/vnd.oci.empty.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  inToto: 'application/vnd.in-toto+json',
} as const;

/** Whose media types a manifest uses. */
export type Form = 'oci' | 'docker';

/**
 * Layers of OCI's form as Docker's form calls them (image-spec media-types.md, compatibility matrix). The schema itself
 * names the compressed ones only; engines and registries have taken the others all along.
 */
export const DOCKER_LAYER: ReadonlyMap<string, string> = new Map([
  [MEDIA_TYPE.layer, 'application/vnd.docker.image.rootfs.diff.tar'],
  [MEDIA_TYPE.layerGzip, 'application/vnd.docker.image.rootfs.diff.tar.gzip'],
  [
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.docker.image.rootfs.foreign.diff.tar',
  ],
  [
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  ],
]);

/** The way back, and zstd, which containerd writes into Docker's form though engines of that form cannot read it. */
export const OCI_LAYER: ReadonlyMap<string, string> = new Map([
  ...[...DOCKER_LAYER].map(([oci, docker]) => [docker, oci] as const),
  ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'application/vnd.oci.image.layer.v1.tar+zstd'],
]);

/** All manifest types this tool reads, for `Accept`: a registry may answer 404 for a type that is not asked for. */
export const ACCEPTED_MANIFESTS: readonly string[] = [
  MEDIA_TYPE.index,
  MEDIA_TYPE.manifest,
  MEDIA_TYPE.dockerList,
  MEDIA_TYPE.dockerManifest,
];

/** True for an image index or a Docker manifest list. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPE.index || mediaType === MEDIA_TYPE.dockerList;
}

/** True for a single manifest. */
export function isManifestType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPE.manifest || mediaType === MEDIA_TYPE.dockerManifest;
}

/** True for an image configuration, OCI or Docker; artifacts have configurations of other types. */
export function isImageConfigType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPE.config || mediaType === MEDIA_TYPE.dockerConfig;
}
