import type { LevelledAnnotations } from '../build/builder.ts';
import { AppError } from '../errors.ts';
import { KEY } from '../oci/annotations.ts';
import { type Descriptor, formatPlatform, isUnknownPlatform, type Platform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, indentOf, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import { isManifestType } from '../oci/media-type.ts';
import type { Repository } from '../oci/reference.ts';
import { type NamedHandOver, recordsError } from '../plan/merge-plan.ts';
import { isImage, type MergePart, sorted } from '../plan/merged-index.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { RegistryError } from '../registry/errors.ts';
import { platformName } from './hand-over.ts';
import { platformOf } from './platforms.ts';

/** A repository that may hold what was handed over. */
export interface Shelf {
  readonly repository: Repository;
  readonly content: ContentReader;
}

/** What a record hands over, as it was found in a registry. */
export interface FoundPart extends MergePart {
  readonly file: string;
  /** Where it is read. */
  readonly content: ContentReader;
  /** Every repository that holds it. */
  readonly holders: readonly Repository[];
  /** Everything it consists of but blobs: the manifests that its index names, or the manifest itself. */
  readonly documents: readonly ManifestDocument[];
}

/** What is expected of the parts of this release. */
export interface Expected {
  readonly annotations: LevelledAnnotations;
  /** The commits that content of this release may say it is of; what says none is taken. */
  readonly revisions: readonly string[];
}

/**
 * Reads what records hand over, by digest and so verified: index, platform manifests, and what is about them, for some
 * registries take an index whose manifests are gone. Looks in every repository which of them hold it.
 * Throws `registry-failed` with everything that is nowhere, and `bad-input` for records that say something else of the
 * content than it says itself.
 */
export async function findParts(
  named: readonly NamedHandOver[],
  shelves: readonly Shelf[],
  expected: Expected,
): Promise<readonly FoundPart[]> {
  const looked = await Promise.all(named.map(one => findPart(one, shelves, expected)));
  const gone = looked.flatMap(one => (typeof one === 'string' ? [one] : []));
  if (gone.length > 0) {
    throw new AppError('registry-failed', gone.length === 1 ? `${gone[0]}` : 'what was handed over is gone', {
      problems: gone.length === 1 ? [] : gone,
      hint: 'run the `build` jobs of these platforms again, and then `merge`: what is still there is not sent again; where a registry removes content without tags, let it keep that for longer than a pipeline takes',
    });
  }
  const found = looked.flatMap(one => (typeof one === 'string' ? [] : [one]));
  const problems = found.flatMap((part, at) => contradictions(part, named[at], expected));
  if (problems.length > 0) throw recordsError(problems);
  return found;
}

/** The part, or a text that says what is missing where. */
async function findPart(
  { file, record }: NamedHandOver,
  shelves: readonly Shelf[],
  { annotations }: Expected,
): Promise<FoundPart | string> {
  const { digest } = record.root;
  const looks = await Promise.all(
    shelves.map(async shelf => ({ shelf, root: await lookFor(shelf, digest) })),
  );
  const holding = looks.filter(({ root }) => root !== undefined);
  const [first] = holding;
  const names = shelves.map(({ repository }) => repository.name).join(', ');
  if (!first?.root) return `${file}: ${digest} is not in ${names}, or not any more`;
  const { content } = first.shelf;
  const { root } = first;
  const holders = holding.map(({ shelf }) => shelf.repository);
  const parsed = parseManifest(root);
  if (parsed.kind === 'manifest') {
    const platform = await platformOf(content, parsed.manifest);
    const annotated = sorted(annotations['manifest-descriptor']);
    const entry: Descriptor = {
      ...describe(root),
      ...(Object.keys(annotated).length > 0 ? { annotations: annotated } : {}),
      ...(platform === undefined ? {} : { platform: writtenAs(root, platform) }),
    };
    return { file, root, annotations: undefined, entries: [entry], content, holders, documents: [root] };
  }
  const children = await Promise.all(parsed.index.manifests.map(entry => readChild(first.shelf, entry)));
  const lost = children.filter(child => child.document === undefined).map(({ entry }) => entry.digest);
  if (lost.length > 0) return `${file}: ${digest} is there, but not all that it names: ${lost.join(', ')}`;
  const documents = children.flatMap(({ document }) => document ?? []);
  const entries = children.map(({ entry }) => entry);
  return { file, root, annotations: parsed.index.annotations ?? {}, entries, content, holders, documents };
}

async function readChild({ content, repository }: Shelf, entry: Descriptor) {
  const document = await lookFor({ content, repository }, entry.digest);
  if (document === undefined || entry.platform !== undefined || !isManifestType(entry.mediaType))
    return { document, entry };
  const parsed = parseManifest(document);
  const platform = parsed.kind === 'manifest' ? await platformOf(content, parsed.manifest) : undefined;
  return { document, entry: platform ? { ...entry, platform: writtenAs(document, platform) } : entry };
}

/** Undefined where the registry says that there is no such manifest; whatever else it says is thrown. */
async function lookFor({ content }: Shelf, digest: Digest): Promise<ManifestDocument | undefined> {
  try {
    return await content.manifest(digest);
  } catch (error) {
    if (error instanceof RegistryError && error.status === 404) return undefined;
    throw error;
  }
}

/** The platform of a configuration in the order of keys of whoever wrote the manifest: Go's, or the native assembler's. */
function writtenAs(document: ManifestDocument, platform: Platform): Platform {
  const { os, architecture, variant } = platform;
  const [version, features] = [platform['os.version'], platform['os.features']];
  const first = indentOf(document.bytes) === '' ? { os, architecture } : { architecture, os };
  return {
    ...first,
    ...(version === undefined ? {} : { 'os.version': version }),
    ...(features === undefined ? {} : { 'os.features': features }),
    ...(variant === undefined ? {} : { variant }),
  };
}

function contradictions(
  part: FoundPart,
  named: NamedHandOver | undefined,
  { revisions }: Expected,
): readonly string[] {
  const { file, root, entries, documents } = part;
  const { mediaType, size } = describe(root);
  const problems: string[] = [];
  const said = named?.record;
  if (said?.root.mediaType !== mediaType || said.root.size !== size)
    problems.push(`${file}: ${root.digest} is of another type or size than it says`);
  const nested = entries.filter(entry => !isManifestType(entry.mediaType));
  if (nested.length > 0) problems.push(`${file}: ${root.digest} names what is no manifest of an image`);
  const wanted = (said?.platforms ?? []).map(({ platform, digest }) => `${platform} ${digest}`);
  const there = entries.filter(isImage).map(entry => `${nameOf(entry)} ${entry.digest}`);
  if (!same(wanted, there))
    problems.push(`${file}: it says ${list(wanted)}, but ${root.digest} holds ${list(there)}`);
  for (const document of documents) {
    const parsed = parseManifest(document);
    const revision = parsed.kind === 'manifest' ? parsed.manifest.annotations?.[KEY.revision] : undefined;
    if (revision !== undefined && !revisions.includes(revision))
      problems.push(`${file}: ${document.digest} says that it is of commit ${JSON.stringify(revision)}`);
  }
  return problems;
}

function nameOf({ platform }: Descriptor): string {
  return platform === undefined || isUnknownPlatform(platform)
    ? 'unknown'
    : platformName(formatPlatform(platform));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');
}

function list(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}
