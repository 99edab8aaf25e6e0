import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { isTag } from '../oci/reference.ts';
import { goJson } from './go-json.ts';
import { type Metadata, metadataJson } from './metadata.ts';

/** Media types of a chart in a registry (helm.sh, "Use OCI-based registries"). */
export const CHART_MEDIA_TYPE = {
  config: 'application/vnd.cncf.helm.config.v1+json',
  content: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  /** Written by helm before 3.7. */
  oldContent: 'application/tar+gzip',
  provenance: 'application/vnd.cncf.helm.chart.provenance.v1.prov',
} as const;

const KEY = 'org.opencontainers.image.';

/** Everything a chart's artifact is made of. */
export interface ArtifactParts {
  /** Of the Chart.yaml inside the archive. */
  readonly metadata: Metadata;
  readonly archive: { readonly digest: Digest; readonly size: number };
  /** The .prov file that belongs to the archive. */
  readonly provenance?: Uint8Array;
  /** RFC 3339; helm takes the archive's modification time in the local zone. */
  readonly created: string;
}

/** A chart as registries hold it. Blobs and manifest are stored as they are here. */
export interface ChartArtifact {
  readonly manifest: ManifestDocument;
  readonly config: { readonly descriptor: Descriptor; readonly bytes: Uint8Array };
  readonly archive: Descriptor;
  readonly provenance?: { readonly descriptor: Descriptor; readonly bytes: Uint8Array };
}

/** Makes the manifest that `helm push` (3.21 and 4.2 and newer) makes of the same archive, byte for byte. */
export function chartManifest(parts: ArtifactParts): ChartArtifact {
  const config = blobOf(encoded(goJson(metadataJson(parts.metadata))), CHART_MEDIA_TYPE.config);
  const archive: Descriptor = { mediaType: CHART_MEDIA_TYPE.content, ...pick(parts.archive) };
  const provenance = parts.provenance && blobOf(parts.provenance, CHART_MEDIA_TYPE.provenance);
  const layers = [archive, ...(provenance ? [provenance.descriptor] : [])];
  const bytes = encoded(
    goJson({
      schemaVersion: 2,
      config: fieldsOf(config.descriptor),
      layers: layers.toSorted((a, b) => (a.digest < b.digest ? -1 : 1)).map(fieldsOf),
      annotations: annotationsOf(parts.metadata, parts.created),
    }),
  );
  // The document itself names no media type; it is sent under that of an image manifest.
  const manifest = { mediaType: MEDIA_TYPE.manifest, digest: digestOf(bytes), bytes };
  return { manifest, config, archive, ...(provenance ? { provenance } : {}) };
}

/** The tag of a chart version: `+` becomes `_`, as readers turn it back. Undefined where no tag can hold it. */
export function chartTag(version: string): string | undefined {
  const tag = version.replaceAll('+', '_');
  return isTag(tag) ? tag : undefined;
}

/** Annotations from the metadata; Chart.yaml's own are added and may replace all but title and version. */
function annotationsOf(metadata: Metadata, created: string): ReadonlyMap<string, string> {
  const people = metadata.maintainers.map(({ name, email }) => `${name}${email === '' ? '' : ` (${email})`}`);
  const made: readonly (readonly [string, string])[] = [
    [`${KEY}description`, metadata.description],
    [`${KEY}title`, metadata.name],
    [`${KEY}version`, metadata.version],
    [`${KEY}url`, metadata.home],
    [`${KEY}created`, created],
    [`${KEY}source`, metadata.sources[0] ?? ''],
    [`${KEY}authors`, people.join(', ')],
  ];
  const fixed = [`${KEY}title`, `${KEY}version`];
  return new Map([
    ...made.filter(([, value]) => value.trim() !== ''),
    ...[...metadata.annotations].filter(([key]) => !fixed.includes(key)),
  ]);
}

function blobOf(bytes: Uint8Array, mediaType: string): { descriptor: Descriptor; bytes: Uint8Array } {
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}

function pick({ digest, size }: { readonly digest: Digest; readonly size: number }) {
  return { digest, size };
}

function fieldsOf({ mediaType, digest, size }: Descriptor): {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
} {
  return { mediaType, digest, size };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
