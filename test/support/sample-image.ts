import { createLayout } from '../../src/build/layout/writer.ts';
import { KEY } from '../../src/oci/annotations.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import type { ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';

/** What a sample image says of itself. */
export interface SampleImage {
  readonly version?: string;
  readonly revision?: string;
  readonly source?: string;
  /** Makes the content of one sample differ from another's. */
  readonly content?: string;
  /** Bytes of each layer besides its content; 0 unless given. */
  readonly padding?: number;
}

/** `linux/amd64` and `linux/arm64`, as every sample has them. */
export const SAMPLE_PLATFORMS = ['amd64', 'arm64'] as const;

/** Writes an OCI layout of two platforms with one layer each, as any other build tool could have left it. */
export async function writeSampleLayout(path: string, image: SampleImage): Promise<Digest> {
  const layout = await createLayout(path);
  const annotations = {
    ...(image.version === undefined ? {} : { [KEY.version]: image.version }),
    ...(image.revision === undefined ? {} : { [KEY.revision]: image.revision }),
    ...(image.source === undefined ? {} : { [KEY.source]: image.source }),
  };
  const manifests = [];
  for (const architecture of SAMPLE_PLATFORMS) {
    const text = `${architecture} ${image.content ?? image.version ?? ''}\n`.padEnd(image.padding ?? 0, '.');
    const layer = await layout.putBytes(Buffer.from(text), 'application/vnd.oci.image.layer.v1.tar');
    const platform = { os: 'linux', architecture };
    const configuration = {
      ...platform,
      config: { Labels: annotations },
      rootfs: { type: 'layers', diff_ids: [layer.digest] },
    };
    const config = await layout.putBytes(Buffer.from(JSON.stringify(configuration)), MEDIA_TYPE.config);
    const manifest = documentOf(MEDIA_TYPE.manifest, { config, layers: [layer] });
    await layout.putManifest(manifest);
    manifests.push({ ...descriptorOf(manifest), platform });
  }
  const index = documentOf(MEDIA_TYPE.index, { manifests, annotations });
  await layout.putManifest(index);
  await layout.finish(descriptorOf(index));
  return index.digest;
}

function documentOf(mediaType: string, fields: object): ManifestDocument {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }));
  return { mediaType, digest: digestOf(bytes), bytes };
}

function descriptorOf({ mediaType, digest, bytes }: ManifestDocument) {
  return { mediaType, digest, size: bytes.length };
}
