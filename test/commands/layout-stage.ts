import { createLayout } from '../../src/build/layout/writer.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';

type Layout = Awaited<ReturnType<typeof createLayout>>;

/** What a layout is made of. */
export interface LayoutParts {
  /** Stores a manifest or index and gives its descriptor. */
  put(fields: object, mediaType?: string): Promise<Descriptor>;
  /** Stores an image of one platform. */
  image(architecture: string): Promise<Descriptor>;
  /** Stores an attestation manifest of BuildKit about an image, as an entry of an index; `says`: the digest in it. */
  attestation(image: Descriptor, predicate: object, says?: Digest): Promise<Descriptor>;
  index(...manifests: readonly Descriptor[]): Promise<Descriptor>;
}

/** Writes an OCI layout whose root is what `make` gives. */
export async function writeLayout(
  path: string,
  make: (parts: LayoutParts) => Promise<Descriptor>,
): Promise<Descriptor> {
  const layout = await createLayout(path);
  const root = await make(partsOf(layout));
  await layout.finish(root);
  return root;
}

function partsOf(layout: Layout): LayoutParts {
  const blob = (value: object, mediaType: string) =>
    layout.putBytes(Buffer.from(JSON.stringify(value)), mediaType);
  const put = async (fields: object, mediaType: string = MEDIA_TYPE.manifest): Promise<Descriptor> => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }));
    const document = { mediaType, digest: digestOf(bytes), bytes };
    await layout.putManifest(document);
    return { mediaType, digest: document.digest, size: bytes.length };
  };
  return {
    put,
    image: async architecture => {
      const layer = await layout.putBytes(Buffer.from(`${architecture}\n`), MEDIA_TYPE.layer);
      const platform = { os: 'linux', architecture };
      const config = await blob(
        { ...platform, rootfs: { type: 'layers', diff_ids: [layer.digest] } },
        MEDIA_TYPE.config,
      );
      return { ...(await put({ config, layers: [layer] })), platform };
    },
    attestation: async (image, statement, says = image.digest) => {
      const { predicateType } = statement as { predicateType: string };
      const subject = [{ name: 'image', digest: { sha256: says.slice('sha256:'.length) } }];
      const layer = await blob(
        { _type: 'https://in-toto.io/Statement/v0.1', subject, ...statement },
        MEDIA_TYPE.inToto,
      );
      const annotations = { 'in-toto.io/predicate-type': predicateType };
      const config = await blob({ os: 'unknown', architecture: 'unknown' }, MEDIA_TYPE.config);
      return {
        ...(await put({ config, layers: [{ ...layer, annotations }] })),
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': image.digest,
        },
      };
    },
    index: (...manifests) => put({ manifests }, MEDIA_TYPE.index),
  };
}
