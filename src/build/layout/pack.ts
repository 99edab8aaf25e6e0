import { type TarMember, writeTar } from '../../archive/tar.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import { describe, type ManifestDocument, parseManifest } from '../../oci/manifest.ts';
import { isIndexType, isManifestType, MEDIA_TYPE } from '../../oci/media-type.ts';
import type { ContentReader } from '../../registry/capabilities.ts';
import { blobPath } from './files.ts';

/**
 * An OCI image layout as a tar (image-spec image-layout.md), streamed from where the content is: a registry, another
 * layout. It holds `root` and everything that it names, each once; blobs are verified as they pass. The same content
 * gives the same bytes. Throws what reading throws.
 */
export async function* packLayout(source: ContentReader, root: Digest): AsyncGenerator<Uint8Array> {
  const members = new Map<Digest, TarMember>();
  const document = await source.manifest(root);
  await collect(source, document, members);
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [describe(document)] };
  yield* writeTar(
    [
      ...['blobs', ...new Set([...members.keys()].map(folderOf))].map(directory),
      ...members.values(),
      small('index.json', JSON.stringify(index)),
      small('oci-layout', '{"imageLayoutVersion":"1.0.0"}'),
    ],
    0,
  );
}

const PLACED = { uid: 0, gid: 0 } as const;

async function collect(
  source: ContentReader,
  document: ManifestDocument,
  members: Map<Digest, TarMember>,
): Promise<void> {
  const { digest, bytes } = document;
  if (members.has(digest)) return;
  members.set(
    digest,
    file(blobPath(digest), bytes.length, () => once(bytes)),
  );
  const parsed = parseManifest(document);
  const children = parsed.kind === 'index' ? parsed.index.manifests : partsOf(parsed.manifest);
  for (const child of children) {
    if (members.has(child.digest)) continue;
    if (isManifestType(child.mediaType) || isIndexType(child.mediaType))
      await collect(source, await source.manifest(child.digest), members);
    else
      members.set(
        child.digest,
        file(blobPath(child.digest), child.size, () => source.blob(child)),
      );
  }
}

/** Layers that may not be given on (image-spec, non-distributable layers) stay where their addresses point. */
function partsOf({ config, layers }: { config: Descriptor; layers: readonly Descriptor[] }): Descriptor[] {
  return [config, ...layers].filter(({ mediaType }) => !/nondistributable|\.foreign\./.test(mediaType));
}

function folderOf(digest: Digest): string {
  return blobPath(digest).replace(/\/[^/]*$/, '');
}

function directory(path: string): TarMember {
  return { kind: 'directory', path, mode: 0o755, ...PLACED };
}

function file(path: string, size: number, open: () => AsyncIterable<Uint8Array>): TarMember {
  return { kind: 'file', path, mode: 0o644, ...PLACED, size, open };
}

function small(path: string, text: string): TarMember {
  const bytes = Buffer.from(text);
  return file(path, bytes.length, () => once(bytes));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
