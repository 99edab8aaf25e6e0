import type { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';

/** Reads content of one repository (or layout) by digest. Everything returned is verified against its digest. */
export interface ContentReader {
  /** The manifest or index with this digest; throws `registry-failed` when it is not there. */
  manifest(digest: Digest): Promise<ManifestDocument>;
  /** The bytes of a blob, verified while they stream: the iterable throws `digest-mismatch` at its end if they lie. */
  blob(descriptor: Descriptor): AsyncIterable<Uint8Array>;
  /**
   * The same bytes on their way to a registry, which checks the digest itself: not hashed again here, and a chunk of at
   * least `PASSING_CHUNK` bytes may be overwritten once the next is asked for. Where a source has no such way, `blob`
   * is used.
   */
  passing?(descriptor: Descriptor): AsyncIterable<Uint8Array>;
}

/** Smallest chunk of `ContentReader.passing`: what the network port sends off before it asks for more. */
export const PASSING_CHUNK = 256 * 1024;

/** Looks whether blobs of one repository are there; no byte of them is read. */
export interface BlobFinder {
  /** Undefined when the blob is not there; else its size in bytes, where the registry says it. */
  find(digest: Digest): Promise<FoundBlob | undefined>;
}

export interface FoundBlob {
  readonly size?: number;
}

/** Content to be stored: `open` can be called again whenever a request has to be repeated. */
export interface BlobSource {
  readonly descriptor: Descriptor;
  /** Made a moment ago, so hardly there yet: it is sent without a look. */
  readonly fresh?: true;
  open(): AsyncIterable<Uint8Array>;
}

/** How a blob came to be in the repository. */
export type Stored = 'present' | 'mounted' | 'uploaded';

/** Stores content of one repository by digest. It cannot name anything. */
export interface ContentWriter {
  /** Stores a blob unless it is there; `from` is another repository of the same registry to mount from. */
  putBlob(source: BlobSource, from?: string): Promise<Stored>;
  /**
   * Stores a manifest under its digest, without a tag, unless it is there. Its children must be stored first. `missed`:
   * something that it names was not there a moment ago, so neither is the manifest, and nobody looks.
   */
  putManifest(document: ManifestDocument, how?: { readonly missed: boolean }): Promise<Stored>;
}

/** What one tag is known to be. `unknown` is never taken for absent. */
export type TagState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly digest: Digest; readonly mediaType: string }
  | { readonly kind: 'unknown'; readonly error: AppError };

/** Reads the tags of one repository. */
export interface TagReader {
  /** What the tag points at now. Never throws for what a registry answers: that is `unknown`. */
  stateOf(tag: string): Promise<TagState>;
  /** Every tag, page by page, so that a large repository is never held in memory. */
  list(): AsyncIterable<string>;
}

/** Points tags at content that is already stored. Only the publish step holds one. */
export interface TagWriter {
  /**
   * Points the tags at the document. A registry that can take several tags in one request gets one request.
   * Throws `tag-immutable` when the registry itself refuses an overwrite.
   */
  point(document: ManifestDocument, tags: readonly string[], how?: PointOptions): Promise<void>;
  /** The same with what became of each tag, for a caller that has to know. A failure is in there, not thrown. */
  pointEach?(
    document: ManifestDocument,
    tags: readonly string[],
    how?: PointOptions,
  ): Promise<ReadonlyMap<string, Pointed>>;
}

/** What became of one of several tags. `open`: another one failed first, and this one was not begun. */
export type Pointed =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'open' };

export interface PointOptions {
  /**
   * The tags do not exist yet, and are not to be changed if they do by now. The registry is told so (`If-None-Match: *`).
   * None is known to care, so this promises nothing: one that does ends in `tag-conflict` instead of an overwrite.
   */
  readonly first?: boolean;
  /** Those of the tags that are known to hold something else: what refuses them may refuse the overwrite. */
  readonly over?: readonly string[];
}

/** Deletes tags and nothing else. Only pruning holds one. */
export interface TagDeleter {
  /** Removes one tag. Other tags of the same content, and the content, stay. Throws what the registry refuses else. */
  remove(tag: string): Promise<TagRemoval>;
}

/**
 * Deletes content by its digest, together with every tag that names it. Only pruning holds one, for registries that
 * cannot delete a tag alone.
 */
export interface ContentDeleter {
  /** Removes one manifest. What it lists, and what is attached to it, stays. Throws what the registry refuses else. */
  removeContent(digest: Digest): Promise<TagRemoval>;
}

/** What became of a tag. `unsupported`: this registry has no way to delete a tag alone, and nothing was done. */
export type TagRemoval =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unsupported'; readonly error: AppError };

/** Finds what is attached to content of one repository (distribution-spec, listing referrers). */
export interface ReferrersReader {
  /**
   * What refers to `subject`, page by page: from the API, else from the fallback tag. With `artifactType`, only those
   * of that type, and entries whose type an older client has not written truly: their manifests tell.
   */
  referrersOf(subject: Digest, artifactType?: string): AsyncIterable<Descriptor>;
  /** What cosign's tag for `subject` names, undefined when there is none. */
  companionOf(subject: Digest, kind: CompanionKind): Promise<ManifestDocument | undefined>;
}

/** Tags that cosign keeps beside an image: `sha256-<hex>.sig`, `.att`, `.sbom`. */
export type CompanionKind = 'sig' | 'att' | 'sbom';

/** Gives the new content of a companion tag, or undefined when it can stay as it is. */
export type CompanionChange = (
  present: ManifestDocument | undefined,
) => ManifestDocument | undefined | Promise<ManifestDocument | undefined>;

/** Attaches content. It names nothing but the fallback and companion tags of a digest. */
export interface ReferrersWriter {
  /**
   * Stores a manifest with a subject so that it is listed among the subject's referrers, by the API or in the fallback
   * tag, where `confirm` shows whether it stays. Its blobs must be stored first. Throws `tag-immutable` when the registry
   * keeps the fallback tag as it is.
   */
  attach(document: ManifestDocument): Promise<Stored>;
  /**
   * What need not be attached to `subject` again: it is listed, and it is there. A fallback tag goes on listing what was
   * deleted, so each of its entries is looked for.
   */
  standing(subject: Digest): Promise<ReadonlySet<Digest>>;
  /** Rewrites a companion tag. `change` is asked again when another writer came in between. */
  amendCompanion(subject: Digest, kind: CompanionKind, change: CompanionChange): Promise<void>;
  /**
   * Looks whether what was attached is listed, where lists are tags that others write as well, and adds again what a
   * writer that came in between has taken away. `new`: in the tags written since the last call, to be called when all is
   * attached and nothing is named yet. `all`: in every tag that this run has written, once more when everything is done,
   * for the later the look the more it can see. Throws `lost-race` where others never stop.
   */
  confirm(which: 'new' | 'all'): Promise<void>;
}

/** One repository with its powers kept apart. */
export interface RepositoryAccess {
  readonly content: ContentReader & ContentWriter;
  readonly tags: TagReader;
}
