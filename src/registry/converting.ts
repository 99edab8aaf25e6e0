import { AppError } from '../errors.ts';
import { isAttestation } from '../oci/attestation.ts';
import { convertManifest } from '../oci/convert.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { type Form, isIndexType, isManifestType } from '../oci/media-type.ts';
import type { ContentReader } from './capabilities.ts';
import { Limiter } from './limiting.ts';

/** Manifests read at a time, each up to 8 MiB. */
const MANIFESTS_AT_ONCE = 4;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/** Converted manifests kept in memory, in bytes: those of real images take some KiB each. */
const MAX_KEPT = 32 * 1024 * 1024;

export interface Converted {
  /** Reads the converted manifests beside everything else that the original reader has. */
  readonly content: ContentReader;
  /** The root in its new form; the same digest where it has that form already. */
  readonly digest: Digest;
  /** What the form has no place for, in words for people. */
  readonly lost: readonly string[];
}

/**
 * Converts a manifest or index and everything it lists, ready to be copied. No blob is read. Throws `bad-input` for
 * what the form cannot express, and `registry-failed` for content beyond the limits above.
 */
export async function converted(reader: ContentReader, root: Digest, to: Form): Promise<Converted> {
  const conversion = new GraphConversion(reader, to);
  const { descriptor, lost } = await conversion.convert(root, 0);
  const { passing } = reader;
  const content: ContentReader = {
    manifest: async digest => conversion.made.get(digest) ?? reader.manifest(digest),
    blob: blob => reader.blob(blob),
    ...(passing === undefined ? {} : { passing: blob => passing.call(reader, blob) }),
  };
  return { content, digest: descriptor.digest, lost: [...new Set(lost)] };
}

interface Done {
  readonly descriptor: Descriptor;
  readonly lost: readonly string[];
}

class GraphConversion {
  readonly made = new Map<Digest, ManifestDocument>();
  readonly #reader: ContentReader;
  readonly #to: Form;
  readonly #reads = new Limiter(MANIFESTS_AT_ONCE);
  readonly #seen = new Map<Digest, Promise<Done>>();
  #bytes = 0;

  constructor(reader: ContentReader, to: Form) {
    this.#reader = reader;
    this.#to = to;
  }

  /** A manifest is converted once, however many indexes list it. */
  convert(digest: Digest, depth: number): Promise<Done> {
    const done = this.#seen.get(digest) ?? this.#convert(digest, depth);
    this.#seen.set(digest, done);
    return done;
  }

  async #convert(digest: Digest, depth: number): Promise<Done> {
    if (depth > MAX_DEPTH)
      throw new AppError('registry-failed', `index ${digest} is nested deeper than ${MAX_DEPTH} levels`);
    // Only reading is bounded: a place held while children are converted could never be freed in a deep index.
    const document = await this.#reads.run(() => this.#reader.manifest(digest));
    const parsed = parseManifest(document);
    const listed = parsed.kind === 'index' ? parsed.index.manifests.filter(isConverted) : [];
    const found = await this.#all(listed, depth + 1);
    const children = new Map(found.map(([old, { descriptor }]) => [old, descriptor]));
    const made = convertManifest({ document, parsed, to: this.#to, children });
    if (made.document !== document) this.#keep(made.document);
    return {
      descriptor: describe(made.document),
      lost: [...made.lost, ...found.flatMap(([, { lost }]) => lost)],
    };
  }

  /** Waits for all of them, so that nothing is still read when the first failure is thrown. */
  async #all(listed: readonly Descriptor[], depth: number): Promise<readonly (readonly [Digest, Done])[]> {
    const all = listed.map(async ({ digest }) => [digest, await this.convert(digest, depth)] as const);
    await Promise.allSettled(all);
    return Promise.all(all);
  }

  #keep(document: ManifestDocument): void {
    this.#bytes += document.bytes.length;
    if (this.#bytes > MAX_KEPT)
      throw new AppError('registry-failed', `converted manifests take more than ${MAX_KEPT} bytes`);
    this.made.set(document.digest, document);
  }
}

/** Attestations belong to the digest they name, so they stay as they are or stay behind. */
function isConverted(entry: Descriptor): boolean {
  return !isAttestation(entry) && (isManifestType(entry.mediaType) || isIndexType(entry.mediaType));
}
