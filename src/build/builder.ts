import type { Annotations, Platform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import type { ContentReader } from '../registry/capabilities.ts';

/** Which annotations go where (Docker's `level:key=value` syntax, one record a level). */
export interface LevelledAnnotations {
  readonly index: Annotations;
  readonly manifest: Annotations;
  readonly 'index-descriptor': Annotations;
  readonly 'manifest-descriptor': Annotations;
}

/** What to build. Everything is resolved: no CI variable or input is read below this line. */
export interface BuildRequest {
  /** Build context: a directory, or an address that only buildx understands. */
  readonly context: string;
  /** Dockerfile path relative to the working directory (not to the context); undefined: `<context>/Dockerfile`. */
  readonly file?: string;
  /** Empty: the builder's own platform. */
  readonly platforms: readonly Platform[];
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: LevelledAnnotations;
  /** Commit time, seconds since 1970: `SOURCE_DATE_EPOCH` of the build. What that reaches is the builder's matter: the native assembler
   * uses it for every time stamp, BuildKit for the image's own and not for files in layers. */
  readonly epoch: number;
  /** Where buildx may store by digest directly: the first image. Others are filled by copying. */
  readonly destination: Repository;
  /** Everything only buildx knows, as parsed inputs (build/buildx/options). */
  readonly buildx: BuildxOptions;
}

/** Inputs of docker/build-push-action that pass through to `docker buildx build`, with its names. */
export interface BuildxOptions {
  readonly addHosts: readonly string[];
  readonly allow: readonly string[];
  readonly attests: readonly string[];
  readonly buildContexts: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly cgroupParent?: string;
  readonly network?: string;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly outputs: readonly string[];
  readonly load: boolean;
  readonly provenance?: string;
  readonly sbom?: string;
  readonly pull: boolean;
  /** `id=value` pairs; values never reach an argv: they go through the environment of the child. */
  readonly secrets: readonly string[];
  readonly secretEnvs: readonly string[];
  readonly secretFiles: readonly string[];
  readonly shmSize?: string;
  readonly ssh: readonly string[];
  readonly ulimit: readonly string[];
}

/** A finished build, stored somewhere by digest and named nowhere. */
export interface BuiltImage {
  /** Digest of the index (or of the single manifest). */
  readonly digest: Digest;
  /** Its digest of another algorithm, where whoever made it calls it by that. */
  readonly original?: Digest;
  /** Where its content can be read: a layout on disk or the repository it was pushed to. */
  readonly content: ContentReader;
  /** The repository that already holds everything, when the builder pushed by digest. */
  readonly storedIn?: Repository;
  /** What the builder tells of the build, in its own terms. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Frees temporary files. Safe to call twice. */
  dispose(): Promise<void>;
}

/** Builds an image and stores it by digest. Nothing behind this port can name anything. */
export interface Builder {
  /** For people: `buildx (builder "default", driver docker)`. */
  readonly description: string;
  build(request: BuildRequest): Promise<BuiltImage>;
}
