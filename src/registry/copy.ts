import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, shortDigest } from '../oci/digest.ts';
import { type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isIndexType, isManifestType } from '../oci/media-type.ts';
import type { BlobSource, ContentReader, ContentWriter, Stored } from './capabilities.ts';
import { Limiter } from './limiting.ts';

/** Blobs looked for at a time. How many are sent at a time is the destination's matter. */
const BLOBS_AT_ONCE = 16;
/** Manifests held in memory at a time, each up to 8 MiB. */
const MANIFESTS_AT_ONCE = 4;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;

/** How one blob's transfer is shown while it runs. */
export interface TransferProgress {
  /** So many bytes more have been sent. */
  advance(bytes: number): void;
  /** It is sent again from its first byte. */
  restart(): void;
  done(how?: Stored): void;
}

export interface CopyRequest {
  readonly source: ContentReader;
  readonly root: Digest;
  readonly destination: ContentWriter;
  /** Path of another repository of the destination's registry that holds the same content. */
  readonly mountFrom?: string;
  /** Told of every blob, with a short name and its size in bytes. */
  readonly progress?: (name: string, total: number) => TransferProgress;
}

/** What copying did. Counts are of blobs and manifests, bytes only of what was sent. */
export interface CopyTotals {
  readonly uploadedBytes: number;
  readonly uploaded: number;
  readonly mounted: number;
  readonly present: number;
}

/**
 * Copies a manifest or index with everything it names: blobs before manifests, manifests before the index that lists
 * them, BuildKit's attestation manifests included. Content is streamed and never held. After a failure nothing new is
 * begun, and what is under way is waited for before it is thrown.
 */
export async function copyGraph(request: CopyRequest): Promise<CopyTotals> {
  const copy = new Copy(request);
  await copy.manifest(await request.source.manifest(request.root), 0);
  return copy.totals;
}

class Copy {
  readonly totals = { uploadedBytes: 0, uploaded: 0, mounted: 0, present: 0 };
  readonly #request: CopyRequest;
  readonly #blobs = new Limiter(BLOBS_AT_ONCE);
  readonly #manifests = new Limiter(MANIFESTS_AT_ONCE);
  readonly #seen = new Map<Digest, Promise<Stored>>();
  #failure: { readonly error: unknown } | undefined;

  constructor(request: CopyRequest) {
    this.#request = request;
  }

  async manifest(document: ManifestDocument, depth: number): Promise<Stored> {
    if (depth > MAX_DEPTH) {
      throw new AppError(
        'registry-failed',
        `index ${document.digest} is nested deeper than ${MAX_DEPTH} levels`,
      );
    }
    const parsed = parseManifest(document);
    const children = parsed.kind === 'index' ? parsed.index.manifests : blobsOf(parsed.manifest);
    const found = await this.#all(children.map(child => () => this.#child(child, depth)));
    const missed = found.some(stored => stored !== 'present');
    return this.#count(
      await this.#request.destination.putManifest(document, { missed }),
      document.bytes.length,
    );
  }

  /** A child is stored once, however many manifests name it. */
  #child(child: Descriptor, depth: number): Promise<Stored> {
    const known = this.#seen.get(child.digest);
    if (known) return known;
    const stored =
      isManifestType(child.mediaType) || isIndexType(child.mediaType)
        ? this.#nested(child, depth)
        : this.#blob(child);
    this.#seen.set(child.digest, stored);
    return stored;
  }

  // Only reading is bounded: a place held while children are stored could never be freed in a deep index.
  async #nested(child: Descriptor, depth: number): Promise<Stored> {
    const document = await this.#manifests.run(() =>
      this.#begin(() => this.#request.source.manifest(child.digest)),
    );
    return this.manifest(document, depth + 1);
  }

  #blob(descriptor: Descriptor): Promise<Stored> {
    return this.#blobs.run(() =>
      this.#begin(async () => {
        const { source, destination, mountFrom, progress } = this.#request;
        const shown = new ShownTransfer(descriptor, progress);
        const open = () => shown.counting(source.passing?.(descriptor) ?? source.blob(descriptor));
        const blob: BlobSource = { descriptor, open };
        const stored = await destination.putBlob(blob, mountFrom);
        shown.done(stored);
        return this.#count(stored, descriptor.size);
      }),
    );
  }

  async #begin<T>(task: () => Promise<T>): Promise<T> {
    if (this.#failure) throw this.#failure.error;
    return task();
  }

  async #all<T>(tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
    const settled = await Promise.allSettled(
      tasks.map(task =>
        task().catch((error: unknown) => {
          this.#failure ??= { error };
          throw error;
        }),
      ),
    );
    if (this.#failure) throw this.#failure.error;
    return settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
  }

  #count(stored: Stored, bytes: number): Stored {
    this.totals[stored] += 1;
    if (stored === 'uploaded') this.totals.uploadedBytes += bytes;
    return stored;
  }
}

/** Shows a transfer from its first byte on; one that needs no byte is shown as done at once. */
class ShownTransfer {
  readonly #start: () => TransferProgress | undefined;
  #progress: TransferProgress | undefined;

  constructor({ digest, size }: Descriptor, progress: CopyRequest['progress']) {
    this.#start = () => progress?.(shortDigest(digest), size);
  }

  async *counting(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    if (this.#progress) this.#progress.restart();
    else this.#progress = this.#start();
    for await (const chunk of chunks) {
      yield chunk;
      this.#progress?.advance(chunk.length);
    }
  }

  done(how: Stored): void {
    (this.#progress ?? this.#start())?.done(how);
  }
}

/** Layers that may not be given on (image-spec, non-distributable layers) stay where their addresses point. */
function blobsOf({ config, layers }: { config: Descriptor; layers: readonly Descriptor[] }): Descriptor[] {
  return [config, ...layers].filter(({ mediaType }) => !/nondistributable|\.foreign\./.test(mediaType));
}
