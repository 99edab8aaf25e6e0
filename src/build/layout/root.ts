import { AppError } from '../../errors.ts';
import { KEY } from '../../oci/annotations.ts';
import { type Descriptor, formatPlatform } from '../../oci/descriptor.ts';
import { type Digest, digestOf, shortDigest } from '../../oci/digest.ts';
import { parseManifest } from '../../oci/manifest.ts';
import { isIndexType, isManifestType, MEDIA_TYPE } from '../../oci/media-type.ts';
import { contentOf, readSmall } from './content.ts';
import type { LayoutFiles } from './files.ts';

/**
 * The one image (or index of images) that a layout's `index.json` names (image-spec image-layout.md).
 * One image under several names, as buildx exports it for several tags, counts once; so does an index beside the images
 * that it lists, as oras writes them.
 * Throws `layout-invalid` for anything that is not an image layout, holds no image, or holds several.
 */
export async function rootOf(files: LayoutFiles): Promise<Descriptor> {
  await checkMarker(files);
  const size = await files.sizeOfFile('index.json');
  if (size === undefined) throw invalid(files, 'it has no index.json');
  const bytes = await readSmall(files.readFile('index.json'), { size, what: `${files.path}: index.json` });
  const entries = entriesOf(files, bytes);
  const images = entries.filter(({ mediaType }) => isIndexType(mediaType) || isManifestType(mediaType));
  const every = [...new Map(images.map(entry => [entry.digest, entry])).values()];
  const parts = every.length > 1 ? await listedIn(every, files) : new Set<Digest>();
  const distinct = every.filter(({ digest }) => !parts.has(digest));
  const [only] = distinct;
  if (only === undefined)
    throw invalid(files, `index.json names no image (${entries.length} entries of other kinds)`);
  if (distinct.length > 1) {
    throw new AppError(
      'layout-invalid',
      `${files.path} holds ${distinct.length} images; expected exactly one`,
      {
        problems: distinct.map(entry => nameOf(entry, images)),
        hint: 'Write each image to a layout of its own, or several platforms as one index.',
      },
    );
  }
  return only;
}

/** What the indexes among some entries list. */
async function listedIn(entries: readonly Descriptor[], files: LayoutFiles): Promise<ReadonlySet<Digest>> {
  const content = contentOf(files);
  const indexes = entries.filter(({ mediaType }) => isIndexType(mediaType));
  const listed = await Promise.all(
    indexes.map(async ({ digest }) => {
      const parsed = parseManifest(await content.manifest(digest));
      return parsed.kind === 'index' ? parsed.index.manifests.map(child => child.digest) : [];
    }),
  );
  return new Set(listed.flat());
}

async function checkMarker(files: LayoutFiles): Promise<void> {
  const size = await files.sizeOfFile('oci-layout');
  if (size === undefined) throw notALayout(files);
  const bytes = await readSmall(files.readFile('oci-layout'), { size, what: `${files.path}: oci-layout` });
  let version: unknown;
  try {
    version = (JSON.parse(new TextDecoder().decode(bytes)) as { imageLayoutVersion?: unknown } | null)
      ?.imageLayoutVersion;
  } catch (cause) {
    throw new AppError('layout-invalid', `${files.path}: oci-layout is not JSON`, { cause });
  }
  if (version === '1.0.0') return;
  throw invalid(files, `oci-layout says imageLayoutVersion ${JSON.stringify(version)}; expected "1.0.0"`);
}

function notALayout(files: LayoutFiles): AppError {
  if (files.names.has('manifest.json')) {
    return new AppError(
      'layout-invalid',
      `${files.path} was written by an old "docker save", not as an OCI image layout`,
      {
        hint: 'Save it with Docker 25 or newer, or build with `docker buildx build --output type=oci,dest=…`.',
      },
    );
  }
  const found = [...files.names].sort().slice(0, 5).join(', ') || 'nothing';
  return invalid(files, `it has no file "oci-layout" (found ${found})`);
}

function entriesOf(files: LayoutFiles, bytes: Uint8Array): readonly Descriptor[] {
  try {
    const parsed = parseManifest({ mediaType: MEDIA_TYPE.index, digest: digestOf(bytes), bytes });
    return parsed.kind === 'index' ? parsed.index.manifests : [];
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError('layout-invalid', `${files.path}: index.json: ${cause.message}`, { cause });
  }
}

function nameOf(entry: Descriptor, all: readonly Descriptor[]): string {
  const names = all
    .filter(({ digest }) => digest === entry.digest)
    .flatMap(
      ({ annotations }) => annotations?.['io.containerd.image.name'] ?? annotations?.[KEY.refName] ?? [],
    );
  const platform = entry.platform ? ` ${formatPlatform(entry.platform)}` : '';
  return `${names.join(', ') || 'no name'} ${shortDigest(entry.digest)}${platform}`;
}

function invalid(files: LayoutFiles, why: string): AppError {
  return new AppError('layout-invalid', `${files.path} is not an OCI image layout: ${why}`);
}
