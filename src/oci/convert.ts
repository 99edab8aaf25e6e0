import { AppError } from '../errors.ts';
import { isAttestation, REFERENCE } from './attestation.ts';
import type { Descriptor } from './descriptor.ts';
import type { Digest } from './digest.ts';
import {
  encodeManifest,
  type ImageIndex,
  type ImageManifest,
  indentOf,
  type ManifestDocument,
  type ParsedManifest,
} from './manifest.ts';
import {
  DOCKER_LAYER,
  type Form,
  isImageConfigType,
  isIndexType,
  isManifestType,
  MEDIA_TYPE,
  OCI_LAYER,
} from './media-type.ts';

/** A manifest or index that is to have another form. */
export interface Conversion {
  readonly document: ManifestDocument;
  readonly parsed: ParsedManifest;
  readonly to: Form;
  /** What the manifests of an index have become, by the digest each had: the same digest where nothing changed. */
  readonly children: ReadonlyMap<Digest, Descriptor>;
}

export interface ConvertedManifest {
  /** The very document that was given where it has the form already. */
  readonly document: ManifestDocument;
  /** What the form has no place for, in words for people. */
  readonly lost: readonly string[];
}

const FORM = {
  oci: {
    name: 'OCI’s form',
    index: MEDIA_TYPE.index,
    manifest: MEDIA_TYPE.manifest,
    config: MEDIA_TYPE.config,
  },
  docker: {
    name: 'Docker’s form',
    index: MEDIA_TYPE.dockerList,
    manifest: MEDIA_TYPE.dockerManifest,
    config: MEDIA_TYPE.dockerConfig,
  },
} as const;

/** Everything that Docker's form knows: documents, and the descriptors in them (Image Manifest Version 2, Schema 2). */
const DOCKER_FIELDS: ReadonlySet<string> = new Set(
  'schemaVersion mediaType config layers manifests size digest urls platform'.split(' '),
);

/**
 * Turns an image manifest or index into the other form (image-spec media-types.md, compatibility matrix). Only media
 * types change; blobs, the order of keys and the indentation stay, so that a way back gives the same bytes where
 * nothing was lost. Throws `bad-input` for what the form cannot express.
 */
export function convertManifest(conversion: Conversion): ConvertedManifest {
  const { parsed } = conversion;
  return parsed.kind === 'index'
    ? convertIndex(conversion, parsed.index)
    : convertImage(conversion, parsed.manifest);
}

function convertImage(conversion: Conversion, manifest: ImageManifest): ConvertedManifest {
  const { document, to } = conversion;
  const form = FORM[to];
  if (document.mediaType === form.manifest) return { document, lost: [] };
  const { config, layers } = manifest;
  if (!isImageConfigType(config.mediaType))
    throw refusal(conversion, `its configuration is of type ${config.mediaType}, so it is no image`);
  if (to === 'docker') refuseRelations(conversion, manifest);
  const lost = new Lost();
  const fields = {
    ...lost.fieldsOf(manifest, to, ''),
    mediaType: form.manifest,
    config: { ...lost.fieldsOf(config, to, ' of the configuration'), mediaType: form.config },
    layers: layers.map(layer => ({
      ...lost.fieldsOf(layer, to, ' of a layer'),
      mediaType: layerType(conversion, layer),
    })),
  };
  return finished(conversion, fields, lost);
}

/** Docker's form knows few layers. OCI's may be of any type (image-spec manifest.md, "layers"). */
function layerType(conversion: Conversion, { mediaType, digest }: Descriptor): string {
  if (conversion.to === 'oci') return OCI_LAYER.get(mediaType) ?? mediaType;
  const known = DOCKER_LAYER.get(mediaType);
  if (known !== undefined) return known;
  if (DOCKER_LAYER.has(OCI_LAYER.get(mediaType) ?? '')) return mediaType;
  throw refusal(conversion, `layer ${digest} is of type ${mediaType}, which that form does not know`);
}

function convertIndex(conversion: Conversion, index: ImageIndex): ConvertedManifest {
  const { document, to, children } = conversion;
  const has = document.mediaType === FORM[to].index;
  if (to === 'docker' && !has) refuseRelations(conversion, index);
  const kept = index.manifests.filter(entry => !isOutdated(entry, conversion));
  if (has && kept.length === index.manifests.length && kept.every(({ digest }) => !isNew(children, digest)))
    return { document, lost: [] };
  if (kept.length === 0) throw refusal(conversion, 'it lists no image');
  const lost = new Lost();
  const fields = {
    ...lost.fieldsOf(index, to, ''),
    mediaType: FORM[to].index,
    manifests: kept.map(entry => convertEntry(conversion, entry, lost)),
  };
  for (const { digest } of index.manifests.filter(entry => !kept.includes(entry)))
    lost.note(`attestation manifest ${digest}`);
  return finished(conversion, fields, lost);
}

/** What an attestation says is about a digest; it goes with the image that had it, and Docker's form has none. */
function isOutdated(entry: Descriptor, { document, to, children }: Conversion): boolean {
  if (!isAttestation(entry)) return false;
  const about = entry.annotations?.[REFERENCE.digest];
  if (to === 'oci' && about !== undefined) return isNew(children, about as Digest);
  if (to === 'docker' && document.mediaType !== MEDIA_TYPE.dockerList) return true;
  return [...children.keys()].some(digest => isNew(children, digest));
}

function isNew(children: Conversion['children'], digest: Digest): boolean {
  return (children.get(digest)?.digest ?? digest) !== digest;
}

function convertEntry(conversion: Conversion, entry: Descriptor, lost: Lost): object {
  const { to, children } = conversion;
  const { mediaType, size, digest } = children.get(entry.digest) ?? entry;
  if (to === 'docker') {
    if (isIndexType(mediaType)) throw refusal(conversion, `it lists ${entry.digest}, an index of its own`);
    if (!isManifestType(mediaType))
      throw refusal(conversion, `it lists ${entry.digest} of type ${mediaType}, which is no image`);
    if (!entry.platform)
      throw refusal(conversion, `it names no platform for ${entry.digest}, which that form demands`);
  }
  return { ...lost.fieldsOf(entry, to, ' of an image'), mediaType, size, digest };
}

/** What refers to other content, or says that it is something else than an image. */
function refuseRelations(
  conversion: Conversion,
  { artifactType, subject }: ImageManifest | ImageIndex,
): void {
  if (artifactType !== undefined) throw refusal(conversion, `it is an artifact of type ${artifactType}`);
  if (subject !== undefined)
    throw refusal(conversion, `it is attached to ${subject.digest}, and that form knows no subject`);
}

function refusal({ document, parsed, to }: Conversion, why: string): AppError {
  return new AppError(
    'bad-input',
    `${parsed.kind} ${document.digest} cannot be converted to ${FORM[to].name}: ${why}`,
  );
}

function finished({ document, parsed }: Conversion, fields: object, lost: Lost): ConvertedManifest {
  const { mediaType } = parsed.kind === 'index' ? parsed.index : parsed.manifest;
  // OCI's documents may leave it out; Docker's have it, and second.
  const ordered = mediaType === undefined ? { schemaVersion: 2, mediaType, ...fields } : fields;
  const made = encodeManifest(ordered as unknown as ImageManifest | ImageIndex, indentOf(document.bytes));
  return { document: made, lost: lost.of(`${parsed.kind} ${document.digest}`) };
}

/** Collects what one document loses. */
class Lost {
  readonly #what = new Set<string>();

  note(what: string): void {
    this.#what.add(what);
  }

  /** The fields of a document or descriptor that the form has a place for, in their order. */
  fieldsOf(value: object, to: Form, where: string): object {
    const kept = Object.entries(value).filter(([field, content]) => {
      // Content embedded in a descriptor is a copy, and of the old content once that changes.
      if (field === 'data') return false;
      if (to === 'oci' || DOCKER_FIELDS.has(field)) return true;
      const names =
        field === 'annotations' ? Object.keys(content ?? {}).map(key => `annotation ${key}`) : [field];
      for (const name of names) this.note(`${name}${where}`);
      return false;
    });
    return Object.fromEntries(kept);
  }

  of(document: string): readonly string[] {
    return this.#what.size === 0 ? [] : [`${document}: ${[...this.#what].join(', ')}`];
  }
}
