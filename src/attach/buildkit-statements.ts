import { AppError } from '../errors.ts';
import { isAttestation, REFERENCE } from '../oci/attestation.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { walkIndex } from '../oci/walk-index.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { MAX_SBOM } from './sbom-document.ts';

const PREDICATE = 'in-toto.io/predicate-type';

/** One statement that BuildKit has put into an image's index. */
export interface BuildkitStatement {
  /** The platform manifest that it is about. */
  readonly subject: Descriptor;
  /** Place among the statements of its kind about this platform, from 0. */
  readonly at: number;
  readonly predicate: unknown;
}

/** What an image's attestation manifests hold of one kind. */
export interface BuildkitStatements {
  readonly statements: readonly BuildkitStatement[];
  readonly warnings: readonly string[];
}

/**
 * Takes the statements whose predicate type begins with `predicateType` out of an image's BuildKit attestations
 * (BuildKit, docs/attestations/attestation-storage.md). Both shapes are understood: image manifests named by
 * annotations in the index, and the artifact manifests of BuildKit 0.32 with a subject. A statement about other content
 * is left out with a warning. An image without an index has none.
 */
export async function buildkitStatements(
  content: ContentReader,
  root: Digest,
  predicateType: string,
): Promise<BuildkitStatements> {
  const levels = await walkIndex(await content.manifest(root), digest => content.manifest(digest));
  const found = await Promise.all(
    levels.flatMap(({ index }) =>
      index.manifests
        .filter(isAttestation)
        .map(entry => fromManifest(content, entry, { index, predicateType })),
    ),
  );
  return {
    statements: found.flatMap(({ statements }) => statements),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

async function fromManifest(
  content: ContentReader,
  entry: Descriptor,
  { index, predicateType }: { readonly index: ImageIndex; readonly predicateType: string },
): Promise<BuildkitStatements> {
  const parsed = parseManifest(await content.manifest(entry.digest));
  if (parsed.kind !== 'manifest') return { statements: [], warnings: [] };
  const about = subjectOf(entry, parsed.manifest);
  const subject = index.manifests.find(({ digest }) => digest === about);
  const name = `attestation manifest ${entry.digest}`;
  if (subject === undefined) {
    return {
      statements: [],
      warnings: [`${name} is about ${about ?? 'nothing'}, which is not in its index`],
    };
  }
  const layers = parsed.manifest.layers.filter(layer => states(layer, predicateType));
  const read = await Promise.all(layers.map((layer, at) => fromLayer(content, layer, { subject, at })));
  return {
    statements: read.flatMap(one => one.statement ?? []),
    warnings: read.flatMap(one => (one.warning === undefined ? [] : [`${name}: ${one.warning}`])),
  };
}

async function fromLayer(
  content: ContentReader,
  layer: Descriptor,
  { subject, at }: Omit<BuildkitStatement, 'predicate'>,
): Promise<{ statement?: BuildkitStatement; warning?: string }> {
  if (layer.size > MAX_SBOM)
    return { warning: `a statement of ${layer.size} bytes is left out (at most ${MAX_SBOM})` };
  const statement = parseStatement(Buffer.concat(await Array.fromAsync(content.blob(layer))), layer.digest);
  if (!isAbout(statement, subject.digest)) return { warning: `${layer.digest} is about other content` };
  return { statement: { subject, at, predicate: statement.predicate } };
}

interface Statement {
  readonly subject?: readonly { readonly digest?: Readonly<Record<string, string>> }[] | null;
  readonly predicate?: unknown;
}

function parseStatement(bytes: Uint8Array, digest: Digest): Statement {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Statement;
  } catch (cause) {
    throw new AppError('registry-failed', `in-toto statement ${digest} is not JSON`, { cause });
  }
}

/** Statements of scans within a build name no image; one that names images has to name this one. */
function isAbout({ subject }: Statement, digest: Digest): boolean {
  const named = (Array.isArray(subject) ? subject : []).flatMap(one => one?.digest?.['sha256'] ?? []);
  return named.length === 0 || named.includes(digest.slice('sha256:'.length));
}

function subjectOf({ annotations }: Descriptor, { subject }: ImageManifest): Digest | undefined {
  const named = annotations?.[REFERENCE.digest];
  return named !== undefined && isDigest(named) ? named : subject?.digest;
}

function states({ mediaType, annotations }: Descriptor, predicateType: string): boolean {
  return mediaType === MEDIA_TYPE.inToto && (annotations?.[PREDICATE] ?? '').startsWith(predicateType);
}
