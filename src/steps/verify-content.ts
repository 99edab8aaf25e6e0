import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import { isIndexType, isManifestType } from '../oci/media-type.ts';
import { MAX_DEPTH } from '../oci/walk-index.ts';
import type { BlobFinder, ContentReader } from '../registry/capabilities.ts';
import { RegistryError } from '../registry/errors.ts';

/** One repository, for looking only. */
export interface Holding {
  readonly content: ContentReader;
  readonly blobs: BlobFinder;
}

/** What looking through content came to. */
export interface Walked {
  readonly manifests: number;
  readonly blobs: number;
  /** Everything that is missing or damaged; empty: the content is whole. */
  readonly problems: readonly string[];
}

/**
 * Looks whether everything that a manifest or index names is there: manifests are read, of blobs only presence and size
 * are asked for. What may not be distributed (image-spec, non-distributable layers) is elsewhere and not looked for.
 */
export async function walkContent(holding: Holding, root: Digest): Promise<Walked> {
  const walk = new Walk(holding);
  await walk.manifest(root, 0);
  return { manifests: walk.manifests.size, blobs: walk.blobs.size, problems: walk.problems };
}

class Walk {
  readonly manifests = new Set<Digest>();
  readonly blobs = new Set<Digest>();
  readonly problems: string[] = [];
  readonly #holding: Holding;

  constructor(holding: Holding) {
    this.#holding = holding;
  }

  async manifest(digest: Digest, depth: number): Promise<void> {
    if (this.manifests.has(digest)) return;
    this.manifests.add(digest);
    if (depth > MAX_DEPTH) {
      this.problems.push(`index ${digest} is nested deeper than ${MAX_DEPTH} levels`);
      return;
    }
    const parsed = await findingOr(async () => parseManifest(await this.#holding.content.manifest(digest)));
    if (typeof parsed === 'string') {
      this.problems.push(`manifest ${digest}: ${parsed}`);
      return;
    }
    const children =
      parsed.kind === 'index'
        ? parsed.index.manifests
        : [parsed.manifest.config, ...parsed.manifest.layers].filter(isDistributed);
    await Promise.all(children.map(child => this.#child(child, depth)));
  }

  #child(child: Descriptor, depth: number): Promise<void> {
    const { mediaType, digest } = child;
    if (isManifestType(mediaType) || isIndexType(mediaType)) return this.manifest(digest, depth + 1);
    if (this.blobs.has(digest)) return Promise.resolve();
    this.blobs.add(digest);
    return this.#blob(child);
  }

  async #blob(blob: Descriptor): Promise<void> {
    const lacking = await lackOf(this.#holding.blobs, blob);
    if (lacking !== undefined) this.problems.push(lacking);
  }
}

/** What a blob lacks, as far as its registry says it without sending it; undefined: nothing. */
export async function lackOf(blobs: BlobFinder, { digest, size }: Descriptor): Promise<string | undefined> {
  const found = await blobs.find(digest);
  if (found === undefined) return `blob ${digest} is not there`;
  if (found.size === undefined || found.size === size) return undefined;
  return `blob ${digest} has ${found.size} bytes, expected ${size}`;
}

/**
 * The result, or why there is none where that is a finding about the content: it is not there, damaged or no manifest.
 * Throws everything else, which says nothing about the content.
 */
export async function findingOr<T>(read: () => Promise<T>): Promise<T | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RegistryError) {
      if (error.status === 404) return 'it is not there';
      throw error;
    }
    if (error instanceof AppError && (error.code === 'digest-mismatch' || error.code === 'registry-failed'))
      return error.message;
    throw error;
  }
}

function isDistributed({ mediaType }: Descriptor): boolean {
  return !/nondistributable|\.foreign\./.test(mediaType);
}
