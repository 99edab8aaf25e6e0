import { AppError } from '../errors.ts';
import { type Descriptor, formatPlatform } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { MAX_SBOM, readSbom, SBOM_PREDICATE, type SbomDocument } from './sbom-document.ts';
import type { SbomAssignment } from './sbom-files.ts';

const REFERENCE = { type: 'vnd.docker.reference.type', digest: 'vnd.docker.reference.digest' } as const;
const PREDICATE = 'in-toto.io/predicate-type';
/** The type of BuildKit's attestation manifests from 0.32 on, which also have a subject. */
const ARTIFACT = 'application/vnd.docker.attestation.manifest.v1+json';

/** What an image's attestation manifests hold. */
export interface BuildkitSboms {
  readonly sboms: readonly SbomAssignment[];
  readonly warnings: readonly string[];
}

/**
 * Takes the SPDX documents out of an image's BuildKit attestations, each for the platform manifest that it is about
 * (BuildKit, docs/attestations/attestation-storage.md). Both shapes are understood: image manifests named by
 * annotations in the index, and the artifact manifests of BuildKit 0.32 with a subject. A document whose statement is
 * about other content is left out with a warning. An image without an index has none.
 */
export async function sbomsFromBuildkit(content: ContentReader, root: Digest): Promise<BuildkitSboms> {
  const parsed = parseManifest(await content.manifest(root));
  if (parsed.kind !== 'index') return { sboms: [], warnings: [] };
  const entries = parsed.index.manifests.filter(isAttestation);
  const found = await Promise.all(entries.map(entry => fromManifest(content, entry, parsed.index)));
  return { sboms: found.flatMap(({ sboms }) => sboms), warnings: found.flatMap(({ warnings }) => warnings) };
}

async function fromManifest(
  content: ContentReader,
  entry: Descriptor,
  index: ImageIndex,
): Promise<BuildkitSboms> {
  const parsed = parseManifest(await content.manifest(entry.digest));
  if (parsed.kind !== 'manifest') return { sboms: [], warnings: [] };
  const about = subjectOf(entry, parsed.manifest);
  const subject = index.manifests.find(({ digest }) => digest === about);
  const name = `attestation manifest ${entry.digest}`;
  if (subject === undefined) {
    return { sboms: [], warnings: [`${name} is about ${about ?? 'nothing'}, which is not in its index`] };
  }
  const layers = parsed.manifest.layers.filter(isSpdx);
  const read = await Promise.all(layers.map((layer, at) => fromLayer(content, layer, { subject, at })));
  return {
    sboms: read.flatMap(one => (one.document === undefined ? [] : [{ subject, document: one.document }])),
    warnings: read.flatMap(one => (one.warning === undefined ? [] : [`${name}: ${one.warning}`])),
  };
}

async function fromLayer(
  content: ContentReader,
  layer: Descriptor,
  { subject, at }: { readonly subject: Descriptor; readonly at: number },
): Promise<{ document?: SbomDocument; warning?: string }> {
  if (layer.size > MAX_SBOM)
    return { warning: `an SBOM of ${layer.size} bytes is left out (at most ${MAX_SBOM})` };
  const statement = parseStatement(Buffer.concat(await Array.fromAsync(content.blob(layer))), layer.digest);
  if (!isAbout(statement, subject.digest)) return { warning: `${layer.digest} is about other content` };
  const platform =
    subject.platform === undefined ? 'image' : formatPlatform(subject.platform).replaceAll('/', '-');
  const title = `${platform}${at === 0 ? '' : `-${at + 1}`}.spdx.json`;
  const bytes = Buffer.from(JSON.stringify(statement.predicate));
  return { document: readSbom(bytes, title) };
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

function isAttestation({ annotations, artifactType }: Descriptor): boolean {
  return annotations?.[REFERENCE.type] === 'attestation-manifest' || artifactType === ARTIFACT;
}

function isSpdx({ mediaType, annotations }: Descriptor): boolean {
  return mediaType === MEDIA_TYPE.inToto && (annotations?.[PREDICATE] ?? '').startsWith(SBOM_PREDICATE.spdx);
}
