import { AppError } from '../../errors.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import {
  type ImageManifest,
  type ManifestDocument,
  type ParsedManifest,
  parseManifest,
} from '../../oci/manifest.ts';
import type { Layout } from './open.ts';

/**
 * Walks everything the layout's image refers to and throws `layout-invalid`, listing what is missing or has another size,
 * so that a broken layout is noticed before anything is sent.
 */
export async function checkComplete(layout: Layout): Promise<void> {
  const problems = await missingBelow(layout, layout.root, new Set());
  if (problems.length === 0) return;
  throw new AppError(
    'layout-invalid',
    `${layout.path} is incomplete: ${problems.length} parts are missing or damaged`,
    {
      problems,
      hint: 'An index that was saved for one platform only still lists the others: export the platforms you want again.',
    },
  );
}

async function missingBelow(layout: Layout, node: Descriptor, seen: Set<string>): Promise<readonly string[]> {
  if (seen.has(node.digest)) return [];
  seen.add(node.digest);
  const problem = await problemOf(layout, node);
  if (problem !== undefined) return [problem];
  const parsed = parse(layout, await layout.manifest(node.digest));
  if (parsed.kind === 'index') {
    const below: string[] = [];
    for (const child of parsed.index.manifests) below.push(...(await missingBelow(layout, child, seen)));
    return below;
  }
  return (await Promise.all(partsOf(parsed.manifest).map(part => problemOf(layout, part)))).filter(
    found => found !== undefined,
  );
}

function parse(layout: Layout, document: ManifestDocument): ParsedManifest {
  try {
    return parseManifest(document);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError('layout-invalid', `${layout.path}: ${cause.message}`, { cause });
  }
}

function partsOf(manifest: ImageManifest): readonly Descriptor[] {
  return [manifest.config, ...manifest.layers.filter(layer => !isForeign(layer))];
}

/** Layers that registries fetch from elsewhere are not part of a layout (image-spec layer.md, non-distributable layers). */
function isForeign({ mediaType }: Descriptor): boolean {
  return mediaType.includes('.nondistributable.') || mediaType.includes('.foreign.');
}

async function problemOf(
  layout: Layout,
  { digest, size, mediaType, data }: Descriptor,
): Promise<string | undefined> {
  const stored = await layout.sizeOf(digest);
  if (stored === undefined) return data === undefined ? `${digest} (${mediaType}) is missing` : undefined;
  return stored === size ? undefined : `${digest} (${mediaType}) has ${stored} bytes, expected ${size}`;
}
